#include "ui/screens/reports/reviewpane.h"

#include "ui/look/icons.h"
#include "ui/look/labels.h"
#include "ui/look/style.h"
#include "ui/screens/reports/behindpane.h"
#include "ui/screens/reports/decisionspane.h"
#include "ui/screens/reports/periodbar.h"
#include "ui/screens/reports/reportwords.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace kebu {

namespace {

constexpr int margin = 16;
constexpr int decisionsWidth = 360;
constexpr int commentHeight = 96;
constexpr int slidesBelow = 1200; ///< of the window: decisions go under the text

} // namespace

ReviewPane::ReviewPane(Session &session, Shell &shell, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_shell(shell),
      m_title(new ElidedLabel),
      m_state(new QLabel),
      m_period(new PeriodBar),
      m_owner(new QComboBox),
      m_print(new QPushButton),
      m_finish(new QPushButton),
      m_scroll(new QScrollArea),
      m_contents(new QPushButton),
      m_earlier(new QPushButton),
      m_changes(makeTable("reviewChanges", 5)),
      m_targets(makeTable("reviewTargets", 4)),
      m_grades(new BarsChart),
      m_reasons(new BarsChart),
      m_lost(makeTable("reviewLost", 3)),
      m_risks(makeTable("reviewRisks", 4)),
      m_promises(makeTable("reviewPromises", 3)),
      m_late(new BarsChart),
      m_needs(new BarsChart),
      m_strategy(new BarsChart),
      m_comment(new QPlainTextEdit),
      m_keepComment(new QPushButton),
      m_decisions(new DecisionsPane),
      m_behind(new BehindPane(session, shell)),
      m_aside(new QStackedWidget)
{
    setObjectName(QStringLiteral("reviewPane"));
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_title->setObjectName(QStringLiteral("reviewTitle"));
    m_scroll->setWidget(buildSections());
    auto *splitter = new QSplitter;
    splitter->setObjectName(QStringLiteral("reviewSplitter"));
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_scroll);
    m_aside->addWidget(m_decisions);
    m_aside->addWidget(m_behind);
    splitter->addWidget(m_aside);
    splitter->setStretchFactor(0, 1);
    splitter->setSizes({900, decisionsWidth});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHead());
    column->addWidget(splitter, 1);
    connectParts();
    connectFigures();
    m_period->setForReview();
    retranslate();
}

QWidget *ReviewPane::buildHead()
{
    m_title->setStep(TextStep::PageTitle);
    m_state->setObjectName(QStringLiteral("reviewState"));
    m_owner->setObjectName(QStringLiteral("reviewOwner"));
    m_finish->setObjectName(QStringLiteral("reviewFinish"));
    m_finish->setProperty("primary", true);
    m_print->setObjectName(QStringLiteral("reviewPrint"));
    m_print->setIcon(icon(QLatin1String("document-print")));
    auto *head = new QWidget;
    auto *words = new QVBoxLayout; // one under the other: beside each other English has no room in a small window
    words->setSpacing(0);
    words->addWidget(m_title);
    words->addWidget(m_state);
    auto *upper = new QHBoxLayout;
    upper->addLayout(words, 1);
    upper->addWidget(m_owner);
    upper->addWidget(m_print);
    upper->addWidget(m_finish);
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(margin, 8, margin, 8);
    column->setSpacing(8);
    column->addLayout(upper);
    auto *lower = new QHBoxLayout;
    lower->addWidget(m_period);
    lower->addWidget(buildWays());
    lower->addStretch(1);
    column->addLayout(lower);
    return head;
}

QTreeWidget *ReviewPane::makeTable(const char *name, int columns)
{
    auto *table = new QTreeWidget;
    table->setObjectName(QString::fromLatin1(name));
    table->setColumnCount(columns);
    table->setRootIsDecorated(false);
    table->setFrameShape(QFrame::NoFrame);
    table->setUniformRowHeights(true);
    table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return table;
}

SectionHeader *ReviewPane::makeHead()
{
    m_heads.push_back(new SectionHeader);
    return m_heads.back();
}

