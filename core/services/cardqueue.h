#pragma once

#include "core/book/change.h"

namespace kebu {

/// A photographed business card that waits to be entered as a customer: the queue 待录名片. Housekeeping of the book,
/// its photo inside the encrypted file; it becomes an attachment when the customer is written.
struct WaitingCard {
    Id id;        ///< of the same photo always the same, so that it waits once
    QString name; ///< of the file
    QString sha256;
    qint64 size = 0;
    Instant since;
};

/// The draft that such a card's form is kept as belongs to the card's id.
inline const QString cardDraft = QStringLiteral("card");

/// Oldest first, of one moment in the order they came.
[[nodiscard]] Result<std::vector<WaitingCard>> waitingCards(Snapshot &view);

/// The photo, checked against its checksum.
Result<void> fetchCard(Snapshot &view, const WaitingCard &card, QIODevice &target);

/// Puts a photo behind those that wait. Invalid, in words, when it is no PNG or JPEG or larger than a book keeps.
/// `position`: its place among those queued at one moment. Part of Book::note.
Result<void> queueCard(Settings &settings, const QString &name, QIODevice &photo, Instant now, int position = 0);
/// Takes a card that nobody wants out of the queue, its photo with it.
Result<void> discardCard(Settings &settings, const WaitingCard &card);
/// The photo becomes the customer's attachment and waits no longer. Part of the change that writes the customer.
Result<void> attachCard(Change &change, const WaitingCard &card, Id customer);

} // namespace kebu
