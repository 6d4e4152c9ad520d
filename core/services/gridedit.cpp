#include "core/services/gridedit.h"

#include "core/book/derived.h"
#include "core/book/validation.h"
#include "core/domain/customer.h"
#include "core/domain/registry.h"
#include "core/domain/tag.h"
#include "core/domain/task.h"
#include "core/services/followup.h"
#include "core/services/listing.h"
#include "core/services/recordtext.h"
#include "core/services/typedvalue.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace kebu {

namespace {

QString say(const char *sentence) { return QCoreApplication::translate("gridedit", sentence); }

Error refuse(const char *why) { return {ErrorCode::Invalid, say(why), {}}; }

bool isFollowUp(const FieldInfo &field) { return !field.customId && field.name == u"next_due"; }

Value joined(const Value &before, const FieldEdit &edit)
{
    if (edit.mode == FieldEdit::Mode::Set)
        return edit.value;
    std::vector<Id> ids = before.ids();
    for (const Id id : edit.value.ids()) {
        const auto found = std::ranges::find(ids, id);
        if (edit.mode == FieldEdit::Mode::Add && found == ids.end())
            ids.push_back(id);
        else if (edit.mode == FieldEdit::Mode::Remove && found != ids.end())
            ids.erase(found);
    }
    return Value(std::move(ids));
}

/// The customer's name or number, typed where a reference is asked for; unknown tags are new ones.
Result<FieldEdit> readReference(Snapshot &view, const FieldInfo &field, const QString &text)
{
    static const QRegularExpression between(QStringLiteral("[;；、,，]"));
    const RecordType *target = findRecordType(field.target);
    if (!target)
        return refuse(QT_TRANSLATE_NOOP("gridedit", "This field is not filled by typing."));
    FieldEdit edit{field, FieldEdit::Mode::Set, {}, {}, {}};
    std::vector<Id> ids;
    for (const QString &part :
         field.type == FieldType::Refs ? text.split(between, Qt::SkipEmptyParts) : QStringList{text}) {
        const QString word = part.trimmed();
        if (word.isEmpty())
            continue;
        const auto id = findRecord(view, *target, word);
        if (id)
            ids.push_back(*id);
        else if (target == &tag::type() && id.error().code == ErrorCode::NotFound)
            edit.newTags << word;
        else
            return id.error();
    }
    edit.value = field.type == FieldType::Refs ? Value(std::move(ids)) : ids.empty() ? Value() : Value::of(ids.front());
    return edit;
}

Result<FieldEdit> readCell(Snapshot &view, const FieldInfo &field, const QString &text)
{
    if (field.type == FieldType::Ref || field.type == FieldType::Refs)
        return readReference(view, field, text);
    KEBU_LET(catalog, view.catalog());
    KEBU_LET(typed, readTyped(field, text, {catalog, view.clock().wallNow(), view.clock().zone()}));
    return FieldEdit{field, FieldEdit::Mode::Set, std::move(typed.value), typed.newChoice, {}};
}

Result<Id> tagNamed(Change &change, const QString &name)
{
    const auto known = findRecord(change.view(), tag::type(), name);
    if (known || known.error().code != ErrorCode::NotFound)
        return known;
    Record made(tag::type());
    made.set(tag::name, Value(name));
    return change.create(made);
}

/// One customer's cells, looked at or written.
class CustomerCells
{
public:
    /// `change` null: nothing is written.
    CustomerCells(Snapshot &view, Change *change, const GridEdit &edit, GridPreview &outcome)
        : m_view(view),
          m_change(change),
          m_edit(edit),
          m_outcome(outcome)
    {
    }

    /// The values that FirstRow hands down.
    Result<void> readFirst()
    {
        if (m_edit.source != GridEdit::Source::FirstRow || m_edit.customers.empty())
            return {};
        KEBU_LET(first, m_view.get(customer::type(), m_edit.customers.front()));
        for (const FieldInfo &field : m_edit.fields) {
            KEBU_LET(value, valueIn(first, field));
            m_first.push_back({field, FieldEdit::Mode::Set, std::move(value), {}, {}});
        }
        return {};
    }

