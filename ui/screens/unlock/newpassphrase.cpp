#include "ui/screens/unlock/newpassphrase.h"

#include "ui/look/fields.h"
#include "ui/look/fonts.h"
#include "ui/look/icons.h"
#include "ui/look/theme.h"
#include "ui/screens/unlock/passphrasestrength.h"
#include "ui/screens/unlock/passphrasewords.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

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
      m_reveal(new QPushButton(icon(QLatin1String("view-visible")), {}, this)),
      m_suggest(new QPushButton(this)),
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
    auto *head = new QHBoxLayout;
    head->addWidget(m_label, 1);
    head->addWidget(m_reveal);
    head->addWidget(m_suggest);
    column->addLayout(head);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_passphrase, m_meter, m_hint, m_rules})
        column->addWidget(widget);
    column->addSpacing(8);
    column->addWidget(m_againLabel);
    column->addWidget(m_again);
    setFocusProxy(m_passphrase);
    m_reveal->setObjectName(QStringLiteral("revealPassphrase"));
    m_suggest->setObjectName(QStringLiteral("suggestPassphrase"));
    for (QPushButton *button : {m_reveal, m_suggest}) {
        button->setFlat(true);
        button->setAutoDefault(false);
    }
    // behind the fields: the form's focus goes to the first of them, and Tab from there to the second
    setTabOrder(m_again, m_reveal);
    setTabOrder(m_reveal, m_suggest);
    m_reveal->hide();
    connect(m_reveal, &QPushButton::clicked, this, &NewPassphrase::setRevealed);
    connect(m_suggest, &QPushButton::clicked, this, &NewPassphrase::suggest);
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
    m_suggested.fill(QChar(u'\0'));
    m_suggested.clear();
    m_aboutIt.clear();
    return m_passphrase->takeSecret();
}

QWidget *NewPassphrase::lastField() const { return m_again; }

void NewPassphrase::setRevealed()
{
    m_passphrase->setRevealed(true);
    m_again->setRevealed(true);
    m_passphrase->setFocus(Qt::OtherFocusReason);
    judge();
}

/// Put into the first field alone: who types it once has begun to know it.
void NewPassphrase::suggest()
{
    const SuggestedPassphrase suggestion = suggestPassphrase();
    m_suggested = suggestion.text;
    m_aboutIt = tr("%1: %2 bits. Type it again below, and keep it until you know it.")
                    .arg(suggestion.meaning)
                    .arg(int(suggestion.bits));
    m_passphrase->setRevealed(true);
    m_again->setRevealed(true);
    m_again->clear();
    m_passphrase->setText(suggestion.text);
    m_again->setFocus(Qt::OtherFocusReason);
}

namespace {

bool needsInputMethod(const QString &typed)
{
    return std::ranges::any_of(typed, [](QChar character) { return character.unicode() >= 0x80; });
}

} // namespace

/// The line beneath the meter. Never empty: a line that comes with the first letter would push down what is being typed
/// into.
QString NewPassphrase::advice(const QString &typed) const
{
    if (!m_suggested.isEmpty() && typed == m_suggested)
        return m_aboutIt;
    if (needsInputMethod(typed) && !m_passphrase->isRevealed())
        return tr("A hidden field may refuse the input method these letters need. Show what is typed, here and when "
                  "you unlock.");
    const QString hint = strengthOf(typed).hint;
    return hint.isEmpty() ? tr("A few words that do not belong together are easy to keep in mind.") : hint;
}

void NewPassphrase::judge()
{
    const QString typed = m_passphrase->text();
    const PassphraseStrength strength = strengthOf(typed);
    const Theme &theme = themeOf(this);
    m_meter->setStrength(strength.segments);
    m_hint->setText(advice(typed));
    m_reveal->setVisible(needsInputMethod(typed) && !m_passphrase->isRevealed());
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
    m_reveal->setText(tr("Show what is typed"));
    m_suggest->setText(tr("Suggest one"));
    m_suggest->setToolTip(tr("Words in pinyin, drawn by chance"));
    m_suggested.clear(); // what is said of it is of another language now
    m_againLabel->setText(tr("&Repeat it"));
    m_again->setAccessibleName(tr("New passphrase again"));
    judge();
}

} // namespace kebu
