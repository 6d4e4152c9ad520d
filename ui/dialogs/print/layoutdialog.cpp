#include "ui/dialogs/print/layoutdialog.h"

#include "core/domain/customer.h"
#include "core/services/sheettemplates.h"
#include "core/sheets/picture.h"
#include "ui/dialogs/print/pageview.h"
#include "ui/look/icons.h"
#include "ui/shell/ask.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

namespace kebu {

namespace {

constexpr int pauseMilliseconds = 150;
constexpr int settingsWidth = 360;
constexpr QSize bestSize{1120, 800};
constexpr QSize roomAround{24, 24};
enum Role { NameRole = Qt::UserRole, SectionRole, LabelRole, WideRole };

/// A pack compares, so that one customer would show little of it.
size_t customersShown(PrintKind kind) { return kind == PrintKind::Meeting ? 6 : 1; }

TemplateEntry entryOf(const QListWidgetItem &item)
{
    return {item.data(SectionRole).toBool(), item.data(NameRole).toString(), item.data(LabelRole).toString(),
            item.data(WideRole).toBool()};
}

} // namespace

LayoutDialog::LayoutDialog(Session &session, PrintKind kind, const std::vector<Id> &customers,
                           const PrintOptions &options, const SheetTemplate &layout, QWidget *parent)
    : QDialog(parent),
      m_session(session),
      m_kind(kind),
      m_customers(customers.begin(), customers.begin() + qptrdiff(std::min(customersShown(kind), customers.size()))),
      m_options(options),
      m_layout(layout),
      m_customerFields(session.catalog().fieldsOf(customer::type())),
      m_name(new QLineEdit(layout.name)),
      m_title(new QLineEdit(layout.title)),
      m_footer(new QLineEdit(layout.footer)),
      m_logo(new QCheckBox),
      m_chooseLogo(new QPushButton),
      m_entries(new QListWidget),
      m_label(new QLineEdit),
      m_wide(new QCheckBox),
      m_add(new QPushButton),
      m_remove(new QPushButton),
      m_up(new QPushButton),
      m_down(new QPushButton),
      m_said(new QLabel),
      m_view(new PageView),
      m_save(new QPushButton)
{
    m_fields = layoutFields(layout.sheet, m_customerFields, options.language);
    setObjectName(QStringLiteral("layoutDialog"));
    setWindowTitle(tr("Layout of the sheet"));
    build();
    resize(parent ? bestSize.boundedTo(parent->window()->size() - roomAround) : bestSize);
    fillEntries();
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMilliseconds);
    connect(&m_pause, &QTimer::timeout, this, &LayoutDialog::ask);
    for (QLineEdit *line : {m_name, m_title, m_footer})
        connect(line, &QLineEdit::textChanged, this, &LayoutDialog::refresh);
    connect(m_logo, &QCheckBox::toggled, this, &LayoutDialog::refresh);
    connect(m_chooseLogo, &QPushButton::clicked, this, &LayoutDialog::chooseLogo);
    connect(m_entries, &QListWidget::currentRowChanged, this, &LayoutDialog::showEntry);
    connect(m_entries->model(), &QAbstractItemModel::rowsMoved, this, &LayoutDialog::refresh);
    connect(m_label, &QLineEdit::textEdited, this, &LayoutDialog::writeEntry);
    connect(m_wide, &QCheckBox::clicked, this, &LayoutDialog::writeEntry);
    connect(m_add, &QPushButton::clicked, this, &LayoutDialog::offerFields);
    connect(m_remove, &QPushButton::clicked, this, [this] {
        delete m_entries->takeItem(m_entries->currentRow());
        refresh();
    });
    connect(m_up, &QPushButton::clicked, this, [this] { moveEntry(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { moveEntry(1); });
    connect(m_save, &QPushButton::clicked, this, &LayoutDialog::save);
    connect(&m_session, &Session::closing, this, &QDialog::reject);
    showEntry();
    ask();
}

QWidget *LayoutDialog::buildSettings()
{
    m_name->setObjectName(QStringLiteral("layoutName"));
    m_name->setPlaceholderText(tr("A name of your own"));
    m_title->setObjectName(QStringLiteral("layoutTitle"));
    m_title->setPlaceholderText(tr("As Kebu's sheet"));
    m_footer->setObjectName(QStringLiteral("layoutFooter"));
    m_footer->setPlaceholderText(tr("Company, address, telephone"));
    m_logo->setObjectName(QStringLiteral("layoutLogo"));
    m_logo->setText(tr("Show the &logo"));
    m_logo->setChecked(m_layout.hasLogo);
    m_chooseLogo->setObjectName(QStringLiteral("layoutChooseLogo"));
    m_chooseLogo->setText(tr("Choose picture…"));
    m_chooseLogo->setAutoDefault(false);
    auto *logo = new QHBoxLayout;
    logo->addWidget(m_logo);
    logo->addStretch(1);
    logo->addWidget(m_chooseLogo);
    auto *settings = new QWidget;
    settings->setFixedWidth(settingsWidth);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(12);
    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("&Title"), m_title);
    form->addRow(tr("Line under the &foot"), m_footer);
    auto *column = new QVBoxLayout(settings);
    column->setContentsMargins(20, 16, 20, 12);
    column->setSpacing(8);
    column->addLayout(form);
    column->addLayout(logo);
    m_entries->setObjectName(QStringLiteral("layoutEntries"));
    m_entries->setAccessibleName(tr("Fields in their order"));
    m_entries->setDragDropMode(QAbstractItemView::InternalMove);
    m_entries->setToolTip(tr("Drag to change the order, or Alt with the arrow keys."));
    column->addWidget(m_entries, 1);
    column->addWidget(buildEntryButtons());
    m_said->setObjectName(QStringLiteral("layoutSaid"));
    m_said->setWordWrap(true);
    m_said->setTextFormat(Qt::PlainText);
    column->addWidget(m_said);
    return settings;
}

QWidget *LayoutDialog::buildEntryButtons()
{
    const auto prepare = [](QPushButton *button, const char *name, const QString &text, const char *iconName) {
        button->setObjectName(QString::fromLatin1(name));
        button->setAutoDefault(false);
        if (iconName) {
            button->setIcon(icon(QLatin1String(iconName)));
            button->setToolTip(text);
            button->setAccessibleName(text);
        } else {
            button->setText(text);
        }
    };
    prepare(m_add, "layoutAdd", tr("Add…"), nullptr);
    prepare(m_remove, "layoutRemove", tr("Remove"), nullptr);
    prepare(m_up, "layoutUp", tr("Up (Alt+Up)"), "go-up");
    prepare(m_down, "layoutDown", tr("Down (Alt+Down)"), "go-down");
    m_up->setShortcut(QKeySequence(QStringLiteral("Alt+Up")));
    m_down->setShortcut(QKeySequence(QStringLiteral("Alt+Down")));
    m_label->setObjectName(QStringLiteral("layoutLabel"));
    m_label->setAccessibleName(tr("Another word for the field on paper"));
    m_wide->setObjectName(QStringLiteral("layoutWide"));
    m_wide->setText(tr("A&cross the sheet"));
    m_wide->setVisible(hasHeads(m_layout.sheet));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_add);
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    buttons->addWidget(m_up);
    buttons->addWidget(m_down);
    auto *word = new QLabel(tr("&Word on paper"));
    word->setBuddy(m_label);
    auto *entry = new QHBoxLayout;
    entry->addWidget(word);
    entry->addWidget(m_label, 1);
    auto *all = new QWidget;
    auto *column = new QVBoxLayout(all);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(buttons);
    column->addLayout(entry);
    column->addWidget(m_wide);
    return all;
}

