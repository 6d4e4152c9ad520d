#include "core/exchange/headermeanings.h"

#include "core/exchange/headername.h"
#include "core/exchange/headersynonyms.h"

#include <algorithm>
#include <array>

namespace kebu {

namespace {

QString latin(const char *text) { return QString::fromUtf8(text); }

} // namespace

/// A synonym as it is compared, folded once: a guess looks at a thousand of them.
struct HeaderMeanings::Synonym {
    QString preset;
    QString record;
    QStringList target;
    QStringList headers;
    int part = 0;
};

const std::vector<HeaderMeanings::Synonym> &HeaderMeanings::synonyms()
{
    static const std::vector<Synonym> all = [] {
        std::vector<Synonym> folded;
        for (const HeaderSynonym &each : headerSynonyms()) {
            QStringList headers = latin(each.headers).split(u'|');
            std::transform(headers.begin(), headers.end(), headers.begin(), foldedHeader);
            folded.push_back(
                {latin(each.preset), latin(each.record), latin(each.target).split(u' '), headers, each.part});
        }
        return folded;
    }();
    return all;
}

HeaderMeanings::HeaderMeanings(const QStringList &header, const RecordType &type, const RecordLookup &lookup,
                               const QString &preset)
    : m_type(type),
      m_preset(preset),
      m_isCustomer(type.name() == u"customer")
{
    for (const QString &column : header)
        m_folded.append(foldedHeader(column));
    const QSet<QString> companies = columnsOf("customer");
    const QSet<QString> persons = columnsOf("person") - companies;
    m_personIsContact = m_isCustomer && !companies.isEmpty() && !persons.isEmpty() && lookup(u"contact"_qs);
    // a column that is just "name" does not say whose
    m_isOfIndividuals = companies.isEmpty() && !(persons - QSet<QString>{u"name"_qs}).isEmpty();
    learnFields();
    learnSynonyms();
}

/// The columns that bear one of the names of a customer's or person's name.
QSet<QString> HeaderMeanings::columnsOf(const char *record) const
{
    QStringList names;
    for (const Synonym &synonym : synonyms()) {
        const bool isOthers = !synonym.preset.isEmpty() && m_preset != synonym.preset;
        if (!isOthers && synonym.record == latin(record) && synonym.target.front() == u"name")
            names += synonym.headers;
    }
    if (const FieldInfo *field = latin(record) == u"customer" && m_isCustomer ? m_type.find(u"name"_qs) : nullptr) {
        for (const QString &name : field->synonyms)
            names << foldedHeader(name);
    }
    QSet<QString> columns;
    for (const QString &name : std::as_const(names)) {
        if (m_folded.contains(name))
            columns.insert(name);
    }
    return columns;
}

void HeaderMeanings::learn(const QString &name, HeaderMeaning meaning)
{
    const QString folded = foldedHeader(name);
    if (!folded.isEmpty())
        m_meanings[folded].append(std::move(meaning));
}

void HeaderMeanings::learnFields()
{
    for (const FieldInfo &field : m_type.fields()) {
        if (field.isSystemSet)
            continue;
        const QStringList own{field.name, field.label.in(Language::English), field.label.in(Language::Chinese)};
        for (const QString &name : own)
            learn(name, HeaderMeaning{.rank = 2, .record = {}, .fields = {field.name}, .part = 0, .linkBy = {}});
        for (const QString &name : field.synonyms)
            learn(name, HeaderMeaning{.rank = 3, .record = {}, .fields = {field.name}, .part = 0, .linkBy = {}});
    }
}

void HeaderMeanings::learnSynonyms()
{
    for (const Synonym &synonym : synonyms()) {
        if (!synonym.preset.isEmpty() && m_preset != synonym.preset)
            continue;
        auto meaning = meaningOf(synonym);
        if (!meaning)
            continue;
        if (!synonym.preset.isEmpty() && meaning->linkBy.isEmpty()) // whose a record is never comes before what it is
            meaning->rank = 0;
        for (const QString &name : synonym.headers) {
            if (!name.isEmpty())
                m_meanings[name].append(*meaning);
        }
    }
    learnContactsNumber();
}

/// Beside a contact who has no other number, 联系电话 is the contact's.
void HeaderMeanings::learnContactsNumber()
{
    static const QStringList ofPersons{u"手机"_qs,       u"手机号"_qs,     u"手机号码"_qs, u"移动电话"_qs,
                                       u"联系人手机"_qs, u"联系人电话"_qs, u"mobile"_qs,   u"mobilephone"_qs};
    const bool hasOther = std::any_of(ofPersons.begin(), ofPersons.end(),
                                      [this](const QString &each) { return m_folded.contains(each); });
    if (m_personIsContact && !hasOther)
        learn(u"联系电话"_qs, *personMeaning(u"mobile"_qs, 0));
}

std::optional<HeaderMeaning> HeaderMeanings::meaningOf(const Synonym &synonym) const
{
    const QString &record = synonym.record;
    const QStringList &target = synonym.target;
    if (record == u"person")
        return personMeaning(target.front(), synonym.part);
    if (record != m_type.name())
        return record == u"customer" ? ownerMeaning(target.front()) : std::nullopt;
    if (const qsizetype dot = target.front().indexOf(u'.'); dot > 0)
        return childMeaning(target, dot);
    return HeaderMeaning{.rank = 3, .record = {}, .fields = target, .part = synonym.part, .linkBy = {}};
}

/// A description of needs is the customer's own unless something is said of how urgent or important they are.
HeaderMeaning HeaderMeanings::childMeaning(const QStringList &target, qsizetype dot) const
{
    static const QStringList ofNeeds{u"紧急程度"_qs, u"紧急度"_qs,     u"urgency"_qs,      u"重要程度"_qs,
                                     u"重要性"_qs,   u"importance"_qs, u"采购时间"_qs,     u"采购时间节点"_qs,
                                     u"痛点"_qs,     u"核心需求"_qs,   u"核心需求描述"_qs, u"预算"_qs};
    const QString record = target.front().left(dot);
    const bool hasNeeds = record == u"need" && std::any_of(ofNeeds.begin(), ofNeeds.end(), [this](const QString &each) {
                              return m_folded.contains(each);
                          });
    QStringList fields;
    for (const QString &each : target)
        fields << each.mid(dot + 1);
    return HeaderMeaning{.rank = hasNeeds ? 1 : 4, .record = record, .fields = fields, .part = 0, .linkBy = {}};
}

std::optional<HeaderMeaning> HeaderMeanings::personMeaning(const QString &field, int part) const
{
    if (m_type.name() == u"contact")
        return HeaderMeaning{.rank = 3, .record = {}, .fields = {field}, .part = part, .linkBy = {}};
    // beside a company's name the person's own columns come before the company's of the same name
    if (m_personIsContact)
        return HeaderMeaning{.rank = 1, .record = u"contact"_qs, .fields = {field}, .part = part, .linkBy = {}};
    if (!m_isCustomer)
        return std::nullopt;
    static const QHash<QString, QString> own{
        {u"mobile"_qs, u"phone"_qs}, {u"landline"_qs, u"phone_other"_qs}, {u"title"_qs, u"occupation"_qs}};
    const QString name = own.value(field, field);
    return m_type.find(name)
               ? std::optional(HeaderMeaning{.rank = 3, .record = {}, .fields = {name}, .part = part, .linkBy = {}})
               : std::nullopt;
}

/// In a file of contacts, orders, … the customer's name or number says whose they are.
std::optional<HeaderMeaning> HeaderMeanings::ownerMeaning(const QString &field) const
{
    if (m_type.customerField() < 0 || (field != u"name" && field != u"number"))
        return std::nullopt;
    return HeaderMeaning{.rank = 4, .record = {}, .fields = {u"customer"_qs}, .part = 0, .linkBy = field};
}

QList<HeaderMeaning> HeaderMeanings::of(qsizetype column) const
{
    static const std::array prefixes{u"a股"_qs,      u"客户"_qs,     u"公司"_qs,     u"企业"_qs,
                                     u"客户信息"_qs, u"公司信息"_qs, u"企业信息"_qs, u"客户基本信息"_qs,
                                     u"基本信息"_qs, u"联系信息"_qs, u"联系方式"_qs, u"customer"_qs,
                                     u"company"_qs,  u"account"_qs,  u"client"_qs,   u"lead"_qs};
    QList<HeaderMeaning> found = m_meanings.value(m_folded[column]);
    for (const QString &prefix : prefixes) {
        if (!m_folded[column].startsWith(prefix))
            continue;
        for (HeaderMeaning meaning : m_meanings.value(m_folded[column].mid(prefix.size()))) {
            meaning.rank = HeaderMeaning::worstRank;
            // a company's telephone is never its contact's
            if (meaning.record.isEmpty() && meaning.linkBy.isEmpty())
                found.append(meaning);
        }
    }
    return found;
}

} // namespace kebu
