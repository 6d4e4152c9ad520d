#pragma once

#include "ui/forms/recordform.h"

#include <QDialog>

class QPushButton;
class QVBoxLayout;

namespace kebu {

class ElidedLabel;

/// One record in a window of its own: its form in a scroll area, saved by Ctrl+S as one change. It stays open until the
/// book took it: what the book refuses is said at its field, and nothing typed is lost. Cancel gives the draft up.
class RecordDialog : public QDialog
{
    Q_OBJECT

public:
    using Write = std::function<Result<void>(Change &, const RecordDraft &)>;
    struct Words {
        QString title;
        QString save;
        QString done; ///< title of the change
    };

    /// `name`: of the dialog; its button is `<name>Go`. `leaveOut`: fields the form does not ask for.
    RecordDialog(Session &session, const QString &name, const Record &record, const QStringList &leaveOut,
                 const Words &words, Write write, QWidget *parent);

    [[nodiscard]] RecordForm *form() const { return m_form; }
    /// False: the form can only be looked at.
    void setSavable(bool isSavable);

protected:
    /// Between the form and the buttons.
    [[nodiscard]] QVBoxLayout *below() const { return m_below; }

private:
    void build(const QString &name, const QString &save);
    void save();
    void refuse(const Error &error);

    Session &m_session;
    Write m_write;
    QString m_done;
    RecordForm *m_form;
    QVBoxLayout *m_below;
    ElidedLabel *m_complaint;
    QPushButton *m_go = nullptr;
    bool m_isSaving = false;
};

} // namespace kebu
