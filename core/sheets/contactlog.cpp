#include "core/sheets/contactlog.h"

#include "core/domain/interaction.h"
#include "core/sheets/papertext.h"

#include <algorithm>

namespace kebu {

namespace {

constexpr qint64 hoursOfDay = 24;
constexpr qint64 hoursSaid = 3 * hoursOfDay; ///< from then on it is days

constexpr qsizetype charactersInALine = 7; ///< of the participants' column

class LogRow
{
public:
    LogRow(const SheetContext &context, const LoggedContact &contact, int lateAfterMinutes)
        : m_context(context),
          m_reader(context),
          m_contact(contact),
          m_lateAfterMinutes(lateAfterMinutes)
    {
    }

    [[nodiscard]] QString when() const
    {
        const Instant happened = record().instant(interaction::happenedAt);
        return papertext::dayOf(happened, m_context.zone) + u'\n' + papertext::minuteOf(happened, m_context.zone);
    }

    [[nodiscard]] QString how() const
    {
        return lines({m_reader.text(record(), interaction::method), m_reader.text(record(), interaction::place)});
    }

    [[nodiscard]] QString who() const
    {
        QStringList theirs = namesInLines(m_reader.names(record(), interaction::theirParticipants));
        const QStringList ours = namesInLines(m_reader.names(record(), interaction::ourParticipants));
        if (theirs.size() > 1 && ours.size() == 1 && theirs.last().size() + ours.first().size() < charactersInALine) {
            theirs.last() = papertext::sentences({theirs.last(), ours.first()}, language());
            return lines(theirs);
        }
        return lines(theirs + ours);
    }

    [[nodiscard]] QString what() const
    {
        QString content = m_reader.text(record(), interaction::content);
        if (const qint64 hours = hoursLate(); hours > 0 && !m_context.isForCustomer)
            content += hours < hoursSaid
                           ? m_reader.word({" (logged %1 h later)", "（补录，晚 %1 小时）"}).arg(hours)
                           : m_reader.word({" (logged %1 days later)", "（补录，晚 %1 天）"}).arg(hours / hoursOfDay);
        QString words = m_reader.text(record(), interaction::customerWords);
        if (!words.isEmpty())
            words = m_reader.word({"In their words: “%1”", "客户原话：“%1”"}).replace(QStringLiteral("%1"), words);
        QString result = m_reader.text(record(), interaction::result);
        if (!result.isEmpty())
            result = m_reader.word({"Result: ", "结果："}) + result;
        return lines({content, words, result});
    }

    /// How they answered; a contact that did not reach them says so instead.
    [[nodiscard]] QString answer() const
    {
        const QString reach = record().text(interaction::reach);
        if (!reach.isEmpty() && reach != QLatin1String("reached"))
            return m_reader.text(record(), interaction::reach);
        return m_context.isForCustomer ? QString() : m_reader.text(record(), interaction::attitude);
    }

    [[nodiscard]] QString next() const
    {
        const FollowingStep &next = m_contact.next;
        QString due = papertext::clauses({m_reader.name(next.who), shortDay(next.by)}, language());
        if (next.isDone)
            due += m_reader.word({" done", " 已完成"});
        return lines({m_reader.freeText(next.what), due});
    }

private:
    [[nodiscard]] const Record &record() const { return m_contact.interaction; }
    [[nodiscard]] Language language() const { return m_context.language; }

    [[nodiscard]] static QString lines(QStringList texts)
    {
        texts.removeAll(QString());
        return texts.join(u'\n');
    }

    /// Chinese has no blanks to break at: whole names a line, as many as the column holds.
    [[nodiscard]] QStringList namesInLines(const QStringList &names) const
    {
        QStringList broken;
        QStringList line;
        qsizetype length = 0;
        for (const QString &name : names) {
            length += name.size() + 1;
            if (!line.isEmpty() && length - 1 > charactersInALine) {
                broken += papertext::enumeration(line, language());
                line.clear();
                length = name.size() + 1;
            }
            line += name;
        }
        if (!line.isEmpty())
            broken += papertext::enumeration(line, language());
        return broken;
    }

