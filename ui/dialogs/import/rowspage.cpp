#include "ui/dialogs/import/rowspage.h"

#include "ui/dialogs/import/accountbar.h"
#include "ui/dialogs/import/differences.h"
#include "ui/dialogs/import/differencesview.h"
#include "ui/dialogs/import/importaccount.h"
#include "ui/dialogs/import/importrowsdelegate.h"
#include "ui/dialogs/import/rowremedy.h"
#include "ui/look/chips.h"
#include "ui/look/fields.h"
#include "ui/look/icons.h"
#include "ui/look/segmentedcontrol.h"
#include "ui/look/style.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollBar>
#include <QShortcut>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace kebu {

namespace {

constexpr std::array chipKinds{RowKind::All,       RowKind::Created,  RowKind::Updated, RowKind::Unchanged,
                               RowKind::Differing, RowKind::Skipped,  RowKind::Several, RowKind::Refused,
                               RowKind::Warned,    RowKind::Repaired, RowKind::Alike};

/// A file may have 16,384 columns; those far to the right keep the usual width.
constexpr int columnsMeasured = 100;

/// A thousand, as Qt would, hold the window up.
constexpr int rowsMeasured = 100;

constexpr int searchWidth = 180;

/// Also where there are none: that nothing was refused is worth knowing.
bool isAlwaysShown(RowKind kind)
{
    return kind == RowKind::All || kind == RowKind::Created || kind == RowKind::Refused;
}

} // namespace

