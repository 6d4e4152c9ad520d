#pragma once

#include "core/base/pending.h"
#include "ui/forms/fieldeditor.h"

class QComboBox;
class QLineEdit;

namespace kebu {

class WordCompleter;

/// One of the book's users.
class UserEditor : public FieldEditor
{
    Q_OBJECT
public:
    UserEditor(const FieldInfo &field, Session &session, QWidget *parent);
    void setValue(const Value &value) override;
    [[nodiscard]] Result<Value> value() const override;

private:
    QComboBox *m_combo;
};

/// Another customer, found by name, pinyin, initials or telephone as it is typed.
class CustomerEditor : public FieldEditor
{
    Q_OBJECT
public:
    CustomerEditor(const FieldInfo &field, Session &session, QWidget *parent);
    void setValue(const Value &value) override;
    [[nodiscard]] Result<Value> value() const override;
    /// What stands in the field, trimmed; a name the book does not know where `value` is an error.
    [[nodiscard]] QString typed() const;

private:
    void look(const QString &typed);
    void choose(const QString &shown);

    QLineEdit *m_edit;
    WordCompleter *m_completer;
    QHash<QString, Id> m_found; ///< by what the popup shows
    Id m_chosen;
    QString m_chosenText;
    quint64 m_question = 0;
};

} // namespace kebu