    [[nodiscard]] qint64 hoursLate() const
    {
        if (!record().has(interaction::recordedAt))
            return 0;
        constexpr qint64 minute = 60'000;
        const qint64 minutes =
            (record().number(interaction::recordedAt) - record().number(interaction::happenedAt)) / minute;
        return minutes > m_lateAfterMinutes ? std::max<qint64>(1, minutes / 60) : 0;
    }

    /// The year is said only where it is another than that of the contact.
    [[nodiscard]] QString shortDay(QDate day) const
    {
        const int year = localDate(record().instant(interaction::happenedAt), m_context.zone).year();
        return day.year() == year ? day.toString(QStringLiteral("MM-dd")) : papertext::day(day);
    }

    const SheetContext &m_context;
    RecordReader m_reader;
    const LoggedContact &m_contact;
    int m_lateAfterMinutes;
};

/// The column goes where there are rows and none of them says anything in it.
void dropIfEmpty(Table &table, qsizetype column)
{
    const auto isEmpty = [column](const std::vector<QString> &row) { return row[size_t(column)].isEmpty(); };
    if (column < 0 || table.rows.empty() || !std::ranges::all_of(table.rows, isEmpty))
        return;
    table.columns.erase(table.columns.begin() + column);
    for (std::vector<QString> &row : table.rows)
        row.erase(row.begin() + column);
}

} // namespace

const std::vector<SheetColumn> &logColumns()
{
    static const std::vector<SheetColumn> columns{
        {"when", {"Date", "日期"}, 88, 86, Align::Centre},     {"how", {"Method", "方式"}, 76, 90, Align::Centre},
        {"who", {"Participants", "参与人"}, 119, 114},         {"what", {"Content", "核心内容"}, 302, 290},
        {"answer", {"Result", "结果"}, 52, 76, Align::Centre}, // “Positive” needs more room than 好
        {"next", {"Next step", "下一步计划"}, 163, 144}};
    return columns;
}

const SheetColumn *findColumn(const std::vector<SheetColumn> &columns, const QString &name)
{
    const auto found =
        std::ranges::find(columns, name, [](const SheetColumn &column) { return QString::fromLatin1(column.name); });
    return found == columns.end() ? nullptr : &*found;
}

QString logCell(const SheetContext &context, const LoggedContact &contact, const QString &column, int lateAfterMinutes)
{
    const LogRow row(context, contact, lateAfterMinutes);
    if (column == u"when")
        return row.when();
    if (column == u"how")
        return row.how();
    if (column == u"who")
        return row.who();
    if (column == u"what")
        return row.what();
    if (column == u"answer")
        return row.answer();
    if (column == u"next")
        return row.next();
    const FieldInfo *field = interaction::type().find(column);
    return field ? RecordReader(context).text(contact.interaction, *field) : QString();
}

Table contactLog(const SheetContext &context, const std::vector<LoggedContact> &contacts, size_t atMost,
                 int lateAfterMinutes, const SheetTemplate *layout)
{
    constexpr double shareOfAField = 100;
    const SheetTemplate house = layout ? *layout : houseTemplate(QLatin1String(layoutOf::log), context.language);
    const bool isEnglish = context.language == Language::English;
    QStringList names;
    Table table;
    for (const TemplateEntry &entry : house.entries) {
        const SheetColumn *column = findColumn(logColumns(), entry.name);
        const FieldInfo *field = column ? nullptr : interaction::type().find(entry.name);
        if (!column && !field)
            continue;
        const bool isOurs = field && (entry.name == interaction::attitude || entry.name == interaction::corrects);
        if (context.isForCustomer && isOurs)
            continue;
        names << entry.name;
        const QString head = column ? column->head.in(context.language) : field->label.in(context.language);
        table.columns.push_back({entry.label.isEmpty() ? head : entry.label,
                                 !column     ? shareOfAField
                                 : isEnglish ? column->englishShare
                                             : column->share,
                                 column ? column->align : Align::Left});
    }
    const size_t shown = std::min(atMost, contacts.size());
    table.rows.reserve(shown);
    for (size_t i = 0; i < shown; ++i) {
        std::vector<QString> cells;
        for (const QString &name : names)
            cells.push_back(logCell(context, contacts[i], name, lateAfterMinutes));
        table.rows.push_back(std::move(cells));
    }
    if (context.isForCustomer) // their attitude is not for them, and a column of nothing says that something was there
        dropIfEmpty(table, names.indexOf(u"answer"));
    return table;
}

} // namespace kebu
