#include "ui/screens/pipeline/pipelinelines.h"

#include "ui/look/icons.h"
#include "ui/look/labels.h"
#include "ui/models/dealtext.h"
#include "ui/shell/session.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

#include <algorithm>

namespace kebu {

namespace {

constexpr int partGap = 16;
constexpr int wordGap = 5;
constexpr int slack = 6;      ///< letters are a little wider painted than measured
constexpr int comingDays = 7; ///< so near its end a month is over for planning

} // namespace

TotalsLine::TotalsLine(QWidget *parent) : QWidget(parent) { setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed); }

void TotalsLine::setBoard(const PipelineBoard &board, QDate today)
{
    const QDate coming = today.addDays(comingDays);
    const QDate month(coming.year(), coming.month(), 1);
    const ForecastMonth *expected = board.expectedIn(month);
    m_parts = {
        {tr("in progress"), tr("%n deal(s)", nullptr, int(board.inProgress.count)), 9},
        {tr("total"), shortMoney(board.inProgress.amount), 9},
        {tr("weighted"), shortMoney(board.inProgress.weighted), 1},
        {tr("expected in %1").arg(shownMonth(month, today)), shortMoney(expected ? expected->sum.amount : Money{}), 2}};
    QStringList spoken;
    for (const Part &part : m_parts)
        spoken << part.word + u' ' + part.figure;
    setAccessibleName(spoken.join(QStringLiteral(", ")));
    updateGeometry();
    update();
}

int TotalsLine::widthOf(const Part &part) const
{
    return fontMetrics().horizontalAdvance(part.word) + wordGap +
           QFontMetrics(stepped(font(), TextStep::Section)).horizontalAdvance(part.figure);
}

int TotalsLine::widthOf(const std::vector<Part> &parts) const
{
    int width = 0;
    for (const Part &part : parts)
        width += widthOf(part) + (width > 0 ? partGap : 0);
    return width;
}

QSize TotalsLine::sizeHint() const { return {widthOf(m_parts) + slack, scaled(28, font())}; }

QSize TotalsLine::minimumSizeHint() const
{
    std::vector<Part> kept = m_parts;
    std::erase_if(kept, [](const Part &part) { return part.leaves < 9; });
    return {widthOf(kept) + slack, scaled(28, font())};
}

void TotalsLine::paintEvent(QPaintEvent *)
{
    std::vector<Part> shown = m_parts;
    while (shown.size() > 2 && widthOf(shown) + slack > width())
        shown.erase(std::ranges::min_element(shown, {}, &Part::leaves));
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    QRect left = rect().adjusted(std::max(0, width() - widthOf(shown) - slack), 0, 0, 0);
    for (const Part &part : shown) {
        painter.setFont(font());
        left.setLeft(left.left() + paintText(&painter, left, part.word, theme.muted) + wordGap);
        painter.setFont(stepped(font(), TextStep::Section));
        left.setLeft(left.left() + paintText(&painter, left, part.figure, theme.text) + partGap);
    }
}

ResultsLine::ResultsLine(Session &session, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_title(new ElidedLabel),
      m_won(new QPushButton),
      m_lost(new QPushButton),
      m_hint(new ElidedLabel)
{
    m_title->setStep(TextStep::Section);
    m_title->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_hint->setStep(TextStep::Small);
    m_hint->setTone(ElidedLabel::Tone::Muted);
    m_hint->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_won->setObjectName(QStringLiteral("monthWon"));
    m_lost->setObjectName(QStringLiteral("monthLost"));
    for (QPushButton *button : {m_won, m_lost})
        button->setFlat(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 4, 16, 4);
    row->setSpacing(8);
    row->addWidget(m_title);
    row->addWidget(m_won);
    row->addWidget(m_lost);
    row->addWidget(m_hint, 1);
    connect(m_won, &QPushButton::clicked, this, [this] { emit resultChosen(QStringLiteral("won")); });
    connect(m_lost, &QPushButton::clicked, this, [this] { emit resultChosen(QStringLiteral("lost")); });
}

QString ResultsLine::lossText(const MonthOfResults &month) const
{
    constexpr size_t most = 3;
    QStringList reasons;
    for (size_t i = 0; i < std::min(most, month.reasons.size()); ++i) {
        const MonthOfResults::Reason &reason = month.reasons[i];
        const QString word = reason.code.isEmpty()
                                 ? tr("no reason")
                                 : m_session.catalog().picklists().label(QStringLiteral("churn_reason"), reason.code);
        reasons << QStringLiteral("%1 %2").arg(word).arg(reason.count);
    }
    const QString lost =
        tr("Lost %1 · %2").arg(tr("%n deal(s)", nullptr, int(month.lost.count)), shortMoney(month.lost.amount));
    return reasons.isEmpty() ? lost
                             : tr("%1: %2", "what was lost: why").arg(lost, reasons.join(tr(", ", "between reasons")));
}

void ResultsLine::setMonth(const MonthOfResults &month)
{
    const Theme &theme = themeOf(this);
    m_title->setText(tr("This month"));
    m_won->setText(
        tr("Signed %1 · %2").arg(tr("%n deal(s)", nullptr, int(month.won.count)), shortMoney(month.won.amount)));
    m_won->setIcon(icon(QLatin1String("checkmark"), theme.success));
    m_lost->setText(lossText(month));
    m_lost->setIcon(icon(QLatin1String("window-close"), theme.muted));
}

void ResultsLine::setHint(const QString &hint) { m_hint->setText(hint); }

void ResultsLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    painter.fillRect(rect(), theme.base);
    painter.fillRect(QRect(0, 0, width(), 1), theme.line);
}

} // namespace kebu
