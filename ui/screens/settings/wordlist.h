#pragma once

#include <QWidget>

class QPushButton;
class QTableWidget;

namespace kebu {

/// A short list of words that is edited in place and kept in order: the table, and buttons to add, move, retire and
/// merge.
/// Knows nothing of what the words are; every deed is a signal. F2 edits, Alt+Up and Alt+Down move, Delete retires.
class WordList : public QWidget
{
    Q_OBJECT

public:
    struct Row {
        QString key;
        QStringList texts; ///< one a column
        bool isRetired = false;
        bool isFree = true; ///< may be retired and merged; the list as a whole decides too
    };

    /// Columns from `editable` on are read only.
    WordList(const QStringList &heads, int editable, QWidget *parent = nullptr);

    /// Keeps the current row by its key.
    void setRows(const std::vector<Row> &rows);
    /// Whether words may be retired and merged, and whether new ones may be added.
    void setFree(bool isFree, bool isGrowing);
    /// Offers to merge the current word into another; off at first.
    void setMerging(bool isMerging);
    /// Offers to move words up and down; on at first.
    void setOrdered(bool isOrdered);
    /// Offers to retire words; on at first.
    void setRetiring(bool isRetiring);
    [[nodiscard]] QString currentKey() const;
    void setCurrentKey(const QString &key);

signals:
    void edited(const QString &key, const QStringList &texts);
    void addRequested();
    void retireRequested(const QString &key, bool isRetired);
    void moveRequested(const QString &key, int by);
    void mergeRequested(const QString &key, const QString &into);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QPushButton *addButton(const QString &text, const char *name, QLatin1String iconName);
    void showEnabled();
    void retire();
    void move(int by);
    void showMergeTargets();

    int m_editable;
    bool m_isFree = true;
    bool m_isGrowing = true;
    bool m_isOrdered = true;
    bool m_isRetiring = true;
    bool m_isFilling = false;
    QTableWidget *m_table;
    QPushButton *m_add;
    QPushButton *m_up;
    QPushButton *m_down;
    QPushButton *m_retire;
    QPushButton *m_merge;
};

} // namespace kebu
