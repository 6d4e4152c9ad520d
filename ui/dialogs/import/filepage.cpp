#include "ui/dialogs/import/filepage.h"

#include "core/domain/registry.h"
#include "ui/dialogs/import/filefacts.h"
#include "ui/dialogs/import/targetchoices.h"
#include "ui/look/emptystate.h"
#include "ui/look/fields.h"
#include "ui/look/icons.h"
#include "ui/look/labels.h"
#include "ui/look/style.h"
#include "ui/screens/unlock/noticebox.h"
#include "ui/shell/ask.h"
#include "ui/shell/askfolder.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMimeData>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace kebu {

namespace {

constexpr int rowsOffered = 20;
/// As much of a sample as people look at; the window must not stall over thousands of columns.
constexpr int columnsShown = 100;
constexpr int rowsShown = 50;

} // namespace

FilePage::FilePage(QWidget *parent)
    : QWidget(parent),
      m_form(new QFormLayout),
      m_choose(new QPushButton),
      m_chooseFolder(new QPushButton),
      m_paste(new QPushButton),
      m_name(new ElidedLabel),
      m_encoding(new QComboBox),
      m_separator(new QComboBox),
      m_part(new QComboBox),
      m_header(new QComboBox),
      m_dates(new QComboBox),
      m_record(new QComboBox),
      m_secret(new PassphraseField),
      m_notice(new NoticeBox),
      m_found(new QLabel),
      m_sample(new QTableWidget),
      m_guide(new EmptyState(QLatin1String("document-import"), tr("Drop files or a folder here"),
                             tr("Workbooks of Excel and WPS, CSV and other tables, address cards of telephones (.vcf), "
                                "exports of Outlook, Google and other programs, calendars (.ics), filled-in record "
                                "sheets, another Kebu book. You see every row before anything is written.")))
{
    setObjectName(QStringLiteral("filePage"));
    setAcceptDrops(true);
    m_choose->setObjectName(QStringLiteral("chooseFile"));
    m_choose->setText(tr("Choose files…"));
    m_choose->setIcon(icon(QLatin1String("document-open")));
    setShownShortcut(m_choose, QKeySequence::Open);
    m_chooseFolder->setObjectName(QStringLiteral("chooseFolder"));
    m_chooseFolder->setText(tr("Choose a fol&der…"));
    m_chooseFolder->setIcon(icon(QLatin1String("folder")));
    m_chooseFolder->setToolTip(plainToolTip(tr("Takes every table, address card and calendar in the folder")));
    m_paste->setObjectName(QStringLiteral("pasteRows"));
    m_paste->setText(tr("Paste rows"));
    m_paste->setIcon(icon(QLatin1String("edit-paste")));
    m_paste->setToolTip(plainToolTip(tr("Takes the rows copied in a spreadsheet")));
    m_encoding->setObjectName(QStringLiteral("encoding"));
    m_encoding->addItem(tr("Found by itself"), QStringLiteral("auto"));
    for (const char *name :
         {"UTF-8", "GB18030", "UTF-16LE", "Big5", "Shift_JIS", "EUC-KR", "windows-1252", "windows-1251"})
        m_encoding->addItem(QString::fromLatin1(name), QString::fromLatin1(name));
    m_separator->setObjectName(QStringLiteral("separator"));
    m_separator->addItem(tr("Found by itself"), QChar());
    for (const QChar separator : {u',', u';', u'\t', u'|'})
        m_separator->addItem(separatorWord(separator), separator);
    m_part->setObjectName(QStringLiteral("part"));
    m_header->setObjectName(QStringLiteral("headerRow"));
    m_header->addItem(tr("Found by itself"), -1);
    m_header->addItem(tr("There is none"), 0);
    for (int row = 1; row <= rowsOffered; ++row)
        m_header->addItem(tr("Row %1").arg(row), row);
    m_dates->setObjectName(QStringLiteral("dateOrder"));
    m_dates->addItem(tr("Please say"), int(DateOrder::Unsaid));
    m_dates->addItem(QString(), int(DateOrder::DayFirst));
    m_dates->addItem(QString(), int(DateOrder::MonthFirst));
    m_dates->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_record->setObjectName(QStringLiteral("recordKind"));
    m_record->addItem(tr("Judged from the columns"), QStringLiteral("auto"));
    for (const RecordType *type : importableTypes())
        m_record->addItem(type->plural().text(), type->name());
    m_secret->setObjectName(QStringLiteral("fileSecret"));
    m_secret->setPlaceholderText(tr("Empty for a copy of this book"));
    m_secret->setMinimumWidth(280);
    m_found->setObjectName(QStringLiteral("found"));
    m_found->setTextFormat(Qt::PlainText);
    m_found->setWordWrap(true);
    m_sample->setObjectName(QStringLiteral("sample"));
    m_sample->setAccessibleName(tr("First rows of the file"));
    m_sample->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_sample->verticalHeader()->hide();
    m_sample->setTabKeyNavigation(false);
    build();
}

