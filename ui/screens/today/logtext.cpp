#include "ui/screens/today/logtext.h"

#include <QMimeData>

namespace kebu {

bool LogText::canInsertFromMimeData(const QMimeData *source) const
{
    return source->hasImage() || QPlainTextEdit::canInsertFromMimeData(source);
}

void LogText::insertFromMimeData(const QMimeData *source)
{
    if (source->hasImage() && !source->hasText()) {
        emit picturePasted(qvariant_cast<QImage>(source->imageData()));
        return;
    }
    if (!source->hasText() || !m_take || !m_take(source->text()))
        QPlainTextEdit::insertFromMimeData(source);
}

} // namespace kebu
