#pragma once

#include "core/base/result.h"

#include <QString>

namespace kebu {

/// Whether the desktop starts this program when the person logs in: an entry of XDG's autostart folder, on macOS a
/// launch agent, on Windows a value of the Run key. The entry itself is the only truth; nothing else is stored.
class LoginItem
{
public:
    /// `program`: the file to start; empty: this program's.
    explicit LoginItem(QString program = {});

    [[nodiscard]] bool isOn() const;
    /// DiskFull, in words, where the entry cannot be written or taken away.
    Result<void> set(bool isOn);
    /// Where the entry stands; on Windows the key.
    [[nodiscard]] static QString place();

private:
    QString m_program;
};

} // namespace kebu
