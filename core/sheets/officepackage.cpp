#include "core/sheets/officepackage.h"

#include "core/base/savefile.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <zip.h>

#include <memory>

namespace kebu {

namespace {

constexpr qint64 largestFile = 100 * 1024 * 1024;
constexpr zip_uint64_t largestPart = 64 * 1024 * 1024;
constexpr char compoundFile[] = "\xD0\xCF\x11\xE0"; ///< .doc, .xls and every encrypted .docx or .xlsx

QString say(const char *sentence) { return QCoreApplication::translate("Paper", sentence); }

Error notOffice(const QString &name, const QString &detail)
{
    return {ErrorCode::Invalid,
            say(QT_TRANSLATE_NOOP("Paper", "%1 is no Word or Excel file that can be read. Save the form as .docx or "
                                           ".xlsx and choose it again."))
                .arg(name),
            detail};
}

/// A ZIP in memory: opened from bytes, changed, and taken out again.
class Archive
{
public:
    explicit Archive(const QByteArray &bytes)
    {
        zip_error_t error;
        zip_error_init(&error);
        m_source = zip_source_buffer_create(bytes.constData(), zip_uint64_t(bytes.size()), 0, &error);
        if (m_source) {
            zip_source_keep(m_source); // closing gives up one reference, and the bytes are read after it
            m_zip = zip_open_from_source(m_source, bytes.isEmpty() ? ZIP_CREATE | ZIP_TRUNCATE : 0, &error);
        }
        if (!m_zip) {
            m_detail = QString::fromUtf8(zip_error_strerror(&error));
            if (m_source)
                zip_source_free(m_source); // the reference that closing would have given up
        }
        zip_error_fini(&error);
    }
    Archive(const Archive &) = delete;
    Archive &operator=(const Archive &) = delete;
    ~Archive()
    {
        if (m_zip)
            zip_discard(m_zip);
        if (m_source)
            zip_source_free(m_source);
    }

    [[nodiscard]] bool isOpen() const { return m_zip; }
    [[nodiscard]] zip_t *get() const { return m_zip; }
    [[nodiscard]] QString detail() const { return m_zip ? QString::fromUtf8(zip_strerror(m_zip)) : m_detail; }

    /// REQUIRES: `bytes` outlives take()
    bool put(const QString &name, const QByteArray &bytes)
    {
        zip_source_t *source = zip_source_buffer(m_zip, bytes.constData(), zip_uint64_t(bytes.size()), 0);
        if (!source)
            return false;
        const QByteArray utf8 = name.toUtf8();
        const zip_int64_t at = zip_file_add(m_zip, utf8.constData(), source, ZIP_FL_OVERWRITE | ZIP_FL_ENC_UTF_8);
        if (at < 0) {
            zip_source_free(source);
            return false;
        }
        constexpr zip_uint16_t firstOfJanuary1980 = 33; // a time of making would make equal files differ
        return zip_file_set_dostime(m_zip, zip_uint64_t(at), 0, firstOfJanuary1980, 0) == 0;
    }

    /// Marks every part, so that all of them are written anew, their packed bytes as they are. Where the first change
    /// lay in the second half, libzip 1.7.3 would go on with the buffer it read from and write past its end.
    [[nodiscard]] bool writeAllAnew()
    {
        const zip_int64_t count = zip_get_num_entries(m_zip, 0);
        for (zip_int64_t i = 0; i < count; ++i) {
            zip_stat_t facts;
            if (zip_stat_index(m_zip, zip_uint64_t(i), 0, &facts) != 0 ||
                zip_file_set_mtime(m_zip, zip_uint64_t(i), facts.mtime, 0) != 0)
                return false;
        }
        return true;
    }

