#include "ui/screens/care/regradescreen.h"

#include "core/services/regradeseason.h"
#include "ui/delegates/regradedelegate.h"
#include "ui/look/emptystate.h"
#include "ui/look/icons.h"
#include "ui/look/labels.h"
#include "ui/models/regrademodel.h"
#include "ui/models/shownvalue.h"
#include "ui/screens/care/proposalpanel.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QTreeView>
#include <QVBoxLayout>

namespace kebu {

namespace {
constexpr int unfoldedAtMost = 200; ///< a larger group is opened by whoever wants to read it
} // namespace

RegradeScreen::RegradeScreen(Session &session, Shell &shell, QWidget *parent)
    : Screen(session, shell, parent),
      m_title(new ElidedLabel),
      m_summary(new ElidedLabel),
      m_again(new QPushButton(icon(QLatin1String("view-refresh")), {})),
      m_accept(new QPushButton),
      m_list(new QTreeView),
      m_stack(new QStackedWidget),
      m_splitter(new QSplitter),
      m_empty(new EmptyState(QLatin1String("checkmark"), {})),
      m_model(new RegradeModel(session, this)),
      m_panel(new ProposalPanel(session))
{
    setObjectName(QStringLiteral("regradeScreen"));
    setFocusPolicy(Qt::StrongFocus);
    m_list->setObjectName(QStringLiteral("regradeList"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new RegradeDelegate(m_list));
    m_list->setUniformRowHeights(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setAllColumnsShowFocus(true);
    m_list->setExpandsOnDoubleClick(false);
    m_list->header()->setStretchLastSection(true);
    m_list->header()->setSectionsMovable(false);
    m_panel->setMinimumWidth(320);
    m_splitter->setObjectName(QStringLiteral("regradeSplitter"));
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_list);
    m_splitter->addWidget(m_panel);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setSizes({860, 400});
    m_stack->addWidget(m_splitter);
    m_stack->addWidget(m_empty);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHead());
    column->addWidget(m_stack, 1);
    connectParts();
    retranslate();
}

RegradeScreen::~RegradeScreen() { m_reading.cancel(); }

QWidget *RegradeScreen::buildHead()
{
    m_title->setStep(TextStep::PageTitle);
    m_summary->setObjectName(QStringLiteral("regradeSummary"));
    m_summary->setTone(ElidedLabel::Tone::Muted);
    m_again->setObjectName(QStringLiteral("regradeAgain"));
    m_accept->setObjectName(QStringLiteral("regradeAccept"));
    m_accept->setProperty("primary", true);
    auto *head = new QWidget;
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(16, 8, 16, 8);
    row->setSpacing(12);
    row->addWidget(m_title);
    row->addWidget(m_summary, 1);
    row->addWidget(m_again);
    row->addWidget(m_accept);
    return head;
}

void RegradeScreen::connectParts()
{
    connect(m_model, &RegradeModel::acceptedChanged, this, &RegradeScreen::tellCount);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &index) {
        if (const GradeProposal *row = m_model->proposal(index))
            m_panel->show(*row, m_model->customerText(*row), m_model->changeText(*row), m_model->whyText(*row));
    });
    connect(m_list, &QTreeView::activated, this, [this](const QModelIndex &index) {
        if (const GradeProposal *row = m_model->proposal(index))
            shell().openCustomer(row->customer);
    });
    connect(m_panel, &ProposalPanel::pageRequested, this, [this] { shell().openCustomer(m_panel->customer()); });
    connect(m_again, &QPushButton::clicked, this, &RegradeScreen::load);
    connect(m_accept, &QPushButton::clicked, this, &RegradeScreen::accept);
    // before the list sees the key: to it, Return opens a row whatever is held with it
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *keys = new QShortcut(QKeySequence(Qt::CTRL | key), this);
        keys->setContext(Qt::WidgetWithChildrenShortcut);
        connect(keys, &QShortcut::activated, this, &RegradeScreen::accept);
    }
    connect(&session(), &Session::bookChanged, this, [this] {
        m_isStale = true;
        if (isVisible())
            load();
    });
    connect(&session(), &Session::opened, this, &RegradeScreen::remindOfMonthEnd);
    connect(&session(), &Session::policiesChanged, this, [this] { m_isStale = true; });
    connect(&session(), &Session::failed, this, [this] {
        m_isAccepting = false;
        tellCount();
    });
    connect(&session(), &Session::maskedChanged, this, [this] {
        m_model->retranslate();
        m_panel->clear();
    });
}

Id RegradeScreen::currentCustomer() const { return m_panel->customer(); }

void RegradeScreen::activate()
{
    if (m_isStale)
        load();
    m_list->setFocus();
}

void RegradeScreen::clear()
{
    ++m_asked;
    m_reading.cancel();
    m_panel->clear();
    m_model->clear();
    m_isStale = true;
    m_isAccepting = false;
}

