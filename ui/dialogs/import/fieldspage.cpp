#include "ui/dialogs/import/fieldspage.h"

#include "core/domain/registry.h"
#include "core/exchange/mappingguess.h"
#include "ui/dialogs/import/filefacts.h"
#include "ui/dialogs/import/valuesdialog.h"
#include "ui/look/icons.h"
#include "ui/look/style.h"

#include <QComboBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSet>
#include <QTableWidget>
#include <QVBoxLayout>

namespace kebu {

namespace {

constexpr int samplesShown = 3;
/// A file may have 16,384 columns, and each shown one is a list of its own; those behind go where the mapping says.
constexpr int columnsShown = 150;

QTableWidgetItem *cell(const QString &text)
{
    auto *item = new QTableWidgetItem(text);
    item->setFlags(Qt::ItemIsEnabled);
    return item;
}

} // namespace

FieldsPage::FieldsPage(QWidget *parent)
    : QWidget(parent),
      m_table(new QTableWidget),
      m_preset(new QComboBox),
      m_count(new QLabel)
{
    setObjectName(QStringLiteral("fieldsPage"));
    m_table->setObjectName(QStringLiteral("mapping"));
    m_table->setAccessibleName(tr("Columns and fields"));
    m_table->setColumnCount(4);
    m_table->setHorizontalHeaderLabels({tr("Column of the file"), tr("What stands there"), tr("Goes to"), QString()});
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(36);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setFocusPolicy(Qt::NoFocus); // the combos are walked by Tab
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_table->horizontalHeader()->resizeSection(2, 260);
    m_table->horizontalHeader()->setSectionResizeMode(3, QHeaderView::ResizeToContents);
    m_preset->setObjectName(QStringLiteral("preset"));
    m_preset->addItem(tr("Any program"), QString());
    for (const QString &name : presetNames())
        m_preset->addItem(name.left(1).toUpper() + name.mid(1), name);
    m_count->setObjectName(QStringLiteral("mappedCount"));
    m_count->setWordWrap(true);
    auto *from = new QLabel(tr("&The file comes from"));
    from->setBuddy(m_preset);
    auto *load = new QPushButton(icon(QLatin1String("document-open")), tr("&Load mapping…"));
    load->setObjectName(QStringLiteral("loadMapping"));
    auto *save = new QPushButton(icon(QLatin1String("document-save")), tr("Save &mapping…"));
    save->setObjectName(QStringLiteral("saveMapping"));

    auto *top = new QHBoxLayout;
    top->addWidget(from);
    top->addWidget(m_preset);
    top->addStretch(1);
    top->addWidget(load);
    top->addWidget(save);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 8, 20, 12);
    column->setSpacing(12);
    column->addLayout(top);
    column->addWidget(m_table, 1);
    column->addWidget(m_count);
    connect(m_preset, &QComboBox::activated, this, &FieldsPage::presetChosen);
    connect(load, &QPushButton::clicked, this, &FieldsPage::loadAsked);
    connect(save, &QPushButton::clicked, this, &FieldsPage::saveAsked);
}

void FieldsPage::showPreview(const ImportPreview &preview, const Catalog &catalog, bool isMasked)
{
    m_isMasked = isMasked;
    m_personal = personalColumns(preview.mapping, preview.header);
    m_catalog = &catalog;
    m_samples = preview.samples;
    m_mapping = preview.mapping;
    m_header = preview.header;
    m_choices.clear();
    m_combos.clear();
    m_hidden = 0;
    m_table->setRowCount(0);
    const int shown = int(std::min<qsizetype>(m_header.size(), columnsShown));
    m_table->setRowCount(shown);
    const RecordType *type = findRecordType(m_mapping.record);
    if (!type)
        return;
    for (int row = 0; row < shown; ++row)
        addRow(row, preview, *type);
    refreshWordsButtons();
    count();
}

void FieldsPage::addRow(int row, const ImportPreview &preview, const RecordType &type)
{
    const QString &name = m_header.at(row);
    QStringList samples;
    for (const QStringList &line : preview.samples) {
        const QString whole = line.value(row).simplified();
        const QString text = m_isMasked ? maskedCell(whole, m_personal.at(row)) : whole;
        if (!text.isEmpty() && !samples.contains(text) && samples.size() < samplesShown)
            samples << text;
    }
    m_table->setItem(row, 0, cell(columnTitle(name, preview.facts.format)));
    const bool isHidden = hasOwnColumns(preview.facts.format) && samples.isEmpty();
    m_table->setRowHidden(row, isHidden);
    m_hidden += isHidden;
    m_table->setItem(row, 1, cell(samples.join(QStringLiteral(" · "))));
    m_table->item(row, 1)->setToolTip(plainToolTip(samples.join(u'\n')));
    ColumnChoices choices = choicesFor(name, m_mapping, type);
    auto *combo = new QComboBox;
    combo->setObjectName(QStringLiteral("target%1").arg(row));
    combo->setAccessibleName(tr("Where \"%1\" goes").arg(name));
    for (const TargetChoice &choice : choices.choices)
        combo->addItem(choice.label);
    combo->setCurrentIndex(choices.current);
    combo->setMaxVisibleItems(18);
    connect(combo, &QComboBox::activated, this, [this] {
        count();
        refreshWordsButtons();
        emit changed();
    });
    m_table->setCellWidget(row, 2, combo);
    m_combos.push_back(combo);
    m_choices.push_back(std::move(choices.choices));
}

