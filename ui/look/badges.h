#pragma once

#include "ui/look/paint.h"

#include <QAbstractButton>
#include <QWidget>

namespace kebu {

/// A customer's grade. A button, because it always answers "why?": clicked, or Enter and Space with the keyboard.
class GradeBadge : public QAbstractButton
{
    Q_OBJECT
public:
    explicit GradeBadge(QWidget *parent = nullptr);
    void setGrade(const Grade &grade);
    [[nodiscard]] const Grade &grade() const { return m_grade; }

    /// The badge and three pixels around it for the focus ring.
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Grade m_grade;
};

/// A due state as shape and word.
class DueLabel : public QWidget
{
    Q_OBJECT
public:
    explicit DueLabel(QWidget *parent = nullptr);
    void setDue(Due state, const QString &word);
    [[nodiscard]] Due state() const { return m_state; }
    [[nodiscard]] QString word() const { return m_word; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); } // a due word is never cut

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Due m_state = Due::None;
    QString m_word;
};

/// A tag in small type.
class TagLabel : public QWidget
{
    Q_OBJECT
public:
    explicit TagLabel(const QString &text = {}, QWidget *parent = nullptr);
    void setText(const QString &text);
    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
};

} // namespace kebu
