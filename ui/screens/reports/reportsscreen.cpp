#include "ui/screens/reports/reportsscreen.h"

#include "core/domain/customer.h"
#include "ui/charts/chartfile.h"
#include "ui/look/flowlayout.h"
#include "ui/look/icons.h"
#include "ui/look/labels.h"
#include "ui/look/style.h"
#include "ui/models/gridtext.h"
#include "ui/screens/reports/behindpane.h"
#include "ui/screens/reports/figurerow.h"
#include "ui/screens/reports/figuretable.h"
#include "ui/screens/reports/metriclist.h"
#include "ui/screens/reports/periodbar.h"
#include "ui/screens/reports/reportcharts.h"
#include "ui/screens/reports/reportwords.h"
#include "ui/screens/reports/reviewpane.h"
#include "ui/shell/ask.h"
#include "ui/shell/remembered.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace kebu {

namespace {

constexpr int foldsBelow = 1280; ///< of the window: the list goes under the page
constexpr int comboBelow = 1100; ///< of the window: the tree becomes a combo
constexpr int stacksBelow = 680; ///< of the charts
constexpr int tableLeast = 72;   ///< head and a row or two
constexpr int chartsLeast = 140; ///< heads and two marks
constexpr int behindWidth = 316;
constexpr int behindHeight = 190;

} // namespace

ReportsScreen::ReportsScreen(Session &session, Shell &shell, QWidget *parent)
    : Screen(session, shell, parent),
      m_metrics(new MetricList(this)),
      m_title(new ElidedLabel),
      m_period(new PeriodBar),
      m_save(new QPushButton),
      m_figures(new FigureRow),
      m_definition(new QLabel),
      m_charts(new ReportCharts),
      m_byLabel(new QLabel),
      m_by(new QComboBox),
      m_table(new FigureTable),
      m_splitter(new QSplitter),
      m_behind(new BehindPane(session, shell)),
      m_stack(new QStackedWidget),
      m_review(new ReviewPane(session, shell))
{
    setObjectName(QStringLiteral("reportsScreen"));
    build();
    connectParts();
    m_metrics->setCurrent(QStringLiteral("funnel"));
    retranslate();
    recolour();
}

QWidget *ReportsScreen::buildHead()
{
    auto *head = new QWidget;
    m_title->setObjectName(QStringLiteral("reportTitle"));
    m_title->setStep(TextStep::PageTitle);
    m_save->setObjectName(QStringLiteral("reportSave"));
    m_save->setIcon(icon(QLatin1String("document-save")));
    m_head = new QGridLayout(head);
    m_head->setContentsMargins(16, 8, 16, 8);
    m_head->setHorizontalSpacing(12);
    m_head->setVerticalSpacing(8);
    m_head->addWidget(m_title, 0, 0);
    m_head->addWidget(m_metrics->combo(), 0, 1);
    m_head->addWidget(m_period, 0, 2);
    m_head->setColumnStretch(3, 1);
    m_head->addWidget(m_save, 0, 4);
    return head;
}

/// The period takes a line of its own where it would be squeezed.
void ReportsScreen::fitHead(bool hasTree)
{
    const QWidget *name = hasTree ? static_cast<QWidget *>(m_title) : m_metrics->combo();
    const int wanted = name->sizeHint().width() + m_period->sizeHint().width() + m_save->sizeHint().width() +
                       3 * m_head->horizontalSpacing() + 32;
    const bool isTight = wanted > width() - (hasTree ? m_metrics->tree()->width() : 0);
    if (std::exchange(m_isHeadTight, isTight) == isTight)
        return;
    m_head->removeWidget(m_period);
    if (isTight)
        m_head->addWidget(m_period, 1, 0, 1, 5, Qt::AlignLeft);
    else
        m_head->addWidget(m_period, 0, 2);
}

QWidget *ReportsScreen::buildDefinition()
{
    auto *line = new QWidget;
    line->setBackgroundRole(QPalette::Window);
    line->setAutoFillBackground(true);
    auto *mark = new QLabel;
    mark->setObjectName(QStringLiteral("definitionMark"));
    m_definition->setObjectName(QStringLiteral("definition"));
    m_definition->setTextFormat(Qt::PlainText);
    m_definition->setWordWrap(true);
    m_definition->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(16, 7, 16, 7);
    row->setSpacing(8);
    row->addWidget(mark, 0, Qt::AlignTop);
    row->addWidget(m_definition, 1);
    return line;
}

