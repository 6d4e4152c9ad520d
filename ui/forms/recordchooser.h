#pragma once

#include "ui/forms/fieldeditor.h"

class QLineEdit;

namespace kebu {

class WordCompleter;

/// One record out of those that fit: products of the book, or contacts, contracts and opportunities of the customer the
/// form is about. Typed with completion; a product that is not known yet is made when the form is saved.
class RecordChooser : public FieldEditor
{
    Q_OBJECT
public:
    RecordChooser(const FieldInfo &field, Session &session, QWidget *parent);
    ~RecordChooser() override;
    void setOwner(const Record &record) override;
    void setValue(const Value &value) override;
    [[nodiscard]] Result<Value> value() const override;
    void collect(NewWords &words) const override;
    /// Whether a record that is not known yet may be named.
    [[nodiscard]] bool growsByUse() const;

private:
    void readOptions();
    void showChosen();
    /// The one that is typed, or the only one it fits; null: none.
    [[nodiscard]] Id meant(const QString &typed) const;

    const RecordType &m_type;
    Id m_customer; ///< whose records are offered
    Id m_self;     ///< the record being edited: no record refers to itself
    Id m_chosen;
    QHash<QString, Id> m_options; ///< by what is shown
    QLineEdit *m_edit;
    WordCompleter *m_completer;
    quint64 m_question = 0;
};

} // namespace kebu
