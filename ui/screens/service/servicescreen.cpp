#include "ui/screens/service/servicescreen.h"

#include "core/domain/attachment.h"
#include "core/domain/customer.h"
#include "core/domain/interaction.h"
#include "core/domain/product.h"
#include "core/domain/servicecase.h"
#include "core/domain/survey.h"
#include "core/domain/surveyanswer.h"
#include "ui/delegates/casedelegate.h"
#include "ui/look/chips.h"
#include "ui/look/emptystate.h"
#include "ui/look/fields.h"
#include "ui/look/icons.h"
#include "ui/look/labels.h"
#include "ui/look/paint.h"
#include "ui/look/segmentedcontrol.h"
#include "ui/look/style.h"
#include "ui/models/casesmodel.h"
#include "ui/screens/service/casepanel.h"
#include "ui/screens/service/surveyspane.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTreeView>
#include <QVBoxLayout>

namespace kebu {

namespace {

constexpr int typingPause = 150;
constexpr int tick = 60'000;
const QString casesKey = QStringLiteral("cases");
const QString surveysKey = QStringLiteral("surveys");

} // namespace

ServiceScreen::ServiceScreen(Session &session, Shell &shell, QWidget *parent)
    : Screen(session, shell, parent),
      m_title(new ElidedLabel),
      m_segments(new SegmentedControl),
      m_chips(new ChipBar),
      m_product(new QComboBox),
      m_search(new SearchField),
      m_new(new QPushButton(icon(QLatin1String("list-add")), {})),
      m_stack(new QStackedWidget),
      m_splitter(new QSplitter),
      m_listStack(new QStackedWidget),
      m_list(new QTreeView),
      m_empty(new EmptyState(QLatin1String("audio-headset"), {})),
      m_model(new CasesModel(session, this)),
      m_panel(new CasePanel(session, shell)),
      m_surveys(new SurveysPane(session, shell))
{
    setObjectName(QStringLiteral("serviceScreen"));
    setFocusPolicy(Qt::StrongFocus); // its keys work while there is no list yet
    m_pause.setSingleShot(true);
    m_pause.setInterval(typingPause);
    m_ticks.setInterval(tick);
    m_stack->addWidget(buildCases());
    m_stack->addWidget(m_surveys);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHead());
    column->addWidget(m_stack, 1);
    connectParts();
    connectSession();
    retranslate();
}

QWidget *ServiceScreen::buildHead()
{
    m_title->setStep(TextStep::PageTitle);
    m_segments->setObjectName(QStringLiteral("serviceSegments"));
    m_chips->setObjectName(QStringLiteral("caseChips"));
    m_product->setObjectName(QStringLiteral("caseProduct"));
    m_product->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_product->setMinimumContentsLength(8);
    m_search->setObjectName(QStringLiteral("caseSearch"));
    m_search->setMinimumWidth(150);
    m_search->setMaximumWidth(280);
    m_new->setObjectName(QStringLiteral("caseNew"));
    auto *head = new QWidget;
    auto *upper = new QHBoxLayout;
    upper->setSpacing(12);
    upper->addWidget(m_title);
    upper->addWidget(m_segments);
    upper->addStretch(1);
    upper->addWidget(m_new);
    auto *lower = new QHBoxLayout;
    lower->setSpacing(8);
    lower->addWidget(m_chips, 1);
    lower->addWidget(m_product);
    lower->addWidget(m_search);
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(16, 8, 16, 8);
    column->setSpacing(8);
    column->addLayout(upper);
    column->addLayout(lower);
    return head;
}

