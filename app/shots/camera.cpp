#include "app/shots/camera.h"

#include <QElapsedTimer>
#include <QPainter>
#include <QTextStream>

namespace kebu::shots {

namespace {

constexpr int beat = 60;        // milliseconds
constexpr int stillBeats = 3;   // that long nothing may move
constexpr int patience = 4'000; // a window that never rests is taken anyway

/// What a window loads comes from other threads; it is complete when it has not changed for a while.
void waitForStillness(QWidget &window)
{
    QElapsedTimer timer;
    timer.start();
    QImage before;
    for (int still = 0; still < stillBeats && timer.elapsed() < patience;) {
        pass(beat);
        const QImage now = window.grab().toImage();
        still = now == before ? still + 1 : 0;
        before = now;
    }
}

} // namespace

Camera::Camera(QDir folder, const Wording &wording, const Dress &dress)
    : m_folder(std::move(folder)),
      m_wording(wording),
      m_dress(dress)
{
}

void Camera::take(const QString &name, QWidget &window)
{
    waitForStillness(window);
    keep(name, window.grab().toImage());
    hold(name, window);
}

void Camera::takeOver(const QString &name, QWidget &window, QWidget &popup)
{
    waitForStillness(popup);
    QImage whole = window.grab().toImage();
    QPainter painter(&whole);
    painter.drawPixmap(window.mapFromGlobal(popup.mapToGlobal(QPoint())), popup.grab());
    painter.end();
    keep(name, whole);
    hold(name, popup);
}

void Camera::keep(const QString &name, const QImage &picture)
{
    const QString file = pathOf(name, ".png");
    if (!picture.save(file))
        miss(name, QStringLiteral("cannot be written to ") + file);
}

QString Camera::pathOf(const QString &name, const char *ending) const
{
    return m_folder.filePath(name + u'-' + m_dress.name() + QLatin1String(ending));
}

void Camera::hold(const QString &name, QWidget &window)
{
    for (const Finding &finding : audit(window, m_wording, m_dress.language))
        tell(name, finding);
}

void Camera::scene(const QString &name, const std::function<void()> &scene)
{
    try {
        scene();
    } catch (const MissingPart &part) {
        miss(name, QStringLiteral("misses ") + part.name);
    }
}

void Camera::miss(const QString &name, const QString &what) { tell(name, {QStringLiteral("-"), what}); }

void Camera::tell(const QString &name, const Finding &finding)
{
    const QString said = finding.where + QStringLiteral(": ") + finding.what;
    if (m_told.contains(said))
        return;
    m_told.insert(said);
    ++m_count;
    QTextStream(stdout) << name << u'-' << m_dress.name() << QStringLiteral(": ") << said << Qt::endl;
}

} // namespace kebu::shots