    Result<void> take(size_t row)
    {
        const auto found = m_view.get(customer::type(), m_edit.customers[row]);
        if (!found)
            return found.error().code == ErrorCode::NotFound ? Result<void>() : found.error(); // gone meanwhile
        m_before = *found;
        m_after = m_before;
        m_changed = 0;
        for (int column = 0; column < std::ssize(m_edit.fields); ++column)
            KEBU_TRY(takeCell(row, column));
        if (m_changed == 0)
            return {};
        ++m_outcome.customers;
        m_outcome.cells += m_changed;
        return m_change && m_after != m_before ? m_change->edit(m_after) : Result<void>();
    }

private:
    Result<Value> valueIn(const Record &record, const FieldInfo &field)
    {
        if (!isFollowUp(field))
            return valueOf(record, field);
        KEBU_LET(glance, glanceAt(m_view, record.id()));
        return Value(glance.nextDue);
    }

    /// Null: the cell is left alone.
    Result<std::optional<FieldEdit>> wanted(size_t row, int column)
    {
        const FieldInfo &field = m_edit.fields[size_t(column)];
        if (m_edit.source == GridEdit::Source::Same)
            return std::optional(m_edit.same[size_t(column)]);
        if (m_edit.source == GridEdit::Source::FirstRow)
            return row == 0 ? std::optional<FieldEdit>() : std::optional(m_first[size_t(column)]);
        if (row >= m_edit.texts.size() || column >= m_edit.texts[row].size())
            return std::optional<FieldEdit>();
        KEBU_LET(read, readCell(m_view, field, m_edit.texts[row][column]));
        return std::optional(std::move(read));
    }

    Result<void> takeCell(size_t row, int column)
    {
        const FieldInfo &field = m_edit.fields[size_t(column)];
        KEBU_LET(before, valueIn(m_before, field));
        auto edit = wanted(row, column);
        if (edit && !*edit)
            return {};
        const bool makesWords = edit && (!(*edit)->newChoice.isEmpty() || !(*edit)->newTags.isEmpty());
        const Value after = edit ? joined(before, **edit) : Value();
        if (edit && !makesWords && after == before) {
            ++m_outcome.same;
            return {};
        }
        const Result<void> allowed = edit ? check(field, before, after, **edit) : Result<void>(edit.error());
        if (!allowed) {
            if (allowed.error().code != ErrorCode::Invalid && allowed.error().code != ErrorCode::NotFound)
                return allowed;
            return note(row, column, before, after, allowed.error().message);
        }
        KEBU_TRY(note(row, column, before, after, {}, **edit));
        ++m_changed;
        if (m_change)
            return write(field, after, **edit);
        if (!isFollowUp(field) && !makesWords)
            setValue(m_after, field, after);
        return {};
    }

    Result<void> check(const FieldInfo &field, const Value &before, const Value &after, const FieldEdit &edit)
    {
        if (const QString why = whyFixed(field); !why.isEmpty())
            return Error{ErrorCode::Invalid, why, {}};
        if (m_edit.keepsPersonal && field.personalClass != Personal::None && !before.isEmpty())
            return refuse(QT_TRANSLATE_NOOP("gridedit",
                                            "Personal data is masked: show it first (Ctrl+Shift+M), then change it."));
        const QString kind = m_before.text(customer::kind);
        const bool isEmpty = after.isEmpty() && edit.newTags.isEmpty();
        if (!field.onlyKind.isEmpty() && !kind.isEmpty() && field.onlyKind != kind && !isEmpty)
            return refuse(field.onlyKind == u"enterprise"
                              ? QT_TRANSLATE_NOOP("gridedit", "Only companies have this field.")
                              : QT_TRANSLATE_NOOP("gridedit", "Only individuals have this field."));
        if (isEmpty && field.isRequired)
            return refuse(QT_TRANSLATE_NOOP("gridedit", "This field must not be empty."));
        if (isFollowUp(field))
            return checkFollowUp(after);
        if (field.target == u"customer" && after.id() == m_before.id())
            return refuse(QT_TRANSLATE_NOOP("gridedit", "A customer cannot point at itself."));
        if (!edit.newChoice.isEmpty())
            return {};
        Record tried = m_before;
        setValue(tried, field, after);
        auto valid = validate(m_view, tried, &m_before);
        if (!valid && valid.error().message.startsWith(field.labelText() + QStringLiteral(": "))) // its column is known
            return Error{valid.error().code, valid.error().message.mid(field.labelText().size() + 2), {}};
        return valid;
    }

    Result<void> checkFollowUp(const Value &after)
    {
        if (after.isEmpty())
            return refuse(
                QT_TRANSLATE_NOOP("gridedit", "A follow-up is not deleted here: skip it with a reason on Today."));
        if (!isCaredFor(m_before))
            return refuse(QT_TRANSLATE_NOOP(
                "gridedit", "No follow-up is planned for a customer who ended, was not won or is archived."));
        return {};
    }

