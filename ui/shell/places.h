#pragma once

#include <functional>
#include <vector>

namespace kebu {

class LocalSettings;
class Screen;
class Session;
class Shell;

/// One of the window's screens, declared once: the rail, the menus, the palette and the page of shortcuts follow from
/// it.
struct Place {
    /// The ways that lead there; every one but `Within` is in the palette too.
    enum class Way {
        Rail,   ///< a button of the rail and a line of the View menu
        Foot,   ///< a button at the rail's foot and the last line of the Edit menu
        Menu,   ///< a line of the View menu
        Within, ///< from other screens alone
    };
    struct Surroundings {
        Session &session;
        Shell &shell;
        LocalSettings &local;
    };

    const char *key; ///< its action's and its rail button's name as well; what Shell::openPlace takes
    Way way;
    const char *under;  ///< key of the rail's button that is lit meanwhile; empty: its own
    const char *word;   ///< a single one, as the rail has room for
    const char *action; ///< the menu's words, with a mnemonic; empty where no menu leads there
    const char *icon;   ///< Breeze name
    const char *keys;
    std::function<Screen *(const Surroundings &)> make;
};

/// In the order of rail and menu.
[[nodiscard]] const std::vector<Place> &places();

} // namespace kebu
