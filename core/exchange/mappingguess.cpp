#include "core/exchange/mappingguess.h"

#include "core/domain/datetext.h"
#include "core/exchange/headermeanings.h"
#include "core/exchange/headername.h"
#include "core/exchange/mappingcontent.h"

#include <QCoreApplication>
#include <QMap>
#include <QSet>

#include <algorithm>
#include <array>

namespace kebu {

namespace {

constexpr int mostPoints = 24;

QString latin(const char *text) { return QString::fromUtf8(text); }

bool isClosedList(const FieldInfo &field)
{
    // rules read these codes; a word of a file must not become one
    static const QSet<QString> names{u"kind"_qs,       u"grade"_qs, u"intent"_qs,           u"urgency"_qs,
                                     u"importance"_qs, u"reach"_qs, u"attitude"_qs,         u"result"_qs,
                                     u"by"_qs,         u"state"_qs, u"maintenance_layer"_qs};
    return names.contains(field.name) || field.picklist == u"customer.stage";
}

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
          m_isCustomer(type.name() == u"customer"),
          m_isIndividual(m_meanings.isOfIndividuals())
    {
    }

    Mapping make()
    {
        assignByName();
        assignBySamples();
        if (m_isCustomer) {
            assignNameBySamples();
            dropNeedsWithoutWords();
        }
        if (m_isCustomer || m_type.name() == u"contact")
            assignPoints();
        Mapping mapping;
        mapping.record = m_type.name();
        mapping.constants = m_constants;
        for (qsizetype i = 0; i < m_header.size(); ++i) {
            if (m_targets.contains(i))
                mapping.columns.push_back({m_header[i], m_targets.value(i)});
        }
        if (m_taken.contains(u".number"_qs))
            mapping.key = QStringList{u"number"_qs};
        if (m_isCustomer) // also beside a column for it: its cells may be empty or unreadable
            mapping.constants.push_back({{}, u"kind"_qs, m_isIndividual ? u"individual"_qs : u"enterprise"_qs});
        return mapping;
    }

private:
    /// A whole name comes before its parts, whatever their order in the file.
    void assignByName()
    {
        for (int rank = 0; rank <= HeaderMeaning::worstRank; ++rank) {
            for (const bool isWhole : {true, false})
                assignRank(rank, isWhole);
        }
    }

    void assignRank(int rank, bool isWhole)
    {
        for (qsizetype i = 0; i < m_header.size(); ++i) {
            for (const HeaderMeaning &meaning : m_targets.contains(i) ? QList<HeaderMeaning>() : m_meanings.of(i)) {
                if (meaning.rank == rank && (meaning.part == 0) == isWhole && assign(i, meaning))
                    break;
            }
        }
    }

    static QString placeOf(const HeaderMeaning &meaning) { return meaning.record + u'.' + meaning.fields.front(); }

    bool isFree(const HeaderMeaning &meaning) const
    {
        const QString place = placeOf(meaning);
        // a whole name takes the place of its parts, and parts join each other
        return meaning.part == 0 ? !m_taken.contains(place) && !m_parts.contains(place)
                                 : !m_taken.contains(place) && !m_parts.value(place).contains(meaning.part);
    }

    bool assign(qsizetype column, const HeaderMeaning &meaning)
    {
        const RecordType *type = meaning.record.isEmpty() ? &m_type : m_lookup(plainRecord(meaning.record));
        if (!type || !isFree(meaning) || !suits(column, meaning))
            return false;
        std::vector<ColumnTarget> targets;
        for (const QString &name : meaning.fields) {
            const FieldInfo *field = type->find(name);
            if (!field)
                return false;
            targets.push_back(target(column, meaning, *field));
        }
        m_targets.insert(column, targets);
        if (meaning.part == 0)
            m_taken.insert(placeOf(meaning));
        else
            m_parts[placeOf(meaning)].insert(meaning.part);
        return true;
    }

    /// A column named "code" or "id" is a number only where no two rows share one.
    bool suits(qsizetype column, const HeaderMeaning &meaning) const
    {
        if (meaning.rank <= 2 || !meaning.record.isEmpty() || meaning.fields.front() != u"number")
            return true;
        QSet<QString> seen;
        for (const QString &sample : samples(column)) {
            const QString cell = sample.trimmed();
            if (!cell.isEmpty() && seen.contains(cell))
                return false;
            seen.insert(cell);
        }
        return true;
    }

    ColumnTarget target(qsizetype column, const HeaderMeaning &meaning, const FieldInfo &field) const
    {
        ColumnTarget target;
        target.record = meaning.record;
        target.part = meaning.part;
        if (field.isReference()) {
            const RecordType *other = m_lookup(field.target);
            const bool isNumber =
                m_meanings.folded()[column].contains(u"编号") || m_meanings.folded()[column].contains(u"number");
            const auto has = [other](const char *name) { return other && other->find(latin(name)); };
            target.link = field.name;
            target.linkBy = !meaning.linkBy.isEmpty()   ? meaning.linkBy
                            : isNumber && has("number") ? u"number"_qs
                            : has("name")               ? u"name"_qs
                            : has("title")              ? u"title"_qs
                                                        : u"number"_qs;
            target.linkCreate = field.name != u"parent" && field.name != u"referrer" && field.name != u"same_person";
            return target;
        }
        target.field = field.name;
        target.newChoices = field.type == FieldType::Choice && !isClosedList(field);
        const bool isMoment = field.type == FieldType::Date || field.type == FieldType::Instant ||
                              field.type == FieldType::WallTime || field.type == FieldType::PartialDate;
        if (isMoment)
            target.format = guessDateFormat(samples(column));
        return target;
    }