RowsPage::RowsPage(QWidget *parent)
    : QWidget(parent),
      m_model(new ImportRowsModel(this)),
      m_differing(new DifferencesModel(this)),
      m_chips(new ChipBar),
      m_tables(new QStackedWidget),
      m_table(new QTableView),
      m_differences(new DifferencesView(*m_differing)),
      m_remedy(new RowRemedy),
      m_progress(new QProgressBar),
      m_bar(new AccountBar(*m_model)),
      m_account(new QLabel),
      m_conflictRow(new QWidget),
      m_conflictCount(new QLabel),
      m_conflicts(new SegmentedControl),
      m_previous(new QPushButton(tr("Previous problem"))),
      m_next(new QPushButton(tr("Next problem"))),
      m_saveRefused(new QPushButton),
      m_undo(new QPushButton),
      m_show(new QPushButton),
      m_search(new SearchField)
{
    setObjectName(QStringLiteral("rowsPage"));
    addChips();
    m_table->setObjectName(QStringLiteral("importRows"));
    m_table->setAccessibleName(tr("Rows of the file"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new ImportRowsDelegate(m_table));
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setResizeContentsPrecision(rowsMeasured);
    m_table->setTabKeyNavigation(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_tables->addWidget(m_table);
    m_tables->addWidget(m_differences);
    m_progress->setObjectName(QStringLiteral("importProgress"));
    m_progress->setTextVisible(false);
    m_account->setObjectName(QStringLiteral("importAccount"));
    m_account->setTextFormat(Qt::PlainText);
    m_account->setWordWrap(true);
    m_conflictCount->setObjectName(QStringLiteral("conflictCount"));
    m_conflicts->setObjectName(QStringLiteral("conflicts"));
    m_conflicts->addOption(QStringLiteral("file"), tr("take the file's value"));
    m_conflicts->addOption(QStringLiteral("book"), tr("keep the book's value"));
    m_conflicts->addOption(QStringLiteral("each"), tr("decide one by one"));
    m_conflicts->setCurrent(QStringLiteral("file"));
    m_saveRefused->setObjectName(QStringLiteral("saveRefused"));
    m_saveRefused->setText(tr("Save refused rows…"));
    m_saveRefused->setIcon(icon(QLatin1String("document-save")));
    m_undo->setObjectName(QStringLiteral("undoImport"));
    m_undo->setText(tr("Undo this import"));
    m_undo->setIcon(icon(QLatin1String("edit-undo")));
    m_undo->setVisible(false);
    m_show->setObjectName(QStringLiteral("showImported"));
    m_show->setText(tr("Show the customers"));
    m_show->setIcon(icon(QLatin1String("system-users")));
    m_show->setVisible(false);
    m_search->setObjectName(QStringLiteral("findRows"));
    m_search->setAccessibleName(tr("Find rows"));
    m_search->setPlaceholderText(tr("Find rows"));
    m_search->setShownKeys(QKeySequence(QKeySequence::Find).toString(QKeySequence::NativeText));
    m_search->setFixedWidth(searchWidth);
    m_previous->setObjectName(QStringLiteral("previousProblem"));
    m_next->setObjectName(QStringLiteral("nextProblem"));
    setShownShortcut(m_previous, QKeySequence(QStringLiteral("Shift+F8")));
    setShownShortcut(m_next, QKeySequence(QStringLiteral("F8")));
    build();
    connectParts();
}

void RowsPage::addChips()
{
    m_chips->setExclusive(true);
    m_chips->setMaximumLines(4); // never folded: the parts of the sum
    for (const RowKind kind : chipKinds)
        m_chips->addToggle(chipKey(kind), ImportRowsModel::word(kind), kind == RowKind::All);
}

void RowsPage::build()
{
    auto *top = new QHBoxLayout;
    top->setContentsMargins(20, 4, 20, 0);
    top->addWidget(m_chips, 1);
    top->addWidget(m_search);
    top->addWidget(m_previous);
    top->addWidget(m_next);
    auto *conflictLine = new QHBoxLayout(m_conflictRow);
    conflictLine->setContentsMargins(0, 0, 0, 0);
    conflictLine->addWidget(m_conflictCount);
    conflictLine->addWidget(m_conflicts);
    conflictLine->addStretch(1);
    auto *words = new QVBoxLayout;
    words->setSpacing(6);
    words->addWidget(m_account);
    words->addWidget(m_bar, 0, Qt::AlignLeft);
    auto *account = new QHBoxLayout;
    account->setSpacing(12);
    account->addLayout(words, 1);
    account->addWidget(m_saveRefused, 0, Qt::AlignBottom);
    auto *afterwards = new QHBoxLayout; // a line of their own: three buttons beside the words widen the window
    afterwards->setSpacing(12);
    afterwards->addWidget(m_show);
    afterwards->addWidget(m_undo);
    afterwards->addStretch(1);
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(20, 6, 20, 8);
    foot->setSpacing(8);
    foot->addWidget(m_remedy);
    foot->addWidget(m_progress);
    foot->addLayout(account);
    foot->addWidget(m_conflictRow);
    foot->addLayout(afterwards);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addLayout(top);
    column->addWidget(m_tables, 1);
    column->addLayout(foot);
}

void RowsPage::connectParts()
{
    connect(m_chips, &ChipBar::chipToggled, this, [this](const QString &key, bool isOn) {
        if (isOn)
            showKind(RowKind(key.toInt()));
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &RowsPage::refreshWhy);
    connect(m_differences->selectionModel(), &QItemSelectionModel::currentChanged, this, &RowsPage::refreshWhy);
    connect(m_remedy, &RowRemedy::alikeWished, m_model, &ImportRowsModel::setRepairsAlike);
    connect(m_remedy, &RowRemedy::recordChosen, this, &RowsPage::meet);
    connect(m_model, &ImportRowsModel::repaired, this, &RowsPage::repaired);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &RowsPage::refreshWhy);
    connect(m_differing, &DifferencesModel::decided, this, &RowsPage::decide);
    connect(m_undo, &QPushButton::clicked, this, &RowsPage::undoAsked);
    connect(m_show, &QPushButton::clicked, this, &RowsPage::customersAsked);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (!text.isEmpty() && m_tables->currentWidget() == m_differences)
            m_chips->chip(chipKey(RowKind::All))->click();
        m_model->setSearch(text);
        refreshWhy();
    });
    m_search->installEventFilter(this);
    connect(m_search, &SearchField::leftDownwards, this, &RowsPage::focusFirst);
    auto *find = new QShortcut(QKeySequence::Find, this);
    connect(find, &QShortcut::activated, m_search, qOverload<>(&QWidget::setFocus));
    connect(m_conflicts, &SegmentedControl::chosen, this, &RowsPage::choose);
    connect(m_saveRefused, &QPushButton::clicked, this, &RowsPage::saveRefusedAsked);
    connect(m_previous, &QPushButton::clicked, this, [this] { walk(-1); });
    connect(m_next, &QPushButton::clicked, this, [this] { walk(1); });
}

