#include "core/services/cardqueue.h"

#include "core/domain/customer.h"
#include "core/services/attachedfile.h"
#include "core/storage/filestore.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace kebu {

namespace {

const QString nameKey = QStringLiteral("name");
const QString shaKey = QStringLiteral("sha256");
const QString sizeKey = QStringLiteral("size");
const QString positionKey = QStringLiteral("position");

/// By its bytes: a name may say anything.
bool isPhoto(const QByteArray &beginning)
{
    return beginning.startsWith("\x89PNG\r\n\x1a\n") || beginning.startsWith("\xff\xd8\xff");
}

/// The first 62 bits of the checksum.
Id idOf(const QString &sha256) { return Id{qint64(sha256.left(16).toULongLong(nullptr, 16) >> 2U) | 1}; }

} // namespace

Result<std::vector<WaitingCard>> waitingCards(Snapshot &view)
{
    KEBU_LET(drafts, Drafts(view.connection()).of(cardDraft));
    std::vector<std::pair<int, WaitingCard>> found;
    for (const Drafts::Entry &draft : drafts) {
        const QJsonObject json = QJsonDocument::fromJson(draft.content.toUtf8()).object();
        found.emplace_back(json.value(positionKey).toInt(),
                           WaitingCard{draft.record, json.value(nameKey).toString(), json.value(shaKey).toString(),
                                       json.value(sizeKey).toInteger(), draft.savedAt});
    }
    std::ranges::stable_sort(found, [](const auto &a, const auto &b) {
        return a.second.since.ms != b.second.since.ms ? a.second.since.ms < b.second.since.ms : a.first < b.first;
    });
    std::vector<WaitingCard> cards;
    for (auto &[position, card] : found)
        cards.push_back(std::move(card));
    return cards;
}

Result<void> fetchCard(Snapshot &view, const WaitingCard &card, QIODevice &target)
{
    return FileStore(view.connection()).fetch(card.sha256, target);
}

Result<void> queueCard(Settings &settings, const QString &name, QIODevice &photo, Instant now, int position)
{
    // the last part only: where a photo lay on somebody's computer is nobody's business
    const QString plain = QString(name).replace(u'\\', u'/').section(u'/', -1).simplified();
    if (!isPhoto(photo.peek(8)))
        return Error{ErrorCode::Invalid,
                     QCoreApplication::translate("cards", "“%1” is no photo; PNG and JPEG are.").arg(plain),
                     {}};
    KEBU_LET(kept, settings.drafts().keepBytes(photo));
    const QJsonObject json{{nameKey, plain}, {shaKey, kept.sha256}, {sizeKey, kept.size}, {positionKey, position}};
    return settings.drafts().keep(
        cardDraft, {idOf(kept.sha256), now, QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact))});
}

Result<void> discardCard(Settings &settings, const WaitingCard &card)
{
    KEBU_TRY(settings.drafts().drop(cardDraft, card.id));
    return settings.drafts().dropBytes(card.sha256);
}

Result<void> attachCard(Change &change, const WaitingCard &card, Id customer)
{
    KEBU_TRY(attachKept(change, {customer::type().name(), customer}, card.name, card.sha256));
    return change.settings().drafts().drop(cardDraft, card.id);
}

} // namespace kebu
