#include "core/exchange/zipfile.h"

#include <QCoreApplication>
#include <QFile>

#include <zip.h>

namespace kebu {

namespace {

constexpr zip_uint64_t mostEntries = 20'000;

Error refused(const char *sentence, const QString &detail = {})
{
    return Error{ErrorCode::Invalid, QCoreApplication::translate("Workbook", sentence), detail};
}

/// Inflates on the way and stops where the budget ends.
class ZipEntry final : public QIODevice
{
public:
    ZipEntry(zip_file *file, qint64 stored, const ZipBudget &budget) : m_file(file), m_stored(stored), m_budget(budget)
    {
        setOpenMode(ReadOnly);
    }
    ~ZipEntry() override { zip_fclose(m_file); }
    [[nodiscard]] bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        const zip_int64_t got = zip_fread(m_file, data, zip_uint64_t(most));
        if (got < 0) {
            setErrorString(
                QCoreApplication::translate("Workbook", "The file is damaged: a part of it cannot be unpacked."));
            return -1;
        }
        m_inflated += got;
        const qsizetype last = QByteArrayView(data, got).lastIndexOf('<');
        m_run = last >= 0 ? got - last : m_run + got;
        const bool isBomb = m_inflated > m_budget.free && m_inflated / std::max<qint64>(m_stored, 1) > m_budget.ratio;
        if (m_inflated > m_budget.bytes || isBomb || m_run > m_budget.run) {
            setErrorString(QCoreApplication::translate(
                "Workbook",
                "The file unfolds to far more than it holds, which no real workbook does; it is not read."));
            return -1;
        }
        return got;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    zip_file *m_file;
    qint64 m_stored;
    ZipBudget m_budget;
    qint64 m_inflated = 0;
    qint64 m_run = 0;
};

} // namespace

void ZipFile::Closer::operator()(zip *archive) const { zip_discard(archive); }

Result<ZipFile> ZipFile::open(const QString &path)
{
    int problem = 0;
    ZipFile file;
    file.m_archive.reset(zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY, &problem));
    KEBU_TRY(file.check());
    return file;
}

Result<ZipFile> ZipFile::fromBytes(const QByteArray &bytes)
{
    ZipFile file;
    file.m_bytes = bytes;
    zip_error_t problem;
    zip_error_init(&problem);
    zip_source_t *source =
        zip_source_buffer_create(file.m_bytes.constData(), zip_uint64_t(file.m_bytes.size()), 0, &problem);
    file.m_archive.reset(source ? zip_open_from_source(source, ZIP_RDONLY, &problem) : nullptr);
    if (source && !file.m_archive)
        zip_source_free(source);
    zip_error_fini(&problem);
    KEBU_TRY(file.check());
    return file;
}

Result<void> ZipFile::check() const
{
    if (!m_archive)
        return refused(QT_TRANSLATE_NOOP("Workbook", "The workbook is damaged and cannot be unpacked. Open it in your "
                                                     "spreadsheet program, save it anew and import that."));
    if (zip_get_num_entries(m_archive.get(), 0) > zip_int64_t(mostEntries))
        return refused(QT_TRANSLATE_NOOP("Workbook", "This archive holds too many files to be a workbook."));
    return {};
}

QStringList ZipFile::names() const
{
    QStringList names;
    const zip_int64_t count = zip_get_num_entries(m_archive.get(), 0);
    for (zip_int64_t i = 0; i < count; ++i)
        names << QString::fromUtf8(zip_get_name(m_archive.get(), zip_uint64_t(i), 0));
    return names;
}

bool ZipFile::has(const QString &name) const
{
    return zip_name_locate(m_archive.get(), name.toUtf8().constData(), ZIP_FL_NOCASE) >= 0;
}

Result<std::unique_ptr<QIODevice>> ZipFile::entry(const QString &name, const ZipBudget &budget) const
{
    const zip_int64_t index = zip_name_locate(m_archive.get(), name.toUtf8().constData(), ZIP_FL_NOCASE);
    zip_stat_t about;
    if (index < 0 || zip_stat_index(m_archive.get(), zip_uint64_t(index), 0, &about) != 0)
        return Error{ErrorCode::NotFound,
                     QCoreApplication::translate("Workbook", "The workbook lacks its part \"%1\".").arg(name),
                     {}};
    if ((about.valid & ZIP_STAT_ENCRYPTION_METHOD) && about.encryption_method != ZIP_EM_NONE)
        return refused(QT_TRANSLATE_NOOP("Workbook", "The file is locked with a password. Save it without one first."));
    zip_file *file = zip_fopen_index(m_archive.get(), zip_uint64_t(index), 0);
    if (!file)
        return refused(QT_TRANSLATE_NOOP("Workbook", "The file is damaged: a part of it cannot be unpacked."));
    const qint64 stored = (about.valid & ZIP_STAT_COMP_SIZE) ? qint64(about.comp_size) : 0;
    return std::unique_ptr<QIODevice>(new ZipEntry(file, stored, budget));
}

Result<QByteArray> ZipFile::read(const QString &name, qint64 most) const
{
    KEBU_LET(device, entry(name));
    QByteArray bytes;
    while (bytes.size() <= most) {
        const QByteArray piece = device->read(64 << 10);
        if (piece.isEmpty())
            break;
        bytes += piece;
    }
    if (!device->errorString().isEmpty() && bytes.isEmpty() && device->errorString() != u"Unknown error")
        return Error{ErrorCode::Invalid, device->errorString(), {}};
    if (bytes.size() > most)
        return refused(QT_TRANSLATE_NOOP(
            "Workbook", "The file unfolds to far more than it holds, which no real workbook does; it is not read."));
    return bytes;
}

} // namespace kebu