void FilePage::build()
{
    auto *top = new QHBoxLayout;
    top->addWidget(m_choose);
    top->addWidget(m_chooseFolder);
    top->addWidget(m_paste);
    top->addWidget(m_name, 1);
    m_form->addRow(tr("&Passphrase of that book"), m_secret);
    m_form->addRow(tr("&What the rows are"), m_record);
    m_form->addRow(tr("&Sheet"), m_part);
    m_form->addRow(tr("&Encoding"), m_encoding);
    m_form->addRow(tr("Cells are se&parated by"), m_separator);
    m_form->addRow(tr("Names of the &columns"), m_header);
    auto *dates = new QLabel; // its words are a date of the file
    dates->setBuddy(m_dates);
    m_form->addRow(dates, m_dates);
    m_form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    hideQuestions();
    m_found->hide();
    m_sample->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 8, 20, 12);
    column->setSpacing(12);
    column->addLayout(top);
    column->addWidget(m_notice);
    column->addLayout(m_form);
    column->addWidget(m_found);
    column->addWidget(m_sample, 1);
    column->addWidget(m_guide, 1);
    column->addStretch(0); // where a book has no rows to be shown

    connect(m_choose, &QPushButton::clicked, this, [this] {
        const QStringList files = ask::openFiles(
            this, tr("Import files"),
            tr("Tables, address cards, calendars and books (*.csv *.tsv *.txt *.xlsx *.xlsm *.vcf *.ldif "
               "*.ics *.vcs *.kebu *.json);;All files (*)"));
        if (!files.isEmpty() && !files.constFirst().isEmpty())
            emit filesChosen(files);
    });
    connect(m_chooseFolder, &QPushButton::clicked, this, [this] {
        const QString folder = ask::openFolder(this, tr("Import a folder"));
        if (!folder.isEmpty())
            emit filesChosen({folder});
    });
    connect(m_paste, &QPushButton::clicked, this, [this] {
        const QString rows = QApplication::clipboard()->text();
        if (rows.trimmed().isEmpty())
            showProblem(tr("The clipboard holds no text. Copy the rows in your spreadsheet first."));
        else
            emit pasted(rows.toUtf8());
    });
    for (QComboBox *each : {m_encoding, m_separator, m_part, m_header, m_record})
        connect(each, &QComboBox::activated, this, &FilePage::optionsChanged);
    connect(m_dates, &QComboBox::currentIndexChanged, this, &FilePage::showDateQuestion);
    connect(m_dates, &QComboBox::activated, this, &FilePage::optionsChanged);
}

void FilePage::setRowVisible(QWidget *field, bool isVisible)
{
    field->setVisible(isVisible);
    m_form->labelForField(field)->setVisible(isVisible);
}

