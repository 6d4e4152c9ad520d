#pragma once

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <vector>

/// The tree as the architecture tests read it. Paths are relative to the root; lines count from 1.
namespace kebu::architecture {

struct SourceFile {
    QString path;
    QString text;
};

struct Include {
    int line = 0;
    QString target;
    bool isQuoted = false; ///< "…" rather than <…>
};

/// Every file under `folders` with one of `endings`, sorted by path, so that two runs report the same.
inline std::vector<SourceFile> readTree(const QString &root, const QStringList &folders, const QStringList &endings)
{
    QStringList paths;
    for (const QString &folder : folders) {
        QDirIterator entries(QDir(root).filePath(folder), endings, QDir::Files, QDirIterator::Subdirectories);
        while (entries.hasNext())
            paths += QDir(root).relativeFilePath(entries.next());
    }
    std::sort(paths.begin(), paths.end());

    std::vector<SourceFile> files;
    for (const QString &path : std::as_const(paths)) {
        QFile file(QDir(root).filePath(path));
        if (file.open(QIODevice::ReadOnly))
            files.push_back({path, QString::fromUtf8(file.readAll())});
    }
    return files;
}

/// The text with comments blanked, line numbers and literals kept.
inline QString withoutComments(const QString &text)
{
    static const QRegularExpression token(QStringLiteral(
        R"re(R"(\w*)\((?:.|\n)*?\)\1"|"(?:[^"\\\n]|\\.)*"|(?<![0-9A-Fa-f])'(?:[^'\\\n]|\\.)+'|//[^\n]*|/\*(?:.|\n)*?\*/)re"));
    QString result;
    qsizetype from = 0;
    for (auto matches = token.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const QString found = match.captured();
        result += text.mid(from, match.capturedStart() - from);
        result +=
            found.startsWith(QLatin1Char('/')) ? QString(found.count(QLatin1Char('\n')), QLatin1Char('\n')) : found;
        from = match.capturedEnd();
    }
    return result + text.mid(from);
}

inline int lineOf(const QString &text, qsizetype position)
{
    return int(QStringView(text).left(position).count(QLatin1Char('\n'))) + 1;
}

inline std::vector<Include> includesOf(const QString &text)
{
    static const QRegularExpression directive(QStringLiteral(R"(^[ \t]*#[ \t]*include[ \t]*([<"])([^>"\n]+)[>"])"),
                                              QRegularExpression::MultilineOption);
    const QString code = withoutComments(text);
    std::vector<Include> includes;
    for (auto matches = directive.globalMatch(code); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        includes.push_back(
            {lineOf(code, match.capturedStart(1)), match.captured(2), match.captured(1) == QLatin1String("\"")});
    }
    return includes;
}

/// The room a path lies in: `core/rules`, `core/storage/sqlcipher`, `ui`, `app`; empty outside all of them.
inline QString roomOf(const QString &path)
{
    if (path.startsWith(QLatin1String("core/storage/sqlcipher/")))
        return QStringLiteral("core/storage/sqlcipher");
    const QStringList parts = path.split(QLatin1Char('/'));
    if (parts.first() == QLatin1String("core"))
        return parts.size() > 2 ? parts.first() + QLatin1Char('/') + parts.at(1) : QString();
    if (parts.size() > 1 && (parts.first() == QLatin1String("ui") || parts.first() == QLatin1String("app")))
        return parts.first();
    return {};
}

} // namespace kebu::architecture
