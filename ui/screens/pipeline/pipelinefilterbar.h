#pragma once

#include "core/services/pipeline.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace kebu {

class ChipBar;
class ElidedLabel;
class Session;

/// What narrows board, list and forecast alike, as chips: an owner, usual conditions, and any condition typed in the
/// query language. A wrong one is said under the field and changes nothing.
class PipelineFilterBar : public QWidget
{
    Q_OBJECT

public:
    explicit PipelineFilterBar(Session &session, QWidget *parent = nullptr);

    [[nodiscard]] const PipelineFilter &filter() const { return m_filter; }
    void clear();
    void retranslate();

signals:
    void filterChanged();

private:
    struct Condition {
        QString query;
        QString words;
    };

    void openMenu();
    void chooseOwner(Id owner);
    void toggle(const Condition &condition);
    void takeTyped();
    void apply();
    void showChips();
    [[nodiscard]] std::vector<Condition> usualConditions() const;

    Session &m_session;
    PipelineFilter m_filter;
    std::vector<Condition> m_conditions;
    ChipBar *m_chips;
    QPushButton *m_add;
    QLineEdit *m_text;
    ElidedLabel *m_error;
};

} // namespace kebu
