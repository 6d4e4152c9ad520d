#pragma once

#include "core/services/demo/dice.h"

#include <QString>

#include <span>
#include <vector>

namespace kebu::demo {

/// What a trade is called, what its firms make, and what they would buy of us.
struct Trade {
    const char *industry;
    const char *suffix; ///< of the firm's name
    const char *business;
    const char *sites[3];
    const char *products[4];
};

struct Town {
    const char *province;
    const char *city;
    const char *areaCode;
    const char *districts[3];
};

struct Post {
    const char *title;
    const char *department;
    const char *role;    ///< code of decision_role
    const char *address; ///< how one calls the person: 总, 经理, 工, 主管
};

[[nodiscard]] std::span<const Trade> trades();
[[nodiscard]] std::span<const Town> towns();
/// First those who decide, then those who evaluate, buy and use.
[[nodiscard]] std::span<const Post> deciders();
[[nodiscard]] std::span<const Post> colleagues();

/// `index` → a firm's name no other index has, until several hundred thousand.
struct Firm {
    QString name;
    QString shortName;
    const Town *town;
    const Trade *trade;
};
[[nodiscard]] Firm firmAt(int index, quint64 seed);

struct PersonName {
    QString surname;
    QString given;
    [[nodiscard]] QString full() const { return surname + given; }
};
[[nodiscard]] PersonName personName(Dice &dice);

/// `13x 0000 xxxx`: well formed and nobody's.
[[nodiscard]] QString mobileNumber(Dice &dice);
/// `0512-5550 0146`
[[nodiscard]] QString landlineNumber(const Town &town, Dice &dice);
/// `chen.hengyue@hengyue.example`, from the reading of the names.
[[nodiscard]] QString mailOf(const QString &person, const QString &firm);

} // namespace kebu::demo
