// How the log form is built and worded; what it does stands in logform.cpp.
#include "ui/look/fields.h"
#include "ui/look/fonts.h"
#include "ui/look/icons.h"
#include "ui/look/labels.h"
#include "ui/look/segmentedcontrol.h"
#include "ui/look/style.h"
#include "ui/screens/today/logform.h"
#include "ui/screens/today/logmore.h"
#include "ui/screens/today/logtext.h"
#include "ui/screens/today/transcriptfold.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>

namespace kebu {

LogForm::LogForm(const Clock &clock, LoadOf loadOf, QWidget *parent)
    : QWidget(parent),
      m_clock(clock),
      m_loadOf(std::move(loadOf)),
      m_head(new SectionHeader({}, {}, this)),
      m_saved(new ElidedLabel({}, this)),
      m_methodLabel(new QLabel(this)),
      m_method(new SegmentedControl(this)),
      m_otherMethods(new QPushButton(this)),
      m_whenLabel(new QLabel(this)),
      m_when(new UnderstoodField([this](const QString &text) { return readWhen(text); }, this)),
      m_contactLabel(new QLabel(this)),
      m_contact(new QComboBox(this)),
      m_topicLabel(new QLabel(this)),
      m_topic(new QComboBox(this)),
      m_textLabel(new QLabel(this)),
      m_text(new LogText(this)),
      m_words(new TranscriptFold(this)),
      m_more(new LogMore(this)),
      m_pictures(new QPushButton(icon(QLatin1String("mail-attachment")), {}, this)),
      m_attitudeLabel(new QLabel(this)),
      m_attitude(new SegmentedControl(this)),
      m_promiseRow(new QWidget(this)),
      m_promiseLabel(new QLabel(this)),
      m_promiseBy(new QComboBox(this)),
      m_promise(new QLineEdit(this)),
      m_goalLabel(new QLabel(this)),
      m_goal(new QLineEdit(this)),
      m_nextLabel(new QLabel(this)),
      m_next(new UnderstoodField([this](const QString &text) { return readNext(text); }, this)),
      m_nextMeaning(new ElidedLabel({}, this)),
      m_nextLoad(new ElidedLabel({}, this)),
      m_easierButton(new QPushButton(this)),
      m_nextWhy(new ElidedLabel({}, this)),
      m_complaint(new ElidedLabel({}, this)),
      m_saveNext(new QPushButton(this)),
      m_save(new QPushButton(this)),
      m_noAnswer(new QPushButton(this)),
      m_postpone(new QPushButton(this)),
      m_skip(new QPushButton(this))
{
    setObjectName(QStringLiteral("logForm"));
    buildFields();
    buildButtons();
    layOut();
    retranslate();
    setEnabled(false);
}

void LogForm::buildFields()
{
    m_method->setObjectName(QStringLiteral("method"));
    m_otherMethods->setObjectName(QStringLiteral("otherMethods"));
    m_otherMethods->setFlat(true);
    m_otherMethods->setAutoDefault(false);
    m_otherMethods->setMenu(new QMenu(m_otherMethods));
    m_when->setObjectName(QStringLiteral("when"));
    m_contact->setObjectName(QStringLiteral("contact"));
    m_topic->setObjectName(QStringLiteral("topic"));
    m_text->setObjectName(QStringLiteral("content"));
    m_attitude->setObjectName(QStringLiteral("attitude"));
    m_promiseBy->setObjectName(QStringLiteral("promiseBy"));
    m_promise->setObjectName(QStringLiteral("promise"));
    m_goal->setObjectName(QStringLiteral("nextGoal"));
    m_next->setObjectName(QStringLiteral("nextWhen"));
    m_nextMeaning->setObjectName(QStringLiteral("nextMeaning"));
    m_nextLoad->setObjectName(QStringLiteral("nextLoad"));
    m_complaint->setObjectName(QStringLiteral("complaint"));
    m_text->setTabChangesFocus(true);
    m_text->setMinimumHeight(64);
    m_contact->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_contact->setMinimumContentsLength(5);
    m_topic->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_topic->setMinimumContentsLength(5);
    m_complaint->setTone(ElidedLabel::Tone::Error);
    m_complaint->setVisible(false);
    m_saved->setTone(ElidedLabel::Tone::Muted);
    m_saved->setStep(TextStep::Small);
    m_nextWhy->setTone(ElidedLabel::Tone::Muted);
    m_nextWhy->setStep(TextStep::Small);
    m_head->setStep(TextStep::PaneTitle);
    m_head->addWidget(m_saved);
    m_head->addWidget(m_noAnswer);
    m_easierButton->setObjectName(QStringLiteral("easierDay"));
    m_easierButton->setFlat(true);
    m_easierButton->setVisible(false);
    // the meaning of the next step needs the whole width and stands in lines of its own
    m_next->findChild<QWidget *>(QStringLiteral("meaning"))->setVisible(false);
    QWidget *whenMeaning = m_when->findChild<QWidget *>(QStringLiteral("meaning"));
    whenMeaning->setVisible(false);
    connect(m_when, &UnderstoodField::understoodChanged, whenMeaning, [this, whenMeaning] {
        whenMeaning->setVisible(m_when->understood().outcome != Understood::Outcome::Empty);
    });

    const auto noteEdit = [this] {
        if (!m_isSetting)
            emit edited();
    };
    connect(m_text, &QPlainTextEdit::textChanged, this, noteEdit);
    for (QLineEdit *edit : {m_when->edit(), m_promise, m_goal, m_next->edit()})
        connect(edit, &QLineEdit::textChanged, this, noteEdit);
    for (QComboBox *combo : {m_contact, m_topic, m_promiseBy})
        connect(combo, &QComboBox::activated, this, noteEdit);
    m_text->setTaker([this](const QString &pasted) { return takeChat(pasted); });
    m_pictures->setObjectName(QStringLiteral("logPictures"));
    m_pictures->setFlat(true);
    m_pictures->setAutoDefault(false);
    m_pictures->hide();
    connect(m_pictures, &QPushButton::clicked, this, [this] {
        m_pasted.clear();
        showPictures();
        emit edited();
    });
    connect(m_text, &LogText::picturePasted, this, &LogForm::picturePasted);
    connect(m_words, &TranscriptFold::plainRequested, this, [this](const QString &transcript) {
        m_words->setText({});
        m_text->appendPlainText(transcript);
        emit edited();
    });
    connect(m_more, &LogMore::edited, this, noteEdit);
    connect(m_more, &LogMore::left, m_text, [this] { m_text->setFocus(Qt::ShortcutFocusReason); });
    connect(m_method, &SegmentedControl::chosen, this, &LogForm::setMethod);
    for (SegmentedControl *segments : {m_method, m_attitude})
        connect(segments, &SegmentedControl::chosen, this, noteEdit);
    connect(m_promise, &QLineEdit::textChanged, this, &LogForm::showPromise);
    connect(m_next, &UnderstoodField::understoodChanged, this, &LogForm::showNext);
    connect(m_easierButton, &QPushButton::clicked, this, &LogForm::takeEasierDay);
}

void LogForm::buildButtons()
{
    const auto build = [this](QPushButton *button, const char *name, const char *iconName, auto slot) {
        button->setObjectName(QString::fromLatin1(name));
        button->setIcon(icon(QLatin1String(iconName)));
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, slot);
    };
    build(m_saveNext, "saveAndNext", "checkmark", [this] { emit saveRequested(true); });
    build(m_save, "save", "document-save", [this] { emit saveRequested(false); });
    build(m_noAnswer, "noAnswer", "call-start", [this] { emit noAnswerRequested(); });
    build(m_postpone, "postpone", "clock", [this] { emit postponeRequested(); });
    build(m_skip, "skip", "media-skip-forward", [this] { emit skipRequested(); });
    m_save->setIcon({});
    m_saveNext->setProperty("primary", true);
    for (QPushButton *button : {m_noAnswer, m_postpone, m_skip})
        button->setFlat(true);
    m_methodLabel->setBuddy(m_method);
    m_whenLabel->setBuddy(m_when);
    m_contactLabel->setBuddy(m_contact);
    m_topicLabel->setBuddy(m_topic);
    m_textLabel->setBuddy(m_text);
    m_attitudeLabel->setBuddy(m_attitude);
    m_promiseLabel->setBuddy(m_promise);
    m_goalLabel->setBuddy(m_goal);
    m_nextLabel->setBuddy(m_next);
    for (QLabel *label : {m_methodLabel, m_whenLabel, m_contactLabel, m_topicLabel, m_textLabel, m_attitudeLabel,
                          m_promiseLabel, m_goalLabel, m_nextLabel})
        label->setForegroundRole(QPalette::PlaceholderText);
}

