#pragma once

#include "core/services/duplicates.h"

#include <QTimer>
#include <QWidget>

class QPushButton;
class QScrollArea;

namespace kebu {

class ElidedLabel;
class RecordForm;
class Session;

/// The form of a new customer. Warns of those who may be the same, and never blocks.
class NewCustomerPage : public QWidget
{
    Q_OBJECT

public:
    explicit NewCustomerPage(Session &session, QWidget *parent = nullptr);

    /// An empty form with the keyboard in its name.
    void start();
    void clear();
    void retranslate();
    void save();

signals:
    void created(kebu::Id customer);
    void similarOpened(kebu::Id customer);
    void cancelled();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void lookForSimilar();
    void showSimilar(const std::vector<DuplicatePair> &found);

    Session &m_session;
    ElidedLabel *m_title;
    QPushButton *m_similar;
    QPushButton *m_save;
    QPushButton *m_cancel;
    QScrollArea *m_area;
    RecordForm *m_form = nullptr;
    QTimer m_pause;
    Id m_similarId;
    QStringList m_hinted; ///< fields with a hint
    quint64 m_question = 0;
};

} // namespace kebu