void LayoutDialog::build()
{
    m_view->setAccessibleName(tr("Preview"));
    m_save->setObjectName(QStringLiteral("layoutSave"));
    m_save->setText(tr("Save layout"));
    m_save->setProperty("primary", true);
    m_save->setDefault(true);
    auto *cancel = new QPushButton(tr("Cancel"));
    cancel->setObjectName(QStringLiteral("layoutCancel"));
    cancel->setAutoDefault(false);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    auto *upper = new QHBoxLayout;
    upper->setSpacing(0);
    upper->addWidget(buildSettings());
    upper->addWidget(m_view, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(20, 10, 20, 12);
    buttons->setSpacing(8);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_save);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(upper, 1);
    column->addLayout(buttons);
}

QString LayoutDialog::entryText(const TemplateEntry &entry) const
{
    if (entry.isSection)
        return entry.name;
    const auto found = std::ranges::find(m_fields, entry.name, &LayoutField::name);
    const QString word = found == m_fields.end() ? tr("%1 (unknown)").arg(entry.name) : found->label;
    return QString(QStringLiteral("    ") + (entry.label.isEmpty() ? word : QString(entry.label + u" · " + word)));
}

QListWidgetItem *LayoutDialog::addItem(const TemplateEntry &entry, int at)
{
    auto *item = new QListWidgetItem(entryText(entry));
    item->setData(NameRole, entry.name);
    item->setData(SectionRole, entry.isSection);
    item->setData(LabelRole, entry.label);
    item->setData(WideRole, entry.isWide);
    QFont font = item->font();
    font.setBold(entry.isSection);
    item->setFont(font);
    m_entries->insertItem(at < 0 ? m_entries->count() : at, item);
    return item;
}

void LayoutDialog::fillEntries()
{
    for (const TemplateEntry &entry : m_layout.entries)
        addItem(entry);
}

SheetTemplate LayoutDialog::edited() const
{
    SheetTemplate layout = m_layout;
    layout.name = m_name->text().simplified();
    layout.title = m_title->text().simplified();
    layout.footer = m_footer->text().simplified();
    layout.hasLogo = m_logo->isChecked();
    layout.entries.clear();
    for (int i = 0; i < m_entries->count(); ++i)
        layout.entries.push_back(entryOf(*m_entries->item(i)));
    return layout;
}

