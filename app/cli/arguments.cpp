#include "app/cli/arguments.h"

#include <QCoreApplication>

#include <algorithm>

namespace kebu::cli {

namespace {

Error wrong(const char *sentence, const QString &option)
{
    return {ErrorCode::Invalid, QCoreApplication::translate("cli", sentence).arg(option), {}};
}

} // namespace

Result<Arguments> Arguments::parse(const QStringList &words, const std::vector<OptionInfo> &known)
{
    Arguments arguments;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString &word = words[i];
        if (word == u"--") {
            arguments.m_rest += words.mid(i + 1);
            break;
        }
        if (!word.startsWith(u"--")) {
            arguments.m_rest += word;
            continue;
        }
        const qsizetype sign = word.indexOf(u'=');
        const QString name = sign < 0 ? word.mid(2) : word.mid(2, sign - 2);
        const auto info = std::ranges::find_if(
            known, [&name](const OptionInfo &option) { return name == QLatin1String(option.name); });
        if (info == known.end())
            return wrong(QT_TRANSLATE_NOOP("cli", "There is no option --%1 here."), name);
        if (arguments.m_options.contains(name) && !info->mayRepeat)
            return wrong(QT_TRANSLATE_NOOP("cli", "The option --%1 is given twice."), name);
        if (!info->value && sign >= 0)
            return wrong(QT_TRANSLATE_NOOP("cli", "The option --%1 takes no value."), name);
        if (info->value && sign < 0 && ++i == words.size())
            return wrong(QT_TRANSLATE_NOOP("cli", "The option --%1 needs a value."), name);
        const QString value = !info->value ? QString() : sign >= 0 ? word.mid(sign + 1) : words[i];
        arguments.m_options.insert(name, value);
        arguments.m_order.append({name, value});
    }
    return arguments;
}

} // namespace kebu::cli
