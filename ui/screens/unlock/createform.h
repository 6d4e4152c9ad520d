#pragma once

#include "core/base/error.h"
#include "core/base/secret.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace kebu {

class NewPassphrase;
class NoticeBox;

/// Asks for what a new book needs: a name, a place and a passphrase typed twice. The button says why it is off.
class CreateForm : public QWidget
{
    Q_OBJECT

public:
    explicit CreateForm(QWidget *parent = nullptr);

    void setFolder(const QString &folder);
    [[nodiscard]] QString path() const;
    void setBusy(bool isBusy);
    void tell(const Error &error);
    /// What was typed; both fields are emptied.
    [[nodiscard]] Secret takeSecret();
    /// What is missing, translated; empty: ready.
    [[nodiscard]] QString missing() const;

signals:
    void submitted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildFields();
    void layOut();
    void retranslate();
    void judge();
    void followName();
    void browse();
    void submit();

    QString m_folder;
    bool m_isBusy = false;
    QLabel *m_title;
    QLabel *m_subtitle;
    QLabel *m_nameLabel;
    QLineEdit *m_name;
    QLabel *m_placeLabel;
    QLineEdit *m_place;
    QPushButton *m_browse;
    NewPassphrase *m_passphrase;
    NoticeBox *m_notice;
    QPushButton *m_create;
    QLabel *m_reason;
};

} // namespace kebu