QWidget *ReviewPane::buildSections()
{
    auto *page = new QWidget;
    page->setBackgroundRole(QPalette::Base);
    page->setAutoFillBackground(true);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(margin, 8, margin, margin);
    column->setSpacing(6);
    for (QWidget *part : std::initializer_list<QWidget *>{m_changes, m_targets, m_grades, m_reasons, m_lost, m_risks,
                                                          m_promises, m_late, m_needs, m_strategy, m_comment}) {
        column->addWidget(makeHead());
        column->addWidget(part);
        column->addSpacing(10);
        m_parts.push_back(part);
    }
    m_comment->setObjectName(QStringLiteral("reviewComment"));
    m_comment->setFixedHeight(commentHeight);
    m_comment->setTabChangesFocus(true);
    m_keepComment->setObjectName(QStringLiteral("reviewKeepComment"));
    column->addWidget(m_keepComment, 0, Qt::AlignLeft);
    column->addStretch(1);
    m_grades->setObjectName(QStringLiteral("reviewGrades"));
    m_reasons->setMeaning(SeriesMeaning::Loss);
    m_late->setMeaning(reportwords::wordsOf(QStringLiteral("late_records")).meaning);
    m_strategy->setMeaning(SeriesMeaning::Service);
    return page;
}

void ReviewPane::connectParts()
{
    const auto turn = [this] {
        keepComment();
        read();
    };
    connect(m_period, &PeriodBar::changed, this, turn);
    connect(m_owner, &QComboBox::activated, this, turn);
    connect(&m_session, &Session::closing, this, &ReviewPane::keepComment);
    connect(&m_session, &Session::maskedChanged, this, &ReviewPane::keepComment);
    connect(m_print, &QPushButton::clicked, this, &ReviewPane::print);
    connect(m_finish, &QPushButton::clicked, this, &ReviewPane::finish);
    connect(m_keepComment, &QPushButton::clicked, this, &ReviewPane::keepComment);
    connect(m_decisions, &DecisionsPane::decided, this, [this](const ReviewDecision &decision) {
        withReview(tr("Decide in a review"), [decision](Change &change, Id review) -> Result<void> {
            KEBU_TRY(decide(change, review, decision));
            return {};
        });
    });
    connect(m_decisions, &DecisionsPane::taskAsked, this, [this](Id decision, Id customer) {
        withReview(tr("Make a follow-up of a decision"), [decision, customer](Change &change, Id) -> Result<void> {
            KEBU_TRY(decisionToTask(change, decision, customer));
            return {};
        });
    });
    for (QTreeWidget *table : {m_lost, m_risks, m_promises}) {
        connect(table, &QTreeWidget::itemActivated, this, [this](const QTreeWidgetItem *item) {
            m_shell.openCustomer(Id{item->data(0, Qt::UserRole).toLongLong()});
        });
    }
    const auto again = [this] {
        if (!isVisible())
            return;
        read();
        m_behind->refresh();
    };
    connect(&m_session, &Session::bookChanged, this, again);
    connect(&m_session, &Session::maskedChanged, this, again);
}

void ReviewPane::activate()
{
    if (!m_period->period().day.isValid())
        m_period->setPeriod({ReportPeriod::Unit::Month, m_session.clock().today()});
    fillOwners();
    m_decisions->setOwners(m_session.userNames(), m_session.book().user(), m_session.clock().today());
    read();
}

void ReviewPane::clear()
{
    ++m_question;
    m_reading.cancel();
    m_listing.cancel();
    m_earlier->menu()->clear();
    closeBehind();
    present({});
    m_comment->clear();
}

void ReviewPane::fillOwners()
{
    const qint64 chosen = m_owner->currentData().toLongLong();
    m_owner->clear();
    m_owner->addItem(tr("Everybody's customers"), qint64{0});
    for (const auto &[name, id] : sortedNames(m_session.userNames()))
        m_owner->addItem(name, id.value);
    m_owner->setCurrentIndex(std::max(0, m_owner->findData(chosen)));
}

ReviewSpan ReviewPane::span() const
{
    switch (m_period->period().unit) {
    case ReportPeriod::Unit::Week:
        return ReviewSpan::Week;
    case ReportPeriod::Unit::Month:
        return ReviewSpan::Month;
    default:
        return ReviewSpan::Quarter;
    }
}

