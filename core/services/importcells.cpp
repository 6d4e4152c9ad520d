#include "core/services/importcells.h"

#include "core/domain/contact.h"
#include "core/domain/customer.h"
#include "core/domain/datetext.h"
#include "core/domain/interaction.h"
#include "core/domain/registry.h"
#include "core/domain/user.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace kebu::importing {

namespace {

constexpr qsizetype shownOfACell = 200;

bool isUnacceptable(const Error &error)
{
    return error.code == ErrorCode::Invalid || error.code == ErrorCode::NotFound;
}

bool isTelephone(const FieldInfo &field) { return field.type == FieldType::Phone; }

bool hasDigits(const QString &text)
{
    return std::ranges::any_of(text, [](QChar c) { return c.isDigit(); });
}

/// Programs write '13800138000 and '2026-01-05 to keep a spreadsheet from reckoning with it.
QString bare(const FieldInfo &field, const QString &cell)
{
    const QString text = cell.trimmed();
    const bool isGuarded = text.size() > 1 && text.startsWith(u'\'') && (text[1].isDigit() || text[1] == u'+');
    const bool isTyped = !field.isHeldAsText() || field.type == FieldType::Date || isTelephone(field);
    return isGuarded && isTyped ? text.mid(1) : cell;
}

/// `mailto:a@b.cn` and `王五 <a@b.cn>` are the address alone; anything else stays.
QString bareAddress(const QString &cell)
{
    static const QRegularExpression form(
        QStringLiteral(R"(^\s*(?:mailto:)?(?:[^<>@]*<)?\s*(?:mailto:)?([^\s<>@;,]+@[^\s<>@;,]+)\s*>?\s*$)"));
    const auto match = cell.size() < 400 ? form.match(cell) : QRegularExpressionMatch();
    return match.hasMatch() ? match.captured(1) : cell;
}

/// The day that a spreadsheet wrote as its number, 46027 for 2026-01-05: of the years 1950 to 2099, else none.
QDate serialDay(const QString &cell)
{
    constexpr int first = 18264;
    constexpr int last = 73050;
    static const QDate epoch(1899, 12, 30);
    const QString text = cell.trimmed();
    bool isNumber = false;
    const int days = text.size() == 5 ? text.toInt(&isNumber) : 0;
    return isNumber && days >= first && days <= last ? epoch.addDays(days) : QDate();
}

/// Of the customer that `owner` belongs to, or is.
Id customerOf(const Record &owner)
{
    if (owner.type().customerField() >= 0)
        return owner.value(owner.type().customerField()).id();
    return {};
}

} // namespace

ImportNote CellReader::note(const Source &source, const QString &cell, const QString &why) const
{
    return {0, m_header.value(source.column), cell.size() > shownOfACell ? cell.left(shownOfACell) + u'…' : cell, why};
}

Result<Value> CellReader::parseChoice(const FieldInfo &field, const ColumnTarget &target, const QString &cell)
{
    QString word = cell.trimmed();
    if (const auto other = target.values.constFind(word); other != target.values.constEnd())
        word = other->trimmed();
    if (word.isEmpty())
        return Value();
    QHash<QString, QString> &known = m_choices[field.picklist];
    if (const auto code = known.constFind(word); code != known.constEnd())
        return Value(*code);
    KEBU_LET(catalog, m_change.view().catalog());
    const auto code = catalog->picklists().codeOf(field.picklist, word);
    if (!code && target.newChoices) {
        m_newWords.emplace_back(field.picklist, word);
        return Value(word); // the code that makeChoices() will give it
    }
    if (!code) {
        return Error{ErrorCode::NotFound,
                     QCoreApplication::translate("Import", "\"%1\" is not one of the choices of %2.")
                         .arg(word.left(60), field.labelText()),
                     {}};
    }
    known.insert(word, *code);
    return Value(*code);
}

Result<void> CellReader::makeChoices()
{
    for (const auto &[list, word] : m_newWords)
        KEBU_TRY(m_change.ensureChoice(list, word));
    m_newWords.clear();
    return {};
}

