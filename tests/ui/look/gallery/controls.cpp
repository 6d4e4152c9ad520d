#include "tests/ui/look/gallery/gallery.h"

#include "ui/look/fonts.h"
#include "ui/look/icons.h"
#include "ui/look/style.h"

#include <QtWidgets>

namespace kebu::gallery {

namespace {

QPushButton *button(const QString &text, const char *iconName, const char *keys = nullptr)
{
    auto *result = new QPushButton(text);
    if (iconName)
        result->setIcon(icon(QLatin1String(iconName)));
    if (keys)
        setShownShortcut(result, QKeySequence(QString::fromLatin1(keys)));
    return result;
}

QLayout *buttons(bool zh)
{
    auto *row = new QHBoxLayout;
    auto *primary =
        button(zh ? QStringLiteral("保存并到下一位") : QStringLiteral("Save and next"), "checkmark", "Ctrl+Return");
    primary->setProperty("primary", true);
    row->addWidget(primary);
    row->addWidget(button(zh ? QStringLiteral("仅保存") : QStringLiteral("Save"), nullptr, "Ctrl+S"));
    auto *menu = button(zh ? QStringLiteral("新建") : QStringLiteral("New"), "list-add");
    menu->setMenu(new QMenu(menu));
    row->addWidget(menu);
    auto *flat = button(zh ? QStringLiteral("跳过") : QStringLiteral("Skip"), "media-skip-forward");
    flat->setFlat(true);
    row->addWidget(flat);
    auto *amber = button(zh ? QStringLiteral("已脱敏") : QStringLiteral("Masked"), "view-hidden", "Ctrl+Shift+M");
    amber->setProperty("tone", QStringLiteral("warning"));
    row->addWidget(amber);
    auto *disabled = button(zh ? QStringLiteral("创建并打开") : QStringLiteral("Create and open"), "list-add");
    disabled->setEnabled(false);
    row->addWidget(disabled);
    auto *tool = new QToolButton;
    tool->setIcon(icon(QLatin1String("overflow-menu")));
    row->addWidget(tool);
    row->addStretch(1);
    return row;
}

QLayout *fields(bool zh)
{
    auto *row = new QHBoxLayout;
    auto *edit = new QLineEdit(zh ? QStringLiteral("发第三版报价") : QStringLiteral("Send third quotation"));
    auto *empty = new QLineEdit;
    empty->setPlaceholderText(zh ? QStringLiteral("写下决定") : QStringLiteral("Write a decision"));
    auto *wrong = new QLineEdit(QStringLiteral("2026.4.31"));
    wrong->setProperty("invalid", true);
    auto *combo = new QComboBox;
    combo->addItem(icon(QLatin1String("user-identity")), zh ? QStringLiteral("陈国栋") : QStringLiteral("Mr Chen"));
    auto *disabled = new QComboBox;
    disabled->addItem(zh ? QStringLiteral("报价") : QStringLiteral("Quotation"));
    disabled->setEnabled(false);
    auto *spin = new QSpinBox;
    spin->setValue(12);
    for (QWidget *widget : std::initializer_list<QWidget *>{edit, empty, wrong, combo, disabled, spin})
        row->addWidget(widget);
    return row;
}

QLayout *choices(bool zh)
{
    auto *row = new QHBoxLayout;
    auto *on = new QCheckBox(zh ? QStringLiteral("创建后打印应急页") : QStringLiteral("Print the kit"));
    on->setChecked(true);
    auto *part = new QCheckBox(zh ? QStringLiteral("部分") : QStringLiteral("Partly"));
    part->setCheckState(Qt::PartiallyChecked);
    auto *off = new QCheckBox(zh ? QStringLiteral("存入系统钥匙串") : QStringLiteral("Keep in the keychain"));
    auto *dead = new QCheckBox(zh ? QStringLiteral("不可用") : QStringLiteral("Not now"));
    dead->setEnabled(false);
    auto *radio = new QRadioButton(zh ? QStringLiteral("保留") : QStringLiteral("Keep"));
    radio->setChecked(true);
    auto *other = new QRadioButton(zh ? QStringLiteral("替换") : QStringLiteral("Replace"));
    auto *progress = new QProgressBar;
    progress->setValue(64);
    for (QWidget *widget : std::initializer_list<QWidget *>{on, part, off, dead, radio, other, progress})
        row->addWidget(widget);
    return row;
}

QWidget *table(bool zh)
{
    auto *view = new QTableWidget(7, 5);
    view->setHorizontalHeaderLabels(
        zh ? QStringList{QStringLiteral("客户名称"), QStringLiteral("行业"), QStringLiteral("阶段"),
                         QStringLiteral("订单额(元)"), QStringLiteral("负责人")}
           : QStringList{QStringLiteral("Customer"), QStringLiteral("Industry"), QStringLiteral("Stage"),
                         QStringLiteral("Orders"), QStringLiteral("Owner")});
    view->verticalHeader()->hide();
    view->verticalHeader()->setDefaultSectionSize(28);
    view->setShowGrid(false);
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    for (int row = 0; row < 7; ++row) {
        const QStringList cells =
            zh ? QStringList{QStringLiteral("苏州衡岳精密机械有限公司"), QStringLiteral("制造业"),
                             QStringLiteral("谈判中"), QStringLiteral("912,000"), QStringLiteral("林晓")}
               : QStringList{QStringLiteral("Precision Machinery"), QStringLiteral("Machinery"),
                             QStringLiteral("Negotiating"), QStringLiteral("912,000"), QStringLiteral("Lin")};
        for (int column = 0; column < 5; ++column) {
            auto *item = new QTableWidgetItem(cells.at(column));
            if (column == 0)
                item->setCheckState(row % 2 ? Qt::Checked : Qt::Unchecked);
            if (column == 3)
                item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            view->setItem(row, column, item);
        }
    }
    view->horizontalHeader()->resizeSection(0, 240);
    view->setSortingEnabled(true);
    view->sortByColumn(0, Qt::AscendingOrder);
    view->setCurrentCell(2, 1);
    view->setMinimumHeight(170);
    return view;
}

QWidget *tabs(bool zh)
{
    auto *widget = new QTabWidget;
    widget->setDocumentMode(true);
    widget->addTab(table(zh), zh ? QStringLiteral("时间线\t41") : QStringLiteral("Timeline\t41"));
    auto *tree = new QTreeWidget;
    widget->addTab(tree, zh ? QStringLiteral("联系人\t4") : QStringLiteral("Contacts\t4"));
    widget->addTab(new QWidget, zh ? QStringLiteral("需求\t6") : QStringLiteral("Needs\t6"));
    return widget;
}

QWidget *split(bool zh)
{
    auto *splitter = new QSplitter;
    auto *tree = new QTreeWidget;
    tree->setHeaderHidden(true);
    auto *group = new QTreeWidgetItem(tree, {zh ? QStringLiteral("转化") : QStringLiteral("Conversion")});
    new QTreeWidgetItem(group, {zh ? QStringLiteral("转化漏斗") : QStringLiteral("Funnel")});
    new QTreeWidgetItem(group, {zh ? QStringLiteral("各阶段停留") : QStringLiteral("Time in stage")});
    tree->expandAll();
    tree->setCurrentItem(group->child(0));
    auto *text = new QPlainTextEdit(zh ? QStringLiteral("六台的数量不变,第二版报价他能接受的上限是 95 万。")
                                       : QStringLiteral("Six vehicles stay."));
    auto *box = new QGroupBox(zh ? QStringLiteral("分组") : QStringLiteral("Group"));
    auto *boxed = new QVBoxLayout(box);
    boxed->addWidget(text);
    auto *list = new QListWidget;
    for (int i = 0; i < 20; ++i)
        list->addItem(zh ? QStringLiteral("项目 %1").arg(i) : QStringLiteral("Item %1").arg(i));
    list->setCurrentRow(1);
    splitter->addWidget(tree);
    splitter->addWidget(box);
    splitter->addWidget(list);
    splitter->setFixedHeight(150);
    return splitter;
}

QWidget *menu(bool zh, QWidget *parent)
{
    auto *result = new QMenu(parent);
    result->setWindowFlags(Qt::Widget);
    QAction *open = result->addAction(zh ? QStringLiteral("打开客户页") : QStringLiteral("Open page"));
    open->setShortcut(QKeySequence(QStringLiteral("Return")));
    result
        ->addAction(icon(QLatin1String("document-edit")),
                    zh ? QStringLiteral("记录沟通") : QStringLiteral("Log contact"))
        ->setShortcut(QKeySequence(QStringLiteral("Ctrl+L")));
    result->addSeparator();
    QAction *mark = result->addAction(zh ? QStringLiteral("脱敏") : QStringLiteral("Masked"));
    mark->setCheckable(true);
    mark->setChecked(true);
    result->addAction(zh ? QStringLiteral("导出…") : QStringLiteral("Export…"))->setEnabled(false);
    result->addMenu(zh ? QStringLiteral("更多") : QStringLiteral("More"));
    result->setActiveAction(open);
    return result;
}

} // namespace

std::unique_ptr<QWidget> controls(bool zh)
{
    auto page = std::make_unique<QMainWindow>();
    auto *bar = page->menuBar();
    bar->addMenu(zh ? QStringLiteral("文件(&F)") : QStringLiteral("&File"));
    bar->addMenu(zh ? QStringLiteral("编辑(&E)") : QStringLiteral("&Edit"));
    page->statusBar()->showMessage(zh ? QStringLiteral("华东客户簿") : QStringLiteral("East China book"));
    auto *body = new QWidget;
    auto *column = new QVBoxLayout(body);
    column->addLayout(buttons(zh));
    column->addLayout(fields(zh));
    column->addLayout(choices(zh));
    column->addWidget(tabs(zh), 1);
    auto *row = new QHBoxLayout;
    row->addWidget(split(zh), 1);
    row->addWidget(menu(zh, body));
    column->addLayout(row);
    page->setCentralWidget(body);
    page->resize(1000, 640);
    page->show();
    page->activateWindow();
    body->findChildren<QPushButton *>().at(1)->setFocus();
    QApplication::processEvents();
    return page;
}

std::unique_ptr<QWidget> icons()
{
    auto page = std::make_unique<QWidget>();
    page->setAutoFillBackground(true);
    auto *grid = new QGridLayout(page.get());
    QDir folder(QStringLiteral(":/kebu/icons/22"));
    int place = 0;
    QStringList names = folder.entryList();
    for (const QString &name : QDir(QStringLiteral(":/kebu/icons/16")).entryList()) {
        if (!names.contains(name))
            names += name;
    }
    names.sort();
    for (const QString &file : names) {
        const QByteArray name = file.chopped(4).toLatin1();
        auto *small = new QLabel;
        small->setPixmap(icon(QLatin1String(name)).pixmap(16));
        auto *large = new QLabel;
        large->setPixmap(icon(QLatin1String(name)).pixmap(22));
        auto *cell = new QHBoxLayout;
        cell->addWidget(small);
        cell->addWidget(large);
        cell->addWidget(new QLabel(QString::fromLatin1(name)), 1);
        grid->addLayout(cell, place / 5, place % 5);
        ++place;
    }
    auto *mark = new QLabel;
    mark->setPixmap(appIcon().pixmap(64));
    grid->addWidget(mark, place / 5 + 1, 0);
    return page;
}

} // namespace kebu::gallery
