#pragma once

#include "core/services/pipeline.h"

#include <QWidget>

class QPushButton;

namespace kebu {

class ElidedLabel;
class Session;

/// What is in progress, in one line. Where it gets narrow the weighted sum goes first, then what is expected.
class TotalsLine : public QWidget
{
    Q_OBJECT

public:
    explicit TotalsLine(QWidget *parent = nullptr);
    void setBoard(const PipelineBoard &board, QDate today);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Part {
        QString word;
        QString figure;
        int leaves; ///< the smaller, the earlier it goes; 9: never
    };
    [[nodiscard]] int widthOf(const Part &part) const;
    [[nodiscard]] int widthOf(const std::vector<Part> &parts) const;

    std::vector<Part> m_parts;
};

/// What the month has brought. Both figures open their opportunities.
class ResultsLine : public QWidget
{
    Q_OBJECT

public:
    explicit ResultsLine(Session &session, QWidget *parent = nullptr);
    void setMonth(const MonthOfResults &month);
    void setHint(const QString &hint);

signals:
    void resultChosen(const QString &result);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QString lossText(const MonthOfResults &month) const;

    Session &m_session;
    ElidedLabel *m_title;
    QPushButton *m_won;
    QPushButton *m_lost;
    ElidedLabel *m_hint;
};

} // namespace kebu
