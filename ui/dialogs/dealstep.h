#pragma once

#include "core/domain/record.h"
#include "core/rules/dealstages.h"

#include <QCoreApplication>

#include <functional>

class QWidget;

namespace kebu {

class Session;
class Shell;
struct CustomerStep;
struct RecordDraft;

/// Takes an opportunity to a stage or out of the pipeline, from whatever screen: asks in a dialog what the step still
/// needs, writes it as one change, and offers the stage that it suggests for the customer. Window thread.
class DealStep
{
    Q_DECLARE_TR_FUNCTIONS(DealStep)

public:
    DealStep(Session &session, Shell &shell) : m_session(session), m_shell(shell) {}

    /// False: the person refused to answer and nothing is written.
    bool take(const Record &deal, const dealstages::Step &step, QWidget *parent) const;

private:
    void write(const Record &deal, const dealstages::Step &step, const RecordDraft &answers) const;
    static void propose(Session &session, Shell &shell, const CustomerStep &proposal);

    Session &m_session;
    Shell &m_shell;
};

} // namespace kebu
