#pragma once

#include "core/services/datereason.h"

#include <QFrame>

namespace kebu {

class Session;

/// "Why this date?": the follow-up's day, how the customer stands towards its rhythm (green, amber, red, with the
/// word), ideal and latest day, and the reasoning line by line. Free text is masked while the session masks.
class WhyPopover : public QFrame
{
    Q_OBJECT

public:
    /// Reads and opens under `anchor`; a null task explains the customer's next follow-up.
    static void open(Session &session, Id customer, Id task, QWidget *anchor);

private:
    WhyPopover(const DateReason &reason, QDate today, QWidget *parent);
};

} // namespace kebu