QWidget *ServiceScreen::buildCases()
{
    m_list->setObjectName(QStringLiteral("casesList"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new CaseDelegate(m_list));
    m_list->setRootIsDecorated(false);
    m_list->setIndentation(0);
    m_list->setItemsExpandable(false);
    m_list->setUniformRowHeights(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setAllColumnsShowFocus(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded); // in large letters the columns do not all fit
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionsMovable(false);
    m_list->header()->setMinimumSectionSize(60);
    m_listStack->addWidget(m_list);
    m_listStack->addWidget(m_empty);
    m_panel->setMinimumWidth(320);
    m_splitter->setObjectName(QStringLiteral("serviceSplitter"));
    m_splitter->addWidget(m_listStack);
    m_splitter->addWidget(m_panel);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setSizes({860, 420});
    m_splitter->setChildrenCollapsible(false);
    return m_splitter;
}

void ServiceScreen::connectParts()
{
    connect(m_segments, &SegmentedControl::chosen, this, [this](const QString &key) {
        m_stack->setCurrentIndex(key == surveysKey ? 1 : 0);
        showFilters();
        activate();
    });
    connect(m_chips, &ChipBar::chipToggled, this, [this](const QString &key, bool isOn) {
        if (key == u"mine")
            m_isMine = isOn;
        else if (key == u"overdue")
            m_isOverdue = isOn;
        else
            m_kind = isOn ? key : QString();
        showFilters();
        load();
    });
    connect(m_product, &QComboBox::activated, this, &ServiceScreen::load);
    connect(m_search, &QLineEdit::textEdited, &m_pause, qOverload<>(&QTimer::start));
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (text.isEmpty())
            load();
    });
    connect(m_search, &SearchField::leftDownwards, m_list, qOverload<>(&QWidget::setFocus));
    connect(m_search, &QLineEdit::returnPressed, m_list, qOverload<>(&QWidget::setFocus));
    connect(&m_pause, &QTimer::timeout, this, &ServiceScreen::load);
    connect(&m_ticks, &QTimer::timeout, this, [this] {
        if (isVisible() && !m_panel->isTyping())
            load();
    });
    connect(m_new, &QPushButton::clicked, this, [this] { m_panel->startNew(); });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        if (const CaseItem *item = m_model->item(index))
            m_panel->showCase(item->serviceCase.id());
    });
    connect(m_list, &QTreeView::activated, this,
            [this] { m_panel->findChild<QPushButton *>(QStringLiteral("caseLog"))->setFocus(); });
    connect(m_panel, &CasePanel::created, this, [this](Id id) { m_wanted = id; });
    connect(m_panel, &CasePanel::left, this,
            [this] { (m_model->isEmpty() ? static_cast<QWidget *>(this) : m_list)->setFocus(); });
    connect(m_list->header(), &QHeaderView::geometriesChanged, this, &ServiceScreen::fitColumns);
    connect(m_splitter, &QSplitter::splitterMoved, this, &ServiceScreen::fitColumns);
}

void ServiceScreen::connectSession()
{
    connect(&session(), &Session::opened, this, [this] { m_ticks.start(); });
    connect(&session(), &Session::maskedChanged, this, [this] {
        if (isVisible())
            load();
    });
    connect(&session(), &Session::bookChanged, this, [this](const BookChange &change) {
        if (!isVisible())
            return;
        const bool concerns = std::ranges::any_of(
            std::initializer_list<const RecordType *>{&serviceCase::type(), &customer::type(), &interaction::type(),
                                                      &product::type(), &attachment::type()},
            [&change](const RecordType *type) { return change.touches(*type); });
        if (concerns)
            load();
        if (change.touches(survey::type()) || change.touches(surveyAnswer::type()))
            m_surveys->load();
    });
}

