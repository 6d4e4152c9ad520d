#include "core/services/subject.h"

#include "core/domain/attachment.h"
#include "core/domain/contact.h"
#include "core/domain/contactpoint.h"
#include "core/domain/customer.h"
#include "core/domain/event.h"
#include "core/domain/feedback.h"
#include "core/domain/interaction.h"
#include "core/domain/keydate.h"
#include "core/domain/registry.h"
#include "core/domain/servicecase.h"
#include "core/services/listing.h"
#include "core/services/recordhistory.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>

namespace kebu {

namespace {

QString say(const char *sentence) { return QCoreApplication::translate("subject", sentence); }

/// Records of one kind that speak of the subject.
struct Kind {
    const RecordType *type;
    QString condition; ///< the id is bound to each mark
};

std::vector<Kind> kindsOf(const RecordRef &who)
{
    const QString tookPart = QStringLiteral("id IN (SELECT owner_id FROM link WHERE target_id = ?)");
    if (who.record == contact::type().name()) {
        const QString byContact = QStringLiteral("contact_id = ?");
        return {{&contact::type(), QStringLiteral("id = ? OR same_person_id = ?")},
                {&contactPoint::type(), byContact},
                {&keyDate::type(), byContact},
                {&interaction::type(), tookPart},
                {&serviceCase::type(), byContact},
                {&feedback::type(), byContact},
                {&event::type(), tookPart},
                {&attachment::type(), QStringLiteral("about_record = 'contact' AND about_id = ? AND about_id <> 0")}};
    }
    std::vector<Kind> kinds{{&customer::type(), QStringLiteral("id = ?")}};
    for (const RecordType *type : recordTypes()) {
        if (type->customerField() >= 0)
            kinds.push_back({type, QStringLiteral("customer_id = ?")});
    }
    kinds.push_back({&event::type(), tookPart});
    return kinds;
}

Result<std::vector<Record>> recordsOf(Snapshot &view, const Kind &kind, Id who)
{
    QVariantList bound;
    for (qsizetype i = kind.condition.count(u'?'); i > 0; --i)
        bound << who.value;
    return view.store().where(*kind.type, u'(' + kind.condition + QStringLiteral(") ORDER BY id"), bound);
}

QString timeText(Instant at, const QTimeZone &zone)
{
    return QDateTime::fromMSecsSinceEpoch(at.ms, zone).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

Result<QJsonArray> historyJson(Snapshot &view, const Record &record)
{
    KEBU_LET(steps, recordHistory(view, record.type(), record.id()));
    QJsonArray history;
    for (const RecordStep &step : steps) {
        QJsonArray fields;
        for (const FieldStep &field : step.fields) {
            KEBU_LET(before, displayText(view, field.field, field.before));
            KEBU_LET(after, displayText(view, field.field, field.after));
            fields.append(QJsonObject{{QStringLiteral("field"), field.field.labelText()},
                                      {QStringLiteral("before"), before},
                                      {QStringLiteral("after"), after}});
        }
        history.append(QJsonObject{{QStringLiteral("at"), timeText(step.change.at, view.clock().zone())},
                                   {QStringLiteral("what"), step.change.title},
                                   {QStringLiteral("fields"), fields}});
    }
    return history;
}

Result<QJsonObject> recordJson(Snapshot &view, const Record &record)
{
    KEBU_LET(catalog, view.catalog());
    QJsonObject fields;
    for (const FieldInfo &field : catalog->fieldsOf(record.type())) {
        const Value value = valueOf(record, field);
        if (value.isEmpty())
            continue;
        KEBU_LET(text, displayText(view, field, value));
        fields.insert(field.labelText(), text);
    }
    KEBU_LET(history, historyJson(view, record));
    return QJsonObject{{QStringLiteral("id"), record.id().toString()},
                       {QStringLiteral("fields"), fields},
                       {QStringLiteral("history"), history}};
}

/// What the personal fields of the listed kinds are kept for.
QJsonObject purposesJson(const std::vector<Kind> &kinds)
{
    QJsonObject purposes;
    for (const Kind &kind : kinds) {
        for (const FieldInfo &field : kind.type->fields()) {
            if (field.personalClass != Personal::None)
                purposes.insert(field.labelText(), purposeOf(field.personalClass).text());
        }
    }
    return purposes;
}

Result<QJsonArray> draftsJson(Snapshot &view, Id who)
{
    QJsonArray drafts;
    Statement &rows = view.connection().prepared(
        QStringLiteral("SELECT form, saved_at, content FROM draft WHERE record_id = ? ORDER BY form"));
    KEBU_TRY(rows.run(who));
    while (rows.next())
        drafts.append(QJsonObject{{QStringLiteral("form"), rows.text(0)},
                                  {QStringLiteral("at"), timeText(Instant{rows.number(1)}, view.clock().zone())},
                                  {QStringLiteral("content"), rows.text(2)}});
    KEBU_TRY(rows.done());
    return drafts;
}

Result<Record> subjectRecord(Snapshot &view, const RecordRef &who)
{
    const RecordType *type = findRecordType(who.record);
    if (type != &customer::type() && type != &contact::type())
        return Error{ErrorCode::NotFound,
                     say(QT_TRANSLATE_NOOP("subject", "Only a customer or a contact can be handed its data.")),
                     who.toString()};
    return view.get(*type, who.id);
}

QString remark()
{
    return say(QT_TRANSLATE_NOOP(
        "subject", "Other customers' records may mention the name in free text; those are not listed here."));
}

} // namespace

Result<QJsonObject> subjectJson(Snapshot &view, const RecordRef &who)
{
    KEBU_LET(subject, subjectRecord(view, who));
    const std::vector<Kind> kinds = kindsOf(who);
    QJsonObject records;
    for (const Kind &kind : kinds) {
        KEBU_LET(found, recordsOf(view, kind, who.id));
        QJsonArray rows;
        for (const Record &record : found) {
            KEBU_LET(row, recordJson(view, record));
            rows.append(row);
        }
        if (!rows.isEmpty())
            records.insert(kind.type->name(), rows);
    }
    KEBU_LET(drafts, draftsJson(view, who.id));
    return QJsonObject{{QStringLiteral("subject"), QJsonObject{{QStringLiteral("record"), who.record},
                                                               {QStringLiteral("id"), who.id.toString()},
                                                               {QStringLiteral("name"), titleOf(subject)}}},
                       {QStringLiteral("made_at"), timeText(view.clock().now(), view.clock().zone())},
                       {QStringLiteral("purposes"), purposesJson(kinds)},
                       {QStringLiteral("records"), records},
                       {QStringLiteral("drafts"), drafts},
                       {QStringLiteral("remark"), remark()}};
}

Result<Sheet> subjectSheet(Snapshot &view, const RecordRef &who)
{
    KEBU_LET(subject, subjectRecord(view, who));
    KEBU_LET(catalog, view.catalog());
    Sheet sheet;
    sheet.title = say(QT_TRANSLATE_NOOP("subject", "What is kept on %1")).arg(titleOf(subject));
    sheet.headRight = timeText(view.clock().now(), view.clock().zone());
    sheet.footLeft = remark();
    sheet.documentTitle = say(QT_TRANSLATE_NOOP("subject", "Personal data")) + u' ' + who.id.toString();
    for (const Kind &kind : kindsOf(who)) {
        KEBU_LET(found, recordsOf(view, kind, who.id));
        if (found.empty())
            continue;
        sheet.blocks.push_back(SectionHead{kind.type->plural().text(), QString::number(found.size())});
        for (const Record &record : found) {
            Table table{{{say(QT_TRANSLATE_NOOP("subject", "Field")), 2},
                         {say(QT_TRANSLATE_NOOP("subject", "Value")), 5},
                         {say(QT_TRANSLATE_NOOP("subject", "Kept for")), 2}},
                        {},
                        0};
            for (const FieldInfo &field : catalog->fieldsOf(record.type())) {
                KEBU_LET(text, displayText(view, field, valueOf(record, field)));
                if (!text.isEmpty())
                    table.rows.push_back(
                        {field.labelText(), text,
                         field.personalClass == Personal::None ? QString() : purposeOf(field.personalClass).text()});
            }
            sheet.blocks.push_back(std::move(table));
        }
    }
    return sheet;
}

} // namespace kebu
