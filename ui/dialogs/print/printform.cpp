// The print dialog's form of the user's own: chosen, looked at, filled.
#include "core/base/savefile.h"
#include "core/sheets/seedforms.h"
#include "ui/dialogs/print/pageview.h"
#include "ui/dialogs/printdialog.h"
#include "ui/shell/ask.h"

#include <QFileInfo>
#include <QLabel>
#include <QMenu>

namespace kebu {

void PrintDialog::chooseForm()
{
    const QString path = ask::openFile(this, tr("My own form"), tr("Word and Excel forms (*.docx *.xlsx)"));
    if (path.isEmpty())
        return;
    m_formFile = path;
    m_form->setText(QFileInfo(path).fileName());
    ask();
}

/// A form to start from, saved where the person wants it.
void PrintDialog::offerSeedForms()
{
    QMenu menu(this);
    menu.setObjectName(QStringLiteral("printSeedForms"));
    for (const SeedForm &form : seedForms()) {
        const QString title = form.title.in(uiLanguage());
        connect(menu.addAction(QString(title + QStringLiteral(" (.") + form.ending + u')')), &QAction::triggered, this,
                [this, form, title] {
                    const QString path = ask::saveFile(this, tr("Save the form"), QString(title + u'.' + form.ending),
                                                       QStringLiteral("%1 (*.%1)").arg(form.ending));
                    if (path.isEmpty())
                        return;
                    const Result<QByteArray> bytes = seedFormFile(form, uiLanguage());
                    const Result<void> written = bytes ? writeWhole(*bytes, path) : Result<void>(bytes.error());
                    if (!written)
                        return say(written.error().message);
                    m_formFile = path;
                    m_form->setText(QFileInfo(path).fileName());
                    ask();
                });
    }
    menu.exec(QCursor::pos());
}

void PrintDialog::askForm(quint64 question)
{
    if (m_formFile.isEmpty()) {
        m_view->setSheets({});
        return say(
            tr("Choose a Word or Excel file of yours in which {{客户名称}} or {{customer.name}} stands where a value "
               "belongs, or start from one of Kebu's."));
    }
    struct Shown {
        Sheet sheet;
        QString ending;
        int placeholders = 0;
        bool isOfMany = false;
    };
    const Id first = m_customers.empty() ? Id() : m_customers.front();
    m_session.book()
        .read([path = m_formFile, first, options = options()](Snapshot &view) -> Result<Shown> {
            KEBU_LET(form, openForm(view, path));
            KEBU_LET(sheet, formPreview(view, form, first, options));
            return Shown{std::move(sheet), form.ending(), form.placeholders(), form.needs().isOfManyCustomers()};
        })
        .then(this, [this, question](const Result<Shown> &shown) {
            if (question != m_question)
                return;
            if (!shown) {
                m_view->setSheets({});
                return say(shown.error().message);
            }
            m_formEnding = shown->ending;
            m_isFormOfMany = shown->isOfMany;
            m_title = QFileInfo(m_formFile).completeBaseName();
            m_view->setSheets({shown->sheet});
            say(shown->isOfMany
                    ? tr("%n placeholder(s); all customers stand in one file.", nullptr, shown->placeholders)
                    : tr("%n placeholder(s); the preview shows what the first customer fills in.", nullptr,
                         shown->placeholders));
            setReady(true);
        });
}

/// One customer goes into a file; of several each gets one of its own in a folder that bears the given name.
void PrintDialog::saveForm()
{
    PrintJob job;
    job.form = m_formFile;
    job.file = ask::saveFile(this, tr("Save the filled form"), suggestedName(m_formEnding),
                             QStringLiteral("%1 (*.%1)").arg(m_formEnding));
    if (job.file.isEmpty())
        return;
    const QString ending = u'.' + m_formEnding;
    const bool isFolder = m_customers.size() > 1 && !m_isFormOfMany;
    if (isFolder && job.file.endsWith(ending, Qt::CaseInsensitive))
        job.file.chop(ending.size());
    else if (!isFolder && !job.file.endsWith(ending, Qt::CaseInsensitive))
        job.file += ending;
    start(job, job.file);
}

} // namespace kebu