QWidget *ReportsScreen::buildTable()
{
    auto *part = new QWidget;
    m_by->setObjectName(QStringLiteral("reportBy"));
    m_byLabel->setBuddy(m_by);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(16, 6, 16, 6);
    head->setSpacing(8);
    head->addWidget(m_byLabel);
    head->addWidget(m_by);
    head->addStretch(1);
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_table, 1);
    m_table->setMinimumHeight(tableLeast);
    m_charts->setMinimumHeight(chartsLeast);
    return part;
}

void ReportsScreen::build()
{
    auto *page = new QWidget;
    page->setBackgroundRole(QPalette::Base);
    page->setAutoFillBackground(true);
    auto *content = new QSplitter(Qt::Vertical);
    content->setObjectName(QStringLiteral("reportContent"));
    content->setChildrenCollapsible(false);
    content->addWidget(m_charts);
    content->addWidget(buildTable());
    content->setStretchFactor(0, 1); // the table scrolls by itself
    content->setStretchFactor(1, 0);
    rememberSplitter(session(), content, QStringLiteral("report"));
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHead());
    column->addWidget(m_figures);
    column->addWidget(buildDefinition());
    column->addWidget(content, 1);

    m_splitter->setObjectName(QStringLiteral("reportSplitter"));
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(page);
    m_splitter->addWidget(m_behind);
    m_splitter->setStretchFactor(0, 1);
    m_behind->hide();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_metrics->tree());
    m_stack->addWidget(m_splitter);
    m_stack->addWidget(m_review);
    row->addWidget(m_stack, 1);
}

void ReportsScreen::connectParts()
{
    connect(m_metrics, &MetricList::chosen, this, &ReportsScreen::showMetric);
    connect(m_review, &ReviewPane::metricAsked, this, &ReportsScreen::showMetric);
    connect(m_period, &PeriodBar::changed, this, &ReportsScreen::ask);
    connect(m_by, &QComboBox::activated, this, &ReportsScreen::ask);
    connect(m_behind, &BehindPane::closed, this, &ReportsScreen::closeBehind);
    connect(m_figures, &FigureRow::figureChosen, this,
            [this](const QString &metric, MetricSide side, const QString &title) {
                m_charts->clearSelection();
                showBehind(reference(metric, {}, side, title));
            });
    connect(m_charts, &ReportCharts::figureChosen, this,
            [this](const QString &metric, const QString &key, const QString &label, MetricSide side, bool isByField) {
                m_figures->setChecked({}, side);
                FigureReference figure = reference(metric, key, side, label);
                if (isByField)
                    figure.query.by = question().by;
                showBehind(figure);
            });
    connect(m_table, &FigureTable::figureChosen, this,
            [this](const QString &key, const QString &label, MetricSide side, bool isTotal) {
                m_figures->setChecked({}, side);
                m_charts->clearSelection();
                FigureReference figure = reference(tableMetric(m_metrics->current()), key, side, label);
                if (isTotal)
                    figure.query.by.clear();
                showBehind(figure);
            });
    connect(&session(), &Session::bookChanged, this, [this] {
        fillFields();
        if (isVisible())
            ask();
    });
    connect(&session(), &Session::opened, this, &ReportsScreen::fillFields);
}

