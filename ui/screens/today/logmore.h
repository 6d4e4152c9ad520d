#pragma once

#include "core/services/matters.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QMenu;
class QPushButton;

namespace kebu {

class ElidedLabel;
struct LogDraft;

/// Where a contact took place, who else took part and what it is about: folded to one line under the log's text, which
/// says what is set. F9 opens it and goes there, and folds it again from within. What was chosen is kept even while the
/// names to show for it are still being read.
class LogMore : public QWidget
{
    Q_OBJECT

public:
    using People = std::vector<std::pair<QString, Id>>;

    explicit LogMore(QWidget *parent = nullptr);

    /// Names as they may be shown, the customer's people and ours.
    void setPeople(const People &theirs, const People &ours);
    /// What the contact may be about, titles as they may be shown.
    void setMatters(const std::vector<Matter> &matters);
    /// Takes place, participants and matter from a draft; does not emit `edited`.
    void setDraft(const LogDraft &draft);
    void putInto(LogDraft &draft) const;
    void setOpen(bool isOpen);
    [[nodiscard]] bool isOpen() const { return m_isOpen; }
    /// Where Tab comes from and where it goes on to.
    void placeBetween(QWidget *before, QWidget *after);

signals:
    void edited();
    /// By the person: opened or folded, and left for the text where it was folded from within.
    void folded(bool isOpen);
    void left();

protected:
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void retranslate();
    void toggle();
    void fillMenu(QMenu *menu, const People &people, std::vector<Id> &chosen);
    void fillMatters();
    void showChosen();
    [[nodiscard]] QString summary() const;

    People m_people[2]; ///< theirs, ours
    std::vector<Id> m_chosen[2];
    std::vector<Matter> m_matters;
    RecordRef m_about;
    bool m_isOpen = false;

    QPushButton *m_toggle;
    ElidedLabel *m_summary;
    QWidget *m_fields;
    QLabel *m_placeLabel;
    QLineEdit *m_place;
    QLabel *m_aboutLabel;
    QComboBox *m_matter;
    QLabel *m_withLabel[2];
    QPushButton *m_with[2];
};

} // namespace kebu
