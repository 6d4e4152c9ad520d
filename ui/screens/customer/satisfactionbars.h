#pragma once

#include <QDate>
#include <QWidget>

#include <vector>

namespace kebu {

/// Scores from 1 to 5 in the order they were given, as small bars, with their average in words: how it was and where it
/// goes. Hidden while there are none.
class SatisfactionBars : public QWidget
{
    Q_OBJECT

public:
    struct Score {
        QDate on;
        int value = 0;
        QString source;
    };

    explicit SatisfactionBars(QWidget *parent = nullptr);
    /// The oldest first.
    void setScores(std::vector<Score> scores, QDate today);
    [[nodiscard]] QString words() const { return m_words; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] QRect barRect(size_t index) const;
    [[nodiscard]] size_t first() const;

    std::vector<Score> m_scores;
    QDate m_today;
    QString m_words;
};

} // namespace kebu
