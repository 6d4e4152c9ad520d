#pragma once

#include "core/services/gridedit.h"

#include <QFrame>

class QKeyEvent;
class QLabel;

namespace kebu {

class FieldEditor;
class Session;

/// The field's own editor over a cell of the list. Enter and Tab keep what was typed and go on, Escape takes it back.
/// What is not understood keeps the editor open, with the sentence under it; leaving it by the mouse keeps it too.
class CellEditor : public QFrame
{
    Q_OBJECT

public:
    /// Where the list goes after the cell.
    enum class Step { Stay, Down, Up, Next, Previous };

    CellEditor(const FieldInfo &field, Session &session, QWidget *viewport);

    [[nodiscard]] const FieldInfo &field() const;
    /// Shows what stands in the cell, all of it marked.
    void begin(const Value &value);
    /// Typing opened the editor: the key or the input method's first event replaces what stood there.
    void beginWith(QEvent *first);
    /// A sentence under the field that keeps the editor open.
    void say(const QString &sentence);
    /// Over the cell; what it needs beyond that stays within the viewport.
    void place(const QRect &cell);
    /// Takes what was typed; false, with the sentence, where it is not understood.
    bool commit(Step step);

signals:
    /// `isChanged` false: it stands there already.
    void committed(const kebu::FieldEdit &edit, bool isChanged, kebu::CellEditor::Step step);
    void cancelled();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QWidget *input() const;
    bool takeKey(QObject *watched, QKeyEvent *event);
    bool takePopupKey(const QKeyEvent *event);
    void settleTag();
    void checkFocus();
    void fit();

    FieldEditor *m_editor;
    QLabel *m_remark;
    QRect m_cell;
    Value m_before;
    bool m_isDone = false;
};

} // namespace kebu
