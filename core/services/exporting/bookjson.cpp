#include "core/exchange/bookjson.h"
#include "core/base/savefile.h"
#include "core/services/exporting/recordobjects.h"
#include "core/storage/settings.h"

#include <QJsonDocument>
#include <QSaveFile>

namespace kebu::exporting {

namespace {

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
