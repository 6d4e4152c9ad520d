#include "ui/dialogs/import/filefacts.h"

#include "core/domain/registry.h"
#include "core/rules/masking.h"
#include "ui/dialogs/import/filepage.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <array>

namespace kebu {

namespace {

using Format = SourceFacts::Format;

/// Of the readers of cards and calendars; a number behind them stays.
constexpr std::array ownColumns{
    QT_TRANSLATE_NOOP("ImportColumns", "Name"),           QT_TRANSLATE_NOOP("ImportColumns", "Organization"),
    QT_TRANSLATE_NOOP("ImportColumns", "Department"),     QT_TRANSLATE_NOOP("ImportColumns", "Title"),
    QT_TRANSLATE_NOOP("ImportColumns", "Mobile"),         QT_TRANSLATE_NOOP("ImportColumns", "Phone"),
    QT_TRANSLATE_NOOP("ImportColumns", "E-mail"),         QT_TRANSLATE_NOOP("ImportColumns", "WeChat"),
    QT_TRANSLATE_NOOP("ImportColumns", "Birthday"),       QT_TRANSLATE_NOOP("ImportColumns", "Company phone"),
    QT_TRANSLATE_NOOP("ImportColumns", "Company e-mail"), QT_TRANSLATE_NOOP("ImportColumns", "Address"),
    QT_TRANSLATE_NOOP("ImportColumns", "City"),           QT_TRANSLATE_NOOP("ImportColumns", "Province"),
    QT_TRANSLATE_NOOP("ImportColumns", "Web page"),       QT_TRANSLATE_NOOP("ImportColumns", "Categories"),
    QT_TRANSLATE_NOOP("ImportColumns", "Notes"),          QT_TRANSLATE_NOOP("ImportColumns", "Company notes"),
    QT_TRANSLATE_NOOP("ImportColumns", "Summary"),        QT_TRANSLATE_NOOP("ImportColumns", "Date"),
    QT_TRANSLATE_NOOP("ImportColumns", "Location"),       QT_TRANSLATE_NOOP("ImportColumns", "Description"),
    QT_TRANSLATE_NOOP("ImportColumns", "Customer"),       QT_TRANSLATE_NOOP("ImportColumns", "Due"),
    QT_TRANSLATE_NOOP("ImportColumns", "Alarm"),          QT_TRANSLATE_NOOP("ImportColumns", "Status"),
    QT_TRANSLATE_NOOP("ImportColumns", "Start"),          QT_TRANSLATE_NOOP("ImportColumns", "Text"),
    QT_TRANSLATE_NOOP("ImportColumns", "Company WeChat"), QT_TRANSLATE_NOOP("ImportColumns", "QQ"),
    QT_TRANSLATE_NOOP("ImportColumns", "Kind"),           QT_TRANSLATE_NOOP("ImportColumns", "Short name"),
    QT_TRANSLATE_NOOP("ImportColumns", "District"),       QT_TRANSLATE_NOOP("ImportColumns", "Decision role"),
    QT_TRANSLATE_NOOP("ImportColumns", "Lunar birthday"), QT_TRANSLATE_NOOP("ImportColumns", "Customer name"),
    QT_TRANSLATE_NOOP("ImportColumns", "Method")};

QString headerText(const SourceFacts &facts)
{
    return !facts.hasHeader      ? FilePage::tr("without a header row")
           : facts.headerRow > 1 ? FilePage::tr("column names in row %1").arg(facts.headerRow)
                                 : FilePage::tr("with a header row");
}

QStringList formatText(const ImportPreview &preview)
{
    const QString columns = FilePage::tr("%n column(s)", nullptr, int(preview.header.size()));
    switch (preview.facts.format) {
    case Format::Csv:
        return {preview.facts.encoding, FilePage::tr("separated by %1").arg(separatorWord(preview.facts.separator)),
                headerText(preview.facts), columns};
    case Format::Workbook:
        return {FilePage::tr("Workbook"), headerText(preview.facts), columns};
    case Format::Cards:
        return {FilePage::tr("Address cards"), preview.facts.encoding};
    case Format::Ldif:
        return {FilePage::tr("LDIF address book"), preview.facts.encoding};
    case Format::Calendar:
        return {FilePage::tr("Calendar"), preview.facts.encoding};
    case Format::Book:
        return {FilePage::tr("Another Kebu book: its records are compared with those of this one, one by one")};
    }
    return {};
}

} // namespace

QString factsText(const ImportPreview &preview)
{
    QStringList said = formatText(preview);
    if (preview.files > 1)
        said << FilePage::tr("%1, one of %n file(s)", nullptr, int(preview.files)).arg(preview.shown);
    return said.join(QStringLiteral(" · "));
}

QString separatorWord(QChar separator)
{
    switch (separator.unicode()) {
    case u',':
        return FilePage::tr("comma");
    case u';':
        return FilePage::tr("semicolon");
    case u'\t':
        return FilePage::tr("tab");
    default:
        return QString(separator);
    }
}

QString partWord(const QString &part, Format format)
{
    const RecordType *type = format == Format::Calendar ? findRecordType(part) : nullptr;
    return type ? type->plural().text() : part;
}

bool hasOwnColumns(Format format)
{
    return format == Format::Cards || format == Format::Ldif || format == Format::Calendar;
}

QString columnTitle(const QString &column, Format format)
{
    if (!hasOwnColumns(format))
        return column;
    static const QRegularExpression numbered(QStringLiteral("^(.*\\D)( \\d+)$"));
    const auto match = numbered.match(column);
    const QString name = match.hasMatch() ? match.captured(1) : column;
    const bool isKnown =
        std::ranges::any_of(ownColumns, [&name](const char *each) { return name == QLatin1String(each); });
    const QString title = isKnown ? QCoreApplication::translate("ImportColumns", name.toLatin1().constData()) : name;
    return title + match.captured(2);
}

QStringList columnTitles(const QStringList &columns, Format format)
{
    QStringList titles;
    for (const QString &column : columns)
        titles << columnTitle(column, format);
    return titles;
}

int nameColumnOf(const Mapping &mapping, const QStringList &header)
{
    for (const ColumnMapping &column : mapping.columns) {
        const bool isName = std::ranges::any_of(column.targets, [](const ColumnTarget &target) {
            return target.record.isEmpty() && (target.field == u"name" || target.field == u"title");
        });
        if (isName)
            return int(header.indexOf(column.column));
    }
    return -1;
}

QList<Personal> personalColumns(const Mapping &mapping, const QStringList &header)
{
    QList<Personal> classes(header.size(), Personal::None);
    for (const ColumnMapping &column : mapping.columns) {
        const qsizetype at = header.indexOf(column.column);
        for (const ColumnTarget &target : column.targets) {
            const RecordType *type =
                findRecordType(target.record.isEmpty() ? mapping.record : plainRecord(target.record));
            const FieldInfo *field = type ? type->find(target.field) : nullptr;
            if (at >= 0 && field && classes[at] == Personal::None)
                classes[at] = field->personalClass;
            if (at >= 0 && !target.link.isEmpty() && target.linkBy == u"name") // a customer, a contact
                classes[at] = Personal::Name;
        }
    }
    return classes;
}

QString maskedCell(const QString &text, Personal personal)
{
    return personal == Personal::None ? FreeTextMask().apply(text) : masked(text, personal, {true, {}});
}

std::optional<OpenDate> openDateOf(const ImportPreview &preview)
{
    static const QRegularExpression date(
        QStringLiteral("(?<!\\d)(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4}|\\d{2})(?!\\d)"));
    for (const QString &column : preview.openDates) {
        const qsizetype at = preview.header.indexOf(column);
        for (const QStringList &row : preview.samples) {
            const auto match = date.match(row.value(at));
            const int first = match.captured(1).toInt();
            const int second = match.captured(2).toInt();
            const int year = match.captured(3).toInt() + (match.capturedLength(3) == 2 ? 2000 : 0);
            const OpenDate found{match.captured(0), QDate(year, second, first), QDate(year, first, second)};
            if (first != second && found.dayFirst.isValid() && found.monthFirst.isValid())
                return found;
        }
    }
    return {};
}

} // namespace kebu
