#include "ui/dialogs/plan/greetingsdialog.h"

#include "core/domain/interaction.h"
#include "ui/look/fonts.h"
#include "ui/models/shownvalue.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTableWidget>
#include <QVBoxLayout>

namespace kebu {

namespace {

constexpr int pauseMs = 300;
const QString draftName = QStringLiteral("greetings");

} // namespace

GreetingsDialog::GreetingsDialog(Session &session, QWidget *parent)
    : QDialog(parent),
      m_session(session),
      m_festivals(festivalsFrom(session.clock().today())),
      m_festival(new QComboBox(this)),
      m_text(new QPlainTextEdit(this)),
      m_list(new QTableWidget(0, 3, this)),
      m_note(new QLabel(this)),
      m_log(nullptr)
{
    setObjectName(QStringLiteral("greetingsDialog"));
    setWindowTitle(tr("Greetings to grade C"));
    build();
    for (const Festival &festival : m_festivals)
        m_festival->addItem(
            tr("%1, %2", "festival, day").arg(festival.name, shownDay(festival.on, session.clock().today())));
    fillText();
    read();
}

void GreetingsDialog::build()
{
    m_festival->setObjectName(QStringLiteral("festival"));
    m_text->setObjectName(QStringLiteral("greetingText"));
    m_text->setTabChangesFocus(true);
    m_text->setMaximumHeight(scaled(72, font()));
    m_list->setObjectName(QStringLiteral("greetingList"));
    m_list->setAccessibleName(tr("Whom to greet"));
    m_list->setHorizontalHeaderLabels({tr("Customer"), tr("Person"), tr("Sent by")});
    m_list->verticalHeader()->hide();
    m_list->horizontalHeader()->setStretchLastSection(true);
    m_list->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_list->setColumnWidth(0, scaled(300, font()));
    m_list->setColumnWidth(1, scaled(120, font()));
    m_list->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setShowGrid(false);
    m_list->setTabKeyNavigation(false);
    m_list->installEventFilter(this);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_note->setForegroundRole(QPalette::PlaceholderText);
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->addRow(tr("&Festival"), m_festival);
    form->addRow(tr("&Text"), m_text);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    m_log = buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_log->setObjectName(QStringLiteral("logGreetings"));
    m_log->setProperty("primary", true);
    m_log->setAutoDefault(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(10);
    column->addLayout(form);
    column->addWidget(m_list, 1);
    column->addWidget(m_note);
    column->addWidget(buttons);
    resize(scaled(640, font()), scaled(560, font()));
    connect(m_festival, &QComboBox::currentIndexChanged, this, &GreetingsDialog::fillText);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        m_isOwnText = true;
        count();
    });
    connect(m_list, &QTableWidget::itemChanged, this, [this] {
        count();
        m_pause.start();
    });
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, &GreetingsDialog::keep);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_log, &QPushButton::clicked, this, &GreetingsDialog::log);
}

void GreetingsDialog::fillText()
{
    if (m_isOwnText || m_festival->currentIndex() < 0)
        return;
    const QSignalBlocker silent(m_text);
    m_text->setPlainText(
        tr("{称呼}, happy %1! Thank you for your trust.").arg(m_festivals[size_t(m_festival->currentIndex())].name));
    count();
}

void GreetingsDialog::read()
{
    struct Found {
        std::vector<GreetingRow> rows;
        std::vector<Drafts::Entry> drafts;
    };
    m_session.book()
        .maintain([clock = &m_session.clock()](Connection &connection) -> Result<Found> { // behind what was noted
            Snapshot view(connection, *clock);
            KEBU_LET(rows, greetingList(view));
            KEBU_LET(drafts, Drafts(view.connection()).of(draftName));
            return Found{std::move(rows), std::move(drafts)};
        })
        .then(this, [this](const Result<Found> &found) {
            if (!found)
                return emit m_session.failed(found.error());
            takeUp(found->drafts);
            showRows(found->rows);
        });
}

void GreetingsDialog::showRows(std::vector<GreetingRow> rows)
{
    m_rows = std::move(rows);
    const QSignalBlocker silent(m_list);
    m_list->setRowCount(int(m_rows.size()));
    const QDate today = m_session.clock().today();
    for (int row = 0; row < int(m_rows.size()); ++row) {
        const GreetingRow &one = m_rows[size_t(row)];
        QString name = shownPersonal(m_session, one.name, Personal::Name);
        if (m_session.isMasked())
            name += QStringLiteral(" · ") + one.number;
        auto *who = new QTableWidgetItem(name);
        who->setFlags(who->flags() | Qt::ItemIsUserCheckable);
        who->setCheckState(m_sent.contains(one.customer) ? Qt::Checked : Qt::Unchecked); // ticked is what was sent
        QString channel = shownChoice(m_session, interaction::type(), interaction::method, one.channel);
        if (one.greetedOn.isValid())
            channel = tr("greeted %1").arg(shownDay(one.greetedOn, today));
        m_list->setItem(row, 0, who);
        m_list->setItem(row, 1, new QTableWidgetItem(shownPersonal(m_session, one.person, Personal::Name)));
        m_list->setItem(row, 2, new QTableWidgetItem(channel));
    }
    if (!m_rows.empty())
        m_list->setCurrentCell(0, 0);
    if (m_rows.size() > 0 && isPassedOver(0))
        goOn(0);
    count();
}

