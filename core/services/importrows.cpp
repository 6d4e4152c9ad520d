#include "core/services/importrows.h"

#include "core/base/text.h"
#include "core/domain/attachment.h"
#include "core/domain/contact.h"
#include "core/domain/customer.h"
#include "core/exchange/headerrow.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QRegularExpression>

namespace kebu::importing {

namespace {

constexpr qsizetype notedAtMost = 200;

QString say(const char *sentence) { return QCoreApplication::translate("Import", sentence); }

/// What the change's door fills by itself.
bool isFilledByTheBook(const FieldInfo &field)
{
    return field.name == u"kind" || field.name == u"happened_at" || field.isSystemSet;
}

/// The last line of a list: 合计 is nobody's name, 共 25 条记录 and "Grand Totals (2 records)" are not either.
bool isTotal(const QString &name)
{
    static const QRegularExpression form(
        QStringLiteral("^(((本页)?(合计|总计|小计|共计|总数|汇总)|共)(\\d+([条家个行位笔户](记录|客户|数据)?)?)?|"
                       "(grand|sub)?totals?(\\d+(records?|rows?|items?)?)?|sum)$"));
    if (name.size() > 40)
        return false;
    QString plain = normalized(name);
    plain.removeIf([](QChar c) { return !c.isLetterOrNumber(); });
    return plain != u"共" && form.match(plain).hasMatch();
}

} // namespace

RowImporter::RowImporter(Change &change, Plan plan, std::optional<Plan> individual, const ImportOptions &options,
                         int table)
    : m_change(change),
      m_company(std::move(plan)),
      m_individual(std::move(individual)),
      m_plan(&m_company),
      m_options(options),
      m_table(table),
      m_start(change.newId()),
      m_reader(change, m_indexes, m_company.header)
{
}

bool RowImporter::makesCustomers() const { return m_plan->main.type == &customer::type(); }

/// A list of contacts names the company of most and of some none.
void RowImporter::choosePlan(const QStringList &cells)
{
    m_plan = &m_company;
    if (!m_individual)
        return;
    const auto saysName = [&cells](const RecordPlan &plan) {
        const Slot *name = plan.slotOf(QStringLiteral("name"));
        return name && std::ranges::any_of(name->sources, [&cells](const Source &source) {
                   return !cells.value(source.column).trimmed().isEmpty();
               });
    };
    if (!saysName(m_company.main))
        m_plan = &*m_individual;
}

/// A person who is only an address or a number is called by it.
void RowImporter::nameByReach(Record &record) const
{
    const RecordType &type = record.type();
    if (!m_plan->isGuessed || (&type != &customer::type() && &type != &contact::type()))
        return;
    const int name = type.indexOf(QStringLiteral("name"));
    for (const char *field : {"email", "mobile", "phone", "landline", "phone_other", "wechat"}) {
        const int at = type.indexOf(QString::fromLatin1(field));
        if (record.value(name).isEmpty() && at >= 0 && !record.value(at).isEmpty())
            record.set(name, Value(record.value(at).text()));
    }
}

Result<void> RowImporter::attach(ImportedRow &row, std::vector<EnclosedFile> &files)
{
    if (!row.record || files.empty() || row.outcome == Outcome::Refused || row.outcome == Outcome::Conflict)
        return {};
    const RecordRef about =
        row.contact ? RecordRef{contact::type().name(), row.contact} : RecordRef{m_plan->main.type->name(), row.record};
    KEBU_LET(kept, m_change.view().store().children(attachment::type(), attachment::type().indexOf(attachment::about),
                                                    about.id));
    for (EnclosedFile &file : files) {
        const QString print =
            QString::fromLatin1(QCryptographicHash::hash(file.bytes, QCryptographicHash::Sha256).toHex());
        const bool isKept =
            std::ranges::any_of(kept, [&print](const Record &each) { return each.text(attachment::sha256) == print; });
        if (isKept)
            continue;
        QBuffer bytes(&file.bytes);
        bytes.open(QIODevice::ReadOnly);
        const auto attached = m_change.attach(about, file.name, bytes);
        if (!attached && attached.error().code != ErrorCode::Invalid)
            return attached.error();
        if (!attached)
            row.notes.push_back({row.row, {}, file.name, attached.error().message});
        else if (row.outcome == Outcome::Unchanged)
            row.outcome = Outcome::Updated;
    }
    return {};
}

Result<ImportedRow> RowImporter::take(const TableRow &taken)
{
    const QStringList &cells = taken.cells;
    ImportedRow row;
    row.row = taken.number;
    row.cells = cells;
    const qsizetype before = m_seen.size();
    m_seen.insert(taken.print);
    if (m_seen.size() == before) {
        row.outcome = Outcome::Skipped;
        return row;
    }
    choosePlan(cells);
    m_reader.beginRow();
    KEBU_LET(draft, this->draft(row));
    if (!draft.isDecided)
        KEBU_TRY(draft.existing ? update(row, draft) : create(row, draft));
    for (qsizetype i = m_plan->header.size(); i < cells.size(); ++i) {
        if (!cells[i].trimmed().isEmpty())
            row.notes.insert(
                row.notes.begin(),
                {0,
                 {},
                 cells[i].left(200),
                 say(QT_TRANSLATE_NOOP("Import",
                                       "The row has more cells than the file has columns; this one was left out."))});
    }
    for (ImportNote &note : row.notes)
        note.row = taken.number;
    return row;
}

Result<RowImporter::Draft> RowImporter::draft(ImportedRow &row)
{
    Draft draft;
    draft.record = Record(*m_plan->main.type);
    KEBU_TRY(m_reader.readValues(m_plan->main, row.cells, draft.record, row.notes));
    if (const int name = draft.record.type().indexOf(QStringLiteral("name"));
        m_plan->isGuessed && name >= 0 && isTotal(draft.record.value(name).text())) {
        row.outcome = Outcome::Skipped;
        row.notes = {{0, columnsOf(m_plan->main, QStringLiteral("name")), draft.record.value(name).text(),
                      say(QT_TRANSLATE_NOOP("Import", "A line of totals, not a record; it was passed over."))}};
        draft.isDecided = true;
        m_isBehindTotals = true;
        return draft;
    }
    if (m_plan->isGuessed && m_isBehindTotals && m_plan->header.size() > 2 && filledCells(row.cells) == 1) {
        row.outcome = Outcome::Skipped;
        row.notes = {{0,
                      {},
                      row.cells.join(QString()).left(notedAtMost),
                      say(QT_TRANSLATE_NOOP("Import", "A remark or heading behind the totals; it was passed over."))}};
        draft.isDecided = true;
        return draft;
    }
    nameByReach(draft.record);
    // the key may rest on a constant, such as the kind of customer
    const bool needsLinks = RowKeys(m_indexes, *m_plan).needsLinks();
    if (!needsLinks)
        KEBU_TRY(meet(row, draft));
    if (draft.isDecided || refuseMissing(row, draft, false))
        return draft;
    KEBU_TRY(m_reader.readLinks(m_plan->main, row.cells, draft.record, row.notes));
    if (needsLinks)
        KEBU_TRY(meet(row, draft));
    else if (draft.isKeyless && !draft.existing && !draft.isDecided) // whose it is is known by now
        KEBU_TRY(meetEqual(draft));
    if (!draft.isDecided)
        refuseMissing(row, draft, true);
    return draft;
}

bool RowImporter::refuseMissing(ImportedRow &row, Draft &draft, bool isLink) const
{
    if (draft.existing)
        return false;
    for (const FieldInfo &field : m_plan->main.type->fields()) {
        if (!field.isRequired || isFilledByTheBook(field) || (field.type == FieldType::Ref) != isLink)
            continue;
        if (draft.record.value(m_plan->main.type->indexOf(field.name)).isEmpty() &&
            !m_plan->main.constantOf(field.name)) {
            const auto reason = std::ranges::find(row.notes, columnsOf(m_plan->main, field.name), &ImportNote::column);
            refuse(row, draft, field.name,
                   reason != row.notes.end() && !reason->column.isEmpty()
                       ? reason->why
                       : say(QT_TRANSLATE_NOOP("Import", "%1 must not be empty.")).arg(field.labelText()));
            return true;
        }
    }
    return false;
}

void RowImporter::refuse(ImportedRow &row, Draft &draft, const QString &field, const QString &why,
                         Outcome outcome) const
{
    row.outcome = outcome;
    row.notes.push_back({0, columnsOf(m_plan->main, field), cellsOf(m_plan->main, field, row.cells), why});
    draft.isDecided = true;
}

Result<void> RowImporter::create(ImportedRow &row, Draft &draft)
{
    m_plan->main.fillConstants(draft.record);
    draft.record.setId(m_change.newId());
    KEBU_LET(isAdmitted, admit(row, draft.record, nullptr, m_plan->main));
    if (!isAdmitted) {
        row.outcome = Outcome::Refused;
        return {};
    }
    row.outcome = Outcome::Created;
    row.record = draft.record.id();
    if (m_individual)
        m_met.insert(row.record);
    m_indexes.learn(draft.record);
    KEBU_TRY(makeChildren(row, draft.record, true));
    return {};
}

Result<void> RowImporter::update(ImportedRow &row, Draft &draft)
{
    row.record = draft.existing;
    KEBU_LET(before, m_change.view().get(*m_plan->main.type, draft.existing));
    Record after = before;
    // people of one file who meet at the same company add to it; where they differ the first counts, so that a second
    // import changes nothing
    const bool isMet = m_individual && m_plan->key.empty() && m_met.contains(draft.existing);
    if (m_individual)
        m_met.insert(draft.existing);
    for (const Slot &slot : m_plan->main.fieldSlots) {
        const Value value = valueOf(draft.record, slot.field);
        const Value own = valueOf(before, slot.field);
        if (value.isEmpty() || value == own)
            continue;
        if (!own.isEmpty()) {
            if (isMet)
                continue;
            KEBU_LET(side, sideOf(row, slot, own, value));
            if (side == ImportSide::Book)
                continue;
        }
        setValue(after, slot.field, value);
    }
    if (after != before) {
        KEBU_LET(isAdmitted, admit(row, after, &before, m_plan->main));
        if (!isAdmitted) {
            row.outcome = Outcome::Refused;
            return {};
        }
        if (after != before)
            m_indexes.learn(after);
    }
    KEBU_LET(madeChildren, makeChildren(row, after, false));
    row.outcome = madeChildren || after != before ? Outcome::Updated : Outcome::Unchanged;
    return {};
}

Result<bool> RowImporter::admit(ImportedRow &row, Record &record, const Record *before, const RecordPlan &plan)
{
    KEBU_TRY(m_reader.makeChoices());
    for (;;) {
        if (before && record == *before)
            return true;
        Result<void> done;
        if (before) {
            done = m_change.edit(record);
        } else if (auto made = m_change.create(record); !made) {
            done = made.error();
        }
        if (done)
            return true;
        if (done.error().code != ErrorCode::Invalid)
            return done.error();
        const QString name = done.error().detail;
        row.notes.push_back({0, columnsOf(plan, name), cellsOf(plan, name, row.cells), done.error().message});
        const auto slot = std::ranges::find(plan.fieldSlots, name, [](const Slot &each) { return each.field.name; });
        if (slot == plan.fieldSlots.end() || slot->field.isRequired || slot->field.isUnique)
            return false;
        const Value old = before ? valueOf(*before, slot->field) : Value();
        if (valueOf(record, slot->field) == old)
            return false;
        setValue(record, slot->field, old);
    }
}

QString RowImporter::columnsOf(const RecordPlan &plan, const QString &field) const
{
    QStringList columns;
    if (const Slot *slot = plan.slotOf(field)) {
        for (const Source &source : slot->sources)
            columns << m_plan->header.value(source.column);
    }
    return columns.join(QStringLiteral(", "));
}

QString RowImporter::cellsOf(const RecordPlan &plan, const QString &field, const QStringList &cells) const
{
    QStringList texts;
    if (const Slot *slot = plan.slotOf(field)) {
        for (const Source &source : slot->sources)
            texts << cells.value(source.column).left(200);
    }
    return texts.join(u' ').trimmed();
}

} // namespace kebu::importing
