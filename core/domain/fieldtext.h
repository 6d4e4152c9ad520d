#pragma once

#include "core/base/result.h"
#include "core/domain/field.h"

#include <QMap>
#include <QTimeZone>

#include <functional>

namespace kebu {

/// The code of a picklist's entry for a word of people, or nothing; the book answers for lists the user has edited.
using ChoiceFinder = std::function<std::optional<QString>(const FieldInfo &field, const QString &word)>;
/// The label of a picklist's entry, or nothing.
using ChoiceLabeller = std::function<std::optional<QString>(const FieldInfo &field, const QString &code)>;

/// How text for a field is meant.
struct ParseContext {
    QString format;                    ///< of days and times, see datetext.h
    QMap<QString, QString> values;     ///< whole texts to read as others; "" leaves the field empty
    QTimeZone zone = QTimeZone::utc(); ///< of instants without an offset
    ChoiceFinder findChoice;           ///< asked before the field's own entries
    bool takesBands = false;           ///< `…_from` takes the lower, `…_to` the upper end of "100-500人"; 约20万 is 20万
};

/// The value people meant, in the canonical form of core/domain/value.h; empty for blank text. The same for import,
/// grids and `kebu-cli set`. Errors name the value: NotFound when a choice has no such entry (a caller may add it),
/// Invalid for everything else. References take ids only (`123`, `1;2`, `opportunity:123`): names are the caller's.
///
/// - text: trimmed, line ends as LF, at most 1 MB of UTF-8; phones and e-mail addresses are kept as written
/// - whole numbers: thousands separators, 万/亿, a unit behind them (`500人`, `60%`, `4分`); score 1 to 5, percent 0 to
/// 100
/// - money: as Money::fromString, also with 元 or a currency's code; decimals: up to six places
/// - yes/no: 是/否, 有/无, yes/no, true/false, y/n, 1/0, √/×, on/off
/// - weekdays: 周一至周五, 周一、周三, 工作日, 周末, 每天, Mon-Fri, 1-5, 1,3,5
[[nodiscard]] Result<Value> parseFieldText(const FieldInfo &field, const QString &text,
                                           const ParseContext &context = {});

/// A range that people gave: `100-500人`, `20-30万`, `500人以上`, `50以下`, `<50`, `约200` (both ends equal).
struct Band {
    Value from;
    Value to;
    bool operator==(const Band &) const = default;
};

/// Ends in the canonical form of `field`, an Int or Money field. Invalid, naming the text, when it is no range.
[[nodiscard]] Result<Band> parseBand(const FieldInfo &field, const QString &text);

/// The code of the field's initial entry that `word` means: its code, label in either language or a synonym, without
/// regard to case, width and blanks.
[[nodiscard]] std::optional<QString> choiceCode(const FieldInfo &field, const QString &word);

struct FormatContext {
    Language language = Language::English;
    QTimeZone zone = QTimeZone::utc();
    ChoiceLabeller labelOf; ///< asked before the field's own entries
};

/// Text for export: parseFieldText() of it gives the value back. ISO days, plain numbers, labels of choices, instants
/// as `2026-04-30 09:30` in the zone (seconds and milliseconds only where there are some), ids for references.
[[nodiscard]] QString formatFieldText(const FieldInfo &field, const Value &value, const FormatContext &context);

} // namespace kebu
