#include "ui/dialogs/shortcutsdialog.h"

#include "ui/look/labels.h"
#include "ui/shell/actions.h"
#include "ui/shell/actionwords.h"

#include <QAbstractButton>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QScrollArea>
#include <QSet>
#include <QVBoxLayout>

namespace kebu {

ShortcutsDialog::ShortcutsDialog(const Actions &actions, const Screens &screens, QWidget *parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("shortcutsDialog"));
    setWindowTitle(tr("Keyboard shortcuts"));
    auto *page = new QWidget;
    auto *columns = new QHBoxLayout(page);
    columns->setContentsMargins(24, 20, 24, 12);
    columns->setSpacing(40);
    auto *left = new QVBoxLayout;
    auto *right = new QVBoxLayout;
    for (QVBoxLayout *column : {left, right})
        column->setSpacing(8);
    columns->addLayout(left, 1);
    columns->addLayout(right, 1);
    const std::vector<Actions::Menu> menus = actions.shown();
    for (const Actions::Menu &menu : menus) {
        std::vector<Line> lines;
        for (const QAction *action : menu.actions)
            lines.push_back({plainWords(action->text()), action->shortcut().toString(QKeySequence::NativeText)});
        addSection(left, menu.title, lines);
    }
    for (const auto &[title, screen] : screens)
        addSection(right, title, linesOf(*screen));
    left->addStretch(1);
    right->addStretch(1);

    auto *scroll = new QScrollArea;
    scroll->setWidget(page);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *buttons = new QDialogButtonBox;
    buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 12);
    whole->addWidget(scroll, 1);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(20, 0, 20, 0);
    foot->addWidget(buttons);
    whole->addLayout(foot);
    resize(QSize(scaled(760, font()), scaled(640, font()))
               .boundedTo(parent ? parent->window()->size() - QSize(40, 40) : QSize(1000, 800)));
}

std::vector<ShortcutsDialog::Line> ShortcutsDialog::linesOf(const QWidget &screen)
{
    std::vector<Line> lines;
    QSet<QString> known;
    const QList<QAbstractButton *> buttons = screen.findChildren<QAbstractButton *>();
    for (const QAbstractButton *button : buttons) {
        const QString keys = button->shortcut().toString(QKeySequence::NativeText);
        const QString words = plainWords(button->text().isEmpty() ? button->accessibleName() : button->text());
        if (keys.isEmpty() || keys.startsWith(QLatin1String("Alt+")) || words.isEmpty() || known.contains(keys + words))
            continue; // Alt and a letter is a button's mnemonic, shown under its letter
        known.insert(keys + words);
        lines.push_back({words, keys});
    }
    return lines;
}

void ShortcutsDialog::addSection(QVBoxLayout *column, const QString &title, const std::vector<Line> &lines)
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(6);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setColumnStretch(0, 1);
    int row = 0;
    for (const Line &line : lines) {
        if (line.keys.isEmpty())
            continue;
        auto *words = new ElidedLabel(line.words);
        auto *keys = new ElidedLabel(line.keys);
        keys->setTone(ElidedLabel::Tone::Muted);
        for (ElidedLabel *label : {words, keys})
            label->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
        grid->addWidget(words, row, 0);
        grid->addWidget(keys, row++, 1, Qt::AlignRight);
    }
    if (row == 0) {
        delete grid;
        return;
    }
    auto *head = new ElidedLabel(title);
    head->setStep(TextStep::Section);
    head->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    column->addWidget(head);
    column->addLayout(grid);
    column->addSpacing(16);
}

} // namespace kebu
