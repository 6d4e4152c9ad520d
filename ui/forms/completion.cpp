#include "ui/forms/completion.h"

#include "core/base/pinyin.h"
#include "core/base/text.h"

#include <QWidget>

namespace kebu {

bool completes(const QString &text, const QString &typed)
{
    const QString wanted = normalized(typed);
    if (wanted.isEmpty() || normalized(text).contains(wanted))
        return true;
    return initialsOf(text).startsWith(wanted) || normalized(pinyinOf(text)).startsWith(wanted);
}

WordCompleter::WordCompleter(QObject *parent) : QCompleter(parent), m_shown(new QStringListModel(this))
{
    setModel(m_shown);
    setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    setCaseSensitivity(Qt::CaseInsensitive);
    setMaxVisibleItems(10);
}

QStringList WordCompleter::fitting(const QString &typed) const
{
    QStringList fit;
    for (const QString &word : m_words) {
        if (completes(word, typed))
            fit << word;
    }
    return fit;
}

void WordCompleter::offer(const QString &typed)
{
    m_shown->setStringList(fitting(typed));
}

void WordCompleter::offerExactly(const QStringList &words)
{
    m_shown->setStringList(words);
    if (!words.isEmpty() && widget() && widget()->hasFocus())
        complete();
}

} // namespace kebu
