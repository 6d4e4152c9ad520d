#include "ui/screens/reports/behindmodel.h"

#include "core/rules/masking.h"
#include "ui/charts/chartnumber.h"
#include "ui/look/fonts.h"
#include "ui/look/rowtheme.h"

#include <QApplication>
#include <QPainter>

namespace kebu {

namespace {

constexpr double minorUnits = 100;
constexpr int padding = 16;
constexpr int gap = 8;

} // namespace

void BehindModel::setRows(std::vector<CustomerBehind> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

void BehindModel::setMasked(bool isMasked)
{
    m_isMasked = isMasked;
    if (!m_rows.empty())
        emit dataChanged(index(0), index(rowCount() - 1));
}

QString BehindModel::nameOf(const CustomerBehind &customer) const
{
    if (!m_isMasked)
        return customer.name;
    return masked(customer.name, Personal::Name, {!customer.isPerson, {}}) + QStringLiteral(" · ") + customer.number;
}

QVariant BehindModel::data(const QModelIndex &index, int role) const
{
    const CustomerBehind &customer = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return nameOf(customer);
    case Qt::ToolTipRole:
        return nameOf(customer).toHtmlEscaped();
    case Qt::AccessibleTextRole:
        return QStringList{gradeText(customer.grade), nameOf(customer), customer.note}.join(QStringLiteral(", "));
    case CustomerRole:
        return customer.customer.value;
    default:
        return {};
    }
}

void BehindDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto &model = static_cast<const BehindModel &>(*index.model());
    const CustomerBehind &customer = model.at(index.row());
    const Theme theme = rowTheme(option);
    QStyleOptionViewItem row(option);
    row.index = index;
    option.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewRow, &row, painter, option.widget);

    const PainterState kept(painter);
    const QColor ink = theme.text;
    painter->setFont(option.font);
    const QSize badge = gradeBadgeSize(option.font);
    QRect inner = option.rect.adjusted(padding, 4, -padding, -4);
    paintGradeBadge(painter,
                    QRect(inner.left(), inner.center().y() - badge.height() / 2, badge.width(), badge.height()),
                    customer.grade, theme);
    inner.setLeft(inner.left() + badge.width() + gap);
    if (customer.amount.minor > 0) {
        const QString amount = shortNumber(double(customer.amount.minor) / minorUnits);
        paintText(painter, inner, amount, ink, Qt::AlignRight | Qt::AlignVCenter);
        inner.setRight(inner.right() - painter->fontMetrics().horizontalAdvance(amount) - gap);
    }
    const QRect upper(inner.left(), inner.top(), inner.width(), inner.height() / 2);
    paintText(painter, upper, model.nameOf(customer), ink);
    painter->setFont(stepped(option.font, TextStep::Small));
    paintText(painter, upper.translated(0, inner.height() / 2), customer.note,
              option.state & QStyle::State_Selected ? ink : theme.muted);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), theme.line);
}

QSize BehindDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {200, scaled(48, option.font)};
}

} // namespace kebu