void FilePage::hideQuestions()
{
    for (QWidget *field :
         std::initializer_list<QWidget *>{m_secret, m_record, m_part, m_encoding, m_separator, m_header, m_dates})
        setRowVisible(field, false);
}

void FilePage::forgetAnswers()
{
    m_part->clear();
    m_separator->setCurrentIndex(0);
    m_header->setCurrentIndex(0);
    m_dates->setCurrentIndex(0);
    m_asksDates = false;
    m_secret->clear();
    hideQuestions();
    m_notice->dismiss();
    m_guide->hide();
    m_found->show();
    m_found->setText(tr("Reading…"));
    m_sample->clear();
    m_sample->setRowCount(0);
    m_sample->setColumnCount(0);
}

void FilePage::setFiles(const QStringList &files)
{
    m_files = files;
    m_pasted.clear();
    const QString first = QFileInfo(files.value(0)).fileName();
    m_name->setText(files.size() < 2 ? first : tr("%1 and %n more", nullptr, int(files.size()) - 1).arg(first));
    forgetAnswers();
}

void FilePage::setPasted(const QByteArray &rows)
{
    m_files.clear();
    m_pasted = rows;
    m_name->setText(tr("Rows from the clipboard"));
    forgetAnswers();
}

void FilePage::say(ImportOptions &options) const
{
    options.file = m_files.value(0);
    options.furtherFiles = m_files.mid(1);
    options.pasted = m_pasted;
    options.record = record();
    options.encoding = m_pasted.isEmpty() ? encoding() : QStringLiteral("UTF-8");
    options.separator = m_separator->currentData().toChar();
    options.part = m_part->currentData().toString();
    const int row = m_header->currentData().toInt();
    if (row >= 0)
        options.hasHeader = row > 0;
    if (row > 0)
        options.rowsBefore = row - 1;
    options.dateOrder = DateOrder(m_dates->currentData().toInt());
    if (!m_secret->text().isEmpty())
        options.secret = std::make_shared<const Secret>(Secret::fromPassphrase(m_secret->text()));
}

bool FilePage::isAnswered() const { return !m_asksDates || m_dates->currentData().toInt() != int(DateOrder::Unsaid); }

QString FilePage::encoding() const { return m_encoding->currentData().toString(); }

QString FilePage::record() const { return m_record->currentData().toString(); }

void FilePage::focusFirst() { m_choose->setFocus(); }

void FilePage::fillParts(const ImportPreview &preview)
{
    if (preview.files > 1) { // the sheets and kinds of entries of one say nothing of the others
        m_part->clear();
        setRowVisible(m_part, false);
        return;
    }
    if (m_part->count() == preview.parts.size())
        return;
    m_part->clear();
    for (const QString &part : preview.parts)
        m_part->addItem(partWord(part, preview.facts.format), part);
    m_part->setCurrentIndex(int(std::max<qsizetype>(0, preview.parts.indexOf(preview.facts.part))));
    setRowVisible(m_part, preview.parts.size() > 1);
}

void FilePage::showPreview(const ImportPreview &preview, bool isMasked)
{
    const bool isText = preview.facts.format != SourceFacts::Format::Workbook;
    const bool isTable = preview.facts.format == SourceFacts::Format::Csv || !isText;
    const bool isBook = preview.facts.format == SourceFacts::Format::Book;
    setRowVisible(m_secret, isBook && preview.facts.encoding.isEmpty());
    setRowVisible(m_encoding, isText && !isBook && m_pasted.isEmpty());
    setRowVisible(m_separator, preview.facts.format == SourceFacts::Format::Csv && m_pasted.isEmpty());
    setRowVisible(m_header, isTable);
    setRowVisible(m_record, isTable);
    m_asksDates = !preview.openDates.isEmpty();
    setRowVisible(m_dates, m_asksDates);
    m_notice->dismiss();
    askDates(preview);
    fillParts(preview);
    m_guide->hide();
    m_found->show();
    m_found->setText(factsText(preview));
    showSample(preview, isMasked);
    m_sample->setVisible(!isBook);
    if (m_secret->isVisible() && m_secret->text().isEmpty())
        m_secret->setFocus();
}

