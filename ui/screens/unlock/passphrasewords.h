#pragma once

#include <QStringList>

class QRandomGenerator;

namespace kebu {

/// A passphrase of words in pinyin that make a picture each, drawn by chance.
struct SuggestedPassphrase {
    QString text;    ///< `hongshan jinniao …`, ASCII: no input method is needed to type it
    QString meaning; ///< `红山 金鸟 …`, to keep it in mind by
    double bits = 0; ///< log2 of how many there are; each is as likely as any other
};

/// The words there are, each once and none read like another: what something is like, and what it is.
[[nodiscard]] const QStringList &passphraseWords();
/// Five words carry about 62 bits. `random` is for tests; else the system's source for secrets.
[[nodiscard]] SuggestedPassphrase suggestPassphrase(QRandomGenerator *random = nullptr);

} // namespace kebu
