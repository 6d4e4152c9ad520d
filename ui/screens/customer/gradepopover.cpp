#include "ui/screens/customer/gradepopover.h"

#include "ui/look/badges.h"
#include "ui/look/icons.h"
#include "ui/look/labels.h"
#include "ui/models/shownvalue.h"
#include "ui/shell/session.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace kebu {

namespace {

QString points(double value) { return QString::number(value, 'f', value == std::floor(value) ? 0 : 1); }

/// How much of an item was earned.
class ShareBar : public QWidget
{
public:
    ShareBar(double share, QWidget *parent) : QWidget(parent), m_share(share) { setFixedSize(48, 20); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Theme &theme = themeOf(this);
        const QRect bar(0, height() / 2 - 4, width(), 8);
        painter.fillRect(bar, theme.tag);
        painter.fillRect(QRect(bar.topLeft(), QSize(int(bar.width() * m_share), bar.height())), theme.gradeA.ground);
    }

private:
    double m_share;
};

} // namespace

GradePopover::GradePopover(Session &session, Id customer, const GradeExplanation &grade, QWidget *parent)
    : QFrame(parent, Qt::Popup),
      m_session(session),
      m_customer(customer),
      m_override(new QWidget(this)),
      m_because(new QLineEdit(m_override))
{
    setObjectName(QStringLiteral("gradePopover"));
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    QPalette ground = palette();
    ground.setColor(QPalette::Window, ground.color(QPalette::Base));
    setPalette(ground);
    setFixedWidth(420);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(4);
    auto *head = new QHBoxLayout;
    auto *badge = new GradeBadge;
    badge->setGrade(shownGrade(grade.code(), grade.dormantFrom, session.clock().today()));
    badge->setFocusPolicy(Qt::NoFocus);
    head->addWidget(badge);
    auto *title = new ElidedLabel(grade.letter.isEmpty() ? tr("Not graded yet") : tr("Why %1").arg(grade.code()));
    title->setStep(TextStep::Section);
    head->addWidget(title, 1);
    const QString by = grade.setBy == u"person" ? tr("%1 set by hand") : tr("%1 graded by the program");
    auto *since =
        new ElidedLabel(grade.since.isValid() ? by.arg(shownDay(grade.since, session.clock().today())) : QString());
    since->setTone(ElidedLabel::Tone::Muted);
    head->addWidget(since);
    column->addLayout(head);
    if (!grade.because.isEmpty()) {
        auto *because = new QLabel(grade.because);
        because->setTextFormat(Qt::PlainText);
        because->setWordWrap(true);
        column->addWidget(because);
    }
    addSum(column, tr("%1 · who it is: %2").arg(grade.computed.letter, points(grade.computed.score)), {},
           grade.computed.points);
    addSum(column, tr("%1 · warmth: %2").arg(grade.warmth.digit).arg(points(grade.warmth.score)), {},
           grade.warmth.points);
    addOverride(column, grade.letter);
}

void GradePopover::addSum(QVBoxLayout *column, const QString &title, const QString &limits,
                          const std::vector<GradePoint> &items)
{
    column->addSpacing(6);
    column->addWidget(new SectionHeader(title, limits));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(3, 1);
    int row = 0;
    for (const GradePoint &item : items) {
        auto *label = new QLabel(item.label);
        label->setTextFormat(Qt::PlainText);
        auto *because = new ElidedLabel(item.because);
        because->setTone(ElidedLabel::Tone::Muted);
        auto *score = new QLabel(points(item.points) + u'/' + points(item.of));
        score->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        grid->addWidget(label, row, 0);
        grid->addWidget(new ShareBar(item.of > 0 ? item.points / item.of : 0, this), row, 1);
        grid->addWidget(score, row, 2);
        grid->addWidget(because, row, 3);
        ++row;
    }
    column->addLayout(grid);
}

void GradePopover::addOverride(QVBoxLayout *column, const QString &letter)
{
    auto *open = new QPushButton(icon(QLatin1String("document-edit")), tr("Set by hand…"));
    open->setObjectName(QStringLiteral("gradeByHand"));
    m_because->setObjectName(QStringLiteral("gradeBecause"));
    m_because->setPlaceholderText(tr("Why, in a few words"));
    auto *row = new QHBoxLayout(m_override);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_because, 1);
    for (const QChar choice : QStringLiteral("ABC")) {
        auto *button = new QPushButton(choice);
        button->setObjectName(QStringLiteral("grade") + choice);
        button->setEnabled(letter != QString(choice));
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
}

void GradePopover::give(const QString &letter)
{
    const QString because = m_because->text().trimmed().isEmpty() ? tr("Set by hand") : m_because->text().trimmed();
    m_session.change(tr("Grade set to %1").arg(letter), [customer = m_customer, letter, because](Change &change) {
        return setGrade(change, customer, letter, because);
    });
    close();
}

} // namespace kebu
