#include "ui/screens/customer/cardpane.h"

#include "ui/dialogs/filepreview.h"
#include "ui/look/icons.h"
#include "ui/look/labels.h"
#include "ui/look/style.h"
#include "ui/shell/session.h"

#include <QBuffer>
#include <QFile>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMimeData>
#include <QMouseEvent>
#include <QPainter>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace kebu {

/// The picture as large as the room allows; while the button is held on it, in its own size under the pointer.
class CardPane::Photo : public QWidget
{
public:
    Photo()
    {
        setObjectName(QStringLiteral("cardPhoto"));
        setMinimumSize(200, 160);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    }
    void setPicture(QImage picture, const QString &words)
    {
        m_picture = std::move(picture);
        m_words = words;
        m_isClose = false;
        setCursor(m_picture.isNull() ? Qt::ArrowCursor : Qt::PointingHandCursor);
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Theme &theme = themeOf(this);
        painter.fillRect(rect(), theme.window);
        if (m_picture.isNull()) {
            painter.setPen(theme.muted);
            painter.drawText(rect().adjusted(16, 16, -16, -16), Qt::AlignCenter | Qt::TextWordWrap, m_words);
            return;
        }
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(m_isClose ? closePlace() : fittedPlace(), m_picture);
    }
    void mousePressEvent(QMouseEvent *event) override { lookCloser(event, !m_picture.isNull()); }
    void mouseMoveEvent(QMouseEvent *event) override { lookCloser(event, m_isClose); }
    void mouseReleaseEvent(QMouseEvent *event) override { lookCloser(event, false); }

private:
    [[nodiscard]] QRect fittedPlace() const
    {
        QSize size = m_picture.size();
        if (size.width() > width() || size.height() > height())
            size.scale(this->size(), Qt::KeepAspectRatio);
        QRect place(QPoint(), size);
        place.moveCenter(rect().center());
        return place;
    }
    /// So that the point under the pointer stays under it.
    [[nodiscard]] QRect closePlace() const
    {
        const QRect fitted = fittedPlace();
        const QPointF share((m_at.x() - fitted.x()) / double(fitted.width()),
                            (m_at.y() - fitted.y()) / double(fitted.height()));
        const QSize large = m_picture.size().expandedTo(fitted.size() * 2);
        return {QPoint(int(m_at.x() - share.x() * large.width()), int(m_at.y() - share.y() * large.height())), large};
    }
    void lookCloser(const QMouseEvent *event, bool isClose)
    {
        m_at = event->position();
        m_isClose = isClose;
        update();
    }

    QImage m_picture;
    QString m_words;
    QPointF m_at;
    bool m_isClose = false;
};

QStringList photosAmong(const QMimeData *data)
{
    static const QStringList endings{QStringLiteral("png"), QStringLiteral("jpg"), QStringLiteral("jpeg")};
    QStringList files;
    if (!data)
        return files;
    for (const QUrl &url : data->urls()) {
        const QFileInfo file(url.toLocalFile());
        if (url.isLocalFile() && file.isFile() && endings.contains(file.suffix().toLower()))
            files << file.filePath();
    }
    return files;
}

CardPane::CardPane(Session &session, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_photo(new Photo),
      m_place(new ElidedLabel),
      m_name(new ElidedLabel),
      m_later(new QPushButton(icon(QLatin1String("go-next")), {})),
      m_discard(new QPushButton(icon(QLatin1String("edit-delete")), {}))
{
    setObjectName(QStringLiteral("cardPane"));
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_later->setObjectName(QStringLiteral("cardLater"));
    m_discard->setObjectName(QStringLiteral("cardDiscard"));
    m_discard->setFlat(true);
    m_place->setObjectName(QStringLiteral("cardPlace"));
    m_place->setStep(TextStep::Section);
    m_name->setTone(ElidedLabel::Tone::Muted);
    auto *head = new QHBoxLayout;
    head->addWidget(m_place);
    head->addWidget(m_name, 1);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_later);
    buttons->addStretch(1);
    buttons->addWidget(m_discard);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(8);
    column->addLayout(head);
    column->addWidget(m_photo, 1);
    column->addLayout(buttons);
    setMinimumWidth(scaled(300, font()));
    hide();
    connect(m_later, &QPushButton::clicked, this, &CardPane::showNext);
    connect(m_discard, &QPushButton::clicked, this, &CardPane::discard);
    connect(&session, &Session::maskedChanged, this, [this] { readPhoto(); });
    retranslate();
}

CardPane::~CardPane() { m_reading.cancel(); }

void CardPane::retranslate()
{
    m_later->setText(tr("Next card"));
    m_later->setToolTip(tr("This one stays in the queue, with what was typed for it."));
    m_discard->setText(tr("Discard the card"));
    m_discard->setToolTip(tr("Takes the photo out of the book."));
    m_photo->setAccessibleName(tr("Photo of the card"));
    m_photo->setToolTip(tr("Hold the button to look closer."));
    showWords();
}

