#pragma once

#include "core/base/error.h"

namespace kebu::cli {

/// What the shell gets, as documented in CLI.md.
enum ExitCode { Done = 0, Refused = 1, Usage = 2, WrongPassphrase = 3, Damaged = 4, Held = 5, TooNew = 6 };

[[nodiscard]] ExitCode exitCodeOf(ErrorCode code);

/// How a command ended: an exit code and, unless it is Done, a sentence for standard error. Made from an Error, so that
/// KEBU_TRY and KEBU_LET hand errors on.
struct Outcome {
    ExitCode code = Done;
    QString message;
    QString detail;

    Outcome() = default;
    Outcome(const Error &error) : code(exitCodeOf(error.code)), message(error.message), detail(error.detail) {}
    Outcome(ExitCode exitCode, QString sentence) : code(exitCode), message(std::move(sentence)) {}

    [[nodiscard]] static Outcome usage(const QString &sentence) { return {Usage, sentence}; }
    /// An unacceptable query or field name is a mistake in the command, not in the book.
    [[nodiscard]] static Outcome ofQuestion(const Error &error)
    {
        Outcome outcome(error);
        if (error.code == ErrorCode::Invalid)
            outcome.code = Usage;
        return outcome;
    }
};

} // namespace kebu::cli

/// As KEBU_LET, for what the command line asks: a refusal is a usage error.
#define KEBU_ASK(variable, expression)                                                                                 \
    auto KEBU_CONCAT(kebuResult, __LINE__) = (expression);                                                             \
    if (!KEBU_CONCAT(kebuResult, __LINE__))                                                                            \
        return kebu::cli::Outcome::ofQuestion(KEBU_CONCAT(kebuResult, __LINE__).error());                              \
    auto variable = std::move(KEBU_CONCAT(kebuResult, __LINE__)).value()
