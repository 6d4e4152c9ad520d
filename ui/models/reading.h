#pragma once

#include <QFuture>

namespace kebu {

/// Cancels a read that nobody waits for any more. One that has finished is left alone: Qt 6.4 would walk on to what was
/// chained to it with `then`, which is gone by then.
template <typename T>
void drop(QFuture<T> &reading)
{
    if (!reading.isFinished())
        reading.cancel();
}

} // namespace kebu
