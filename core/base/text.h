#pragma once

#include <QByteArray>
#include <QString>

/// The two forms of a text that are compared instead of the text itself. Both are pure and thread-safe.
namespace kebu {

/// What the search compares: NFKC with folded case (Unicode's NFKC_Casefold, which also drops invisible characters),
/// then every blank removed. `万  科Ａ` becomes `万科a`. Idempotent.
[[nodiscard]] QString normalized(const QString &text);

/// The same without removing blanks between words; runs of blanks become one space, the ends are trimmed.
[[nodiscard]] QString folded(const QString &text);

/// Bytes whose order is the order of the texts in Chinese collation (pinyin; CLDR's zh), for a blob column.
/// Only comparable with keys made under the same collationVersion().
[[nodiscard]] QByteArray sortKey(const QString &text);

/// Names the rules sortKey() follows. A book made under another version rebuilds its keys.
[[nodiscard]] QString collationVersion();

/// One line for a list or a title: line breaks and runs of blanks become one space, the ends are trimmed.
[[nodiscard]] QString simplifiedLine(const QString &text);

} // namespace kebu
