#include "ui/screens/reports/decisionspane.h"

#include "ui/look/labels.h"

#include <QComboBox>
#include <QDateEdit>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSet>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace kebu {

namespace {

constexpr int margin = 16;
constexpr int daysToDo = 7;
enum Column { Text, Who, Due, State, Columns };

} // namespace

DecisionsPane::DecisionsPane(QWidget *parent)
    : QWidget(parent),
      m_head(new SectionHeader),
      m_list(new QTreeWidget),
      m_none(new QLabel),
      m_text(new QLineEdit),
      m_owner(new QComboBox),
      m_due(new QDateEdit),
      m_add(new QPushButton),
      m_customerLabel(new QLabel),
      m_customer(new QComboBox),
      m_makeTask(new QPushButton)
{
    setObjectName(QStringLiteral("decisionsPane"));
    m_list->setObjectName(QStringLiteral("decisionList"));
    m_list->setColumnCount(Columns);
    m_list->setRootIsDecorated(false);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setWordWrap(true);
    m_text->setObjectName(QStringLiteral("decisionText"));
    m_owner->setObjectName(QStringLiteral("decisionOwner"));
    m_due->setObjectName(QStringLiteral("decisionDue"));
    m_due->setCalendarPopup(true);
    m_due->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    m_add->setObjectName(QStringLiteral("decisionAdd"));
    m_customer->setObjectName(QStringLiteral("decisionCustomer"));
    m_customer->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_customer->setMinimumContentsLength(10);
    m_customerLabel->setBuddy(m_customer);
    m_makeTask->setObjectName(QStringLiteral("decisionToTask"));
    auto *who = new QHBoxLayout;
    who->addWidget(m_owner, 1);
    who->addWidget(m_due);
    who->addWidget(m_add);
    auto *whom = new QHBoxLayout;
    whom->addWidget(m_customerLabel);
    whom->addWidget(m_customer, 1);
    whom->addWidget(m_makeTask);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(margin, 8, margin, margin);
    column->setSpacing(8);
    column->addWidget(m_head);
    m_none->setObjectName(QStringLiteral("decisionNone"));
    m_none->setWordWrap(true);
    m_none->setTextFormat(Qt::PlainText);
    m_none->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_none->setForegroundRole(QPalette::PlaceholderText);
    column->addWidget(m_list, 1);
    column->addWidget(m_none, 1);
    column->addWidget(m_text);
    column->addLayout(who);
    column->addLayout(whom);
    connect(m_customer, &QComboBox::currentTextChanged, this,
            [this](const QString &text) { m_customer->setToolTip(text.toHtmlEscaped()); });
    connect(m_text, &QLineEdit::textChanged, this, &DecisionsPane::enable);
    connect(m_text, &QLineEdit::returnPressed, m_add, &QPushButton::click);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &DecisionsPane::enable);
    connect(m_add, &QPushButton::clicked, this, [this] {
        ReviewDecision decision;
        decision.text = m_text->text().trimmed();
        decision.owner = Id{m_owner->currentData().toLongLong()};
        decision.dueOn = m_due->date();
        m_text->clear();
        emit decided(decision);
    });
    connect(m_makeTask, &QPushButton::clicked, this, [this] {
        if (const QTreeWidgetItem *item = m_list->currentItem())
            emit taskAsked(Id{item->data(Text, Qt::UserRole).toLongLong()}, Id{m_customer->currentData().toLongLong()});
    });
    retranslate();
    enable();
}

std::vector<std::pair<QString, Id>> sortedNames(const QHash<Id, QString> &names)
{
    std::vector<std::pair<QString, Id>> sorted;
    for (auto name = names.begin(); name != names.end(); ++name)
        sorted.emplace_back(name.value(), name.key());
    std::ranges::sort(sorted, [](const auto &a, const auto &b) { return a.first.localeAwareCompare(b.first) < 0; });
    return sorted;
}

