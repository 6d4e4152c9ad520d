#include "ui/dialogs/handover/handoverdialog.h"

#include "core/domain/customer.h"
#include "ui/dialogs/bookplace.h"
#include "ui/look/fonts.h"
#include "ui/look/labels.h"
#include "ui/models/openmattersmodel.h"
#include "ui/screens/unlock/newpassphrase.h"
#include "ui/shell/ask.h"
#include "ui/shell/jobs.h"
#include "ui/shell/session.h"

#include <QComboBox>
#include <QDir>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace kebu {

namespace {

const QString ticked = QStringLiteral("ticked");
const QString shown = QStringLiteral("shown");

/// A muted line above a field, its buddy.
QLabel *labelFor(const QString &words, QWidget *field)
{
    auto *label = new QLabel(words);
    label->setBuddy(field);
    return label;
}

} // namespace

HandoverDialog::HandoverDialog(Session &session, std::vector<Id> tickedOnes, ListRequest shownOnes, QWidget *parent)
    : WorkDialog(QStringLiteral("handover"), Leaving::AnyTime, parent),
      m_session(session),
      m_ticked(std::move(tickedOnes)),
      m_shown(std::move(shownOnes)),
      m_matters(new OpenMattersModel(session, this)),
      m_whom(new QComboBox),
      m_receiver(new QLineEdit),
      m_giver(new QLineEdit),
      m_place(new BookPlace(BookPlace::Purpose::NewFile, QStringLiteral("handover"))),
      m_passphrase(new NewPassphrase),
      m_count(new ElidedLabel),
      m_list(new QTableView),
      m_save(new QPushButton(tr("Save the list…")))
{
    setWords(tr("Hand over customers"), tr("Hand over"), tr("Writing the new book"));
    build();
    fillWhom();
    connect(m_whom, &QComboBox::currentIndexChanged, this, &HandoverDialog::read);
    connect(m_place, &BookPlace::changed, this, &HandoverDialog::judge);
    connect(m_passphrase, &NewPassphrase::changed, this, &HandoverDialog::judge);
    connect(m_save, &QPushButton::clicked, this, &HandoverDialog::saveList);
    read();
}

HandoverDialog::~HandoverDialog()
{
    m_reading.cancel();
    m_working.cancel();
}

void HandoverDialog::build()
{
    auto *parts = new QHBoxLayout;
    parts->setSpacing(20);
    parts->addWidget(buildForm());
    parts->addWidget(buildMatters(), 1);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(8);
    column->addLayout(parts, 1);
    addFrame(column);
    resize(scaled(980, font()), scaled(600, font()));
}

QWidget *HandoverDialog::buildForm()
{
    m_whom->setObjectName(QStringLiteral("handoverWhom"));
    m_receiver->setObjectName(QStringLiteral("handoverReceiver"));
    m_giver->setObjectName(QStringLiteral("handoverGiver"));
    m_place->setQuestion(tr("Where the new book goes"), [this] {
        const QString receiver = m_receiver->text().trimmed();
        return receiver.isEmpty() ? tr("Handover") : receiver;
    });
    m_giver->setText(m_session.userName(m_session.book().user()));
    m_giver->setToolTip(tr("What the new book calls whoever recorded what happened so far."));
    auto *form = new QWidget;
    form->setFixedWidth(scaled(320, font()));
    auto *column = new QVBoxLayout(form);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    const auto add = [column](const QString &words, QWidget *field) {
        column->addWidget(labelFor(words, field));
        column->addWidget(field);
        column->addSpacing(6);
    };
    add(tr("&Whom"), m_whom);
    add(tr("&Taken over by"), m_receiver);
    add(tr("Handed over b&y"), m_giver);
    column->addWidget(labelFor(tr("&New book"), m_place));
    column->addWidget(m_place);
    column->addSpacing(6);
    column->addWidget(m_passphrase);
    column->addStretch(1);
    return form;
}

QWidget *HandoverDialog::buildMatters()
{
    m_list->setObjectName(QStringLiteral("handoverMatters"));
    m_list->setAccessibleName(tr("What is open with them"));
    m_list->setModel(m_matters);
    m_list->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_list->setTabKeyNavigation(false);
    m_list->setShowGrid(false);
    m_list->setWordWrap(false);
    m_list->verticalHeader()->hide();
    QHeaderView *head = m_list->horizontalHeader();
    head->setResizeContentsPrecision(100); // rows that are looked at for it
    for (const int column : {OpenMattersModel::Due, OpenMattersModel::Kind, OpenMattersModel::Amount})
        head->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    head->resizeSection(OpenMattersModel::Customer, scaled(150, font()));
    head->setSectionResizeMode(OpenMattersModel::What, QHeaderView::Stretch);
    m_save->setObjectName(QStringLiteral("handoverSaveList"));
    m_save->setAutoDefault(false);
    auto *part = new QWidget;
    auto *head1 = new QHBoxLayout;
    head1->addWidget(m_count, 1);
    head1->addWidget(m_save);
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(head1);
    column->addWidget(m_list, 1);
    return part;
}

