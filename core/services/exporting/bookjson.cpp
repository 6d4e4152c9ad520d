#include "core/exchange/bookjson.h"
#include "core/base/savefile.h"
#include "core/domain/attachment.h"
#include "core/domain/customfield.h"
#include "core/domain/plainjson.h"
#include "core/services/exporting/exporting.h"
#include "core/storage/filestore.h"
#include "core/storage/settings.h"

#include <QBuffer>
#include <QJsonDocument>
#include <QSaveFile>

namespace kebu::exporting {

namespace {

/// Every field that holds something, retired ones of the user's too: the document is to become the same book again.
class RecordObjects
{
public:
    explicit RecordObjects(Export &to) : m_to(to), m_words(to.view, to.options) {}

    Result<void> begin()
    {
        KEBU_LET(definitions, m_to.view.store().where(customField::type(), QStringLiteral("1"), {}));
        for (const Record &definition : definitions)
            m_ownFields.insert(definition.id(), customField::asField(definition));
        return {};
    }

    Result<QJsonObject> of(const Record &record)
    {
        KEBU_TRY(m_words.begin(record));
        QJsonObject object{{u"id"_qs, record.id().toString()}};
        for (const FieldInfo &field : record.type().fields()) {
            if (!valueOf(record, field).isEmpty() && isWanted(field))
                object.insert(field.name, json(field, valueOf(record, field)));
        }
        for (const CustomValue &custom : record.customValues()) {
            const FieldInfo field = m_ownFields.value(custom.field);
            if (isWanted(field))
                object.insert(QStringLiteral("custom.") + field.name, json(field, custom.value));
        }
        if (&record.type() == &attachment::type() && !m_to.options.isMasked)
            KEBU_TRY(addBytes(record, object));
        return object;
    }

private:
    [[nodiscard]] bool isWanted(const FieldInfo &field) const
    {
        return m_to.options.columns.isEmpty() || m_to.options.columns.contains(field.name);
    }
    [[nodiscard]] QJsonValue json(const FieldInfo &field, const Value &value) const
    {
        const bool isTold = m_to.options.isMasked && (field.personalClass != Personal::None || isFreeText(field));
        return isTold ? QJsonValue(m_words.masked(field, value.text())) : plainJson(field, value);
    }
    Result<void> addBytes(const Record &file, QJsonObject &object)
    {
        const QString sha256 = file.text(attachment::sha256);
        FileStore files(m_to.view.connection());
        KEBU_LET(isKept, files.has(sha256));
        if (!isKept)
            return {};
        QBuffer bytes;
        bytes.open(QIODevice::WriteOnly);
        KEBU_TRY(files.fetch(sha256, bytes));
        object.insert(QStringLiteral("bytes"), QString::fromLatin1(bytes.data().toBase64()));
        return {};
    }

    Export &m_to;
    RecordWords m_words;
    QHash<Id, FieldInfo> m_ownFields;
};

/// A record a line, so that two exports can be compared by any tool.
class Document
{
public:
    explicit Document(QSaveFile &file) : m_file(file) {}

    Result<void> begin(const BookJsonHead &head)
    {
        return put("{\n  \"kebu\": " + QJsonDocument(head.toJson()).toJson(QJsonDocument::Compact));
    }
    Result<void> beginSection(const QString &name)
    {
        m_isFirst = true;
        return put(",\n  \"" + name.toUtf8() + "\": [");
    }
    Result<void> add(const QJsonObject &record)
    {
        const char *between = m_isFirst ? "\n    " : ",\n    ";
        m_isFirst = false;
        return put(between + QJsonDocument(record).toJson(QJsonDocument::Compact));
    }
    Result<void> endSection() { return put(m_isFirst ? "]" : "\n  ]"); }
    Result<void> end() { return put("\n}\n"); }

private:
    Result<void> put(const QByteArray &text)
    {
        if (m_file.write(text) != text.size())
            return cannotWrite(m_file);
        return {};
    }

    QSaveFile &m_file;
    bool m_isFirst = true;
};

} // namespace

Result<void> writeBookJson(Export &to)
{
    QSaveFile file(to.options.file);
    if (!file.open(QIODevice::WriteOnly))
        return cannotWrite(file);
    Document document(file);
    KEBU_LET(user, Settings(to.view.connection()).text(QStringLiteral("user")));
    KEBU_TRY(document.begin({BookJsonHead::currentFormat, user}));
    RecordObjects objects(to);
    KEBU_TRY(objects.begin());
    for (const RecordType *type : to.types) {
        KEBU_TRY(document.beginSection(type->name()));
        KEBU_LET(count, eachRecord(to.view, *type, to.options.where, [&](const Record &record) -> Result<void> {
                     KEBU_LET(object, objects.of(record));
                     return document.add(object);
                 }));
        KEBU_TRY(document.endSection());
        to.report.records.insert(type->name(), count);
    }
    KEBU_TRY(document.end());
    if (!commitWhole(file))
        return cannotWrite(file);
    to.report.files << to.options.file;
    return {};
}

} // namespace kebu::exporting
