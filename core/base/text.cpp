#include "core/base/text.h"

#include <unicode/coll.h>
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

namespace kebu {

namespace {

/// Unified ideographs and plain ASCII are nearly all there is, and need no tables.
bool isPlain(char16_t unit)
{
    return (unit >= 0x4E00 && unit <= 0x9FFF) || (unit < 0x80 && !(unit >= u'A' && unit <= u'Z'));
}

QString caseFolded(const QString &text)
{
    const bool plain = std::all_of(text.cbegin(), text.cend(), [](QChar c) { return isPlain(c.unicode()); });
    if (plain)
        return text;
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2 *normalizer = icu::Normalizer2::getNFKCCasefoldInstance(status);
    if (U_FAILURE(status))
        return text.normalized(QString::NormalizationForm_KC).toCaseFolded();
    const icu::UnicodeString source(false, reinterpret_cast<const char16_t *>(text.utf16()),
                                    static_cast<int32_t>(text.size()));
    const icu::UnicodeString result = normalizer->normalize(source, status);
    return QString(reinterpret_cast<const QChar *>(result.getBuffer()), result.length());
}

/// A collator may be used by one thread at a time, so each thread keeps its own.
const icu::Collator *collator()
{
    thread_local const std::unique_ptr<icu::Collator> own = [] {
        UErrorCode status = U_ZERO_ERROR;
        std::unique_ptr<icu::Collator> made(
            icu::Collator::createInstance(icu::Locale("zh", "", "", "collation=pinyin"), status));
        return U_SUCCESS(status) ? std::move(made) : nullptr;
    }();
    return own.get();
}

} // namespace

QString normalized(const QString &text)
{
    QString result = caseFolded(text);
    // removing a blank may bring a letter and an accent together, which then compose to something new
    for (;;) {
        result.removeIf([](QChar c) { return c.isSpace(); });
        QString again = caseFolded(result);
        if (again == result)
            return result;
        result = std::move(again);
    }
}

QString folded(const QString &text) { return caseFolded(text).simplified(); }

QByteArray sortKey(const QString &text)
{
    const icu::Collator *order = collator();
    if (!order)
        return folded(text).toUtf8();
    const icu::UnicodeString source(false, reinterpret_cast<const char16_t *>(text.utf16()),
                                    static_cast<int32_t>(text.size()));
    QByteArray key(static_cast<qsizetype>(text.size()) * 3 + 16, Qt::Uninitialized);
    const auto write = [&] {
        return order->getSortKey(source, reinterpret_cast<uint8_t *>(key.data()), static_cast<int32_t>(key.size()));
    };
    int32_t length = write();
    if (length > key.size()) {
        key.resize(length);
        length = write();
    }
    key.truncate(std::max(0, length - 1)); // the closing zero says nothing in a blob
    return key;
}

QString collationVersion()
{
    const icu::Collator *order = collator();
    if (!order)
        return QStringLiteral("folded");
    UVersionInfo version;
    order->getVersion(version);
    return QStringLiteral("icu-zh-%1.%2.%3.%4").arg(version[0]).arg(version[1]).arg(version[2]).arg(version[3]);
}

QString simplifiedLine(const QString &text) { return text.simplified(); }

} // namespace kebu
