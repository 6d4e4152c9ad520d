#pragma once

#include "ui/forms/fieldeditor.h"

class QLineEdit;

namespace kebu {

class ChipBar;
class WordCompleter;

/// Several records a field points at, as chips: customers and contacts found by name, pinyin, initials or telephone as
/// they are typed, users out of those of the book. Return takes the only one that fits, Delete on a chip takes it away.
class LinksEditor : public FieldEditor
{
    Q_OBJECT
public:
    LinksEditor(const FieldInfo &field, Session &session, QWidget *parent);
    ~LinksEditor() override;
    void setOwner(const Record &record) override;
    void setValue(const Value &value) override;
    [[nodiscard]] Result<Value> value() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void look(const QString &typed);
    void offer(const std::vector<Record> &found);
    void readNames();
    void add(const QString &word);
    void showChips();
    /// What stands for the record in the popup and on its chip.
    [[nodiscard]] QString word(const Record &record) const;

    ChipBar *m_chips;
    QLineEdit *m_edit;
    WordCompleter *m_completer;
    std::vector<Id> m_ids;
    QHash<Id, QString> m_words;     ///< of those chosen
    QHash<QString, Id> m_offered;   ///< by what the popup shows
    QHash<Id, QString> m_companies; ///< of contacts that were found, by customer
    std::vector<Id> m_customers;    ///< whose people come first: of the record, and those it names
    quint64 m_question = 0;
};

} // namespace kebu