Result<Value> CellReader::parse(const FieldInfo &field, const ColumnTarget &target, const QString &cell)
{
    if (field.type == FieldType::Choice)
        return parseChoice(field, target, cell);
    m_context.format = target.format;
    m_context.values = target.values;
    auto value =
        parseFieldText(field, field.type == FieldType::Email ? bareAddress(cell) : bare(field, cell), m_context);
    if (!value && isUnacceptable(value.error()) && field.type == FieldType::Date) {
        if (const QDate day = serialDay(cell); day.isValid())
            return Value::of(day);
    }
    if (!value && isUnacceptable(value.error()) && field.name == customer::foundedOn) {
        // 2010年: no more is asked of when a company began; its first day stands for the year
        if (const auto partial = partialDateFromText(cell, target.format); partial && partial->year > 0)
            return Value::of(QDate(partial->year, std::max(1, partial->month), std::max(1, partial->day)));
    }
    return value;
}

/// Several columns of one text: each read by its own rules, then put together.
Result<Value> CellReader::joined(const Slot &slot, const QStringList &cells, std::vector<ImportNote> &notes)
{
    std::vector<NamePart> parts;
    for (const Source &source : slot.sources) {
        auto part = parse(slot.field, source.target, cells[source.column]);
        if (!part && !isUnacceptable(part.error()))
            return part;
        if (part)
            parts.push_back({source.target.part, part->text().trimmed()});
        else
            notes.push_back(note(source, cells[source.column], part.error().message));
    }
    if (slot.field.name == contact::name) // as of a customer who is a person
        return Value(joinedName(std::move(parts)));
    QStringList texts;
    for (const NamePart &part : parts)
        texts << part.text;
    return Value(joinedParts(texts));
}

Result<Value> CellReader::valueOf(const Slot &slot, const QStringList &cells, std::vector<ImportNote> &notes)
{
    if (slot.sources.size() > 1 && slot.field.type == FieldType::Text)
        return joined(slot, cells, notes);
    Value value;
    for (const Source &source : slot.sources) {
        const QString &cell = cells[source.column];
        if (cell.isEmpty())
            continue;
        auto read = parse(slot.field, source.target, cell);
        if (!read && !isUnacceptable(read.error()))
            return read;
        if (read && isTelephone(slot.field) && !read->isEmpty() && !hasDigits(cell))
            notes.push_back(note(
                source, cell,
                QCoreApplication::translate("Import", "This is no telephone number; it is kept as it is written.")));
        if (!read)
            notes.push_back(note(source, cell, read.error().message));
        else if (value.isEmpty())
            value = std::move(*read);
        else if (!read->isEmpty() && *read != value)
            notes.push_back(note(source, cell,
                                 QCoreApplication::translate("Import", "%1 is filled by another column already.")
                                     .arg(slot.field.labelText())));
    }
    return value;
}

Result<void> CellReader::readValues(const RecordPlan &plan, const QStringList &cells, Record &record,
                                    std::vector<ImportNote> &notes)
{
    for (const Slot &slot : plan.fieldSlots) {
        if (slot.isLink())
            continue;
        KEBU_LET(value, valueOf(slot, cells, notes));
        if (!value.isEmpty())
            setValue(record, slot.field, std::move(value));
    }
    return {};
}

Result<void> CellReader::readLinks(const RecordPlan &plan, const QStringList &cells, Record &record,
                                   std::vector<ImportNote> &notes)
{
    static const QRegularExpression between(QStringLiteral("[,;、，；\n]"));
    for (const Slot &slot : plan.fieldSlots) {
        if (!slot.isLink())
            continue;
        std::vector<Id> ids;
        for (const Source &source : slot.sources) {
            const QString cell = cells[source.column].trimmed();
            const QStringList names =
                slot.field.type == FieldType::Refs ? cell.split(between, Qt::SkipEmptyParts) : QStringList{cell};
            for (const QString &each : names) {
                const QString name = source.target.values.value(each.trimmed(), each.trimmed());
                if (name.isEmpty())
                    continue;
                KEBU_LET(isOurs, isColleague(slot.field, name, record));
                if (isOurs)
                    continue;
                auto id = linked(slot.field, source.target, name, record);
                if (!id && !isUnacceptable(id.error()))
                    return id.error();
                if (!id)
                    notes.push_back(note(source, each.trimmed(), id.error().message));
                else if (std::ranges::find(ids, *id) == ids.end())
                    ids.push_back(*id);
            }
        }
        if (!ids.empty())
            setValue(record, slot.field,
                     slot.field.type == FieldType::Refs ? Value(std::move(ids)) : Value::of(ids.front()));
    }
    return {};
}

