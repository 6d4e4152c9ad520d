#include "ui/shell/remembered.h"

#include "ui/shell/session.h"

#include <QSplitter>
#include <QTimer>

namespace kebu {

namespace {

constexpr int pauseMs = 500; ///< dragging moves it many times

QString textOf(const QList<int> &sizes)
{
    QStringList parts;
    for (const int size : sizes)
        parts << QString::number(size);
    return parts.join(u' ');
}

/// Empty unless it holds a size for each part and room for at least one.
QList<int> sizesIn(const QString &text, int parts)
{
    QList<int> sizes;
    const QStringList numbers = text.split(u' ', Qt::SkipEmptyParts);
    for (const QString &number : numbers)
        sizes << std::max(0, number.toInt());
    return sizes.size() == parts && std::any_of(sizes.begin(), sizes.end(), [](int size) { return size > 0; })
               ? sizes
               : QList<int>();
}

} // namespace

void rememberSplitter(Session &session, QSplitter *splitter, const QString &name)
{
    const QString setting = QStringLiteral("splitter_") + name;
    auto *pause = new QTimer(splitter);
    pause->setSingleShot(true);
    pause->setInterval(pauseMs);
    const auto keep = [&session, splitter, setting] {
        if (session.isOpen() && !session.book().isReadOnly())
            (void)session.book().note([setting, text = textOf(splitter->sizes())](Settings &settings) {
                return settings.set(setting, text);
            });
    };
    QObject::connect(pause, &QTimer::timeout, splitter, keep);
    QObject::connect(splitter, &QSplitter::splitterMoved, pause,
                     qOverload<>(&QTimer::start)); // only a hand moves it so
    QObject::connect(&session, &Session::closing, splitter, [pause, keep] {
        if (pause->isActive()) {
            pause->stop();
            keep();
        }
    });
    QObject::connect(&session, &Session::opened, splitter, [&session, splitter, setting] {
        session.book()
            .read([setting](Snapshot &view) { return Settings(view.connection()).text(setting); })
            .then(splitter, [splitter](const Result<QString> &text) {
                const QList<int> sizes = sizesIn(text ? *text : QString(), splitter->count());
                if (!sizes.isEmpty())
                    splitter->setSizes(sizes);
            });
    });
}

} // namespace kebu
