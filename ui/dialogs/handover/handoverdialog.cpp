#include "ui/dialogs/handover/handoverdialog.h"

#include "core/domain/customer.h"
#include "ui/look/fonts.h"
#include "ui/look/labels.h"
#include "ui/models/openmattersmodel.h"
#include "ui/screens/unlock/newpassphrase.h"
#include "ui/screens/unlock/noticebox.h"
#include "ui/shell/ask.h"
#include "ui/shell/jobs.h"
#include "ui/shell/session.h"

#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace kebu {

namespace {

const QString ending = QStringLiteral(".kebu");
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
    : QDialog(parent),
      m_session(session),
      m_ticked(std::move(tickedOnes)),
      m_shown(std::move(shownOnes)),
      m_matters(new OpenMattersModel(session, this)),
      m_whom(new QComboBox),
      m_receiver(new QLineEdit),
      m_giver(new QLineEdit),
      m_place(new QLineEdit),
      m_browse(new QPushButton(tr("Browse…"))),
      m_passphrase(new NewPassphrase),
      m_notice(new NoticeBox),
      m_count(new ElidedLabel),
      m_list(new QTableView),
      m_save(new QPushButton(tr("Save the list…"))),
      m_progress(new QProgressBar),
      m_reason(new QLabel),
      m_cancel(new QPushButton(tr("Cancel"))),
      m_go(new QPushButton(tr("Hand over")))
{
    setObjectName(QStringLiteral("handoverDialog"));
    setWindowTitle(tr("Hand over customers"));
    build();
    fillWhom();
    connect(m_whom, &QComboBox::currentIndexChanged, this, &HandoverDialog::read);
    connect(m_place, &QLineEdit::textChanged, this, &HandoverDialog::judge);
    connect(m_passphrase, &NewPassphrase::changed, this, &HandoverDialog::judge);
    connect(m_browse, &QPushButton::clicked, this, &HandoverDialog::browse);
    connect(m_save, &QPushButton::clicked, this, &HandoverDialog::saveList);
    connect(m_go, &QPushButton::clicked, this, &HandoverDialog::go);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
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
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Writing the new book"));
    m_progress->hide();
    m_go->setObjectName(QStringLiteral("handoverGo"));
    m_go->setProperty("primary", true);
    m_go->setDefault(true);
    m_cancel->setAutoDefault(false);
    m_reason->setWordWrap(true);
    m_reason->setForegroundRole(QPalette::PlaceholderText);
    m_reason->setFont(stepped(font(), TextStep::Small));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_reason, 1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_go);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 20, 20, 16);
    column->setSpacing(8);
    column->addLayout(parts, 1);
    column->addWidget(m_notice);
    column->addWidget(m_progress);
    column->addLayout(buttons);
    resize(scaled(980, font()), scaled(600, font()));
}

QWidget *HandoverDialog::buildForm()
{
    m_whom->setObjectName(QStringLiteral("handoverWhom"));
    m_receiver->setObjectName(QStringLiteral("handoverReceiver"));
    m_giver->setObjectName(QStringLiteral("handoverGiver"));
    m_place->setObjectName(QStringLiteral("handoverPlace"));
    m_browse->setObjectName(QStringLiteral("handoverBrowse"));
    m_browse->setAutoDefault(false);
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
    auto *place = new QHBoxLayout;
    place->addWidget(m_place, 1);
    place->addWidget(m_browse);
    column->addLayout(place);
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
            m_notice->tell(NoticeBox::Kind::Error, tr("The customers could not be read."), known.error().message);
    });
}

void HandoverDialog::show(Known known)
{
    m_known = std::move(known);
    m_count->setText(tr("%n customer(s)", nullptr, int(m_known.customers.size())) + QStringLiteral(" · ") +
                     tr("%n open matter(s)", nullptr, int(m_known.matters.size())));
    m_matters->setMatters(m_known.matters);
    judge();
}

QString HandoverDialog::target() const
{
    const QString typed = QDir::fromNativeSeparators(m_place->text().trimmed());
    return typed.isEmpty() || typed.endsWith(ending, Qt::CaseInsensitive) ? typed : typed + ending;
}

void HandoverDialog::browse()
{
    const QString name = m_receiver->text().trimmed().isEmpty() ? tr("Handover") : m_receiver->text().trimmed();
    const QString chosen = ask::saveFile(this, tr("Where the new book goes"), name + ending, tr("Kebu books (*.kebu)"));
    if (!chosen.isEmpty())
        m_place->setText(QDir::toNativeSeparators(chosen));
}

QString HandoverDialog::missing() const
{
    if (m_session.isMasked())
        return tr("Switch masking off first: the new book holds everything as it is.");
    if (m_known.customers.empty())
        return tr("Nobody is chosen.");
    if (target().isEmpty())
        return tr("Choose where the new book goes.");
    const QFileInfo file(target());
    if (!file.isAbsolute() || !QFileInfo(file.absolutePath()).isDir())
        return tr("Choose a folder that exists.");
    if (file.exists())
        return tr("There is a file of that name already.");
    return m_passphrase->missing();
}

void HandoverDialog::judge()
{
    const QString reason = missing();
    m_go->setEnabled(reason.isEmpty() && !m_isBusy);
    m_go->setAccessibleDescription(reason);
    m_reason->setText(m_isBusy ? QString() : reason);
    m_save->setEnabled(!m_known.matters.empty());
}

void HandoverDialog::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_whom, m_receiver, m_giver, m_place, m_browse, m_passphrase})
        widget->setEnabled(!isBusy);
    m_progress->setVisible(isBusy);
    judge();
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
        m_notice->tell(NoticeBox::Kind::Error, tr("The list was not saved."), written.error().message);
        return;
    }
    m_notice->dismiss();
    if (!m_session.isMasked())
        m_session.disclose(tr("List of open matters saved unmasked"));
    m_count->setText(tr("Saved: %1").arg(QDir::toNativeSeparators(file)));
}

void HandoverDialog::go()
{
    if (m_isBusy || !missing().isEmpty())
        return;
    m_notice->dismiss();
    setBusy(true);
    m_working = handOver(m_session.book(), {m_known.customers, target(), m_receiver->text(), m_giver->text()},
                         m_passphrase->takeSecret());
    m_session.jobs().watch(tr("Handing customers over"), m_working);
    m_working.then(this, [this](const Result<HandoverReport> &report) {
        setBusy(false);
        if (!report) {
            m_notice->tell(NoticeBox::Kind::Error, tr("The new book was not made."), report.error().message);
            return;
        }
        m_report = *report;
        accept();
    });
}

} // namespace kebu
