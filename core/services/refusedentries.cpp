#include "core/services/refusedentries.h"

#include "core/exchange/bookjson.h"
#include "core/exchange/vcardwriter.h"
#include "core/services/refusedrows.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <array>

namespace kebu {

namespace {

constexpr char notePrefix[] = "X-KEBU-REFUSED-";
constexpr char commentPrefix[] = "# KEBU-REFUSED-";

struct NoteLine {
    QByteArray name;
    QString text;
};

std::array<NoteLine, 5> noteLines(const ImportedRow &row)
{
    const ImportNote note = row.notes.empty() ? ImportNote() : row.notes.back();
    return {NoteLine{"ROW", QString::number(row.row)},
            {"COLUMN", note.column},
            {"VALUE", note.value.left(200)},
            {"REASON", note.why},
            {"REMEDY", remedyFor(row)}};
}

/// The lines of the text, their ends included.
QList<QByteArray> linesOf(const QByteArray &text)
{
    QList<QByteArray> lines;
    qsizetype begin = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isEnd = text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n'));
        if (!isEnd)
            continue;
        lines << text.mid(begin, i + 1 - begin);
        begin = i + 1;
    }
    if (begin < text.size())
        lines << text.mid(begin) + "\r\n";
    return lines;
}

bool continues(const QByteArray &line) { return line.startsWith(' ') || line.startsWith('\t'); }

/// Without what an earlier refusal noted, continued lines included.
QList<QByteArray> withoutNotes(const QList<QByteArray> &lines, const char *prefix)
{
    QList<QByteArray> kept;
    bool isNote = false;
    for (const QByteArray &line : lines) {
        isNote = isNote ? continues(line) || line.toUpper().startsWith(prefix) : line.toUpper().startsWith(prefix);
        if (!isNote)
            kept << line;
    }
    return kept;
}

QByteArray quotedPrintable(const QString &text)
{
    QByteArray bytes;
    for (const char c : text.simplified().toUtf8()) {
        const bool isPlain = c >= ' ' && c <= '~' && c != '=';
        bytes += isPlain ? QByteArray(1, c) : '=' + QByteArray(1, c).toHex().toUpper();
    }
    return bytes;
}

/// Version 2.1 knows other characters than ASCII as quoted-printable alone.
QByteArray notesOfCard(const ImportedRow &row, bool isOld)
{
    VCardWriter writer(VCardVersion::V3);
    for (const NoteLine &note : noteLines(row)) {
        if (note.text.isEmpty())
            continue;
        if (isOld)
            writer.plain(notePrefix + note.name, quotedPrintable(note.text), "CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE");
        else
            writer.text(notePrefix + note.name, note.text);
    }
    return writer.take();
}

/// Behind BEGIN, and VERSION where it follows, so that a card cut off inside of a value does not swallow the notes.
QByteArray annotatedCard(const ImportedRow &row)
{
    QList<QByteArray> lines = withoutNotes(linesOf(row.original), notePrefix);
    qsizetype at = 0;
    bool isOld = false;
    for (const char *head : {"BEGIN:", "VERSION:"}) {
        if (at < lines.size() && lines[at].trimmed().toUpper().startsWith(head))
            ++at;
    }
    for (const QByteArray &line : std::as_const(lines))
        isOld = isOld || line.trimmed().toUpper() == "VERSION:2.1";
    lines.insert(at, notesOfCard(row, isOld));
    return lines.join();
}

QByteArray annotatedLdif(const ImportedRow &row)
{
    QByteArray text;
    for (const NoteLine &note : noteLines(row)) {
        if (!note.text.isEmpty())
            text += commentPrefix + note.name + ": " + note.text.simplified().toUtf8() + '\n';
    }
    QList<QByteArray> lines = withoutNotes(linesOf(row.original), commentPrefix);
    lines.removeIf([](const QByteArray &line) { return line.toLower().startsWith("version:"); });
    return text + lines.join().trimmed() + "\n\n";
}

QByteArray calendarFrame(const QByteArray &frame)
{
    const QByteArray known = withoutNotes(linesOf(frame), notePrefix).join();
    return known.trimmed().toUpper().startsWith("BEGIN:VCALENDAR")
               ? known
               : "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Kebu//Kebu//EN\r\n" + known;
}

/// A book as JSON begins with its head, and an object of Qt's sorts its keys.
QByteArray records(const std::vector<ImportedRow> &rows)
{
    QStringList kinds;
    QHash<QString, QJsonArray> sections;
    for (const ImportedRow &row : rows) {
        const QJsonObject entry = QJsonDocument::fromJson(row.original).object();
        QJsonObject notes;
        for (const NoteLine &note : noteLines(row))
            notes.insert(QString::fromLatin1(note.name.toLower()), note.text);
        for (auto it = entry.begin(); it != entry.end(); ++it) {
            QJsonObject fields = it.value().toObject();
            fields.insert(BookJsonHead::refused, notes);
            sections[it.key()].append(fields);
            if (!kinds.contains(it.key()))
                kinds << it.key();
        }
    }
    QByteArray text = "{\n  \"kebu\": " + QJsonDocument(BookJsonHead().toJson()).toJson(QJsonDocument::Compact);
    for (const QString &kind : std::as_const(kinds))
        text += ",\n  \"" + kind.toUtf8() + "\": " + QJsonDocument(sections.value(kind)).toJson().trimmed();
    return text + "\n}\n";
}

} // namespace

bool leavesAsEntries(SourceFacts::Format format)
{
    return format == SourceFacts::Format::Cards || format == SourceFacts::Format::Ldif ||
           format == SourceFacts::Format::Calendar || format == SourceFacts::Format::Book;
}

QByteArray refusedEntries(const std::vector<ImportedRow> &rows, const SourceFacts &facts)
{
    const bool isCalendar = facts.format == SourceFacts::Format::Calendar;
    if (facts.format == SourceFacts::Format::Book)
        return records(rows);
    QByteArray text = facts.format == SourceFacts::Format::Ldif ? QByteArrayLiteral("version: 1\n\n")
                      : isCalendar                              ? calendarFrame(facts.frame)
                                                                : QByteArray();
    for (const ImportedRow &row : rows)
        text += facts.format == SourceFacts::Format::Ldif ? annotatedLdif(row) : annotatedCard(row);
    return isCalendar ? text + "END:VCALENDAR\r\n" : text;
}

} // namespace kebu
