#include "core/exchange/mappingguess.h"

#include "core/exchange/assignedcolumns.h"
#include "core/exchange/formrows.h"
#include "core/exchange/headermeanings.h"
#include "core/exchange/mappingcontent.h"

#include <QCoreApplication>
#include <QMap>
#include <QRegularExpression>

namespace kebu {

namespace {

constexpr int mostPoints = 24;

class Guess
{
public:
    Guess(const QStringList &header, const QList<QStringList> &rows, const RecordType &type, const RecordLookup &lookup,
          const QString &preset)
        : m_header(header),
          m_rows(rows),
          m_type(type),
          m_lookup(lookup),
          m_meanings(header, type, lookup, preset),
          m_assigned(m_rows, type, lookup, m_meanings),
          m_isCustomer(type.name() == u"customer"),
          m_isIndividual(m_meanings.isOfIndividuals())
    {
    }

    Mapping make()
    {
        if (m_isCustomer)
            assignFormRows();
        assignByName();
        if (m_isCustomer)
            preferCompanyName();
        assignBySamples();
        if (m_isCustomer) {
            assignBeside();
            assignNameBySamples();
            dropWithoutWords();
            dateSatisfaction();
        }
        if (m_isCustomer || m_type.name() == u"contact")
            assignPoints();
        if (m_type.name() == u"opportunity")
            readResultFromStage();
        Mapping mapping;
        mapping.record = m_type.name();
        mapping.constants = m_constants;
        for (qsizetype i = 0; i < m_header.size(); ++i) {
            if (m_assigned.has(i))
                mapping.columns.push_back({m_header[i], m_assigned.of(i)});
        }
        if (m_assigned.isTaken(u".number"_qs))
            mapping.key = QStringList{u"number"_qs};
        if (m_isCustomer) // also beside a column for it: its cells may be empty or unreadable
            mapping.constants.push_back({{}, u"kind"_qs, m_isIndividual ? u"individual"_qs : u"enterprise"_qs});
        return mapping;
    }

private:
    /// A whole name comes before its parts, whatever their order in the file, and a column that says something before
    /// one that the first rows leave empty: Google keeps a street in one of two.
    void assignByName()
    {
        std::vector<QList<HeaderMeaning>> meanings; // once each: there may be thousands of columns
        QList<qsizetype> filled;
        QList<qsizetype> empty;
        for (qsizetype i = 0; i < m_header.size(); ++i) {
            meanings.push_back(m_meanings.of(i));
            (m_rows.isEmpty() || m_assigned.saysSomething(i) ? filled : empty) << i;
        }
        for (const QList<qsizetype> &columns : {filled, empty}) {
            for (int rank = 0; rank <= HeaderMeaning::worstRank; ++rank) {
                for (const bool isWhole : {true, false})
                    assignRank(columns, meanings, rank, isWhole);
            }
        }
    }

    void assignRank(const QList<qsizetype> &columns, const std::vector<QList<HeaderMeaning>> &meanings, int rank,
                    bool isWhole)
    {
        for (const qsizetype i : columns) {
            if (m_assigned.has(i))
                continue;
            for (const HeaderMeaning &meaning : meanings[size_t(i)]) {
                if (meaning.rank == rank && (meaning.part == 0) == isWhole && m_assigned.assign(i, meaning))
                    break;
            }
        }
    }

    /// A plain word says what it means by the columns beside it: 日期 beside what was talked about is when, 商机 beside
    /// an amount is what it is about.
    void assignBeside()
    {
        struct Beside {
            QString taken;
            QString record;
            QString field;
            QStringList words;
        };
        static const std::vector<Beside> rules{{u"interaction.content"_qs,
                                                u"interaction"_qs,
                                                u"happened_at"_qs,
                                                {u"日期"_qs, u"时间"_qs, u"date"_qs, u"time"_qs, u"when"_qs}},
                                               {u"interaction.content"_qs,
                                                u"interaction"_qs,
                                                u"method"_qs,
                                                {u"方式"_qs, u"渠道"_qs, u"method"_qs, u"channel"_qs}},
                                               {u"opportunity.amount"_qs,
                                                u"opportunity"_qs,
                                                u"title"_qs,
                                                {u"商机"_qs, u"商机名称"_qs, u"项目"_qs, u"项目名称"_qs, u"需求"_qs,
                                                 u"deal"_qs, u"opportunity"_qs, u"project"_qs}}};
        for (const Beside &rule : rules) {
            if (!m_assigned.isTaken(rule.taken) || m_assigned.isTaken(rule.record + u'.' + rule.field))
                continue;
            for (qsizetype i = 0; i < m_header.size(); ++i) {
                if (!m_assigned.has(i) && rule.words.contains(m_meanings.folded()[i]) &&
                    m_assigned.assign(i, plainMeaning(rule.record, rule.field)))
                    break;
            }
        }
    }

