#include "core/services/exporting/recordobjects.h"

#include "core/domain/attachment.h"
#include "core/domain/customfield.h"
#include "core/domain/plainjson.h"
#include "core/storage/filestore.h"

#include <QBuffer>

namespace kebu::exporting {

Result<void> RecordObjects::begin()
{
    KEBU_LET(definitions, m_to.view.store().where(customField::type(), QStringLiteral("1"), {}));
    for (const Record &definition : definitions)
        m_ownFields.insert(definition.id(), customField::asField(definition));
    return {};
}

Result<QJsonObject> RecordObjects::of(const Record &record)
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

bool RecordObjects::isWanted(const FieldInfo &field) const
{
    return m_to.options.columns.isEmpty() || m_to.options.columns.contains(field.name);
}

QJsonValue RecordObjects::json(const FieldInfo &field, const Value &value) const
{
    const bool isTold = m_to.options.isMasked && (field.personalClass != Personal::None || isFreeText(field));
    return isTold ? QJsonValue(m_words.masked(field, value.text())) : plainJson(field, value);
}

Result<void> RecordObjects::addBytes(const Record &file, QJsonObject &object)
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

} // namespace kebu::exporting