    Result<void> write(const FieldInfo &field, const Value &after, const FieldEdit &edit)
    {
        if (isFollowUp(field))
            return writeFollowUp(after.wallTime());
        if (!edit.newChoice.isEmpty()) {
            KEBU_LET(code, m_change->ensureChoice(field.picklist, edit.newChoice));
            setValue(m_after, field, Value(code));
            return {};
        }
        std::vector<Id> ids = after.ids();
        for (const QString &name : edit.newTags) {
            KEBU_LET(id, tagNamed(*m_change, name));
            if (std::ranges::find(ids, id) == ids.end())
                ids.push_back(id);
        }
        setValue(m_after, field, edit.newTags.isEmpty() ? after : Value(std::move(ids)));
        return {};
    }

    Result<void> writeFollowUp(const WallTime &due)
    {
        KEBU_LET(standing, earliestOpenTask(m_view, m_before.id()));
        if (standing)
            return postpone(*m_change, standing->id(), due, {});
        Record made(task::type());
        made.set(task::customer, Value::of(m_before.id()));
        made.set(task::goal, Value(say(QT_TRANSLATE_NOOP("gridedit", "Contact"))));
        made.set(task::dueAt, Value::of(due));
        made.set(task::method, m_before.value(customer::usualChannel));
        made.set(task::owner, m_before.value(customer::owner));
        made.set(task::origin, Value(QStringLiteral("manual")));
        KEBU_TRY(m_change->create(std::move(made)));
        return {};
    }

    Result<void> note(size_t row, int column, const Value &before, const Value &after, const QString &why,
                      const FieldEdit &edit = {})
    {
        std::vector<GridPreview::Line> &lines = why.isEmpty() ? m_outcome.changes : m_outcome.refusals;
        if (!why.isEmpty()) {
            ++m_outcome.refused;
            ++m_outcome.reasons[why];
        }
        if (lines.size() >= GridPreview::mostLines)
            return {};
        const FieldInfo &field = m_edit.fields[size_t(column)];
        KEBU_LET(was, displayText(m_view, field, before));
        QString will = edit.newChoice;
        if (will.isEmpty()) {
            KEBU_LET(shown, displayText(m_view, field, after));
            QStringList words = edit.newTags;
            if (!shown.isEmpty())
                words.prepend(shown);
            will = words.join(QStringLiteral(", "));
        }
        if (!why.isEmpty() && m_edit.source == GridEdit::Source::Texts && column < m_edit.texts[row].size())
            will = m_edit.texts[row][column];
        lines.push_back({m_before, column, was, will, why});
        return {};
    }

    Snapshot &m_view;
    Change *m_change;
    const GridEdit &m_edit;
    GridPreview &m_outcome;
    std::vector<FieldEdit> m_first;
    Record m_before;
    Record m_after;
    int m_changed = 0;
};

Result<GridPreview> run(Snapshot &view, Change *change, const GridEdit &edit, GridProgress *progress)
{
    GridPreview outcome;
    CustomerCells cells(view, change, edit, outcome);
    KEBU_TRY(cells.readFirst());
    for (size_t row = 0; row < edit.customers.size(); ++row) {
        if ((progress && progress->isStopped) || (change && change->isCancelled()))
            return Error{ErrorCode::Cancelled, say(QT_TRANSLATE_NOOP("gridedit", "Stopped; nothing was changed.")), {}};
        KEBU_TRY(cells.take(row));
        if (progress)
            progress->done = qint64(row) + 1;
    }
    return outcome;
}

} // namespace

QString whyFixed(const FieldInfo &field)
{
    if (isFollowUp(field))
        return {};
    if (!field.customId && findDerivedField(customer::type(), field.name))
        return say(QT_TRANSLATE_NOOP("gridedit", "%1 is worked out from the records; it is not typed."))
            .arg(field.labelText());
    if (field.isSystemSet)
        return say(QT_TRANSLATE_NOOP("gridedit", "%1 is set by the program.")).arg(field.labelText());
    if (field.type == FieldType::RefAny || (field.type == FieldType::Refs && field.target != u"tag"))
        return say(QT_TRANSLATE_NOOP("gridedit", "%1 is changed on the customer's page.")).arg(field.labelText());
    return {};
}

Result<GridPreview> previewOf(Snapshot &view, const GridEdit &edit, GridProgress *progress)
{
    return run(view, nullptr, edit, progress);
}

Result<GridPreview> applyTo(Change &change, const GridEdit &edit, GridProgress *progress)
{
    return run(change.view(), &change, edit, progress);
}

} // namespace kebu
