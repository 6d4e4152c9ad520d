#pragma once

#include "core/base/id.h"
#include "core/rules/quickline.h"
#include "core/services/followup.h"

#include <QStringList>

namespace kebu {

/// What stands in the log form, as typed; kept for each customer so that switching between them loses nothing.
struct LogDraft {
    QString method; ///< code
    QString when;   ///< as typed; empty: just now
    Id contact;
    QString topic; ///< code
    QString text;
    QString customerWords; ///< a chat that was pasted
    QString attitude;      ///< code
    QString promiseBy;     ///< code; empty: ours
    QString promise;
    QString nextGoal;
    QString nextWhen;     ///< as typed
    QStringList pictures; ///< checksums of pictures that were pasted and lie in the book
    QString place;
    std::vector<Id> theirs; ///< who took part beside `contact`
    std::vector<Id> ours;   ///< users
    QString about;          ///< RecordRef as text

    /// True when nothing was typed; choices alone are no draft.
    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] QString toJson() const;
    /// An empty draft for anything unreadable.
    [[nodiscard]] static LogDraft fromJson(const QString &json);

    bool operator==(const LogDraft &) const = default;
};

/// What a line typed in haste says, with the person it speaks of and what is left of its words as the text.
[[nodiscard]] LogDraft draftOf(const QuickLine &line, Id contact, const QString &said);
/// Nothing that was typed is replaced: the text becomes a further line, the rest fills what is empty.
[[nodiscard]] LogDraft joined(LogDraft draft, const LogDraft &more);
/// What keeps a draft from being saved, translated; empty: nothing.
[[nodiscard]] QString missingIn(const LogDraft &draft, const WallTime &now);
/// REQUIRES: missingIn() is empty. `task`: the follow-up it answers, may be null. `isUnanswered`: nobody was reached.
[[nodiscard]] LogEntry entryOf(const LogDraft &draft, Id customer, Id task, const Clock &clock, bool isUnanswered);
/// The day a promise begins with: 5/6 前发第三版报价, "by Friday: the offer". Invalid: it names none.
[[nodiscard]] QDate promiseDay(const QString &promise, const WallTime &now);

} // namespace kebu