/// Escape empties the search before it closes the wizard.
bool RowsPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && !m_search->text().isEmpty() &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape)
        event->accept();
    return QWidget::eventFilter(watched, event);
}

void RowsPage::begin(const QStringList &header, bool isDryRun, bool isEditable, int nameColumn)
{
    m_isDryRun = isDryRun;
    m_nameColumn = nameColumn;
    m_hidesEmpty = false;
    m_model->reset(header);
    hideEmptyColumns();
    m_model->setEditable(isDryRun && isEditable);
    m_undo->setVisible(false);
    m_show->setVisible(false);
    m_search->clear();
    m_account->clear();
    m_bar->hide();
    m_progress->setRange(0, 0);
    m_progress->show();
    m_chips->chip(chipKey(RowKind::All))->setChecked(true);
    showKind(RowKind::All);
    showDifferences();
    refreshChips();
    refreshWhy();
}

void RowsPage::nameColumns(const QStringList &titles)
{
    m_model->setTitles(titles);
    m_hidesEmpty = true;
}

void RowsPage::hideEmptyColumns()
{
    for (int column = ImportRowsModel::fixedColumns; column < std::min(m_model->columnCount(), columnsMeasured);
         ++column)
        m_table->setColumnHidden(column, m_hidesEmpty && !m_model->isFilled(column - ImportRowsModel::fixedColumns));
}

void RowsPage::setMasked(bool isMasked, const QList<Personal> &columns)
{
    m_isMasked = isMasked;
    m_model->setMasked(isMasked, columns);
    showDifferences();
}

void RowsPage::beginAgain()
{
    m_model->tryAgain();
    m_progress->setRange(0, 0);
    m_progress->show();
}

void RowsPage::setUndoable(bool isUndoable) { m_undo->setVisible(isUndoable); }

void RowsPage::add(const std::vector<ImportedRow> &rows)
{
    const bool isFirst = m_model->rowCount() == 0;
    m_model->append(rows);
    refreshChips();
    if (!isFirst)
        return;
    for (int column = 0; column < std::min(m_model->columnCount(), columnsMeasured); ++column) {
        m_table->resizeColumnToContents(column);
        m_table->setColumnWidth(column, std::clamp(m_table->columnWidth(column), column == 1 ? 96 : 56, 220));
    }
}

void RowsPage::refreshChips()
{
    for (const RowKind kind : chipKinds) {
        Chip *chip = m_chips->chip(chipKey(kind));
        chip->setText(QStringLiteral("%1 %2").arg(ImportRowsModel::word(kind)).arg(m_model->count(kind)));
        m_chips->setWanted(chipKey(kind), m_model->count(kind) > 0 || isAlwaysShown(kind));
    }
    m_saveRefused->setEnabled(m_model->count(RowKind::Refused) + m_model->count(RowKind::Several) > 0);
    refreshConflictRow();
}

void RowsPage::refreshConflictRow()
{
    const qint64 differing = m_model->count(RowKind::Differing);
    m_conflictRow->setVisible(m_isDryRun && differing > 0);
    m_conflictCount->setText(tr("%n row(s) differ from the book:", nullptr, int(differing)));
    m_conflicts->setCurrent(m_isByField                  ? QStringLiteral("each")
                            : m_side == ImportSide::Book ? QStringLiteral("book")
                                                         : QStringLiteral("file"));
}

/// What is to be said of the row at hand.
void RowsPage::refreshWhy()
{
    const bool isDeciding = m_tables->currentWidget() == m_differences;
    const QModelIndex index = isDeciding ? QModelIndex() : m_table->currentIndex();
    m_remedy->offerAlike(m_model->wrongAlike(index));
    if (!index.isValid()) {
        m_remedy->say(isDeciding ? DifferencesView::hint() : QString());
        m_remedy->offerRecords({}, {}, {}, {});
        return;
    }
    const ImportedRow &row = m_model->at(index.row());
    const QString why = m_model->whyOf(index);
    m_remedy->say(why.isEmpty() ? QString() : tr("Line %1: %2").arg(row.row).arg(why));
    offerRecords(row);
}

