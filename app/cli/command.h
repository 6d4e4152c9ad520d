#pragma once

#include "app/cli/session.h"

namespace kebu::cli {

/// Whether a command has a book as its first argument, and what it does to it. What leaves the book unmasked is written
/// down in it; masked, it is only read.
enum class Opens { Nothing, ToRead, ToWrite, ToDisclose };

struct Command {
    const char *name;
    const char *usage; ///< what stands behind the name
    int least = 0;     ///< arguments, the book included
    int most = 0;      ///< -1: any number
    Opens opens = Opens::Nothing;
    std::vector<OptionInfo> options;
    Outcome (*run)(Session &);
    bool paints = false; ///< needs fonts: runs in a graphical application, without a display if there is none
};

/// All commands, in the order of the usage text.
[[nodiscard]] const std::vector<Command> &commands();
[[nodiscard]] const Command *findCommand(const QString &name);

// One function a command; each lies in the file of its family.
Outcome runNew(Session &session);
Outcome runInfo(Session &session);
Outcome runSchema(Session &session);
Outcome runImport(Session &session);
Outcome runExport(Session &session);
Outcome runShow(Session &session);
Outcome runSet(Session &session);
Outcome runRemove(Session &session);
Outcome runAttach(Session &session);
Outcome runFetch(Session &session);
Outcome runSubject(Session &session);
Outcome runErase(Session &session);
Outcome runFind(Session &session);
Outcome runList(Session &session);
Outcome runLog(Session &session);
Outcome runAgenda(Session &session);
Outcome runGrade(Session &session);
Outcome runRisk(Session &session);
Outcome runWhy(Session &session);
Outcome runPlan(Session &session);
Outcome runCalendar(Session &session);
Outcome runGreet(Session &session);
Outcome runReport(Session &session);
Outcome runPrint(Session &session);
Outcome runDuplicates(Session &session);
Outcome runMerge(Session &session);
Outcome runDistinct(Session &session);
Outcome runQuality(Session &session);
Outcome runUndo(Session &session);
Outcome runRedo(Session &session);
Outcome runHistory(Session &session);
Outcome runBackup(Session &session);
Outcome runRestore(Session &session);
Outcome runCheck(Session &session);
Outcome runPasswd(Session &session);
Outcome runTakeAlong(Session &session);
Outcome runBringBack(Session &session);
Outcome runWorkHere(Session &session);
Outcome runHandover(Session &session);
Outcome runDigest(Session &session);
Outcome runDocs(Session &session);

} // namespace kebu::cli