    QStringList samples(qsizetype column) const
    {
        QStringList cells;
        for (const QStringList &row : m_rows)
            cells.append(row.value(column));
        return cells;
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
            if (m_targets.contains(i))
                continue;
            const CellLook look = lookOf(samples(i));
            // a second address or a fax says by its name that it is one of several
            const bool isFurther =
                (look == CellLook::MailAddress && m_taken.contains(u"contact.email"_qs)) || look == CellLook::Telephone;
            if (isFurther && !pointKindOf(m_meanings.folded()[i]).isEmpty())
                continue;
            const QStringList fields = hints.value(look);
            for (const QString &field : fields) {
                if (assign(i, plainMeaning({}, field)))
                    break;
            }
        }
    }

    static HeaderMeaning plainMeaning(const QString &record, const QString &field, int part = 0)
    {
        return HeaderMeaning{
            .rank = HeaderMeaning::worstRank, .record = record, .fields = {field}, .part = part, .linkBy = {}};
    }

    bool isNamed() const
    {
        return m_taken.contains(u".name"_qs) || m_parts.contains(u".name"_qs) || m_taken.contains(u"contact.name"_qs) ||
               m_parts.contains(u"contact.name"_qs);
    }

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
            const QStringList cells = samples(i);
            for (const QString &cell : cells) {
                length += cell.size();
                filled += !cell.trimmed().isEmpty();
            }
            const CellLook look = m_targets.contains(i) ? CellLook::Unknown : lookOf(cells);
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
            assign(company, plainMeaning({}, u"name"_qs));
        if (person >= 0) {
            m_isIndividual = company < 0;
            assignPerson(person, words, whose);
        } else if (company < 0 && !words.isEmpty()) {
            const bool isReached = m_taken.contains(u".email"_qs) || m_taken.contains(u".phone"_qs);
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
                    isJoinOf(samples(whole), samples(column), samples(other))) {
                    assign(whole, plainMeaning(record, u"name"_qs));
                    return;
                }
            }
        }
        assign(column, plainMeaning(record, u"name"_qs));
    }

    /// How urgent is nothing without what.
    void dropNeedsWithoutWords()
    {
        if (m_taken.contains(u"need.description"_qs))
            return;
        m_targets.removeIf([](QHash<qsizetype, std::vector<ColumnTarget>>::iterator entry) {
            return entry.value().front().record == u"need";
        });
    }

    /// Further telephones, addresses and pages each become a contact point, under the name of their column.
    void assignPoints()
    {
        int copy = 1;
        for (qsizetype i = 0; i < m_header.size() && copy <= mostPoints; ++i) {
            const QString kind = m_targets.contains(i) ? QString() : pointKindOf(m_meanings.folded()[i]);
            const QString record = QStringLiteral("contact_point#%1").arg(copy);
            if (kind.isEmpty() || !assign(i, plainMeaning(record, u"value"_qs)))
                continue;
            m_constants.push_back({record, u"kind"_qs, kind});
            m_constants.push_back({record, u"note"_qs, m_header[i]});
            ++copy;
        }
    }

    std::vector<MappingConstant> m_constants;
    QStringList m_header;
    QList<QStringList> m_rows;
    const RecordType &m_type;
    const RecordLookup &m_lookup;
    HeaderMeanings m_meanings;
    bool m_isCustomer;
    bool m_isIndividual;
    QHash<qsizetype, std::vector<ColumnTarget>> m_targets;
    QSet<QString> m_taken;
    QHash<QString, QSet<int>> m_parts;
};

} // namespace

Mapping guessMapping(const QStringList &header, const QList<QStringList> &sampleRows, const RecordType &type,
                     const RecordLookup &lookup)
{
    return Guess(header, sampleRows, type, lookup, programOf(header)).make();
}

QString programOf(const QStringList &header)
{
    struct Program {
        const char *name;
        const char *signs; ///< names of columns that only its exports have together
    };
    static constexpr std::array programs{
        Program{"outlook", "e-mail display name|business street"},
        Program{"outlook", "e-mail address|business phone|job title"},
        Program{"google", "organization 1 - name|e-mail 1 - value"},
        Program{"google", "organization name|e-mail 1 - value"},
        Program{"google", "organization title|labels"},
        Program{"hubspot", "record id|lifecycle stage"},
        Program{"hubspot", "record id|deal stage|pipeline"},
        Program{"zoho", "record id|lead owner"},
        Program{"zoho", "record id|account owner"},
        Program{"zoho", "record id|contact owner|created time"},
        Program{"zoho", "record id|deal owner"},
        Program{"salesforce", "createddate|ownerid"},
        Program{"salesforce", "isdeleted|createdbyid"},
        Program{"salesforce", "leadsource|createddate|leadid"},
        Program{"salesforce", "account owner|mailing street|account name"},
        Program{"salesforce", "account owner|billing street|account name|account site|rating|type"},
    };
    QSet<QString> folded;
    for (const QString &column : header)
        folded.insert(foldedHeader(column));
    for (const Program &program : programs) {
        const QStringList signs = latin(program.signs).split(u'|');
        if (std::all_of(signs.begin(), signs.end(),
                        [&folded](const QString &sign) { return folded.contains(foldedHeader(sign)); }))
            return latin(program.name);
    }
    return {};
}

QStringList presetNames() { return {u"outlook"_qs, u"google"_qs, u"hubspot"_qs, u"zoho"_qs, u"salesforce"_qs}; }

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

const RecordType &guessRecord(const QStringList &header, const std::vector<const RecordType *> &types,
                              const RecordLookup &lookup)
{
    const RecordType *best = types.front();
    qsizetype most = -1;
    for (const RecordType *type : types) {
        const Mapping mapping = guessMapping(header, {}, *type, lookup);
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
