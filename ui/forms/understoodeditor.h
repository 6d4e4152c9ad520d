#pragma once

#include "ui/forms/fieldeditor.h"

namespace kebu {

class UnderstoodField;
struct Understood;

/// Days, times, amounts and other figures: typed as people do, with what was understood beneath.
class UnderstoodEditor : public FieldEditor
{
    Q_OBJECT
public:
    UnderstoodEditor(const FieldInfo &field, Session &session, QWidget *parent);
    void setValue(const Value &value) override;
    [[nodiscard]] Result<Value> value() const override;
    [[nodiscard]] bool explainsItself() const override;

private:
    [[nodiscard]] Understood understand(const QString &text) const;
    void showMeaning();

    UnderstoodField *m_input;
    bool m_isTouched = false;
};

} // namespace kebu
