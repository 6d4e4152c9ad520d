#pragma once

#include "ui/forms/fieldeditor.h"

class QCheckBox;
class QLineEdit;
class QPlainTextEdit;
class QToolButton;

namespace kebu {

/// A line of text. Telephone numbers are put into their usual form when the field is left.
class LineEditor : public FieldEditor
{
    Q_OBJECT
public:
    LineEditor(const FieldInfo &field, Session &session, QWidget *parent);
    ~LineEditor() override;
    void setValue(const Value &value) override;
    [[nodiscard]] Result<Value> value() const override;

private:
    void format();
    QLineEdit *m_edit;
};

/// Text of several lines; Tab leads on.
class NoteEditor : public FieldEditor
{
    Q_OBJECT
public:
    NoteEditor(const FieldInfo &field, Session &session, QWidget *parent);
    void setValue(const Value &value) override;
    [[nodiscard]] Result<Value> value() const override;

private:
    QPlainTextEdit *m_edit;
};

class YesNoEditor : public FieldEditor
{
    Q_OBJECT
public:
    YesNoEditor(const FieldInfo &field, Session &session, QWidget *parent);
    void setValue(const Value &value) override;
    [[nodiscard]] Result<Value> value() const override;

private:
    QCheckBox *m_box;
};

/// Seven switches, Monday first.
class WeekdaysEditor : public FieldEditor
{
    Q_OBJECT
public:
    WeekdaysEditor(const FieldInfo &field, Session &session, QWidget *parent);
    void setValue(const Value &value) override;
    [[nodiscard]] Result<Value> value() const override;

private:
    std::vector<QToolButton *> m_days;
};

} // namespace kebu