void FieldsPage::addWordsButton(int row)
{
    auto *button = new QPushButton(tr("Words…"));
    button->setObjectName(QStringLiteral("words%1").arg(row));
    button->setAccessibleName(tr("What the words of \"%1\" mean").arg(m_header.at(row)));
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, [this, row] { askWords(row); });
    m_table->setCellWidget(row, 3, button);
}

/// A table shows its cells' widgets by itself, so a button that is not wanted is taken away.
void FieldsPage::refreshWordsButtons()
{
    for (int row = 0; row < int(m_combos.size()); ++row) {
        const bool isWanted = listOf(row) != nullptr;
        const bool isThere = m_table->cellWidget(row, 3) != nullptr;
        if (isWanted && !isThere)
            addWordsButton(row);
        else if (!isWanted && isThere)
            m_table->removeCellWidget(row, 3);
        if (auto *button = qobject_cast<QPushButton *>(m_table->cellWidget(row, 3))) {
            const int unknown = unknownWords(row);
            button->setText(unknown > 0 ? tr("%n word(s) unknown…", nullptr, unknown) : tr("Words…"));
        }
    }
}

int FieldsPage::unknownWords(int row)
{
    const FieldInfo *field = listOf(row);
    const ColumnTarget *target = targetOf(row);
    if (!field || target->newChoices)
        return 0;
    QSet<QString> unknown;
    for (const QStringList &line : std::as_const(m_samples)) {
        const QString word = line.value(row).trimmed();
        if (!word.isEmpty() && !target->values.contains(word) && !m_catalog->picklists().codeOf(field->picklist, word))
            unknown.insert(word);
    }
    return int(unknown.size());
}

ColumnTarget *FieldsPage::targetOf(int row)
{
    // a stage may say the result too: asked is what it means as a stage
    std::vector<ColumnTarget> &targets = m_choices[size_t(row)][size_t(m_combos[size_t(row)]->currentIndex())].targets;
    return targets.empty() ? nullptr : &targets.front();
}

const FieldInfo *FieldsPage::listOf(int row) const
{
    const ColumnTarget *target = const_cast<FieldsPage *>(this)->targetOf(row);
    const RecordType *type =
        target ? findRecordType(target->record.isEmpty() ? m_mapping.record : plainRecord(target->record)) : nullptr;
    const FieldInfo *field = type ? type->find(target->field) : nullptr;
    return field && field->type == FieldType::Choice ? field : nullptr;
}

void FieldsPage::askWords(int row)
{
    const FieldInfo *field = listOf(row);
    if (!field)
        return;
    QStringList words;
    for (const QStringList &line : std::as_const(m_samples)) {
        const QString word = line.value(row).trimmed();
        if (!word.isEmpty() && !words.contains(word))
            words << word;
    }
    ColumnTarget *target = targetOf(row);
    ValuesDialog dialog(*m_catalog, *field, m_header.at(row), words, *target, this);
    Pending<Result<std::vector<ColumnWord>>> counted;
    if (m_readWords) {
        counted = m_readWords(m_header.at(row));
        counted.then(&dialog, [&dialog](const Result<std::vector<ColumnWord>> &found) {
            if (found)
                dialog.showCounted(*found);
        });
    }
    const bool isSaid = dialog.exec() == QDialog::Accepted;
    counted.cancel();
    if (!isSaid)
        return;
    *target = dialog.target();
    refreshWordsButtons();
    emit changed();
}

Mapping FieldsPage::mapping() const
{
    Mapping said = m_mapping;
    said.columns.clear();
    for (size_t i = 0; i < m_combos.size(); ++i) {
        const std::vector<ColumnTarget> &targets = m_choices[i][size_t(m_combos[i]->currentIndex())].targets;
        if (!targets.empty())
            said.columns.push_back({m_header.at(qsizetype(i)), targets});
    }
    for (const ColumnMapping &column : m_mapping.columns) {
        if (m_header.indexOf(column.column) >= qsizetype(m_combos.size()))
            said.columns.push_back(column);
    }
    return said;
}

int FieldsPage::mappedColumns() const { return int(mapping().columns.size()); }

QString FieldsPage::preset() const { return m_preset->currentData().toString(); }

void FieldsPage::count()
{
    QString text = tr("%1 of %2 columns go somewhere.").arg(mappedColumns()).arg(m_header.size());
    if (m_hidden > 0)
        text += u' ' + tr("%n without anything in the first rows are not shown.", nullptr, m_hidden);
    if (m_header.size() > columnsShown)
        text += u' ' + tr("The first %1 are shown.").arg(columnsShown);
    m_count->setText(text);
}

void FieldsPage::showProblem(const QString &sentence) { m_count->setText(sentence); }

void FieldsPage::focusFirst()
{
    for (int row = 0; row < int(m_combos.size()); ++row) {
        if (!m_table->isRowHidden(row)) {
            m_combos[size_t(row)]->setFocus();
            return;
        }
    }
}

} // namespace kebu