void HandoverDialog::fillWhom()
{
    if (!m_ticked.empty())
        m_whom->addItem(tr("The %n chosen customer(s)", nullptr, int(m_ticked.size())), ticked);
    m_whom->addItem(tr("What the list shows"), shown);
    const QHash<Id, QString> &names = m_session.userNames();
    std::vector<std::pair<QString, Id>> owners;
    for (auto it = names.begin(); it != names.end(); ++it)
        owners.emplace_back(it.value(), it.key());
    std::ranges::sort(owners);
    for (const auto &[name, id] : owners)
        m_whom->addItem(tr("All customers of %1").arg(name), id.toString());
}

void HandoverDialog::read()
{
    m_reading.cancel();
    m_known = {};
    m_matters->setMatters({});
    m_count->setText({});
    m_save->setEnabled(false);
    judge();
    const QString whom = m_whom->currentData().toString();
    ListRequest request = m_shown;
    request.record = &customer::type();
    if (whom != shown) {
        request.search.clear();
        request.where = QStringLiteral("owner = %1").arg(whom);
    }
    m_reading =
        m_session.book().read([request, isTicked = whom == ticked, chosen = m_ticked](Snapshot &view) -> Result<Known> {
            Known known{chosen, {}};
            if (!isTicked) {
                KEBU_LET(list, openList(view, request));
                known.customers = std::move(list.ids);
            }
            KEBU_LET(matters, openMatters(view, known.customers));
            known.matters = std::move(matters);
            return known;
        });
    m_reading.then(this, [this](const Result<Known> &known) {
        if (known)
            show(*known);
        else
            tell(tr("The customers could not be read."), known.error());
    });
}

void HandoverDialog::show(Known known)
{
    m_known = std::move(known);
    m_count->setText(tr("%n customer(s)", nullptr, int(m_known.customers.size())) + QStringLiteral(" · ") +
                     tr("%n open matter(s)", nullptr, int(m_known.matters.size())));
    m_matters->setMatters(m_known.matters);
    m_save->setEnabled(!m_known.matters.empty());
    judge();
}

QString HandoverDialog::missing() const
{
    if (m_session.isMasked())
        return tr("Switch masking off first: the new book holds everything as it is.");
    if (m_known.customers.empty())
        return tr("Nobody is chosen.");
    if (m_place->file().isEmpty())
        return tr("Choose where the new book goes.");
    const QString objection = m_place->objection();
    return objection.isEmpty() ? m_passphrase->missing() : objection;
}

void HandoverDialog::setAsking(bool isAsking)
{
    for (QWidget *widget : std::initializer_list<QWidget *>{m_whom, m_receiver, m_giver, m_place, m_passphrase})
        widget->setEnabled(isAsking);
}

void HandoverDialog::saveList()
{
    const QString file =
        ask::saveFile(this, tr("Save the list of what is open"), tr("Open matters") + QStringLiteral(".xlsx"),
                      tr("Workbooks (*.xlsx);;Tables (*.csv)"));
    if (file.isEmpty())
        return;
    const Result<void> written = writeOpenMatters(m_known.matters, file, m_session.isMasked());
    if (!written) {
        tell(tr("The list was not saved."), written.error());
        return;
    }
    dismissNotice();
    if (!m_session.isMasked())
        m_session.disclose(tr("List of open matters saved unmasked"));
    m_count->setText(tr("Saved: %1").arg(QDir::toNativeSeparators(file)));
}

void HandoverDialog::go()
{
    setBusy(true);
    m_working = handOver(m_session.book(), {m_known.customers, m_place->file(), m_receiver->text(), m_giver->text()},
                         m_passphrase->takeSecret());
    m_session.jobs().watch(tr("Handing customers over"), m_working);
    m_working.then(this, [this](const Result<HandoverReport> &report) {
        setBusy(false);
        if (!report) {
            tell(tr("The new book was not made."), report.error());
            return;
        }
        m_report = *report;
        accept();
    });
}

} // namespace kebu
