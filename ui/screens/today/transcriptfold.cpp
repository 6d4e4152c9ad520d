#include "ui/screens/today/transcriptfold.h"

#include "ui/look/labels.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>

namespace kebu {

TranscriptFold::TranscriptFold(QWidget *parent)
    : QWidget(parent),
      m_summary(new ElidedLabel({}, this)),
      m_show(new QPushButton(this)),
      m_plain(new QPushButton(this)),
      m_words(new QPlainTextEdit(this))
{
    setObjectName(QStringLiteral("transcript"));
    m_summary->setTone(ElidedLabel::Tone::Muted);
    m_show->setObjectName(QStringLiteral("showTranscript"));
    m_show->setCheckable(true);
    m_plain->setObjectName(QStringLiteral("transcriptAsText"));
    for (QPushButton *button : {m_show, m_plain}) {
        button->setFlat(true);
        button->setAutoDefault(false);
    }
    m_words->setObjectName(QStringLiteral("transcriptWords"));
    m_words->setReadOnly(true);
    m_words->setTabChangesFocus(true);
    m_words->setFixedHeight(120);
    auto *line = new QHBoxLayout;
    line->setSpacing(4);
    line->addWidget(m_summary, 1);
    line->addWidget(m_show);
    line->addWidget(m_plain);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(line);
    column->addWidget(m_words);
    connect(m_show, &QPushButton::toggled, this, &TranscriptFold::unfold);
    connect(m_plain, &QPushButton::clicked, this, [this] { emit plainRequested(m_transcript); });
    retranslate();
    setText({});
}

void TranscriptFold::setText(const QString &transcript)
{
    m_transcript = transcript;
    m_words->setPlainText(transcript);
    m_show->setChecked(false);
    m_words->setVisible(false);
    setVisible(!transcript.isEmpty());
    retranslate();
}

void TranscriptFold::unfold(bool isOpen)
{
    m_words->setVisible(isOpen);
    retranslate();
}

void TranscriptFold::retranslate()
{
    const int lines = m_transcript.isEmpty() ? 0 : int(m_transcript.count(u'\n')) + 1;
    m_summary->setText(tr("In the customer's words: a chat of %n line(s)", nullptr, lines));
    m_show->setText(m_show->isChecked() ? tr("Fold") : tr("Show"));
    m_plain->setText(tr("As plain text"));
    m_words->setAccessibleName(tr("The chat"));
}

void TranscriptFold::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace kebu
