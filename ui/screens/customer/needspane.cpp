#include "ui/screens/customer/needspane.h"

#include "core/base/text.h"
#include "core/domain/need.h"
#include "ui/look/icons.h"
#include "ui/screens/customer/needsquare.h"
#include "ui/shell/session.h"

#include <QPushButton>

namespace kebu {

namespace {

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

} // namespace

NeedsPane::NeedsPane(Session &session, QWidget *parent)
    : ChildPane(session, need::type(), {QString(need::customer)}, parent),
      m_square(new NeedSquare(session)),
      m_met(addButton("needMet"))
{
    setObjectName(QStringLiteral("needsPane"));
    m_square->setFixedHeight(220);
    addAbove(m_square);
    connect(m_square, &NeedSquare::activated, this, &NeedsPane::edit);
    connect(m_met, &QPushButton::clicked, this, [this] {
        const Record *record = current();
        if (!record)
            return;
        const QDate today = this->session().clock().today();
        change(tr("Need met: %1").arg(lineOf(*record).title), *record, [today](Record &need) {
            need.set(need::state, Value(QStringLiteral("met")));
            need.set(need::resolvedOn, Value::of(today));
        });
    });
    retranslate();
}

void NeedsPane::retranslate()
{
    m_met->setText(tr("Met"));
    m_met->setIcon(icon(QLatin1String("checkmark")));
    ChildPane::retranslate();
}

void NeedsPane::setSquareShown(bool isShown) { m_square->setVisible(isShown); }

QString NeedsPane::invitation() const
{
    return tr("No need written down yet. What does the customer want, how soon, how much does it matter?");
}

QString NeedsPane::addWords() const { return tr("Add need"); }

void NeedsPane::prepare(Record &record) const { record.set(need::state, Value(QStringLiteral("open"))); }

void NeedsPane::currentChanged(const Record *record)
{
    const QString state = record ? record->text(need::state) : QString();
    m_met->setVisible(record && (state.isEmpty() || state == u"open" || state == u"answered"));
    m_square->setContent(content());
}

ChildLine NeedsPane::lineOf(const Record &record) const
{
    const auto choice = [&](FieldName field) {
        return shownChoice(session(), need::type(), field, record.text(field));
    };
    const QString state = record.text(need::state);
    ChildLine line;
    line.title = content().freeText(session(), simplifiedLine(record.text(need::description)));
    line.detail = joined({record.has(need::urgency) ? tr("urgency %1").arg(choice(need::urgency)) : QString(),
                          record.has(need::importance) ? tr("importance %1").arg(choice(need::importance)) : QString(),
                          record.text(need::purchaseTime)});
    line.right = choice(need::state);
    if (record.has(need::budgetTo) || record.has(need::budgetFrom))
        line.rightDetail =
            tr("budget %1")
                .arg(shownMoney(Money{record.number(record.has(need::budgetTo) ? need::budgetTo : need::budgetFrom)}));
    line.isDone = state == u"met" || state == u"dropped";
    return line;
}

} // namespace kebu
