#pragma once

#include <QDate>
#include <QString>

#include <optional>

namespace kebu {

/// What the book knows of a customer's dealings, as far as the life cycle follows from it.
struct LifeCycleFacts {
    QString stage;           ///< code of customer.stage
    QDate stageSince;        ///< invalid: not known
    QDate lostOn;            ///< invalid: not lost, or not known since when
    QDate signedOn;          ///< the latest signature of a contract; invalid: none
    qint64 agreedMinor = 0;  ///< of the signed contracts whose amount is known
    qint64 paidMinor = 0;    ///< received on those, less what was paid back
    QDate paidOn;            ///< the latest payment on them
    bool isAccepted = false; ///< a signed contract was accepted, or all its deliveries were made
    int openComplaints = 0;
    QDate oldestComplaint;
    QDate renewalOn; ///< the next end of a running contract that nobody renewed; invalid: none
};

/// A stage the facts speak for. Never set by itself: a person accepts it.
struct StageAdvice {
    QString to;      ///< code of customer.stage
    QString because; ///< translated sentence with its evidence
    bool operator==(const StageAdvice &) const = default;
};

/// What the facts say about the stage; nothing where it stands already, or where they say nothing. Before a customer is
/// served the way goes only forward: signed, paid in full, in use once paid and accepted; a contract signed more than
/// thirty days before the customer came to its stage belongs to an earlier deal and says nothing. While it is served
/// the states follow each other: an open complaint is an issue reported, else a contract that ends within sixty days is
/// a renewal due, else it is in use. One that was lost comes back by a contract signed after that day. Pure.
[[nodiscard]] std::optional<StageAdvice> stageAdvice(const LifeCycleFacts &facts, QDate today);

} // namespace kebu
