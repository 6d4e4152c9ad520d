#pragma once

#include "ui/forms/fieldeditor.h"

class QComboBox;

namespace kebu {

class WordCompleter;

/// A picklist: chosen, or typed by its word, a part of it, pinyin or initials. New words are taken where the list grows
/// by use. Retired entries are not offered, yet shown where they stand.
class ChoiceEditor : public FieldEditor
{
    Q_OBJECT
public:
    ChoiceEditor(const FieldInfo &field, Session &session, QWidget *parent);
    ~ChoiceEditor() override;
    void setValue(const Value &value) override;
    [[nodiscard]] Result<Value> value() const override;
    void collect(NewWords &words) const override;

private:
    /// What was typed, or the one entry that it fits.
    [[nodiscard]] QString meant() const;

    QComboBox *m_combo;
    WordCompleter *m_completer;
};

} // namespace kebu
