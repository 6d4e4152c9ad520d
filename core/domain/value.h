#pragma once

#include "core/base/datetime.h"
#include "core/base/id.h"
#include "core/base/money.h"

#include <QString>

#include <optional>
#include <variant>
#include <vector>

namespace kebu {

/// Points at a record of any kind (`ref:any`). Text form `opportunity:123`.
struct RecordRef {
    QString record;
    Id id;
    [[nodiscard]] bool isNull() const { return id.isNull(); }
    [[nodiscard]] QString toString() const { return isNull() ? QString() : record + u':' + id.toString(); }
    [[nodiscard]] static RecordRef fromString(const QString &text);
    bool operator==(const RecordRef &) const = default;
};

/// What a field holds, in canonical form: nothing, a whole number, a text, or a list of ids.
///
/// | field type                                   | held as |
/// |----------------------------------------------|---------|
/// | Text, Choice (its code), Phone, Email  | text, never empty (empty is "nothing") |
/// | List                                         | text, a JSON array of texts (listvalue.h)    |
/// | Date `2026-04-30`, PartialDate, Time `09:30`, WallTime, RefAny | text in the form of its type |
/// | Int, Percent, Score, Money (minor units), Instant (ms UTC), Weekdays (bit 0 = Monday), Decimal (millionths) |
/// number | | Bool                                         | number 1, or nothing for "no" | | Ref | number, the id |
/// | Refs                                         | list of ids in order |
class Value
{
public:
    Value() = default;
    Value(qint64 number) : m_data(number) {}
    Value(QString text)
    {
        if (!text.isEmpty())
            m_data = std::move(text);
    }
    Value(std::vector<Id> ids)
    {
        if (!ids.empty())
            m_data = std::move(ids);
    }

    [[nodiscard]] static Value of(Id id) { return id ? Value(id.value) : Value(); }
    [[nodiscard]] static Value of(Money money) { return Value(money.minor); }
    [[nodiscard]] static Value of(Instant instant) { return Value(instant.ms); }
    [[nodiscard]] static Value of(bool yes) { return yes ? Value(qint64{1}) : Value(); }
    [[nodiscard]] static Value of(QDate date) { return Value(isoText(date)); }
    [[nodiscard]] static Value of(const WallTime &wall) { return Value(wall.toString()); }

    [[nodiscard]] bool isEmpty() const { return m_data.index() == 0; }
    [[nodiscard]] bool isNumber() const { return m_data.index() == 1; }
    [[nodiscard]] bool isText() const { return m_data.index() == 2; }
    [[nodiscard]] bool isIds() const { return m_data.index() == 3; }

    /// 0 / empty / null when the value holds something else or nothing.
    [[nodiscard]] qint64 number() const { return isNumber() ? std::get<1>(m_data) : 0; }
    [[nodiscard]] QString text() const { return isText() ? std::get<2>(m_data) : QString(); }
    [[nodiscard]] std::vector<Id> ids() const { return isIds() ? std::get<3>(m_data) : std::vector<Id>(); }
    [[nodiscard]] Id id() const { return Id{number()}; }
    [[nodiscard]] bool yes() const { return number() != 0; }
    [[nodiscard]] QDate date() const { return QDate::fromString(text(), Qt::ISODate); }
    [[nodiscard]] WallTime wallTime() const { return WallTime::fromString(text()).value_or(WallTime{}); }

    bool operator==(const Value &) const = default;

private:
    std::variant<std::monostate, qint64, QString, std::vector<Id>> m_data;
};

} // namespace kebu
