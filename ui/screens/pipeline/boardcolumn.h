#pragma once

#include "ui/screens/pipeline/boardlist.h"

class QPushButton;

namespace kebu {

/// Name, count, sum, weight and stay of a stage, over its cards.
class BoardHead : public QWidget
{
    Q_OBJECT

public:
    explicit BoardHead(QWidget *parent = nullptr);
    void setColumn(const QString &name, const BoardColumn &column);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {100, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_name, m_count, m_sum, m_weighted, m_stay, m_limit;
    bool m_isOver = false;
};

/// One stage of the board: head, cards, and what more there is. Never narrower than its cards can be read.
class BoardColumnView : public QWidget
{
    Q_OBJECT

public:
    explicit BoardColumnView(const Session &session, QWidget *parent = nullptr);

    void setColumn(const BoardColumn &column);
    void retranslate();
    [[nodiscard]] const QString &stage() const { return m_list->board()->column().stage; }
    [[nodiscard]] BoardList *list() const { return m_list; }

signals:
    void moreRequested(const QString &stage);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Session &m_session;
    BoardHead *m_head;
    BoardList *m_list;
    QPushButton *m_more;
};

} // namespace kebu
