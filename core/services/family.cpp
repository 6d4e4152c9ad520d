#include "core/services/family.h"

#include "core/services/listing.h"

#include <QHash>

#include <functional>

namespace kebu {

namespace {

/// UNION, not UNION ALL: a circle that an older book may hold ends where it began.
Result<Id> rootOf(Snapshot &view, Id customer)
{
    Statement &rows = view.connection().prepared(QStringLiteral(
        "WITH RECURSIVE above (id) AS (SELECT ? UNION SELECT c.parent_id FROM customer AS c JOIN above ON c.id = "
        "above.id WHERE c.parent_id IS NOT NULL) SELECT above.id FROM above JOIN customer AS c ON c.id = above.id "
        "WHERE c.parent_id IS NULL"));
    KEBU_TRY(rows.run(customer));
    const Id root = rows.next() ? rows.id(0) : customer;
    KEBU_TRY(rows.done());
    return root;
}

/// Amounts of opportunities that are won, lost or open.
const QString &membersSql()
{
    static const QString sql =
        QStringLiteral(
            "WITH RECURSIVE below (id) AS (SELECT ? UNION SELECT c.id FROM customer AS c JOIN below ON c.parent_id = "
            "below.id LIMIT %1) "
            "SELECT c.id, c.parent_id, c.number, c.name, c.kind, s.ordered, s.receivable, "
            "(SELECT coalesce(sum(o.amount), 0) FROM opportunity AS o WHERE o.customer_id = c.id AND o.result = 'won' "
            "AND "
            "o.amount > 0), "
            "(SELECT coalesce(sum(o.amount), 0) FROM opportunity AS o WHERE o.customer_id = c.id AND o.result = '' AND "
            "o.amount > 0) "
            "FROM below JOIN customer AS c ON c.id = below.id JOIN customer_summary AS s ON s.customer_id = c.id "
            "ORDER BY s.name_key, c.id")
            .arg(mostMembers);
    return sql;
}

struct Read {
    FamilyMember member;
    Id parent;
};

Result<std::vector<Read>> readMembers(Snapshot &view, Id root)
{
    std::vector<Read> found;
    Statement &rows = view.connection().prepared(membersSql());
    KEBU_TRY(rows.run(root));
    while (rows.next()) {
        Read &one = found.emplace_back();
        one.member.customer = rows.id(0);
        one.parent = rows.id(1);
        one.member.number = rows.text(2);
        one.member.name = rows.text(3);
        one.member.kind = rows.text(4);
        one.member.ordered = Money{rows.number(5)};
        one.member.receivable = Money{rows.number(6)};
        one.member.won = Money{rows.number(7)};
        one.member.open = Money{rows.number(8)};
    }
    KEBU_TRY(rows.done());
    return found;
}

} // namespace

Result<Family> familyOf(Snapshot &view, Id customer)
{
    KEBU_LET(root, rootOf(view, customer));
    KEBU_LET(found, readMembers(view, root));
    if (found.size() < 2)
        return Family{};
    QHash<Id, std::vector<size_t>> children; // in the order of names
    size_t top = 0;
    for (size_t i = 0; i < found.size(); ++i) {
        if (found[i].member.customer == root)
            top = i;
        else
            children[found[i].parent].push_back(i);
    }
    Family family;
    const std::function<Result<void>(size_t, int)> add = [&](size_t at, int depth) -> Result<void> {
        FamilyMember member = found[at].member;
        member.depth = depth;
        KEBU_LET(glance, glanceAt(view, member.customer));
        member.grade = glance.grade;
        family.won.minor += member.won.minor;
        family.open.minor += member.open.minor;
        family.ordered.minor += member.ordered.minor;
        family.receivable.minor += member.receivable.minor;
        const std::vector<size_t> below = children.take(member.customer); // each once
        family.members.push_back(std::move(member));
        for (const size_t child : below)
            KEBU_TRY(add(child, depth + 1));
        return {};
    };
    KEBU_TRY(add(top, 0));
    return family;
}

} // namespace kebu