void RowsPage::setCandidateNames(const QHash<Id, QString> &names) { m_remedy->setNames(names); }

void RowsPage::showKind(RowKind kind)
{
    m_model->setFilter(kind);
    m_tables->setCurrentWidget(kind == RowKind::Differing && m_isDryRun ? static_cast<QWidget *>(m_differences)
                                                                        : m_table);
    refreshWhy();
}

qint64 RowsPage::importable() const { return importableRows(*m_model); }

void RowsPage::setProgress(int permille, qint64 rows, const QString &timeLeft)
{
    m_progress->setRange(0, permille < 0 ? 0 : 1000);
    m_progress->setValue(std::max(0, permille));
    const QString done = tr("%n row(s) so far", nullptr, int(rows));
    m_account->setText(timeLeft.isEmpty() ? done : QString(done + QStringLiteral(" · ") + timeLeft));
}

void RowsPage::showReport(const ImportReport &report)
{
    m_progress->hide();
    showAgain();
    m_model->setTables(report.tables);
    m_table->resizeColumnToContents(0);
    hideEmptyColumns();
    m_model->setAlike(report.alike);
    m_account->setText(accountText(*m_model, report, m_isDryRun, m_isMasked));
    m_show->setVisible(!m_isDryRun && !writtenRecords().empty());
    m_bar->show();
    m_bar->update();
    showDifferences();
    refreshChips();
    refreshWhy();
}

/// The rows of the new trial in place of the old, with the keyboard where it was.
void RowsPage::showAgain()
{
    const QModelIndex current = m_table->currentIndex();
    const int column = current.column();
    const qint64 line = current.isValid() ? m_model->at(current.row()).row : 0;
    const int scrolled = m_table->verticalScrollBar()->value();
    m_model->showAgain();
    for (int row = 0; line > 0 && row < m_model->rowCount(); ++row) {
        if (m_model->at(row).row != line)
            continue;
        m_table->setCurrentIndex(m_model->index(row, column));
        m_table->verticalScrollBar()->setValue(scrolled);
        break;
    }
}

void RowsPage::showDifferences()
{
    const QModelIndex current = m_differences->currentIndex();
    const int line = current.row();
    const int column = current.column();
    m_differing->setRows(m_model->kept(), m_nameColumn, m_isMasked);
    if (line >= 0 && line < m_differing->rowCount())
        m_differences->setCurrentIndex(m_differing->index(line, column));
}

std::vector<Id> RowsPage::writtenRecords() const
{
    std::vector<Id> written;
    for (const ImportedRow &row : m_model->kept()) {
        if (row.outcome == ImportedRow::Outcome::Created || row.outcome == ImportedRow::Outcome::Updated)
            written.push_back(row.record);
    }
    return written;
}

void RowsPage::showProblem(const QString &sentence)
{
    m_progress->hide();
    m_bar->hide();
    m_show->hide(); // what was imported is not in the book any more, or never came
    m_account->setText(sentence);
}

void RowsPage::showWork(const QString &sentence)
{
    showProblem(sentence);
    m_progress->setRange(0, 0);
    m_progress->show();
}

void RowsPage::focusFirst() { m_tables->currentWidget()->setFocus(); }

void RowsPage::walk(int direction)
{
    if (m_tables->currentWidget() == m_differences)
        m_chips->chip(chipKey(RowKind::All))->click();
    const int row =
        m_model->nextProblem(m_table->currentIndex().isValid() ? m_table->currentIndex().row() : -1, direction);
    if (row < 0)
        return;
    int column = 1;
    for (int i = ImportRowsModel::fixedColumns; i < m_model->columnCount(); ++i) {
        const QModelIndex index = m_model->index(row, i);
        if (index.data(ImportRowsModel::MarkRole).toBool() || index.data(ImportRowsModel::DiffersRole).toBool()) {
            column = i;
            break;
        }
    }
    m_table->setCurrentIndex(m_model->index(row, column));
    m_table->scrollTo(m_table->currentIndex());
    m_table->setFocus();
}

} // namespace kebu
