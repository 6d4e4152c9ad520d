#include "core/domain/registry.h"

#include "core/domain/attachment.h"
#include "core/domain/competitoroffer.h"
#include "core/domain/contact.h"
#include "core/domain/contactpoint.h"
#include "core/domain/contract.h"
#include "core/domain/customer.h"
#include "core/domain/customfield.h"
#include "core/domain/delivery.h"
#include "core/domain/event.h"
#include "core/domain/feedback.h"
#include "core/domain/history.h"
#include "core/domain/interaction.h"
#include "core/domain/keydate.h"
#include "core/domain/need.h"
#include "core/domain/opportunity.h"
#include "core/domain/order.h"
#include "core/domain/payment.h"
#include "core/domain/picklist.h"
#include "core/domain/product.h"
#include "core/domain/promise.h"
#include "core/domain/quotation.h"
#include "core/domain/review.h"
#include "core/domain/satisfactionentry.h"
#include "core/domain/servicecase.h"
#include "core/domain/survey.h"
#include "core/domain/surveyanswer.h"
#include "core/domain/tag.h"
#include "core/domain/target.h"
#include "core/domain/task.h"
#include "core/domain/user.h"

namespace kebu {

const std::vector<const RecordType *> &recordTypes()
{
    static const std::vector<const RecordType *> types{
        &user::type(),           &tag::type(),
        &picklistEntry::type(),  &customField::type(),
        &product::type(),        &customer::type(),
        &contact::type(),        &contactPoint::type(),
        &interaction::type(),    &promise::type(),
        &task::type(),           &need::type(),
        &opportunity::type(),    &competitorOffer::type(),
        &quotation::type(),      &contract::type(),
        &delivery::type(),       &order::type(),
        &payment::type(),        &serviceCase::type(),
        &feedback::type(),       &survey::type(),
        &surveyAnswer::type(),   &event::type(),
        &keyDate::type(),        &satisfactionEntry::type(),
        &attachment::type(),     &stageEntry::type(),
        &gradeEntry::type(),     &review::type(),
        &reviewDecision::type(), &target::type(),
    };
    return types;
}

const RecordType *findRecordType(const QString &name)
{
    for (const RecordType *type : recordTypes()) {
        if (type->name() == name)
            return type;
    }
    return nullptr;
}

const std::vector<IncomingReference> &referencesTo(const RecordType &target)
{
    static const QHash<const RecordType *, std::vector<IncomingReference>> incoming = [] {
        QHash<const RecordType *, std::vector<IncomingReference>> all;
        for (const RecordType *type : recordTypes()) {
            for (int i = 0; i < int(type->fields().size()); ++i) {
                if (type->field(i).type == FieldType::Ref)
                    all[findRecordType(type->field(i).target)].push_back({type, i});
            }
        }
        return all;
    }();
    static const std::vector<IncomingReference> none;
    const auto found = incoming.constFind(&target);
    return found == incoming.constEnd() ? none : *found;
}

const std::vector<Choice> &builtInChoices(const QString &picklist)
{
    static const QHash<QString, const std::vector<Choice> *> lists = [] {
        QHash<QString, const std::vector<Choice> *> all;
        for (const RecordType *type : recordTypes()) {
            for (const FieldInfo &field : type->fields()) {
                if (!field.choices.empty())
                    all.insert(field.picklist, &field.choices);
            }
        }
        return all;
    }();
    static const std::vector<Choice> none;
    const auto found = lists.constFind(picklist);
    return found == lists.constEnd() ? none : **found;
}

} // namespace kebu
