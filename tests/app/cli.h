#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

#include <catch2/catch_test_macros.hpp>

namespace kebu::test {

/// What one run of the real program said.
struct Run {
    int code = -1;
    QByteArray out;
    QByteArray err;

    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
    [[nodiscard]] QString complaint() const { return QString::fromUtf8(err).trimmed(); }
};

/// A folder of its own, an environment of its own, and kebu-cli run in them on the day 2026-04-30.
class Shell
{
public:
    Run operator()(QStringList words, const QByteArray &passphrase = "correct horse",
                   const QStringList &extra = {}) const
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
        environment.insert(QStringLiteral("HOME"), m_folder.path());
        environment.insert(QStringLiteral("XDG_STATE_HOME"), m_folder.filePath(QStringLiteral("state")));
        environment.remove(QStringLiteral("KEBU_PASSPHRASE"));
        if (!passphrase.isEmpty())
            environment.insert(QStringLiteral("KEBU_PASSPHRASE"), QString::fromUtf8(passphrase));
        for (const QString &variable : extra)
            environment.insert(variable.section(u'=', 0, 0), variable.section(u'=', 1));
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(m_folder.path());
        process.start(QStringLiteral(KEBU_BINARY_DIR "/bin/kebu-cli"), words);
        process.closeWriteChannel();
        REQUIRE(process.waitForFinished(60'000));
        REQUIRE(process.exitStatus() == QProcess::NormalExit);
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }

    /// The same with --json --today 2026-04-30, for what must succeed.
    [[nodiscard]] QJsonObject json(QStringList words) const
    {
        const Run run = (*this)(
            words + QStringList{QStringLiteral("--json"), QStringLiteral("--today"), QStringLiteral("2026-04-30")});
        if (run.code != 0)
            FAIL(words.join(u' ').toStdString() << ": " << run.err.toStdString());
        return run.json();
    }

    [[nodiscard]] QString path(const QString &file) const { return m_folder.filePath(file); }
    void write(const QString &file, const QByteArray &bytes) const
    {
        QFile target(path(file));
        REQUIRE(target.open(QIODevice::WriteOnly));
        target.write(bytes);
    }

private:
    QTemporaryDir m_folder;
};

/// Words as a shell would split them; a word in 'single quotes' may hold blanks.
inline QStringList words(const char *line)
{
    QStringList all;
    const QStringList parts = QString::fromUtf8(line).split(u'\'');
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (i % 2 == 0)
            all += parts[i].split(u' ', Qt::SkipEmptyParts);
        else
            all += parts[i];
    }
    return all;
}

} // namespace kebu::test
