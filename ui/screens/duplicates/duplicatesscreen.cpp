#include "ui/screens/duplicates/duplicatesscreen.h"

#include "core/domain/contact.h"
#include "core/domain/customer.h"
#include "ui/delegates/duplicatedelegate.h"
#include "ui/look/emptystate.h"
#include "ui/look/icons.h"
#include "ui/look/labels.h"
#include "ui/look/segmentedcontrol.h"
#include "ui/look/style.h"
#include "ui/models/duplicatesmodel.h"
#include "ui/screens/duplicates/bulkmergedialog.h"
#include "ui/screens/duplicates/mergepane.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace kebu {

DuplicatesScreen::DuplicatesScreen(Session &session, Shell &shell, QWidget *parent)
    : Screen(session, shell, parent),
      m_type(&customer::type()),
      m_title(new ElidedLabel),
      m_kind(new SegmentedControl),
      m_note(new ElidedLabel),
      m_certain(new QPushButton(icon(QLatin1String("merge")), {})),
      m_again(new QPushButton(icon(QLatin1String("view-refresh")), {})),
      m_stop(new QPushButton),
      m_later(new QPushButton),
      m_bar(new QProgressBar),
      m_stack(new QStackedWidget),
      m_splitter(new QSplitter),
      m_empty(new EmptyState(QLatin1String("merge"), {})),
      m_list(new QListView),
      m_model(new DuplicatesModel(session, this)),
      m_pane(new MergePane(session))
{
    setObjectName(QStringLiteral("duplicatesScreen"));
    setFocusPolicy(Qt::StrongFocus);
    m_splitter->addWidget(buildPairs());
    m_splitter->addWidget(m_pane);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setSizes({380, 620});
    m_stack->addWidget(m_splitter);
    m_stack->addWidget(m_empty);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHead());
    column->addWidget(m_stack, 1);
    m_tick.setInterval(100);
    connectParts();
    retranslate();
}

DuplicatesScreen::~DuplicatesScreen()
{
    stopSearch();
    m_reading.cancel();
}

QWidget *DuplicatesScreen::buildHead()
{
    m_title->setStep(TextStep::PageTitle);
    m_note->setTone(ElidedLabel::Tone::Muted);
    m_note->setObjectName(QStringLiteral("duplicatesNote"));
    m_kind->setObjectName(QStringLiteral("duplicatesKind"));
    m_certain->setObjectName(QStringLiteral("mergeCertain"));
    m_again->setObjectName(QStringLiteral("duplicatesAgain"));
    m_stop->setObjectName(QStringLiteral("duplicatesStop"));
    m_bar->setObjectName(QStringLiteral("duplicatesBar"));
    m_bar->setMaximumWidth(160);
    m_bar->setTextVisible(false);
    auto *head = new QWidget;
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(16, 10, 16, 10);
    row->setSpacing(12);
    row->addWidget(m_title);
    row->addWidget(m_kind);
    row->addWidget(m_note, 1);
    row->addWidget(m_bar);
    row->addWidget(m_stop);
    row->addWidget(m_again);
    row->addWidget(m_certain);
    return head;
}

