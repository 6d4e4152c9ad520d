#include "ui/screens/today/logtext.h"

#include <QMimeData>

namespace kebu {

void LogText::insertFromMimeData(const QMimeData *source)
{
    if (!source->hasText() || !m_take || !m_take(source->text()))
        QPlainTextEdit::insertFromMimeData(source);
}

} // namespace kebu
