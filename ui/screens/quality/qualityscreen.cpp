#include "ui/screens/quality/qualityscreen.h"

#include "core/domain/contact.h"
#include "core/domain/customer.h"
#include "ui/look/labels.h"
#include "ui/look/segmentedcontrol.h"
#include "ui/look/theme.h"
#include "ui/screens/quality/monthlycheckpane.h"
#include "ui/screens/quality/normalformspane.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace kebu {

namespace {

const QString checkKey = QStringLiteral("check");
const QString formsKey = QStringLiteral("forms");

} // namespace

QualityScreen::QualityScreen(Session &session, Shell &shell, QWidget *parent)
    : Screen(session, shell, parent),
      m_title(new ElidedLabel),
      m_segments(new SegmentedControl),
      m_stack(new QStackedWidget),
      m_check(new MonthlyCheckPane(session, shell)),
      m_forms(new NormalFormsPane(session, shell))
{
    setObjectName(QStringLiteral("qualityScreen"));
    setFocusPolicy(Qt::StrongFocus);
    m_title->setStep(TextStep::PageTitle);
    m_segments->setObjectName(QStringLiteral("qualitySegments"));
    m_stack->addWidget(m_check);
    m_stack->addWidget(m_forms);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(16, 10, 16, 10);
    head->setSpacing(12);
    head->addWidget(m_title);
    head->addWidget(m_segments);
    head->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_stack, 1);
    connect(m_segments, &SegmentedControl::chosen, this, &QualityScreen::choose);
    connect(&session, &Session::bookChanged, this, [this](const BookChange &change) {
        if (isVisible() && (change.touches(customer::type()) || change.touches(contact::type())))
            readShown();
    });
    connect(&session, &Session::maskedChanged, this, [this] {
        m_check->refresh();
        m_forms->refresh();
    });
    retranslate();
}

void QualityScreen::retranslate()
{
    const QString current = m_segments->current();
    m_title->setText(tr("Data check"));
    setAccessibleName(m_title->text());
    m_segments->clear();
    m_segments->addOption(checkKey, tr("Monthly check"));
    m_segments->addOption(formsKey, tr("Normal forms"));
    m_segments->setCurrent(current.isEmpty() ? checkKey : current);
}

void QualityScreen::choose(const QString &key)
{
    m_stack->setCurrentWidget(key == formsKey ? static_cast<QWidget *>(m_forms) : m_check);
    readShown();
}

void QualityScreen::readShown()
{
    if (!session().isOpen())
        return;
    if (m_stack->currentWidget() == m_forms)
        m_forms->read();
    else
        m_check->read();
}

void QualityScreen::activate()
{
    readShown();
    if (m_stack->currentWidget() == m_forms)
        m_forms->focusList();
    else
        m_check->focusList();
}

void QualityScreen::clear()
{
    m_check->clear();
    m_forms->clear();
}

void QualityScreen::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        m_check->retranslate();
        m_forms->retranslate();
    }
    Screen::changeEvent(event);
}

void QualityScreen::paintEvent(QPaintEvent *) { QPainter(this).fillRect(rect(), themeOf(this).base); }

} // namespace kebu
