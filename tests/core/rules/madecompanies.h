#pragma once

#include "core/rules/match.h"

#include <QString>

#include <vector>

/// A made list of Chinese companies with known duplicates: the same on every machine. Half of a pair is written as a
/// register writes it, half as salespeople do; in between lie the hard ones, which are two companies.
namespace kebu::test {

struct MadeCompany {
    int truth = 0; ///< equal: the same company
    QString name;
    QString phone;
    QString wechat;
    QString email;
    QString creditCode;
    QString city;
    QString contact;
};

/// `pairs` companies twice and `hard` that resemble one of them.
[[nodiscard]] std::vector<MadeCompany> madeCompanies(int pairs, int hard, quint32 seed = 20260430);

/// The list as the matcher takes it.
[[nodiscard]] std::vector<match::Column> matchColumns();
[[nodiscard]] std::vector<match::Row> matchRows(const std::vector<MadeCompany> &companies);

} // namespace kebu::test
