#pragma once

#include "core/base/datetime.h"
#include "core/base/secret.h"
#include "core/storage/settings.h"

#include <QTimeZone>

#include <memory>
#include <optional>

/// Office and home: one book, two files, of which one at a time lives. Taking a book along makes a whole, verified copy
/// that may be written; the one left behind is for reading only and says where the other went. Bringing it back gives
/// the book at home what was written on the way.
namespace kebu {

class Book;
class Clock;

/// Where a file stands between the two; kept in each as the setting `custody`.
struct Custody {
    enum class State {
        Alone,      ///< there is no other
        LeftBehind, ///< the other one was taken along and lives; this one is for reading only
        Along,      ///< this one was taken along, and lives
        Returned,   ///< what it holds was brought home; for reading only
    };
    State state = State::Alone;
    QString place; ///< path of the other file, as the computer `host` named it
    QString host;  ///< the computer on which the books parted or met
    Instant since;

    [[nodiscard]] bool isForReading() const { return state == State::LeftBehind || state == State::Returned; }
    /// `left_behind`, `along`, `returned`; empty for one that stands alone.
    [[nodiscard]] QString word() const;
    /// What a person is told who wants to write into a file that is for reading only; empty for one that lives.
    [[nodiscard]] QString sentence(const QTimeZone &zone) const;
    bool operator==(const Custody &) const = default;
};

/// What the open file says of itself; Alone where it says nothing that can be read.
[[nodiscard]] Result<Custody> custodyOf(Settings &settings);

/// Makes the copy `target` the living one. `book` is closed, copied, verified, and opened again for reading only; after
/// an error it is open as before and nothing stands at `target`. Never do two files live: the one at home rests before
/// the copy gets its name. ReadOnly: `book` is for reading only; Invalid: `target` exists or its folder does not.
Result<void> takeAlong(std::unique_ptr<Book> &book, const QString &target);

/// How the two files stand to each other when they meet again.
enum class Meeting {
    Forward,    ///< the book at home holds what was written on the way
    NothingNew, ///< home went on alone: the copy rests
    BothWent,   ///< written in both: nothing was done; `markReturned` once the other's records were imported
};
struct BroughtBack {
    Meeting meeting = Meeting::Forward;
    qint64 entries = 0; ///< of the journal that home did not have
};

/// Brings `copy` home. Both files are read whole and verified first. `book` is closed for that and opened again, to
/// write; after an error both are as they were. `secret`: the copy's passphrase where it is another one than the
/// book's. WrongPassphrase: it is needed, or it is wrong; Invalid: `copy` is another book or this very file; Held: open
/// elsewhere.
[[nodiscard]] Result<BroughtBack> bringBack(std::unique_ptr<Book> &book, const QString &copy,
                                            const std::optional<Secret> &secret = {});

/// The book at home lives again, without the copy: for a copy that is lost, or before its records are imported.
Result<void> workHereAgain(std::unique_ptr<Book> &book);

/// The copy rests: what it held was taken into the book at `home`.
Result<void> markReturned(const QString &copy, const Secret &secret, const QString &home, const Clock &clock);

} // namespace kebu
