#include "app/cli/command.h"
#include "core/domain/datetext.h"
#include "translations/words.h"

#include <QGuiApplication>
#include <QTranslator>

#include <algorithm>
#include <cstdio>

using namespace kebu;
using namespace kebu::cli;

namespace {

void complain(const QString &text)
{
    const QByteArray bytes = text.toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stderr);
}

QString usageLine(const Command &command)
{
    QString line = QStringLiteral("kebu-cli ") + QLatin1String(command.name) + u' ' + QLatin1String(command.usage);
    for (const OptionInfo &option : command.options)
        line += QStringLiteral(" [--") + QLatin1String(option.name) +
                (option.value ? u' ' + QLatin1String(option.value) : QString()) + u']';
    return line;
}

QString usageText()
{
    QString text = say(QT_TRANSLATE_NOOP("cli", "Usage: kebu-cli COMMAND BOOK [options]")) + QStringLiteral("\n\n");
    for (const Command &command : commands())
        text += QStringLiteral("  ") + usageLine(command) + u'\n';
    return text + u'\n' +
           say(QT_TRANSLATE_NOOP("cli", "Every command takes --json, --lang en|zh_CN and --verbose; where a book is "
                                        "used, --passphrase-file FILE "
                                        "(else KEBU_PASSPHRASE, else asked) and --today DATE."));
}

/// The command's own options and those that all of them take.
std::vector<OptionInfo> optionsOf(const Command &command)
{
    std::vector<OptionInfo> options = command.options;
    for (const OptionInfo &common :
         {OptionInfo{"json"}, OptionInfo{"lang", "LANGUAGE"}, OptionInfo{"verbose"}, OptionInfo{"help"},
          OptionInfo{"passphrase-file", "FILE"}, OptionInfo{"today", "DATE"}})
        options.push_back(common);
    return options;
}

/// `--lang` stands anywhere; else the environment decides, in the order of POSIX.
Language wantedLanguage(const QStringList &words)
{
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (words[i].startsWith(u"--lang="))
            return words[i].startsWith(u"--lang=zh") ? Language::Chinese : Language::English;
        if (words[i] == u"--lang" && i + 1 < words.size())
            return words[i + 1].startsWith(u"zh") ? Language::Chinese : Language::English;
    }
    for (const char *variable : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const QString locale = qEnvironmentVariable(variable);
        if (!locale.isEmpty())
            return locale.startsWith(u"zh") ? Language::Chinese : Language::English;
    }
    return Language::English;
}

Outcome run(const Command &command, const QStringList &words)
{
    auto arguments = Arguments::parse(words, optionsOf(command));
    if (!arguments)
        return Outcome::usage(arguments.error().message + u'\n' + usageLine(command));
    const qsizetype count = arguments->rest().size();
    if (count < command.least || (command.most >= 0 && count > command.most))
        return Outcome::usage(say(QT_TRANSLATE_NOOP("cli", "Usage: %1")).arg(usageLine(command)));
    std::unique_ptr<Clock> clock = std::make_unique<SystemClock>();
    if (arguments->has("today")) {
        const auto today = dateFromText(arguments->value("today"));
        if (!today)
            return Outcome::usage(say(QT_TRANSLATE_NOOP("cli", "--today: \"%1\" is not a day, such as 2026-04-30."))
                                      .arg(arguments->value("today")));
        clock = std::make_unique<ShiftedClock>(*today, SystemClock().zone());
    }
    Session session(std::move(*arguments), std::move(clock));
    if (command.opens != Opens::Nothing)
        KEBU_TRY(session.openBook(command.opens == Opens::ToRead ||
                                  (command.opens == Opens::ToDisclose && session.arguments().has("masked"))));
    return command.run(session);
}

int answer(const QStringList &words)
{
    const QString name = words.value(0);
    if (name == u"--help" || name == u"help") {
        std::puts(usageText().toUtf8().constData());
        return Done;
    }
    if (name == u"--version") {
        std::puts("kebu-cli " KEBU_VERSION);
        return Done;
    }
    const Command *command = findCommand(name);
    if (!command) {
        if (!name.isEmpty())
            complain(say(QT_TRANSLATE_NOOP("cli", "There is no command %1.")).arg(name));
        complain(usageText());
        return Usage;
    }
    if (words.contains(QStringLiteral("--help"))) {
        std::puts(usageLine(*command).toUtf8().constData());
        return Done;
    }
    const Outcome outcome = run(*command, words.mid(1));
    if (!outcome.message.isEmpty())
        complain(outcome.message);
    if (!outcome.detail.isEmpty() && words.contains(QStringLiteral("--verbose")))
        complain(outcome.detail);
    return outcome.code;
}

/// Commands that paint need fonts and so a graphical application, which does without a display where there is none.
std::unique_ptr<QCoreApplication> application(int &argc, char **argv)
{
    const Command *command = argc > 1 ? findCommand(QString::fromLocal8Bit(argv[1])) : nullptr;
    if (!command || !command->paints)
        return std::make_unique<QCoreApplication>(argc, argv);
    if (!qEnvironmentVariableIsSet("DISPLAY") && !qEnvironmentVariableIsSet("WAYLAND_DISPLAY") &&
        !qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QGuiApplication>(argc, argv);
}

/// Standard error is for sentences to the user; what Qt remarks about the machine is for --verbose.
void dropRemarks(QtMsgType type, const QMessageLogContext &, const QString &text)
{
    if (type == QtFatalMsg)
        complain(text);
}

} // namespace

int main(int argc, char **argv)
{
    if (std::none_of(argv, argv + argc, [](const char *word) { return qstrcmp(word, "--verbose") == 0; }))
        qInstallMessageHandler(dropRemarks);
    const std::unique_ptr<QCoreApplication> program = application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("kebu-cli"));
    const QStringList words = QCoreApplication::arguments().mid(1);
    const Language language = wantedLanguage(words);
    setUiLanguage(language);
    QTranslator translator;
    if (loadWords(translator, language))
        QCoreApplication::installTranslator(&translator);
    return answer(words);
}
