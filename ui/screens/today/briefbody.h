#pragma once

#include "core/services/customerpage.h"

#include <QWidget>

class QGridLayout;
class QVBoxLayout;

namespace kebu {

class Session;

/// What to know before the call: open needs, who decides, open promises, the last three records. Rebuilt for each
/// customer. Window thread.
class BriefBody : public QWidget
{
    Q_OBJECT

public:
    explicit BriefBody(Session &session, QWidget *parent = nullptr);

    void setPage(const CustomerPage &page);
    void clear();

private:
    [[nodiscard]] QWidget *needsOf(const CustomerPage &page);
    [[nodiscard]] QWidget *chainOf(const CustomerPage &page);
    [[nodiscard]] QWidget *promisesOf(const CustomerPage &page);
    [[nodiscard]] QWidget *recordsOf(const CustomerPage &page);
    [[nodiscard]] QString shownText(const CustomerPage &page, const QString &text) const;

    Session &m_session;
    QVBoxLayout *m_column;
};

} // namespace kebu