/// What is not on the sheet yet; a head where the sheet has heads.
void LayoutDialog::offerFields()
{
    QMenu menu(this);
    menu.setObjectName(QStringLiteral("layoutFields"));
    if (hasHeads(m_layout.sheet))
        connect(menu.addAction(tr("A head")), &QAction::triggered, this, [this] { addEntry({true, tr("New part")}); });
    const SheetTemplate now = edited();
    menu.addSeparator();
    for (const LayoutField &field : m_fields) {
        const bool isThere = std::ranges::any_of(
            now.entries, [&field](const TemplateEntry &entry) { return !entry.isSection && entry.name == field.name; });
        if (isThere)
            continue;
        connect(menu.addAction(field.label), &QAction::triggered, this, [this, field] {
            addEntry({false, field.name, {}, field.isWide && hasHeads(m_layout.sheet)});
        });
    }
    menu.exec(m_add->mapToGlobal(QPoint(0, m_add->height())));
}

void LayoutDialog::addEntry(const TemplateEntry &entry)
{
    m_entries->setCurrentItem(addItem(entry, m_entries->currentRow() < 0 ? -1 : m_entries->currentRow() + 1));
    m_entries->setFocus();
    refresh();
}

void LayoutDialog::moveEntry(int by)
{
    const int row = m_entries->currentRow();
    const int target = row + by;
    if (row < 0 || target < 0 || target >= m_entries->count())
        return;
    QListWidgetItem *item = m_entries->takeItem(row);
    m_entries->insertItem(target, item);
    m_entries->setCurrentItem(item);
    refresh();
}

void LayoutDialog::showEntry()
{
    const QListWidgetItem *item = m_entries->currentItem();
    for (QWidget *widget : std::initializer_list<QWidget *>{m_remove, m_up, m_down, m_label, m_wide})
        widget->setEnabled(item);
    const TemplateEntry entry = item ? entryOf(*item) : TemplateEntry();
    m_label->setText(entry.isSection ? entry.name : entry.label);
    m_wide->setChecked(entry.isWide);
    m_wide->setEnabled(item && !entry.isSection);
}

void LayoutDialog::writeEntry()
{
    QListWidgetItem *item = m_entries->currentItem();
    if (!item)
        return;
    const bool isSection = item->data(SectionRole).toBool();
    item->setData(isSection ? NameRole : LabelRole, m_label->text());
    item->setData(WideRole, m_wide->isChecked());
    item->setText(entryText(entryOf(*item)));
    refresh();
}

void LayoutDialog::chooseLogo()
{
    const QString path = ask::openFile(this, tr("Logo"), tr("Pictures (*.png *.jpg *.jpeg)"));
    if (path.isEmpty())
        return;
    const Result<Picture> picture = pictureFromFile(path);
    if (!picture)
        return say(picture.error().message);
    m_options.logo = *picture;
    m_isLogoNew = true;
    m_logo->setChecked(true);
    refresh();
}

void LayoutDialog::refresh() { m_pause.start(); }

void LayoutDialog::ask()
{
    if (!m_session.isOpen())
        return;
    PrintOptions options = m_options;
    options.layout = edited();
    const QStringList problems = problemsOf(*options.layout, m_customerFields, options.logo.has_value());
    say(problems.join(u'\n'));
    const quint64 question = ++m_question;
    m_session.book()
        .read([kind = m_kind, customers = m_customers, options](Snapshot &view) {
            return sheetsFor(view, kind, customers, {}, options);
        })
        .then(this, [this, question](const Result<std::vector<Sheet>> &sheets) {
            if (question != m_question)
                return;
            if (sheets)
                m_view->setSheets(*sheets);
            else
                say(sheets.error().message);
        });
}

void LayoutDialog::save()
{
    SheetTemplate layout = edited();
    if (layout.name.isEmpty()) {
        say(tr("Give the layout a name first."));
        m_name->setFocus();
        return;
    }
    if (layout.entries.empty())
        return say(tr("A layout needs at least one field."));
    const std::optional<Picture> logo = m_isLogoNew ? m_options.logo : std::nullopt;
    const QString former = m_layout.name;
    m_save->setEnabled(false);
    m_session.book()
        .note([layout, logo, former](Settings &settings) -> Result<void> {
            if (!former.isEmpty() && former != layout.name)
                KEBU_TRY(dropSheetTemplate(settings, layout.sheet, former));
            KEBU_TRY(storeSheetTemplate(settings, layout));
            return logo ? storeSheetLogo(settings, logo) : Result<void>();
        })
        .then(this, [this, layout](const Result<void> &stored) {
            m_save->setEnabled(true);
            if (!stored)
                return say(stored.error().message);
            m_layout = layout;
            accept();
        });
}

void LayoutDialog::say(const QString &sentence) { m_said->setText(sentence); }

} // namespace kebu
