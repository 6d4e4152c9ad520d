#pragma once

#include "app/cli/arguments.h"
#include "core/base/secret.h"

namespace kebu::cli {

/// Where a passphrase comes from: the first line of a file, a variable of the environment, the terminal.
struct PassphraseSource {
    const char *option;
    const char *variable;
    const char *prompt; ///< marked for translation in the context cli
};

/// The book's passphrase: `--passphrase-file`, else KEBU_PASSPHRASE, else asked without echo.
[[nodiscard]] Result<Secret> askPassphrase(const Arguments &arguments);
/// The same of another source.
[[nodiscard]] Result<Secret> askPassphraseFrom(const Arguments &arguments, const PassphraseSource &source);
/// One that is being chosen; at the terminal it is asked twice.
[[nodiscard]] Result<Secret> askNewPassphrase(const Arguments &arguments, const PassphraseSource &source);

/// For `new`: the same sources as for opening.
[[nodiscard]] const PassphraseSource &bookPassphrase();
/// For `passwd`: `--new-passphrase-file`, KEBU_NEW_PASSPHRASE.
[[nodiscard]] const PassphraseSource &nextPassphrase();

} // namespace kebu::cli
