#include "ui/shell/warmup.h"

#include "ui/look/fonts.h"

#include <QPainter>
#include <QStackedWidget>
#include <QTimer>

namespace kebu {

namespace {

/// The commonest characters of Chinese, all Latin letters, digits and the signs that rows are drawn with.
const QString &sample()
{
    static const QString text = QStringLiteral(
        "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里"
        "客户公司有限联系电话今天逾期跟进拜访报价合同需求商机金额签约负责阶段等级记录月日"
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789·，。：（）◆●◐○✓–…¥%+×");
    return text;
}

void paintOnce(const QFont &font)
{
    QImage canvas(1600, 2 * QFontMetrics(font).height(), QImage::Format_ARGB32_Premultiplied);
    canvas.fill(Qt::transparent);
    QPainter painter(&canvas);
    painter.setFont(font);
    painter.drawText(canvas.rect(), Qt::TextWrapAnywhere, sample());
}

/// What one of them paints is small enough for a step.
void collectPieces(QWidget *whole, int depth, std::vector<QWidget *> &pieces)
{
    const auto children = whole->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly);
    if (depth == 0 || children.isEmpty()) {
        pieces.push_back(whole);
        return;
    }
    for (QWidget *child : children) {
        if (!child->isHidden() && !child->isWindow())
            collectPieces(child, depth - 1, pieces);
    }
}

} // namespace

WarmUp::WarmUp(QWidget *frame, QStackedWidget *screens, QObject *parent)
    : QObject(parent),
      m_frame(frame),
      m_screens(screens)
{
}

void WarmUp::start()
{
    planFonts();
    planFrame();
    QTimer::singleShot(0, this, &WarmUp::goOn);
}

void WarmUp::stop() { m_steps.clear(); }

void WarmUp::planFonts()
{
    const QFont base = m_frame->font();
    for (const TextStep step : {TextStep::Body, TextStep::Small, TextStep::Section, TextStep::PaneTitle}) {
        QFont bold = stepped(base, step);
        m_steps.emplace_back([font = bold] { paintOnce(font); });
        bold.setBold(true);
        m_steps.emplace_back([bold] { paintOnce(bold); });
    }
}

void WarmUp::planFrame()
{
    m_steps.emplace_back([this] {
        m_frame->resize(m_frame->parentWidget()->size());
        m_frame->ensurePolished();
    });
    const auto paint = [this](QWidget *whole, int depth) {
        std::vector<QWidget *> pieces;
        collectPieces(whole, depth, pieces);
        for (QWidget *piece : pieces)
            m_steps.emplace_back([piece = QPointer(piece)] {
                if (piece && !piece->size().isEmpty())
                    (void)piece->grab();
            });
    };
    for (QWidget *part : m_frame->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly)) {
        if (part != m_screens && !part->isHidden())
            paint(part, 0);
    }
    for (int i = 0; i < m_screens->count(); ++i)
        paint(m_screens->widget(i), 3);
}

void WarmUp::goOn()
{
    if (m_steps.empty()) {
        emit done();
        return;
    }
    const auto step = std::move(m_steps.front());
    m_steps.pop_front();
    step();
    QTimer::singleShot(0, this, &WarmUp::goOn);
}

} // namespace kebu