void ReportsScreen::retranslate()
{
    m_metrics->retranslate();
    m_period->retranslate();
    m_behind->retranslate();
    m_review->retranslate();
    m_save->setText(tr("Save as"));
    auto *menu = new QMenu(m_save);
    for (const auto &[ending, text] :
         {std::pair{"png", tr("Picture (PNG)…")}, std::pair{"svg", tr("Drawing (SVG)…")}, std::pair{"pdf", tr("PDF…")},
          std::pair{"csv", tr("Figures (CSV)…")}, std::pair{"xlsx", tr("Figures (XLSX)…")}}) {
        QAction *action = menu->addAction(text);
        action->setObjectName(QStringLiteral("save-") + QLatin1String(ending));
        connect(action, &QAction::triggered, this, [this, ending = QString::fromLatin1(ending)] { save(ending); });
    }
    menu->addSeparator();
    const QAction *picture = menu->addAction(tr("Copy the picture"));
    connect(picture, &QAction::triggered, this, [this] {
        if (m_answer)
            QApplication::clipboard()->setImage(pictureOf(chartPage()));
    });
    const QAction *figures = menu->addAction(tr("Copy the figures"));
    connect(figures, &QAction::triggered, this, [this] {
        QString text;
        for (const QStringList &row : m_table->figures().text())
            text += textOfCells(row);
        QApplication::clipboard()->setText(text);
    });
    delete m_save->menu();
    m_save->setMenu(menu);
    setShownShortcut(m_save, QKeySequence::Save);
    m_byLabel->setText(tr("Table by"));
    m_by->setAccessibleName(tr("Field of the table"));
    m_table->setAccessibleName(tr("Figures"));
    m_title->setText(pageTitle());
    fillFields();
}

void ReportsScreen::fillFields()
{
    const QString chosen = m_by->currentData().toString();
    m_by->clear();
    for (const FieldInfo &field : reportwords::groupingFields(session().catalog()))
        m_by->addItem(field.labelText(), field.name);
    m_by->setCurrentIndex(std::max(0, m_by->findData(chosen)));
}

QString ReportsScreen::pageTitle() const
{
    const auto metric = findMetric(m_metrics->current());
    return metric ? (*metric)->label() : QString();
}

/// What the rows of the table are: the field, or what the metric itself is about.
QString ReportsScreen::tableHead() const
{
    const auto metric = findMetric(m_answer->table.metric);
    return metric && (*metric)->hasOwnRows() ? (*metric)->label() : m_by->currentText();
}

void ReportsScreen::activate()
{
    if (!m_period->period().day.isValid())
        m_period->setPeriod({ReportPeriod::Unit::Month, session().clock().today()});
    if (isReview())
        m_review->activate();
    ask();
    QWidget *first =
        m_metrics->tree()->isVisibleTo(this) ? static_cast<QWidget *>(m_metrics->tree()) : m_metrics->combo();
    first->setFocus();
}

void ReportsScreen::clear()
{
    ++m_question;
    m_review->clear();
    m_answer.reset();
    m_charts->clear();
    m_table->setResult({}, {});
    closeBehind();
}

void ReportsScreen::showMetric(const QString &metric)
{
    m_metrics->setCurrent(metric);
    m_title->setText(pageTitle());
    closeBehind();
    m_stack->setCurrentWidget(isReview() ? static_cast<QWidget *>(m_review) : m_splitter);
    arrange();
    fitPeriod();
    if (isReview())
        m_review->activate();
    else
        ask();
}

void ReportsScreen::fitPeriod()
{
    const auto metric = findMetric(m_metrics->current());
    const bool isLong = metric && ((*metric)->shape() == MetricShape::Heat || (*metric)->shape() == MetricShape::Areas);
    const ReportPeriod shown = m_period->period();
    if (isLong && shown.unit != ReportPeriod::Unit::Year && shown.unit != ReportPeriod::Unit::All) {
        m_keptPeriod = shown;
        m_period->setPeriod({ReportPeriod::Unit::All, shown.day});
    } else if (!isLong && m_keptPeriod) {
        m_period->setPeriod(*m_keptPeriod);
        m_keptPeriod.reset();
    }
}

bool ReportsScreen::isReview() const { return m_metrics->current() == MetricList::review; }

ReportQuestion ReportsScreen::question() const
{
    return {m_metrics->current(), m_period->period().days(), m_by->currentData().toString(), m_period->isCompared()};
}

void ReportsScreen::ask()
{
    if (!session().isOpen() || !m_period->period().day.isValid() || isReview())
        return;
    const quint64 asked = ++m_question;
    session()
        .book()
        .read([question = question()](Snapshot &view) { return readReport(view, question); })
        .then(this, [this, asked](const Result<ReportAnswer> &answer) {
            if (asked != m_question)
                return; // a later question is under way
            if (answer)
                present(*answer);
            else
                shell().post({Message::Kind::Error, answer.error().message, {}, {}, {}});
        });
}

