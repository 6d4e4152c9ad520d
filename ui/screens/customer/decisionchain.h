#pragma once

#include "ui/models/customercontent.h"

#include <QWidget>

class QPainter;

namespace kebu {

/// Who decides, drawn: the decider on top, below those who advise and buy, then those who use it. A role nobody holds
/// is an open place to fill.
class DecisionChain : public QWidget
{
    Q_OBJECT

public:
    explicit DecisionChain(Session &session, QWidget *parent = nullptr);

    void setContent(const CustomerContent &content);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void contactActivated(kebu::Id contact);
    void addAsked();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    struct Card {
        Id contact; ///< null: nobody is known
        QString name;
        QString title;
        QString role;
        QString last; ///< how long ago they were reached; empty where the newest interactions do not tell
        QRect rect;
    };

    [[nodiscard]] QString lastOf(const CustomerContent &content, Id contact) const;
    void layOut();
    void paintCard(QPainter *painter, const Card &card, bool isDecider) const;

    Session &m_session;
    std::vector<std::vector<Card>> m_tiers;
};

} // namespace kebu