void CardPane::showWords()
{
    if (!m_current)
        return;
    const auto at = std::ranges::find(m_cards, m_current->id, &WaitingCard::id);
    m_place->setText(tr("Card %1 of %2").arg(at - m_cards.begin() + 1).arg(m_cards.size()));
    m_name->setText(m_session.isMasked() ? QString() : m_current->name);
    m_later->setVisible(m_cards.size() > 1);
}

void CardPane::load(bool begins)
{
    if (!m_session.isOpen())
        return;
    // asked of the writer: behind the photos that are being kept
    m_session.book()
        .maintain([clock = &m_session.clock()](Connection &connection) {
            Snapshot view(connection, *clock);
            return waitingCards(view);
        })
        .then(this, [this, begins](const Result<std::vector<WaitingCard>> &cards) {
            if (!cards || !m_session.isOpen())
                return;
            m_cards = *cards;
            const bool isGone =
                m_current && std::ranges::find(m_cards, m_current->id, &WaitingCard::id) == m_cards.end();
            if ((begins && !m_current) || isGone)
                m_cards.empty() ? clear() : show(0);
            else
                showWords();
            emit counted();
            if (isGone && m_cards.empty())
                emit finished();
        });
}

void CardPane::keep(std::function<Result<void>(Settings &)> work)
{
    m_session.book().note(std::move(work)).then(this, [this](const Result<void> &kept) {
        if (!kept)
            emit refused(kept.error().message);
        load(true);
    });
}

void CardPane::take(const QStringList &files)
{
    if (files.isEmpty() || !m_session.isOpen())
        return;
    keep([files, now = m_session.clock().now()](Settings &settings) -> Result<void> {
        for (int i = 0; i < int(files.size()); ++i) {
            QFile photo(files[i]);
            if (!photo.open(QIODevice::ReadOnly))
                return Error{ErrorCode::NotFound,
                             tr("“%1” cannot be read: %2").arg(QFileInfo(files[i]).fileName(), photo.errorString()),
                             {}};
            KEBU_TRY(queueCard(settings, photo.fileName(), photo, now, i));
        }
        return {};
    });
}

void CardPane::take(const QImage &picture)
{
    if (picture.isNull() || !m_session.isOpen())
        return;
    const WallTime wall = m_session.clock().wallNow();
    const QString name =
        tr("Card %1.png")
            .arg(wall.date.toString(QStringLiteral("yyyy-MM-dd ")) + wall.time.toString(QStringLiteral("HHmmss")));
    keep([picture, name, now = m_session.clock().now()](Settings &settings) -> Result<void> {
        QBuffer buffer;
        buffer.open(QIODevice::ReadWrite);
        picture.save(&buffer, "PNG");
        buffer.seek(0);
        return queueCard(settings, name, buffer, now);
    });
}

void CardPane::show(size_t at)
{
    m_current = m_cards[at];
    QWidget::show();
    showWords();
    readPhoto();
    emit begun(*m_current);
}

void CardPane::showNext()
{
    if (!m_current || m_cards.size() < 2)
        return;
    const auto at = std::ranges::find(m_cards, m_current->id, &WaitingCard::id);
    show(size_t(at - m_cards.begin() + 1) % m_cards.size());
}

void CardPane::discard()
{
    if (!m_current)
        return;
    emit discarding();
    keep([card = *m_current](Settings &settings) { return discardCard(settings, card); });
}

void CardPane::entered() { load(false); }

void CardPane::readPhoto()
{
    m_reading.cancel();
    const int turn = ++m_turn;
    m_photo->setPicture({},
                        m_session.isMasked() ? tr("Photos are not shown while personal data is masked.") : QString());
    if (!m_current || m_session.isMasked() || !m_session.isOpen())
        return;
    m_reading = m_session.book().read([card = *m_current](Snapshot &view) -> Result<QByteArray> {
        QBuffer bytes;
        bytes.open(QIODevice::WriteOnly);
        KEBU_TRY(fetchCard(view, card, bytes));
        return bytes.data();
    });
    m_reading.then(this, [this, turn](const Result<QByteArray> &bytes) {
        if (turn != m_turn)
            return;
        const FileContent content = bytes ? fileContentOf(*bytes) : FileContent{};
        m_photo->setPicture(content.picture, !bytes                  ? bytes.error().message
                                             : content.why.isEmpty() ? tr("The photo cannot be read.")
                                                                     : content.why);
    });
}

void CardPane::clear()
{
    m_reading.cancel();
    ++m_turn;
    m_current.reset();
    m_photo->setPicture({}, {});
    hide();
}

} // namespace kebu
