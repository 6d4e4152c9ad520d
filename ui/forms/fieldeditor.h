#pragma once

#include "core/base/result.h"
#include "core/domain/record.h"

#include <QWidget>

namespace kebu {

class Session;
struct TypedValue;

/// Words typed into a form that the book does not know yet; they are made in the change that saves the form.
struct NewWords {
    struct Word {
        FieldInfo field;
        QString word;
    };
    std::vector<Word> choices;
    std::vector<Word> tags;    ///< appended to the field's references
    std::vector<Word> records; ///< named and referred to by the field
};

/// One field of a form: shows a value in canonical form and reads what was typed. Named `field-<name>`.
class FieldEditor : public QWidget
{
    Q_OBJECT

public:
    FieldEditor(FieldInfo field, Session &session, QWidget *parent);

    [[nodiscard]] const FieldInfo &field() const { return m_field; }
    /// The record the form is about, told before its value: what is offered may follow from whose it is.
    virtual void setOwner(const Record &) {}
    /// Shows a value; does not emit `edited`.
    virtual void setValue(const Value &value) = 0;
    /// The error is the sentence that stands at the field.
    [[nodiscard]] virtual Result<Value> value() const = 0;
    virtual void collect(NewWords &) const {}
    /// What stands in the field as it was typed, understood or not; empty where nothing is typed into it.
    [[nodiscard]] QString typedText() const;
    /// Puts such a text back. Does not emit `edited`.
    void setTypedText(const QString &text);
    virtual void setInvalid(bool isInvalid);
    /// True where the editor says itself what is wrong.
    [[nodiscard]] virtual bool explainsItself() const { return false; }

signals:
    /// By the person.
    void edited();

protected:
    [[nodiscard]] Session &session() const { return m_session; }
    /// Reads a text as every place does where this field is typed.
    [[nodiscard]] Result<TypedValue> read(const QString &text) const;
    /// Lays `input` out as the whole editor and hands it the focus.
    void setInput(QWidget *input);

private:
    FieldInfo m_field;
    Session &m_session;
};

/// The editor that suits the field's type; null for types that no form holds (links to records of any kind).
[[nodiscard]] FieldEditor *makeFieldEditor(const FieldInfo &field, Session &session, QWidget *parent);

} // namespace kebu