void ServiceScreen::retranslate()
{
    m_title->setText(tr("Service"));
    const QString current = m_segments->current();
    m_segments->clear();
    m_segments->addOption(casesKey, tr("Cases"));
    m_segments->addOption(surveysKey, tr("Satisfaction"));
    m_segments->setCurrent(current.isEmpty() ? casesKey : current);
    m_new->setText(tr("New case"));
    m_new->setToolTip(plainToolTip(tr("Insert")));
    m_search->setPlaceholderText(tr("Number, customer, problem"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setToolTip(plainToolTip(m_search->placeholderText()));
    setAccessibleName(tr("Service"));
    m_list->setAccessibleName(tr("Service cases"));
    m_product->setAccessibleName(tr("Product"));
    m_model->retranslate();
    m_panel->retranslate();
    m_surveys->retranslate();
    showFilters();
    showProducts();
}

void ServiceScreen::showFilters()
{
    const bool isCases = m_stack->currentIndex() == 0;
    m_chips->clear();
    m_chips->addToggle(QStringLiteral("overdue"), tr("Overdue"), m_isOverdue);
    m_chips->addToggle(QStringLiteral("mine"), tr("Mine"), m_isMine);
    for (const PicklistEntry &entry : session().isOpen()
                                          ? session().catalog().picklists().entries(QStringLiteral("service_case.kind"))
                                          : std::vector<PicklistEntry>())
        m_chips->addToggle(entry.code, entry.label(uiLanguage()), m_kind == entry.code);
    for (QWidget *part : std::initializer_list<QWidget *>{m_chips, m_product, m_search, m_new})
        part->setVisible(isCases);
}

void ServiceScreen::showProducts()
{
    const qint64 kept = m_product->currentData().toLongLong();
    m_product->clear();
    m_product->addItem(tr("Any product"), qint64{0});
    for (const Record &record : m_model->desk().products)
        m_product->addItem(record.text(product::name), record.id().value);
    m_product->setCurrentIndex(std::max(0, m_product->findData(kept)));
}

CaseQuery ServiceScreen::query() const
{
    CaseQuery query;
    query.kind = m_kind;
    query.handler = m_isMine ? const_cast<ServiceScreen *>(this)->session().book().user() : Id{};
    query.product = Id{m_product->currentData().toLongLong()};
    query.words = m_search->text();
    query.onlyOverdue = m_isOverdue;
    query.isMasked = session().isMasked();
    return query;
}

bool ServiceScreen::isNarrowed() const
{
    return m_isMine || m_isOverdue || !m_kind.isEmpty() || m_product->currentData().toLongLong() != 0 ||
           !m_search->text().isEmpty();
}

void ServiceScreen::activate()
{
    if (!session().isOpen())
        return;
    if (m_stack->currentIndex() == 1) {
        m_surveys->activate();
        return;
    }
    showFilters();
    load();
    (m_model->isEmpty() ? static_cast<QWidget *>(this) : m_list)->setFocus(Qt::OtherFocusReason);
}

void ServiceScreen::clear()
{
    m_reading.cancel();
    m_pause.stop();
    m_ticks.stop();
    m_wanted = {};
    m_search->clear();
    m_model->clear();
    m_panel->clear();
    m_surveys->clear();
    showProducts();
}

Id ServiceScreen::currentCustomer() const
{
    const CaseItem *item = m_model->item(m_list->currentIndex());
    return m_stack->currentIndex() == 0 && item ? item->customer.id() : Id{};
}

void ServiceScreen::showCase(Id serviceCase)
{
    m_isMine = m_isOverdue = false;
    m_kind.clear();
    m_product->setCurrentIndex(0);
    m_search->clear();
    m_segments->setCurrent(casesKey);
    m_stack->setCurrentIndex(0);
    m_wanted = serviceCase;
    m_panel->showCase(serviceCase);
}

void ServiceScreen::resizeEvent(QResizeEvent *event)
{
    Screen::resizeEvent(event);
    fitColumns();
}

void ServiceScreen::keyPressEvent(QKeyEvent *event)
{
    if (m_stack->currentIndex() != 0 || m_panel->isTyping())
        return Screen::keyPressEvent(event);
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) &&
        event->modifiers().testFlag(Qt::ControlModifier))
        m_panel->startClose();
    else if (event->key() == Qt::Key_Insert)
        m_panel->startNew();
    else if (event->key() == Qt::Key_F2)
        m_panel->startEdit();
    else if (event->key() == Qt::Key_Delete && m_list->hasFocus())
        removeCurrent();
    else
        Screen::keyPressEvent(event);
}

void ServiceScreen::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Screen::changeEvent(event);
}

} // namespace kebu