/// The question with a date of this file, and the keyboard on it: nothing else keeps the person from going on.
void FilePage::askDates(const ImportPreview &preview)
{
    if (!m_asksDates)
        return;
    const OpenDate open =
        openDateOf(preview).value_or(OpenDate{QStringLiteral("5/8/2026"), QDate(2026, 8, 5), QDate(2026, 5, 8)});
    const auto said = [this](QDate day) { return locale().toString(day, tr("d MMMM", "a day of an example")); };
    static_cast<QLabel *>(m_form->labelForField(m_dates))->setText(tr("%1 &is").arg(open.text));
    m_dates->setItemText(1, tr("%1: the day first").arg(said(open.dayFirst)));
    m_dates->setItemText(2, tr("%1: the month first").arg(said(open.monthFirst)));
    m_dateColumns = preview.openDates;
    showDateQuestion();
    if (!isAnswered())
        m_dates->setFocus();
}

void FilePage::showDateQuestion()
{
    if (isAnswered())
        m_notice->dismiss();
    else
        m_notice->tell(
            NoticeBox::Kind::Warning, tr("Does the day or the month come first?"),
            tr("Nothing tells in %1. Please say what the date below means.").arg(m_dateColumns.join(tr(", "))));
}

void FilePage::showSample(const ImportPreview &preview, bool isMasked)
{
    // columns of cards and calendars are the same for every file: those without anything are left out here
    QList<int> columns;
    for (int column = 0; column < int(preview.header.size()) && columns.size() < columnsShown; ++column) {
        const bool isFilled = std::any_of(preview.samples.begin(), preview.samples.end(),
                                          [column](const QStringList &row) { return !row.value(column).isEmpty(); });
        if (isFilled || !hasOwnColumns(preview.facts.format))
            columns << column;
    }
    const QList<Personal> personal = personalColumns(preview.mapping, preview.header);
    const QStringList titles = columnTitles(preview.header, preview.facts.format);
    m_sample->setColumnCount(int(columns.size()));
    const int rows = int(std::min<qsizetype>(preview.samples.size(), rowsShown));
    m_sample->setRowCount(rows);
    for (int at = 0; at < int(columns.size()); ++at) {
        m_sample->setHorizontalHeaderItem(at, new QTableWidgetItem(titles.at(columns.at(at))));
        for (int row = 0; row < rows; ++row) {
            const QString text = preview.samples.at(row).value(columns.at(at));
            m_sample->setItem(row, at,
                              new QTableWidgetItem(isMasked ? maskedCell(text, personal.at(columns.at(at))) : text));
        }
    }
    m_sample->resizeColumnsToContents();
    for (int column = 0; column < m_sample->columnCount(); ++column)
        m_sample->setColumnWidth(column, std::min(m_sample->columnWidth(column), 240));
}

/// What is asked of tables stays: another encoding or sheet may be the answer.
void FilePage::showProblem(const QString &sentence)
{
    m_notice->tell(NoticeBox::Kind::Error, tr("This cannot be imported"), sentence);
    m_found->clear();
    m_found->hide();
    m_sample->hide();
    m_sample->setRowCount(0);
    m_sample->setColumnCount(0);
    m_guide->setSentence(tr("Choose another file"), tr("Nothing was written; the book is as it was."));
    m_guide->setVisible(true);
}

void FilePage::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls() && event->mimeData()->urls().constFirst().isLocalFile())
        event->acceptProposedAction();
}

void FilePage::dropEvent(QDropEvent *event)
{
    QStringList files;
    const QList<QUrl> urls = event->mimeData()->urls();
    for (const QUrl &url : urls) {
        if (url.isLocalFile())
            files << url.toLocalFile();
    }
    if (!files.isEmpty())
        emit filesChosen(files);
}

} // namespace kebu
