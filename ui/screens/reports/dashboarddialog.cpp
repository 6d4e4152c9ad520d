#include "ui/screens/reports/dashboarddialog.h"

#include "core/book/query.h"
#include "core/domain/customer.h"
#include "ui/look/icons.h"
#include "ui/look/style.h"
#include "ui/screens/reports/reportwords.h"
#include "ui/shell/session.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace kebu {

namespace {

constexpr int margin = 20;

QString metricLabel(const QString &name)
{
    const auto metric = findMetric(name);
    return metric ? (*metric)->label() : name;
}

/// What a new card shows until it is chosen.
DashboardCard beginning()
{
    DashboardCard card;
    card.metric = QStringLiteral("conversion");
    card.by = QStringLiteral("source");
    return card;
}

void choose(QComboBox *box, const QVariant &data) { box->setCurrentIndex(std::max(0, box->findData(data))); }

} // namespace

DashboardDialog::DashboardDialog(Session &session, const Dashboard &dashboard, int card, QWidget *parent)
    : QDialog(parent),
      m_session(session),
      m_dashboard(dashboard),
      m_name(new QLineEdit(dashboard.name)),
      m_list(new QListWidget),
      m_up(new QToolButton),
      m_down(new QToolButton),
      m_add(new QPushButton(tr("Add a card"))),
      m_remove(new QPushButton(tr("Remove"))),
      m_metric(new QComboBox),
      m_definition(new QLabel),
      m_by(new QComboBox),
      m_half(new QComboBox),
      m_span(new QComboBox),
      m_look(new QComboBox),
      m_width(new QComboBox),
      m_own(new QCheckBox(tr("Only my customers"))),
      m_where(new QLineEdit),
      m_problem(new QLabel)
{
    setObjectName(QStringLiteral("dashboardDialog"));
    setWindowTitle(tr("Compose a dashboard"));
    resize(scaled(760, font()), scaled(520, font()));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    auto *save = buttons->addButton(tr("Save the dashboard"), QDialogButtonBox::AcceptRole);
    save->setObjectName(QStringLiteral("dashboardSaveGo"));
    save->setProperty("primary", true);
    auto *sides = new QHBoxLayout;
    sides->setSpacing(24);
    sides->addWidget(buildCards(), 2);
    sides->addWidget(buildForm(), 3);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(margin, 16, margin, 12);
    column->setSpacing(12);
    column->addLayout(sides, 1);
    m_problem->setObjectName(QStringLiteral("dashboardProblem"));
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->hide();
    column->addWidget(m_problem);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &DashboardDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    fillMetrics();
    connectForm();
    if (m_dashboard.cards.empty())
        m_dashboard.cards.push_back(beginning());
    fillList(std::clamp(card, 0, int(m_dashboard.cards.size()) - 1));
    m_name->setFocus();
    m_name->selectAll();
}

QWidget *DashboardDialog::buildCards()
{
    auto *part = new QWidget;
    m_name->setObjectName(QStringLiteral("dashboardName"));
    m_list->setObjectName(QStringLiteral("dashboardCards"));
    m_list->setAccessibleName(tr("Cards"));
    m_add->setObjectName(QStringLiteral("dashboardAdd"));
    m_remove->setObjectName(QStringLiteral("dashboardRemove"));
    m_up->setArrowType(Qt::UpArrow);
    m_up->setShortcut(QKeySequence(QStringLiteral("Alt+Up")));
    m_up->setToolTip(tr("Move up (Alt+Up)"));
    m_up->setAccessibleName(tr("Move up"));
    m_down->setArrowType(Qt::DownArrow);
    m_down->setShortcut(QKeySequence(QStringLiteral("Alt+Down")));
    m_down->setToolTip(tr("Move down (Alt+Down)"));
    m_down->setAccessibleName(tr("Move down"));
    auto *nameLabel = new QLabel(tr("&Name"));
    nameLabel->setBuddy(m_name);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_add);
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    buttons->addWidget(m_up);
    buttons->addWidget(m_down);
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(nameLabel);
    column->addWidget(m_name);
    column->addWidget(m_list, 1);
    column->addLayout(buttons);
    connect(m_add, &QPushButton::clicked, this, &DashboardDialog::addCard);
    connect(m_remove, &QPushButton::clicked, this, &DashboardDialog::removeCard);
    connect(m_up, &QToolButton::clicked, this, [this] { moveCard(-1); });
    connect(m_down, &QToolButton::clicked, this, [this] { moveCard(1); });
    connect(m_list, &QListWidget::currentRowChanged, this, &DashboardDialog::showCard);
    return part;
}

