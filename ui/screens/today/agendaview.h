#pragma once

#include <QListView>

namespace kebu {

class AgendaModel;

/// The day's list. Up and Down walk the follow-ups, Return opens the customer's page, Left folds a group, Right and
/// Space unfold it, a click on a head does either. A follow-up is dragged onto a day of the strip; Ctrl+Right
/// and Ctrl+Left move it a working day later or earlier.
class AgendaView : public QListView
{
    Q_OBJECT

public:
    explicit AgendaView(QWidget *parent = nullptr);

    void setAgendaModel(AgendaModel *model);

signals:
    /// Space: write down what came of it.
    void logRequested();
    void opened(const QModelIndex &index);
    /// `days`: 1 or -1.
    void moveAsked(const QModelIndex &index, int days);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    void fold(int group, bool isFolded);

    AgendaModel *m_model = nullptr;
};

} // namespace kebu
