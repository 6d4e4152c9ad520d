#include "ui/screens/service/surveyspane.h"

#include "core/book/children.h"
#include "core/domain/listvalue.h"
#include "core/domain/survey.h"
#include "ui/forms/formpane.h"
#include "ui/forms/recordform.h"
#include "ui/look/emptystate.h"
#include "ui/look/icons.h"
#include "ui/look/labels.h"
#include "ui/look/style.h"
#include "ui/models/shownvalue.h"
#include "ui/screens/service/answerform.h"
#include "ui/screens/service/surveyresultsview.h"
#include "ui/shell/session.h"
#include "ui/shell/shell.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace kebu {

namespace {

constexpr int margin = 16;
enum Page { EmptyPage, ResultsPage, FormPage };

} // namespace

SurveysPane::SurveysPane(Session &session, Shell &shell, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_shell(shell),
      m_list(new QListWidget),
      m_new(new QPushButton(icon(QLatin1String("list-add")), {})),
      m_answer(new QPushButton(icon(QLatin1String("document-edit")), {})),
      m_edit(new QPushButton),
      m_remove(new QPushButton),
      m_stack(new QStackedWidget),
      m_empty(new EmptyState(QLatin1String("office-chart-bar"), {})),
      m_emptyNew(m_empty->addButton({}, QLatin1String("list-add"))),
      m_results(new QScrollArea),
      m_pane(new FormPane(QStringLiteral("survey")))
{
    setObjectName(QStringLiteral("surveysPane"));
    auto *splitter = new QSplitter;
    splitter->addWidget(buildList());
    splitter->addWidget(buildPage());
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({320, 900});
    splitter->setChildrenCollapsible(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(splitter);
    connectParts();
    retranslate();
}

QWidget *SurveysPane::buildList()
{
    m_list->setObjectName(QStringLiteral("surveyList"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideRight);
    m_new->setObjectName(QStringLiteral("surveyNew"));
    auto *side = new QWidget;
    side->setMinimumWidth(240);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(margin, 0, margin, 8);
    bar->addWidget(m_new);
    bar->addStretch(1);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(bar);
    column->addWidget(m_list, 1);
    return side;
}

QWidget *SurveysPane::buildPage()
{
    m_answer->setObjectName(QStringLiteral("surveyAnswer"));
    m_answer->setProperty("primary", true);
    m_edit->setObjectName(QStringLiteral("surveyEdit"));
    m_remove->setObjectName(QStringLiteral("surveyRemove"));
    m_remove->setFlat(true);
    m_results->setFrameShape(QFrame::NoFrame);
    m_results->setWidgetResizable(true);
    m_results->setBackgroundRole(QPalette::Base);
    auto *results = new QWidget;
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(margin, 8, margin, 8);
    bar->setSpacing(8);
    bar->addWidget(m_answer);
    bar->addWidget(m_edit);
    bar->addStretch(1);
    bar->addWidget(m_remove);
    auto *resultsColumn = new QVBoxLayout(results);
    resultsColumn->setContentsMargins(0, 0, 0, 0);
    resultsColumn->setSpacing(0);
    resultsColumn->addLayout(bar);
    resultsColumn->addWidget(m_results, 1);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(results);
    m_stack->addWidget(m_pane);
    m_stack->setBackgroundRole(QPalette::Base);
    m_stack->setAutoFillBackground(true);
    return m_stack;
}

void SurveysPane::connectParts()
{
    connect(m_new, &QPushButton::clicked, this, [this] { startSurvey(true); });
    connect(m_emptyNew, &QPushButton::clicked, this, [this] { startSurvey(true); });
    connect(m_edit, &QPushButton::clicked, this, [this] { startSurvey(false); });
    connect(m_answer, &QPushButton::clicked, this, &SurveysPane::startAnswer);
    connect(m_remove, &QPushButton::clicked, this, &SurveysPane::removeCurrent);
    connect(m_pane, &FormPane::saveAsked, this, &SurveysPane::save);
    connect(m_pane, &FormPane::cancelAsked, this, &SurveysPane::leaveForm);
    connect(m_list, &QListWidget::currentRowChanged, this, &SurveysPane::readResults);
    connect(m_list, &QListWidget::itemActivated, this, &SurveysPane::startAnswer);
    connect(&m_session, &Session::maskedChanged, this, [this] {
        if (isVisible())
            readResults();
    });
}

void SurveysPane::retranslate()
{
    m_new->setText(tr("New questionnaire"));
    m_emptyNew->setText(tr("New questionnaire"));
    m_empty->setSentence(tr("No questionnaire yet"), tr("Write a few questions; customers' answers become an average, "
                                                        "the main problems and a list of suggestions."));
    m_answer->setText(tr("Record an answer"));
    m_edit->setText(tr("Change the questions"));
    m_remove->setText(tr("Delete"));
    m_pane->retranslate();
    m_list->setAccessibleName(tr("Questionnaires"));
    m_results->setAccessibleName(tr("What the answers came to"));
    if (!m_surveys.empty())
        present(std::vector<SurveySummary>(m_surveys));
}

void SurveysPane::activate()
{
    load();
    m_list->setFocus(Qt::OtherFocusReason);
}

void SurveysPane::load()
{
    if (!m_session.isOpen())
        return;
    m_session.book()
        .read([](Snapshot &view) { return surveyList(view); })
        .then(this, [this](const Result<std::vector<SurveySummary>> &surveys) {
            if (surveys && m_session.isOpen())
                present(*surveys);
        });
}

void SurveysPane::clear()
{
    m_reading.cancel();
    leaveForm();
    m_surveys.clear();
    m_list->clear();
    m_results->setWidget(new QWidget);
    m_stack->setCurrentIndex(EmptyPage);
}

Id SurveysPane::current() const
{
    const Record *survey = currentSurvey();
    return survey ? survey->id() : Id{};
}

const Record *SurveysPane::currentSurvey() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < std::ssize(m_surveys) ? &m_surveys[size_t(row)].survey : nullptr;
}

void SurveysPane::present(const std::vector<SurveySummary> &surveys)
{
    const Id kept = m_wanted ? std::exchange(m_wanted, Id{}) : current();
    {
        const QSignalBlocker quiet(m_list);
        m_surveys = surveys;
        m_list->clear();
        int row = m_surveys.empty() ? -1 : 0;
        for (const SurveySummary &summary : m_surveys) {
            QString words = summary.survey.text(survey::title) + QStringLiteral("  ·  ") +
                            tr("%n answer(s)", nullptr, int(summary.answers));
            if (summary.scored > 0)
                words += QStringLiteral("  ·  ") + QString::number(summary.average, 'f', 1) + QStringLiteral(" / 5");
            new QListWidgetItem(words, m_list);
            if (summary.survey.id() == kept)
                row = m_list->count() - 1;
        }
        m_list->setCurrentRow(row);
    }
    readResults();
}

void SurveysPane::readResults()
{
    m_reading.cancel();
    const Id id = current();
    const bool isTyping = m_surveyForm || m_answerForm;
    if (!id || !m_session.isOpen()) {
        if (!isTyping)
            m_stack->setCurrentIndex(EmptyPage);
        return;
    }
    auto reading = m_session.book().read(
        [id, isMasked = m_session.isMasked()](Snapshot &view) { return surveyResults(view, id, isMasked); });
    m_reading = reading;
    reading.then(this, [this, id](const Result<SurveyResults> &results) {
        if (results && id == current())
            showResults(*results);
    });
}

void SurveysPane::showResults(const SurveyResults &results)
{
    m_results->setWidget(new SurveyResultsView(results, m_session.clock().today()));
    if (!m_surveyForm && !m_answerForm)
        m_stack->setCurrentIndex(ResultsPage);
}

void SurveysPane::showForm(const QString &title, QWidget *form)
{
    m_pane->setForm(title, form, tr("Save"));
    m_stack->setCurrentIndex(FormPage);
}

void SurveysPane::startSurvey(bool isNew)
{
    const Record *known = currentSurvey();
    if (!isNew && !known)
        return;
    Record record(survey::type());
    record.set(survey::opensOn, Value::of(m_session.clock().today()));
    if (!isNew)
        record = *known;
    leaveForm();
    m_surveyForm = new RecordForm(m_session, survey::type());
    m_surveyForm->setRecord(record);
    m_surveyForm->setHint(
        QString(survey::questions),
        tr("A question a line. Behind it [1-5] asks for a score, [yes / no] for a choice, nothing for words."));
    showForm(isNew ? tr("New questionnaire") : tr("Change the questions"), m_surveyForm);
    m_surveyForm->focusField();
}

void SurveysPane::startAnswer()
{
    const Record *known = currentSurvey();
    if (!known)
        return;
    const Record asked = *known;
    leaveForm();
    m_answerForm = new AnswerForm(m_session, asked);
    showForm(tr("Answer to: %1").arg(asked.text(survey::title)), m_answerForm);
    m_answerForm->focusFirst();
}

void SurveysPane::save()
{
    if (m_surveyForm)
        saveSurvey();
    else if (m_answerForm)
        saveAnswer();
}

void SurveysPane::saveSurvey()
{
    if (!m_surveyForm->validateAll())
        return;
    const RecordDraft draft = m_surveyForm->draft();
    const auto made = std::make_shared<Id>();
    m_session.change((draft.record.id() ? tr("Questionnaire changed: %1") : tr("Questionnaire added: %1"))
                         .arg(draft.record.text(survey::title)),
                     [draft, made](Change &change) -> Result<void> {
                         KEBU_LET(id, draft.save(change));
                         *made = id;
                         return {};
                     },
                     [this, made](const ChangeInfo &) {
                         m_wanted = *made;
                         leaveForm();
                         load();
                         m_list->setFocus();
                     });
}

void SurveysPane::saveAnswer()
{
    if (!m_answerForm->validate())
        return;
    const RecordDraft draft = m_answerForm->draft();
    m_session.change(
        tr("Survey answer recorded"),
        [draft](Change &change) -> Result<void> {
            KEBU_TRY(draft.save(change));
            return {};
        },
        [this](const ChangeInfo &) {
            leaveForm();
            load();
            m_list->setFocus();
        });
}

void SurveysPane::removeCurrent()
{
    const Record *known = currentSurvey();
    if (!known)
        return;
    const Id id = known->id();
    const QString title = known->text(survey::title);
    m_session.book()
        .read([id](Snapshot &view) { return childrenOf(view, survey::type(), id); })
        .then(this, [this, id, title](const Result<std::vector<ChildCount>> &children) {
            if (!children || children->empty())
                return remove(id, false);
            m_shell.post({Message::Kind::Warning,
                          tr("“%1” has %2. Nothing was deleted.").arg(title, childrenText(*children)),
                          tr("Delete all of it"),
                          {},
                          {}},
                         [pane = QPointer<SurveysPane>(this), id] {
                             if (pane)
                                 pane->remove(id, true);
                         });
        });
}

void SurveysPane::remove(Id id, bool withChildren)
{
    m_session.change(
        tr("Questionnaire deleted"),
        [id, withChildren](Change &change) {
            return withChildren ? change.removeWithChildren(survey::type(), id) : change.remove(survey::type(), id);
        },
        [this](const ChangeInfo &) { load(); });
}

void SurveysPane::leaveForm()
{
    m_pane->clearForm();
    m_surveyForm = nullptr;
    m_answerForm = nullptr;
    m_stack->setCurrentIndex(current() ? ResultsPage : EmptyPage);
}

void SurveysPane::keyPressEvent(QKeyEvent *event)
{
    const bool isTyping = m_surveyForm || m_answerForm;
    if (event->key() == Qt::Key_Escape && isTyping) {
        leaveForm();
        m_list->setFocus();
    } else if (event->key() == Qt::Key_Insert && !isTyping) {
        startSurvey(true);
    } else if (event->key() == Qt::Key_F2 && !isTyping) {
        startSurvey(false);
    } else if (event->key() == Qt::Key_Delete && m_list->hasFocus()) {
        removeCurrent();
    } else {
        QWidget::keyPressEvent(event);
    }
}

} // namespace kebu
