#include "app/cli/command.h"

namespace kebu::cli {

const std::vector<Command> &commands()
{
    static const std::vector<Command> all{
        {"new", "BOOK", 1, 1, Opens::Nothing, {{"demo", "CUSTOMERS"}, {"seed", "N"}}, runNew},
        {"info", "BOOK", 1, 1, Opens::ToRead, {}, runInfo},
        {"schema", "", 0, 0, Opens::Nothing, {}, runSchema},
        {"import", "BOOK FILE", 2, 2, Opens::ToWrite,
         {{"as", "RECORD|auto"}, {"map", "FILE"}, {"preset", "NAME"}, {"encoding", "NAME|auto"}, {"conflicts", "book|file"}, {"dry-run"}}, runImport},
        {"export", "BOOK", 1, 1, Opens::ToRead, {{"what", "RECORD|all"}, {"to", "FILE"}, {"where", "QUERY"}, {"masked"}, {"exact"}}, runExport},
        {"show", "BOOK RECORD ID|NUMBER", 3, 3, Opens::ToRead, {}, runShow},
        {"find", "BOOK TEXT", 2, -1, Opens::ToRead, {{"limit", "N"}}, runFind},
        {"list", "BOOK RECORD", 2, 2, Opens::ToRead, {{"where", "QUERY"}, {"search", "TEXT"}, {"sort", "FIELD"}, {"descending"}, {"limit", "N"}}, runList},
        {"set", "BOOK RECORD ID|NUMBER|new FIELD=VALUE...", 4, -1, Opens::ToWrite, {}, runSet},
        {"remove", "BOOK RECORD ID|NUMBER", 3, 3, Opens::ToWrite, {{"with-children"}}, runRemove},
        {"attach", "BOOK RECORD ID|NUMBER FILE", 4, 4, Opens::ToWrite, {}, runAttach},
        {"fetch", "BOOK ATTACHMENT", 2, 2, Opens::ToRead, {{"to", "FILE"}}, runFetch},
        {"subject", "BOOK CUSTOMER", 2, 2, Opens::ToWrite, {{"contact", "ID|NAME"}, {"to", "FILE.json|FILE.pdf"}}, runSubject, true},
        {"erase", "BOOK CUSTOMER", 2, 2, Opens::ToWrite, {{"contact", "ID|NAME"}}, runErase},
        {"log", "BOOK CUSTOMER", 2, 2, Opens::ToWrite,
         {{"method", "M"}, {"at", "TIME"}, {"text", "T"}, {"reach", "R"}, {"attitude", "A"}, {"result", "T"}, {"contact", "C"}, {"topic", "T"},
          {"promise", "T"}, {"by", "ours|theirs"}, {"next", "GOAL"}, {"due", "D", true}}, runLog},
        {"agenda", "BOOK", 1, 1, Opens::ToRead, {{"on", "DATE"}, {"limit", "N"}}, runAgenda},
        {"grade", "BOOK [CUSTOMER]", 1, 2, Opens::Nothing, {{"set", "G"}, {"because", "T"}, {"until", "D"}, {"propose"}, {"apply"}}, runGrade},
        {"report", "BOOK [METRIC]", 1, 2, Opens::ToRead,
         {{"from", "D"}, {"to", "D"}, {"by", "FIELD"}, {"compare", "previous"}, {"behind", "KEY"}, {"side", "base|count"},
          {"list"}, {"png", "FILE"}, {"pdf", "FILE"}, {"csv", "FILE"}}, runReport, true},
        {"print", "BOOK", 1, 1, Opens::ToRead, {{"sheet", "record|log|register|meeting|review|blank"}, {"where", "QUERY"}, {"masked"}, {"to", "FILE.pdf"}}, runPrint, true},
        {"undo", "BOOK", 1, 1, Opens::ToWrite, {{"change", "ID"}}, runUndo},
        {"redo", "BOOK", 1, 1, Opens::ToWrite, {}, runRedo},
        {"history", "BOOK [RECORD ID|NUMBER]", 1, 3, Opens::ToRead, {{"limit", "N"}}, runHistory},
        {"backup", "BOOK", 1, 1, Opens::ToWrite, {{"to", "DIR"}}, runBackup},
        {"restore", "FILE", 1, 1, Opens::Nothing, {{"to", "BOOK"}}, runRestore},
        {"check", "BOOK", 1, 1, Opens::Nothing, {{"sample"}}, runCheck},
        {"passwd", "BOOK", 1, 1, Opens::ToWrite, {{"new-passphrase-file", "FILE"}}, runPasswd},
        {"digest", "BOOK", 1, 1, Opens::ToRead, {}, runDigest},
        {"docs", "DIR", 1, 1, Opens::Nothing, {}, runDocs},
    };
    return all;
}

const Command *findCommand(const QString &name)
{
    for (const Command &command : commands()) {
        if (name == QLatin1String(command.name))
            return &command;
    }
    return nullptr;
}

} // namespace kebu::cli