void ReportsScreen::present(ReportAnswer answer)
{
    const bool isSamePage = m_answer && m_answer->question == answer.question;
    m_answer = std::move(answer);
    m_figures->setFigures(m_answer->figures);
    m_definition->setText(tr("Definition: %1").arg(m_answer->main.definition));
    m_charts->setAnswer(*m_answer, m_by->currentText());
    m_table->setResult(m_answer->table, tableHead());
    if (!isSamePage && m_behind->isVisible())
        closeBehind();
    else if (m_behind->isVisible())
        m_behind->refresh();
}

FigureReference ReportsScreen::reference(const QString &metric, const QString &key, MetricSide side,
                                         const QString &title) const
{
    const ReportQuestion asked = question();
    const auto found = findMetric(metric);
    const bool isGrouped = found && !(*found)->hasOwnRows() && !key.isNull();
    return {metric, {asked.period, isGrouped ? asked.by : QString(), false, {}}, key, side, title};
}

void ReportsScreen::showBehind(const FigureReference &figure)
{
    m_behind->show();
    arrange();
    m_behind->showFigure(figure, tr("From: %1 · %2").arg(pageTitle(), m_period->period().title()));
}

void ReportsScreen::closeBehind()
{
    m_behind->hide();
    m_behind->clear();
    m_charts->clearSelection();
    m_figures->setChecked({}, MetricSide::Count);
}

ChartPage ReportsScreen::chartPage() const
{
    return {pageTitle() + QStringLiteral(" · ") + m_period->period().title(), m_answer->main.definition,
            m_charts->parts()};
}

void ReportsScreen::save(const QString &ending)
{
    if (!m_answer)
        return;
    const QString name = QStringLiteral("%1 %2.%3").arg(pageTitle(), m_period->period().title(), ending);
    const QString path = ask::saveFile(this, tr("Save the report"), name, QStringLiteral("*.%1").arg(ending));
    if (path.isEmpty())
        return;
    const Result<void> saved = ending == u"csv"    ? saveFigures(m_table->figures().text(), path)
                               : ending == u"xlsx" ? saveFigureBook(chartPage().title, m_table->figures().text(), path)
                                                   : saveCharts(chartPage(), path);
    if (saved)
        shell().post({Message::Kind::Success, tr("Saved as %1.").arg(path), {}, {}, {}});
    else
        shell().post({Message::Kind::Error, saved.error().message, {}, {}, {}});
}

void ReportsScreen::arrange()
{
    const int windowWidth = window()->width();
    const bool hasTree = windowWidth >= comboBelow || isReview(); // the combo stands on the page of figures
    const bool isFolded = windowWidth < foldsBelow;
    m_metrics->tree()->setVisible(hasTree);
    m_metrics->combo()->setVisible(!hasTree);
    m_title->setVisible(hasTree);
    fitHead(hasTree);
    const Qt::Orientation wanted = isFolded ? Qt::Vertical : Qt::Horizontal;
    if (m_splitter->orientation() != wanted || m_splitter->sizes().value(1) == 0) {
        m_splitter->setOrientation(wanted);
        const int whole = isFolded ? height() : width() - (hasTree ? m_metrics->tree()->width() : 0);
        const int part = isFolded ? behindHeight : behindWidth;
        m_splitter->setSizes({whole - part, part});
    }
    const int charts =
        width() - (hasTree ? m_metrics->tree()->width() : 0) - (m_behind->isVisible() && !isFolded ? behindWidth : 0);
    m_charts->setStacked(charts < stacksBelow);
}

void ReportsScreen::resizeEvent(QResizeEvent *event)
{
    Screen::resizeEvent(event);
    arrange();
}

/// What holds a colour of its own instead of asking for it at each painting.
void ReportsScreen::recolour()
{
    findChild<QLabel *>(QStringLiteral("definitionMark"))
        ->setPixmap(icon(QLatin1String("documentinfo"), themeOf(this).muted).pixmap(16, 16));
    m_metrics->retranslate();
    if (m_answer)
        m_table->setResult(m_answer->table, tableHead());
}

void ReportsScreen::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        if (m_answer)
            ask(); // labels and the definition come from the book in its reader's language
    } else if (event->type() == QEvent::PaletteChange) {
        recolour();
    }
    Screen::changeEvent(event);
}

} // namespace kebu
