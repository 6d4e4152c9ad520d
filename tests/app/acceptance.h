#pragma once

#include "tests/app/cli.h"

#include <QCryptographicHash>
#include <QFile>

namespace kebu::test {

/// A shell with an empty book `b.kebu`, as most acceptance tests begin.
struct AcceptanceShell : Shell {
    AcceptanceShell() { REQUIRE((*this)(words("new b.kebu")).code == 0); }

    [[nodiscard]] QJsonObject does(const QByteArray &line) const { return json(words(line.constData())); }
    [[nodiscard]] Run runs(const QByteArray &line) const { return (*this)(words(line.constData())); }
    [[nodiscard]] QString digest(const QString &book = QStringLiteral("b.kebu")) const
    {
        return json({QStringLiteral("digest"), book}).value(QStringLiteral("rows")).toString();
    }
    [[nodiscard]] QByteArray bytes(const QString &file) const
    {
        QFile source(path(file));
        REQUIRE(source.open(QIODevice::ReadOnly));
        return source.readAll();
    }
    [[nodiscard]] QByteArray hash(const QString &file) const
    {
        return QCryptographicHash::hash(bytes(file), QCryptographicHash::Sha256);
    }
};

inline QString text(const QJsonObject &json, const char *key) { return json.value(QLatin1String(key)).toString(); }

/// What another program says on its standard output; empty, with a warning, where it is not installed.
inline QString said(const QString &program, const QStringList &arguments, const QByteArray &input = {})
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForStarted(5'000)) {
        WARN("skipped in part: " << program.toStdString() << " is not installed");
        return {};
    }
    process.write(input);
    process.closeWriteChannel();
    REQUIRE(process.waitForFinished(60'000));
    return QString::fromUtf8(process.readAllStandardOutput());
}

/// The path of a file of the shared data, or an empty text.
inline QString shared(const char *file)
{
    const QString path = QStringLiteral(KEBU_SOURCE_DIR "/../shared/data/") + QString::fromUtf8(file);
    return QFile::exists(path) ? path : QString();
}

} // namespace kebu::test
