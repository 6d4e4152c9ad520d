#pragma once

#include <QDialog>

#include <utility>
#include <vector>

class QVBoxLayout;

namespace kebu {

class Actions;

/// All keys of the window, drawn up from what has them: the actions by menu, then the buttons of each screen.
class ShortcutsDialog : public QDialog
{
    Q_OBJECT

public:
    using Screens = std::vector<std::pair<QString, const QWidget *>>;

    ShortcutsDialog(const Actions &actions, const Screens &screens, QWidget *parent = nullptr);

private:
    struct Line {
        QString words;
        QString keys;
    };
    static void addSection(QVBoxLayout *column, const QString &title, const std::vector<Line> &lines);
    [[nodiscard]] static std::vector<Line> linesOf(const QWidget &screen);
};

} // namespace kebu
