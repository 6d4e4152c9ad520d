#pragma once

#include "core/domain/record.h"
#include "ui/look/theme.h"

#include <QAbstractListModel>

namespace kebu {

/// How a record of a customer reads in its list: two lines, what stands at the right end, and how soon it is due.
struct ArchiveLine {
    Record record;
    int level = 0; ///< 1: belongs to the line above
    QLatin1String icon;
    QString title;
    QString beside; ///< muted, after the title
    QString detail;
    QString right;
    QString rightDetail;
    Due due = Due::None;
    QString dueWord;       ///< stands in place of `rightDetail`; empty: none
    int share = -1;        ///< percent of a whole, painted as a bar; -1: none
    bool isWarned = false; ///< title in the colour of errors, beside its word
    bool isDone = false;   ///< shown muted
};

/// The records of one kind.
struct ArchiveGroup {
    const RecordType *type = nullptr;
    QString title;
    QString sums;  ///< muted
    QString alarm; ///< in the colour of what is overdue
    QString add;   ///< words that add one; empty: none is added here
    std::vector<ArchiveLine> lines;
};

/// Records of several kinds in one list, a head above each kind, also above those of which there is none.
class ArchiveList : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { IdRole = Qt::UserRole };

    using QAbstractListModel::QAbstractListModel;

    void setGroups(std::vector<ArchiveGroup> groups);
    [[nodiscard]] const std::vector<ArchiveGroup> &groups() const { return m_groups; }
    /// Null for a head.
    [[nodiscard]] const ArchiveLine *line(const QModelIndex &index) const;
    /// The group that the row stands in or is the head of; null for no row.
    [[nodiscard]] const ArchiveGroup *group(const QModelIndex &index) const;
    [[nodiscard]] bool isHead(const QModelIndex &index) const { return index.isValid() && !line(index); }
    [[nodiscard]] QModelIndex find(Id record) const;
    [[nodiscard]] QModelIndex headOf(const RecordType &type) const;
    [[nodiscard]] int lineCount() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Row {
        size_t group;
        int line; ///< -1: the head
    };
    std::vector<ArchiveGroup> m_groups;
    std::vector<Row> m_rows;
};

} // namespace kebu
