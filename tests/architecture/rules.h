#pragma once

#include "tests/architecture/sourcetree.h"

#include <QHash>
#include <QSet>

/// What ARCHITECTURE.md promises, as functions from files to the places that break it. Each place reads
/// `path:line what is wrong`, so that a failing test is a list to work through.
namespace kebu::architecture {

using Files = std::vector<SourceFile>;

inline QString place(const QString &path, int line, const QString &what)
{
    return QStringLiteral("%1:%2 %3").arg(path).arg(line).arg(what);
}

/// The rooms that a room may include from, besides itself. A room that stands nowhere here may include none.
inline const QHash<QString, QStringList> &allowedArrows()
{
    static const auto core = [](std::initializer_list<const char *> names) {
        QStringList rooms;
        for (const char *name : names)
            rooms += QStringLiteral("core/") + QString::fromLatin1(name);
        return rooms;
    };
    static const QHash<QString, QStringList> arrows{
        {QStringLiteral("core/base"), {}},
        {QStringLiteral("core/domain"), core({"base"})},
        {QStringLiteral("core/rules"), core({"base", "domain"})},
        {QStringLiteral("core/sheets"), core({"base", "domain", "rules"})},
        {QStringLiteral("core/exchange"), core({"base", "domain", "rules"})},
        {QStringLiteral("core/storage/sqlcipher"), {}},
        {QStringLiteral("core/storage"), core({"base", "domain", "rules", "storage/sqlcipher"})},
        // the book makes keys and judges files; sqlite3.h stays in the driver's folder all the same
        {QStringLiteral("core/book"), core({"base", "domain", "rules", "storage", "storage/sqlcipher"})},
        {QStringLiteral("core/reports"), core({"base", "domain", "rules", "storage", "book"})},
        {QStringLiteral("core/services"),
         core({"base", "domain", "rules", "sheets", "exchange", "storage", "book", "reports"})},
        {QStringLiteral("ui"), core({"base", "domain", "rules", "sheets", "exchange", "book", "reports", "services"})},
        {QStringLiteral("app"),
         core({"base", "domain", "rules", "sheets", "exchange", "storage", "book", "reports", "services"})
             << QStringLiteral("ui")},
    };
    return arrows;
}

inline QStringList arrowsAgainstTheLayers(const Files &files)
{
    QStringList places;
    for (const SourceFile &file : files) {
        const QString room = roomOf(file.path);
        if (!allowedArrows().contains(room)) {
            places += place(file.path, 1, QStringLiteral("lies in no room of the architecture"));
            continue;
        }
        for (const Include &include : includesOf(file.text)) {
            const QString target = roomOf(include.target);
            if (!target.isEmpty() && target != room && !allowedArrows().value(room).contains(target))
                places += place(file.path, include.line, QStringLiteral("includes ") + include.target);
        }
    }
    return places;
}

/// Own headers are named from the root, so that an arrow can be read off every include.
inline QStringList includesNotFromTheRoot(const Files &files)
{
    QSet<QString> known;
    for (const SourceFile &file : files)
        known.insert(file.path);
    QStringList places;
    for (const SourceFile &file : files) {
        for (const Include &include : includesOf(file.text)) {
            const bool isOther = include.target.endsWith(QLatin1String(".moc")) ||
                                 include.target.endsWith(QLatin1String(".inc")) ||
                                 include.target.startsWith(QLatin1String("translations/"));
            if (include.isQuoted && !known.contains(include.target) && !isOther)
                places += place(file.path, include.line, QStringLiteral("includes ") + include.target);
        }
    }
    return places;
}

inline bool isWindowHeader(const QString &target)
{
    static const QRegularExpression module(
        QStringLiteral("^Qt(Gui|Widgets|Charts|PrintSupport|Svg|SvgWidgets|OpenGL\\w*)(/|$)"));
    static const QRegularExpression name(QStringLiteral(
        "^Q(\\w*Widget|(Gui)?Application|Color|Font\\w*|Painter\\w*|Paint(Device|Engine|Event)|Pixmap|Image\\w*|Icon|"
        "Palette|Pen|Brush|"
        "PdfWriter|Print\\w+|Page(Layout|Size|Ranges)|Text(Document\\w*|Layout|Cursor|Edit|Browser)|Clipboard|"
        "KeySequence|"
        "Shortcut|Action|StandardItem(Model)?|\\w*Validator|DesktopServices|Cursor|Screen|Window|\\w*Style|Dialog|"
        "\\w+Dialog|MainWindow|Menu|MenuBar|ToolBar|StatusBar|\\w+Button|Label|LineEdit|ComboBox|\\w+View|\\w+Layout|"
        "\\w*Delegate|Chart\\w*|\\w+Series|SystemTrayIcon|MessageBox|Svg\\w+|Transform|Polygon\\w*|Region|Vector[234]D)"
        "$"));
    static const QSet<QString> ofCore{QStringLiteral("QStringView"), QStringLiteral("QByteArrayView"),
                                      QStringLiteral("QUtf8StringView"), QStringLiteral("QAnyStringView")};
    return module.match(target).hasMatch() || (name.match(target).hasMatch() && !ofCore.contains(target));
}

inline QStringList windowHeadersInCore(const Files &files)
{
    QStringList places;
    for (const SourceFile &file : files) {
        if (!file.path.startsWith(QLatin1String("core/")))
            continue;
        for (const Include &include : includesOf(file.text)) {
            if (isWindowHeader(include.target))
                places += place(file.path, include.line, QStringLiteral("includes ") + include.target);
        }
    }
    return places;
}

inline QStringList engineHeadersOutsideTheDriver(const Files &files)
{
    static const QRegularExpression engine(QStringLiteral("(^|/)(sqlite3(ext)?\\.h|sqlcipher(\\.h)?)$"));
    QStringList places;
    for (const SourceFile &file : files) {
        if (roomOf(file.path) == QLatin1String("core/storage/sqlcipher"))
            continue;
        for (const Include &include : includesOf(file.text)) {
            if (engine.match(include.target).hasMatch())
                places += place(file.path, include.line, QStringLiteral("includes ") + include.target);
        }
    }
    return places;
}

inline QStringList queriesOutsideStorage(const Files &files)
{
    static const QRegularExpression query(QStringLiteral("\\bQSql(Query|Database)\\b"));
    QStringList places;
    for (const SourceFile &file : files) {
        if (file.path.startsWith(QLatin1String("core/storage/")))
            continue;
        const QString code = withoutComments(file.text);
        for (auto matches = query.globalMatch(code); matches.hasNext();) {
            const QRegularExpressionMatch match = matches.next();
            places +=
                place(file.path, lineOf(code, match.capturedStart()), QStringLiteral("names ") + match.captured());
        }
    }
    return places;
}

/// QFuture::then may run twice and cancel into freed memory (core/base/pending.h): a future of work elsewhere goes into
/// a Pending or a watcher before anybody can chain it.
inline QStringList chainableFutures(const Files &files)
{
    static const QRegularExpression future(
        QStringLiteral(R"((?:\b(Pending|setFuture)\(\s*)?\bQtConcurrent::run\b|\.future\(\)\s*\.then\b)"));
    QStringList places;
    for (const SourceFile &file : files) {
        const QString code = withoutComments(file.text);
        for (auto matches = future.globalMatch(code); matches.hasNext();) {
            const QRegularExpressionMatch match = matches.next();
            if (match.captured(1).isEmpty())
                places += place(file.path, lineOf(code, match.capturedStart()),
                                QStringLiteral("leaves a QFuture to be chained"));
        }
    }
    return places;
}

/// Qt's scan for placeholders reads comments too, and trips over a quote or a colon in them.
inline QStringList treacherousSqlComments(const Files &files)
{
    static const QRegularExpression token(QStringLiteral(R"('(?:[^']|'')*'|"[^"]*"|--[^\n]*|/\*(?:.|\n)*?\*/)"));
    QStringList places;
    for (const SourceFile &file : files) {
        for (auto matches = token.globalMatch(file.text); matches.hasNext();) {
            const QRegularExpressionMatch match = matches.next();
            const QString found = match.captured();
            const bool isComment = found.startsWith(QLatin1String("--")) || found.startsWith(QLatin1String("/*"));
            if (isComment && (found.contains(QLatin1Char('\'')) || found.contains(QLatin1Char(':'))))
                places += place(file.path, lineOf(file.text, match.capturedStart()), found.simplified());
        }
    }
    return places;
}

inline constexpr int largestFile = 600;

inline QStringList filesTooLong(const Files &files)
{
    QStringList places;
    for (const SourceFile &file : files) {
        const int lines = int(file.text.count(QLatin1Char('\n')));
        if (lines >= largestFile)
            places += place(file.path, lines, QStringLiteral("lines are too many for one file"));
    }
    return places;
}

inline QStringList untranslatedTexts(const Files &files)
{
    static const QRegularExpression call(QStringLiteral(
        R"re(\bset(?:Text|WindowTitle|ToolTip|StatusTip|WhatsThis|Title|TitleText|LabelText|PlaceholderText)re"
        R"re(|InformativeText|AccessibleName|AccessibleDescription)\s*\(\s*)re"
        R"re((?:(?:QStringLiteral|QString|QLatin1String|QLatin1StringView|QString::from\w+)\s*\(\s*)?)re"
        R"re((?:u8|u)?"((?:[^"\\]|\\.)*)")re"));
    static const QRegularExpression noise(QStringLiteral(R"(\\.|%L?\d+|%n|<[^>]*>|&\w+;)"));
    static const QRegularExpression letter(QStringLiteral("\\p{L}"));
    QStringList places;
    for (const SourceFile &file : files) {
        const QString code = withoutComments(file.text);
        for (auto matches = call.globalMatch(code); matches.hasNext();) {
            const QRegularExpressionMatch match = matches.next();
            QString shown = match.captured(1);
            shown.remove(noise);
            if (shown.contains(letter))
                places += place(file.path, lineOf(code, match.capturedStart()), match.captured());
        }
    }
    return places;
}

} // namespace kebu::architecture
