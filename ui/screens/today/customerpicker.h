#pragma once

#include "core/services/whom.h"
#include "ui/screens/today/logdraft.h"

#include <QWidget>

class QLabel;
class QListWidget;

namespace kebu {

class SearchField;
class Session;

/// Asks whom a contact was with: a line that finds by name, pinyin, initials, number or digits of a telephone, and what
/// it found. Return takes the first, or goes on to a new customer where there is nobody; Down goes into the list,
/// Escape leaves.
class CustomerPicker : public QWidget
{
    Q_OBJECT

public:
    explicit CustomerPicker(Session &session, QWidget *parent = nullptr);

    /// Puts the words into the line, selected, and takes the keyboard. A line that names nobody is about `inSight`.
    void start(const QString &words = {}, Id inSight = {});
    void clear();

signals:
    void picked(kebu::Id customer);
    void left();
    /// The same by a line that says more than whom: 电话 张总 报价已发 下周二回访.
    void lineTaken(kebu::Id customer, const kebu::LogDraft &draft);
    /// Nobody of the book was found.
    void newWanted(const QString &name);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void find();
    void takeCurrent();
    void retranslate();
    [[nodiscard]] QString rowText(const Whom &whom) const;
    [[nodiscard]] QString understood(const QuickLine &line, const QString &said) const;
    void present(const WhomFound &found, const QString &words);
    void tell();

    Session &m_session;
    QLabel *m_label;
    SearchField *m_search;
    QListWidget *m_found;
    QLabel *m_nothing;
    Id m_inSight;
    WhomFound m_answer; ///< behind the rows of the list
    QString m_unknown;  ///< what was looked for, where nobody was found
    int m_asked = 0;    ///< answers to older questions are dropped
    bool m_isFinding = false;
    bool m_isWanted = false; ///< Return came before the answer: taken when it is there
};

} // namespace kebu