QWidget *DashboardDialog::buildForm()
{
    m_form = new QWidget;
    m_metric->setObjectName(QStringLiteral("cardMetric"));
    m_by->setObjectName(QStringLiteral("cardBy"));
    m_half->setObjectName(QStringLiteral("cardHalf"));
    m_span->setObjectName(QStringLiteral("cardSpan"));
    m_look->setObjectName(QStringLiteral("cardLook"));
    m_width->setObjectName(QStringLiteral("cardWidth"));
    m_own->setObjectName(QStringLiteral("cardOwn"));
    m_where->setObjectName(QStringLiteral("cardWhere"));
    m_where->setPlaceholderText(tr("for example grade = A and city = 苏州"));
    m_definition->setTextFormat(Qt::PlainText);
    m_definition->setWordWrap(true);
    m_definition->setForegroundRole(QPalette::PlaceholderText);
    m_definition->setAlignment(Qt::AlignTop);
    m_definition->setMinimumHeight(scaled(76, font()));
    using Span = DashboardCard::Span;
    for (const auto &[span, text] :
         {std::pair{Span::Page, tr("As chosen over the dashboard")}, std::pair{Span::Week, tr("This week")},
          std::pair{Span::Month, tr("This month")}, std::pair{Span::Quarter, tr("This quarter")},
          std::pair{Span::Year, tr("This year")}, std::pair{Span::All, tr("All time")}})
        m_span->addItem(text, int(span));
    m_look->addItem(tr("Chart"), int(DashboardCard::Look::Chart));
    m_look->addItem(tr("One figure"), int(DashboardCard::Look::Figure));
    for (int width = 1; width <= DashboardCard::widest; ++width)
        m_width->addItem(tr("%n column(s) wide", nullptr, width), width);
    auto *rows = new QFormLayout(m_form);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setVerticalSpacing(8);
    rows->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    rows->addRow(tr("&Metric"), m_metric);
    rows->addRow(m_definition);
    rows->addRow(tr("&By"), m_by);
    rows->addRow(tr("&Shows"), m_half);
    rows->addRow(tr("&Period"), m_span);
    rows->addRow(tr("C&ustomers"), m_own);
    rows->addRow(tr("&Conditions"), m_where);
    rows->addRow(tr("&Look"), m_look);
    rows->addRow(tr("&Width"), m_width);
    return m_form;
}

void DashboardDialog::connectForm()
{
    connect(m_metric, &QComboBox::activated, this, [this] {
        readCard();
        fillBy(m_by->currentData().toString());
        fillHalves();
        readCard();
    });
    for (QComboBox *box : {m_by, m_half, m_span, m_look, m_width})
        connect(box, &QComboBox::activated, this, &DashboardDialog::readCard);
    connect(m_own, &QCheckBox::toggled, this, &DashboardDialog::readCard);
    connect(m_where, &QLineEdit::textEdited, this, &DashboardDialog::readCard);
}

void DashboardDialog::fillMetrics()
{
    for (const reportwords::MetricGroup &group : reportwords::groups()) {
        for (const Metric *metric : group.metrics)
            m_metric->addItem(group.title + QStringLiteral(" · ") + metric->label(), metric->name());
    }
}

void DashboardDialog::fillBy(const QString &chosen)
{
    m_by->clear();
    const auto metric = findMetric(m_metric->currentData().toString());
    if (!metric)
        return;
    m_by->addItem((*metric)->hasOwnRows() ? tr("its own rows") : tr("nothing: the total alone"), QString());
    if ((*metric)->isGroupedByField()) {
        for (const reportwords::GroupingChoice &each : reportwords::groupings(m_session.catalog(), (*metric)->name()))
            m_by->addItem(each.label, each.name);
    }
    choose(m_by, chosen);
}

void DashboardDialog::fillHalves()
{
    using Half = DashboardCard::Half;
    const reportwords::MetricWords words = reportwords::wordsOf(m_metric->currentData().toString());
    m_half->clear();
    m_half->addItem(tr("What the metric is about"), int(Half::Main));
    for (const auto &[half, text] : {std::pair{Half::Base, words.base}, std::pair{Half::Count, words.count},
                                     std::pair{Half::Rate, words.rate}, std::pair{Half::Value, words.value}}) {
        if (!text.isEmpty())
            m_half->addItem(text, int(half));
    }
}

