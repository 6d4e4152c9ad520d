#include "ui/screens/customer/timelineview.h"

#include "core/domain/interaction.h"
#include "core/domain/promise.h"
#include "ui/dialogs/correctiondialog.h"
#include "ui/dialogs/followupdialog.h"
#include "ui/look/chips.h"
#include "ui/look/fields.h"
#include "ui/look/fonts.h"
#include "ui/look/icons.h"
#include "ui/shell/session.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QListView>
#include <QMenu>
#include <QPainter>
#include <QVBoxLayout>

namespace kebu {

namespace {

constexpr int margin = 16;
constexpr int textLeft = 56;
constexpr int circle = 28;
constexpr int above = 8;
constexpr int between = 2;
constexpr int wrapped = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap | Qt::TextWrapAnywhere;

/// Walks down the lines of an entry; paints them where there is a painter, else only measures. One walk for both, so
/// that heights and drawing never disagree.
class EntryWalk
{
public:
    EntryWalk(QPainter *painter, const QRect &rect, const QFont &font, const Theme &theme)
        : m_painter(painter),
          m_rect(rect),
          m_font(font),
          m_metrics(font),
          m_theme(theme),
          m_y(rect.top() + above)
    {
    }

    int walk(const TimelineEntry &entry)
    {
        head(entry);
        paragraph(entry.text, m_theme.text);
        if (!entry.words.isEmpty())
            paragraph(QStringLiteral("“") + entry.words + QStringLiteral("”"), m_theme.muted);
        paragraph(entry.result, m_theme.muted);
        for (const TimelineEntry::PromiseLine &promise : entry.promises)
            promiseLine(promise);
        return m_y + above - m_rect.top();
    }

private:
    [[nodiscard]] QRect lineRect(int height) const
    {
        return {textLeft + m_rect.left(), m_y, m_rect.width() - textLeft - margin, height};
    }

    void head(const TimelineEntry &entry)
    {
        const int height = m_metrics.height() + between;
        if (m_painter) {
            QRect line = lineRect(height);
            const QRect round(m_rect.left() + margin, m_y, circle, circle);
            paintBox(m_painter, round, m_theme.base, m_theme.strongLine, circle / 2.0);
            paintIcon(m_painter, round.adjusted(6, 6, -6, -6), entry.icon, m_theme.muted);
            tail(entry, line);
            m_painter->setFont(stepped(m_font, TextStep::Section));
            line.setLeft(line.left() + paintText(m_painter, line, entry.title, m_theme.text) + 8);
            m_painter->setFont(m_font);
            line.setLeft(line.left() + paintText(m_painter, line, entry.moment, m_theme.muted) + 8);
            line.setLeft(line.left() + paintText(m_painter, line, entry.who, m_theme.muted) + 8);
            if (!entry.remark.isEmpty())
                paintTag(m_painter, line, entry.remark, m_theme);
        }
        m_y += height;
    }

    /// What stands at the right end: how the customer felt, or how soon it is due.
    void tail(const TimelineEntry &entry, QRect &line)
    {
        if (!entry.due.word.isEmpty()) {
            const int width = dueWidth(m_font, entry.due.state, entry.due.word) + 4;
            paintDue(m_painter, QRect(line.right() - width, line.top(), width, line.height()), entry.due.state,
                     entry.due.word, m_theme);
            line.setRight(line.right() - width - 8);
        } else if (!entry.attitudeWord.isEmpty()) {
            const QColor color = entry.attitude == u"positive"   ? m_theme.success
                                 : entry.attitude == u"negative" ? m_theme.error
                                                                 : m_theme.muted;
            const int width = m_metrics.horizontalAdvance(entry.attitudeWord);
            paintText(m_painter, line, entry.attitudeWord, color, Qt::AlignRight | Qt::AlignVCenter);
            line.setRight(line.right() - width - 8);
        }
    }

