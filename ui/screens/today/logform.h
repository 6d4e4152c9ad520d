#pragma once

#include "core/domain/record.h"
#include "ui/screens/today/logdraft.h"

#include <QDate>
#include <QImage>
#include <QWidget>

#include <functional>

class QComboBox;
class QGridLayout;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace kebu {

class Catalog;
class ElidedLabel;
class LogMore;
class LogText;
class SectionHeader;
class SegmentedControl;
class TranscriptFold;
class UnderstoodField;
struct Understood;

/// How full a day is, as the form is told.
struct DayFullness {
    int count = -1; ///< -1: not known
    int capacity = 0;
    QString holiday;
    bool isOff = false;
};

/// Writes a contact down: how, when, with whom, what was said, what was promised, what comes next. Holds one customer's
/// draft at a time; saving is the screen's. Return never saves; Ctrl+Return, Ctrl+S and F8 do.
class LogForm : public QWidget
{
    Q_OBJECT

public:
    using LoadOf = std::function<DayFullness(QDate)>;

    LogForm(const Clock &clock, LoadOf loadOf, QWidget *parent = nullptr);

    void setCatalog(const Catalog &catalog);
    /// The rhythm that an empty "By when" stands for.
    void setCadence(const CadencePolicy &policy, const WorkCalendar &calendar);
    /// Whom the form is about; a null record turns it off. `usualMethod`: the follow-up's or the customer's. While
    /// masked, people are listed without their names.
    void setCustomer(const Record &customer, const std::vector<Record> &contacts, const QString &usualMethod,
                     bool isMasked);
    [[nodiscard]] LogDraft draft() const;
    void setDraft(const LogDraft &draft);
    /// Where it took place, who else took part and what it is about.
    [[nodiscard]] LogMore *more() const { return m_more; }
    /// A picture that was pasted lies in the book now.
    void addPicture(const QString &sha256);
    /// Says when the draft was put away; an invalid time says nothing.
    void setSavedAt(const QTime &time);
    /// Whether a follow-up stands that can be postponed or skipped.
    void setHasTask(bool hasTask);
    /// Puts the keyboard into the text.
    void focusText();
    /// The line that says why it was not saved; empty takes it away.
    void complain(const QString &sentence);
    void setBusy(bool isBusy);
    [[nodiscard]] QWidget *postponeAnchor() const;
    [[nodiscard]] QWidget *skipAnchor() const;
    /// Days' loads came in.
    void refreshLoad();

signals:
    void edited();
    /// Into the text; `addPicture` follows once it is kept.
    void picturePasted(const QImage &picture);
    void saveRequested(bool andNext);
    void noAnswerRequested();
    void postponeRequested();
    void skipRequested();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildFields();
    void buildButtons();
    QGridLayout *layOutRowsArea();
    void layOut();
    void fitButtons();
    void fitRows();
    void fitTopic();
    void retranslate();
    void fillChoices();
    void fillOtherMethods();
    [[nodiscard]] QString method() const;
    void setMethod(const QString &code);
    [[nodiscard]] bool takeChat(const QString &pasted);
    [[nodiscard]] Understood readWhen(const QString &text) const;
    [[nodiscard]] Understood readNext(const QString &text) const;
    void showNext();
    void takeEasierDay();
    void showPromise();
    void showPictures();

    const Clock &m_clock;
    LoadOf m_loadOf;
    const Catalog *m_catalog = nullptr;
    CadencePolicy m_cadence;
    WorkCalendar m_calendar;
    Record m_customer;
    QString m_usualMethod;
    QString m_otherMethod;                        ///< code of a method out of sight; empty: one in sight
    std::vector<std::pair<QString, Id>> m_people; ///< whom a chat may be with
    QDate m_easier;
    bool m_isSetting = false;
    bool m_isNarrow = false;
    bool m_isTopicBelow = false;
    Id m_draftContact;        ///< of a draft that came before the people of its customer
    bool m_wantsText = false; ///< the keyboard goes into the text once there is a customer

    SectionHeader *m_head;
    ElidedLabel *m_saved;
    QLabel *m_methodLabel;
    SegmentedControl *m_method;
    QPushButton *m_otherMethods;
    QLabel *m_whenLabel;
    UnderstoodField *m_when;
    QLabel *m_contactLabel;
    QComboBox *m_contact;
    QLabel *m_topicLabel;
    QComboBox *m_topic;
    QLabel *m_textLabel;
    LogText *m_text;
    TranscriptFold *m_words;
    LogMore *m_more;
    QPushButton *m_pictures; ///< how many were pasted; takes them off again
    QStringList m_pasted;    ///< their checksums
    QGridLayout *m_rows = nullptr;
    QHBoxLayout *m_attitudeRow = nullptr;
    QHBoxLayout *m_whenRow = nullptr;
    QLabel *m_attitudeLabel;
    SegmentedControl *m_attitude;
    QWidget *m_promiseRow;
    QLabel *m_promiseLabel;
    QComboBox *m_promiseBy;
    QLineEdit *m_promise;
    QLabel *m_goalLabel;
    QLineEdit *m_goal;
    QLabel *m_nextLabel;
    UnderstoodField *m_next;
    ElidedLabel *m_nextMeaning;
    ElidedLabel *m_nextLoad;
    QPushButton *m_easierButton;
    ElidedLabel *m_nextWhy;
    ElidedLabel *m_complaint;
    QPushButton *m_saveNext;
    QPushButton *m_save;
    QPushButton *m_noAnswer;
    QPushButton *m_postpone;
    QPushButton *m_skip;
};

} // namespace kebu