QWidget *DuplicatesScreen::buildPairs()
{
    m_list->setObjectName(QStringLiteral("duplicatePairs"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new DuplicateDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_later->setObjectName(QStringLiteral("duplicateLater"));
    auto *pane = new QWidget;
    auto *column = new QVBoxLayout(pane);
    column->setContentsMargins(0, 0, 0, 8);
    column->setSpacing(8);
    column->addWidget(m_list, 1);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(12, 0, 12, 0);
    foot->addStretch(1);
    foot->addWidget(m_later);
    column->addLayout(foot);
    return pane;
}

void DuplicatesScreen::connectParts()
{
    connect(&m_tick, &QTimer::timeout, this, [this] { m_bar->setValue(m_progress ? int(m_progress->percent) : 0); });
    connect(m_kind, &SegmentedControl::chosen, this, &DuplicatesScreen::chooseKind);
    connect(m_again, &QPushButton::clicked, this, &DuplicatesScreen::search);
    connect(m_stop, &QPushButton::clicked, this, &DuplicatesScreen::stopSearch);
    connect(m_certain, &QPushButton::clicked, this, &DuplicatesScreen::mergeCertain);
    connect(m_later, &QPushButton::clicked, this, &DuplicatesScreen::later);
    m_list->installEventFilter(this);
    connect(m_list, &QListView::activated, m_pane, &MergePane::focusFields);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &DuplicatesScreen::showCurrent);
    connect(m_pane, &MergePane::merged, this, [this](Id, Id gone) {
        m_model->removeAllOf(gone);
        showCounts();
        showCurrent();
        m_list->setFocus(Qt::OtherFocusReason);
    });
    connect(m_pane, &MergePane::toldApart, this, [this] {
        if (m_list->currentIndex().isValid())
            m_model->removeAt(m_list->currentIndex().row());
        showCounts();
        showCurrent();
        m_list->setFocus(Qt::OtherFocusReason);
    });
    connect(&session(), &Session::bookChanged, this, &DuplicatesScreen::bookChanged);
    connect(&session(), &Session::maskedChanged, this, [this] {
        m_model->refresh();
        m_pane->refresh();
    });
}

void DuplicatesScreen::retranslate()
{
    m_title->setText(tr("Duplicates"));
    m_kind->clear();
    m_kind->addOption(customer::type().name(), customer::type().plural().text());
    m_kind->addOption(contact::type().name(), contact::type().plural().text());
    m_kind->setCurrent(m_type->name());
    m_kind->setAccessibleName(tr("What is compared"));
    setAccessibleName(m_title->text());
    m_certain->setText(tr("Merge the &certain ones…"));
    m_again->setText(tr("Search &again"));
    m_stop->setText(tr("Stop"));
    m_later->setText(tr("&Later"));
    setShownShortcut(m_later, QKeySequence(Qt::Key_L));
    m_list->setAccessibleName(tr("Pairs that may be the same"));
    m_bar->setAccessibleName(tr("How far the search has come"));
    showCounts();
}

void DuplicatesScreen::activate()
{
    if (!m_isSearched && !m_progress)
        search();
    m_list->setFocus(Qt::OtherFocusReason);
}

void DuplicatesScreen::clear()
{
    stopSearch();
    m_reading.cancel();
    m_progress.reset();
    m_model->setPairs({});
    m_pane->clear();
    m_isSearched = false;
    m_isStale = false;
    showCounts();
}

void DuplicatesScreen::chooseKind(const QString &kind)
{
    m_type = kind == contact::type().name() ? &contact::type() : &customer::type();
    clear();
    search();
}

void DuplicatesScreen::search()
{
    if (m_progress || !session().isOpen())
        return;
    m_progress = std::make_shared<ScanProgress>();
    m_isStale = false;
    m_bar->setValue(0);
    m_tick.start();
    showCounts();
    m_reading = session().book().read(
        [type = m_type, progress = m_progress](Snapshot &view) { return findDuplicates(view, *type, progress.get()); });
    m_reading.then(this, [this, progress = m_progress](const Result<std::vector<DuplicatePair>> &found) {
        if (progress == m_progress)
            show(found);
    });
}

void DuplicatesScreen::stopSearch()
{
    if (m_progress)
        m_progress->isStopped = true;
}

void DuplicatesScreen::show(const Result<std::vector<DuplicatePair>> &found)
{
    m_tick.stop();
    m_progress.reset();
    if (found) {
        m_isSearched = true;
        m_model->setPairs(*found, m_type == &customer::type());
        m_list->setCurrentIndex(m_model->index(0));
    }
    showCounts();
    showCurrent();
    emit searched();
}

void DuplicatesScreen::showCounts()
{
    const bool isSearching = m_progress != nullptr;
    const int certain = m_model->certain();
    const int likely = m_model->rowCount() - certain;
    m_bar->setVisible(isSearching);
    m_stop->setVisible(isSearching);
    m_again->setVisible(!isSearching);
    m_certain->setVisible(certain > 0);
    m_certain->setEnabled(!isSearching && session().isOpen() && !session().book().isReadOnly());
    m_note->setText(isSearching ? tr("Comparing all of them…")
                    : m_isStale ? tr("The book has changed since; search again.")
                    : certain + likely == 0
                        ? QString()
                        : tr("%1, %2").arg(tr("%n certain", nullptr, certain), tr("%n to look at", nullptr, likely)));
    m_stack->setCurrentWidget(m_model->rowCount() > 0 ? static_cast<QWidget *>(m_splitter) : m_empty);
    if (m_isSearched)
        m_empty->setSentence(tr("Nobody is in the book twice."),
                             tr("New customers are compared as they are typed and imported."));
    else
        m_empty->setSentence(isSearching ? tr("Comparing all of them…") : tr("Not searched yet."),
                             tr("Names, telephones, e-mail, WeChat, credit codes and addresses are weighed together."));
}

void DuplicatesScreen::showCurrent()
{
    const DuplicatePair *pair = m_model->at(m_list->currentIndex());
    m_later->setEnabled(pair && m_model->rowCount() > 1);
    if (pair)
        m_pane->setPair(*m_type, pair->a, pair->b);
    else
        m_pane->clear();
}

void DuplicatesScreen::later()
{
    const QModelIndex current = m_list->currentIndex();
    if (!current.isValid() || m_model->rowCount() < 2)
        return;
    const int row = current.row();
    m_model->postpone(row);
    m_list->setCurrentIndex(m_model->index(std::min(row, m_model->rowCount() - 1)));
}

void DuplicatesScreen::mergeCertain()
{
    std::vector<DuplicatePair> certain;
    for (const DuplicatePair &pair : m_model->pairs()) {
        if (pair.isCertain)
            certain.push_back(pair);
    }
    auto *dialog = new BulkMergeDialog(session(), *m_type, std::move(certain), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &BulkMergeDialog::merged, this, [this](const std::vector<Id> &gone) {
        for (const Id id : gone)
            m_model->removeAllOf(id);
        showCounts();
        showCurrent();
    });
    dialog->open();
}

void DuplicatesScreen::bookChanged(const BookChange &change)
{
    if (!m_isSearched || !change.touches(*m_type))
        return;
    // what this screen merged or told apart is out of the list already; anything else may have made new pairs
    m_isStale = !isVisible() || change.info.kind != u"change";
    if (m_isStale)
        showCounts();
}

bool DuplicatesScreen::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_L && key->modifiers() == Qt::NoModifier) {
            later();
            return true;
        }
    }
    return Screen::eventFilter(watched, event);
}

void DuplicatesScreen::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        m_pane->retranslate();
    }
    Screen::changeEvent(event);
}

void DuplicatesScreen::paintEvent(QPaintEvent *) { QPainter(this).fillRect(rect(), themeOf(this).base); }

} // namespace kebu
