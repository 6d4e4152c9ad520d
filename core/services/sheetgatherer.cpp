#include "core/services/sheetgatherer.h"

#include "core/domain/competitoroffer.h"
#include "core/domain/contact.h"
#include "core/domain/contract.h"
#include "core/domain/customer.h"
#include "core/domain/history.h"
#include "core/domain/interaction.h"
#include "core/domain/keydate.h"
#include "core/domain/need.h"
#include "core/domain/opportunity.h"
#include "core/domain/promise.h"
#include "core/domain/registry.h"
#include "core/domain/satisfactionentry.h"
#include "core/domain/servicecase.h"
#include "core/domain/tag.h"
#include "core/domain/task.h"
#include "core/domain/user.h"
#include "core/services/family.h"
#include "core/storage/facts.h"
#include "core/storage/settings.h"

#include <algorithm>

namespace kebu {

namespace {

using Records = std::vector<Record>;

int urgencyRank(const Record &need)
{
    const QString urgency = need.text(need::urgency);
    return urgency == u"high" ? 0 : urgency == u"medium" ? 1 : urgency == u"low" ? 2 : 3;
}

bool isOpen(const Record &need)
{
    const QString state = need.text(need::state);
    return state.isEmpty() || state == u"open" || state == u"answered";
}

} // namespace

Result<SheetContext> SheetGatherer::context()
{
    if (m_context)
        return *m_context;
    KEBU_LET(catalog, m_view.catalog());
    SheetContext context;
    context.language = m_options.language;
    context.page.paper = m_options.paper;
    context.zone = m_view.clock().zone();
    context.printedAt = m_view.clock().now();
    context.isForCustomer = m_options.isForCustomer;
    context.choiceWord = [catalog, language = m_options.language](const FieldInfo &field, const QString &code) {
        return catalog->choiceLabel(field, code, language);
    };
    context.nameOf = [&view = m_view](const QString &record, Id id) { return nameIn(view, record, id); };
    context.printedBy = nameIn(m_view, user::type().name(), m_options.printedBy);
    context.customerFields = catalog->fieldsOf(customer::type());
    context.layout = m_options.layout;
    context.logo = m_options.logo;
    m_context = context;
    return context;
}

Result<RecordSheetInput> SheetGatherer::record(Id id)
{
    RecordSheetInput input;
    KEBU_LET(context, this->context());
    input.context = std::move(context);
    KEBU_LET(customer, m_view.get(customer::type(), id));
    input.customer = std::move(customer);
    if (m_options.isMasked) {
        KEBU_LET(people, CustomerPeople::of(m_view, id));
        input.context.mask = maskOf(std::make_shared<const CustomerPeople>(std::move(people)));
    }
    input.allRecords = m_options.hasAllRecords;
    KEBU_LET(lateAfter, lateAfterMinutes());
    input.lateAfterMinutes = lateAfter;
    KEBU_TRY(gatherGrade(input));
    KEBU_TRY(gatherFamily(input));
    KEBU_TRY(gatherPeople(input));
    KEBU_TRY(gatherNeeds(input));
    KEBU_TRY(gatherDeals(input));
    KEBU_TRY(gatherLog(input));
    KEBU_TRY(gatherNext(input));
    return input;
}

Result<int> SheetGatherer::lateAfterMinutes()
{
    if (!m_lateAfterMinutes) {
        KEBU_LET(limit, Settings(m_view.connection()).recordingLimitMinutes());
        m_lateAfterMinutes = limit;
    }
    return *m_lateAfterMinutes;
}

Result<RegisterLine> SheetGatherer::line(Id id)
{
    KEBU_LET(input, record(id));
    RegisterLine line;
    line.mask = input.context.mask;
    line.customer = std::move(input.customer);
    if (!input.contactLog.empty())
        line.latestContact = std::move(input.contactLog.front());
    line.openNeeds = std::move(input.needs);
    addBirthdays(line, input.contacts, input.context.language);
    KEBU_TRY(addKeyDates(line));
    KEBU_LET(answers, childrenOf(satisfactionEntry::type(), id));
    const auto latest = std::ranges::max_element(
        answers, {}, [](const Record &answer) { return answer.date(satisfactionEntry::givenOn); });
    if (latest != answers.end() && latest->has(satisfactionEntry::score))
        line.satisfaction = int(latest->number(satisfactionEntry::score));
    return line;
}

Mask SheetGatherer::maskOf(std::shared_ptr<const CustomerPeople> people)
{
    Mask mask;
    mask.value = [people](const QString &text, Personal personalClass) {
        return people->maskedValue(text, personalClass);
    };
    mask.freeText = [people](const QString &text) { return people->maskedText(text); };
    return mask;
}

QString SheetGatherer::nameIn(Snapshot &view, const QString &record, Id id)
{
    const RecordType *type = id ? findRecordType(record) : nullptr;
    if (!type)
        return {};
    const auto found = view.store().find(*type, id);
    if (!found || !*found)
        return {};
    for (const char *name : {"name", "title", "number"}) {
        if (const FieldInfo *field = type->find(QString::fromLatin1(name)))
            return valueOf(**found, *field).text();
    }
    return {};
}

Result<Records> SheetGatherer::childrenOf(const RecordType &type, Id customer)
{
    return m_view.store().children(type, type.customerField(), customer);
}

Result<void> SheetGatherer::gatherGrade(RecordSheetInput &input)
{
    KEBU_LET(grades, childrenOf(gradeEntry::type(), input.customer.id()));
    KEBU_LET(stages, childrenOf(stageEntry::type(), input.customer.id()));
    if (!grades.empty())
        input.gradedOn = grades.back().date(gradeEntry::givenOn);
    if (!stages.empty() && stages.back().text(stageEntry::stage) == input.customer.text(customer::stage))
        input.stageSince = stages.back().date(stageEntry::enteredOn);
    const QString letter = input.customer.text(customer::grade);
    if (letter.isEmpty())
        return {};
    KEBU_LET(facts, gradeFactsOf(m_view.connection(), input.customer, m_view.clock().zone()));
    KEBU_LET(policy, Settings(m_view.connection()).gradePolicy());
    input.grade = letter + QString::number(gradeWarmth(facts, policy, m_view.today()).digit);
    return {};
}

Result<void> SheetGatherer::gatherFamily(RecordSheetInput &input)
{
    KEBU_LET(family, familyOf(m_view, input.customer.id()));
    for (const FamilyMember &member : family.members)
        input.family.push_back({member.name,
                                member.number,
                                member.grade,
                                member.depth,
                                member.customer == input.customer.id(),
                                {member.ordered, member.won, member.open, member.receivable}});
    input.familySums = {family.ordered, family.won, family.open, family.receivable};
    return {};
}

Result<void> SheetGatherer::gatherPeople(RecordSheetInput &input)
{
    KEBU_LET(contacts, childrenOf(contact::type(), input.customer.id()));
    std::erase_if(contacts, [](const Record &person) { return person.has(contact::leftOn); });
    std::ranges::stable_sort(contacts, {}, [](const Record &person) { return !person.yes(contact::isPrimary); });
    input.contacts = std::move(contacts);
    for (const Id id : input.customer.refs(customer::tags))
        input.tags << nameIn(m_view, tag::type().name(), id);
    return {};
}

Result<void> SheetGatherer::gatherNeeds(RecordSheetInput &input)
{
    KEBU_LET(needs, childrenOf(need::type(), input.customer.id()));
    std::erase_if(needs, [](const Record &need) { return !isOpen(need); });
    std::ranges::stable_sort(needs, {}, urgencyRank);
    input.needs = std::move(needs);
    return {};
}

/// The latest deal won, else the latest open one.
Result<void> SheetGatherer::gatherDeals(RecordSheetInput &input)
{
    KEBU_LET(deals, childrenOf(opportunity::type(), input.customer.id()));
    KEBU_LET(catalog, m_view.catalog());
    const Record *chosen = nullptr;
    for (const Record &deal : deals) {
        const QString result = deal.text(opportunity::result);
        if (result == u"won" || (result.isEmpty() && (!chosen || chosen->text(opportunity::result).isEmpty())))
            chosen = &deal;
        if (result.isEmpty() && deal.has(opportunity::competitor)) {
            const FieldInfo &field = deal.type().field(deal.type().indexOf(opportunity::competitor));
            input.competitors.push_back(
                {catalog->choiceLabel(field, deal.text(opportunity::competitor), m_options.language), {}, {}});
        }
    }
    KEBU_TRY(gatherOffers(input));
    KEBU_LET(contracts, childrenOf(contract::type(), input.customer.id()));
    std::erase_if(contracts, [](const Record &each) { return !each.has(contract::signedOn); });
    std::ranges::stable_sort(contracts, std::ranges::greater{},
                             [](const Record &each) { return each.date(contract::signedOn); });
    input.contracts = contracts;
    KEBU_LET(cases, childrenOf(serviceCase::type(), input.customer.id()));
    std::ranges::stable_sort(cases, std::ranges::greater{},
                             [](const Record &each) { return each.number(serviceCase::receivedAt); });
    input.cases = std::move(cases);
    const auto latest =
        std::ranges::max_element(contracts, {}, [](const Record &each) { return each.date(contract::signedOn); });
    if (latest != contracts.end()) { // what is signed is what the sheet may call a contract
        if (latest->has(contract::amount))
            input.deal.amount = Money{latest->number(contract::amount)};
        input.deal.state = DealState::Signed;
        input.deal.signedOn = latest->date(contract::signedOn);
        return {};
    }
    if (!chosen)
        return {};
    const bool isWon = chosen->text(opportunity::result) == u"won";
    if (chosen->has(opportunity::amount))
        input.deal.amount = Money{chosen->number(opportunity::amount)};
    input.deal.state = isWon ? DealState::Signed : DealState::Expected;
    input.deal.signedOn = chosen->date(isWon ? opportunity::closedOn : opportunity::expectedCloseOn);
    return {};
}

Result<void> SheetGatherer::gatherOffers(RecordSheetInput &input)
{
    KEBU_LET(offers, childrenOf(competitorOffer::type(), input.customer.id()));
    KEBU_LET(context, this->context());
    const RecordReader reader(context); // without a mask: the sheet masks what it is given
    for (const Record &offer : offers) {
        const std::optional<Money> quote = offer.has(competitorOffer::quote)
                                               ? std::optional(Money{offer.number(competitorOffer::quote)})
                                               : std::nullopt;
        input.competitors.push_back(
            {reader.text(offer, competitorOffer::competitor), quote, offer.text(competitorOffer::strengths)});
    }
    return {};
}

Result<void> SheetGatherer::gatherLog(RecordSheetInput &input)
{
    KEBU_LET(log, childrenOf(interaction::type(), input.customer.id()));
    KEBU_LET(promises, childrenOf(promise::type(), input.customer.id()));
    std::ranges::stable_sort(log, std::ranges::greater{},
                             [](const Record &each) { return each.number(interaction::happenedAt); });
    for (Record &each : log) {
        FollowingStep next = nextStep(each, promises);
        input.contactLog.push_back({std::move(each), std::move(next)});
    }
    std::erase_if(promises, [](const Record &promise) { return promise.has(promise::keptOn); });
    input.openPromises = std::move(promises);
    return {};
}

/// What was promised in a contact is what was to follow from it.
FollowingStep SheetGatherer::nextStep(const Record &contact, const Records &promises)
{
    const auto promise =
        std::ranges::find(promises, contact.id(), [](const Record &each) { return each.ref(promise::interaction); });
    if (promise == promises.end())
        return {};
    const bool isOurs = promise->text(promise::by) != u"theirs";
    const auto theirs = contact.refs(interaction::theirParticipants);
    const QString who = isOurs           ? nameIn(m_view, user::type().name(), contact.ref(interaction::recordedBy))
                        : theirs.empty() ? QString()
                                         : nameIn(m_view, contact::type().name(), theirs.front());
    return {promise->text(promise::wording), who, promise->date(promise::dueOn), promise->has(promise::keptOn)};
}

Result<void> SheetGatherer::gatherNext(RecordSheetInput &input)
{
    Statement &row =
        m_view.connection().prepared(QStringLiteral("SELECT next_task_id FROM customer_summary WHERE customer_id = ?"));
    KEBU_TRY(row.run(input.customer.id()));
    const Id next = row.next() ? row.id(0) : Id();
    KEBU_TRY(row.done());
    if (!next)
        return {};
    KEBU_LET(found, m_view.store().find(task::type(), next));
    if (found)
        input.nextTask = std::move(*found);
    return {};
}

Result<void> SheetGatherer::addKeyDates(RegisterLine &line)
{
    KEBU_LET(dates, childrenOf(keyDate::type(), line.customer.id()));
    KEBU_LET(context, this->context());
    const RecordReader reader(context);
    for (const Record &each : dates) {
        if (const auto date = PartialDate::fromString(each.text(keyDate::date)))
            line.keyDates.push_back({reader.text(each, keyDate::kind), *date, each.text(keyDate::kind) == u"birthday"});
    }
    return {};
}

void SheetGatherer::addBirthdays(RegisterLine &line, const Records &contacts, Language language)
{
    const QString birthday = Label{"Birthday", "生日"}.in(language);
    const auto add = [&](const QString &text) {
        if (const auto date = PartialDate::fromString(text))
            line.keyDates.push_back({birthday, *date, true});
    };
    add(line.customer.text(customer::birthday));
    for (const Record &person : contacts)
        add(person.text(contact::birthday));
}

} // namespace kebu
