#pragma once

#include "core/book/query.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace kebu {

class ChipBar;
class ElidedLabel;
class Session;

/// The conditions of a list as chips, and the query's text beside them, which may be typed. Wrong text keeps the list
/// as it was and says what is wrong under the field.
class FilterBar : public QWidget
{
    Q_OBJECT

public:
    explicit FilterBar(Session &session, QWidget *parent = nullptr);

    /// Shows a query; does not emit.
    void setQuery(const QString &text);
    [[nodiscard]] const QString &query() const { return m_text; }
    void setSearch(const QString &words);
    void retranslate();
    /// A menu of usual conditions.
    void addCondition();
    /// Opens the text form and gives it the keyboard.
    void editText();

signals:
    void queryChanged(const QString &text);
    void searchCleared();

private:
    void apply(const QString &text);
    /// Adds a condition that must hold too.
    void narrow(const QString &condition);
    /// Marks the word at which the text is wrong.
    void showPlace(const Error &error);
    void showText();
    void showChips();
    void removeCondition(int index);
    [[nodiscard]] QString wordsOf(const QueryNode &node) const;
    [[nodiscard]] QString operandWords(const QueryCondition &condition) const;
    [[nodiscard]] QString operandWord(const FieldInfo &field, const QueryOperand &operand) const;

    Session &m_session;
    QString m_text;
    QString m_search;
    Query m_query;
    ChipBar *m_chips;
    QPushButton *m_toggle;
    QPushButton *m_add = nullptr;
    QLineEdit *m_edit;
    ElidedLabel *m_error;
};

} // namespace kebu
