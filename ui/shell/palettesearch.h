#pragma once

#include "ui/shell/paletteentry.h"

#include <QObject>

#include <functional>

namespace kebu {

class Actions;
class Session;

/// What the palette offers for what was typed: customers through the book's finder, off the window's thread, then
/// screens and actions. Nothing typed: customers opened lately, all screens, all actions. Window thread.
class PaletteSearch : public QObject
{
    Q_OBJECT

public:
    /// `recent`: ids of customers opened lately, the newest first.
    PaletteSearch(Session &session, const Actions &actions, std::function<std::vector<Id>()> recent, QObject *parent);

    /// Answers by `found`; an answer to an older question is dropped.
    void ask(const QString &typed);
    [[nodiscard]] bool isWaiting() const { return m_isWaiting; }
    void forget();

signals:
    void found(const std::vector<kebu::PaletteGroup> &groups);

private:
    void answer(const QString &typed, std::vector<PaletteEntry> customers);

    Session &m_session;
    const Actions &m_actions;
    std::function<std::vector<Id>()> m_recent;
    quint64 m_question = 0;
    bool m_isWaiting = false;
};

} // namespace kebu
