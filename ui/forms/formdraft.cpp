#include "ui/forms/formdraft.h"

#include "core/domain/plainjson.h"
#include "core/domain/registry.h"
#include "ui/forms/recordform.h"
#include "ui/shell/session.h"

#include <QJsonDocument>

namespace kebu {

namespace {

constexpr int pauseMs = 2000;
const QString editPrefix = QStringLiteral("edit.");
const QString newPrefix = QStringLiteral("new.");
const QString valueKey = QStringLiteral("value");
const QString typedKey = QStringLiteral("typed");

/// A value where the editor understands what stands in it and needs no word made for it, else the text itself.
QJsonObject keptOf(const FieldEditor &editor)
{
    const Result<Value> value = editor.value();
    NewWords words;
    editor.collect(words);
    const bool makesWords = !words.choices.empty() || !words.tags.empty() || !words.records.empty();
    if (value && !makesWords)
        return {{valueKey, plainJson(editor.field(), *value)}};
    return {{typedKey, editor.typedText()}};
}

void putBack(FieldEditor &editor, const QJsonObject &kept)
{
    if (kept.contains(typedKey)) {
        editor.setTypedText(kept[typedKey].toString());
        return;
    }
    if (const Result<Value> value = valueFromPlainJson(editor.field(), kept[valueKey]))
        editor.setValue(*value);
}

} // namespace

DraftKey DraftKey::of(const Record &record)
{
    const RecordType &type = record.type();
    if (record.id())
        return {editPrefix + type.name(), record.id()};
    const Id owner = type.customerField() >= 0 ? record.value(type.customerField()).id() : Id{};
    return {newPrefix + type.name(), owner};
}

const RecordType *DraftKey::type() const
{
    const QString &prefix = isNew() ? newPrefix : editPrefix;
    return form.startsWith(prefix) ? findRecordType(form.mid(prefix.size())) : nullptr;
}

FormDraft::FormDraft(Session &session, RecordForm &form) : QObject(&form), m_session(session), m_form(form)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, &FormDraft::flush);
    connectSession();
}

FormDraft::~FormDraft() { m_isSaving ? discard() : flush(); }

void FormDraft::connectSession()
{
    connect(&m_session, &Session::closing, this, [this] {
        flush();
        ++m_turn;
        m_key = {}; // the book is gone
    });
    connect(&m_session, &Session::failed, this, [this] { m_isSaving = false; });
    connect(&m_session, &Session::bookChanged, this, [this](const BookChange &change) {
        const RecordType *type = m_key.type();
        if (!m_isSaving || !type || !change.touches(*type))
            return;
        const std::vector<Id> &written = change.written.value(type->name());
        if (m_key.isNew() || std::ranges::find(written, m_key.record) != written.end())
            discard();
    });
}

void FormDraft::begin(const Record &record, Id about)
{
    flush();
    m_key = DraftKey::of(record);
    if (about)
        m_key.record = about;
    m_fields = {};
    m_touched.clear();
    m_isSaving = m_isKept = false;
    if (!m_session.isOpen() || m_session.book().isReadOnly())
        return;
    // asked of the writer: behind what was noted of an earlier form and is not written yet
    m_session.book()
        .maintain([form = m_key.form](Connection &connection) { return Drafts(connection).of(form); })
        .then(this, [this, turn = ++m_turn](const Result<std::vector<Drafts::Entry>> &entries) {
            if (turn != m_turn || !entries)
                return; // a draft that cannot be read is no reason to stop the work
            const auto found = std::ranges::find(*entries, m_key.record, &Drafts::Entry::record);
            if (found != entries->end())
                take(*found);
        });
}

void FormDraft::take(const Drafts::Entry &entry)
{
    m_isKept = true;
    const QJsonObject kept = QJsonDocument::fromJson(entry.content.toUtf8()).object();
    for (auto field = kept.begin(); field != kept.end(); ++field) {
        if (m_fields.contains(field.key()) || m_touched.contains(field.key()))
            continue; // typed meanwhile
        m_fields.insert(field.key(), field.value());
        if (FieldEditor *editor = m_form.openEditor(field.key()))
            putBack(*editor, field.value().toObject());
    }
    emit restored(entry.savedAt);
}

void FormDraft::touch(const QString &field)
{
    m_isSaving = false;
    if (!m_touched.contains(field))
        m_touched << field;
    m_pause.start();
}

void FormDraft::flush()
{
    m_pause.stop();
    if (m_touched.isEmpty())
        return;
    for (const QString &name : std::exchange(m_touched, {})) {
        if (const FieldEditor *editor = m_form.openEditor(name))
            m_fields.insert(name, keptOf(*editor));
    }
    write(true);
}

void FormDraft::discard()
{
    m_pause.stop();
    m_touched.clear();
    m_fields = {};
    m_isSaving = false;
    if (m_isKept)
        write(false);
}

void FormDraft::write(bool isKept)
{
    if (m_key.form.isEmpty() || !m_session.isOpen() || m_session.book().isReadOnly())
        return;
    m_isKept = isKept;
    const Drafts::Entry entry{m_key.record, m_session.clock().now(),
                              QString::fromUtf8(QJsonDocument(m_fields).toJson(QJsonDocument::Compact))};
    (void)m_session.book().note([form = m_key.form, isKept, entry](Settings &settings) {
        return isKept ? settings.drafts().keep(form, entry) : settings.drafts().drop(form, entry.record);
    });
}

} // namespace kebu
