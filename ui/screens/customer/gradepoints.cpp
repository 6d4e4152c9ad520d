#include "ui/screens/customer/gradepoints.h"

#include "ui/look/labels.h"
#include "ui/look/paint.h"

#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

#include <cmath>

namespace kebu {

namespace {

/// How much of a criterion was earned.
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

GradePoints::GradePoints(QWidget *parent) : QWidget(parent), m_head(new SectionHeader)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_head);
}

QString GradePoints::number(double points)
{
    return QString::number(points, 'f', points == std::floor(points) ? 0 : 1);
}

void GradePoints::setPoints(const QString &title, const std::vector<GradePoint> &points)
{
    m_head->setTitle(title);
    delete m_holder;
    m_holder = new QWidget;
    auto *grid = new QGridLayout(m_holder);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(3, 1);
    int row = 0;
    for (const GradePoint &point : points) {
        auto *label = new QLabel(point.label);
        label->setTextFormat(Qt::PlainText);
        auto *because = new ElidedLabel(point.because);
        because->setTone(ElidedLabel::Tone::Muted);
        auto *score = new QLabel(number(point.points) + u'/' + number(point.of));
        score->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        grid->addWidget(label, row, 0);
        grid->addWidget(new ShareBar(point.of > 0 ? point.points / point.of : 0, m_holder), row, 1);
        grid->addWidget(score, row, 2);
        grid->addWidget(because, row, 3);
        ++row;
    }
    layout()->addWidget(m_holder);
}

} // namespace kebu
