#include "ui/screens/care/proposalpanel.h"

#include "core/domain/customer.h"
#include "ui/look/icons.h"
#include "ui/look/labels.h"
#include "ui/screens/customer/gradepoints.h"
#include "ui/shell/session.h"

#include <QEvent>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace kebu {

ProposalPanel::ProposalPanel(Session &session, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_name(new ElidedLabel),
      m_change(new ElidedLabel),
      m_why(new QLabel),
      m_letter(new GradePoints),
      m_warmth(new GradePoints),
      m_page(new QPushButton(icon(QLatin1String("go-next")), {}))
{
    setObjectName(QStringLiteral("proposalPanel"));
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_name->setObjectName(QStringLiteral("proposalCustomer"));
    m_name->setStep(TextStep::PaneTitle);
    m_change->setStep(TextStep::Section);
    m_why->setObjectName(QStringLiteral("proposalWhy"));
    m_why->setTextFormat(Qt::PlainText);
    m_why->setWordWrap(true);
    m_why->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_page->setObjectName(QStringLiteral("proposalPage"));
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(8);
    column->addWidget(m_name);
    column->addWidget(m_change);
    column->addWidget(m_why);
    column->addSpacing(4);
    column->addWidget(m_letter);
    column->addWidget(m_warmth);
    column->addSpacing(4);
    column->addWidget(m_page, 0, Qt::AlignLeft);
    column->addStretch(1);
    auto *area = new QScrollArea; // large letters in a low window need more than there is
    area->setObjectName(QStringLiteral("proposalArea"));
    area->setWidget(content);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(area);
    connect(m_page, &QPushButton::clicked, this, &ProposalPanel::pageRequested);
    retranslate();
    clear();
}

ProposalPanel::~ProposalPanel() { m_reading.cancel(); }

void ProposalPanel::show(const GradeProposal &proposal, const QString &customer, const QString &change,
                         const QString &why)
{
    m_name->setText(customer);
    m_change->setText(change);
    m_why->setText(why);
    m_page->setVisible(true);
    if (m_customer == proposal.customer)
        return;
    m_customer = proposal.customer;
    m_letter->hide();
    m_warmth->hide();
    explain();
}

void ProposalPanel::explain()
{
    m_reading.cancel();
    m_reading = m_session.book().read([id = m_customer](Snapshot &view) -> Result<GradeExplanation> {
        KEBU_LET(record, view.get(customer::type(), id));
        return explainGrade(view, record);
    });
    m_reading.then(this, [this, asked = ++m_asked](const Result<GradeExplanation> &grade) {
        if (asked != m_asked || !grade || !m_session.isOpen())
            return;
        m_letter->setPoints(
            tr("%1 · who it is: %2").arg(grade->computed.letter, GradePoints::number(grade->computed.score)),
            grade->computed.points);
        m_warmth->setPoints(
            tr("%1 · warmth: %2").arg(grade->warmth.digit).arg(GradePoints::number(grade->warmth.score)),
            grade->warmth.points);
        m_letter->show();
        m_warmth->show();
    });
}

void ProposalPanel::clear()
{
    ++m_asked;
    m_customer = {};
    m_name->setText({});
    m_change->setText({});
    m_why->clear();
    m_letter->hide();
    m_warmth->hide();
    m_page->hide();
}

void ProposalPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ProposalPanel::retranslate() { m_page->setText(tr("Customer page")); }

} // namespace kebu
