#pragma once

#include <QWidget>

class QPlainTextEdit;
class QPushButton;

namespace kebu {

class ElidedLabel;

/// A chat that was pasted, folded to one line under the log's text: how long it is, the words themselves on demand, and
/// the way back to plain text. Hidden while empty.
class TranscriptFold : public QWidget
{
    Q_OBJECT

public:
    explicit TranscriptFold(QWidget *parent = nullptr);

    void setText(const QString &transcript);
    [[nodiscard]] QString text() const { return m_transcript; }

signals:
    /// The person wants it as ordinary text instead.
    void plainRequested(const QString &transcript);

protected:
    void changeEvent(QEvent *event) override;

private:
    void unfold(bool isOpen);
    void retranslate();

    QString m_transcript;
    ElidedLabel *m_summary;
    QPushButton *m_show;
    QPushButton *m_plain;
    QPlainTextEdit *m_words;
};

} // namespace kebu
