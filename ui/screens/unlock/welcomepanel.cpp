#include "ui/screens/unlock/welcomepanel.h"

#include "ui/look/fonts.h"
#include "ui/look/icons.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace kebu {

WelcomePanel::WelcomePanel(QWidget *parent)
    : QWidget(parent),
      m_title(new QLabel(this)),
      m_motto(new QLabel(this)),
      m_demo(new QPushButton(this))
{
    setObjectName(QStringLiteral("welcome"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    m_motto->setWordWrap(true);
    column->addWidget(m_title);
    column->addWidget(m_motto);
    column->addSpacing(20);
    for (int i = 0; i < stepCount; ++i) {
        m_heads[i] = new QLabel(this);
        m_texts[i] = new QLabel(this);
        m_texts[i]->setWordWrap(true);
        m_texts[i]->setForegroundRole(QPalette::PlaceholderText);
        column->addWidget(m_heads[i]);
        column->addWidget(m_texts[i]);
        column->addSpacing(14);
    }
    m_demo->setObjectName(QStringLiteral("welcomeDemo"));
    m_demo->setProperty("tall", true);
    m_demo->setIcon(icon(QLatin1String("media-playback-start")));
    m_demo->setAutoDefault(false);
    connect(m_demo, &QPushButton::clicked, this, &WelcomePanel::demoRequested);
    column->addSpacing(6);
    column->addWidget(m_demo, 0, Qt::AlignLeft);
    column->addStretch(1);
    retranslate();
}

void WelcomePanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        retranslate();
}

void WelcomePanel::retranslate()
{
    m_title->setFont(stepped(font(), TextStep::PageTitle));
    for (QLabel *head : m_heads)
        head->setFont(stepped(font(), TextStep::Section));
    m_title->setText(tr("Welcome"));
    m_motto->setText(tr(
        "Kebu tells you each morning whom to contact and why, and takes ten seconds to write down what came of it."));
    m_heads[0]->setText(tr("1  Make a book"));
    m_texts[0]->setText(tr("A file of your own, encrypted, on this computer. The passphrase is the only key; print the "
                           "emergency kit that is offered."));
    m_heads[1]->setText(tr("2  Bring your customers"));
    m_texts[1]->setText(
        tr("Tables of Excel and WPS, CSV, contacts of a phone or of Outlook: columns are recognised, and "
           "a trial run shows every row first."));
    m_heads[2]->setText(tr("3  Open Today"));
    m_texts[2]->setText(tr("Who is due stands on top. Ctrl+L logs a contact, Ctrl+K finds everything."));
    m_demo->setText(tr("Look around in the demo first"));
}

} // namespace kebu