namespace {

/// As wide as there is room, however little.
class Rows : public QWidget
{
public:
    [[nodiscard]] QSize minimumSizeHint() const override { return {0, QWidget::minimumSizeHint().height()}; }
};

/// Wants all the height its rows take, and does with less where the window is low.
class RowsArea : public QScrollArea
{
public:
    using QScrollArea::QScrollArea;
    [[nodiscard]] QSize sizeHint() const override { return widget()->sizeHint(); }
    [[nodiscard]] QSize minimumSizeHint() const override { return {}; }
};

} // namespace

QGridLayout *LogForm::layOutRowsArea()
{
    auto *rows = new Rows;
    auto *area = new RowsArea;
    area->setObjectName(QStringLiteral("logRows"));
    area->setWidget(rows);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus); // its fields are walked, and it follows them
    area->viewport()->setAutoFillBackground(false);
    rows->setAutoFillBackground(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(6);
    column->addWidget(m_head);
    column->addWidget(area, 1);
    auto *grid = new QGridLayout(rows);
    grid->setContentsMargins(0, 0, 0, 0);
    return grid;
}

void LogForm::layOut()
{
    QGridLayout *grid = m_rows = layOutRowsArea();
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(6);
    grid->setColumnMinimumWidth(0, 56);
    const auto line = [grid](int row, QLabel *label, std::initializer_list<std::pair<QWidget *, int>> fields) {
        grid->addWidget(label, row, 0, Qt::AlignTop);
        label->setMinimumHeight(28);
        for (const auto &[field, stretch] : fields) {
            if (qobject_cast<QLabel *>(field))
                field->setMinimumHeight(28);
        }
        auto *cells = new QHBoxLayout;
        cells->setSpacing(8);
        for (const auto &[field, stretch] : fields)
            cells->addWidget(field, stretch, Qt::AlignTop); // a line of meaning under one field moves no other
        grid->addLayout(cells, row, 1);
    };
    auto *method = new QHBoxLayout;
    method->addWidget(m_method);
    method->addWidget(m_otherMethods);
    method->addStretch(1);
    m_methodLabel->setMinimumHeight(28);
    grid->addWidget(m_methodLabel, 0, 0);
    grid->addLayout(method, 0, 1);
    line(1, m_whenLabel, {{m_when, 3}, {m_contactLabel, 0}, {m_contact, 3}, {m_topicLabel, 0}, {m_topic, 3}});
    m_whenRow = static_cast<QHBoxLayout *>(grid->itemAtPosition(1, 1)->layout());
    grid->addWidget(m_textLabel, 3, 0, Qt::AlignTop);
    m_textLabel->setContentsMargins(0, 6, 0, 0);
    auto *words = new QVBoxLayout;
    words->setSpacing(4);
    words->addWidget(m_text, 1);
    words->addWidget(m_words);
    words->addWidget(m_pictures, 0, Qt::AlignLeft);
    words->addWidget(m_more);
    grid->addLayout(words, 3, 1);
    grid->setRowStretch(3, 1);
    line(4, m_attitudeLabel, {{m_attitude, 0}});
    auto *promise = new QHBoxLayout(m_promiseRow);
    promise->setContentsMargins(0, 0, 0, 0);
    promise->addWidget(m_promiseLabel);
    promise->addWidget(m_promiseBy);
    promise->addWidget(m_promise, 1);
    m_attitudeRow = static_cast<QHBoxLayout *>(grid->itemAtPosition(4, 1)->layout());
    m_attitudeRow->addWidget(m_promiseRow, 1);
    line(6, m_goalLabel, {{m_goal, 4}, {m_nextLabel, 0}, {m_next, 3}});
    auto *meaning = new QHBoxLayout;
    meaning->setSpacing(8);
    meaning->addWidget(m_nextMeaning, 1);
    meaning->addWidget(m_nextLoad);
    meaning->addWidget(m_easierButton);
    grid->addLayout(meaning, 7, 1);
    grid->addWidget(m_nextWhy, 8, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(0, 4, 0, 0);
    buttons->setSpacing(6);
    for (QPushButton *button : {m_saveNext, m_save})
        buttons->addWidget(button);
    buttons->addStretch(1);
    for (QPushButton *button : {m_postpone, m_skip})
        buttons->addWidget(button);
    auto *column = static_cast<QVBoxLayout *>(layout());
    column->addWidget(m_complaint); // never out of sight, as the buttons
    column->addLayout(buttons);
    const std::initializer_list<QWidget *> order{
        m_noAnswer, m_method, m_otherMethods, m_when,         m_contact,  m_topic, m_text,     m_attitude, m_promiseBy,
        m_promise,  m_goal,   m_next,         m_easierButton, m_saveNext, m_save,  m_postpone, m_skip};
    for (auto at = order.begin(); at + 1 != order.end(); ++at)
        setTabOrder(*at, *(at + 1));
    m_more->placeBetween(m_text, m_attitude);
}

void LogForm::retranslate()
{
    m_head->setTitle(tr("Log this contact"));
    m_head->setNote(QKeySequence(QStringLiteral("Ctrl+L")).toString(QKeySequence::NativeText));
    m_methodLabel->setText(tr("Method"));
    m_whenLabel->setText(tr("When"));
    m_when->edit()->setPlaceholderText(tr("just now"));
    m_contactLabel->setText(tr("With"));
    m_topicLabel->setText(tr("Topic"));
    m_textLabel->setText(tr("Content"));
    m_text->setPlaceholderText(tr("What was said, in their words where it matters"));
    m_attitudeLabel->setText(tr("Attitude"));
    m_promiseLabel->setText(tr("Promise"));
    m_promise->setPlaceholderText(tr("5/6 third offer"));
    m_goalLabel->setText(tr("Next step"));
    m_nextLabel->setText(tr("By when"));
    m_next->edit()->setPlaceholderText(tr("next Wed 3pm"));
    const auto name = [](QWidget *field, const QLabel *label) { field->setAccessibleName(label->text()); };
    name(m_method, m_methodLabel);
    setMethod(method());
    name(m_when->edit(), m_whenLabel);
    name(m_contact, m_contactLabel);
    name(m_topic, m_topicLabel);
    name(m_text, m_textLabel);
    name(m_attitude, m_attitudeLabel);
    name(m_promise, m_promiseLabel);
    m_promiseBy->setAccessibleName(tr("Who promises"));
    name(m_goal, m_goalLabel);
    name(m_next->edit(), m_nextLabel);
    const auto word = [](QPushButton *button, const QString &text, const char *keys) {
        button->setText(text);
        setShownShortcut(button, QKeySequence(QString::fromLatin1(keys)));
    };
    word(m_saveNext, tr("Save and next"), "Ctrl+Return");
    word(m_save, tr("Save"), "Ctrl+S");
    word(m_noAnswer, tr("No answer"), "F8");
    fitButtons();
    m_postpone->setText(tr("Postpone"));
    m_skip->setText(tr("Skip"));
    m_postpone->setToolTip(tr("Put this follow-up to another day"));
    m_skip->setToolTip(tr("Leave this follow-up out, with a reason"));
}

} // namespace kebu