/// Sent already, or greeted within the week.
bool GreetingsDialog::isPassedOver(int row) const
{
    return m_rows[size_t(row)].greetedOn.isValid() || m_list->item(row, 0)->checkState() == Qt::Checked;
}

/// To the next who still waits for a greeting; stays where there is none.
void GreetingsDialog::goOn(int from)
{
    for (int row = from + 1; row < m_list->rowCount(); ++row) {
        if (!isPassedOver(row))
            return m_list->setCurrentCell(row, 0);
    }
}

/// Everybody who was not greeted this week; all of them ticked already: nobody.
void GreetingsDialog::tickAll()
{
    bool areAll = true;
    for (int row = 0; row < m_list->rowCount(); ++row)
        areAll = areAll && isPassedOver(row);
    for (int row = 0; row < m_list->rowCount(); ++row) {
        if (!m_rows[size_t(row)].greetedOn.isValid())
            m_list->item(row, 0)->setCheckState(areAll ? Qt::Unchecked : Qt::Checked);
    }
}

void GreetingsDialog::done(int result)
{
    if (m_pause.isActive())
        keep();
    m_pause.stop();
    QDialog::done(result);
}

bool GreetingsDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            copyCurrent();
            return true;
        }
        if (key->matches(QKeySequence::SelectAll)) {
            tickAll();
            return true;
        }
        if (key->key() == Qt::Key_Space && m_list->currentRow() >= 0) {
            QTableWidgetItem *item = m_list->item(m_list->currentRow(), 0);
            item->setCheckState(item->checkState() == Qt::Checked ? Qt::Unchecked : Qt::Checked);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void GreetingsDialog::copyCurrent()
{
    const int row = m_list->currentRow();
    if (row < 0)
        return;
    GreetingRow shown = m_rows[size_t(row)];
    if (m_session.isMasked()) {
        shown.name = shownPersonal(m_session, shown.name, Personal::Name);
        shown.person = shownPersonal(m_session, shown.person, Personal::Name);
    }
    QGuiApplication::clipboard()->setText(greetingText(m_text->toPlainText(), shown));
    m_list->item(row, 0)->setCheckState(Qt::Checked);
    goOn(row);
}

std::vector<GreetingRow> GreetingsDialog::ticked() const
{
    std::vector<GreetingRow> rows;
    for (int row = 0; row < m_list->rowCount(); ++row) {
        if (m_list->item(row, 0)->checkState() == Qt::Checked)
            rows.push_back(m_rows[size_t(row)]);
    }
    return rows;
}

void GreetingsDialog::count()
{
    const int chosen = int(ticked().size());
    m_log->setText(chosen > 0 ? tr("Log %n greeting(s)", nullptr, chosen) : tr("Log greetings"));
    m_log->setEnabled(chosen > 0 && !m_text->toPlainText().trimmed().isEmpty() && !m_session.book().isReadOnly());
    m_note->setText(m_rows.empty() ? tr("No customer of grade C is cared for: there is nobody to greet.")
                                   : tr("Return copies the text of the row, ticks it and goes to the next; Ctrl+A "
                                        "ticks all. Who was greeted this week is passed over. Greetings count as "
                                        "contacts of grade C customers; one undo takes all of them back."));
}

/// Sixty greetings take an hour: a lock or a slip must not forget who has theirs.
void GreetingsDialog::keep()
{
    if (m_session.book().isReadOnly())
        return;
    QJsonArray sent;
    for (const GreetingRow &row : ticked())
        sent.append(row.customer.toString());
    const QJsonObject content{{QStringLiteral("text"), m_text->toPlainText()}, {QStringLiteral("sent"), sent}};
    (void)m_session.book().note(
        [isEmpty = sent.isEmpty(), entry = Drafts::Entry{{},
                                                         m_session.clock().now(),
                                                         QString::fromUtf8(QJsonDocument(content).toJson(
                                                             QJsonDocument::Compact))}](Settings &settings) {
            return isEmpty ? settings.drafts().drop(draftName, {}) : settings.drafts().keep(draftName, entry);
        });
}

/// What was sent and not logged within the last day.
void GreetingsDialog::takeUp(const std::vector<Drafts::Entry> &drafts)
{
    constexpr qint64 dayMs = qint64(24) * 3'600'000;
    if (drafts.empty() || m_session.clock().now().ms - drafts.front().savedAt.ms > dayMs)
        return;
    const QJsonObject content = QJsonDocument::fromJson(drafts.front().content.toUtf8()).object();
    const QJsonArray sent = content.value(QStringLiteral("sent")).toArray();
    for (const QJsonValue &id : sent)
        m_sent.insert(Id::fromString(id.toString()));
    m_text->setPlainText(content.value(QStringLiteral("text")).toString());
}

void GreetingsDialog::log()
{
    m_log->setEnabled(false);
    m_pause.stop();
    const std::vector<GreetingRow> rows = ticked();
    m_session.change(
        tr("%n greeting(s) logged", nullptr, int(rows.size())),
        [rows, words = m_text->toPlainText()](Change &change) -> Result<void> {
            KEBU_TRY(logGreetings(change, rows, words));
            return change.settings().drafts().drop(draftName, {});
        },
        [this](const ChangeInfo &) { accept(); });
}

} // namespace kebu