void RegradeScreen::load()
{
    if (!session().isOpen() || m_isAccepting)
        return;
    m_reading.cancel();
    m_isStale = false;
    m_summary->setText(tr("Comparing all customers with the rules…"));
    m_accept->setEnabled(false);
    m_reading = session().book().read([](Snapshot &view) { return proposeRegrade(view); });
    m_reading.then(this, [this, asked = ++m_asked](const Result<std::vector<GradeProposal>> &proposals) {
        if (asked != m_asked || !session().isOpen())
            return;
        if (proposals)
            present(*proposals);
        else
            shell().post({Message::Kind::Error, proposals.error().message, {}, {}, {}});
    });
}

void RegradeScreen::remindOfMonthEnd()
{
    if (session().book().isReadOnly())
        return;
    session()
        .book()
        .read([](Snapshot &view) -> Result<bool> {
            KEBU_LET(last, lastRegraded(Settings(view.connection())));
            return isTimeToRegrade(view.today(), last);
        })
        .then(this, [this](const Result<bool> &isTime) {
            if (!isTime || !*isTime || !session().isOpen())
                return;
            shell().post({Message::Kind::Info,
                          tr("The month ends: see which grades, layers and states would change."),
                          tr("Review…"),
                          QLatin1String("star-shape"),
                          {}},
                         [this] { shell().openPlace(QStringLiteral("regrade")); });
        });
}

void RegradeScreen::present(std::vector<GradeProposal> proposals)
{
    m_panel->clear();
    m_model->setProposals(std::move(proposals));
    m_stack->setCurrentIndex(m_model->count() > 0 ? 0 : 1);
    for (int group = 0; group < m_model->rowCount(); ++group) {
        const QModelIndex head = m_model->index(group, 0);
        m_list->setFirstColumnSpanned(group, {}, true);
        m_list->setExpanded(head, m_model->rowCount(head) <= unfoldedAtMost);
    }
    if (m_model->count() == 0)
        return;
    QModelIndex first = m_model->index(0, 0);
    if (m_list->isExpanded(first))
        first = m_model->index(0, 0, first);
    m_list->setCurrentIndex(first);
    fitColumns();
}

void RegradeScreen::tellCount()
{
    const int letters = m_model->countOf(ProposalKind::Up) + m_model->countOf(ProposalKind::Down) +
                        m_model->countOf(ProposalKind::First);
    const QDate today = session().clock().today();
    const QString day = shownDay(today, today);
    m_summary->setText(m_model->count() == 0
                           ? QString()
                           : tr("As of %1: %2 letters, %3 dormant or woken, %4 layers, %5 states")
                                 .arg(day)
                                 .arg(letters)
                                 .arg(m_model->countOf(ProposalKind::Dormant) + m_model->countOf(ProposalKind::Woken))
                                 .arg(m_model->countOf(ProposalKind::Layer))
                                 .arg(m_model->countOf(ProposalKind::State)));
    const int accepted = m_model->acceptedCount();
    m_accept->setText(tr("Accept %n proposal(s)", nullptr, accepted));
    m_accept->setEnabled(accepted > 0 && !m_isAccepting && session().isOpen() && !session().book().isReadOnly());
}

void RegradeScreen::accept()
{
    std::vector<GradeProposal> accepted = m_model->accepted();
    if (accepted.empty() || !m_accept->isEnabled())
        return;
    m_isAccepting = true;
    m_accept->setEnabled(false);
    const QString title = tr("Regraded: %n proposal(s) accepted", nullptr, int(accepted.size()));
    session().change(
        title, [accepted = std::move(accepted)](Change &change) { return applyGrades(change, accepted); },
        [this](const ChangeInfo &) {
            m_isAccepting = false;
            session().book().note(
                [today = session().clock().today()](Settings &settings) { return noteRegraded(settings, today); });
            load();
        });
}

void RegradeScreen::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_F5)
        load();
    else
        Screen::keyPressEvent(event);
}

void RegradeScreen::resizeEvent(QResizeEvent *event)
{
    Screen::resizeEvent(event);
    fitColumns();
}

void RegradeScreen::fitColumns()
{
    const int width = m_list->viewport()->width();
    m_list->setColumnWidth(RegradeModel::Customer, width * 42 / 100);
    m_list->setColumnWidth(RegradeModel::Change, std::max(width * 22 / 100, scaled(120, font())));
}

void RegradeScreen::changeEvent(QEvent *event)
{
    Screen::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        m_model->retranslate();
        m_isStale = true; // the reasons are sentences
    }
}

void RegradeScreen::retranslate()
{
    m_title->setText(tr("Regrade"));
    setAccessibleName(m_title->text());
    m_again->setText(tr("Read again"));
    m_again->setToolTip(tr("Compare all customers with the rules once more (F5)"));
    m_accept->setToolTip(tr("One change, taken back by one undo (Ctrl+Return)"));
    m_list->setAccessibleName(tr("Proposals"));
    m_empty->setSentence(tr("Every customer stands where the rules put it"),
                         tr("Change the weights under Settings, Grading; at the month's end there is more to see."));
    tellCount();
}

} // namespace kebu
