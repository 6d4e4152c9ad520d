#include "ui/shell/palette.h"

#include "ui/look/fonts.h"
#include "ui/look/paint.h"
#include "ui/look/style.h"
#include "ui/shell/palettedelegate.h"
#include "ui/shell/palettemodel.h"
#include "ui/shell/palettesearch.h"
#include "ui/shell/recentcustomers.h"
#include "ui/shell/session.h"

#include <QAction>
#include <QApplication>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QVBoxLayout>

namespace kebu {

namespace {

constexpr int widest = 640;
constexpr int fromTop = 76;
constexpr int shadow = 10;
constexpr int tallestList = 440;

/// A line edit that knows whether an input method composes in it: the Enter that commits a candidate is not ours.
class PaletteField : public QLineEdit
{
public:
    using QLineEdit::QLineEdit;
    [[nodiscard]] bool isComposing() const { return m_isComposing; }

protected:
    void inputMethodEvent(QInputMethodEvent *event) override
    {
        m_isComposing = !event->preeditString().isEmpty();
        QLineEdit::inputMethodEvent(event);
    }

private:
    bool m_isComposing = false;
};

} // namespace

Palette::Palette(Session &session, const Actions &actions, QWidget *window)
    : QWidget(window),
      m_recent(new RecentCustomers(session, this)),
      m_model(new PaletteModel(this)),
      m_edit(new PaletteField(this)),
      m_list(new QListView(this))
{
    setObjectName(QStringLiteral("palette"));
    m_search = new PaletteSearch(
        session, actions, [this] { return m_recent->ids(); }, this);
    m_edit->setObjectName(QStringLiteral("paletteField"));
    m_edit->setProperty("tall", true);
    m_list->setObjectName(QStringLiteral("paletteList"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(shadow + 1, shadow + 1, shadow + 1, shadow + 1);
    column->setSpacing(0);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(10, 10, 10, 8);
    head->addWidget(m_edit);
    column->addLayout(head);
    column->addWidget(m_list, 1);
    connect(m_edit, &QLineEdit::textEdited, this, &Palette::ask);
    connect(m_search, &PaletteSearch::found, this, &Palette::present);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) {
        setCurrent(index.row());
        run();
    });
    connect(&session, &Session::closing, this, &Palette::close);
    connect(&session, &Session::maskedChanged, this, [this] {
        if (isVisible())
            ask();
    });
    hide();
    retranslate();
}

void Palette::toggle() { isVisible() ? close() : open(); }

void Palette::open()
{
    m_before = QApplication::focusWidget();
    m_edit->clear();
    m_model->setGroups({});
    place();
    show();
    raise();
    m_edit->setFocus(Qt::ShortcutFocusReason);
    qApp->installEventFilter(this);
    ask();
}

void Palette::close()
{
    if (!isVisible())
        return;
    qApp->removeEventFilter(this);
    m_search->forget();
    m_isRunWanted = false;
    const bool hadFocus = isAncestorOf(QApplication::focusWidget());
    hide();
    m_model->setGroups({});
    m_edit->clear();
    if (hadFocus && m_before && m_before->isVisible())
        m_before->setFocus(Qt::OtherFocusReason);
}

void Palette::remember(Id customer) { m_recent->note(customer); }

void Palette::ask()
{
    m_isRunWanted = false;
    m_search->ask(m_edit->text());
}

void Palette::present(const std::vector<PaletteGroup> &groups)
{
    m_model->setGroups(groups);
    setCurrent(m_model->choosable(0));
    place();
    if (std::exchange(m_isRunWanted, false))
        run();
}

void Palette::place()
{
    const QWidget *window = parentWidget();
    const int width = std::min(scaled(widest, font()), window->width() - 80) + 2 * shadow;
    int list = 0;
    for (int row = 0; row < m_model->rowCount(); ++row)
        list += m_list->sizeHintForRow(row);
    const int top = scaled(fromTop, font()) - shadow;
    list = std::min({list + 6, scaled(tallestList, font()), window->height() - top - 140});
    const int height = m_edit->sizeHint().height() + 18 + 2 * (shadow + 1) + list;
    setGeometry((window->width() - width) / 2, top, width, height);
}

void Palette::setCurrent(int row)
{
    const QModelIndex index = m_model->index(row, 0);
    m_list->setCurrentIndex(index);
    if (row == m_model->choosable(0))
        m_list->scrollToTop(); // shows its heading too
    m_edit->setAccessibleDescription(index.data(Qt::AccessibleTextRole).toString());
}

void Palette::move(int rows)
{
    const int step = rows > 0 ? 1 : -1;
    int at = m_list->currentIndex().row();
    for (int moved = 0; moved != rows; moved += step) {
        const int next = m_model->choosable(at + step, step);
        if (next < 0)
            break;
        at = next;
    }
    setCurrent(at);
}

void Palette::run()
{
    if (m_search->isWaiting()) {
        m_isRunWanted = true;
        return;
    }
    const PaletteEntry *chosen = m_model->entryAt(m_list->currentIndex().row());
    if (!chosen)
        return;
    const PaletteEntry entry = *chosen;
    close(); // first, so that an action finds the keyboard where it was
    if (entry.customer)
        emit customerChosen(entry.customer);
    else if (!entry.search.isEmpty())
        emit searchChosen(entry.search);
    else if (entry.action)
        entry.action->trigger();
}

bool Palette::takesKey(int key)
{
    constexpr int page = 8;
    switch (key) {
    case Qt::Key_Down:
        move(1);
        return true;
    case Qt::Key_Up:
        move(-1);
        return true;
    case Qt::Key_PageDown:
        move(page);
        return true;
    case Qt::Key_PageUp:
        move(-page);
        return true;
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
        return true;
    case Qt::Key_Escape:
        close();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        run();
        return true;
    default:
        return false;
    }
}

bool Palette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit) {
        if (event->type() == QEvent::KeyPress && !static_cast<PaletteField *>(m_edit)->isComposing())
            return takesKey(static_cast<QKeyEvent *>(event)->key());
        if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
            event->accept(); // no shortcut of a screen takes it
            return true;
        }
        if (event->type() == QEvent::FocusOut &&
            static_cast<QFocusEvent *>(event)->reason() != Qt::ActiveWindowFocusReason &&
            static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason)
            QMetaObject::invokeMethod(this, &Palette::close, Qt::QueuedConnection);
    }
    const auto *widget = qobject_cast<QWidget *>(watched);
    if (event->type() == QEvent::MouseButtonPress && widget && widget->window() == window() && widget != this &&
        !isAncestorOf(widget))
        close();
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        place();
    return QWidget::eventFilter(watched, event);
}

void Palette::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = themeOf(this);
    painter.setPen(Qt::NoPen);
    for (int ring = shadow; ring > 0 && !theme.isHighContrast(); ring -= 2) {
        painter.setBrush(QColor(0, 0, 0, 9));
        painter.drawRoundedRect(rect().adjusted(shadow - ring, shadow - ring + 2, ring - shadow, ring - shadow),
                                4 + ring, 4 + ring);
    }
    paintBox(&painter, rect().adjusted(shadow, shadow, -shadow, -shadow), theme.base, theme.strongLine, 6);
}

void Palette::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void Palette::retranslate()
{
    m_edit->setPlaceholderText(tr("A customer, a screen, or what to do…"));
    m_edit->setAccessibleName(tr("Find customers, screens and actions"));
    m_list->setAccessibleName(tr("Found"));
}

} // namespace kebu
