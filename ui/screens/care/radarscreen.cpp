#include "ui/screens/care/radarscreen.h"

#include "ui/delegates/radardelegate.h"
#include "ui/look/chips.h"
#include "ui/look/emptystate.h"
#include "ui/look/labels.h"
#include "ui/look/segmentedcontrol.h"
#include "ui/models/radarlines.h"
#include "ui/screens/care/radarpanel.h"
#include "ui/screens/care/riskmodelpanel.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollArea>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace kebu {

namespace {

constexpr int watchedAtMost = 300; ///< of each kind of warning
constexpr size_t risksAtMost = 500;
constexpr int narrowBelow = 560;
const QString warningsKey = QStringLiteral("warnings");
const QString riskKey = QStringLiteral("risk");
/// In the order of their weight for the person who reads.
const char *const codes[] = {
    "silent",       "contacts_falling", "orders_falling",  "complaint_open",       "case_overdue",
    "renewal_near", "payment_overdue",  "promise_overdue", "quotation_unanswered", "close_passed"};

void dress(QTreeView *list, RadarModel *model, const char *name)
{
    list->setObjectName(QLatin1String(name));
    list->setModel(model);
    list->setItemDelegate(new RadarDelegate(list));
    list->setRootIsDecorated(false);
    list->setUniformRowHeights(true);
    list->setFrameShape(QFrame::NoFrame);
    list->setAllColumnsShowFocus(true);
    list->header()->setStretchLastSection(false);
    list->header()->setSectionsMovable(false);
    list->header()->setSectionResizeMode(RadarModel::Evidence, QHeaderView::Stretch);
}

} // namespace

RadarScreen::RadarScreen(Session &session, Shell &shell, QWidget *parent)
    : Screen(session, shell, parent),
      m_title(new ElidedLabel),
      m_summary(new ElidedLabel),
      m_segments(new SegmentedControl),
      m_chips(new ChipBar),
      m_stack(new QStackedWidget),
      m_splitter(new QSplitter),
      m_list(new QTreeView),
      m_riskList(new QTreeView),
      m_empty(new EmptyState(QLatin1String("checkmark"), {})),
      m_model(new RadarModel(session, this)),
      m_risks(new RadarModel(session, this)),
      m_panel(new RadarPanel(session, *m_model)),
      m_riskPanel(new RiskModelPanel),
      m_side(new QWidget)
{
    setObjectName(QStringLiteral("radarScreen"));
    setFocusPolicy(Qt::StrongFocus);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHead());
    column->addWidget(buildLists(), 1);
    connectParts();
    retranslate();
    showSegment(warningsKey);
}

RadarScreen::~RadarScreen()
{
    m_reading.cancel();
    m_studying.cancel();
}

QWidget *RadarScreen::buildHead()
{
    m_title->setStep(TextStep::PageTitle);
    m_summary->setObjectName(QStringLiteral("radarSummary"));
    m_summary->setTone(ElidedLabel::Tone::Muted);
    m_segments->setObjectName(QStringLiteral("radarSegments"));
    m_chips->setObjectName(QStringLiteral("radarChips"));
    m_chips->setExclusive(true);
    auto *head = new QWidget;
    auto *upper = new QHBoxLayout;
    upper->setSpacing(12);
    upper->addWidget(m_title);
    upper->addWidget(m_segments);
    upper->addWidget(m_summary, 1);
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(16, 8, 16, 8);
    column->setSpacing(8);
    column->addLayout(upper);
    column->addWidget(m_chips);
    return head;
}

QWidget *RadarScreen::buildLists()
{
    dress(m_list, m_model, "radarList");
    dress(m_riskList, m_risks, "riskList");
    m_list->setColumnHidden(RadarModel::Risk, false);
    m_riskList->setColumnHidden(RadarModel::Since, true);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_riskList);
    m_stack->addWidget(m_empty);
    // the model explains itself under the customer whose risk it is
    auto *both = new QVBoxLayout(m_side);
    both->setContentsMargins(0, 0, 0, 0);
    both->setSpacing(0);
    both->addWidget(m_panel);
    both->addWidget(m_riskPanel, 1);
    m_side->setBackgroundRole(QPalette::Base);
    m_side->setAutoFillBackground(true);
    auto *scroll = new QScrollArea;
    scroll->setObjectName(QStringLiteral("radarSide"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_side);
    scroll->setMinimumWidth(340);
    m_splitter->setObjectName(QStringLiteral("radarSplitter"));
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_stack);
    m_splitter->addWidget(scroll);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setSizes({840, 420});
    return m_splitter;
}