    void assignBySamples()
    {
        static const QMap<CellLook, QStringList> hints{
            {CellLook::MailAddress, {u"email"_qs}},
            {CellLook::WebAddress, {u"website"_qs}},
            {CellLook::MobileNumber, {u"mobile"_qs, u"phone"_qs, u"phone_other"_qs}},
            {CellLook::Telephone, {u"phone"_qs, u"landline"_qs, u"phone_other"_qs}},
            {CellLook::Province, {u"province"_qs}},
            {CellLook::CreditCode, {u"credit_code"_qs}}};
        for (qsizetype i = 0; i < m_header.size(); ++i) {
            if (m_assigned.has(i))
                continue;
            const CellLook look = lookOf(m_assigned.samples(i));
            // a second address or a fax says by its name that it is one of several
            const bool isFurther = (look == CellLook::MailAddress && m_assigned.isTaken(u"contact.email"_qs)) ||
                                   look == CellLook::Telephone;
            if (isFurther && !pointKindOf(m_meanings.folded()[i]).isEmpty())
                continue;
            const QStringList fields = hints.value(look);
            for (const QString &field : fields) {
                if (m_assigned.assign(i, plainMeaning({}, field)))
                    break;
            }
        }
    }

    /// 客户名称 holds 张经理 and 公司 his company: the customer is the company.
    void preferCompanyName()
    {
        const auto isName = [](const HeaderMeaning &meaning) {
            return meaning.record.isEmpty() && meaning.part == 0 && meaning.fields == QStringList{u"name"_qs};
        };
        const qsizetype named = m_assigned.columnOf({}, u"name"_qs);
        if (named < 0 || lookOf(m_assigned.samples(named)) == CellLook::CompanyName)
            return;
        for (qsizetype i = 0; i < m_header.size(); ++i) {
            if (m_assigned.has(i) || lookOf(m_assigned.samples(i)) != CellLook::CompanyName)
                continue;
            const QList<HeaderMeaning> meanings = m_meanings.of(i);
            const auto meaning = std::ranges::find_if(meanings, isName);
            if (meaning == meanings.end())
                continue;
            m_assigned.release(named);
            m_assigned.assign(i, *meaning);
            m_assigned.assign(named, plainMeaning(u"contact"_qs, u"name"_qs)); // unless another column names them
            return;
        }
    }

    static HeaderMeaning plainMeaning(const QString &record, const QString &field, int part = 0)
    {
        return HeaderMeaning{
            .rank = HeaderMeaning::worstRank, .record = record, .fields = {field}, .part = part, .linkBy = {}};
    }

    bool isNamed() const { return m_assigned.isSaid(u".name"_qs) || m_assigned.isSaid(u"contact.name"_qs); }

