#include "ui/screens/unlock/passphrasestrength.h"

#include "core/base/secret.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSet>

#include <zxcvbn.h>

#include <cmath>

namespace kebu {

namespace {

constexpr double guessesPerSecond = 10'000;
constexpr double bitsPerCharacter = 5.5;
constexpr double commonBelow = 30;

struct CrackText {
    Q_DECLARE_TR_FUNCTIONS(PassphraseStrength)

public:
    static QString of(double bits)
    {
        const double seconds = std::exp2(std::min(bits - 1, 200.0)) / guessesPerSecond;
        constexpr double day = 86'400;
        if (seconds < 3'600)
            return tr("Guessed within an hour. Take three or four words that have nothing to do with each other.");
        if (seconds < 60 * day)
            return tr("Guessed within two months. One more unrelated word makes it strong.");
        if (seconds < 365 * day)
            return tr("Guessed within a year. One more unrelated word makes it strong.");
        const double years = seconds / (365 * day);
        if (years < 100'000)
            return tr("Guessing it from a stolen file takes about %1 years.").arg(QLocale().toString(qint64(years)));
        return tr("Guessing it from a stolen file takes longer than anyone has.");
    }
};

double bitsOf(const QString &passphrase)
{
    QString latin;
    QSet<char32_t> seen;
    double bits = 0;
    const QList<uint> characters = passphrase.toUcs4();
    for (const uint character : characters) {
        if (character < 0x80) {
            latin.append(QChar(char16_t(character)));
        } else {
            bits += seen.contains(character) ? 1 : bitsPerCharacter;
            seen.insert(character);
        }
    }
    if (latin.trimmed().isEmpty())
        return bits;
    constexpr qsizetype judged = 80; // its time grows with the square of the length
    QByteArray bytes = latin.left(judged).toLatin1();
    bits += ZxcvbnMatch(bytes.constData(), nullptr, nullptr);
    wipe(bytes);
    latin.fill(QChar(u'\0'));
    return bits;
}

} // namespace

PassphraseStrength strengthOf(const QString &passphrase)
{
    PassphraseStrength strength;
    if (passphrase.isEmpty())
        return strength;
    strength.bits = bitsOf(passphrase);
    strength.isCommon = strength.bits < commonBelow;
    strength.segments = strength.bits < 20            ? 1
                        : strength.bits < commonBelow ? 2
                        : strength.bits < 42          ? 3
                        : strength.bits < 56          ? 4
                                                      : 5;
    strength.hint = CrackText::of(strength.bits);
    return strength;
}

} // namespace kebu