void ReviewPane::read()
{
    if (!m_session.isOpen() || !m_period->period().day.isValid())
        return;
    const quint64 asked = ++m_question;
    m_reading.cancel();
    readEarlier();
    const Period period = reviewPeriod(span(), m_period->period().day);
    const Id owner{m_owner->currentData().toLongLong()};
    m_reading = m_session.book().read(
        [span = span(), period, owner, isMasked = m_session.isMasked()](Snapshot &view) -> Result<ReviewContent> {
            KEBU_LET(content, findReview(view, span, period, owner));
            return isMasked ? maskedReview(view, std::move(content)) : Result<ReviewContent>(std::move(content));
        });
    m_reading.then(this, [this, asked](const Result<ReviewContent> &content) {
        if (asked != m_question)
            return;
        if (content)
            present(*content);
        else
            m_shell.post({Message::Kind::Error, content.error().message, {}, {}, {}});
    });
}

void ReviewPane::present(ReviewContent content)
{
    const bool isSameReview =
        m_content.period == content.period && m_content.span == content.span && m_content.owner == content.owner;
    if (m_content.period != content.period || m_content.owner != content.owner)
        closeBehind();
    m_content = std::move(content);
    setTitles();
    presentChanges();
    presentCharts();
    presentPeople();
    if (!isSameReview || !m_comment->document()->isModified())
        m_comment->setPlainText(m_content.comment); // which is not modified then
    m_comment->setReadOnly(m_content.isFinal || m_session.isMasked());
    m_keepComment->setVisible(!m_content.isFinal);
    m_keepComment->setEnabled(!m_session.isMasked());
    m_print->setEnabled(m_content.period.from.isValid());
    m_finish->setEnabled(!m_content.isFinal && m_content.period.from.isValid());
    m_decisions->setContent(m_content);
}

void ReviewPane::setTitles()
{
    m_title->setText(m_content.period.from.isValid() ? tr("Review of %1").arg(periodTitle()) : tr("Review"));
    m_state->setText(m_content.isFinal          ? tr("Final since %1").arg(m_content.finishedOn.toString(Qt::ISODate))
                     : m_content.asOf.isEmpty() ? QString()
                     : isOfNothing(m_content)
                         ? tr("Nothing in this book falls into the period")
                         : tr("Draft, figures as of %1").arg(QString(m_content.asOf).replace(u'T', u' ')));
}

QString ReviewPane::periodTitle() const
{
    const auto unit = m_content.span == ReviewSpan::Week    ? ReportPeriod::Unit::Week
                      : m_content.span == ReviewSpan::Month ? ReportPeriod::Unit::Month
                                                            : ReportPeriod::Unit::Quarter;
    return ReportPeriod{unit, m_content.period.from}.title();
}

void ReviewPane::withReview(const QString &title, std::function<Result<void>(Change &, Id)> work)
{
    std::optional<QString> typed; // a masked comment is not what was written, but nobody types into one
    if (m_comment->document()->isModified())
        typed = m_comment->toPlainText();
    m_comment->document()->setModified(false);
    m_session.change(title,
                     [span = m_content.span, period = m_content.period, owner = m_content.owner, typed,
                      work = std::move(work)](Change &change) -> Result<void> {
                         KEBU_LET(review, beginReview(change, span, period, owner));
                         if (typed)
                             KEBU_TRY(commentReview(change, review, *typed));
                         return work(change, review);
                     });
}

void ReviewPane::keepComment()
{
    if (!m_session.isOpen() || m_content.isFinal || !m_content.period.from.isValid() ||
        !m_comment->document()->isModified())
        return;
    withReview(tr("Comment a review"), [](Change &, Id) -> Result<void> { return {}; });
}

void ReviewPane::finish()
{
    withReview(tr("Finish a review"), [](Change &change, Id review) { return finishReview(change, review); });
}

void ReviewPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    auto *splitter = findChild<QSplitter *>(QStringLiteral("reviewSplitter"));
    const bool isUnder = window()->width() < slidesBelow;
    const Qt::Orientation wanted = isUnder ? Qt::Vertical : Qt::Horizontal;
    if (splitter->orientation() == wanted)
        return;
    splitter->setOrientation(wanted);
    splitter->setSizes(isUnder ? QList<int>{2, 1} : QList<int>{width() - decisionsWidth, decisionsWidth});
}

void ReviewPane::hideEvent(QHideEvent *event)
{
    keepComment();
    QWidget::hideEvent(event);
}

void ReviewPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace kebu