    /// A table without a known name for its names: they are found by what they look like, or taken from the first
    /// column of words. Sentences are no table.
    void assignNameBySamples()
    {
        QList<qsizetype> words;
        qsizetype company = -1;
        qsizetype person = -1;
        qsizetype length = 0;
        qsizetype filled = 0;
        for (qsizetype i = 0; i < m_header.size(); ++i) {
            const QStringList cells = m_assigned.samples(i);
            for (const QString &cell : cells) {
                length += cell.size();
                filled += !cell.trimmed().isEmpty();
            }
            const CellLook look = m_assigned.has(i) ? CellLook::Unknown : lookOf(cells);
            if (look == CellLook::CompanyName && company < 0)
                company = i;
            else if (look == CellLook::ChineseName && person < 0)
                person = i;
            else if (look == CellLook::Words)
                words << i;
        }
        const bool isTable = m_header.size() >= 2 && filled >= m_rows.size() * 2 && length <= filled * 60;
        if (isNamed() || !isTable)
            return;
        if (company >= 0 && person < 0 && !words.isEmpty() && words.first() < company)
            person = words.first();
        const QString whose = company >= 0 ? u"contact"_qs : QString();
        if (company >= 0)
            m_assigned.assign(company, plainMeaning({}, u"name"_qs));
        if (person >= 0) {
            m_isIndividual = company < 0;
            assignPerson(person, words, whose);
        } else if (company < 0 && !words.isEmpty()) {
            const bool isReached = m_assigned.isTaken(u".email"_qs) || m_assigned.isTaken(u".phone"_qs);
            m_isIndividual = isReached;
            assignPerson(words.first(), words, {});
        }
    }

    /// The column itself, or the one that joins it with the next: Firman, Wandayandi, Firman Wandayandi.
    void assignPerson(qsizetype column, const QList<qsizetype> &words, const QString &record)
    {
        for (const qsizetype whole : words) {
            for (const qsizetype other : words) {
                if (whole != column && other != column && whole != other &&
                    isJoinOf(m_assigned.samples(whole), m_assigned.samples(column), m_assigned.samples(other))) {
                    m_assigned.assign(whole, plainMeaning(record, u"name"_qs));
                    return;
                }
            }
        }
        m_assigned.assign(column, plainMeaning(record, u"name"_qs));
    }

    /// Tables inside of a form.
    void assignFormRows()
    {
        const auto all = formRowTargets(m_header, m_rows, m_lookup);
        for (auto targets = all.cbegin(); targets != all.cend(); ++targets) {
            for (const ColumnTarget &target : *targets)
                m_assigned.addTarget(targets.key(), target);
        }
    }

    /// How urgent is nothing without what, and when a deal closes nothing without how much.
    void dropWithoutWords()
    {
        if (!m_assigned.isTaken(u"need.description"_qs))
            m_assigned.dropChildren(u"need"_qs);
        if (!m_assigned.isTaken(u"opportunity.amount"_qs))
            m_assigned.dropChildren(u"opportunity"_qs);
    }

    /// What a register says of satisfaction was so on the day of the row, not on the day of its import.
    void dateSatisfaction()
    {
        const RecordType *type = m_lookup(u"satisfaction_entry"_qs);
        const FieldInfo *day = type ? type->find(u"given_on"_qs) : nullptr;
        if (!day || !m_assigned.isTaken(u"satisfaction_entry.score"_qs))
            return;
        const qsizetype contacted = m_assigned.columnOf(u"interaction"_qs, u"happened_at"_qs);
        const qsizetype dated = contacted >= 0 ? contacted : m_assigned.columnOf({}, u"registered_on"_qs);
        if (dated >= 0)
            m_assigned.addTarget(dated,
                                 m_assigned.target(dated, plainMeaning(u"satisfaction_entry"_qs, day->name), *day));
    }

    /// Further telephones, addresses and pages each become a contact point, under the name of their column.
    void assignPoints()
    {
        int copy = 1;
        for (qsizetype i = 0; i < m_header.size() && copy <= mostPoints; ++i) {
            const QString kind = m_assigned.has(i) ? QString() : pointKindOf(m_meanings.folded()[i]);
            const QString record = QStringLiteral("contact_point#%1").arg(copy);
            if (kind.isEmpty() || !m_assigned.assign(i, plainMeaning(record, u"value"_qs)))
                continue;
            m_constants.push_back({record, u"kind"_qs, kind});
            m_constants.push_back({record, u"note"_qs, m_header[i]});
            if (const qsizetype type = typeColumnOf(i); type >= 0 && !m_assigned.has(type))
                m_assigned.assign(type,
                                  plainMeaning(record, u"note"_qs)); // Home, Work: more than the column's name says
            ++copy;
        }
    }

