#include "ui/screens/customer/newcustomerpage.h"

#include "core/domain/customer.h"
#include "core/services/nextfollowup.h"
#include "ui/forms/recordform.h"
#include "ui/look/icons.h"
#include "ui/look/labels.h"
#include "ui/look/style.h"
#include "ui/models/shownvalue.h"
#include "ui/shell/session.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace kebu {

namespace {

constexpr int similarLooked = 3;
constexpr int typingPause = 250; // milliseconds
constexpr qsizetype shortestName = 2;

/// What says who somebody is; a change of it looks again.
bool isTelling(const QString &field)
{
    static const QStringList names{QString(customer::name),  QString(customer::phone),  QString(customer::phoneOther),
                                   QString(customer::email), QString(customer::wechat), QString(customer::creditCode)};
    return names.contains(field);
}

bool isEnough(const Record &record)
{
    return record.text(customer::name).trimmed().size() >= shortestName || record.has(customer::phone) ||
           record.has(customer::email) || record.has(customer::wechat) || record.has(customer::creditCode);
}

} // namespace

NewCustomerPage::NewCustomerPage(Session &session, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_title(new ElidedLabel({}, this)),
      m_similar(new QPushButton(icon(QLatin1String("data-warning")), {}, this)),
      m_save(new QPushButton(icon(QLatin1String("document-save")), {}, this)),
      m_cancel(new QPushButton(this)),
      m_area(new QScrollArea(this))
{
    setObjectName(QStringLiteral("newCustomer"));
    m_title->setStep(TextStep::PageTitle);
    m_similar->setObjectName(QStringLiteral("similar"));
    m_similar->setProperty("tone", QStringLiteral("warning"));
    m_similar->hide();
    m_save->setObjectName(QStringLiteral("saveNew"));
    m_save->setProperty("primary", true);
    m_cancel->setObjectName(QStringLiteral("cancelNew"));
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setFocusPolicy(Qt::NoFocus); // its fields are walked, and it follows them
    m_area->setWidgetResizable(true);
    m_area->setBackgroundRole(QPalette::Base);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(16, 10, 16, 10);
    head->setSpacing(8);
    head->addWidget(m_title);
    head->addWidget(m_similar);
    head->addStretch(1);
    head->addWidget(m_cancel);
    head->addWidget(m_save);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_area, 1);
    m_pause.setSingleShot(true);
    m_pause.setInterval(typingPause);
    connect(&m_pause, &QTimer::timeout, this, &NewCustomerPage::lookForSimilar);
    connect(m_save, &QPushButton::clicked, this, &NewCustomerPage::save);
    connect(m_cancel, &QPushButton::clicked, this, [this] { // Escape leaves the draft
        if (m_form)
            m_form->discardDraft();
        emit cancelled();
    });
    connect(m_similar, &QPushButton::clicked, this, [this] { emit similarOpened(m_similarId); });
    retranslate();
}

void NewCustomerPage::retranslate()
{
    m_title->setText(tr("New customer"));
    m_save->setText(tr("Save"));
    setShownShortcut(m_save, QKeySequence(QStringLiteral("Ctrl+S")));
    m_cancel->setText(tr("Cancel"));
}

void NewCustomerPage::start()
{
    clear();
    m_form = new RecordForm(m_session, customer::type(),
                            {QString(customer::grade), QString(customer::churnReason), QString(customer::lostOn),
                             QString(customer::lossAnalysis), QString(customer::archivedAs)},
                            2);
    m_form->setContentsMargins(16, 12, 24, 24);
    m_form->setObjectName(QStringLiteral("newCustomerForm"));
    Record record(customer::type());
    record.set(customer::kind, Value(QStringLiteral("enterprise")));
    record.set(customer::owner, Value::of(m_session.book().user()));
    m_form->setRecord(record);
    m_area->setWidget(m_form);
    connect(m_form, &RecordForm::edited, this, [this](const QString &field) {
        if (isTelling(field))
            m_pause.start();
    });
    m_form->focusField(QString(customer::name));
}

void NewCustomerPage::clear()
{
    m_pause.stop();
    ++m_question;
    m_similar->hide();
    if (m_form)
        m_area->takeWidget()->deleteLater();
    m_form = nullptr;
}

void NewCustomerPage::lookForSimilar()
{
    if (!m_form)
        return;
    Record typed = m_form->record();
    const quint64 question = ++m_question;
    if (!isEnough(typed))
        return showSimilar({});
    m_session.book()
        .read([typed = std::move(typed)](Snapshot &view) { return duplicatesOf(view, typed, similarLooked); })
        .then(this, [this, question](const Result<std::vector<DuplicatePair>> &found) {
            if (found && question == m_question && m_form)
                showSimilar(*found);
        });
}

/// Beside each field that agrees: `Like C-000012 ...: same phone`.
void NewCustomerPage::showSimilar(const std::vector<DuplicatePair> &found)
{
    m_similar->setVisible(!found.empty());
    for (const QString &field : std::as_const(m_hinted))
        m_form->setHint(field, {});
    m_hinted.clear();
    for (const DuplicatePair &pair : found) {
        const QString name = shownPersonal(m_session, pair.names[0], Personal::Name, {true, {}});
        const QString who = QStringLiteral("%1 %2").arg(pair.numbers[0], name);
        if (m_hinted.isEmpty()) {
            m_similarId = pair.a;
            m_similar->setText(tr("Open %1 instead").arg(who).replace(u'&', QStringLiteral("&&")));
        }
        QStringList fields = pair.agreeing;
        if (fields.isEmpty() || !std::ranges::any_of(fields, isTelling))
            fields = {QString(customer::name)};
        for (const QString &field : std::as_const(fields)) {
            if (m_hinted.contains(field) || !isTelling(field))
                continue;
            m_hinted << field;
            m_form->setHint(field, tr("Looks like %1: %2").arg(who, pair.why.join(tr(", "))));
        }
    }
}

void NewCustomerPage::save()
{
    if (!m_form || !m_form->validateAll())
        return;
    const RecordDraft draft = m_form->draft();
    auto id = std::make_shared<Id>(); // told from the writer's thread to this one by the change's end
    m_session.change(
        tr("New customer %1").arg(draft.record.text(customer::name)),
        [draft, id](Change &change) -> Result<void> {
            KEBU_LET(created, draft.save(change));
            *id = created;
            KEBU_TRY(proposeFirst(change, created)); // nobody who is cared for is without a next contact
            return {};
        },
        [this, id](const ChangeInfo &) { emit created(*id); });
}

void NewCustomerPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        emit cancelled();
    else
        QWidget::keyPressEvent(event);
}

void NewCustomerPage::paintEvent(QPaintEvent *) { QPainter(this).fillRect(rect(), themeOf(this).base); }

} // namespace kebu
