#pragma once

#include "core/base/pending.h"
#include "core/services/merge.h"

#include <QHash>
#include <QWidget>

class QCheckBox;
class QPushButton;
class QTableWidget;

namespace kebu {

class ElidedLabel;
class Session;

/// Two records side by side: which value stays in each field, what hangs on either and moves, who is the same person.
/// Left and Right choose a side in the current line, as does a click; equal fields are folded away.
class MergePane : public QWidget
{
    Q_OBJECT

public:
    explicit MergePane(Session &session, QWidget *parent = nullptr);
    ~MergePane() override;

    /// Reads both and shows them; `keep` stands on the left.
    void setPair(const RecordType &type, Id keep, Id other);
    void clear();
    void retranslate();
    /// Shows again what it shows: the mask was put on or taken off.
    void refresh();
    [[nodiscard]] bool isReady() const { return m_plan.has_value(); }
    [[nodiscard]] Id keep() const { return m_keep; }
    [[nodiscard]] Id other() const { return m_other; }

    /// One change; `merged` tells when it is done.
    void merge();
    /// The other one is kept.
    void swapSides();
    /// Not a duplicate, for good.
    void tellApart();
    void focusFields();

signals:
    void merged(kebu::Id kept, kebu::Id gone);
    void toldApart();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    struct Loaded {
        MergePlan plan;
        QHash<Id, QString> names; ///< of what the fields point at
    };
    void show(const Loaded &loaded);
    void showFields();
    void showLine(int row, size_t field);
    void showMoves();
    void choose(int row, int column);
    [[nodiscard]] MergeChoices choices() const;
    [[nodiscard]] bool takesOther(size_t field) const { return m_takeOther[field]; }

    Session &m_session;
    const RecordType *m_type = nullptr;
    Id m_keep;
    Id m_other;
    std::optional<MergePlan> m_plan;
    QHash<Id, QString> m_names;
    std::vector<bool> m_takeOther; ///< by field of the plan
    std::vector<size_t> m_shown;   ///< field of each line
    Pending<Result<Loaded>> m_reading;
    quint64 m_question = 0;
    ElidedLabel *m_title;
    QTableWidget *m_lines;
    QCheckBox *m_equal;
    ElidedLabel *m_moves;
    QCheckBox *m_people;
    QPushButton *m_swap;
    QPushButton *m_merge;
    QPushButton *m_apart;
};

} // namespace kebu