void RadarScreen::connectParts()
{
    connect(m_segments, &SegmentedControl::chosen, this, [this](const QString &key) {
        showSegment(key);
        (isOnRisk() ? m_riskList : m_list)->setFocus();
    });
    connect(m_chips, &ChipBar::chipToggled, this, [this](const QString &key, bool isOn) {
        m_model->setCode(isOn ? key : QString());
        if (m_model->rowCount() > 0)
            m_list->setCurrentIndex(m_model->index(0, 0));
    });
    for (QTreeView *list : {m_list, m_riskList}) {
        connect(list->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
                [this, list](const QModelIndex &index) { showPanel(list, index); });
        connect(list, &QTreeView::activated, this, [this, list](const QModelIndex &index) {
            if (const RadarModel::Line *line = static_cast<const RadarModel *>(list->model())->line(index))
                this->shell().openCustomer(line->customer);
        });
    }
    connect(m_panel, &RadarPanel::pageRequested, this, [this] { this->shell().openCustomer(m_panel->customer()); });
    connect(m_panel, &RadarPanel::logRequested, this, [this] { this->shell().logWith(m_panel->customer()); });
    // before the list sees the key: to it, Return opens a row whatever is held with it
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *keys = new QShortcut(QKeySequence(Qt::CTRL | key), this);
        keys->setContext(Qt::WidgetWithChildrenShortcut);
        connect(keys, &QShortcut::activated, this, [this] { m_panel->startRescuePlan(); });
    }
    connect(&session(), &Session::bookChanged, this, [this] {
        m_isStale = true;
        if (isVisible())
            load();
    });
    connect(&session(), &Session::policiesChanged, this, [this] { m_isStale = true; });
    connect(&session(), &Session::maskedChanged, this, [this] {
        m_model->retranslate();
        m_risks->retranslate();
        const QTreeView *list = isOnRisk() ? m_riskList : m_list;
        showPanel(list, list->currentIndex());
    });
}

bool RadarScreen::isOnRisk() const { return m_segments->current() == riskKey; }

Id RadarScreen::currentCustomer() const { return m_panel->customer(); }

void RadarScreen::activate()
{
    if (m_isStale)
        load();
    (isOnRisk() ? m_riskList : m_list)->setFocus();
}

void RadarScreen::clear()
{
    ++m_asked;
    m_reading.cancel();
    m_studying.cancel();
    m_panel->clear();
    m_model->clear();
    m_risks->clear();
    m_study = {};
    m_watched.clear();
    m_riskPanel->setModel(std::nullopt);
    m_isStale = true;
}

void RadarScreen::load()
{
    if (!session().isOpen())
        return;
    m_reading.cancel();
    m_isStale = false;
    m_reading = session().book().read([](Snapshot &view) { return watchList(view, view.today(), watchedAtMost); });
    m_reading.then(this, [this, asked = ++m_asked](const Result<std::vector<WatchedCustomer>> &watched) {
        if (asked != m_asked || !session().isOpen())
            return;
        if (!watched) {
            shell().post({Message::Kind::Error, watched.error().message, {}, {}, {}});
            return;
        }
        m_watched = *watched;
        present(m_watched);
        study();
    });
}

void RadarScreen::study()
{
    m_studying.cancel();
    m_studying = session().book().read([](Snapshot &view) { return studyChurn(view); });
    m_studying.then(this, [this, asked = m_asked](const Result<ChurnStudy> &study) {
        if (asked != m_asked || !study || !session().isOpen())
            return;
        m_study = *study;
        presentRisks();
        if (!session().book().isReadOnly())
            session().book().note(
                [model = m_study.model](Settings &settings) { return storeChurnModel(settings, model); });
    });
}

void RadarScreen::present(const std::vector<WatchedCustomer> &watched)
{
    const Id chosen = m_panel->customer();
    m_model->setLines(linesOf(watched, m_study.risks));
    showChips();
    tellSummary();
    const QModelIndex again = m_model->find(chosen);
    m_list->setCurrentIndex(again.isValid() ? again : m_model->index(0, 0));
    if (m_model->rowCount() == 0)
        m_panel->clear();
    showSegment(m_segments->current());
}

void RadarScreen::presentRisks()
{
    m_riskPanel->setModel(m_study.model);
    present(m_watched);
    if (!m_study.model)
        return;
    std::vector<CustomerRisk> shown(m_study.risks.begin(),
                                    m_study.risks.begin() + std::min(risksAtMost, m_study.risks.size()));
    session()
        .book()
        .read([shown](Snapshot &view) { return linesOf(view, shown); })
        .then(this, [this, asked = m_asked](const Result<std::vector<RadarModel::Line>> &lines) {
            if (asked != m_asked || !lines || !session().isOpen())
                return;
            m_risks->setLines(*lines);
            if (m_risks->rowCount() > 0)
                m_riskList->setCurrentIndex(m_risks->index(0, 0));
            showSegment(m_segments->current());
        });
}

