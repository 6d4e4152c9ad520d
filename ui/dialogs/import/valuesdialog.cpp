#include "ui/dialogs/import/valuesdialog.h"

#include "ui/look/style.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace kebu {

namespace {

/// Data of the two entries that are no code; codes begin with neither.
const QString asItStands = QStringLiteral("\x1fnew");
const QString nothing = QStringLiteral("\x1fnothing");

} // namespace

ValuesDialog::ValuesDialog(const Catalog &catalog, const FieldInfo &field, const QString &column,
                           const QStringList &words, const ColumnTarget &target, QWidget *parent)
    : QDialog(parent),
      m_catalog(catalog),
      m_field(field),
      m_column(column),
      m_target(target),
      m_explained(new QLabel),
      m_table(new QTableWidget)
{
    setObjectName(QStringLiteral("valuesDialog"));
    setWindowTitle(tr("What the words mean"));
    m_explained->setObjectName(QStringLiteral("wordsExplained"));
    m_explained->setText(
        tr("Words of \"%1\" in the first rows, and the entries of %2 they become. The rest of the file "
           "is being counted…")
            .arg(column, field.labelText()));
    m_explained->setTextFormat(Qt::PlainText);
    m_explained->setWordWrap(true);
    m_table->setObjectName(QStringLiteral("words"));
    m_table->setAccessibleName(tr("Words and entries"));
    m_table->setColumnCount(3);
    m_table->setHorizontalHeaderLabels({tr("Word of the file"), tr("Becomes"), tr("Rows")});
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(36);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setFocusPolicy(Qt::NoFocus); // the combos are walked by Tab
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_table->horizontalHeader()->resizeSection(1, 240);
    m_table->horizontalHeader()->resizeSection(2, 72);
    for (const QString &word : words)
        addWord(word);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("Use these"));
    buttons->button(QDialogButtonBox::Ok)->setProperty("primary", true);
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 12);
    layout->setSpacing(12);
    layout->addWidget(m_explained);
    layout->addWidget(m_table, 1);
    layout->addWidget(buttons);
    resize(560, 460);
}

void ValuesDialog::showCounted(const std::vector<ColumnWord> &words)
{
    m_explained->setText(
        tr("Words of \"%1\" in the whole file, and the entries of %2 they become.").arg(m_column, m_field.labelText()));
    for (const ColumnWord &each : words) {
        if (!m_words.contains(each.word))
            addWord(each.word);
        auto *count = new QTableWidgetItem(locale().toString(each.rows));
        count->setFlags(Qt::ItemIsEnabled);
        count->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        m_table->setItem(int(m_words.indexOf(each.word)), 2, count);
    }
}

void ValuesDialog::addWord(const QString &word)
{
    const int row = int(m_words.size());
    m_words << word;
    m_table->setRowCount(row + 1);
    auto *item = new QTableWidgetItem(word);
    item->setFlags(Qt::ItemIsEnabled);
    m_table->setItem(row, 0, item);
    auto *combo = new QComboBox;
    combo->setObjectName(QStringLiteral("word%1").arg(row));
    combo->setAccessibleName(tr("What \"%1\" becomes").arg(word));
    combo->addItem(tr("(a new entry)"), asItStands);
    combo->addItem(tr("(nothing)"), nothing);
    const std::vector<PicklistEntry> entries = m_catalog.picklists().entries(m_field.picklist);
    for (const PicklistEntry &entry : entries)
        combo->addItem(m_catalog.choiceLabel(m_field, entry.code), entry.code);
    combo->setMaxVisibleItems(18);
    const auto said = m_target.values.constFind(word);
    const QString meant = said == m_target.values.constEnd() ? word : *said;
    const auto code = m_catalog.picklists().codeOf(m_field.picklist, meant);
    const QString current = said != m_target.values.constEnd() && said->isEmpty() ? nothing
                            : code                                                ? *code
                            : m_target.newChoices                                 ? asItStands
                                                                                  : nothing;
    combo->setCurrentIndex(std::max(0, combo->findData(current)));
    m_table->setCellWidget(row, 1, combo);
    m_combos.push_back(combo);
}

ColumnTarget ValuesDialog::target() const
{
    ColumnTarget said = m_target;
    for (size_t i = 0; i < m_combos.size(); ++i) {
        const QString word = m_words.at(qsizetype(i));
        const QString code = m_combos[i]->currentData().toString();
        if (code == asItStands) {
            said.newChoices = true;
            said.values.remove(word);
        } else {
            said.values.insert(word, code == nothing ? QString() : code);
        }
    }
    return said;
}

} // namespace kebu
