#pragma once

#include <QString>
#include <QStringList>

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

} // namespace kebu::test
