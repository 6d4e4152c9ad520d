#pragma once

#include "core/base/result.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace kebu {

class NoticeBox;
class Session;

/// Asks where the copy goes and makes it the living one: the open book is for reading only afterwards, until the copy
/// is brought back. Cannot be left while the files part.
class TakeAlongDialog : public QDialog
{
    Q_OBJECT

public:
    explicit TakeAlongDialog(Session &session, QWidget *parent = nullptr);

    /// Where the copy is, once accepted.
    [[nodiscard]] QString target() const;
    void reject() override;

private:
    void build();
    void browse();
    void judge();
    void setBusy(bool isBusy);
    void go();
    [[nodiscard]] QString missing() const;

    Session &m_session;
    QLineEdit *m_place;
    QPushButton *m_browse;
    NoticeBox *m_notice;
    QProgressBar *m_progress;
    QLabel *m_reason;
    QPushButton *m_cancel;
    QPushButton *m_go;
    bool m_isBusy = false;
};

} // namespace kebu
