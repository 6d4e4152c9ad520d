#pragma once

#include <QIcon>
#include <QWidget>

class QAbstractButton;
class QButtonGroup;

namespace kebu {

/// One of a few options, all in sight. Tab reaches the chosen one, the arrow keys move the choice, a letter's mnemonic
/// works as on any button.
class SegmentedControl : public QWidget
{
    Q_OBJECT
public:
    explicit SegmentedControl(QWidget *parent = nullptr);

    /// `icon` is a Breeze name or empty. Keys are the caller's and unique in the control.
    void addOption(const QString &key, const QString &text, QLatin1String icon = {});
    void clear();
    [[nodiscard]] QString current() const; ///< empty: none chosen yet
    /// An empty or unknown key clears the choice. Does not emit `chosen`.
    void setCurrent(const QString &key);
    [[nodiscard]] QStringList keys() const;

signals:
    /// By the user.
    void chosen(const QString &key);

private:
    QButtonGroup *m_group;
    QStringList m_keys;
};

} // namespace kebu
