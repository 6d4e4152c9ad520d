#include "ui/screens/customer/gradepopover.h"

#include "ui/look/badges.h"
#include "ui/look/icons.h"
#include "ui/look/labels.h"
#include "ui/models/shownvalue.h"
#include "ui/screens/customer/gradehistorychart.h"
#include "ui/screens/customer/gradepoints.h"
#include "ui/shell/session.h"

#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace kebu {

namespace {
constexpr int monthsHeld = 3; ///< offered as the end of a letter given by hand
constexpr int popoverWidth = 440;
} // namespace

GradePopover::GradePopover(Session &session, Id customer, const GradeExplanation &grade, QWidget *parent)
    : QFrame(parent, Qt::Popup),
      m_session(session),
      m_customer(customer),
      m_override(new QWidget(this)),
      m_because(new QLineEdit(m_override)),
      m_until(new QDateEdit(m_override))
{
    setObjectName(QStringLiteral("gradePopover"));
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    QPalette ground = palette();
    ground.setColor(QPalette::Window, ground.color(QPalette::Base));
    setPalette(ground);
    setFixedWidth(scaled(popoverWidth, font()));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(4);
    addHead(column, grade);
    const auto addSum = [column](const QString &title, const std::vector<GradePoint> &points) {
        auto *sum = new GradePoints;
        sum->setPoints(title, points);
        column->addSpacing(6);
        column->addWidget(sum);
    };
    addSum(tr("%1 · who it is: %2").arg(grade.computed.letter, GradePoints::number(grade.computed.score)),
           grade.computed.points);
    addSum(tr("%1 · warmth: %2").arg(grade.warmth.digit).arg(GradePoints::number(grade.warmth.score)),
           grade.warmth.points);
    if (!grade.history.empty())
        addHistory(column, grade);
    if (grade.risk)
        addRisk(column, *grade.risk);
    addOverride(column);
}

QLabel *GradePopover::wrapped(const QString &text) const
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

void GradePopover::addHead(QVBoxLayout *column, const GradeExplanation &grade)
{
    const QDate today = m_session.clock().today();
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    auto *badge = new GradeBadge;
    badge->setGrade(shownGrade(grade.code(), grade.dormantFrom, today));
    badge->setFocusPolicy(Qt::NoFocus);
    head->addWidget(badge);
    auto *title = new ElidedLabel(grade.letter.isEmpty() ? tr("Not graded yet") : tr("Why %1").arg(grade.code()));
    title->setStep(TextStep::Section);
    head->addWidget(title, 1);
    const QString by = grade.setBy == u"person" ? tr("%1 set by hand") : tr("%1 graded by the program");
    auto *since = new ElidedLabel(grade.since.isValid() ? by.arg(shownDay(grade.since, today)) : QString());
    since->setTone(ElidedLabel::Tone::Muted);
    head->addWidget(since);
    column->addLayout(head);
    if (!grade.because.isEmpty())
        column->addWidget(wrapped(grade.because));
    if (!grade.until.isValid())
        return;
    auto *until = new ElidedLabel(
        grade.until >= today ? tr("Holds until %1, then the program proposes again").arg(shownDay(grade.until, today))
                             : tr("Held until %1; the next regrade proposes again").arg(shownDay(grade.until, today)));
    until->setObjectName(QStringLiteral("gradeHolds"));
    until->setTone(ElidedLabel::Tone::Muted);
    column->addWidget(until);
}

void GradePopover::addHistory(QVBoxLayout *column, const GradeExplanation &grade)
{
    column->addSpacing(6);
    column->addWidget(new SectionHeader(tr("How it came to be")));
    auto *chart = new GradeHistoryChart;
    auto *step = new ElidedLabel;
    step->setObjectName(QStringLiteral("gradeStep"));
    step->setTone(ElidedLabel::Tone::Muted);
    connect(chart, &GradeHistoryChart::chosen, step,
            [chart, step](int chosen) { step->setText(chosen < 0 ? QString() : chart->textOf(chosen)); });
    chart->setSteps(grade.history, m_session.clock().today());
    column->addWidget(chart);
    column->addWidget(step);
}

void GradePopover::addRisk(QVBoxLayout *column, const CustomerRisk &risk)
{
    column->addSpacing(6);
    column->addWidget(
        new SectionHeader(tr("Risk of leaving within 90 days: %1 %")
                              .arg(QString::number(100 * risk.probability, 'f', risk.probability < 0.095 ? 1 : 0))));
    QStringList reasons;
    for (const CustomerRisk::Reason &reason : risk.reasons)
        reasons << reason.text;
    QLabel *told = wrapped(reasons.isEmpty() ? tr("Nothing raises it above the average.")
                                             : reasons.join(tr(", ", "between reasons")));
    told->setObjectName(QStringLiteral("gradeRisk"));
    told->setForegroundRole(QPalette::WindowText);
    column->addWidget(told);
}

void GradePopover::addOverride(QVBoxLayout *column)
{
    auto *open = new QPushButton(icon(QLatin1String("document-edit")), tr("Set by hand…"));
    open->setObjectName(QStringLiteral("gradeByHand"));
    m_because->setObjectName(QStringLiteral("gradeBecause"));
    m_because->setPlaceholderText(tr("Why, in a few words"));
    m_because->setAccessibleName(m_because->placeholderText());
    m_until->setObjectName(QStringLiteral("gradeUntil"));
    m_until->setCalendarPopup(true);
    m_until->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    m_until->setMinimumDate(m_session.clock().today());
    m_until->setDate(m_session.clock().today().addMonths(monthsHeld));
    auto *untilLabel = new QLabel(tr("Until"));
    untilLabel->setBuddy(m_until);
    m_until->setAccessibleName(untilLabel->text());
    auto *rows = new QVBoxLayout(m_override);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(6);
    rows->addWidget(m_because);
    auto *row = new QHBoxLayout;
    row->addWidget(untilLabel);
    row->addWidget(m_until);
    row->addStretch(1);
    rows->addLayout(row);
    for (const QChar choice : QStringLiteral("ABC")) {
        auto *button = new QPushButton(choice);
        button->setObjectName(QStringLiteral("grade") + choice);
        button->setAccessibleName(tr("Set grade %1").arg(choice));
        // the same letter again renews its reason and its end
        connect(button, &QPushButton::clicked, this, [this, choice] { give(choice); });
        row->addWidget(button);
    }
    m_override->hide();
    connect(open, &QPushButton::clicked, this, [this, open] {
        open->hide();
        m_override->show();
        m_because->setFocus();
        adjustSize();
    });
    column->addSpacing(8);
    column->addWidget(open, 0, Qt::AlignLeft);
    column->addWidget(m_override);
    open->setEnabled(!m_session.book().isReadOnly());
}

void GradePopover::give(const QString &letter)
{
    const QString because = m_because->text().trimmed().isEmpty() ? tr("Set by hand") : m_because->text().trimmed();
    m_session.change(tr("Grade set to %1").arg(letter),
                     [customer = m_customer, letter, because, until = m_until->date()](Change &change) {
                         return setGrade(change, customer, letter, because, until);
                     });
    close();
}

} // namespace kebu
