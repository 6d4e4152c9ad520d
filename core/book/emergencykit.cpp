// The emergency kit of passphrase.h: the raw key as text. docs/decisions/0006-the-emergency-kit-is-the-raw-key.md says
// why in this form.
#include "core/book/bookfile.h"
#include "core/book/passphrase.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QtConcurrentRun>

#include <algorithm>
#include <array>

namespace kebu {

namespace {

const QString alphabet = QStringLiteral("0123456789ABCDEFGHJKMNPQRSTVWXYZ"); // Crockford's: no I, L, O, U

constexpr int groupSize = 5;
constexpr int keyGroups = 13; ///< four characters of the key and one that guards them: 260 bits, the last four are zero
constexpr int digits = keyGroups * groupSize + groupSize;

/// 25 bits of the key's SHA-256.
std::array<int, groupSize> sealOf(const QByteArray &key)
{
    const QByteArray hash = QCryptographicHash::hash(key, QCryptographicHash::Sha256);
    quint32 bits = 0;
    for (int i = 0; i < 4; ++i)
        bits = bits << 8 | quint8(hash[i]);
    std::array<int, groupSize> seal{};
    for (int i = 0; i < groupSize; ++i)
        seal[size_t(i)] = int(bits >> (27 - 5 * i) & 31);
    return seal;
}

/// Any one wrong character (but 0 for Z) and any two swapped ones change it; so do two swapped groups.
int guardOf(const int *group, int number)
{
    int sum = number;
    for (int i = 0; i < groupSize - 1; ++i)
        sum += (i + 1) * group[i];
    return sum % 31;
}

/// The nth five bits, as if zeros followed the key.
int fiveBits(const QByteArray &key, int n)
{
    int value = 0;
    for (int bit = n * 5; bit < n * 5 + 5; ++bit)
        value = value << 1 | (bit < key.size() * 8 ? quint8(key[bit / 8]) >> (7 - bit % 8) & 1 : 0);
    return value;
}

Error kitError(const QString &sentence) { return {ErrorCode::Invalid, sentence, {}}; }

/// The characters as numbers, blanks and dashes left out.
Result<std::vector<int>> digitsOf(const QString &text)
{
    std::vector<int> found;
    found.reserve(digits);
    for (const QChar typed : text.normalized(QString::NormalizationForm_KC).toUpper()) {
        if (typed.isSpace() || typed.isPunct() || typed.category() == QChar::Symbol_Math)
            continue;
        const QChar meant = typed == u'O' ? u'0' : typed == u'I' || typed == u'L' ? u'1' : typed;
        const qsizetype value = alphabet.indexOf(meant);
        if (value < 0) {
            return kitError(QCoreApplication::translate(
                                "book", "Group %1 of the emergency kit holds a character that never occurs in one: %2")
                                .arg(int(found.size()) / groupSize + 1)
                                .arg(typed));
        }
        found.push_back(int(value));
    }
    if (int(found.size()) != digits) {
        return kitError(QCoreApplication::translate(
                            "book", "An emergency kit has %1 groups of %2 characters; these are %3 characters.")
                            .arg(digits / groupSize)
                            .arg(groupSize)
                            .arg(found.size()));
    }
    return found;
}

} // namespace

QString emergencyKit(const Book &book)
{
    const Secret secret = rawSecret(book.key());
    const QByteArray &key = secret.bytes();
    QStringList groups;
    for (int number = 0; number < keyGroups; ++number) {
        std::array<int, groupSize> group{};
        for (int i = 0; i < groupSize - 1; ++i)
            group[size_t(i)] = fiveBits(key, number * (groupSize - 1) + i);
        group.back() = guardOf(group.data(), number);
        QString text;
        for (const int digit : group)
            text += alphabet[digit];
        groups << text;
    }
    QString seal;
    for (const int digit : sealOf(key))
        seal += alphabet[digit];
    return (groups << seal).join(u'-');
}

namespace {

const QString kitSetting =
    QStringLiteral("emergency_kit"); ///< the salt of the key whose kit was taken: a new key has a new one

QString markOf(const Book &book) { return QString::fromLatin1(book.key().salt().toHex()); }

} // namespace

Pending<Result<bool>> hasKit(Book &book)
{
    return book.read([mark = markOf(book)](Snapshot &view) -> Result<bool> {
        KEBU_LET(taken, Settings(view.connection()).text(kitSetting));
        return taken == mark;
    });
}

Pending<Result<void>> noteKit(Book &book)
{
    return book.note([mark = markOf(book)](Settings &settings) { return settings.set(kitSetting, mark); });
}

Pending<bool> opensBook(const Book &book, Secret secret)
{
    const auto key = std::make_shared<const sqlcipher::CipherKey>(book.key().clone());
    const auto given = std::make_shared<const Secret>(std::move(secret)); // a task must be copyable, a secret is not
    return Pending(QtConcurrent::run([key, given] {
        const sqlcipher::CipherKey other = given->isRawKey()
                                               ? sqlcipher::CipherKey::raw(given->bytes(), key->salt())
                                               : sqlcipher::CipherKey::derive(given->bytes(), key->salt());
        return other.isValid() && other.keyData() == key->keyData();
    }));
}

Result<Secret> secretFromKit(const QString &text)
{
    KEBU_LET(typed, digitsOf(text));
    QByteArray key(32, '\0');
    int bit = 0;
    for (int number = 0; number < keyGroups; ++number) {
        const int *group = typed.data() + number * groupSize;
        if (guardOf(group, number) != group[groupSize - 1])
            return kitError(QCoreApplication::translate(
                                "book", "Group %1 of the emergency kit is not right; compare it with the paper.")
                                .arg(number + 1));
        for (int i = 0; i < groupSize - 1; ++i) {
            for (int shift = 4; shift >= 0; --shift, ++bit) {
                if (bit < key.size() * 8)
                    key[bit / 8] = char(quint8(key[bit / 8]) | (group[i] >> shift & 1) << (7 - bit % 8));
            }
        }
    }
    const auto seal = sealOf(key);
    if (!std::equal(seal.begin(), seal.end(), typed.end() - groupSize))
        return kitError(QCoreApplication::translate(
            "book", "The emergency kit's last group does not fit the others; compare each with the paper."));
    Secret secret = Secret::fromRawKey(QByteArray(key.constData(), key.size()));
    wipe(key);
    std::fill(typed.begin(), typed.end(), 0);
    return secret;
}

} // namespace kebu
