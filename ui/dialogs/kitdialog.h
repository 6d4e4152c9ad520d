#pragma once

#include "core/sheets/sheet.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace kebu {

class KitCard;
class Session;

/// Offers the emergency kit of the open book: print it, save it as PDF, copy it by hand, or later. Whatever was done is
/// noted in the book, so that the status bar stops asking.
class KitDialog : public QDialog
{
    Q_OBJECT

public:
    /// `isNew`: the book or its passphrase has just been made, so that the kit is offered and not asked for.
    KitDialog(Session &session, bool isNew, QWidget *parent = nullptr);

private:
    QWidget *buildText(bool isNew);
    QWidget *buildButtons(bool isNew);
    [[nodiscard]] Sheet sheet() const;
    void print();
    void savePdf();
    void uncover(bool isShown);
    void finish(const QString &said);
    void note();

    Session &m_session;
    KitCard *m_card;
    QPushButton *m_show;
    QPushButton *m_written;
    QPushButton *m_print;
    QPushButton *m_pdf;
    QPushButton *m_later;
    QLabel *m_outcome;
};

} // namespace kebu
