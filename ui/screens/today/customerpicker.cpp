#include "ui/screens/today/customerpicker.h"

#include "core/domain/customer.h"
#include "ui/look/fields.h"
#include "ui/look/fonts.h"
#include "ui/models/shownvalue.h"
#include "ui/shell/session.h"

#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QVBoxLayout>

namespace kebu {

namespace {

constexpr int shownAtMost = 8;

struct Found {
    Record customer;
    Match why;
};

Result<std::vector<Found>> findCustomers(Snapshot &view, const QString &words)
{
    KEBU_LET(hits, view.finder().find(words, shownAtMost));
    std::vector<Found> found;
    for (const SearchIndex::Hit &hit : hits) {
        KEBU_LET(record, view.get(customer::type(), hit.customer));
        found.push_back({std::move(record), hit.why});
    }
    return found;
}

} // namespace

CustomerPicker::CustomerPicker(Session &session, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_label(new QLabel(this)),
      m_search(new SearchField(this)),
      m_found(new QListWidget(this)),
      m_nothing(new QLabel(this))
{
    setObjectName(QStringLiteral("customerPicker"));
    m_search->setObjectName(QStringLiteral("pickerSearch"));
    m_found->setObjectName(QStringLiteral("pickerFound"));
    m_found->setUniformItemSizes(true);
    m_label->setBuddy(m_search);
    m_nothing->setForegroundRole(QPalette::PlaceholderText);
    m_nothing->setWordWrap(true);
    m_search->installEventFilter(this);
    m_found->installEventFilter(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(6);
    column->addWidget(m_label);
    column->addWidget(m_search);
    column->addWidget(m_nothing);
    column->addWidget(m_found, 1);
    connect(m_search, &QLineEdit::textChanged, this, &CustomerPicker::find);
    connect(m_search, &QLineEdit::returnPressed, this, &CustomerPicker::takeCurrent);
    connect(m_search, &SearchField::leftDownwards, this, [this] { m_found->setFocus(); });
    connect(m_found, &QListWidget::itemClicked, this, &CustomerPicker::takeCurrent);
    retranslate();
    clear();
}

void CustomerPicker::start(const QString &words)
{
    clear();
    m_search->setText(words);
    m_search->selectAll();
    m_search->setFocus(Qt::ShortcutFocusReason);
}

void CustomerPicker::clear()
{
    ++m_asked;
    m_search->clear();
    m_found->clear();
    m_found->setVisible(false);
    m_nothing->setVisible(true);
}

void CustomerPicker::find()
{
    const int asked = ++m_asked;
    const QString words = m_search->text().trimmed();
    if (words.isEmpty() || !m_session.isOpen()) {
        m_found->clear();
        m_found->setVisible(false);
        m_nothing->setVisible(true);
        return;
    }
    m_session.book()
        .read([words](Snapshot &view) { return findCustomers(view, words); })
        .then(this, [this, asked](const Result<std::vector<Found>> &found) {
            if (asked != m_asked || !found)
                return;
            m_found->clear();
            for (const Found &one : *found) {
                const bool saysWhy = !m_session.isMasked() && one.why.kind != MatchKind::Name &&
                                     one.why.text != one.customer.text(customer::name);
                QString words = shownCustomer(m_session, one.customer);
                if (!m_session.isMasked() && one.customer.has(customer::number))
                    words += QStringLiteral("  ") + one.customer.text(customer::number);
                auto *item =
                    new QListWidgetItem(saysWhy ? words + QStringLiteral("  ") + one.why.text : words, m_found);
                item->setData(Qt::UserRole, one.customer.id().value);
            }
            m_found->setVisible(m_found->count() > 0);
            m_nothing->setVisible(m_found->count() == 0);
            m_found->setCurrentRow(0);
        });
}

void CustomerPicker::takeCurrent()
{
    if (const QListWidgetItem *item = m_found->currentItem())
        emit picked(Id{item->data(Qt::UserRole).toLongLong()});
}

bool CustomerPicker::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Escape && (watched == m_found || m_search->text().isEmpty())) {
            emit left();
            return true;
        }
        if (watched == m_found && (key == Qt::Key_Return || key == Qt::Key_Enter)) {
            takeCurrent();
            return true;
        }
        if (watched == m_found && key == Qt::Key_Up && m_found->currentRow() == 0) {
            m_search->setFocus();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void CustomerPicker::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void CustomerPicker::retranslate()
{
    m_label->setText(tr("&Whom did you talk to?"));
    m_search->setPlaceholderText(tr("Name, pinyin, initials, or the last digits of a phone"));
    m_search->setAccessibleName(tr("Whom did you talk to?"));
    m_found->setAccessibleName(tr("Customers found"));
    m_nothing->setText(tr("Type a few letters: slhy finds 苏州衡岳, 5678 finds a telephone. Return takes the first."));
}

} // namespace kebu
