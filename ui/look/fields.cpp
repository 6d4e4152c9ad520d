#include "ui/look/fields.h"

#include "ui/look/icons.h"
#include "ui/look/labels.h"
#include "ui/look/paint.h"
#include "ui/look/style.h"

#include <QAction>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace kebu {

SearchField::SearchField(QWidget *parent) : QLineEdit(parent)
{
    setClearButtonEnabled(true);
    QAction *loupe = addAction(icon(QLatin1String("edit-find")), QLineEdit::LeadingPosition);
    loupe->setObjectName(QStringLiteral("loupe"));
    connect(loupe, &QAction::triggered, this, [this] { setFocus(); });
    connect(this, &QLineEdit::textChanged, this, &SearchField::makeRoom);
}

void SearchField::setShownKeys(const QString &keys)
{
    m_keys = keys;
    makeRoom();
    update();
}

void SearchField::makeRoom()
{
    const bool showsKeys = !m_keys.isEmpty() && text().isEmpty();
    const int room = showsKeys ? QFontMetrics(stepped(font(), TextStep::Small)).horizontalAdvance(m_keys) + 12 : 0;
    setTextMargins(0, 0, room, 0); // the placeholder ends before the keys
}

void SearchField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    if (m_keys.isEmpty() || !text().isEmpty())
        return;
    QPainter painter(this);
    painter.setFont(stepped(font(), TextStep::Small));
    paintText(&painter, rect().adjusted(width() / 2, 0, -10, 0), m_keys, themeOf(this).muted,
              Qt::AlignRight | Qt::AlignVCenter);
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        emit textEdited(QString());
        return;
    }
    if (event->key() == Qt::Key_Down) {
        emit leftDownwards();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

UnderstoodField::UnderstoodField(Parse parse, QWidget *parent)
    : QWidget(parent),
      m_parse(std::move(parse)),
      m_edit(new QLineEdit(this)),
      m_meaning(new ElidedLabel({}, this)),
      m_hint(new ElidedLabel({}, this))
{
    m_edit->setObjectName(QStringLiteral("edit"));
    m_meaning->setObjectName(QStringLiteral("meaning"));
    m_hint->setObjectName(QStringLiteral("hint"));
    m_meaning->setStep(TextStep::Small);
    m_hint->setStep(TextStep::Small);
    m_hint->setTone(ElidedLabel::Tone::Muted);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(m_edit);
    column->addWidget(m_meaning);
    column->addWidget(m_hint);
    setFocusProxy(m_edit);
    connect(m_edit, &QLineEdit::textChanged, this, &UnderstoodField::refresh);
    connect(m_edit, &QLineEdit::returnPressed, this, &UnderstoodField::returnPressed);
    refresh();
}

void UnderstoodField::setText(const QString &text) { m_edit->setText(text); }

void UnderstoodField::refresh()
{
    using Outcome = Understood::Outcome;
    m_understood = m_edit->text().trimmed().isEmpty() ? Understood{} : m_parse(m_edit->text());
    const Outcome outcome = m_understood.outcome;
    const QString mark = outcome == Outcome::Understood ? QStringLiteral("✓ ")
                         : outcome == Outcome::Empty    ? QString()
                                                        : QStringLiteral("! ");
    m_meaning->setText(mark + m_understood.text);
    m_meaning->setTone(outcome == Outcome::Unknown      ? ElidedLabel::Tone::Error
                       : outcome == Outcome::Doubtful   ? ElidedLabel::Tone::Warning
                       : outcome == Outcome::Understood ? ElidedLabel::Tone::Success
                                                        : ElidedLabel::Tone::Muted);
    m_hint->setText(m_understood.hint);
    m_hint->setVisible(!m_understood.hint.isEmpty());
    m_edit->setProperty("invalid", outcome == Outcome::Unknown);
    m_edit->setAccessibleDescription(m_understood.text);
    m_edit->update();
    emit understoodChanged();
}

PassphraseField::PassphraseField(QWidget *parent)
    : QLineEdit(parent),
      m_eye(addAction(QIcon(), QLineEdit::TrailingPosition))
{
    m_eye->setObjectName(QStringLiteral("reveal"));
    connect(m_eye, &QAction::triggered, this, [this] { setRevealed(!isRevealed()); });
    setRevealed(false);
}

void PassphraseField::setRevealed(bool isRevealed)
{
    setEchoMode(isRevealed ? QLineEdit::Normal : QLineEdit::Password);
    // Also where it is shown: no dictionary of an input method learns it.
    setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase |
                        (isRevealed ? Qt::ImhNone : Qt::ImhHiddenText));
    m_eye->setIcon(icon(isRevealed ? QLatin1String("view-hidden") : QLatin1String("view-visible")));
    m_eye->setText(isRevealed ? tr("Hide") : tr("Show"));
    m_eye->setToolTip(m_eye->text());
}

Secret PassphraseField::takeSecret()
{
    Secret secret = Secret::fromPassphrase(text());
    clear();
    return secret;
}

StrengthMeter::StrengthMeter(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setStrength(0);
}

void StrengthMeter::setStrength(int segments)
{
    m_strength = std::clamp(segments, 0, 5);
    setAccessibleName(m_strength > 0 ? tr("Strength: %1").arg(word()) : tr("Strength"));
    update();
}

QString StrengthMeter::word() const
{
    switch (m_strength) {
    case 1:
        return tr("very weak");
    case 2:
        return tr("weak");
    case 3:
        return tr("fair");
    case 4:
        return tr("strong");
    case 5:
        return tr("very strong");
    default:
        return {};
    }
}

QSize StrengthMeter::sizeHint() const { return {220, QFontMetrics(font()).height() + 2}; }

void StrengthMeter::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    const QColor color = m_strength <= 2 ? theme.error : m_strength == 3 ? theme.warning : theme.success;
    painter.setFont(stepped(font(), TextStep::Section));
    const int wordWidth =
        std::max(painter.fontMetrics().horizontalAdvance(word()), fontMetrics().averageCharWidth() * 6);
    const int room = width() - wordWidth - 12;
    for (int segment = 0; segment < 5; ++segment) {
        const QRect box(room * segment / 5, height() / 2 - 3, room / 5 - 3, 7);
        const bool isFilled = segment < m_strength;
        paintBox(&painter, box, isFilled ? color : theme.tag, theme.isHighContrast() ? theme.control : QColor(), 1);
    }
    paintText(&painter, QRect(room + 8, 0, wordWidth + 4, height()), word(), color, Qt::AlignRight | Qt::AlignVCenter);
}

} // namespace kebu
