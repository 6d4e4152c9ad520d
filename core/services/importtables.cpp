#include "core/services/importtables.h"

#include "core/domain/contact.h"
#include "core/domain/contract.h"
#include "core/domain/customer.h"
#include "core/domain/customfield.h"
#include "core/domain/feedback.h"
#include "core/domain/interaction.h"
#include "core/domain/need.h"
#include "core/domain/opportunity.h"
#include "core/domain/order.h"
#include "core/domain/payment.h"
#include "core/domain/product.h"
#include "core/domain/registry.h"
#include "core/domain/servicecase.h"
#include "core/domain/task.h"
#include "core/exchange/headername.h"
#include "core/exchange/mappingguess.h"

#include <QCoreApplication>
#include <QDir>
#include <QSet>

#include <algorithm>

namespace kebu::importing {

namespace {

constexpr qsizetype mostFiles = 2000;

QString say(const char *sentence) { return QCoreApplication::translate("Import", sentence); }

Result<const RecordType *> recordOf(const ImportOptions &options, const QStringList &header)
{
    if (options.record.isEmpty() || options.record == u"auto") {
        static const std::vector<const RecordType *> usual{
            &customer::type(),    &contact::type(),     &interaction::type(), &need::type(),
            &opportunity::type(), &task::type(),        &order::type(),       &contract::type(),
            &payment::type(),     &serviceCase::type(), &feedback::type(),    &product::type()};
        return &guessRecord(header, usual, findRecordType);
    }
    const RecordType *type = findRecordType(options.record);
    if (!type) {
        QStringList names;
        for (const RecordType *each : recordTypes())
            names << each->name();
        return Error{ErrorCode::Invalid,
                     say(QT_TRANSLATE_NOOP("Import", "There is no kind of record called \"%1\". Known are: %2."))
                         .arg(options.record, names.join(QStringLiteral(", "))),
                     {}};
    }
    return type;
}

Result<void> addFolder(const QString &folder, std::vector<SourceInput> &inputs)
{
    static const QStringList endings{QStringLiteral("*.csv"),  QStringLiteral("*.tsv"),  QStringLiteral("*.txt"),
                                     QStringLiteral("*.xlsx"), QStringLiteral("*.xlsm"), QStringLiteral("*.vcf"),
                                     QStringLiteral("*.ldif"), QStringLiteral("*.ics"),  QStringLiteral("*.vcs")};
    const QDir directory(folder);
    const QStringList names = directory.entryList(endings, QDir::Files | QDir::Readable, QDir::Name);
    if (names.isEmpty())
        return Error{
            ErrorCode::Invalid,
            say(QT_TRANSLATE_NOOP("Import", "The folder %1 holds no tables, address cards or calendars.")).arg(folder),
            {}};
    if (names.size() > mostFiles)
        return Error{ErrorCode::Invalid,
                     say(QT_TRANSLATE_NOOP("Import", "The folder %1 holds more than %2 files. Import them in parts."))
                         .arg(folder)
                         .arg(mostFiles),
                     {}};
    for (const QString &name : names)
        inputs.push_back({directory.filePath(name), {}});
    return {};
}

/// Columns nobody claimed that are called as a field of the user's own, by its name or label.
void mapOwnFields(Mapping &mapping, const QStringList &header, const std::vector<Record> &ownFields)
{
    std::vector<ColumnMapping> columns;
    QSet<QString> seen; // two columns of one name are one
    for (const QString &column : header) {
        if (seen.contains(column))
            continue;
        seen.insert(column);
        if (const ColumnMapping *known = mapping.find(column)) {
            columns.push_back(*known);
            continue;
        }
        const QString folded = foldedHeader(column);
        const auto own = std::ranges::find_if(ownFields, [&](const Record &field) {
            const QString name = field.text(customField::name);
            return field.text(customField::record) == mapping.record &&
                   (folded == foldedHeader(name) || folded == foldedHeader(field.text(customField::label)) ||
                    column == QStringLiteral("custom.") + name);
        });
        if (folded.isEmpty() || own == ownFields.end())
            continue;
        ColumnTarget target;
        target.custom = own->text(customField::name);
        target.customType = own->text(customField::kind);
        columns.push_back({column, {target}});
    }
    mapping.columns = std::move(columns);
}

Result<Mapping> guessedMapping(const ImportOptions &options, const QStringList &header,
                               const QList<QStringList> &samples, const RecordType &type)
{
    if (options.preset.isEmpty())
        return guessMapping(header, samples, type, findRecordType);
    return presetMapping(options.preset, header, samples, type, findRecordType);
}

/// Whether people stand in the table who are of no company: as contacts they would be refused.
bool hasPeopleOfNoCompany(const Mapping &mapping, const QStringList &header, const QList<QStringList> &samples)
{
    const auto company = std::ranges::find_if(mapping.columns, [](const ColumnMapping &column) {
        const ColumnTarget &target = column.targets.front();
        return target.record.isEmpty() && target.link == u"customer" && target.linkBy == u"name";
    });
    if (company == mapping.columns.end())
        return false;
    const qsizetype at = header.indexOf(company->column);
    return std::ranges::any_of(samples, [at](const QStringList &row) { return row.value(at).trimmed().isEmpty(); });
}

} // namespace

Result<std::vector<SourceInput>> inputsOf(const ImportOptions &options)
{
    std::vector<SourceInput> inputs;
    if (!options.pasted.isEmpty()) {
        inputs.push_back({{}, options.pasted});
        return inputs;
    }
    for (const QString &path : QStringList{options.file} + options.furtherFiles) {
        if (QFileInfo(path).isDir())
            KEBU_TRY(addFolder(path, inputs));
        else
            inputs.push_back({path, {}});
    }
    return inputs;
}

SourceWish wishOf(const ImportOptions &options, const ImportSurroundings &surroundings)
{
    SourceWish wish;
    wish.encoding = options.encoding;
    wish.part = options.part;
    wish.separator = options.separator;
    wish.hasHeader = options.hasHeader;
    wish.rowsBefore = options.rowsBefore;
    wish.today = surroundings.today;
    wish.zone = surroundings.zone;
    wish.findParty = surroundings.parties;
    return wish;
}

Result<SampledTable> SampledTable::open(const SourceInput &input, const SourceWish &wish)
{
    SampledTable table;
    KEBU_LET(source, openSource(input, wish));
    table.m_source = std::move(source);
    qint64 sampled = 0;
    while (table.m_sampled.size() < sampledRows && sampled < sampledCharacters) {
        TableRow row;
        KEBU_LET(has, readRow(*table.m_source, row));
        table.m_isAtEnd = !has;
        if (!has)
            break;
        for (const QString &cell : std::as_const(row.cells))
            sampled += cell.size();
        table.m_sampled.push_back(std::move(row));
    }
    table.m_bytesSampled = table.m_source->bytesRead();
    table.m_bytesTotal = table.m_source->bytesTotal();
    return table;
}

QList<QStringList> SampledTable::samples() const
{
    QList<QStringList> rows;
    for (const TableRow &row : m_sampled)
        rows << row.cells;
    return rows;
}

Result<bool> SampledTable::next()
{
    if (m_taken < m_sampled.size()) {
        m_row = &m_sampled[m_taken++];
        return true;
    }
    if (m_isAtEnd)
        return false;
    if (!m_ahead) {
        m_sampled.clear();
        m_taken = 0;
        m_ahead = std::make_unique<RowsAhead>(*m_source);
    }
    KEBU_LET(row, m_ahead->next());
    m_row = row;
    return m_row != nullptr;
}

Result<TableMapping> mappingOf(const ImportOptions &options, const SampledTable &table,
                               const std::vector<Record> &ownFields)
{
    const QStringList &header = table.header();
    if (options.mapping) {
        const bool isOther =
            !options.record.isEmpty() && options.record != u"auto" && options.record != options.mapping->record;
        if (isOther) {
            return Error{ErrorCode::Invalid,
                         say(QT_TRANSLATE_NOOP("Import", "The mapping is for the record \"%1\", not for \"%2\"."))
                             .arg(options.mapping->record, options.record),
                         {}};
        }
        KEBU_LET(checked, options.mapping->checkAgainst(header));
        return TableMapping{std::move(checked), options.isMappingGuessed, {}};
    }
    if (auto own = table.source().mapping())
        return TableMapping{std::move(*own), true, {}};
    KEBU_LET(type, recordOf(options, header));
    TableMapping guessed{{}, true, {}};
    const QList<QStringList> samples = table.samples();
    KEBU_LET(mapping, guessedMapping(options, header, samples, *type));
    guessed.mapping = std::move(mapping);
    const bool isChosen = !options.record.isEmpty() && options.record != u"auto";
    if (type == &contact::type() && !isChosen && hasPeopleOfNoCompany(guessed.mapping, header, samples)) {
        KEBU_LET(ofCustomers, guessedMapping(options, header, samples, customer::type()));
        if (individualMapping(ofCustomers)) // who is of no company is a customer himself
            guessed.mapping = std::move(ofCustomers);
    }
    mapOwnFields(guessed.mapping, header, ownFields);
    guessed.openDates = openDateColumns(guessed.mapping, header, samples, findRecordType);
    sayDateOrder(guessed.mapping, header, samples, guessed.openDates, options.dateOrder);
    return guessed;
}

} // namespace kebu::importing