void DecisionsPane::setOwners(const QHash<Id, QString> &names, Id self, QDate today)
{
    const qint64 chosen = m_owner->count() > 0 ? m_owner->currentData().toLongLong() : self.value;
    m_owner->clear();
    for (const auto &[name, id] : sortedNames(names))
        m_owner->addItem(name, id.value);
    m_owner->setCurrentIndex(std::max(0, m_owner->findData(chosen)));
    m_due->setMinimumDate(today);
    m_due->setDate(today.addDays(daysToDo));
}

void DecisionsPane::setContent(const ReviewContent &content)
{
    m_content = content;
    const QVariant chosen = m_customer->currentData(); // the book changes beneath while one thinks
    m_customer->clear();
    QSet<Id> seen;
    const auto add = [&](Id customer, const QString &name, const QString &number) {
        if (customer && !seen.contains(customer))
            m_customer->addItem(name + QStringLiteral(" · ") + number, customer.value);
        seen.insert(customer);
    };
    for (const ReviewCustomer &one : content.atRisk)
        add(one.customer, one.name, one.number);
    for (const ReviewPromise &promise : content.promisesOpen)
        add(promise.customer, promise.name, promise.number);
    for (const ReviewCustomer &one : content.lost)
        add(one.customer, one.name, one.number);
    m_customer->setCurrentIndex(std::max(m_customer->count() > 0 ? 0 : -1, m_customer->findData(chosen)));
    present();
}

void DecisionsPane::present()
{
    m_list->clear();
    for (const ReviewDecision &decision : m_content.decisions) {
        auto *item =
            new QTreeWidgetItem(m_list, {decision.text, decision.ownerName, decision.dueOn.toString(Qt::ISODate),
                                         decision.task ? tr("Follow-up made") : tr("Not yet a follow-up")});
        item->setData(Text, Qt::UserRole, decision.id.value);
        item->setData(Text, Qt::ToolTipRole, decision.text.toHtmlEscaped());
    }
    const bool isNone = m_content.decisions.empty();
    m_list->setVisible(!isNone);
    m_none->setVisible(isNone);
    m_none->setText(m_content.isFinal ? tr("Nothing was decided.")
                                      : tr("No decision yet. Write one beneath, with somebody and a day; made a "
                                           "follow-up, it appears in Today."));
    if (!isNone)
        m_list->setCurrentItem(m_list->topLevelItem(m_list->topLevelItemCount() - 1));
    enable();
}

void DecisionsPane::enable()
{
    const bool isDraft = !m_content.isFinal;
    m_text->setEnabled(isDraft);
    m_owner->setEnabled(isDraft);
    m_due->setEnabled(isDraft);
    m_add->setEnabled(isDraft && !m_text->text().trimmed().isEmpty());
    const QTreeWidgetItem *item = m_list->currentItem();
    const qint64 id = item ? item->data(Text, Qt::UserRole).toLongLong() : 0;
    const auto found = std::ranges::find(m_content.decisions, Id{id}, &ReviewDecision::id);
    m_makeTask->setEnabled(found != m_content.decisions.end() && !found->task && m_customer->count() > 0);
}

void DecisionsPane::retranslate()
{
    m_head->setTitle(tr("Decisions"));
    m_list->setToolTip(tr("Each with somebody and a day; a follow-up appears in Today"));
    m_list->setHeaderLabels({tr("Decision"), tr("Who"), tr("Until"), tr("State")});
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(Text, QHeaderView::Stretch);
    m_list->header()->setStretchLastSection(false);
    m_list->setAccessibleName(tr("Decisions"));
    m_text->setPlaceholderText(tr("Write a decision"));
    m_text->setAccessibleName(tr("New decision"));
    m_owner->setAccessibleName(tr("Who does it"));
    m_due->setAccessibleName(tr("Until"));
    m_add->setText(tr("Decide"));
    m_customerLabel->setText(tr("With"));
    m_customer->setAccessibleName(tr("Customer of the follow-up"));
    m_makeTask->setText(tr("Make a follow-up"));
    present();
}

} // namespace kebu
