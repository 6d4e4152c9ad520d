#include "core/sheets/logsheet.h"

#include "core/domain/contact.h"
#include "core/domain/customer.h"
#include "core/sheets/papertext.h"

namespace kebu {

namespace {

constexpr int rowsForHandwriting = 40; ///< more than a page holds: a log goes on by hand, so that its page is filled

} // namespace

Sheet logSheet(const RecordSheetInput &input)
{
    const SheetContext &context = input.context;
    const RecordReader reader(context);
    const Record blank(customer::type());
    const Record &customer = input.customer.isNull() ? blank : input.customer;
    const auto of = [&](FieldName field) { return reader.text(customer, field); };
    const auto labelled = [&](const Label &label, const QString &value) {
        return LabelledValue{reader.word(label), value};
    };

    Sheet sheet = emptySheet(context, {"Follow-up log", "客户跟进记录表"});
    sheet.headLeft = of(customer::team);
    sheet.headRight = reader.word({"Customer no. ", "客户编号 "}) + of(customer::number);
    sheet.subject = of(customer::name);
    sheet.documentTitle = QStringList{sheet.title, of(customer::number)}.join(u' ').trimmed();

    const Record person = input.leadingContact();
    QString phone = reader.text(person, contact::mobile);
    if (phone.isEmpty())
        phone = person.isNull() ? of(customer::phone) : reader.text(person, contact::landline);
    const QString who =
        QStringList{reader.text(person, contact::name), reader.text(person, contact::title)}.join(u' ').trimmed();
    const LabelledValue grade =
        context.isForCustomer
            ? labelled({"Industry", "所属行业"}, of(customer::industry))
            : labelled({"Grade", "客户等级"}, input.grade.isEmpty() ? of(customer::grade) : input.grade);
    sheet.blocks.push_back(GridRow{labelled({"Name", "客户名称"}, reader.customerName(customer)), grade});
    sheet.blocks.push_back(
        GridRow{labelled({"Main contact", "主联系人"}, who), labelled({"Phone", "联系电话"}, phone)});
    sheet.blocks.push_back(GridRow{labelled({"Owner", "负责人"}, of(customer::owner)),
                                   labelled({"Preferences", "沟通偏好"}, of(customer::communicationPreference))});

    const size_t count = input.contactLog.size();
    const QString note = count == 0 ? QString() : reader.word({"%1 in all", "共 %1 次"}).arg(count);
    sheet.blocks.push_back(SectionHead{reader.word({"Communication log", "沟通记录"}), note});
    Table table = contactLog(context, input.contactLog, count, input.lateAfterMinutes,
                             context.layout ? &*context.layout : nullptr);
    table.blankRows = rowsForHandwriting;
    sheet.blocks.push_back(std::move(table));
    return sheet;
}

} // namespace kebu
