#pragma once

#include "core/exchange/contentlines.h"
#include "core/exchange/tablesource.h"

#include <QHash>

namespace kebu {

/// An address card as Kebu understands it, whatever format it came in.
struct Card {
    struct Point {
        QString value;
        QStringList types;  ///< lower case: work, home, cell, fax, pref
        QString field = {}; ///< of a card that Kebu wrote: the field, or `point` for a further one
        [[nodiscard]] bool is(QStringView type) const { return types.contains(type); }
        bool operator==(const Point &) const = default;
    };

    qint64 line = 0;
    QString name; ///< as it is shown
    QString nickname;
    QString organization;
    QString department;
    QString title;
    QString birthday;
    QString gender;
    QString wechat;
    QString note;
    QStringList categories;
    std::vector<Point> phones;
    std::vector<Point> mails;
    std::vector<Point> addresses;
    QString province; ///< of the first address
    QString city;
    std::vector<Point> sites;
    QStringList others; ///< what has no field of its own, as `Nickname: Joey`
    QStringList moreWechats;
    QStringList moreQqs;
    QHash<QString, QString> own; ///< of a card that Kebu wrote: by name of field, what no property of vCards says
    std::vector<EnclosedFile> files;
    QStringList repairs;

    /// An organisation without a person.
    [[nodiscard]] bool isCompany() const { return name.isEmpty() && !organization.isEmpty(); }
};

/// The parameter by which Kebu's own cards name the field that a property is, so that they lose nothing.
inline constexpr char ownFieldOption[] = "X-KEBU-FIELD";
/// Takes a property of such a card; false where it is to be read like anybody's.
[[nodiscard]] bool readOwnProperty(const ContentLine &line, Card &card);

/// Takes one property of a vCard into the card.
void readProperty(const ContentLine &line, Card &card);
/// Fills the name from what else the card says. `family given …` parts come joined as their script wants it.
void finishCard(Card &card);
/// `Doe;John;Q.;Dr.;jr.` of vCard's N as people say it: 张三 or Dr. John Q. Doe jr.
[[nodiscard]] QString shownName(const QStringList &parts);

/// The columns that cards are read into, the same for every file.
[[nodiscard]] const QStringList &cardHeader();
[[nodiscard]] QStringList cardRow(const Card &card);
/// A company with its contact, or an individual where no company is named.
[[nodiscard]] Mapping cardMapping();

} // namespace kebu
