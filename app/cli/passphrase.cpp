#include "app/cli/passphrase.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>

#ifdef Q_OS_WIN
#include <io.h>
#include <windows.h>
#else
#include <termios.h>
#include <unistd.h>
#endif

namespace kebu::cli {

namespace {

QString say(const char *sentence) { return QCoreApplication::translate("cli", sentence); }

Error refused(const QString &sentence) { return {ErrorCode::Failed, sentence, {}}; }

/// Keeps the terminal from showing what is typed, and gives it back however the reading ends.
class SilentTerminal
{
public:
#ifdef Q_OS_WIN
    SilentTerminal() : m_input(GetStdHandle(STD_INPUT_HANDLE))
    {
        GetConsoleMode(m_input, &m_mode);
        SetConsoleMode(m_input, m_mode & ~DWORD(ENABLE_ECHO_INPUT));
    }
    ~SilentTerminal() { SetConsoleMode(m_input, m_mode); }
    static bool isThere() { return _isatty(_fileno(stdin)) != 0; }

private:
    HANDLE m_input;
    DWORD m_mode = 0;
#else
    SilentTerminal()
    {
        tcgetattr(STDIN_FILENO, &m_before);
        termios silent = m_before;
        silent.c_lflag &= ~tcflag_t(ECHO);
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
    }
    ~SilentTerminal() { tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before); }
    static bool isThere() { return isatty(STDIN_FILENO) != 0; }

private:
    termios m_before{};
#endif
public:
    SilentTerminal(const SilentTerminal &) = delete;
    SilentTerminal &operator=(const SilentTerminal &) = delete;
};

QByteArray firstLine(QByteArray bytes)
{
    const qsizetype end = bytes.indexOf('\n');
    QByteArray line = end < 0 ? bytes : bytes.left(end);
    if (line.endsWith('\r'))
        line.chop(1);
    bytes.detach();
    wipe(bytes);
    return line;
}

Secret secretOf(QByteArray line)
{
    Secret secret = Secret::fromPassphrase(QString::fromUtf8(line));
    line.detach();
    wipe(line);
    return secret;
}

Secret askOnce(const QString &prompt)
{
    std::fputs((prompt + QStringLiteral(": ")).toUtf8().constData(), stderr);
    std::fflush(stderr);
    QByteArray line;
    {
        const SilentTerminal silence;
        for (int c = std::getchar(); c != EOF && c != '\n'; c = std::getchar())
            line.append(char(c));
    }
    std::fputc('\n', stderr);
    return secretOf(firstLine(std::move(line)));
}

Result<Secret> ask(const Arguments &arguments, const PassphraseSource &source, bool isChosen)
{
    Secret secret;
    if (arguments.has(source.option)) {
        QFile file(arguments.value(source.option));
        if (!file.open(QIODevice::ReadOnly))
            return refused(
                say(QT_TRANSLATE_NOOP("cli", "The passphrase file %1 cannot be read.")).arg(file.fileName()));
        secret = secretOf(firstLine(file.readAll()));
    } else if (qEnvironmentVariableIsSet(source.variable)) {
        secret = Secret::fromPassphrase(qEnvironmentVariable(source.variable));
    } else if (!SilentTerminal::isThere()) {
        return refused(say(QT_TRANSLATE_NOOP("cli", "No passphrase: give --%1 or set %2."))
                           .arg(QLatin1String(source.option), QLatin1String(source.variable)));
    } else {
        secret = askOnce(say(source.prompt));
        if (isChosen && askOnce(say(QT_TRANSLATE_NOOP("cli", "The same again"))).bytes() != secret.bytes())
            return refused(say(QT_TRANSLATE_NOOP("cli", "The two passphrases differ. Nothing was changed.")));
    }
    if (secret.isEmpty())
        return refused(say(QT_TRANSLATE_NOOP("cli", "The passphrase is empty.")));
    return secret;
}

} // namespace

const PassphraseSource &bookPassphrase()
{
    static constexpr PassphraseSource source{"passphrase-file", "KEBU_PASSPHRASE",
                                             QT_TRANSLATE_NOOP("cli", "Passphrase")};
    return source;
}

const PassphraseSource &nextPassphrase()
{
    static constexpr PassphraseSource source{"new-passphrase-file", "KEBU_NEW_PASSPHRASE",
                                             QT_TRANSLATE_NOOP("cli", "New passphrase")};
    return source;
}

Result<Secret> askPassphrase(const Arguments &arguments) { return ask(arguments, bookPassphrase(), false); }

Result<Secret> askPassphraseFrom(const Arguments &arguments, const PassphraseSource &source)
{
    return ask(arguments, source, false);
}

Result<Secret> askNewPassphrase(const Arguments &arguments, const PassphraseSource &source)
{
    return ask(arguments, source, true);
}

} // namespace kebu::cli
