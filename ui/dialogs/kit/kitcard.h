#pragma once

#include <QStringList>
#include <QWidget>

namespace kebu {

/// The groups of an emergency kit in two numbered columns, as on its sheet. Covered by dots until shown, for screens
/// have onlookers; a screen reader is told the groups only then.
class KitCard : public QWidget
{
    Q_OBJECT

public:
    explicit KitCard(const QString &kit, QWidget *parent = nullptr);

    void setShown(bool isShown);
    [[nodiscard]] bool isShown() const { return m_isShown; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QStringList m_groups;
    bool m_isShown = false;
};

} // namespace kebu
