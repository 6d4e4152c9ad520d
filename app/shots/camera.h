#pragma once

#include "app/shots/audit/audit.h"
#include "app/shots/studio.h"

#include <QDir>

namespace kebu::shots {

/// Takes pictures into a folder and holds each window it takes against the audit. A finding is told once for all
/// pictures of a series.
class Camera
{
public:
    Camera(QDir folder, const Wording &wording, const Dress &dress);

    /// `today` becomes `today-zh-light.png`, once the window stands still.
    void take(const QString &name, QWidget &window);
    /// The window with a popup or menu of its own over it.
    void takeOver(const QString &name, QWidget &window, QWidget &popup);
    /// A page of paper and the like, which no audit of windows fits.
    void keep(const QString &name, const QImage &picture);
    /// Where a file of that name and ending (`.svg`) of this series belongs.
    [[nodiscard]] QString pathOf(const QString &name, const char *ending) const;
    /// Runs a scene; a part of the window it misses is a finding and not the end.
    void scene(const QString &name, const std::function<void()> &scene);

    [[nodiscard]] int findings() const { return m_count; }

private:
    void hold(const QString &name, QWidget &window);
    void miss(const QString &name, const QString &what);
    void tell(const QString &name, const Finding &finding);

    QDir m_folder;
    const Wording &m_wording;
    Dress m_dress;
    QSet<QString> m_told;
    int m_count = 0;
};

} // namespace kebu::shots
