#include "ui/dialogs/import/filepage.h"

#include "ui/dialogs/import/targetchoices.h"
#include "ui/look/icons.h"
#include "ui/look/labels.h"
#include "ui/look/style.h"
#include "ui/shell/ask.h"

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

QString separatorWord(QChar separator)
{
    switch (separator.unicode()) {
    case u',':
        return FilePage::tr("comma");
    case u';':
        return FilePage::tr("semicolon");
    case u'\t':
        return FilePage::tr("tab");
    default:
        return QString(separator);
    }
}

} // namespace

FilePage::FilePage(QWidget *parent)
    : QWidget(parent),
      m_choose(new QPushButton),
      m_name(new ElidedLabel),
      m_encoding(new QComboBox),
      m_record(new QComboBox),
      m_found(new QLabel),
      m_sample(new QTableWidget)
{
    setObjectName(QStringLiteral("filePage"));
    setAcceptDrops(true);
    m_choose->setObjectName(QStringLiteral("chooseFile"));
    m_choose->setText(tr("Choose a file…"));
    m_choose->setIcon(icon(QLatin1String("document-open")));
    setShownShortcut(m_choose, QKeySequence::Open);
    m_name->setText(tr("or drop a CSV file here"));
    m_name->setTone(ElidedLabel::Tone::Muted);
    m_encoding->setObjectName(QStringLiteral("encoding"));
    m_encoding->addItem(tr("Found by itself"), QStringLiteral("auto"));
    for (const char *name : {"UTF-8", "GB18030", "UTF-16LE", "Big5", "windows-1252"})
        m_encoding->addItem(QString::fromLatin1(name), QString::fromLatin1(name));
    m_record->setObjectName(QStringLiteral("recordKind"));
    m_record->addItem(tr("Judged from the columns"), QStringLiteral("auto"));
    for (const RecordType *type : importableTypes())
        m_record->addItem(type->plural().text(), type->name());
    m_found->setObjectName(QStringLiteral("found"));
    m_found->setTextFormat(Qt::PlainText);
    m_found->setWordWrap(true);
    m_sample->setObjectName(QStringLiteral("sample"));
    m_sample->setAccessibleName(tr("First rows of the file"));
    m_sample->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_sample->verticalHeader()->hide();
    m_sample->setTabKeyNavigation(false);

    auto *top = new QHBoxLayout;
    top->addWidget(m_choose);
    top->addWidget(m_name, 1);
    auto *form = new QFormLayout;
    form->addRow(tr("&What the rows are"), m_record);
    form->addRow(tr("&Encoding"), m_encoding);
    form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 8, 20, 12);
    column->setSpacing(12);
    column->addLayout(top);
    column->addLayout(form);
    column->addWidget(m_found);
    column->addWidget(m_sample, 1);

    connect(m_choose, &QPushButton::clicked, this, [this] {
        const QString file = ask::openFile(this, tr("Import a file"), tr("Tables (*.csv *.tsv *.txt);;All files (*)"));
        if (!file.isEmpty())
            emit fileChosen(file);
    });
    connect(m_encoding, &QComboBox::activated, this, &FilePage::optionsChanged);
    connect(m_record, &QComboBox::activated, this, &FilePage::optionsChanged);
}

void FilePage::setFile(const QString &file)
{
    m_file = file;
    m_name->setText(QFileInfo(file).fileName());
    m_name->setTone(ElidedLabel::Tone::Text);
    m_found->setText(tr("Reading…"));
    m_sample->clear();
    m_sample->setRowCount(0);
    m_sample->setColumnCount(0);
}

QString FilePage::encoding() const { return m_encoding->currentData().toString(); }

QString FilePage::record() const { return m_record->currentData().toString(); }

void FilePage::focusFirst() { m_choose->setFocus(); }

void FilePage::showPreview(const ImportPreview &preview)
{
    m_found->setForegroundRole(QPalette::WindowText);
    m_found->setText(tr("%1 · separated by %2 · %3 · %n column(s)", nullptr, int(preview.header.size()))
                         .arg(preview.encoding, separatorWord(preview.separator),
                              preview.hasHeader ? tr("with a header row") : tr("without a header row")));
    m_sample->setColumnCount(int(preview.header.size()));
    m_sample->setHorizontalHeaderLabels(preview.header);
    m_sample->setRowCount(int(preview.samples.size()));
    for (int row = 0; row < int(preview.samples.size()); ++row) {
        for (int column = 0; column < int(preview.header.size()); ++column)
            m_sample->setItem(row, column, new QTableWidgetItem(preview.samples.at(row).value(column)));
    }
    m_sample->resizeColumnsToContents();
    for (int column = 0; column < m_sample->columnCount(); ++column)
        m_sample->setColumnWidth(column, std::min(m_sample->columnWidth(column), 240));
}

void FilePage::showProblem(const QString &sentence)
{
    m_found->setText(sentence);
    m_sample->setRowCount(0);
    m_sample->setColumnCount(0);
}

void FilePage::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls() && event->mimeData()->urls().constFirst().isLocalFile())
        event->acceptProposedAction();
}

void FilePage::dropEvent(QDropEvent *event) { emit fileChosen(event->mimeData()->urls().constFirst().toLocalFile()); }

} // namespace kebu
