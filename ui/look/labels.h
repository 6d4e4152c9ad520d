#pragma once

#include "ui/look/fonts.h"
#include "ui/look/paint.h"

#include <QAbstractButton>
#include <QLabel>

class QHBoxLayout;

namespace kebu {

/// One line of plain text in a step of size and a tone; elides at its end and then shows the whole in a tooltip.
class ElidedLabel : public QLabel
{
    Q_OBJECT
public:
    enum class Tone { Text, Muted, Link, Error, Warning, Success };

    explicit ElidedLabel(const QString &text = {}, QWidget *parent = nullptr);
    void setStep(TextStep step);
    void setTone(Tone tone);
    [[nodiscard]] bool isElided() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] QFont shownFont() const { return stepped(font(), m_step); }

    TextStep m_step = TextStep::Body;
    Tone m_tone = Tone::Text;
};

/// A heading of a part of a page: bold words, a muted note beside them, and what stands at the right end.
class SectionHeader : public QWidget
{
    Q_OBJECT
public:
    explicit SectionHeader(const QString &title = {}, const QString &note = {}, QWidget *parent = nullptr);
    void setTitle(const QString &title);
    void setNote(const QString &note);
    void setStep(TextStep step);
    /// Takes ownership; stands at the right.
    void addWidget(QWidget *widget);
    [[nodiscard]] QString title() const;

private:
    ElidedLabel *m_title;
    ElidedLabel *m_note;
    QHBoxLayout *m_row;
};

/// A figure that opens its records: title, value, change against the period before. A button, so that Enter, Space and
/// a click all emit `clicked`.
class KeyFigure : public QAbstractButton
{
    Q_OBJECT
public:
    enum class Trend { None, Better, Worse };
    struct Content {
        QString title;
        QString value;
        QString before; ///< "上期 58"
        QString change; ///< "↑ 4"
        Trend trend = Trend::None;
    };

    explicit KeyFigure(QWidget *parent = nullptr);
    void setContent(const Content &content);
    [[nodiscard]] const Content &content() const { return m_content; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Content m_content;
};

} // namespace kebu
