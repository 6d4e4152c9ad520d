#include "ui/screens/unlock/newpassphrase.h"

#include "ui/look/fields.h"
#include "ui/look/fonts.h"
#include "ui/look/theme.h"
#include "ui/screens/unlock/passphrasestrength.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace kebu {

namespace {

constexpr int leastCharacters = 10;

QString rule(const QString &text, bool isKept, const Theme &theme)
{
    return QStringLiteral("<span style='color:%1; white-space:nowrap'>%2&nbsp;%3</span>")
        .arg((isKept ? theme.success : theme.muted).name(), isKept ? QStringLiteral("✓") : QStringLiteral("○"),
             text.toHtmlEscaped().replace(u' ', QStringLiteral("&nbsp;")));
}

} // namespace

NewPassphrase::NewPassphrase(QWidget *parent)
    : QWidget(parent),
      m_label(new QLabel(this)),
      m_passphrase(new PassphraseField(this)),
      m_meter(new StrengthMeter(this)),
      m_hint(new QLabel(this)),
      m_rules(new QLabel(this)),
      m_againLabel(new QLabel(this)),
      m_again(new PassphraseField(this))
{
    m_passphrase->setObjectName(QStringLiteral("newPassphrase"));
    m_again->setObjectName(QStringLiteral("newPassphraseAgain"));
    m_label->setBuddy(m_passphrase);
    m_againLabel->setBuddy(m_again);
    m_rules->setTextFormat(Qt::RichText);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    for (QLabel *label : {m_hint, m_rules})
        label->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_label, m_passphrase, m_meter, m_hint, m_rules})
        column->addWidget(widget);
    column->addSpacing(8);
    column->addWidget(m_againLabel);
    column->addWidget(m_again);
    setFocusProxy(m_passphrase);
    for (PassphraseField *field : {m_passphrase, m_again}) {
        field->setProperty("tall", true);
        connect(field, &QLineEdit::textChanged, this, &NewPassphrase::judge);
        connect(field, &QLineEdit::returnPressed, this, &NewPassphrase::returnPressed);
    }
    retranslate();
}

QString NewPassphrase::missing() const
{
    if (m_passphrase->text().toUcs4().size() < leastCharacters)
        return tr("The passphrase needs at least %1 characters.").arg(leastCharacters);
    if (strengthOf(m_passphrase->text()).isCommon)
        return tr("The passphrase is too easily guessed.");
    if (m_passphrase->text() != m_again->text())
        return tr("Ready once both passphrases are the same.");
    return {};
}

Secret NewPassphrase::takeSecret()
{
    m_again->clear();
    return m_passphrase->takeSecret();
}

QWidget *NewPassphrase::lastField() const { return m_again; }

void NewPassphrase::judge()
{
    const QString typed = m_passphrase->text();
    const PassphraseStrength strength = strengthOf(typed);
    const Theme &theme = themeOf(this);
    m_meter->setStrength(strength.segments);
    m_hint->setText(strength.hint);
    m_hint->setVisible(!strength.hint.isEmpty());
    m_rules->setText(QStringList{
        rule(tr("At least %1 characters").arg(leastCharacters), typed.toUcs4().size() >= leastCharacters, theme),
        rule(tr("Not easily guessed"), !typed.isEmpty() && !strength.isCommon, theme),
        rule(tr("Typed twice the same"), !typed.isEmpty() && typed == m_again->text(), theme)}
                         .join(QStringLiteral(" &nbsp; ")));
    emit changed();
}

void NewPassphrase::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        judge();
}

void NewPassphrase::retranslate()
{
    const QFont small = stepped(font(), TextStep::Small);
    for (QLabel *label : {m_hint, m_rules})
        label->setFont(small);
    m_label->setText(tr("Passphra&se"));
    m_passphrase->setAccessibleName(tr("New passphrase"));
    m_againLabel->setText(tr("&Repeat it"));
    m_again->setAccessibleName(tr("New passphrase again"));
    judge();
}

} // namespace kebu