/// A log names theirs and ours in one cell: who is a colleague and not a contact of the customer took part on our side.
Result<bool> CellReader::isColleague(const FieldInfo &field, const QString &name, Record &owner)
{
    if (&owner.type() != &interaction::type() || field.name != interaction::theirParticipants)
        return false;
    Record theirs(contact::type());
    theirs.set(contact::customer, Value::of(customerOf(owner)));
    theirs.set(contact::name, Value(name));
    KEBU_LET(known, findLinked(contact::type(), *contact::type().find(QStringLiteral("name")), theirs));
    Record ours(user::type());
    ours.set(user::name, Value(name));
    KEBU_LET(colleague, findLinked(user::type(), *user::type().find(QStringLiteral("name")), ours));
    if (known.id || known.isAmbiguous || !colleague.id)
        return false;
    std::vector<Id> all = owner.refs(interaction::ourParticipants);
    if (std::ranges::find(all, colleague.id) == all.end())
        all.push_back(colleague.id);
    owner.set(interaction::ourParticipants, Value(std::move(all)));
    return true;
}

Result<Id> CellReader::linked(const FieldInfo &field, const ColumnTarget &target, const QString &name,
                              const Record &owner)
{
    const RecordType &other = *findRecordType(field.target);
    if (target.linkBy == u"id") {
        const Id id = Id::fromString(name);
        KEBU_LET(exists, m_change.view().store().exists(other, id));
        if (exists)
            return id;
    }
    const FieldInfo *by = other.find(target.linkBy);
    if (!by)
        return Error{ErrorCode::Invalid,
                     QCoreApplication::translate("Import", "The record \"%1\" has no field \"%2\".")
                         .arg(other.name(), target.linkBy),
                     {}};
    Record wanted(other);
    if (other.customerField() >= 0)
        wanted.set(other.customerField(), Value::of(customerOf(owner)));
    KEBU_LET(value, parse(*by, {}, name));
    setValue(wanted, *by, value);
    KEBU_LET(match, findLinked(other, *by, wanted));
    if (match.isAmbiguous) {
        return Error{ErrorCode::Invalid,
                     QCoreApplication::translate(
                         "Import", "The book has several records with \"%1\" as %2; which one is meant cannot be told.")
                         .arg(name, by->labelText()),
                     {}};
    }
    if (match.id)
        return match.id;
    if (const FieldInfo *number = other.find(QStringLiteral("number")); number && number->isUnique && number != by) {
        Record numbered(other);
        setValue(numbered, *number, Value(name));
        KEBU_LET(found, findLinked(other, *number, numbered));
        if (found.id)
            return found.id;
    }
    if (const Id id = Id::fromString(name)) { // an exact export names records so
        KEBU_LET(exists, m_change.view().store().exists(other, id));
        if (exists)
            return id;
    }
    // whose it would be is not known: nobody's deal is made
    const bool isNobodys = other.customerField() >= 0 && wanted.value(other.customerField()).isEmpty();
    if (target.linkCreate && !isNobodys)
        return makeLinked(std::move(wanted), *by, name);
    return Error{ErrorCode::NotFound,
                 QCoreApplication::translate("Import", "The book has no %1 with \"%2\" as %3.")
                     .arg(other.label().text(), name, by->labelText()),
                 {}};
}

Result<Match> CellReader::findLinked(const RecordType &other, const FieldInfo &by, const Record &wanted)
{
    std::vector<FieldInfo> fields{by};
    // people of different customers may bear one name
    if (other.customerField() >= 0 && !by.isUnique && !wanted.value(other.customerField()).isEmpty())
        fields.insert(fields.begin(), other.field(other.customerField()));
    return m_indexes.index(other, fields).find(m_change.view(), wanted);
}

Result<Id> CellReader::makeLinked(Record record, const FieldInfo &by, const QString &name)
{
    if (const int nameField = record.type().indexOf(QStringLiteral("name"));
        nameField >= 0 && by.name != u"name" && record.value(nameField).isEmpty())
        record.set(nameField, Value(name));
    KEBU_LET(id, m_change.create(record));
    KEBU_LET(made, m_change.view().get(record.type(), id));
    m_indexes.learn(made);
    return id;
}

} // namespace kebu::importing
