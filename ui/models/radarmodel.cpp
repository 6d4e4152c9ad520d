#include "ui/models/radarmodel.h"

#include "core/domain/customer.h"
#include "ui/look/style.h"
#include "ui/models/shownvalue.h"
#include "ui/shell/session.h"

#include <algorithm>

namespace kebu {

QString warningName(const QString &code)
{
    static const QHash<QString, const char *> names{
        {QStringLiteral("silent"), QT_TRANSLATE_NOOP("kebu::RadarModel", "Silent")},
        {QStringLiteral("contacts_falling"), QT_TRANSLATE_NOOP("kebu::RadarModel", "Fewer contacts")},
        {QStringLiteral("orders_falling"), QT_TRANSLATE_NOOP("kebu::RadarModel", "Falling orders")},
        {QStringLiteral("complaint_open"), QT_TRANSLATE_NOOP("kebu::RadarModel", "Complaint open")},
        {QStringLiteral("case_overdue"), QT_TRANSLATE_NOOP("kebu::RadarModel", "Case overdue")},
        {QStringLiteral("renewal_near"), QT_TRANSLATE_NOOP("kebu::RadarModel", "Renewal near")},
        {QStringLiteral("payment_overdue"), QT_TRANSLATE_NOOP("kebu::RadarModel", "Payment overdue")},
        {QStringLiteral("promise_overdue"), QT_TRANSLATE_NOOP("kebu::RadarModel", "Promise overdue")},
        {QStringLiteral("quotation_unanswered"), QT_TRANSLATE_NOOP("kebu::RadarModel", "Quotation unanswered")},
        {QStringLiteral("close_passed"), QT_TRANSLATE_NOOP("kebu::RadarModel", "Expected close passed")},
        {QStringLiteral("follow_up_overdue"), QT_TRANSLATE_NOOP("kebu::RadarModel", "Follow-up overdue")},
        {QStringLiteral("decider_left"), QT_TRANSLATE_NOOP("kebu::RadarModel", "Decision maker left")},
    };
    const char *name = names.value(code);
    return name ? RadarModel::tr(name) : code;
}

void RadarModel::setLines(std::vector<Line> lines)
{
    beginResetModel();
    m_lines = std::move(lines);
    narrow();
    endResetModel();
}

void RadarModel::setCode(const QString &code)
{
    beginResetModel();
    m_code = code;
    narrow();
    endResetModel();
}

void RadarModel::narrow()
{
    m_rows.clear();
    for (size_t i = 0; i < m_lines.size(); ++i) {
        const bool hasCode =
            std::ranges::find(m_lines[i].warnings, m_code, &Warning::code) != m_lines[i].warnings.end();
        if (m_code.isEmpty() || hasCode)
            m_rows.push_back(int(i));
    }
}

void RadarModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, Columns - 1);
    if (!m_rows.empty())
        emit dataChanged(index(0, 0), index(int(m_rows.size()) - 1, Columns - 1));
}

const RadarModel::Line *RadarModel::line(const QModelIndex &index) const
{
    return index.isValid() ? &m_lines[size_t(m_rows[size_t(index.row())])] : nullptr;
}

QModelIndex RadarModel::find(Id customer) const
{
    for (int row = 0; row < int(m_rows.size()); ++row) {
        if (m_lines[size_t(m_rows[size_t(row)])].customer == customer)
            return index(row, 0);
    }
    return {};
}

QHash<QString, int> RadarModel::counts() const
{
    QHash<QString, int> counts;
    for (const Line &line : m_lines) {
        QStringList seen;
        for (const Warning &warning : line.warnings) {
            if (!seen.contains(warning.code)) {
                seen << warning.code;
                ++counts[warning.code];
            }
        }
    }
    return counts;
}

QString RadarModel::customerText(const Line &line) const
{
    Record shown(customer::type());
    shown.set(customer::name, Value(line.name));
    shown.set(customer::number, Value(line.number));
    return shownCustomer(m_session, shown);
}

QString RadarModel::freeText(const Line &line, const QString &text) const
{
    return m_session.isMasked() ? FreeTextMask({line.name}).apply(text) : text;
}

QString RadarModel::riskText(double probability)
{
    return tr("%1 %", "risk").arg(QString::number(100 * probability, 'f', probability < 0.095 ? 1 : 0));
}

const Warning *RadarModel::shownWarning(const Line &line) const
{
    const auto asked = std::ranges::find(line.warnings, m_code, &Warning::code);
    if (asked != line.warnings.end())
        return &*asked;
    return line.warnings.empty() ? nullptr : &line.warnings.front();
}

QString RadarModel::cellText(const Line &line, int column) const
{
    const Warning *warning = shownWarning(line);
    switch (column) {
    case Customer:
        return customerText(line);
    case Grade:
        return line.grade;
    case Evidence:
        if (warning) {
            const QString text = freeText(line, warning->text);
            const int more = int(line.warnings.size()) - 1;
            return more > 0 ? tr("%1 (and %n more)", nullptr, more).arg(text) : text;
        }
        if (line.risk) {
            QStringList reasons;
            for (const CustomerRisk::Reason &reason : line.risk->reasons)
                reasons << reason.text;
            return reasons.join(tr(", ", "between reasons"));
        }
        return {};
    case Since:
        return warning ? shownDay(warning->since, m_session.clock().today()) : QString();
    case Risk:
        return line.risk ? riskText(line.risk->probability) : QString();
    default:
        return {};
    }
}

int RadarModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

int RadarModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(Columns); }

QVariant RadarModel::data(const QModelIndex &index, int role) const
{
    const Line *shown = line(index);
    if (!shown)
        return {};
    const Warning *warning = shownWarning(*shown);
    switch (role) {
    case Qt::DisplayRole:
        return cellText(*shown, index.column());
    case Qt::ToolTipRole:
        return plainToolTip(cellText(*shown, index.column()));
    case Qt::AccessibleTextRole:
        return index.column() == Customer && shown->isKey ? tr("Key customer %1").arg(customerText(*shown))
                                                          : cellText(*shown, index.column());
    case Qt::TextAlignmentRole:
        return index.column() == Risk ? QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case GradeRole:
        return shown->grade;
    case SeverityRole:
        return warning ? warning->severity : 0;
    case KeyRole:
        return shown->isKey;
    default:
        return {};
    }
}

QVariant RadarModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return section == Risk ? QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Customer:
        return tr("Customer");
    case Grade:
        return tr("Grade");
    case Evidence:
        return tr("Why");
    case Since:
        return tr("Since");
    case Risk:
        return tr("Risk");
    default:
        return {};
    }
}

} // namespace kebu
