#include "ui/screens/settings/userpage.h"

#include "core/domain/user.h"

#include <QLineEdit>
#include <QPushButton>

namespace kebu {

UserPage::UserPage(SettingsDesk &desk, QWidget *parent)
    : SettingsPage(desk, QStringLiteral("userPage"), tr("About you"),
                   tr("Your name stands on printed sheets and in the history of changes."), parent),
      m_name(new QLineEdit),
      m_save(nullptr)
{
    m_name->setObjectName(QStringLiteral("userName"));
    m_name->setMaxLength(80);
    addRow(tr("Your &name"), m_name);
    m_save = addFootButton(tr("Save"), "userSave");
    m_save->setProperty("primary", true);
    connect(m_name, &QLineEdit::textEdited, this, &UserPage::check);
    connect(m_name, &QLineEdit::returnPressed, this, &UserPage::save);
    connect(m_save, &QPushButton::clicked, this, &UserPage::save);
    connect(&desk.session, &Session::bookChanged, this, [this] {
        if (isVisible())
            refresh();
    });
}

void UserPage::refresh()
{
    m_name->setText(session().isOpen() ? session().userName(session().book().user()) : QString());
    check();
}

void UserPage::check()
{
    if (!session().isOpen())
        return;
    const QString name = m_name->text().trimmed();
    complain(m_name, name.isEmpty() ? tr("Give a name; initials will do.") : QString());
    m_save->setEnabled(!name.isEmpty() && name != session().userName(session().book().user()) &&
                       !session().book().isReadOnly());
}

void UserPage::save()
{
    if (!m_save->isEnabled())
        return;
    session().change(tr("Your name is now %1").arg(m_name->text().trimmed()),
                     [user = session().book().user(), name = m_name->text().trimmed()](Change &change) {
                         return change.edit(user::type(), user,
                                            [&](Record &record) { record.set(user::name, Value(name)); });
                     });
}

} // namespace kebu
