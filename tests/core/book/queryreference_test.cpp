#include "tests/core/book/queryreference.h"

#include "core/base/text.h"
#include "core/domain/customer.h"
#include "core/domain/need.h"
#include "core/domain/user.h"

#include <catch2/catch_test_macros.hpp>

namespace kebu::test {

namespace {

struct Field {
    const char *path;
    QStringList operands;
};

const std::vector<Field> &askedFields()
{
    static const std::vector<Field> fields{
        {"name", {QStringLiteral("客户1"), QStringLiteral("客户 2"), QStringLiteral("a\"b\\c"), QStringLiteral("and")}},
        {"grade", {QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C")}},
        {"stage", {QStringLiteral("negotiating"), QStringLiteral("ended")}},
        {"annual_revenue_from",
         {QStringLiteral("28万"), QStringLiteral("0.5"), QStringLiteral("-3"), QStringLiteral("100")}},
        {"employees_from", {QStringLiteral("100"), QStringLiteral("0")}},
        {"registered_on", {QStringLiteral("today"), QStringLiteral("today-90"), QStringLiteral("2026-04-20")}},
        {"owner", {QStringLiteral("林晓"), QStringLiteral("Me")}},
        {"birthday_lunar", {QStringLiteral("yes"), QStringLiteral("no")}},
        {"need.urgency", {QStringLiteral("high"), QStringLiteral("low")}},
        {"need.budget_from", {QStringLiteral("10000"), QStringLiteral("1")}},
        {"need.description", {QStringLiteral("需求"), QStringLiteral("x")}},
    };
    return fields;
}

} // namespace

void fillWithRandomCustomers(TempBook &book, int count)
{
    std::mt19937 random(7);
    const auto pick = [&random](int below) { return int(random() % unsigned(below)); };
    const QStringList letters{QString(), QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C")};
    const QStringList levels{QString(), QStringLiteral("high"), QStringLiteral("low")};
    book.change([&](Change &change) -> Result<void> {
        Record lin(user::type());
        lin.set(user::name, Value(QStringLiteral("林晓")));
        KEBU_LET(owner, change.create(lin));
        for (int i = 0; i < count; ++i) {
            Record record = customerNamed(QStringLiteral("客户 %1").arg(i));
            record.set(customer::grade, Value(letters[pick(4)]));
            if (pick(2))
                record.set(customer::stage, Value(pick(2) ? QStringLiteral("negotiating") : QStringLiteral("ended")));
            if (pick(2))
                record.set(customer::annualRevenueFrom, Value(qint64(pick(3)) * 14'000'000 - 300));
            if (pick(2))
                record.set(customer::employeesFrom, Value(qint64(pick(2) * 100)));
            record.set(customer::registeredOn, Value::of(QDate(2026, 4, 30).addDays(-pick(200))));
            if (pick(2))
                record.set(customer::owner, Value::of(owner));
            record.set(customer::birthdayLunar, Value::of(pick(2) == 1));
            KEBU_LET(id, change.create(record));
            for (int needs = pick(3); needs > 0; --needs) {
                Record need(need::type());
                need.set(need::customer, Value::of(id));
                need.set(need::description, Value(pick(2) ? QStringLiteral("需 求") : QStringLiteral("ｘ")));
                need.set(need::urgency, Value(levels[pick(3)]));
                if (pick(2))
                    need.set(need::budgetFrom, Value(qint64(pick(2)) * 1'000'000));
                KEBU_TRY(change.create(need));
            }
        }
        return {};
    });
}

Query RandomQueries::next() { return {&customer::type(), node(3)}; }

QueryNode RandomQueries::node(int depth)
{
    const int kind = depth == 0 ? 0 : pick(5);
    if (kind < 2)
        return {QueryNode::Kind::Condition, condition(), {}};
    QueryNode made{kind == 2 ? QueryNode::Kind::Not : kind == 3 ? QueryNode::Kind::All : QueryNode::Kind::Any, {}, {}};
    for (int children = kind == 2 ? 1 : 2 + pick(2); children > 0; --children)
        made.children.push_back(node(depth - 1));
    return made;
}

QueryCondition RandomQueries::condition()
{
    const Field &asked = askedFields()[size_t(pick(int(askedFields().size())))];
    QueryCondition made;
    made.field = *findQueryField(customer::type(), m_catalog, QString::fromLatin1(asked.path));
    do {
        made.op = QueryOperator(pick(int(QueryOperator::Empty) + 1));
    } while (!suits(made.op, made.field.info));
    const int count = made.op == QueryOperator::Empty     ? 0
                      : made.op == QueryOperator::Between ? 2
                      : made.op == QueryOperator::In      ? 1 + pick(3)
                                                          : 1;
    for (int i = 0; i < count; ++i) {
        const QString word = asked.operands[pick(int(asked.operands.size()))];
        const auto operand = readOperand(made.field, made.op, word, false, m_catalog);
        REQUIRE(operand.ok());
        made.operands.push_back(*operand);
    }
    return made;
}

namespace {

/// One record's truth, read off its values; `Between` and the rest in their plainest form.
class Reference
{
public:
    Reference(std::vector<Record> needs, QHash<qint64, QString> users)
        : m_needs(std::move(needs)),
          m_users(std::move(users))
    {
    }

    bool holds(const QueryNode &node, const Record &record) const
    {
        switch (node.kind) {
        case QueryNode::Kind::Condition:
            return conditionHolds(node.condition, record);
        case QueryNode::Kind::Not:
            return !holds(node.children.front(), record);
        case QueryNode::Kind::All:
            return std::ranges::all_of(node.children, [&](const QueryNode &child) { return holds(child, record); });
        case QueryNode::Kind::Any:
            return std::ranges::any_of(node.children, [&](const QueryNode &child) { return holds(child, record); });
        }
        return false;
    }

private:
    bool conditionHolds(const QueryCondition &condition, const Record &record) const
    {
        if (condition.field.reach == QueryField::Reach::Own)
            return valueHolds(condition, valueOf(record, condition.field.info));
        bool any = false;
        bool anyValue = false;
        for (const Record &need : m_needs) {
            if (need.ref(need::customer) != record.id())
                continue;
            const Value value = valueOf(need, condition.field.info);
            anyValue = anyValue || !value.isEmpty();
            any = any || valueHolds(condition, value);
        }
        return condition.op == QueryOperator::Empty ? !anyValue : any;
    }

    bool valueHolds(const QueryCondition &condition, const Value &value) const
    {
        if (condition.op == QueryOperator::Empty)
            return value.isEmpty();
        if (condition.op == QueryOperator::NotEqual)
            return !equals(condition, value, condition.operands[0]);
        if (condition.op == QueryOperator::Equal || condition.op == QueryOperator::In)
            return std::ranges::any_of(condition.operands,
                                       [&](const QueryOperand &operand) { return equals(condition, value, operand); });
        if (value.isEmpty())
            return false;
        if (condition.op == QueryOperator::Contains)
            return normalized(textOf(condition, value)).contains(normalized(condition.operands[0].word)) ||
                   condition.operands[0].codes.contains(value.text());
        const auto order = [&](const QueryOperand &operand) { return compare(condition, value, operand); };
        switch (condition.op) {
        case QueryOperator::Less:
            return order(condition.operands[0]) < 0;
        case QueryOperator::LessOrEqual:
            return order(condition.operands[0]) <= 0;
        case QueryOperator::Greater:
            return order(condition.operands[0]) > 0;
        case QueryOperator::GreaterOrEqual:
            return order(condition.operands[0]) >= 0;
        default:
            return order(condition.operands[0]) >= 0 && order(condition.operands[1]) <= 0;
        }
    }

    QString textOf(const QueryCondition &condition, const Value &value) const
    {
        return condition.field.info.type == FieldType::Ref ? m_users.value(value.number()) : value.text();
    }

    bool equals(const QueryCondition &condition, const Value &value, const QueryOperand &operand) const
    {
        if (condition.field.info.type == FieldType::Ref)
            return !value.isEmpty() && textOf(condition, value) == operand.word;
        if (condition.field.info.type == FieldType::Bool)
            return value.yes() == operand.value.yes();
        return !value.isEmpty() && compare(condition, value, operand) == 0;
    }

    static int compare(const QueryCondition &condition, const Value &value, const QueryOperand &operand)
    {
        if (condition.field.info.type == FieldType::Choice) {
            const QStringList order{QStringLiteral("A"),           QStringLiteral("B"),     QStringLiteral("C"),
                                    QStringLiteral("negotiating"), QStringLiteral("ended"), QStringLiteral("high"),
                                    QStringLiteral("low")};
            return int(order.indexOf(value.text()) - order.indexOf(operand.value.text()));
        }
        if (value.isNumber())
            return value.number() < operand.value.number() ? -1 : value.number() > operand.value.number() ? 1 : 0;
        const QString other = operand.daysFromToday
                                  ? QDate(2026, 4, 30).addDays(*operand.daysFromToday).toString(Qt::ISODate)
                                  : operand.value.text();
        return value.text().compare(other);
    }

    std::vector<Record> m_needs;
    QHash<qint64, QString> m_users;
};

} // namespace

QStringList namesByReference(TempBook &book, const Query &query)
{
    const auto all = [&book](const RecordType &type) {
        return book
            ->read([&type](Snapshot &view) { return view.store().where(type, QStringLiteral("1 ORDER BY id"), {}); })
            .result()
            .value();
    };
    QHash<qint64, QString> users;
    for (const Record &user : all(user::type()))
        users.insert(user.id().value, user.text(user::name));
    const Reference reference(all(need::type()), users);
    QStringList names;
    for (const Record &record : all(customer::type())) {
        if (reference.holds(query.root, record))
            names << record.text(customer::name);
    }
    std::ranges::sort(names, [](const QString &a, const QString &b) { return a.toUtf8() < b.toUtf8(); });
    return names;
}

} // namespace kebu::test
