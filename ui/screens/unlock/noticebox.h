#pragma once

#include <QWidget>

class QLabel;

namespace kebu {

/// A box in the colours of an error or a warning: what happened in bold, what to do under it. Speaks to screen readers.
class NoticeBox : public QWidget
{
    Q_OBJECT

public:
    enum class Kind { Error, Warning };

    explicit NoticeBox(QWidget *parent = nullptr);
    void tell(Kind kind, const QString &title, const QString &text);
    void dismiss();
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString text() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void dress();

    Kind m_kind = Kind::Error;
    QLabel *m_title;
    QLabel *m_text;
};

} // namespace kebu
