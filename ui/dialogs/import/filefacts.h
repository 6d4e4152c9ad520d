#pragma once

#include "core/services/importer.h"

#include <optional>

namespace kebu {

// What was found out about a file, in words.

/// "GB18030 · separated by comma · with a header row · 10 columns"
[[nodiscard]] QString factsText(const ImportPreview &preview);
[[nodiscard]] QString separatorWord(QChar separator);
/// A sheet by its name, the kinds of entries of a calendar in words.
[[nodiscard]] QString partWord(const QString &part, SourceFacts::Format format);

/// Cards and calendars have the same columns in every file, most of them empty; the names are the program's own.
[[nodiscard]] bool hasOwnColumns(SourceFacts::Format format);
/// A column as it is called on the screen: the file's own name, that of cards and calendars in words.
[[nodiscard]] QString columnTitle(const QString &column, SourceFacts::Format format);
[[nodiscard]] QStringList columnTitles(const QStringList &columns, SourceFacts::Format format);

/// The column that says who or what a row is about; -1: none does.
[[nodiscard]] int nameColumnOf(const Mapping &mapping, const QStringList &header);

/// What the mask makes of each column, by where it goes; a column that goes nowhere is free text.
[[nodiscard]] QList<Personal> personalColumns(const Mapping &mapping, const QStringList &header);
/// A cell of the file behind the mask.
[[nodiscard]] QString maskedCell(const QString &text, Personal personal);

/// A date of the file that can be read in two ways.
struct OpenDate {
    QString text;
    QDate dayFirst;
    QDate monthFirst;
};
/// The first in which both readings differ; nothing where the file has none.
[[nodiscard]] std::optional<OpenDate> openDateOf(const ImportPreview &preview);

} // namespace kebu