    void paragraph(const QString &text, const QColor &color)
    {
        if (text.isEmpty())
            return;
        const QRect room = lineRect(100'000);
        const int height = m_metrics.boundingRect(room, wrapped, text).height();
        if (m_painter) {
            m_painter->setPen(color);
            m_painter->drawText(lineRect(height), wrapped, text);
        }
        m_y += height + between;
    }

    void promiseLine(const TimelineEntry::PromiseLine &promise)
    {
        const int height = m_metrics.height() + between;
        if (m_painter) {
            QRect line = lineRect(height);
            paintIcon(m_painter, QRect(line.left(), line.center().y() - 8, 16, 16), QLatin1String("flag"),
                      m_theme.muted);
            line.setLeft(line.left() + 22);
            const int width = dueWidth(m_font, promise.due.state, promise.due.word);
            const QRect words = line.adjusted(0, 0, -width - 10, 0);
            const int taken = paintText(m_painter, words, promise.text, m_theme.text);
            paintDue(m_painter, line.adjusted(taken + 10, 0, 0, 0), promise.due.state, promise.due.word, m_theme);
        }
        m_y += height;
    }

    QPainter *m_painter;
    QRect m_rect;
    QFont m_font;
    QFontMetrics m_metrics;
    const Theme &m_theme;
    int m_y;
};

const TimelineEntry &entryOf(const QModelIndex &index)
{
    return static_cast<const TimelineModel *>(index.model())->entry(index.row());
}

} // namespace

void TimelineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = themeOf(option.widget);
    const TimelineEntry &entry = entryOf(index);
    const PainterState state(painter);
    painter->setFont(option.font);
    if (entry.kind == TimelineEntry::Kind::Month) {
        painter->fillRect(option.rect, theme.alternate);
        painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), theme.line);
        const QString title = entry.who.isEmpty() ? entry.title : entry.title + QStringLiteral(" · ") + entry.who;
        paintText(painter, option.rect.adjusted(margin, 0, -margin, 0), title, theme.muted);
        return;
    }
    const bool isSelected = option.state & QStyle::State_Selected;
    painter->fillRect(option.rect, isSelected ? theme.selection : theme.base);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), theme.line);
    EntryWalk(painter, option.rect, option.font, theme).walk(entry);
}

QSize TimelineDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QListView *>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    if (entryOf(index).kind == TimelineEntry::Kind::Month)
        return {width, scaled(25, option.font)};
    const int height =
        EntryWalk(nullptr, QRect(0, 0, width, 0), option.font, themeOf(option.widget)).walk(entryOf(index));
    return {width, std::max(height, circle + 2 * above)};
}

