#pragma once

#include "core/services/openmatters.h"

#include <QAbstractTableModel>

namespace kebu {

class Session;

/// Open matters as rows: day, kind, customer, what, amount. Masked, customers are their masked names and free text is
/// not shown. Window thread.
class OpenMattersModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Due, Kind, Customer, What, Amount, ColumnCount };

    explicit OpenMattersModel(const Session &session, QObject *parent = nullptr);

    void setMatters(std::vector<OpenMatter> matters);
    [[nodiscard]] const std::vector<OpenMatter> &matters() const { return m_matters; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const OpenMatter &matter, int column) const;

    const Session &m_session;
    std::vector<OpenMatter> m_matters;
};

} // namespace kebu
