#pragma once

#include <QWidget>

class QPushButton;
class QToolButton;

namespace kebu {

class Actions;
class SearchField;

/// The line over every screen: search over everything, the masking switch, quick log, new.
class TopBar : public QWidget
{
    Q_OBJECT

public:
    explicit TopBar(const Actions &actions, QWidget *parent = nullptr);

    [[nodiscard]] SearchField *search() const { return m_search; }
    void retranslate();

signals:
    /// Photos of business cards were dropped on "New".
    void photosDropped(const QStringList &files);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void nameMask();

    const Actions &m_actions;
    SearchField *m_search;
    QToolButton *m_mask;
    QPushButton *m_log;
    QPushButton *m_new;
};

} // namespace kebu
