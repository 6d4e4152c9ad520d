#include "ui/models/changeentries.h"

#include "core/base/text.h"
#include "core/domain/contact.h"
#include "core/domain/customer.h"
#include "ui/shell/session.h"

#include <QCoreApplication>

namespace kebu {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ChangeEntries)
};

bool pointsAtPeople(const FieldInfo &field)
{
    return field.target == customer::type().name() || field.target == contact::type().name();
}

QString valueText(const Session &session, const CustomerContent &content, const FieldInfo &field, const QString &text)
{
    constexpr qsizetype mostShown = 60;
    if (text.isEmpty())
        return Words::tr("empty");
    QString shown = simplifiedLine(text);
    if (isFreeText(field))
        shown = content.freeText(session, shown);
    else
        shown = shownPersonal(session, shown, pointsAtPeople(field) ? Personal::Name : field.personalClass,
                              {field.target != contact::type().name(), {}});
    return shown.size() > mostShown ? shown.left(mostShown) + u'…' : shown;
}

QString titleOf(const Session &session, const CustomerContent &content, const HistoryLine &line)
{
    QString record = line.type->label().text();
    if (!line.recordTitle.isEmpty())
        record += u' ' + content.freeText(session, line.recordTitle);
    if (line.action == JournalAction::Created)
        return Words::tr("%1 created").arg(record);
    return (line.action == JournalAction::Removed ? Words::tr("%1 deleted") : Words::tr("%1 changed")).arg(record);
}

} // namespace

std::vector<TimelineEntry> changeEntries(const Session &session, const CustomerContent &content,
                                         const std::vector<HistoryLine> &lines)
{
    const QTimeZone zone = session.clock().zone();
    const QDate today = session.clock().today();
    std::vector<TimelineEntry> entries;
    for (const HistoryLine &line : lines) {
        TimelineEntry entry;
        entry.kind = TimelineEntry::Kind::Change;
        entry.record = line.record;
        entry.at = line.change.at.ms;
        entry.icon = QLatin1String("document-edit");
        entry.title = titleOf(session, content, line);
        entry.moment = shownMoment(line.change.at, zone, today);
        entry.who = session.userName(line.change.by);
        QStringList steps;
        for (const HistoryField &step : line.fields)
            steps << QStringLiteral("%1: %2 → %3")
                         .arg(step.field.labelText(), valueText(session, content, step.field, step.beforeText),
                              valueText(session, content, step.field, step.afterText));
        entry.text = line.isErased ? Words::tr("Erased for good") : steps.join(QStringLiteral(" · "));
        entries.push_back(std::move(entry));
    }
    return entries;
}

} // namespace kebu
