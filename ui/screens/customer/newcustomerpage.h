#pragma once

#include "core/services/duplicates.h"

#include <QTimer>
#include <QWidget>

class QPushButton;
class QScrollArea;

namespace kebu {

class CardPane;
class ElidedLabel;
class RecordForm;
class Session;

/// The form of a new customer and of the person one talks to there. Warns of those who may be the same, and never
/// blocks. Photos of business cards that are dropped, pasted or chosen stand beside it, one after the other
/// (cardpane.h); a card without a company becomes an individual, tagged to be completed.
class NewCustomerPage : public QWidget
{
    Q_OBJECT

public:
    explicit NewCustomerPage(Session &session, QWidget *parent = nullptr);

    /// An empty form with the keyboard in its name, or that name in it.
    void start(const QString &name = {});
    /// Photos into the queue, and its first card beside the form; without photos: those that wait already.
    void startCards(const QStringList &photos = {});
    void clear();
    void retranslate();
    void save();

signals:
    void created(kebu::Id customer);
    void similarOpened(kebu::Id customer);
    void cancelled();
    /// Photos could not be taken.
    void refused(const QString &why);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *buildHead();
    void connectParts();
    void begin(Id card, const QString &name = {});
    void dropForms();
    void discardDrafts();
    void choosePhotos();
    bool pastePhoto();
    void showKind();
    void countCards();
    [[nodiscard]] Record typed() const;
    [[nodiscard]] bool hasPerson() const;
    [[nodiscard]] bool isIndividualsCard() const;
    [[nodiscard]] bool validate() const;
    void lookForSimilar();
    void showSimilar(const std::vector<DuplicatePair> &found);

    Session &m_session;
    ElidedLabel *m_title;
    QPushButton *m_similar;
    QPushButton *m_cards; ///< how many wait; begins with them
    QPushButton *m_photos;
    QPushButton *m_save;
    QPushButton *m_cancel;
    QScrollArea *m_area;
    CardPane *m_card;
    RecordForm *m_form = nullptr;
    RecordForm *m_person = nullptr;
    QTimer m_pause;
    Id m_similarId;
    QStringList m_hinted; ///< fields with a hint
    quint64 m_question = 0;
    Value m_source; ///< of the card before: a stack comes from one place
};

} // namespace kebu
