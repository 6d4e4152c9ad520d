#pragma once

#include "ui/forms/fieldeditor.h"

class QLineEdit;

namespace kebu {

class ChipBar;
class WordCompleter;

/// Tags as chips; typed with completion, Return adds one, an unknown word becomes a new tag when the form is saved.
class TagsEditor : public FieldEditor
{
    Q_OBJECT
public:
    TagsEditor(const FieldInfo &field, Session &session, QWidget *parent);
    void setValue(const Value &value) override;
    [[nodiscard]] Result<Value> value() const override;
    void collect(NewWords &words) const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void readTags();
    void add(const QString &name);
    void showChips();

    ChipBar *m_chips;
    QLineEdit *m_edit;
    WordCompleter *m_completer;
    QHash<QString, Id> m_known; ///< by name
    std::vector<Id> m_ids;
    QStringList m_new;
};

} // namespace kebu
