#include "core/sheets/registersheet.h"

#include "core/domain/customer.h"
#include "core/domain/need.h"
#include "core/sheets/papertext.h"

#include <utility>

namespace kebu {

namespace {

constexpr int rowsForHandwriting = 2;
constexpr int rowsOfABlankForm = 30; ///< more than a page holds: the blank form fills its page

class RegisterRow
{
public:
    RegisterRow(const SheetContext &context, const RegisterLine &line, int lateAfterMinutes)
        : m_context(context),
          m_reader(context),
          m_line(line)
    {
        if (line.latestContact)
            m_contact = contactLog(m_context, {*line.latestContact}, 1, lateAfterMinutes).rows.front();
        m_contact.resize(6);
    }

    [[nodiscard]] QString cell(const QString &column) const
    {
        if (column == u"number")
            return of(customer::number);
        if (column == u"name")
            return name();
        if (column == u"basics")
            return basics();
        if (column == u"latest_contact")
            return lines({m_contact[0], m_contact[1]});
        if (column == u"content")
            return m_contact[3];
        if (column == u"participants")
            return QString(m_contact[2]).replace(u'、', u'\n'); // a name a line: the column holds no two
        if (column == u"key_dates")
            return keyDates();
        if (column == u"needs")
            return needs();
        if (column == u"state")
            return of(customer::maintenanceState);
        if (column == u"satisfaction")
            return m_line.satisfaction ? QString::number(*m_line.satisfaction) : QString();
        if (column == u"analysis")
            return lines({of(customer::analysis), of(customer::remarks)});
        if (column == u"registered")
            return lines({of(customer::registeredBy), of(customer::registeredOn)});
        const FieldInfo *field = m_context.customerField(column);
        return field ? m_reader.text(m_line.customer, *field) : QString();
    }

private:
    [[nodiscard]] QString of(FieldName field) const { return m_reader.text(m_line.customer, field); }

    [[nodiscard]] static QString lines(QStringList texts)
    {
        texts.removeAll(QString());
        return texts.join(u'\n');
    }

    /// The number stands in a column of its own, so that a masked name needs none beside it.
    [[nodiscard]] QString name() const { return lines({of(customer::name), of(customer::kind)}); }

    [[nodiscard]] QString basics() const
    {
        const QString place = QStringList{of(customer::province), of(customer::city)}.join(u' ').trimmed();
        return lines({of(customer::industry), of(customer::occupation), place, of(customer::phone)});
    }

    [[nodiscard]] QString keyDates() const
    {
        QStringList dates;
        for (const RegisterDate &date : m_line.keyDates) {
            const QString day = papertext::partialDay(date.date, m_context.language);
            dates += m_reader.freeText(date.word) + u' ' +
                     (date.isBirthday ? m_context.mask.of(day, Personal::Birthday) : day);
        }
        return lines(dates);
    }

    [[nodiscard]] QString needs() const
    {
        QStringList needs;
        for (const Record &need : m_line.openNeeds)
            needs += m_reader.text(need, need::description);
        return lines(needs);
    }

    const SheetContext &m_context;
    RecordReader m_reader;
    const RegisterLine &m_line;
    std::vector<QString> m_contact; ///< as a row of the log
};

} // namespace

const std::vector<SheetColumn> &registerColumns()
{
    static const std::vector<SheetColumn> columns{
        {"number", {"Number", "客户编号"}, 64, 64, Align::Centre},
        {"name", {"Name", "客户名称"}, 86, 90},
        {"basics", {"Basics", "基本信息"}, 98, 100},
        {"latest_contact", {"Latest contact", "最近沟通"}, 72, 74, Align::Centre},
        {"content", {"Content", "沟通内容"}, 200, 186}, // the longest text decides how high a row is
        {"participants", {"Participants", "参与人"}, 56, 80},
        {"key_dates", {"Key dates", "关键日期"}, 72, 72},
        {"needs", {"Needs", "需求"}, 108, 102},
        {"state", {"State", "维护状态"}, 58, 60, Align::Centre, true},
        {"satisfaction", {"Score", "满意度"}, 42, 42, Align::Centre, true},
        {"analysis", {"Analysis", "分析备注"}, 82, 82, Align::Left, true},
        {"registered", {"Registered", "登记"}, 72, 74, Align::Centre}};
    return columns;
}

RegisterSheet::RegisterSheet(SheetContext context, int lateAfterMinutes)
    : m_context(std::move(context)),
      m_lateAfterMinutes(lateAfterMinutes)
{
    const SheetTemplate layout =
        m_context.layout ? *m_context.layout : houseTemplate(QLatin1String(layoutOf::registerOf), m_context.language);
    for (const TemplateEntry &entry : layout.entries)
        addColumn(entry);
}

/// Nothing for a name that is neither a column nor a field, and for what the customer may not read.
void RegisterSheet::addColumn(const TemplateEntry &entry)
{
    constexpr double shareOfAField = 90;
    const SheetColumn *column = findColumn(registerColumns(), entry.name);
    const FieldInfo *field = column ? nullptr : m_context.customerField(entry.name);
    if (entry.isSection || (!column && !field))
        return;
    if (m_context.isForCustomer && (column ? column->isInternal : isForUsOnly(*field)))
        return;
    const Language language = m_context.language;
    const QString head = column ? column->head.in(language) : RecordReader(m_context).label(*field);
    const double share = !column ? shareOfAField : language == Language::English ? column->englishShare : column->share;
    m_names << entry.name;
    m_table.columns.push_back(
        {entry.label.isEmpty() ? head : entry.label, share, column ? column->align : Align::Left});
}

void RegisterSheet::add(const RegisterLine &line)
{
    const Mask ofTheSheet = std::exchange(m_context.mask, line.mask);
    const RegisterRow row(m_context, line, m_lateAfterMinutes);
    std::vector<QString> cells;
    cells.reserve(m_table.columns.size());
    for (const QString &name : std::as_const(m_names))
        cells.push_back(row.cell(name));
    m_table.rows.push_back(std::move(cells));
    m_context.mask = ofTheSheet;
}

Sheet RegisterSheet::headed(const QString &scope, size_t customers) const
{
    const RecordReader reader(m_context);
    Sheet sheet = emptySheet(m_context, {"Customer register", "客户关系维护信息登记表"});
    sheet.headLeft = reader.freeText(scope);
    if (customers > 0)
        sheet.headRight = reader.word({"%1 customers", "共 %1 个客户"}).arg(customers);
    sheet.isRest = m_customers > 0;
    return sheet;
}

Sheet RegisterSheet::takePart(const QString &scope, size_t customers)
{
    Sheet sheet = headed(scope, customers);
    sheet.isContinued = true;
    sheet.blocks.emplace_back(Table{m_table.columns, std::exchange(m_table.rows, {}), 0});
    m_customers = customers;
    return sheet;
}

Sheet RegisterSheet::sheet(const QString &scope) const
{
    const RecordReader reader(m_context);
    const size_t customers = m_customers > 0 ? m_customers : m_table.rows.size();
    Sheet sheet = headed(scope, customers);
    Table table = m_table;
    table.blankRows = customers == 0 ? rowsOfABlankForm : rowsForHandwriting;
    sheet.blocks.push_back(std::move(table));
    sheet.blocks.push_back(SignatureLine{{{reader.word({"Registered by: ", "登记人："}), {}},
                                          {reader.word({"Reviewed by: ", "主管审核："}), {}},
                                          {reader.word({"Date: ", "日期："}), {}}}});
    return sheet;
}

} // namespace kebu
