#pragma once

#include "ui/shell/localsettings.h"
#include "ui/shell/session.h"
#include "ui/shell/shell.h"

#include <QWidget>

#include <optional>

class QBoxLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace kebu {

/// Rules of the book that are being edited and not stored yet; they outlive a page that is built anew in another
/// language.
struct PolicyDraft {
    std::optional<GradePolicy> grading;
    std::optional<CadencePolicy> cadence;
};

/// What every page of settings works on.
struct SettingsDesk {
    Session &session;
    Shell &shell;
    LocalSettings &local;
    PolicyDraft &draft;
};

/// One page of settings: a title, a sentence, rows of a label with its field, a hint and a complaint beneath. Built
/// in the language of the moment; the screen builds it anew for another.
class SettingsPage : public QWidget
{
    Q_OBJECT

public:
    SettingsPage(SettingsDesk &desk, const QString &name, const QString &title, const QString &intro,
                 QWidget *parent = nullptr);

    /// Comes into sight: read again what may have changed.
    virtual void refresh() {}
    /// The keyboard goes to the first field.
    void focusFirst();

protected:
    /// Where rows go; pages with more than rows add to it.
    [[nodiscard]] QVBoxLayout *body() const { return m_body; }
    void addSection(const QString &title);
    /// The label becomes the field's buddy and its accessible name. `hint` may be empty.
    void addRow(const QString &label, QWidget *field, const QString &hint = {});
    /// A field that brings its own words, such as a check box.
    void addField(QWidget *field, const QString &hint = {});
    /// Says what is wrong with the field, beneath it; empty takes it away.
    void complain(QWidget *field, const QString &sentence);
    /// Stands beside the rows where there is room, beneath them where there is not.
    void setAside(QWidget *aside);
    /// At the end of the page. `reset` puts the defaults back.
    void addReset(const std::function<void()> &reset);
    QPushButton *addFootButton(const QString &text, const char *name);

    [[nodiscard]] SettingsDesk &desk() const { return m_desk; }
    [[nodiscard]] Session &session() const { return m_desk.session; }
    [[nodiscard]] QLabel *note(const QString &text) const;

    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    void fitHeight();
    QWidget *foot();

    SettingsDesk &m_desk;
    QVBoxLayout *m_body;
    QBoxLayout *m_columns;
    QWidget *m_foot = nullptr;
    QHash<QWidget *, QLabel *> m_complaints;
};

} // namespace kebu
