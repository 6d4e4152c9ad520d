#pragma once

#include <QString>

namespace kebu {

/// What a passphrase withstands.
struct PassphraseStrength {
    double bits = 0;       ///< log2 of the guesses somebody needs who knows how people choose passphrases
    int segments = 0;      ///< 0 (empty) to 5, for the meter
    QString hint;          ///< translated: how long guessing takes, or what is wrong with it
    bool isCommon = false; ///< falls within minutes, or is made of words that every list begins with
};

/// zxcvbn judges what is Latin. Of Chinese it knows nothing, so each different character counts 5.5 bits (words of two
/// characters come from a vocabulary of about 2,000), a repeated one counts 1. The time is at 10,000 guesses a second:
/// SQLCipher 4 runs 256,000 rounds of PBKDF2-HMAC-SHA512 for each, which a few graphics cards do about that often.
[[nodiscard]] PassphraseStrength strengthOf(const QString &passphrase);

} // namespace kebu