    std::optional<QByteArray> take()
    {
        if (zip_close(m_zip) != 0)
            return std::nullopt;
        m_zip = nullptr;
        zip_stat_t facts;
        if (zip_source_stat(m_source, &facts) != 0 || zip_source_open(m_source) != 0)
            return std::nullopt;
        QByteArray bytes(qsizetype(facts.size), Qt::Uninitialized);
        const zip_int64_t read = zip_source_read(m_source, bytes.data(), facts.size);
        zip_source_close(m_source);
        return read == zip_int64_t(facts.size) ? std::optional(bytes) : std::nullopt;
    }

private:
    zip_source_t *m_source = nullptr;
    zip_t *m_zip = nullptr;
    QString m_detail;
};

Error unpackable(const QString &detail)
{
    return {ErrorCode::Failed, say(QT_TRANSLATE_NOOP("Paper", "The document could not be put together.")), detail};
}

} // namespace

Result<OfficePackage> OfficePackage::open(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return Error{ErrorCode::NotFound, say(QT_TRANSLATE_NOOP("Paper", "There is no file %1.")).arg(path),
                     file.errorString()};
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::Failed, say(QT_TRANSLATE_NOOP("Paper", "%1 cannot be read.")).arg(path),
                     file.errorString()};
    if (file.size() > largestFile)
        return Error{
            ErrorCode::Invalid,
            say(QT_TRANSLATE_NOOP("Paper", "%1 is larger than 100 MB. Take pictures out of the form.")).arg(path),
            QString::number(file.size())};
    return fromBytes(file.readAll(), QFileInfo(path).fileName());
}

Result<OfficePackage> OfficePackage::fromBytes(const QByteArray &bytes, const QString &name)
{
    if (bytes.startsWith(compoundFile))
        return Error{ErrorCode::Invalid,
                     say(QT_TRANSLATE_NOOP("Paper", "%1 has the old format of Word or Excel, or a password. Save it as "
                                                    ".docx or .xlsx without a password and choose it again."))
                         .arg(name),
                     QStringLiteral("compound file")};
    if (bytes.isEmpty())
        return notOffice(name, QStringLiteral("empty"));
    const Archive archive(bytes);
    if (!archive.isOpen())
        return notOffice(name, archive.detail());
    OfficePackage package;
    package.m_name = name;
    package.m_bytes = bytes;
    const zip_int64_t count = zip_get_num_entries(archive.get(), 0);
    for (zip_int64_t i = 0; i < count; ++i)
        package.m_names << QString::fromUtf8(zip_get_name(archive.get(), zip_uint64_t(i), ZIP_FL_ENC_GUESS));
    if (!package.m_names.contains(QStringLiteral("[Content_Types].xml")))
        return notOffice(name, QStringLiteral("no content types"));
    return package;
}

Result<QByteArray> OfficePackage::part(const QString &name) const
{
    const Archive archive(m_bytes);
    const auto damaged = [this, &name](const QString &detail) {
        return Error{ErrorCode::Damaged,
                     say(QT_TRANSLATE_NOOP("Paper", "%1 is damaged: %2 cannot be read. Open the form in Word or Excel, "
                                                    "save it again and choose it again."))
                         .arg(m_name, name),
                     detail};
    };
    zip_stat_t facts;
    if (!archive.isOpen() || zip_stat(archive.get(), name.toUtf8().constData(), 0, &facts) != 0)
        return damaged(archive.detail());
    if (facts.size > largestPart)
        return damaged(QStringLiteral("%1 bytes").arg(facts.size));
    const std::unique_ptr<zip_file_t, int (*)(zip_file_t *)> file(zip_fopen_index(archive.get(), facts.index, 0),
                                                                  zip_fclose);
    QByteArray bytes(qsizetype(facts.size), Qt::Uninitialized);
    if (!file || zip_fread(file.get(), bytes.data(), facts.size) != zip_int64_t(facts.size))
        return damaged(archive.detail());
    return bytes;
}

Result<QByteArray> OfficePackage::with(const QMap<QString, QByteArray> &replaced, const QStringList &removed) const
{
    Archive archive(m_bytes);
    if (!archive.isOpen() || !archive.writeAllAnew())
        return unpackable(archive.detail());
    for (auto part = replaced.begin(); part != replaced.end(); ++part) {
        if (!archive.put(part.key(), part.value()))
            return unpackable(archive.detail());
    }
    for (const QString &name : removed) {
        const zip_int64_t at = zip_name_locate(archive.get(), name.toUtf8().constData(), 0);
        if (at >= 0 && zip_delete(archive.get(), zip_uint64_t(at)) != 0)
            return unpackable(archive.detail());
    }
    if (auto bytes = archive.take())
        return *std::move(bytes);
    return unpackable(archive.detail());
}

Result<QByteArray> packOffice(const std::vector<OfficePart> &parts)
{
    Archive archive({});
    if (!archive.isOpen())
        return unpackable(archive.detail());
    for (const OfficePart &part : parts) {
        if (!archive.put(part.name, part.bytes))
            return unpackable(archive.detail());
    }
    if (auto bytes = archive.take())
        return *std::move(bytes);
    return unpackable(archive.detail());
}

} // namespace kebu
