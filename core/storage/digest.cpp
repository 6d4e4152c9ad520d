#include "core/storage/digest.h"

#include "core/domain/customfield.h"
#include "core/domain/registry.h"
#include "core/storage/recordstore.h"

#include <QCryptographicHash>

#include <algorithm>
#include <map>

namespace kebu {

namespace {

using Hash = QByteArray;
using Content = std::map<QString, QByteArray>; ///< field name → canonical text

QByteArray canonical(const Value &value)
{
    if (value.isNumber())
        return QByteArray::number(value.number());
    return value.text().toUtf8();
}

void feed(QCryptographicHash &hash, const QByteArray &part)
{
    hash.addData(QByteArray(QByteArray::number(part.size()) + ':'));
    hash.addData(part);
}

Hash hashOf(const QByteArray &head, const Content &content)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    feed(hash, head);
    for (const auto &[name, text] : content) {
        feed(hash, name.toUtf8());
        feed(hash, text);
    }
    return hash.result();
}

class Digester
{
public:
    explicit Digester(Connection &connection) : m_store(connection) {}

    Result<Digest> run()
    {
        for (const RecordType *type : recordTypes()) {
            KEBU_LET(records, m_store.where(*type, QStringLiteral("1 ORDER BY id"), {}));
            if (type == &customField::type())
                for (const Record &definition : records)
                    m_customNames.insert(definition.id(), definition.text(customField::record) + u'.' +
                                                              definition.text(customField::name));
            for (Record &record : records) {
                m_h0.insert(record.id(), hashOf(type->name().toUtf8(), plainContent(record)));
                m_records.push_back(std::move(record));
            }
        }
        return combine();
    }

private:
    Content plainContent(const Record &record) const
    {
        Content content;
        for (int i = 0; i < int(record.type().fields().size()); ++i) {
            const FieldInfo &field = record.type().field(i);
            if (!field.isReference() && !field.isTimeOfRecording && !record.value(i).isEmpty())
                content.emplace(field.name, canonical(record.value(i)));
        }
        for (const CustomValue &custom : record.customValues())
            content.emplace(QStringLiteral("custom.") + m_customNames.value(custom.field), canonical(custom.value));
        return content;
    }

    Content references(const Record &record) const
    {
        Content content;
        for (int i = 0; i < int(record.type().fields().size()); ++i) {
            const FieldInfo &field = record.type().field(i);
            const Value &value = record.value(i);
            if (!field.isReference() || value.isEmpty())
                continue;
            QByteArray targets;
            if (field.type == FieldType::Refs)
                for (const Id id : value.ids())
                    targets += m_h0.value(id);
            else
                targets =
                    m_h0.value(field.type == FieldType::RefAny ? RecordRef::fromString(value.text()).id : value.id());
            content.emplace(field.name, targets);
        }
        return content;
    }

    Digest combine() const
    {
        std::vector<Hash> contents;
        QCryptographicHash rows(QCryptographicHash::Sha256);
        for (const Record &record : m_records) {
            const Hash h1 = hashOf(m_h0.value(record.id()), references(record));
            rows.addData(record.id().toString().toLatin1());
            rows.addData(h1);
            contents.push_back(h1);
        }
        std::ranges::sort(contents);
        QCryptographicHash all(QCryptographicHash::Sha256);
        for (const Hash &hash : contents)
            all.addData(hash);
        return Digest{all.result(), rows.result()};
    }

    RecordStore m_store;
    std::vector<Record> m_records;
    QHash<Id, Hash> m_h0;
    QHash<Id, QString> m_customNames;
};

} // namespace

Result<Digest> digestOf(Connection &connection) { return Digester(connection).run(); }

} // namespace kebu
