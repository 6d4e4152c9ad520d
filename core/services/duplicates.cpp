#include "core/services/duplicates.h"

#include "core/base/pinyin.h"
#include "core/domain/contact.h"
#include "core/domain/customer.h"
#include "core/rules/companyform.h"
#include "core/rules/names.h"
#include "core/rules/phonenumber.h"
#include "core/services/matchrows.h"

#include <QCoreApplication>

#include <algorithm>

namespace kebu {

namespace {

QString say(const char *sentence) { return QCoreApplication::translate("duplicates", sentence); }

/// Ends with the strongest that still say something.
constexpr size_t mostReasons = 6;
constexpr double tellingBits = 1;

DuplicatePair described(const match::Pair &pair, const matching::Rows &rows)
{
    DuplicatePair found;
    // the older record stands first; a typed one, which has no id yet, last
    const bool isTurned = rows.ids[size_t(pair.a)].isNull() ||
                          (rows.ids[size_t(pair.b)] < rows.ids[size_t(pair.a)] && !rows.ids[size_t(pair.b)].isNull());
    const auto a = size_t(isTurned ? pair.b : pair.a);
    const auto b = size_t(isTurned ? pair.a : pair.b);
    found.a = rows.ids[a];
    found.b = rows.ids[b];
    found.numbers[0] = rows.numbers[a];
    found.numbers[1] = rows.numbers[b];
    found.names[0] = rows.names[a];
    found.names[1] = rows.names[b];
    found.probability = pair.probability;
    found.isCertain = pair.isCertain;
    for (const match::Reason &reason : pair.reasons) {
        if (reason.bits >= tellingBits)
            found.agreeing << rows.columns[size_t(reason.column)].name;
        if (std::abs(reason.bits) >= tellingBits && size_t(found.why.size()) < mostReasons)
            found.why << reasonText(reason, rows.labels[reason.column]);
    }
    return found;
}

Result<void> collect(Snapshot &view, const QString &sql, const QVariantList &values, std::vector<Id> &ids)
{
    Statement &rows = view.connection().prepared(sql);
    KEBU_TRY(rows.runWith(values));
    while (rows.next())
        ids.push_back(rows.id(0));
    return rows.done();
}

/// Customers that the finder gives for the words of the record.
Result<void> collectCustomers(Snapshot &view, const Record &record, std::vector<Id> &ids)
{
    constexpr int most = 40;
    QStringList words;
    const QString name = record.text(customer::name);
    const CompanyForm form = companyForm(name);
    if (form.isEmpty()) {
        words << name;
    } else {
        words << form.own << QString(pinyinOf(form.own)).remove(u' ');
        if (form.own.size() >= 4)
            words << form.own.first(2);
    }
    for (const FieldName field : {customer::phone, customer::phoneOther}) {
        const QString phone = record.text(field);
        constexpr qsizetype tail = 7;
        if (const QString digits = normalizePhone(phone).digits; digits.size() >= tail)
            words << (digits.contains(u'*') ? digits : digits.last(tail));
    }
    for (const QString &word : std::as_const(words)) {
        if (word.size() < 2)
            continue;
        KEBU_LET(hits, view.finder().find(word, most));
        for (const SearchIndex::Hit &hit : hits)
            ids.push_back(hit.customer);
    }
    for (const FieldName field : {customer::email, customer::wechat, customer::creditCode}) {
        if (record.has(field))
            KEBU_TRY(collect(
                view, QStringLiteral("SELECT id FROM customer WHERE %1 = ? LIMIT 20").arg(quoted(QString(field))),
                {record.text(field)}, ids));
    }
    return {};
}

Result<void> collectContacts(Snapshot &view, const Record &record, std::vector<Id> &ids)
{
    for (const FieldName field : {contact::name, contact::mobile, contact::email, contact::wechat}) {
        if (record.has(field))
            KEBU_TRY(collect(view,
                             QStringLiteral("SELECT id FROM contact WHERE %1 = ? LIMIT 40").arg(quoted(QString(field))),
                             {record.text(field)}, ids));
    }
    return {};
}

} // namespace

QString reasonText(const match::Reason &reason, const QString &label)
{
    if (reason.isHomophone)
        return say(QT_TRANSLATE_NOOP("duplicates", "%1 sounds the same")).arg(label);
    switch (reason.agreement) {
    case match::Agreement::Equal:
        return say(QT_TRANSLATE_NOOP("duplicates", "same %1")).arg(label);
    case match::Agreement::Close:
        return say(QT_TRANSLATE_NOOP("duplicates", "same %1, written differently")).arg(label);
    case match::Agreement::Similar:
    case match::Agreement::Partial:
        return say(QT_TRANSLATE_NOOP("duplicates", "similar %1")).arg(label);
    case match::Agreement::Slight:
        return say(QT_TRANSLATE_NOOP("duplicates", "%1 partly alike")).arg(label);
    default:
        return say(QT_TRANSLATE_NOOP("duplicates", "other %1")).arg(label);
    }
}

Result<std::vector<DuplicatePair>> findDuplicates(Snapshot &view, const RecordType &type, ScanProgress *progress)
{
    return findDuplicates(view, type, [progress](double part) {
        if (progress)
            progress->percent = int(part * 100);
        return !progress || !progress->isStopped;
    });
}

Result<std::vector<DuplicatePair>> findDuplicates(Snapshot &view, const RecordType &type, const match::Progress &goesOn)
{
    KEBU_LET(rows, matching::readRows(view, type));
    std::vector<match::Pair> pairs;
    bool isStopped = false;
    {
        match::Matcher matcher(rows.columns, std::move(rows.rows));
        pairs = matcher.pairs([&](double part) {
            isStopped = isStopped || !goesOn(part);
            return !isStopped;
        });
    }
    if (isStopped)
        return Error{ErrorCode::Cancelled, say(QT_TRANSLATE_NOOP("duplicates", "The search was stopped.")), {}};
    std::vector<DuplicatePair> found;
    for (const match::Pair &pair : pairs) {
        if (!rows.areApart(pair.a, pair.b))
            found.push_back(described(pair, rows));
    }
    return found;
}

Result<std::vector<DuplicatePair>> duplicatesOf(Snapshot &view, const Record &record, int limit)
{
    std::vector<Id> ids;
    const bool isCustomer = &record.type() == &customer::type();
    KEBU_TRY(isCustomer ? collectCustomers(view, record, ids) : collectContacts(view, record, ids));
    std::ranges::sort(ids);
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    std::erase(ids, record.id());
    if (ids.empty())
        return std::vector<DuplicatePair>();
    KEBU_LET(rows, matching::readRows(view, record.type(), ids));
    KEBU_TRY(matching::addTyped(view, record, rows));
    KEBU_LET(strangers, view.count(record.type()));
    const int own = int(rows.rows.size()) - 1;
    std::vector<DuplicatePair> found;
    for (const match::Pair &pair : match::Matcher(rows.columns, rows.rows).pairsOf(own, strangers)) {
        if (int(found.size()) == limit)
            break;
        if (!rows.areApart(pair.a, pair.b))
            found.push_back(described(pair, rows));
    }
    return found;
}

Result<void> tellApart(Change &change, const RecordType &type, Id a, Id b)
{
    const bool isContact = &type == &contact::type();
    const FieldName field = isContact ? contact::distinctFrom : customer::distinctFrom;
    KEBU_TRY(change.view().get(type, b)); // it may have gone meanwhile
    return change.edit(type, a, [&](Record &record) {
        std::vector<Id> others = record.refs(field);
        if (std::ranges::find(others, b) == others.end())
            others.push_back(b);
        record.set(field, Value(std::move(others)));
    });
}

} // namespace kebu
