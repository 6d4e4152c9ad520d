#include "core/sheets/registersheet.h"

#include "core/domain/customer.h"
#include "core/domain/need.h"
#include "core/sheets/papertext.h"

namespace kebu {

namespace {

constexpr int rowsForHandwriting = 2;
constexpr int rowsOfABlankForm = 30; ///< more than a page holds: the blank form fills its page

class RegisterRow
{
public:
    RegisterRow(const RegisterInput &input, const RegisterLine &line)
        : m_context(input.context),
          m_reader(input.context),
          m_line(line)
    {
        if (line.latestContact)
            m_contact = contactLog(m_context, {*line.latestContact}, 1, input.lateAfterMinutes).rows.front();
        m_contact.resize(6);
    }

    [[nodiscard]] std::vector<QString> cells() const
    {
        std::vector<QString> cells{of(customer::number), name(),       basics(),   lines({m_contact[0], m_contact[1]}),
                                   m_contact[3],         m_contact[2], keyDates(), needs()};
        if (!m_context.isForCustomer) {
            cells.insert(cells.end(), {of(customer::maintenanceState),
                                       m_line.satisfaction ? QString::number(*m_line.satisfaction) : QString(),
                                       lines({of(customer::analysis), of(customer::remarks)})});
        }
        cells.push_back(lines({of(customer::registeredBy), of(customer::registeredOn)}));
        return cells;
    }

private:
    [[nodiscard]] QString of(FieldName field) const { return m_reader.text(m_line.customer, field); }

    [[nodiscard]] static QString lines(QStringList texts)
    {
        texts.removeAll(QString());
        return texts.join(u'\n');
    }

    /// The number stands in a column of its own, so that a masked name needs none beside it.
    [[nodiscard]] QString name() const
    {
        return papertext::withNote(of(customer::name), of(customer::kind), m_context.language);
    }

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

std::vector<Column> columns(const SheetContext &context)
{
    const auto column = [&context](const Label &head, double share, Align align) {
        return Column{head.in(context.language), share, align};
    };
    std::vector<Column> columns{
        column({"Number", "客户编号"}, 68, Align::Centre),  column({"Name", "客户名称"}, 84, Align::Left),
        column({"Basics", "基本信息"}, 92, Align::Left),    column({"Latest contact", "最近沟通"}, 76, Align::Centre),
        column({"Content", "沟通内容"}, 136, Align::Left),  column({"Participants", "参与人"}, 92, Align::Left),
        column({"Key dates", "关键日期"}, 76, Align::Left), column({"Needs", "需求"}, 98, Align::Left)};
    if (!context.isForCustomer) {
        const double state = context.language == Language::English ? 58 : 54;
        columns.insert(columns.end(), {column({"State", "维护状态"}, state, Align::Centre),
                                       column({"Score", "满意度"}, 44, Align::Centre),
                                       column({"Analysis", "分析备注"}, 90, Align::Left)});
    }
    columns.push_back(column({"Registered", "登记"}, 76, Align::Centre));
    return columns;
}

} // namespace

Sheet registerSheet(const RegisterInput &input)
{
    const SheetContext &context = input.context;
    const RecordReader reader(context);
    Sheet sheet = emptySheet(context, {"Customer register", "客户关系维护信息登记表"});
    sheet.headLeft = reader.freeText(input.scope);
    if (!input.lines.empty())
        sheet.headRight = reader.word({"%1 customers", "共 %1 个客户"}).arg(input.lines.size());
    Table table;
    table.columns = columns(context);
    table.rows.reserve(input.lines.size());
    for (const RegisterLine &line : input.lines)
        table.rows.push_back(RegisterRow(input, line).cells());
    table.blankRows = input.lines.empty() ? rowsOfABlankForm : rowsForHandwriting;
    sheet.blocks.push_back(std::move(table));
    sheet.blocks.push_back(SignatureLine{{{reader.word({"Registered by: ", "登记人："}), {}},
                                          {reader.word({"Reviewed by: ", "主管审核："}), {}},
                                          {reader.word({"Date: ", "日期："}), {}}}});
    return sheet;
}

} // namespace kebu
