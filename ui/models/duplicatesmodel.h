#pragma once

#include "core/services/duplicates.h"

#include <QAbstractListModel>

namespace kebu {

class Session;

/// Pairs of customers, or of contacts, that may be the same, the certain first. Names are masked while the session
/// masks. Window thread.
class DuplicatesModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        FirstRole = Qt::UserRole, ///< `C-000012 上海恒远机械有限公司`
        SecondRole,
        WhyRole,
        WordRole, ///< `certain`, `87 %`
        CertainRole
    };

    explicit DuplicatesModel(const Session &session, QObject *parent = nullptr);

    /// `areCompanies`: how their names are masked.
    void setPairs(std::vector<DuplicatePair> pairs, bool areCompanies = true);
    [[nodiscard]] const std::vector<DuplicatePair> &pairs() const { return m_pairs; }
    [[nodiscard]] const DuplicatePair *at(const QModelIndex &index) const;
    [[nodiscard]] int certain() const;
    void removeAt(int row);
    /// Every pair with a record that is gone.
    void removeAllOf(Id record);
    /// Behind all others, until the next search.
    void postpone(int row);
    /// After the mask was put on or taken off.
    void refresh();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    [[nodiscard]] QString shownSide(const DuplicatePair &pair, int side) const;

    const Session &m_session;
    std::vector<DuplicatePair> m_pairs;
    bool m_areCompanies = true;
};

} // namespace kebu
