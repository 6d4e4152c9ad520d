#include "ui/screens/unlock/recentbookslist.h"

#include "ui/look/fonts.h"
#include "ui/look/icons.h"
#include "ui/look/paint.h"

#include <QContextMenuEvent>
#include <QDir>
#include <QFileInfo>
#include <QKeyEvent>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QStyledItemDelegate>

namespace kebu {

namespace {

constexpr int rowHeight = 56;
constexpr int margin = 32;

QString dayText(const QDateTime &opened, QDate today)
{
    const QDate day = opened.date();
    if (!day.isValid())
        return {};
    if (day == today)
        return RecentBooksModel::tr("Today");
    if (day == today.addDays(-1))
        return RecentBooksModel::tr("Yesterday");
    return QStringLiteral("%1/%2").arg(day.month()).arg(day.day(), 2, 10, QLatin1Char('0'));
}

class RowDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {100, scaled(rowHeight, option.font)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const PainterState keep(painter);
        const Theme &theme = themeOf(option.widget);
        const bool isCurrent = option.state.testFlag(QStyle::State_Selected);
        const bool isHovered = option.state.testFlag(QStyle::State_MouseOver);
        painter->fillRect(option.rect, isCurrent ? theme.base : isHovered ? theme.hover : theme.rail);
        if (isCurrent)
            painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())), theme.bar);
        const bool isMissing = index.data(RecentBooksModel::MissingRole).toBool();
        const QRect inner = option.rect.adjusted(margin, 8, -margin, -8);
        paintIcon(painter, QRect(inner.left(), inner.top() + 2, 20, 20),
                  isMissing ? QLatin1String("data-warning") : QLatin1String("object-locked"), theme.muted);
        const QRect words = inner.adjusted(32, 0, 0, 0);
        const QRect first(words.left(), words.top(), words.width(), words.height() / 2);
        const QRect second(words.left(), words.center().y() + 1, words.width(), words.height() / 2);
        painter->setFont(stepped(option.font, TextStep::Small));
        const int taken = paintText(painter, first, index.data(RecentBooksModel::WhenRole).toString(), theme.muted,
                                    Qt::AlignRight | Qt::AlignVCenter);
        paintText(painter, second, index.data(RecentBooksModel::WhereRole).toString(),
                  isMissing ? theme.error : theme.muted);
        painter->setFont(stepped(option.font, isCurrent ? TextStep::Section : TextStep::Body));
        paintText(painter, first.adjusted(0, 0, -taken - 8, 0), index.data(Qt::DisplayRole).toString(), theme.text);
        if (option.state.testFlag(QStyle::State_HasFocus))
            paintFocus(painter, option.rect.adjusted(4, 1, -1, -1), theme.focus);
    }
};

} // namespace

void RecentBooksModel::setEntries(const std::vector<RecentBooks::Entry> &entries, QDate today)
{
    beginResetModel();
    m_rows.clear();
    for (const RecentBooks::Entry &entry : entries) {
        const QFileInfo file(entry.path);
        const QString place = QDir::toNativeSeparators(entry.path);
        const bool isMissing = !file.isFile();
        m_rows.push_back({entry.path,
                          isMissing ? tr("Not there any more: %1").arg(place)
                                    : tr("%1 · %2").arg(place, QLocale().formattedDataSize(
                                                                   file.size(), 0, QLocale::DataSizeTraditionalFormat)),
                          dayText(entry.opened, today), isMissing});
    }
    endResetModel();
}

QModelIndex RecentBooksModel::indexOf(const QString &path) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row &row) { return row.path == path; });
    return found == m_rows.end() ? QModelIndex() : index(int(found - m_rows.begin()));
}

int RecentBooksModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

QVariant RecentBooksModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return QFileInfo(row.path).completeBaseName();
    case Qt::AccessibleTextRole:
        return QStringList{QFileInfo(row.path).completeBaseName(), row.where, row.when}.join(QStringLiteral(", "));
    case Qt::ToolTipRole:
        return QDir::toNativeSeparators(row.path).toHtmlEscaped();
    case PathRole:
        return row.path;
    case WhereRole:
        return row.where;
    case WhenRole:
        return row.when;
    case MissingRole:
        return row.isMissing;
    default:
        return {};
    }
}

RecentBooksList::RecentBooksList(QWidget *parent) : QListView(parent), m_model(new RecentBooksModel(this))
{
    setObjectName(QStringLiteral("recentBooks"));
    setModel(m_model);
    setItemDelegate(new RowDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    const auto choose = [this](const QModelIndex &index) {
        emit chosen(index.data(RecentBooksModel::PathRole).toString());
    };
    connect(this, &QListView::clicked, this, choose);
}

void RecentBooksList::setEntries(const std::vector<RecentBooks::Entry> &entries, QDate today)
{
    m_model->setEntries(entries, today);
    setVisible(!entries.empty());
    updateGeometry();
}

void RecentBooksList::setCurrentPath(const QString &path) { setCurrentIndex(m_model->indexOf(path)); }

QSize RecentBooksList::sizeHint() const { return {300, m_model->rowCount() * scaled(rowHeight, font()) + 2}; }

void RecentBooksList::keyPressEvent(QKeyEvent *event)
{
    const QString path = currentIndex().data(RecentBooksModel::PathRole).toString();
    if (!path.isEmpty() && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        emit chosen(path);
    else if (!path.isEmpty() && event->key() == Qt::Key_Delete)
        emit forgotten(path);
    else
        QListView::keyPressEvent(event);
}

void RecentBooksList::contextMenuEvent(QContextMenuEvent *event)
{
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = isByKey ? currentIndex() : indexAt(event->pos());
    if (!index.isValid())
        return;
    const QString path = index.data(RecentBooksModel::PathRole).toString();
    const bool isMissing = index.data(RecentBooksModel::MissingRole).toBool();
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("recentBookMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(icon(QLatin1String("dialog-password")), tr("Unlock"), this, [this, path] { emit chosen(path); })
        ->setEnabled(!isMissing);
    menu->addAction(icon(QLatin1String("folder")), tr("Show in its folder"), this,
                    [this, path] { emit folderAsked(path); })
        ->setEnabled(QFileInfo(path).dir().exists());
    menu->addSeparator();
    QAction *remove = menu->addAction(icon(QLatin1String("edit-delete")), tr("Remove from this list"), this,
                                      [this, path] { emit forgotten(path); });
    remove->setShortcut(Qt::Key_Delete);
    remove->setToolTip(tr("The file stays where it is."));
    menu->setToolTipsVisible(true);
    menu->popup(isByKey ? viewport()->mapToGlobal(visualRect(index).center()) : event->globalPos());
}

} // namespace kebu
