#include "ui/dialogs/import/rowspage.h"

#include "ui/look/chips.h"
#include "ui/look/icons.h"
#include "ui/look/segmentedcontrol.h"
#include "ui/look/style.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>
#include <QVBoxLayout>

namespace kebu {

namespace {

using Outcome = ImportedRow::Outcome;

constexpr std::array<Outcome, 6> outcomes{Outcome::Created, Outcome::Updated, Outcome::Unchanged,
                                          Outcome::Skipped, Outcome::Refused, Outcome::Conflict};

/// A file may have 16,384 columns; those far to the right keep the usual width.
constexpr int columnsMeasured = 100;

const QString repairedKey = QStringLiteral("repaired");
const QString alikeKey = QStringLiteral("alike");

QString keyOf(Outcome outcome) { return QString::number(int(outcome)); }

} // namespace

RowsPage::RowsPage(QWidget *parent)
    : QWidget(parent),
      m_model(new ImportRowsModel(this)),
      m_chips(new ChipBar),
      m_table(new QTableView),
      m_why(new QLabel),
      m_progress(new QProgressBar),
      m_account(new QLabel),
      m_conflictRow(new QWidget),
      m_conflicts(new SegmentedControl),
      m_saveRefused(new QPushButton),
      m_undo(new QPushButton)
{
    setObjectName(QStringLiteral("rowsPage"));
    m_chips->setExclusive(true);
    m_chips->addToggle(QStringLiteral("all"), tr("All"), true);
    for (const Outcome outcome : outcomes)
        m_chips->addToggle(keyOf(outcome), ImportRowsModel::word(outcome));
    m_chips->addToggle(repairedKey, tr("Repaired"));
    m_chips->addToggle(alikeKey, tr("Looks like another"));
    m_table->setObjectName(QStringLiteral("importRows"));
    m_table->setAccessibleName(tr("Rows of the file"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new ImportRowsDelegate(m_table));
    m_table->verticalHeader()->hide();
    m_table->setTabKeyNavigation(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_why->setObjectName(QStringLiteral("rowWhy"));
    m_why->setTextFormat(Qt::PlainText);
    m_why->setWordWrap(true);
    m_progress->setObjectName(QStringLiteral("importProgress"));
    m_progress->setTextVisible(false);
    m_account->setObjectName(QStringLiteral("importAccount"));
    m_account->setTextFormat(Qt::PlainText);
    m_account->setWordWrap(true);
    m_conflicts->setObjectName(QStringLiteral("conflicts"));
    m_conflicts->addOption(QStringLiteral("file"), tr("take the file's value"));
    m_conflicts->addOption(QStringLiteral("book"), tr("keep the book's value"));
    m_conflicts->setCurrent(QStringLiteral("file"));
    m_saveRefused->setObjectName(QStringLiteral("saveRefused"));
    m_saveRefused->setText(tr("Save refused rows…"));
    m_saveRefused->setIcon(icon(QLatin1String("document-save")));
    m_undo->setObjectName(QStringLiteral("undoImport"));
    m_undo->setText(tr("Undo this import"));
    m_undo->setIcon(icon(QLatin1String("edit-undo")));
    m_undo->setVisible(false);
    auto *back = new QPushButton(tr("Previous problem"));
    auto *next = new QPushButton(tr("Next problem"));
    back->setObjectName(QStringLiteral("previousProblem"));
    next->setObjectName(QStringLiteral("nextProblem"));
    setShownShortcut(back, QKeySequence(QStringLiteral("Shift+F8")));
    setShownShortcut(next, QKeySequence(QStringLiteral("F8")));

    auto *top = new QHBoxLayout;
    top->setContentsMargins(20, 4, 20, 0);
    top->addWidget(m_chips, 1);
    top->addWidget(back);
    top->addWidget(next);
    auto *conflictLine = new QHBoxLayout(m_conflictRow);
    conflictLine->setContentsMargins(0, 0, 0, 0);
    conflictLine->addWidget(new QLabel(tr("Where file and book differ:")));
    conflictLine->addWidget(m_conflicts);
    conflictLine->addStretch(1);
    auto *lower = new QHBoxLayout;
    lower->addWidget(m_conflictRow, 1);
    lower->addWidget(m_undo);
    lower->addWidget(m_saveRefused);
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(20, 6, 20, 8);
    foot->setSpacing(8);
    foot->addWidget(m_why);
    foot->addWidget(m_progress);
    foot->addWidget(m_account);
    foot->addLayout(lower);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addLayout(top);
    column->addWidget(m_table, 1);
    column->addLayout(foot);

    connect(m_chips, &ChipBar::chipToggled, this, [this](const QString &key, bool isOn) {
        if (isOn && key == repairedKey)
            m_model->setOnlyRepaired();
        else if (isOn && key == alikeKey)
            m_model->setOnlyAlike();
        else if (isOn)
            m_model->setFilter(key == u"all" ? std::nullopt : std::optional(Outcome(key.toInt())));
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        const QString why = index.data(ImportRowsModel::WhyRole).toString();
        const QString whole = index.isValid() && !m_model->at(index.row()).notes.empty()
                                  ? m_model->at(index.row()).notes.back().why
                                  : QString();
        m_why->setText(why.isEmpty() && whole.isEmpty()
                           ? QString()
                           : tr("Line %1: %2").arg(m_model->at(index.row()).row).arg(why.isEmpty() ? whole : why));
    });
    connect(m_model, &ImportRowsModel::repaired, this, &RowsPage::repaired);
    connect(m_undo, &QPushButton::clicked, this, &RowsPage::undoAsked);
    connect(m_conflicts, &SegmentedControl::chosen, this, &RowsPage::conflictsChosen);
    connect(m_saveRefused, &QPushButton::clicked, this, &RowsPage::saveRefusedAsked);
    connect(back, &QPushButton::clicked, this, [this] { walk(-1); });
    connect(next, &QPushButton::clicked, this, [this] { walk(1); });
}

void RowsPage::begin(const QStringList &header, bool isDryRun, bool isEditable)
{
    m_isDryRun = isDryRun;
    m_model->reset(header);
    m_model->setEditable(isDryRun && isEditable);
    m_undo->setVisible(false);
    m_why->clear();
    m_account->clear();
    m_progress->setRange(0, 0);
    m_progress->show();
    m_conflictRow->setVisible(isDryRun);
    m_conflictRow->setEnabled(false);
    m_chips->chip(QStringLiteral("all"))->setChecked(true);
    refreshChips();
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
    m_chips->chip(QStringLiteral("all"))->setText(tr("All %1").arg(m_model->total()));
    for (const Outcome outcome : outcomes) {
        Chip *chip = m_chips->chip(keyOf(outcome));
        chip->setText(QStringLiteral("%1 %2").arg(ImportRowsModel::word(outcome)).arg(m_model->count(outcome)));
        chip->setVisible(m_model->count(outcome) > 0 || outcome == Outcome::Created || outcome == Outcome::Refused);
    }
    Chip *repaired = m_chips->chip(repairedKey);
    repaired->setText(tr("Repaired %1").arg(m_model->repairedCount()));
    repaired->setVisible(m_model->repairedCount() > 0);
    Chip *alike = m_chips->chip(alikeKey);
    alike->setText(tr("Looks like another %1").arg(m_model->alikeCount()));
    alike->setVisible(m_model->alikeCount() > 0);
    m_saveRefused->setEnabled(m_model->count(Outcome::Refused) > 0);
}

void RowsPage::setProgress(int permille, qint64 rows)
{
    m_progress->setRange(0, permille < 0 ? 0 : 1000);
    m_progress->setValue(std::max(0, permille));
    m_account->setText(tr("%n row(s) so far", nullptr, int(rows)));
}

void RowsPage::showReport(const ImportReport &report)
{
    m_progress->hide();
    m_conflictRow->setEnabled(true);
    showAgain();
    m_model->setAlike(report.alike, m_isMasked);
    QString account = tr("New %1 + changed %2 + same %3 + skipped %4 + refused %5 = %6 rows")
                          .arg(report.created)
                          .arg(report.updated)
                          .arg(report.unchanged)
                          .arg(report.skipped)
                          .arg(report.refused)
                          .arg(report.read);
    if (m_model->repairedCount() > 0)
        account += u'\n' + tr("%n row(s) were put right by hand; the file stays as it is.", nullptr,
                              int(m_model->repairedCount()));
    if (report.warningCount > 0)
        account += u'\n' + tr("%n warning(s): the row is taken, the value is not.", nullptr, int(report.warningCount));
    if (!report.ignored.isEmpty())
        account += u'\n' + tr("Left out: %1").arg(report.ignored.join(QStringLiteral(", ")));
    m_account->setText(account);
    refreshChips();
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

void RowsPage::showProblem(const QString &sentence)
{
    m_progress->hide();
    m_conflictRow->setEnabled(true);
    m_account->setText(sentence);
}

ImportOptions::Conflicts RowsPage::conflicts() const
{
    return m_conflicts->current() == u"book" ? ImportOptions::Conflicts::Book : ImportOptions::Conflicts::File;
}

void RowsPage::focusFirst() { m_table->setFocus(); }

void RowsPage::walk(int direction)
{
    const int row =
        m_model->nextProblem(m_table->currentIndex().isValid() ? m_table->currentIndex().row() : -1, direction);
    if (row < 0)
        return;
    int column = 1;
    for (int i = ImportRowsModel::fixedColumns; i < m_model->columnCount(); ++i) {
        if (m_model->index(row, i).data(ImportRowsModel::MarkRole).toBool()) {
            column = i;
            break;
        }
    }
    m_table->setCurrentIndex(m_model->index(row, column));
    m_table->scrollTo(m_table->currentIndex());
    m_table->setFocus();
}

} // namespace kebu
