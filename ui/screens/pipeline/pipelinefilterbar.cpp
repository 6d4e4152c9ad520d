#include "ui/screens/pipeline/pipelinefilterbar.h"

#include "core/book/query.h"
#include "core/domain/opportunity.h"
#include "ui/look/chips.h"
#include "ui/look/icons.h"
#include "ui/look/labels.h"
#include "ui/shell/session.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

namespace kebu {

namespace {

const QString ownerKey = QStringLiteral("owner");

} // namespace

PipelineFilterBar::PipelineFilterBar(Session &session, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_chips(new ChipBar),
      m_add(new QPushButton),
      m_text(new QLineEdit),
      m_error(new ElidedLabel)
{
    m_add->setObjectName(QStringLiteral("pipelineFilter"));
    m_text->setObjectName(QStringLiteral("pipelineCondition"));
    m_text->hide();
    m_error->setStep(TextStep::Small);
    m_error->setTone(ElidedLabel::Tone::Error);
    m_error->hide();
    m_chips->addWidget(m_add);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_chips);
    column->addWidget(m_text);
    column->addWidget(m_error);
    connect(m_add, &QPushButton::clicked, this, &PipelineFilterBar::openMenu);
    connect(m_text, &QLineEdit::returnPressed, this, &PipelineFilterBar::takeTyped);
    connect(m_chips, &ChipBar::chipRemoved, this, [this](const QString &key) {
        if (key == ownerKey)
            m_filter.owner = {};
        else
            std::erase_if(m_conditions, [&key](const Condition &condition) { return condition.query == key; });
        apply();
    });
    retranslate();
}

void PipelineFilterBar::retranslate()
{
    m_add->setText(tr("Filter"));
    m_add->setIcon(icon(QLatin1String("list-add")));
    m_text->setPlaceholderText(tr("A condition, such as: amount >= 200k and kind = renewal"));
    m_text->setAccessibleName(tr("Condition"));
    showChips();
}

void PipelineFilterBar::clear()
{
    m_filter = {};
    m_conditions.clear();
    m_text->clear();
    m_text->hide();
    m_error->hide();
    showChips();
}

std::vector<PipelineFilterBar::Condition> PipelineFilterBar::usualConditions() const
{
    const QDate today = m_session.clock().today();
    const QString monthEnd = QDate(today.year(), today.month(), today.daysInMonth()).toString(Qt::ISODate);
    return {
        {QStringLiteral("result is empty and expected_close_on < today"), tr("Expected day has passed")},
        {QStringLiteral("expected_close_on between today and %1").arg(monthEnd), tr("Expected this month")},
        {QStringLiteral("amount >= 300000"), tr("300,000 and more")},
        {QStringLiteral("amount is empty"), tr("Amount unknown")},
        {QStringLiteral("kind = renewal"), tr("Renewals")},
        {QStringLiteral("customer.grade = A"), tr("Grade A customers")},
    };
}

void PipelineFilterBar::openMenu()
{
    QMenu menu(this);
    menu.setObjectName(QStringLiteral("pipelineFilterMenu"));
    if (const Id me = m_session.book().user())
        menu.addAction(tr("Owner: me"), this, [this, me] { chooseOwner(me); });
    const QHash<Id, QString> users = m_session.userNames();
    for (auto user = users.begin(); user != users.end(); ++user) {
        if (user.key() != m_session.book().user())
            menu.addAction(tr("Owner: %1").arg(QString(user.value()).replace(u'&', QStringLiteral("&&"))), this,
                           [this, id = user.key()] { chooseOwner(id); });
    }
    menu.addSeparator();
    for (const Condition &condition : usualConditions()) {
        QAction *action = menu.addAction(condition.words, this, [this, condition] { toggle(condition); });
        action->setCheckable(true);
        action->setChecked(std::ranges::find(m_conditions, condition.query, &Condition::query) != m_conditions.end());
    }
    menu.addSeparator();
    menu.addAction(tr("Type a condition…"), this, [this] {
        m_text->show();
        m_text->setFocus(Qt::OtherFocusReason);
    });
    menu.exec(m_add->mapToGlobal(QPoint(0, m_add->height() + 2)));
}

void PipelineFilterBar::chooseOwner(Id owner)
{
    m_filter.owner = owner;
    apply();
}

void PipelineFilterBar::toggle(const Condition &condition)
{
    if (std::erase_if(m_conditions, [&](const Condition &known) { return known.query == condition.query; }) == 0)
        m_conditions.push_back(condition);
    apply();
}

void PipelineFilterBar::takeTyped()
{
    const QString typed = m_text->text().trimmed();
    const auto query = parseQuery(typed, opportunity::type(), m_session.catalog());
    m_error->setText(query ? QString() : query.error().message);
    m_error->setVisible(!query);
    m_text->setProperty("invalid", !query);
    m_text->update();
    if (!query)
        return;
    m_text->clear();
    m_text->hide();
    if (!typed.isEmpty())
        toggle({typed, typed});
}

void PipelineFilterBar::apply()
{
    QStringList parts;
    for (const Condition &condition : m_conditions)
        parts << u'(' + condition.query + u')';
    m_filter.where = parts.join(QStringLiteral(" and "));
    showChips();
    emit filterChanged();
}

void PipelineFilterBar::showChips()
{
    for (const QString &key : m_chips->property("keys").toStringList())
        m_chips->remove(key);
    QStringList keys;
    const auto add = [&](const QString &key, const QString &words) {
        m_chips->addCondition(key, words);
        keys << key;
    };
    if (m_filter.owner)
        add(ownerKey, m_session.isOpen() && m_filter.owner == m_session.book().user()
                          ? tr("Owner: me")
                          : tr("Owner: %1").arg(m_session.userName(m_filter.owner)));
    for (const Condition &condition : m_conditions)
        add(condition.query, condition.words);
    m_chips->setProperty("keys", keys);
}

} // namespace kebu
