#pragma once

#include "ui/models/customercontent.h"
#include "ui/models/shownvalue.h"

#include <QListWidget>
#include <QWidget>

class QHBoxLayout;
class QPushButton;
class QScrollArea;
class QStackedWidget;
class QVBoxLayout;

namespace kebu {

class ElidedLabel;
class RecordForm;

/// How a child of the customer reads in its list: two lines, and what stands at the right end.
struct ChildLine {
    QString title;
    QString beside; ///< muted, after the title
    QString detail;
    QString right;
    QString rightDetail;
    bool isDone = false; ///< shown muted: left, lost, resolved
};

/// Records that belong to the customer: a list of two lines, and a form in its place to add and change one. Subclasses
/// say how a record reads and which buttons it has.
class ChildPane : public QWidget
{
    Q_OBJECT

public:
    ChildPane(Session &session, const RecordType &type, const QStringList &leaveOut, QWidget *parent);

    void setContent(const CustomerContent &content);
    void clear();
    virtual void retranslate();
    /// The form of a new one, or of that one.
    void edit(Id record = {});
    [[nodiscard]] int count() const { return int(m_records.size()); }
    /// Stands under the list. Takes ownership.
    void addBelow(QWidget *widget);

protected:
    [[nodiscard]] virtual std::vector<Record> recordsOf(const CustomerContent &content) const = 0;
    [[nodiscard]] virtual ChildLine lineOf(const Record &record) const = 0;
    /// Called after the list was filled and when another row becomes the current one.
    virtual void currentChanged(const Record *) {}
    /// What a new record begins with.
    virtual void prepare(Record &) const {}
    /// What stands where there is none yet.
    [[nodiscard]] virtual QString invitation() const = 0;
    [[nodiscard]] virtual QString addWords() const = 0;

    [[nodiscard]] Session &session() const { return m_session; }
    [[nodiscard]] const CustomerContent &content() const { return m_content; }
    [[nodiscard]] const Record *current() const;
    /// Stands above the list. Takes ownership.
    void addAbove(QWidget *widget);
    QPushButton *addButton(const char *name);
    void change(const QString &title, const Record &record, const std::function<void(Record &)> &alter);
    void fill();

    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void save();
    void remove();
    void endEditing();

    Session &m_session;
    const RecordType &m_type;
    QStringList m_leaveOut;
    CustomerContent m_content;
    std::vector<Record> m_records;
    QStackedWidget *m_stack;
    QVBoxLayout *m_above;
    QVBoxLayout *m_below;
    QHBoxLayout *m_buttons;
    QListWidget *m_list;
    ElidedLabel *m_invitation;
    QPushButton *m_add;
    QPushButton *m_change;
    QScrollArea *m_formArea;
    QPushButton *m_save;
    QPushButton *m_cancel;
    QPushButton *m_remove;
    RecordForm *m_form = nullptr;
};

} // namespace kebu
