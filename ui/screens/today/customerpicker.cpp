#include "ui/screens/today/customerpicker.h"

#include "core/domain/customer.h"
#include "core/domain/interaction.h"
#include "core/rules/naturaldate.h"
#include "ui/look/fields.h"
#include "ui/look/fonts.h"
#include "ui/models/shownvalue.h"
#include "ui/shell/session.h"

#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QVBoxLayout>

#include <utility>

namespace kebu {

namespace {

constexpr int shownAtMost = 8;

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
    column->addStretch(); // the list is hidden where it is empty, and the line stays above
    connect(m_search, &QLineEdit::textChanged, this, &CustomerPicker::find);
    connect(m_search, &QLineEdit::returnPressed, this, &CustomerPicker::takeCurrent);
    connect(m_search, &SearchField::leftDownwards, this, [this] { m_found->setFocus(); });
    connect(m_found, &QListWidget::itemClicked, this, &CustomerPicker::takeCurrent);
    connect(m_found, &QListWidget::currentRowChanged, this, &CustomerPicker::tell);
    retranslate();
    clear();
}

void CustomerPicker::start(const QString &words, Id inSight)
{
    clear();
    m_inSight = inSight;
    m_search->setText(words);
    m_search->selectAll();
    m_search->setFocus(Qt::ShortcutFocusReason);
}

void CustomerPicker::clear()
{
    ++m_asked;
    m_isFinding = m_isWanted = false;
    m_inSight = {};
    m_search->clear();
    present({}, {});
}

void CustomerPicker::find()
{
    const int asked = ++m_asked;
    const QString words = m_search->text().trimmed();
    m_isWanted = false;
    m_isFinding = !words.isEmpty() && m_session.isOpen();
    if (!m_isFinding) {
        present({}, {});
        return;
    }
    m_session.book()
        .read([words, inSight = m_inSight](Snapshot &view) { return findWhom(view, words, inSight, shownAtMost); })
        .then(this, [this, asked, words](const Result<WhomFound> &found) {
            if (asked != m_asked)
                return;
            m_isFinding = false;
            if (!found)
                return;
            present(*found, words);
            if (std::exchange(m_isWanted, false))
                takeCurrent();
        });
}

void CustomerPicker::present(const WhomFound &found, const QString &words)
{
    m_answer = found;
    m_unknown = found.whom.empty() ? words : QString();
    m_found->clear();
    for (const Whom &whom : m_answer.whom)
        m_found->addItem(rowText(whom));
    m_found->setVisible(m_found->count() > 0);
    m_found->setCurrentRow(0);
    tell();
}

QString CustomerPicker::rowText(const Whom &whom) const
{
    QStringList parts{shownCustomer(m_session, whom.customer)};
    if (m_session.isMasked())
        return parts.front();
    if (!whom.contactName.isEmpty())
        parts.prepend(whom.contactName);
    if (whom.customer.has(customer::number))
        parts << whom.customer.text(customer::number);
    if (whom.why.kind != MatchKind::Name && whom.contactName.isEmpty() &&
        whom.why.text != whom.customer.text(customer::name))
        parts << whom.why.text;
    return parts.join(QStringLiteral("  "));
}

/// Under the line: how to use it, what it was taken for, or that nobody is called like that.
void CustomerPicker::tell()
{
    const int row = m_found->currentRow();
    m_nothing->setVisible(row < 0 || m_answer.line);
    if (row >= 0 && m_answer.line)
        m_nothing->setText(understood(*m_answer.line, m_answer.whom[size_t(row)].said));
    else if (!m_unknown.isEmpty())
        m_nothing->setText(tr("Nobody in the book is called \"%1\". Return makes a new customer.").arg(m_unknown));
    else
        m_nothing->setText(
            tr("Type a few letters: szhy finds 苏州衡岳, 5678 finds a telephone. Return takes the first.\n"
               "Or all in one line: phone 张总 offer is out next Tue call back"));
}

QString CustomerPicker::understood(const QuickLine &line, const QString &said) const
{
    const QDate today = m_session.clock().today();
    QStringList parts;
    if (!line.method.isEmpty())
        parts << shownChoice(m_session, interaction::type(), interaction::method, line.method);
    if (!line.when.isEmpty())
        parts << line.when;
    if (!said.isEmpty())
        parts << tr("\"%1\"", "what was said").arg(said);
    if (const auto next = parseWhen(line.nextWhen, m_session.clock().wallNow()); next && !line.nextWhen.isEmpty())
        parts << tr("next %1 %2", "day, goal").arg(shownMoment(*next, today), line.nextGoal).trimmed();
    return tr("Understood: %1").arg(parts.join(QStringLiteral(" · ")));
}

void CustomerPicker::takeCurrent()
{
    if (m_isFinding) { // what stands in the list was found for other words
        m_isWanted = true;
        return;
    }
    const int row = m_found->currentRow();
    if (row < 0) {
        if (!m_unknown.isEmpty())
            emit newWanted(m_unknown);
        return;
    }
    const Whom whom = m_answer.whom[size_t(row)];
    if (m_answer.line)
        emit lineTaken(whom.customer.id(), draftOf(*m_answer.line, whom.contact, whom.said));
    else
        emit picked(whom.customer.id());
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
    tell();
}

} // namespace kebu
