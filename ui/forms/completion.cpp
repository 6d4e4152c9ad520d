#include "ui/forms/completion.h"

#include "core/services/typedvalue.h"

#include <QWidget>

namespace kebu {

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

void WordCompleter::offer(const QString &typed) { m_shown->setStringList(fitting(typed)); }

void WordCompleter::offerExactly(const QStringList &words)
{
    m_shown->setStringList(words);
    if (!words.isEmpty() && widget() && widget()->hasFocus())
        complete();
}

} // namespace kebu
