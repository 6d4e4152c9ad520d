#pragma once

#include "core/services/servicedesk.h"
#include "ui/models/shownvalue.h"

#include <QAbstractTableModel>

namespace kebu {

/// Service cases in the order of the desk: a head above each state, under it the cases. Values only: a screen hands in
/// what was read.
class CasesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Number, Customer, Kind, Problem, Handler, Received, TimeLeft, Satisfaction, Columns };
    enum Role { DueRole = Qt::UserRole, IconRole, WarnedRole, HeadRole };

    explicit CasesModel(Session &session, QObject *parent = nullptr) : QAbstractTableModel(parent), m_session(session)
    {
    }

    void setDesk(ServiceDesk desk);
    void clear() { setDesk({}); }
    /// Words in another language.
    void retranslate();
    /// Null for a head.
    [[nodiscard]] const CaseItem *item(const QModelIndex &index) const;
    [[nodiscard]] bool isHead(const QModelIndex &index) const { return index.isValid() && !item(index); }
    [[nodiscard]] QModelIndex find(Id serviceCase) const;
    [[nodiscard]] QModelIndex firstCase() const;
    [[nodiscard]] bool isEmpty() const { return m_desk.items.empty(); }
    [[nodiscard]] const ServiceDesk &desk() const { return m_desk; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row {
        CaseState state;
        int item; ///< -1: the head
    };
    [[nodiscard]] QString headText(CaseState state) const;
    [[nodiscard]] QString cellText(const CaseItem &item, int column) const;

    Session &m_session;
    ServiceDesk m_desk;
    std::vector<Row> m_rows;
};

} // namespace kebu

Q_DECLARE_METATYPE(kebu::ShownDue)
