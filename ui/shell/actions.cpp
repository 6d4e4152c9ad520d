#include "ui/shell/actions.h"

#include "translations/words.h"
#include "ui/look/icons.h"
#include "ui/shell/actionwords.h"
#include "ui/shell/places.h"

#include <QCoreApplication>
#include <QMenu>
#include <QMenuBar>

#include <algorithm>

namespace kebu {

namespace {

struct Declared {
    const char *key;
    const char *text;
    const char *icon;
    const char *keys;
    bool needsBook;
    bool isCheckable = false;
    bool isPlace = false; ///< leads to a screen
};

struct DeclaredMenu {
    const char *title;
    std::vector<Declared> actions; ///< an empty key is a separator
};

constexpr Declared separator{"", "", "", "", false};

/// The lines that lead to screens.
std::vector<Declared> linesTo(std::initializer_list<Place::Way> ways)
{
    std::vector<Declared> lines;
    for (const Place &place : places()) {
        if (std::ranges::find(ways, place.way) != ways.end())
            lines.push_back({place.key, place.action, place.icon, place.keys, true, false, true});
    }
    return lines;
}

std::vector<Declared> joined(std::vector<Declared> first, const std::vector<Declared> &second)
{
    first.insert(first.end(), second.begin(), second.end());
    return first;
}

std::vector<Declared> fileLines()
{
    return {{"open", QT_TRANSLATE_NOOP("Actions", "&Open another book…"), "folder", "Ctrl+O", false},
            {"new-book", QT_TRANSLATE_NOOP("Actions", "&New book…"), "document-new", "", false},
            separator,
            {"import", QT_TRANSLATE_NOOP("Actions", "&Import…"), "document-import", "Ctrl+I", true},
            {"export", QT_TRANSLATE_NOOP("Actions", "&Export customers…"), "document-export", "Ctrl+E", true},
            {"export-book", QT_TRANSLATE_NOOP("Actions", "Export the &whole book…"), "document-export", "", true},
            {"print", QT_TRANSLATE_NOOP("Actions", "&Print record sheet…"), "document-print", "Ctrl+P", true},
            separator,
            {"backup", QT_TRANSLATE_NOOP("Actions", "&Back up now"), "archive-insert", "Ctrl+B", true},
            {"restore", QT_TRANSLATE_NOOP("Actions", "&Restore from a backup…"), "", "", false},
            {"take-along", QT_TRANSLATE_NOOP("Actions", "&Take with you…"), "go-next", "", true},
            {"bring-back", QT_TRANSLATE_NOOP("Actions", "Bring bac&k…"), "go-previous", "", true},
            {"handover", QT_TRANSLATE_NOOP("Actions", "&Hand over customers…"), "", "", true},
            separator,
            {"kit", QT_TRANSLATE_NOOP("Actions", "E&mergency kit…"), "document-print", "", true},
            {"passphrase", QT_TRANSLATE_NOOP("Actions", "&Change passphrase…"), "dialog-password", "", true},
            separator,
            {"lock", QT_TRANSLATE_NOOP("Actions", "&Lock"), "object-locked", "Ctrl+Shift+L", true},
            {"quit", QT_TRANSLATE_NOOP("Actions", "&Quit"), "", "Ctrl+Q", false}};
}

std::vector<Declared> editLines()
{
    return {{"undo", QT_TRANSLATE_NOOP("Actions", "&Undo"), "edit-undo", "Ctrl+Z", true},
            {"redo", QT_TRANSLATE_NOOP("Actions", "&Redo"), "edit-redo", "Ctrl+Shift+Z", true},
            separator,
            {"find", QT_TRANSLATE_NOOP("Actions", "&Find customer"), "edit-find", "Ctrl+F", true},
            {"palette", QT_TRANSLATE_NOOP("Actions", "&Go to anything…"), "", "Ctrl+K", false},
            separator};
}

std::vector<Declared> viewLines()
{
    return {separator,
            {"jobs", QT_TRANSLATE_NOOP("Actions", "Tasks &running…"), "view-refresh", "", true},
            {"drafts", QT_TRANSLATE_NOOP("Actions", "&Unfinished records…"), "document-edit", "", true},
            separator,
            {"mask", QT_TRANSLATE_NOOP("Actions", "&Mask personal data"), "view-hidden", "Ctrl+Shift+M", true, true},
            separator,
            {"light", QT_TRANSLATE_NOOP("Actions", "&Light"), "", "", false, true},
            {"dark", QT_TRANSLATE_NOOP("Actions", "&Dark"), "", "", false, true},
            {"contrast", QT_TRANSLATE_NOOP("Actions", "&High contrast"), "", "", false, true},
            {"system", QT_TRANSLATE_NOOP("Actions", "Follow the &system"), "", "", false, true},
            separator,
            {"chinese", "简体中文", "", "", false, true},
            {"english", "English", "", "", false, true}};
}

std::vector<Declared> customerLines()
{
    return {
        {"new-customer", QT_TRANSLATE_NOOP("Actions", "&New customer"), "list-add", "Ctrl+N", true},
        {"new-opportunity", QT_TRANSLATE_NOOP("Actions", "New &opportunity…"), "list-add", "Ctrl+Shift+O", true},
        {"log", QT_TRANSLATE_NOOP("Actions", "&Log a contact"), "document-edit", "Ctrl+L", true},
        separator,
        {"follow-up", QT_TRANSLATE_NOOP("Actions", "Plan a &follow-up…"), "view-calendar-day", "Ctrl+Shift+F", true},
        {"why", QT_TRANSLATE_NOOP("Actions", "&Why this date?"), "", "Ctrl+Shift+W", true},
        {"plan", QT_TRANSLATE_NOOP("Actions", "Apply a &plan…"), "", "Ctrl+Shift+P", true},
        {"running-plans", QT_TRANSLATE_NOOP("Actions", "&Running plans…"), "", "", true},
        {"greetings", QT_TRANSLATE_NOOP("Actions", "&Greetings to grade C…"), "", "", true},
        {"plan-missing", QT_TRANSLATE_NOOP("Actions", "Plan &missing follow-ups"), "", "", true}};
}

std::vector<Declared> helpLines()
{
    return {{"shortcuts", QT_TRANSLATE_NOOP("Actions", "&Keyboard shortcuts"), "", "F1", false},
            separator,
            {"about", QT_TRANSLATE_NOOP("Actions", "&About Kebu"), "", "", false}};
}

const std::vector<DeclaredMenu> &menus()
{
    using enum Place::Way;
    static const std::vector<DeclaredMenu> table{
        {QT_TRANSLATE_NOOP("Actions", "&File"), fileLines()},
        {QT_TRANSLATE_NOOP("Actions", "&Edit"), joined(editLines(), linesTo({Foot}))},
        {QT_TRANSLATE_NOOP("Actions", "&View"), joined(linesTo({Rail, Menu}), viewLines())},
        {QT_TRANSLATE_NOOP("Actions", "&Customer"), customerLines()},
        {QT_TRANSLATE_NOOP("Actions", "&Help"), helpLines()},
    };
    return table;
}

/// The table's words are filed as "Actions"; tr() would ask for "kebu::Actions".
QString words(const char *source) { return QCoreApplication::translate("Actions", source); }

} // namespace

Actions::Actions(QWidget *window) : QObject(window)
{
    for (const DeclaredMenu &menu : menus()) {
        for (const Declared &declared : menu.actions) {
            if (!*declared.key)
                continue;
            auto *action = new QAction(this);
            action->setObjectName(QString::fromLatin1(declared.key));
            action->setShortcut(QKeySequence(QString::fromLatin1(declared.keys)));
            action->setCheckable(declared.isCheckable);
            action->setProperty("needsBook", declared.needsBook);
            action->setProperty("isPlace", declared.isPlace);
            action->setProperty("english", QByteArray(declared.text));
            if (*declared.icon)
                action->setIcon(icon(QLatin1String(declared.icon)));
            window->addAction(action);
            m_actions.insert(action->objectName(), action);
        }
    }
    (void)loadWords(m_chinese, Language::Chinese); // without them the palette knows what the window speaks and English
    retranslate();
}

bool Actions::isPlace(const QAction *action) { return action->property("isPlace").toBool(); }

QLatin1String Actions::iconName(const QAction *action)
{
    for (const DeclaredMenu &menu : menus()) {
        for (const Declared &declared : menu.actions) {
            if (action->objectName() == QLatin1String(declared.key))
                return QLatin1String(declared.icon);
        }
    }
    return {};
}

QStringList Actions::spellings(const QAction *action) const
{
    const QByteArray english = action->property("english").toByteArray();
    return {plainWords(action->text()), plainWords(QString::fromUtf8(english)),
            plainWords(m_chinese.translate("Actions", english.constData()))};
}

std::vector<Actions::Menu> Actions::shown() const
{
    std::vector<Menu> shown;
    for (const DeclaredMenu &menu : menus()) {
        Menu &one = shown.emplace_back(Menu{plainWords(words(menu.title)), {}});
        for (const Declared &declared : menu.actions) {
            if (*declared.key)
                one.actions.push_back(action(declared.key));
        }
    }
    return shown;
}

void Actions::retranslate()
{
    for (const DeclaredMenu &menu : menus()) {
        for (const Declared &declared : menu.actions) {
            if (*declared.key)
                action(declared.key)->setText(words(declared.text));
        }
    }
}

void Actions::fill(QMenuBar *bar)
{
    bar->clear();
    for (const DeclaredMenu &menu : menus()) {
        QMenu *shown = bar->addMenu(words(menu.title));
        for (const Declared &declared : menu.actions) {
            if (*declared.key)
                shown->addAction(action(declared.key));
            else
                shown->addSeparator();
        }
    }
}

QAction *Actions::action(const char *key) const
{
    QAction *found = m_actions.value(QString::fromLatin1(key));
    Q_ASSERT_X(found, "Actions", key);
    return found;
}

std::vector<QAction *> Actions::all() const
{
    std::vector<QAction *> actions;
    for (const DeclaredMenu &menu : menus())
        for (const Declared &declared : menu.actions)
            if (*declared.key)
                actions.push_back(action(declared.key));
    return actions;
}

void Actions::setBookOpen(bool isOpen)
{
    for (QAction *action : std::as_const(m_actions)) {
        if (action->property("needsBook").toBool())
            action->setEnabled(isOpen);
    }
}

} // namespace kebu
