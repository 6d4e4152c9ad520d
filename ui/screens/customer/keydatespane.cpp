#include "ui/screens/customer/keydatespane.h"

#include "core/domain/keydate.h"
#include "core/rules/keydates.h"
#include "ui/look/icons.h"
#include "ui/shell/session.h"

namespace kebu {

namespace {

constexpr int listHeight = 176; ///< stands under the needs
constexpr int formHeight = 400;

} // namespace

KeyDatesPane::KeyDatesPane(Session &session, Shell &shell, QWidget *parent)
    : ArchivePane(session, shell, "keyDates", parent)
{
    const auto fit = [this](bool isTyping) {
        setMinimumHeight(isTyping ? formHeight : listHeight);
        setMaximumHeight(isTyping ? QWIDGETSIZE_MAX : listHeight);
    };
    connect(this, &ArchivePane::typingChanged, this, fit);
    fit(false);
    retranslate();
}

std::vector<ArchiveGroup> KeyDatesPane::groups() const
{
    ArchiveGroup group{&keyDate::type(), tr("Key dates"), {}, {}, tr("+ Key date"), {}};
    const QDate today = session().clock().today();
    for (const Record &record : content().archive.keyDates) {
        const auto who = std::ranges::find(content().page.contacts, record.ref(keyDate::contact), &Record::id);
        const auto date = PartialDate::fromString(record.text(keyDate::date)).value_or(PartialDate{});
        const bool isLunar = record.yes(keyDate::lunar);
        const bool isLeap = record.yes(keyDate::leapMonth);
        const Occurrence next = nextOccurrence({date, isLunar, isLeap}, today);
        const FieldInfo &dateField = keyDate::type().field(keyDate::type().indexOf(keyDate::date));
        ArchiveLine line;
        line.record = record;
        line.icon = QLatin1String("view-calendar-birthday");
        line.title = choice(record, keyDate::kind);
        line.beside = who == content().page.contacts.end() ? QString() : shownContact(session(), *who);
        line.detail = dotted({shownValue(session(), dateField, record.value(keyDate::date)),
                              !isLunar ? QString()
                              : isLeap ? tr("lunar, leap month")
                                       : tr("lunar"),
                              next.note,
                              record.has(keyDate::remindDaysBefore) ? tr("reminded %n day(s) before", nullptr,
                                                                         int(record.number(keyDate::remindDaysBefore)))
                                                                    : QString()});
        if (next.on.isValid()) {
            const int days = int(today.daysTo(next.on));
            line.right = shownDay(next.on, today);
            line.due = days == 0 ? Due::Today : days <= 7 ? Due::Soon : Due::Later;
            line.dueWord = days == 0 ? tr("today") : tr("in %n day(s)", nullptr, days);
        }
        group.lines.push_back(std::move(line));
    }
    return {group};
}

void KeyDatesPane::prepare(Record &record) const
{
    record.set(keyDate::kind, Value(QStringLiteral("birthday")));
    record.set(keyDate::remindDaysBefore, Value(qint64{30}));
}

QString KeyDatesPane::hintFor(const RecordType &, const QString &field) const
{
    return field == keyDate::date ? tr("2009-06-12, or 06-12 where the year does not matter") : QString();
}

} // namespace kebu
