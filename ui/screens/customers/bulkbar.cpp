#include "ui/screens/customers/bulkbar.h"

#include "core/domain/customer.h"
#include "core/services/listtotals.h"
#include "ui/look/icons.h"
#include "ui/look/style.h"
#include "ui/look/theme.h"
#include "ui/models/shownvalue.h"
#include "ui/shell/session.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>

namespace kebu {

BulkBar::BulkBar(Session &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_count(new QLabel(this)), m_stage(new QPushButton(icon(QLatin1String("flag")), {}, this)),
      m_owner(new QPushButton(icon(QLatin1String("user-identity")), {}, this)), m_print(new QPushButton(icon(QLatin1String("document-print")), {}, this)),
      m_copy(new QPushButton(icon(QLatin1String("document-export")), {}, this)), m_dismiss(new QPushButton(this))
{
    setObjectName(QStringLiteral("bulkBar"));
    m_stage->setObjectName(QStringLiteral("bulkStage"));
    m_owner->setObjectName(QStringLiteral("bulkOwner"));
    m_dismiss->setFlat(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 8, 16, 8);
    row->addWidget(m_count);
    row->addSpacing(8);
    for (QPushButton *button : {m_stage, m_owner, m_print, m_copy})
        row->addWidget(button);
    row->addStretch(1);
    row->addWidget(m_dismiss);
    setAutoFillBackground(true);
    connect(m_stage, &QPushButton::clicked, this, &BulkBar::offerStages);
    connect(m_owner, &QPushButton::clicked, this, &BulkBar::offerOwners);
    connect(m_print, &QPushButton::clicked, this, &BulkBar::printAsked);
    connect(m_copy, &QPushButton::clicked, this, &BulkBar::copyAsked);
    connect(m_dismiss, &QPushButton::clicked, this, &BulkBar::dismissed);
    retranslate();
}

void BulkBar::retranslate()
{
    m_stage->setText(tr("Change stage"));
    m_owner->setText(tr("Change owner"));
    m_print->setText(tr("Print"));
    m_copy->setText(tr("Copy as table"));
    m_dismiss->setText(tr("Clear selection"));
    setCustomers(m_customers);
}

void BulkBar::setCustomers(std::vector<Id> customers)
{
    m_customers = std::move(customers);
    setVisible(m_customers.size() > 1);
    QPalette tinted = palette();
    tinted.setColor(QPalette::Window, themeOf(this).selection);
    setPalette(tinted);
    m_count->setText(tr("%n chosen", nullptr, int(m_customers.size())));
    const quint64 question = ++m_question;
    if (m_customers.size() < 2 || !m_session.isOpen())
        return;
    m_session.book().read([ids = m_customers](Snapshot &view) { return amountOf(view, ids); }).then(this, [this, question](const Result<Money> &sum) {
        if (sum && question == m_question)
            m_count->setText(tr("%n chosen", nullptr, int(m_customers.size())) + QStringLiteral("   ") + tr("Amount %1").arg(shownMoney(*sum)));
    });
}

void BulkBar::apply(const QString &title, int field, const Value &value)
{
    m_session.change(title, [ids = m_customers, field, value](Change &change) -> Result<void> {
        for (const Id id : ids) {
            if (change.isCancelled())
                return Error{ErrorCode::Cancelled, {}, {}};
            KEBU_TRY(change.edit(customer::type(), id, [&](Record &customer) { customer.set(field, value); }));
        }
        return {};
    });
}

void BulkBar::offerStages()
{
    QMenu menu(this);
    const int index = customer::type().indexOf(customer::stage);
    for (const PicklistEntry &entry : m_session.catalog().picklists().entries(customer::type().field(index).picklist)) {
        if (entry.retired)
            continue;
        menu.addAction(entry.label(uiLanguage()), this, [this, index, entry] {
            apply(tr("Stage of %n customer(s): %1", nullptr, int(m_customers.size())).arg(entry.label(uiLanguage())), index, Value(entry.code));
        });
    }
    menu.exec(m_stage->mapToGlobal(QPoint(0, m_stage->height())));
}

void BulkBar::offerOwners()
{
    QMenu menu(this);
    const QHash<Id, QString> &users = m_session.userNames();
    for (auto user = users.cbegin(); user != users.cend(); ++user) {
        menu.addAction(user.value(), this, [this, id = user.key(), name = user.value()] {
            apply(tr("Owner of %n customer(s): %1", nullptr, int(m_customers.size())).arg(name), customer::type().indexOf(customer::owner), Value::of(id));
        });
    }
    menu.exec(m_owner->mapToGlobal(QPoint(0, m_owner->height())));
}

} // namespace kebu
