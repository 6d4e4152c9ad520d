#pragma once

#include "core/services/churnrisk.h"
#include "core/services/watch.h"

#include <QAbstractTableModel>
#include <QHash>

namespace kebu {

class Session;

/// Customers with warnings, key customers first, in the order of the watch list; or those with a risk of leaving, the
/// highest first. Values only.
class RadarModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Customer, Grade, Evidence, Since, Risk, Columns };
    enum Role { GradeRole = Qt::UserRole, SeverityRole, KeyRole };
    /// A line of the list, however it came to be there.
    struct Line {
        Id customer;
        QString name;
        QString number;
        QString grade;
        std::vector<Warning> warnings;
        bool isKey = false;
        qint64 amountMinor = 0;
        std::optional<CustomerRisk> risk;
    };

    explicit RadarModel(Session &session, QObject *parent = nullptr) : QAbstractTableModel(parent), m_session(session)
    {
    }

    void setLines(std::vector<Line> lines);
    void clear() { setLines({}); }
    /// Only customers with a warning of that code; empty: all.
    void setCode(const QString &code);
    void retranslate();
    /// Null outside the list.
    [[nodiscard]] const Line *line(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex find(Id customer) const;
    /// How many customers have a warning of each code.
    [[nodiscard]] QHash<QString, int> counts() const;
    [[nodiscard]] QString customerText(const Line &line) const;
    /// Masked where the session masks.
    [[nodiscard]] QString freeText(const Line &line, const QString &text) const;
    [[nodiscard]] static QString riskText(double probability);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void narrow();
    [[nodiscard]] QString cellText(const Line &line, int column) const;
    [[nodiscard]] const Warning *shownWarning(const Line &line) const;

    Session &m_session;
    std::vector<Line> m_lines;
    std::vector<int> m_rows; ///< places in m_lines that are shown
    QString m_code;
};

/// The name of a kind of warning, for a filter.
[[nodiscard]] QString warningName(const QString &code);

} // namespace kebu