TimelineView::TimelineView(Session &session, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_model(new TimelineModel(session, this)),
      m_filters(new ChipBar(this)),
      m_search(new SearchField(this)),
      m_list(new QListView(this))
{
    m_search->setObjectName(QStringLiteral("timelineSearch"));
    m_search->setMinimumWidth(190);
    m_list->setObjectName(QStringLiteral("timeline"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new TimelineDelegate(m_list));
    m_list->setResizeMode(QListView::Adjust);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFrameShape(QFrame::NoFrame);
    auto *copy = new QAction(this);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    m_list->addAction(copy);
    connect(copy, &QAction::triggered, this, &TimelineView::copyCurrent);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(margin, 8, margin, 8);
    row->setSpacing(8);
    row->addWidget(m_filters, 1);
    row->addWidget(m_search);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(row);
    column->addWidget(m_list, 1);
    m_filters->setExclusive(true);
    connect(m_filters, &ChipBar::chipToggled, this, [this](const QString &key, bool isOn) {
        if (!isOn)
            return;
        m_filter = key;
        m_model->setFilter(key == u"interactions" ? TimelineModel::Filter::Interactions
                           : key == u"promises"   ? TimelineModel::Filter::Promises
                           : key == u"tasks"      ? TimelineModel::Filter::Tasks
                           : key == u"deals"      ? TimelineModel::Filter::Deals
                           : key == u"service"    ? TimelineModel::Filter::Service
                           : key == u"files"      ? TimelineModel::Filter::Files
                           : key == u"changes"    ? TimelineModel::Filter::Changes
                                                  : TimelineModel::Filter::All);
    });
    connect(m_search, &QLineEdit::textChanged, m_model, &TimelineModel::setSearch);
    connect(m_list, &QListView::activated, this, &TimelineView::openEntry);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_list, &QWidget::customContextMenuRequested, this, [this](const QPoint &at) {
        const QModelIndex index = m_list->indexAt(at);
        if (index.isValid() && m_session.isOpen())
            showMenu(m_model->entry(index.row()), m_list->viewport()->mapToGlobal(at));
    });
    retranslate();
}

void TimelineView::showFilters()
{
    m_filters->clear();
    const auto add = [this](const char *key, const QString &word, TimelineModel::Filter filter) {
        const QString name = QString::fromLatin1(key);
        const int count = m_model->countOf(filter);
        m_filters->addToggle(name, count < 0 ? word : word + u' ' + QString::number(count), m_filter == name);
    };
    add("all", tr("All"), TimelineModel::Filter::All);
    add("interactions", tr("Interactions"), TimelineModel::Filter::Interactions);
    add("promises", tr("Promises"), TimelineModel::Filter::Promises);
    add("tasks", tr("Follow-ups"), TimelineModel::Filter::Tasks);
    add("deals", tr("Deals"), TimelineModel::Filter::Deals);
    add("service", tr("Service"), TimelineModel::Filter::Service);
    add("files", tr("Files"), TimelineModel::Filter::Files);
    add("changes", tr("Changes"), TimelineModel::Filter::Changes);
}

void TimelineView::setContent(const CustomerContent &content)
{
    m_model->setContent(content);
    showFilters();
}

void TimelineView::clear()
{
    m_search->clear();
    m_model->clear();
}

void TimelineView::retranslate()
{
    m_search->setPlaceholderText(tr("Search the timeline"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_list->setAccessibleName(tr("Timeline"));
    m_model->retranslate();
    showFilters();
}

void TimelineView::copyCurrent() const
{
    const QModelIndex current = m_list->currentIndex();
    if (current.isValid())
        QGuiApplication::clipboard()->setText(current.data().toString());
    if (current.isValid() && !m_session.isMasked())
        m_session.disclose(tr("An entry of the timeline copied unmasked"));
}

void TimelineView::openEntry(const QModelIndex &index)
{
    if (!index.isValid() || !m_session.isOpen())
        return;
    const TimelineEntry entry = m_model->entry(index.row());
    const bool hasOpenPromise =
        std::ranges::any_of(entry.promises, [](const auto &promise) { return promise.due.state != Due::Done; });
    const QPoint middle = m_list->viewport()->mapToGlobal(m_list->visualRect(index).center());
    if (entry.kind == TimelineEntry::Kind::Promise && entry.due.state != Due::Done)
        keepPromise(entry.record);
    else if (entry.kind == TimelineEntry::Kind::Interaction && hasOpenPromise)
        showMenu(entry, middle);
    else if (entry.kind == TimelineEntry::Kind::Interaction)
        correct(entry.record);
    else if (entry.kind == TimelineEntry::Kind::Planned && entry.isFollowUp)
        editFollowUp(m_session, entry.record, window());
}

/// What can be done with an entry, besides copying it.
void TimelineView::showMenu(const TimelineEntry &entry, const QPoint &at)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("timelineMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (!m_session.book().isReadOnly())
        addEdits(*menu, entry);
    menu->addAction(icon(QLatin1String("edit-copy")), tr("Copy"), this, &TimelineView::copyCurrent);
    menu->popup(at);
    menu->setActiveAction(menu->actions().constFirst());
}

void TimelineView::addEdits(QMenu &menu, const TimelineEntry &entry)
{
    const auto addPromise = [&menu, this](Id promise, const QString &text) {
        const QString words = QString(text).replace(u'&', QStringLiteral("&&"));
        menu.addAction(icon(QLatin1String("checkmark")), tr("Kept: %1").arg(words), this,
                       [this, promise] { keepPromise(promise); });
        menu.addAction(icon(QLatin1String("document-edit")), tr("Change the promise…"), this,
                       [this, promise] { editPromise(promise); });
    };
    if (entry.kind == TimelineEntry::Kind::Promise && entry.due.state != Due::Done)
        addPromise(entry.record, entry.text);
    for (const TimelineEntry::PromiseLine &promise : entry.promises) {
        if (promise.due.state != Due::Done)
            addPromise(promise.record, promise.text);
    }
    if (entry.kind == TimelineEntry::Kind::Planned && entry.isFollowUp)
        menu.addAction(icon(QLatin1String("document-edit")), tr("Change the follow-up…"), this,
                       [this, id = entry.record] { editFollowUp(m_session, id, window()); });
    if (entry.kind == TimelineEntry::Kind::Interaction)
        menu.addAction(icon(QLatin1String("document-edit")), tr("Correct…"), this,
                       [this, id = entry.record] { correct(id); });
}

void TimelineView::editPromise(Id promise)
{
    m_session.book()
        .read([promise](Snapshot &view) { return view.get(promise::type(), promise); })
        .then(this, [this](const Result<Record> &record) {
            if (!record || !m_session.isOpen())
                return;
            auto *dialog = new RecordDialog(
                m_session, QStringLiteral("promiseDialog"), *record,
                {QString(promise::customer), QString(promise::interaction)},
                {tr("Change a promise"), tr("Save"), tr("Promise changed")},
                [](Change &change, const RecordDraft &draft) -> Result<void> {
                    KEBU_TRY(draft.save(change));
                    return {};
                },
                window());
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            dialog->form()->setRecord(*record);
            dialog->form()->focusField(QString(promise::wording));
            dialog->open();
        });
}

void TimelineView::keepPromise(Id promise)
{
    if (m_session.book().isReadOnly())
        return;
    m_session.change(tr("Promise kept"), [promise](Change &change) {
        return change.edit(promise::type(), promise, [&change](Record &record) {
            record.set(promise::keptOn, Value::of(change.clock().today()));
        });
    });
}

void TimelineView::correct(Id interaction)
{
    m_session.book()
        .read([interaction](Snapshot &view) { return view.get(interaction::type(), interaction); })
        .then(this, [this](const Result<Record> &record) {
            if (!record || !m_session.isOpen())
                return;
            const auto shown = [this](const QString &text) { return m_model->content().freeText(m_session, text); };
            CorrectionDialog(m_session, *record, shown, window()).exec();
            m_list->setFocus(Qt::OtherFocusReason);
        });
}

} // namespace kebu
