#pragma once

#include "core/services/agenda.h"
#include "ui/look/paint.h"

#include <QAbstractListModel>

#include <array>

namespace kebu {

class Catalog;

/// One row of the day's list in words, personal values hidden where the window is masked.
struct AgendaLine {
    Due due = Due::None;
    QString dueWord;
    Grade grade;
    QString name;
    QString contact;
    QString goal;
    QString why;
    QString last; ///< "4/24 Visit · Positive: …"
    QLatin1String methodIcon;
    QString hours;
    QString phone;
};

/// The day's follow-ups in groups that fold: overdue, awaiting, today, the next days. A flat list; a group's head is a
/// row of its own, which takes part in keyboard movement only while it is folded. Values only: a screen hands in
/// agenda, catalogue and masking.
class AgendaModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { LineRole = Qt::UserRole, GroupRole, CountRole, FoldedRole, CustomerRole };
    enum class Filter { All, GradeA, Calls, Visits, Mine };
    static constexpr auto mimeType = "application/x-kebu-task";

    using QAbstractListModel::QAbstractListModel;

    /// `otherDay`: the agenda is one of another day, of which only its own follow-ups are shown.
    void setAgenda(Agenda agenda, const WallTime &now, bool isOtherDay);
    void setWords(const Catalog *catalog, bool isMasked);
    /// Whose follow-ups Filter::Mine keeps; those of nobody in particular are everybody's.
    void setMe(Id me);
    void setFilter(Filter filter);
    [[nodiscard]] Filter filter() const { return m_filter; }
    void clear();

    /// How many fit a filter, future days not counted.
    [[nodiscard]] int dueCount(Filter filter) const;
    /// Whether somebody else's follow-ups are among those due, so that a filter for one's own makes sense.
    [[nodiscard]] bool hasOthers() const;
    /// Null for a group's head.
    [[nodiscard]] const AgendaItem *item(const QModelIndex &index) const;
    /// The first row of that customer, of that task where one is named.
    [[nodiscard]] QModelIndex find(Id customer, Id task = {}) const;
    /// The follow-up after (or at) a row, of those due by today; wraps to the first. `leaveOut`: a task being done.
    [[nodiscard]] QModelIndex nextDue(int fromRow, Id leaveOut) const;
    void setFolded(int group, bool isFolded);
    /// The group that the row stands in.
    [[nodiscard]] int groupOf(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex headOf(int group) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData *mimeData(const QModelIndexList &indexes) const override;
    [[nodiscard]] Qt::DropActions supportedDragActions() const override { return Qt::MoveAction; }

private:
    static constexpr int groups = 4;
    struct Row {
        int group = 0;
        int item = -1; ///< -1: the group's head
    };

    void rebuild();
    [[nodiscard]] bool fits(const AgendaItem &item, Filter filter) const;
    [[nodiscard]] bool isMine(const AgendaItem &item) const { return !item.owner || !m_me || item.owner == m_me; }
    [[nodiscard]] QString contactOf(const AgendaItem &item) const;
    [[nodiscard]] const std::vector<AgendaItem> &itemsOf(int group) const;
    [[nodiscard]] QString titleOf(int group) const;
    [[nodiscard]] AgendaLine lineOf(const AgendaItem &item) const;
    [[nodiscard]] QString lastText(const AgendaItem &item) const;

    Agenda m_agenda;
    WallTime m_now;
    const Catalog *m_catalog = nullptr;
    Filter m_filter = Filter::All;
    Id m_me;
    bool m_isOtherDay = false;
    bool m_isMasked = false;
    std::array<bool, groups> m_isFolded{};
    std::array<int, groups> m_counts{};
    std::vector<Row> m_rows;
};

} // namespace kebu

Q_DECLARE_METATYPE(kebu::AgendaLine)
