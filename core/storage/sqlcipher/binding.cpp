#include "core/storage/sqlcipher/binding.h"

#include "core/storage/sqlcipher/engine.h"

#include <QDateTime>
#include <QStringConverter>
#include <QUuid>

#include <limits>

namespace kebu::sqlcipher {

namespace {

bool isNullValue(const QVariant &value)
{
    if (value.isNull())
        return true;
    switch (value.typeId()) {
    case QMetaType::QString:
        return static_cast<const QString *>(value.constData())->isNull();
    case QMetaType::QByteArray:
        return static_cast<const QByteArray *>(value.constData())->isNull();
    case QMetaType::QDate:
        return value.toDate().isNull();
    case QMetaType::QTime:
        return value.toTime().isNull();
    case QMetaType::QDateTime:
        return value.toDateTime().isNull();
    case QMetaType::QUuid:
        return value.toUuid().isNull();
    default:
        return false;
    }
}

int bindText(sqlite3_stmt *statement, int parameter, const QString &text, sqlite3_destructor_type lifetime)
{
    if (text.isEmpty()) // most of a row; as UTF-16 the engine would turn even this round
        return sqlite3_bind_text(statement, parameter, "", 0, SQLITE_STATIC);
    return sqlite3_bind_text64(statement, parameter, reinterpret_cast<const char *>(text.constData()),
                               sqlite3_uint64(text.size()) * sizeof(QChar), lifetime, SQLITE_UTF16);
}

int bindCopied(sqlite3_stmt *statement, int parameter, const QString &text)
{
    return bindText(statement, parameter, text, SQLITE_TRANSIENT);
}

int bindUnsigned(sqlite3_stmt *statement, int parameter, const QVariant &value)
{
    const quint64 number = value.toULongLong();
    if (number > quint64(std::numeric_limits<qint64>::max()))
        return bindCopied(statement, parameter, value.toString());
    return sqlite3_bind_int64(statement, parameter, qint64(number));
}

} // namespace

int bindLent(sqlite3_stmt *statement, int parameter, const QVariant &value)
{
    if (isNullValue(value))
        return sqlite3_bind_null(statement, parameter);
    switch (value.typeId()) {
    case QMetaType::QString:
        return bindText(statement, parameter, *static_cast<const QString *>(value.constData()), SQLITE_STATIC);
    case QMetaType::LongLong:
        return sqlite3_bind_int64(statement, parameter, *static_cast<const qint64 *>(value.constData()));
    case QMetaType::QByteArray: {
        const auto *bytes = static_cast<const QByteArray *>(value.constData());
        return sqlite3_bind_blob64(statement, parameter, bytes->constData(), sqlite3_uint64(bytes->size()),
                                   SQLITE_STATIC);
    }
    case QMetaType::Bool:
    case QMetaType::Int:
    case QMetaType::Short:
    case QMetaType::SChar:
    case QMetaType::Long:
        return sqlite3_bind_int64(statement, parameter, value.toLongLong());
    case QMetaType::UInt:
    case QMetaType::UShort:
    case QMetaType::UChar:
    case QMetaType::ULong:
    case QMetaType::ULongLong:
        return bindUnsigned(statement, parameter, value);
    case QMetaType::Double:
        return sqlite3_bind_double(statement, parameter, *static_cast<const double *>(value.constData()));
    case QMetaType::QDateTime:
        return bindCopied(statement, parameter, value.toDateTime().toString(Qt::ISODateWithMs));
    case QMetaType::QTime:
        return bindCopied(statement, parameter, value.toTime().toString(u"hh:mm:ss.zzz"));
    default:
        return bindCopied(statement, parameter, value.toString());
    }
}

namespace {

/// Room for all texts of a run: the engine keeps addresses within it, so it must not grow meanwhile.
char *roomFor(std::span<const Lent> values, QByteArray &texts)
{
    constexpr qsizetype bytesOfAUnit = 3; // of UTF-16 in UTF-8, at most
    constexpr qsizetype keptAtMost = 1 << 20;
    qsizetype size = 0;
    for (const Lent &value : values)
        size += value.kind() == Lent::Kind::Text ? value.text().size() * bytesOfAUnit : 0;
    if (texts.size() < size || texts.size() > keptAtMost)
        texts = QByteArray(size, Qt::Uninitialized);
    return texts.data();
}

} // namespace

int bindAll(sqlite3_stmt *statement, std::span<const Lent> values, bool keepsBytes, QByteArray &texts)
{
    char *room = roomFor(values, texts);
    QStringEncoder encoder(QStringConverter::Utf8, QStringConverter::Flag::Stateless);
    int code = SQLITE_OK;
    for (int parameter = 1; parameter <= int(values.size()) && code == SQLITE_OK; ++parameter) {
        const Lent &value = values[size_t(parameter) - 1];
        switch (value.kind()) {
        case Lent::Kind::Null:
            code = sqlite3_bind_null(statement, parameter);
            break;
        case Lent::Kind::Number:
            code = sqlite3_bind_int64(statement, parameter, value.number());
            break;
        case Lent::Kind::Real:
            code = sqlite3_bind_double(statement, parameter, value.real());
            break;
        case Lent::Kind::Text: {
            const QStringView text = value.text();
            char *const end = text.isEmpty() ? room : encoder.appendToBuffer(room, text);
            code = sqlite3_bind_text64(statement, parameter, text.isEmpty() ? "" : room, sqlite3_uint64(end - room),
                                       SQLITE_STATIC, SQLITE_UTF8);
            room = end;
            break;
        }
        case Lent::Kind::Bytes: {
            const QByteArrayView bytes = value.bytes();
            code = sqlite3_bind_blob64(statement, parameter, bytes.isEmpty() ? "" : bytes.data(),
                                       sqlite3_uint64(bytes.size()), keepsBytes ? SQLITE_TRANSIENT : SQLITE_STATIC);
            break;
        }
        }
    }
    return code;
}

std::optional<Lent> lentOf(const QVariant &value)
{
    if (isNullValue(value))
        return Lent();
    switch (value.typeId()) {
    case QMetaType::QString:
        return Lent(QStringView(*static_cast<const QString *>(value.constData())));
    case QMetaType::LongLong:
        return Lent(*static_cast<const qint64 *>(value.constData()));
    case QMetaType::QByteArray:
        return Lent(QByteArrayView(*static_cast<const QByteArray *>(value.constData())));
    case QMetaType::Bool:
    case QMetaType::Int:
        return Lent(value.toLongLong());
    case QMetaType::Double:
        return Lent(*static_cast<const double *>(value.constData()));
    default:
        return std::nullopt;
    }
}

} // namespace kebu::sqlcipher
