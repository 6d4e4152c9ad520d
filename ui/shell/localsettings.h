#pragma once

#include <QObject>
#include <QTime>

#include <memory>

class QSettings;

namespace kebu {

/// How this computer guards its books and speaks up: nothing of it belongs to a book, nothing of it is personal. Kept
/// in a plain file of settings, or in memory alone. Window thread.
class LocalSettings : public QObject
{
    Q_OBJECT

public:
    struct Values {
        int fontPercent = 100; ///< of the size the system asks for

        int lockAfterMinutes = 15;   ///< 0: never
        bool locksWithSystem = true; ///< before sleep, and with the system's own lock

        bool reminds = true;
        int remindBeforeMinutes = 10;
        QTime digestAt = QTime(9, 0);
        bool hasQuietHours = true;
        QTime quietFrom = QTime(20, 0);
        QTime quietTo = QTime(8, 0);
        bool closesToTray = false;
        bool wasToldOfTray = false;

        bool operator==(const Values &) const = default;
    };

    /// An empty file: memory alone.
    explicit LocalSettings(const QString &file = {}, QObject *parent = nullptr);
    ~LocalSettings() override;

    [[nodiscard]] const Values &values() const { return m_values; }
    /// Stores at once and tells `changed` when anything is new.
    void set(const Values &values);

signals:
    void changed(const kebu::LocalSettings::Values &values);

private:
    void read();
    void write();

    std::unique_ptr<QSettings> m_file;
    Values m_values;
};

} // namespace kebu
