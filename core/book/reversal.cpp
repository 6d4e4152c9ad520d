#include "core/book/reversal.h"

#include <QCoreApplication>

namespace kebu {

namespace {

QString say(const char *sentence) { return QCoreApplication::translate("book", sentence); }

Error nothingToTakeBack(Reversal reversal, Id change)
{
    if (change)
        return {ErrorCode::NotFound,
                say(QT_TRANSLATE_NOOP("book", "This book has no change with the id %1.")).arg(change.toString()),
                {}};
    return {ErrorCode::NotFound,
            reversal == Reversal::Undo ? say(QT_TRANSLATE_NOOP("book", "There is nothing to undo."))
                                       : say(QT_TRANSLATE_NOOP("book", "There is nothing to redo.")),
            {}};
}

} // namespace

QString kindOf(Reversal reversal)
{
    return reversal == Reversal::Undo ? QStringLiteral("undo") : QStringLiteral("redo");
}

Result<ChangeInfo> changeToTakeBack(Connection &connection, Reversal reversal, Id change, Id user)
{
    Journal journal(connection);
    KEBU_LET(target, change                       ? journal.change(change)
                     : reversal == Reversal::Undo ? journal.newestUndoable(user)
                                                  : journal.newestRedoable(user));
    if (!target)
        return nothingToTakeBack(reversal, change);
    if (!target->isRevertible())
        return Error{
            ErrorCode::Invalid,
            say(QT_TRANSLATE_NOOP("book", "\"%1\" changed no record and cannot be taken back.")).arg(target->title),
            {}};
    if (target->revertedBy)
        return Error{ErrorCode::Invalid,
                     say(QT_TRANSLATE_NOOP("book", "\"%1\" was taken back already.")).arg(target->title),
                     {}};
    return *target;
}

} // namespace kebu
