#pragma once

#include <QString>
#include <QStringList>

#include <vector>

class QAction;

namespace kebu {

class Actions;

/// An action's text as a person reads it: no mnemonic, no ellipsis.
[[nodiscard]] QString plainWords(const QString &text);

/// How well `typed` means one of the spellings: 0 its beginning or its whole initials, 1 the beginning of its pinyin, 2
/// a part of it, 3 a part of its initials; -1 not at all. Case, width and blanks do not count.
[[nodiscard]] int fitOf(const QStringList &spellings, const QString &typed);

/// The enabled actions meant by `typed`, the best first, else in the order of the menus; all of them for an empty text.
/// They are known in both languages whatever the window speaks.
[[nodiscard]] std::vector<QAction *> actionsMeant(const Actions &actions, const QString &typed);

} // namespace kebu
