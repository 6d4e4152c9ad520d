#include "ui/screens/service/surveyresultsview.h"

#include "core/domain/survey.h"
#include "ui/charts/barschart.h"
#include "ui/look/labels.h"
#include "ui/models/shownvalue.h"

#include <QVBoxLayout>

namespace kebu {

namespace {

constexpr int margin = 16;
constexpr int rowHeight = 38;
constexpr int widestChart = 760;

QString figure(double average) { return QString::number(average, 'f', 1) + QStringLiteral(" / 5"); }

} // namespace

SurveyResultsView::SurveyResultsView(const SurveyResults &results, QDate today, QWidget *parent)
    : QWidget(parent),
      m_column(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("surveyResults"));
    m_column->setContentsMargins(margin, 8, margin, margin);
    m_column->setSpacing(6);
    addSummary(results);
    addProblems(results);
    for (size_t i = 0; i < results.questions.size(); ++i)
        addQuestion(i, results.questions[i], today);
    if (!results.suggestions.empty()) {
        m_column->addSpacing(8);
        m_column->addWidget(new SectionHeader(tr("Suggestions"), QString::number(results.suggestions.size())));
        addTexts(results.suggestions, today);
    }
    m_column->addStretch(1);
}

void SurveyResultsView::addText(const QString &text, bool isMuted)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    if (isMuted)
        label->setForegroundRole(QPalette::PlaceholderText);
    m_column->addWidget(label);
}

void SurveyResultsView::addBars(const QStringList &labels, const std::vector<qint64> &counts, qint64 whole)
{
    std::vector<Mark> marks;
    for (size_t i = 0; i < counts.size(); ++i) {
        Mark mark;
        mark.key = QString::number(i);
        mark.label = labels.value(qsizetype(i));
        mark.value = double(counts[i]);
        mark.figure = QString::number(counts[i]);
        mark.aside = whole > 0 ? QString::number(counts[i] * 100 / whole) + QStringLiteral(" %") : QString();
        marks.push_back(std::move(mark));
    }
    auto *chart = new BarsChart;
    chart->setMaximumWidth(widestChart);
    chart->setMeaning(SeriesMeaning::Service);
    chart->setFixedHeight(rowHeight * int(counts.size()) + 8);
    chart->setFocusPolicy(Qt::NoFocus);
    chart->setMarks(std::move(marks));
    m_column->addWidget(chart);
}

void SurveyResultsView::addSummary(const SurveyResults &results)
{
    auto *title =
        new SectionHeader(results.survey.text(survey::title), tr("%n answer(s)", nullptr, int(results.answers)));
    title->setStep(TextStep::PaneTitle);
    m_column->addWidget(title);
    if (results.answers == 0) {
        addText(
            tr("Nobody has answered yet. Record the first answer; its average, problems and suggestions stand here."),
            true);
        return;
    }
    if (results.scored == 0)
        return;
    auto *average = new ElidedLabel(tr("Average %1").arg(figure(results.average)));
    average->setObjectName(QStringLiteral("surveyAverage"));
    average->setStep(TextStep::PageTitle);
    m_column->addWidget(average);
    addBars({tr("5 very satisfied"), tr("4 satisfied"), tr("3 fair"), tr("2 dissatisfied"), tr("1 very dissatisfied")},
            {results.distribution[4], results.distribution[3], results.distribution[2], results.distribution[1],
             results.distribution[0]},
            results.scored);
}

void SurveyResultsView::addProblems(const SurveyResults &results)
{
    if (results.problems.empty())
        return;
    m_column->addSpacing(8);
    m_column->addWidget(new SectionHeader(tr("Main problems"), tr("questions below 4 on average, the worst first")));
    for (const size_t index : results.problems) {
        const QuestionResult &result = results.questions[index];
        auto *line = new ElidedLabel(QStringLiteral("%1 · %2 · %3")
                                         .arg(result.question.words, figure(result.average),
                                              tr("%n with 1 or 2", nullptr, int(result.counts[0] + result.counts[1]))));
        line->setTone(ElidedLabel::Tone::Error);
        m_column->addWidget(line);
    }
}

void SurveyResultsView::addQuestion(size_t index, const QuestionResult &result, QDate today)
{
    QString note = tr("%n answered", nullptr, int(result.answered));
    if (result.question.kind == Question::Kind::Score && result.answered > 0)
        note = figure(result.average) + QStringLiteral(" · ") + note;
    m_column->addSpacing(8);
    m_column->addWidget(new SectionHeader(QStringLiteral("%1. %2").arg(index + 1).arg(result.question.words), note));
    if (result.answered == 0)
        return;
    if (result.question.kind == Question::Kind::Text)
        addTexts(result.texts, today);
    else if (result.question.kind == Question::Kind::Choice)
        addBars(result.question.choices, result.counts, result.answered);
    else
        addBars(
            {QStringLiteral("5"), QStringLiteral("4"), QStringLiteral("3"), QStringLiteral("2"), QStringLiteral("1")},
            {result.counts.rbegin(), result.counts.rend()}, result.answered);
}

void SurveyResultsView::addTexts(const std::vector<SaidText> &texts, QDate today)
{
    for (const SaidText &said : texts)
        addText(said.on.isValid() ? shownDay(said.on, today) + QStringLiteral("  ") + said.text : said.text);
}

} // namespace kebu
