// Duplicates and the data check. The demo has nobody twice: some are written down again, as a colleague would.
#include "app/shots/scenes.h"
#include "core/domain/contact.h"
#include "core/domain/customer.h"
#include "core/rules/companyform.h"
#include "ui/look/messagebar.h"
#include "ui/look/segmentedcontrol.h"

#include <QListView>
#include <QPushButton>
#include <QTableWidget>
#include <QTreeWidget>

namespace kebu::shots {

namespace {

Result<void> writeAgain(Change &change, const std::vector<Id> &customers)
{
    for (size_t i = 0; i < customers.size(); ++i) {
        KEBU_LET(original, change.view().get(customer::type(), customers[i]));
        KEBU_LET(people,
                 change.view().store().children(contact::type(), contact::type().customerField(), customers[i]));
        Record copy(customer::type());
        const CompanyForm form = companyForm(original.text(customer::name));
        copy.set(customer::kind, original.value(customer::kind));
        copy.set(customer::name, Value(form.isEmpty() ? original.text(customer::name) : form.core()));
        copy.set(customer::phone, original.value(customer::phone));
        copy.set(customer::city, original.value(customer::city));
        copy.set(customer::industry, original.value(customer::industry));
        KEBU_LET(id, change.create(copy));
        if (people.empty() || i % 2 == 1)
            continue;
        Record person(contact::type());
        person.set(contact::customer, Value::of(id));
        person.set(contact::name, people.front().value(contact::name));
        person.set(contact::mobile, people.front().value(contact::mobile));
        KEBU_TRY(change.create(person));
    }
    return {};
}

} // namespace

void pictureQuality(Studio &studio, Camera &camera)
{
    std::vector<Id> chosen = studio.customers(QStringLiteral("kind = enterprise"), QStringLiteral("number"), false);
    chosen.resize(std::min<size_t>(chosen.size(), 6));
    bool isWritten = false;
    studio.session().change(
        QStringLiteral("C-000121"), [chosen](Change &change) { return writeAgain(change, chosen); },
        [&isWritten](const ChangeInfo &) { isWritten = true; });
    studio.until([&isWritten] { return isWritten; });
    studio.part<MessageBar>("messageBar")->clear();
    camera.scene(QStringLiteral("duplicates"), [&] {
        studio.trigger("duplicates");
        auto *pairs = studio.part<QListView>("duplicatePairs");
        studio.until([&] { return pairs->model()->rowCount() > 0; });
        studio.until([&] { return studio.part<QTableWidget>("mergeFields")->rowCount() > 0; });
        camera.take(QStringLiteral("duplicates"), studio.window());
        studio.whileOpen([&] { studio.part<QPushButton>("mergeCertain")->click(); },
                         [&](QWidget &dialog) { camera.take(QStringLiteral("duplicates-bulk"), dialog); });
    });
    camera.scene(QStringLiteral("quality"), [&] {
        studio.trigger("quality");
        studio.until([&] { return studio.part<QTreeWidget>("checkList")->topLevelItemCount() > 0; });
        camera.take(QStringLiteral("quality-check"), studio.window());
        studio.part<QAbstractButton>("forms", studio.part<SegmentedControl>("qualitySegments"))->click();
        studio.until([&] { return studio.part<QTreeWidget>("normalFormsList")->topLevelItemCount() > 0; });
        camera.take(QStringLiteral("quality-forms"), studio.window());
    });
    studio.session().undo();
    studio.trigger("today");
}

} // namespace kebu::shots