void DashboardDialog::fillList(int currentRow)
{
    m_isFilling = true;
    m_list->clear();
    for (const DashboardCard &card : m_dashboard.cards)
        m_list->addItem(metricLabel(card.metric));
    m_isFilling = false;
    m_list->setCurrentRow(currentRow);
    showCard();
}

DashboardCard *DashboardDialog::current()
{
    const int row = m_list->currentRow();
    return row >= 0 && row < int(m_dashboard.cards.size()) ? &m_dashboard.cards[size_t(row)] : nullptr;
}

void DashboardDialog::showCard()
{
    if (m_isFilling)
        return;
    const DashboardCard *card = current();
    m_form->setEnabled(card != nullptr);
    m_remove->setEnabled(m_dashboard.cards.size() > 1);
    m_up->setEnabled(m_list->currentRow() > 0);
    m_down->setEnabled(m_list->currentRow() + 1 < m_list->count());
    if (!card)
        return;
    m_isFilling = true;
    choose(m_metric, card->metric);
    fillBy(card->by);
    fillHalves();
    choose(m_half, int(card->half));
    choose(m_span, int(card->span));
    choose(m_look, int(card->look));
    choose(m_width, card->width);
    m_own->setChecked(card->isOwn);
    const bool isHidden = m_session.isMasked() && !card->where.isEmpty(); // it may name somebody
    m_where->setText(isHidden ? QString() : card->where);
    m_where->setEnabled(!isHidden);
    const auto metric = findMetric(card->metric);
    m_definition->setText(metric ? (*metric)->definition() : metric.error().message);
    m_isFilling = false;
}

void DashboardDialog::readCard()
{
    DashboardCard *card = current();
    if (m_isFilling || !card)
        return;
    card->metric = m_metric->currentData().toString();
    card->by = m_by->currentData().toString();
    card->half = DashboardCard::Half(m_half->currentData().toInt());
    card->span = DashboardCard::Span(m_span->currentData().toInt());
    card->look = DashboardCard::Look(m_look->currentData().toInt());
    card->width = m_width->currentData().toInt();
    card->isOwn = m_own->isChecked();
    if (m_where->isEnabled())
        card->where = m_where->text().trimmed();
    m_list->currentItem()->setText(metricLabel(card->metric));
    const auto metric = findMetric(card->metric);
    m_definition->setText(metric ? (*metric)->definition() : QString());
    m_problem->hide();
}

void DashboardDialog::addCard()
{
    m_dashboard.cards.push_back(beginning());
    fillList(int(m_dashboard.cards.size()) - 1);
    m_metric->setFocus();
}

void DashboardDialog::removeCard()
{
    const int row = m_list->currentRow();
    if (row < 0 || m_dashboard.cards.size() < 2)
        return;
    m_dashboard.cards.erase(m_dashboard.cards.begin() + row);
    fillList(std::min(row, int(m_dashboard.cards.size()) - 1));
}

void DashboardDialog::moveCard(int by)
{
    const int row = m_list->currentRow();
    const int to = row + by;
    if (row < 0 || to < 0 || to >= int(m_dashboard.cards.size()))
        return;
    std::swap(m_dashboard.cards[size_t(row)], m_dashboard.cards[size_t(to)]);
    fillList(to);
}

Dashboard DashboardDialog::dashboard() const
{
    Dashboard composed = m_dashboard;
    composed.name = m_name->text().trimmed();
    return composed;
}

QString DashboardDialog::problem() const
{
    if (m_name->text().trimmed().isEmpty())
        return tr("Give the dashboard a name.");
    for (const DashboardCard &card : m_dashboard.cards) {
        if (card.where.isEmpty())
            continue;
        if (const auto read = parseQuery(card.where, customer::type(), m_session.catalog()); !read)
            return tr("Conditions of %1: %2").arg(metricLabel(card.metric), read.error().message);
    }
    return {};
}

void DashboardDialog::accept()
{
    if (const QString sentence = problem(); !sentence.isEmpty()) {
        m_problem->setText(sentence);
        m_problem->show();
        return;
    }
    QDialog::accept();
}

} // namespace kebu
