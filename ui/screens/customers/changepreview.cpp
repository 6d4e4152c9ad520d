#include "ui/screens/customers/changepreview.h"

#include "core/base/text.h"
#include "core/domain/customer.h"
#include "ui/look/fonts.h"
#include "ui/look/icons.h"
#include "ui/look/theme.h"
#include "ui/models/shownvalue.h"
#include "ui/shell/session.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QTableWidget>

namespace kebu {

namespace {

constexpr int reasonsShown = 4;

} // namespace

ChangePreview::ChangePreview(Session &session, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_summary(new QLabel(this)),
      m_reasons(new QLabel(this)),
      m_lines(new QTableWidget(0, 5, this)),
      m_running(new QWidget(this)),
      m_bar(new QProgressBar(this)),
      m_stop(new QPushButton(tr("Stop"), this))
{
    m_summary->setObjectName(QStringLiteral("previewSummary"));
    m_reasons->setObjectName(QStringLiteral("previewReasons"));
    m_lines->setObjectName(QStringLiteral("previewLines"));
    m_stop->setObjectName(QStringLiteral("previewStop"));
    for (QLabel *label : {m_summary, m_reasons}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_summary->setFont(stepped(font(), TextStep::Section));
    m_lines->setHorizontalHeaderLabels({tr("Customer"), tr("Field"), tr("Before"), tr("After"), tr("Why not")});
    m_lines->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_lines->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_lines->setShowGrid(false);
    m_lines->setWordWrap(false);
    m_lines->verticalHeader()->hide();
    m_lines->horizontalHeader()->setStretchLastSection(true);
    m_lines->horizontalHeader()->setHighlightSections(false);
    m_lines->setAccessibleName(tr("The first changes, before and after"));
    auto *running = new QHBoxLayout(m_running);
    running->setContentsMargins(0, 0, 0, 0);
    running->addWidget(m_bar, 1);
    running->addWidget(m_stop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_summary);
    column->addWidget(m_reasons);
    column->addWidget(m_lines, 1);
    column->addWidget(m_running);
    m_reasons->hide();
    setRunning(false);
    connect(m_stop, &QPushButton::clicked, this, &ChangePreview::stop);
    m_tick.setInterval(100);
    connect(&m_tick, &QTimer::timeout, this, [this] { m_bar->setValue(m_progress ? int(m_progress->done) : 0); });
    connect(&session, &Session::failed, this, [this] {
        if (!std::exchange(m_isApplying, false))
            return;
        setRunning(false);
        emit stopped();
    });
}

ChangePreview::~ChangePreview()
{
    if (m_progress && !m_isApplying)
        m_progress->isStopped = true;
    m_looking.cancel();
}

void ChangePreview::setRunning(bool isRunning)
{
    m_running->setVisible(isRunning);
    m_bar->setRange(0, int(m_edit.customers.size()));
    m_bar->setValue(0);
    if (isRunning)
        m_tick.start();
    else
        m_tick.stop();
}

void ChangePreview::setSentence(const QString &sentence, bool isError)
{
    ++m_question;
    if (m_progress)
        m_progress->isStopped = true;
    m_looking.cancel();
    m_isReady = false;
    m_preview = {};
    m_lines->setRowCount(0);
    m_reasons->hide();
    setRunning(false);
    QPalette ink = palette();
    if (isError)
        ink.setColor(QPalette::WindowText, themeOf(this).error);
    m_summary->setPalette(ink);
    m_summary->setText(sentence);
    emit looked();
}

void ChangePreview::setEdit(GridEdit edit)
{
    setSentence(tr("Looking…"), false);
    m_edit = std::move(edit);
    m_edit.keepsPersonal = m_session.isMasked();
    m_progress = std::make_shared<GridProgress>();
    setRunning(m_edit.customers.size() > 2000);
    const quint64 question = m_question;
    auto looking = m_session.book().readAside(
        [edit = m_edit, progress = m_progress](Snapshot &view) { return previewOf(view, edit, progress.get()); });
    m_looking = looking;
    looking.then(this, [this, question](const Result<GridPreview> &preview) {
        if (question != m_question)
            return;
        setRunning(false);
        if (preview)
            show(*preview);
        else
            setSentence(preview.error().message, true);
    });
}

QString ChangePreview::summary() const
{
    QStringList parts;
    const bool isOneField = m_edit.fields.size() == 1;
    if (m_preview.cells == 0)
        parts << tr("Nothing would change.");
    else if (isOneField)
        parts << tr("%n customer(s) change.", nullptr, int(m_preview.customers));
    else
        parts << tr("%n cell(s) change", nullptr, int(m_preview.cells)) +
                     tr(" in %n customer(s).", nullptr, int(m_preview.customers));
    if (m_preview.same > 0)
        parts << (isOneField ? tr("%n hold it already.", nullptr, int(m_preview.same))
                             : tr("%n cell(s) hold it already.", nullptr, int(m_preview.same)));
    if (m_preview.refused > 0)
        parts << tr("%n cannot be changed.", nullptr, int(m_preview.refused));
    return parts.join(uiLanguage() == Language::Chinese ? QString() : QStringLiteral(" "));
}

QString ChangePreview::cellText(const GridPreview::Line &line, const QString &text) const
{
    const FieldInfo &field = m_edit.fields[size_t(line.column)];
    const bool isName = field.target == u"customer";
    return simplifiedLine(shownPersonal(m_session, text, isName ? Personal::Name : field.personalClass, {true, {}}));
}

void ChangePreview::showLine(int row, const GridPreview::Line &line)
{
    const QStringList cells{shownCustomer(m_session, line.customer), m_edit.fields[size_t(line.column)].labelText(),
                            cellText(line, line.before), cellText(line, line.after), line.why};
    for (int column = 0; column < cells.size(); ++column) {
        auto *item = new QTableWidgetItem(cells[column]);
        if (column >= 3 && !line.why.isEmpty())
            item->setForeground(themeOf(this).error);
        m_lines->setItem(row, column, item);
    }
}

void ChangePreview::show(const GridPreview &preview)
{
    m_preview = preview;
    m_isReady = true;
    m_summary->setText(summary());
    QStringList reasons;
    for (const auto &[why, count] : preview.reasons) {
        if (reasons.size() == reasonsShown) {
            reasons << QStringLiteral("…");
            break;
        }
        reasons << tr("%1 × %2", "how often, then the reason").arg(count).arg(why);
    }
    QPalette red = palette();
    red.setColor(QPalette::WindowText, themeOf(this).error);
    m_reasons->setPalette(red);
    m_reasons->setText(reasons.join(u'\n'));
    m_reasons->setVisible(!reasons.isEmpty());
    m_lines->setRowCount(int(preview.refusals.size() + preview.changes.size()));
    int row = 0;
    for (const std::vector<GridPreview::Line> *lines : {&preview.refusals, &preview.changes}) {
        for (const GridPreview::Line &line : *lines)
            showLine(row++, line);
    }
    m_lines->setColumnHidden(1, m_edit.fields.size() == 1);
    m_lines->setColumnHidden(4, preview.refusals.empty());
    m_lines->resizeColumnsToContents();
    const int most = scaled(220, font());
    for (int column = 0; column < 4; ++column)
        m_lines->setColumnWidth(column, std::clamp(m_lines->columnWidth(column), scaled(90, font()), most));
    emit looked();
}

void ChangePreview::apply(const QString &title)
{
    m_progress = std::make_shared<GridProgress>();
    m_isApplying = true;
    setRunning(true);
    m_session.change(
        title,
        [edit = m_edit, progress = m_progress](Change &change) -> Result<void> {
            KEBU_TRY(applyTo(change, edit, progress.get()));
            return {};
        },
        [self = QPointer(this)](const ChangeInfo &) {
            if (!self)
                return;
            self->m_isApplying = false;
            self->setRunning(false);
            emit self->applied();
        });
}

void ChangePreview::stop()
{
    if (m_progress)
        m_progress->isStopped = true;
}

} // namespace kebu
