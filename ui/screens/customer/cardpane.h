#pragma once

#include "core/base/pending.h"
#include "core/services/cardqueue.h"

#include <QImage>
#include <QWidget>

#include <functional>
#include <optional>
#include <vector>

class QMimeData;
class QPushButton;

namespace kebu {

class ElidedLabel;
class Session;

/// The photo of a business card beside the form it is entered into, one after the other of those that wait. Photos are
/// kept in the book as soon as they are dropped, so that the stack outlives a restart. While the session masks no photo
/// is shown.
class CardPane : public QWidget
{
    Q_OBJECT

public:
    explicit CardPane(Session &session, QWidget *parent = nullptr);
    ~CardPane() override;

    /// Reads how many wait; `begins`: the oldest is shown at once.
    void load(bool begins);
    /// Puts photos into the queue and begins with the first that waits.
    void take(const QStringList &files);
    void take(const QImage &picture);
    /// The card in sight, or nothing.
    [[nodiscard]] const std::optional<WaitingCard> &current() const { return m_current; }
    [[nodiscard]] int waiting() const { return int(m_cards.size()); }
    /// The card in sight was entered; the next follows, or `finished`.
    void entered();
    void clear();
    void retranslate();

signals:
    /// How many wait has changed.
    void counted();
    /// A card has come into sight: its form begins.
    void begun(const kebu::WaitingCard &card);
    /// The card in sight is about to be discarded, and what was typed for it.
    void discarding();
    /// No card is in sight any more.
    void finished();
    /// Photos could not be taken.
    void refused(const QString &why);

private:
    class Photo;
    void show(size_t at);
    void showNext();
    void discard();
    void readPhoto();
    void showWords();
    void keep(std::function<Result<void>(Settings &)> work);

    Session &m_session;
    std::vector<WaitingCard> m_cards;
    std::optional<WaitingCard> m_current;
    Pending<Result<QByteArray>> m_reading;
    int m_turn = 0; ///< answers for an earlier card are dropped
    Photo *m_photo;
    ElidedLabel *m_place; ///< "card 2 of 5"
    ElidedLabel *m_name;
    QPushButton *m_later;
    QPushButton *m_discard;
};

/// The photos among the files of a drop or of what was copied.
[[nodiscard]] QStringList photosAmong(const QMimeData *data);

} // namespace kebu
