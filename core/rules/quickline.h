#pragma once

#include "core/base/datetime.h"
#include "core/domain/picklists.h"

#include <QStringList>

#include <optional>

namespace kebu {

/// What a person typed of a contact in one line: 电话 张总 报价已发 下周二回访 – how, with whom, what was said, what
/// comes next. Nothing of it is left out: what is not understood stands in `words`.
struct QuickLine {
    QString method;    ///< code; empty: not said
    QString when;      ///< as typed, for parseWhen leaning back; empty: just now
    QStringList words; ///< whom and what was said, in their order
    QString nextWhen;  ///< as typed, for parseWhen; empty: no next step
    QString nextGoal;
};

/// Reads a line of words with blanks between. The way of contact is one of the first three words, by label or synonym
/// in either language, or the beginning of the first (电话张总). The last time that is still to come is the next step,
/// with what follows it as its goal (下周二回访, next Tue demo); a time that has passed says when it was (昨天). A
/// number alone (5.8, 1200) is none. Pure, thread-safe.
[[nodiscard]] QuickLine readQuickLine(const QString &line, const Picklists &lists, const WallTime &now);

/// How people call each other at work: 张总, 李工, 欧阳主任.
struct FormOfAddress {
    QString surname;
    QString title; ///< 总, 工, 主任; 先生 and 女士 say nothing of a title and leave it empty
};
[[nodiscard]] std::optional<FormOfAddress> formOfAddress(const QString &word);

} // namespace kebu
