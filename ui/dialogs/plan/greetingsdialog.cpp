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
#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTableWidget>
#include <QVBoxLayout>

namespace kebu {

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
    connect(m_list, &QTableWidget::itemChanged, this, &GreetingsDialog::count);
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
    m_session.book()
        .read([](Snapshot &view) { return greetingList(view); })
        .then(this, [this](const Result<std::vector<GreetingRow>> &rows) {
            if (rows)
                showRows(*rows);
            else
                emit m_session.failed(rows.error());
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
        who->setCheckState(one.greetedOn.isValid() ? Qt::Unchecked : Qt::Checked);
        QString channel = shownChoice(m_session, interaction::type(), interaction::method, one.channel);
        if (one.greetedOn.isValid())
            channel = tr("greeted %1").arg(shownDay(one.greetedOn, today));
        m_list->setItem(row, 0, who);
        m_list->setItem(row, 1, new QTableWidgetItem(shownPersonal(m_session, one.person, Personal::Name)));
        m_list->setItem(row, 2, new QTableWidgetItem(channel));
    }
    if (!m_rows.empty())
        m_list->setCurrentCell(0, 0);
    count();
}

bool GreetingsDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            copyCurrent();
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
    m_list->setCurrentCell(std::min(row + 1, m_list->rowCount() - 1), 0);
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
                                   : tr("Return copies the text of the row, ticks it and goes to the next. Greetings "
                                        "count as contacts of grade C customers; one undo takes all of them back."));
}

void GreetingsDialog::log()
{
    m_log->setEnabled(false);
    const std::vector<GreetingRow> rows = ticked();
    m_session.change(
        tr("%n greeting(s) logged", nullptr, int(rows.size())),
        [rows, words = m_text->toPlainText()](Change &change) -> Result<void> {
            KEBU_TRY(logGreetings(change, rows, words));
            return {};
        },
        [this](const ChangeInfo &) { accept(); });
}

} // namespace kebu