void RadarScreen::showSegment(const QString &key)
{
    m_segments->setCurrent(key);
    const bool isRisk = key == riskKey;
    m_chips->setVisible(!isRisk && m_model->rowCount() > 0);
    m_riskPanel->setVisible(isRisk && m_study.model.has_value());
    const bool isSilent = isRisk ? m_study.risks.empty() : m_watched.empty();
    m_stack->setCurrentIndex(isSilent ? 2 : isRisk ? 1 : 0);
    m_splitter->widget(1)->setVisible(!isSilent || (isRisk && m_study.model)); // nothing to say beside nothing
    if (isRisk && m_study.model)
        m_empty->setSentence(tr("The history does not tell who leaves"),
                             tr("What was learned did no better on months it had not seen than a guess; so nobody is "
                                "judged by it. The trial stands beside."));
    else if (isRisk)
        m_empty->setSentence(
            tr("Not enough to learn from"),
            tr("The risk of leaving is learned from customers who ended: %1 of them so far, %2 are needed.")
                .arg(m_study.endedCustomers)
                .arg(endedCustomersNeeded));
    else
        m_empty->setSentence(tr("No warnings"), tr("Nobody was silent too long, nothing is overdue or falling."));
    const QTreeView *list = isRisk ? m_riskList : m_list;
    showPanel(list, isSilent ? QModelIndex() : list->currentIndex());
    fitColumns();
}

void RadarScreen::showPanel(const QTreeView *list, const QModelIndex &index)
{
    if (list != (isOnRisk() ? m_riskList : m_list))
        return;
    if (const RadarModel::Line *line = static_cast<const RadarModel *>(list->model())->line(index))
        m_panel->show(*line);
    else
        m_panel->clear();
}

void RadarScreen::showChips()
{
    const QHash<QString, int> counts = m_model->counts();
    m_chips->clear();
    m_model->setCode({});
    for (const char *code : codes) {
        const QString key = QLatin1String(code);
        if (const int count = counts.value(key))
            m_chips->addToggle(key, tr("%1 %2", "kind of warning, customers").arg(warningName(key)).arg(count));
    }
}

void RadarScreen::tellSummary()
{
    const int keys = int(std::ranges::count(m_watched, true, &WatchedCustomer::isKey));
    const int all = int(m_watched.size());
    m_summary->setText(all == 0 ? QString() : tr("%n customer(s), %1 of them key customers", nullptr, all).arg(keys));
}

void RadarScreen::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_F5)
        load();
    else
        Screen::keyPressEvent(event);
}

void RadarScreen::resizeEvent(QResizeEvent *event)
{
    Screen::resizeEvent(event);
    fitColumns();
}

void RadarScreen::fitColumns()
{
    const bool isNarrow = m_list->viewport()->width() < scaled(narrowBelow, font());
    m_list->setColumnHidden(RadarModel::Since, isNarrow); // the panel says it as well
    for (QTreeView *list : {m_list, m_riskList}) {
        list->setColumnWidth(RadarModel::Customer,
                             std::max(list->viewport()->width() * (isNarrow ? 40 : 34) / 100, 140));
        list->setColumnWidth(RadarModel::Grade, scaled(64, font()));
        list->setColumnWidth(RadarModel::Since, scaled(84, font()));
        list->setColumnWidth(RadarModel::Risk, scaled(72, font()));
    }
    m_list->setColumnHidden(RadarModel::Risk, m_study.risks.empty());
}

void RadarScreen::changeEvent(QEvent *event)
{
    Screen::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        m_model->retranslate();
        m_risks->retranslate();
        m_isStale = true; // the evidence is sentences
    }
}

void RadarScreen::retranslate()
{
    const QString current = m_segments->current().isEmpty() ? warningsKey : m_segments->current();
    m_title->setText(tr("Radar"));
    setAccessibleName(m_title->text());
    m_segments->clear();
    m_segments->addOption(warningsKey, tr("Warnings"));
    m_segments->addOption(riskKey, tr("Risk of leaving"));
    m_segments->setCurrent(current);
    m_list->setAccessibleName(tr("Customers with warnings"));
    m_riskList->setAccessibleName(tr("Customers by risk"));
    showChips();
    tellSummary();
}

} // namespace kebu