    /// `E-mail 2 - Type` of `E-mail 2 - Value`; -1 where there is none.
    qsizetype typeColumnOf(qsizetype column) const
    {
        static const QRegularExpression value(QStringLiteral("value\\d*$"));
        const QString folded = m_meanings.folded()[column];
        const qsizetype end = folded.indexOf(value);
        if (end <= 0)
            return -1;
        const qsizetype type = m_meanings.folded().indexOf(folded.left(end) + u"type");
        return type >= 0 ? type : m_meanings.folded().indexOf(folded.left(end) + u"label");
    }

    /// Other programs say in the stage how a deal ended: Closed Won.
    void readResultFromStage()
    {
        const FieldInfo *result = m_type.find(u"result"_qs);
        for (qsizetype i = 0; result && i < m_header.size(); ++i) {
            const std::vector<ColumnTarget> targets = m_assigned.of(i);
            if (targets.empty() || targets.front().field != u"stage" || targets.front().values.isEmpty() ||
                m_assigned.isTaken(u".result"_qs))
                continue;
            ColumnTarget ending = m_assigned.target(i, plainMeaning({}, result->name), *result);
            for (const QString &cell : m_assigned.samples(i)) {
                if (!ending.values.contains(cell.trimmed()))
                    ending.values.insert(cell.trimmed(), {}); // a stage of one's own is no end
            }
            m_assigned.addTarget(i, std::move(ending));
        }
    }

    std::vector<MappingConstant> m_constants;
    QStringList m_header;
    QList<QStringList> m_rows;
    const RecordType &m_type;
    const RecordLookup &m_lookup;
    HeaderMeanings m_meanings;
    AssignedColumns m_assigned;
    bool m_isCustomer;
    bool m_isIndividual;
};

} // namespace

Mapping guessMapping(const QStringList &header, const QList<QStringList> &sampleRows, const RecordType &type,
                     const RecordLookup &lookup)
{
    return Guess(header, sampleRows, type, lookup, programOf(header)).make();
}

Result<Mapping> presetMapping(const QString &preset, const QStringList &header, const QList<QStringList> &sampleRows,
                              const RecordType &type, const RecordLookup &lookup)
{
    const QString name = preset.trimmed().toLower();
    if (!presetNames().contains(name)) {
        return Error{ErrorCode::Invalid,
                     QCoreApplication::translate("Mapping", "There is no preset \"%1\". Presets are: %2.")
                         .arg(preset, presetNames().join(u", ")),
                     {}};
    }
    return Guess(header, sampleRows, type, lookup, name).make();
}

namespace {

bool holds(const Mapping &mapping, const QString &record, const QString &field)
{
    return std::ranges::any_of(mapping.columns, [&](const ColumnMapping &column) {
        const ColumnTarget &target = column.targets.front();
        return target.record == record && (target.field == field || target.link == field);
    });
}

/// Whether records of the type need a customer and no column says which: a list that names companies all the same is
/// one of customers with what belongs to them.
bool lacksCustomer(const Mapping &mapping, const RecordType &type, const Mapping &ofCustomers)
{
    const int customer = type.customerField();
    return customer >= 0 && type.field(customer).isRequired && !holds(mapping, {}, type.field(customer).name) &&
           ofCustomers.record == u"customer" && holds(ofCustomers, {}, QStringLiteral("name"));
}

} // namespace

const RecordType &guessRecord(const QStringList &header, const std::vector<const RecordType *> &types,
                              const RecordLookup &lookup)
{
    const RecordType *best = types.front();
    qsizetype most = -1;
    const Mapping first = guessMapping(header, {}, *best, lookup);
    for (const RecordType *type : types) {
        const Mapping mapping = guessMapping(header, {}, *type, lookup);
        if (lacksCustomer(mapping, *type, first))
            continue;
        qsizetype own = 0;
        for (const ColumnMapping &column : mapping.columns)
            own += column.targets.front().record.isEmpty() && column.targets.front().link.isEmpty() ? 2 : 1;
        if (own > most) {
            most = own;
            best = type;
        }
    }
    return *best;
}

} // namespace kebu
