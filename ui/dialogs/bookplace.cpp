#include "ui/dialogs/bookplace.h"

#include "ui/shell/ask.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace kebu {

namespace {

const QString ending = QStringLiteral(".kebu");

} // namespace

BookPlace::BookPlace(Purpose purpose, const QString &name, QWidget *parent)
    : QWidget(parent),
      m_purpose(purpose),
      m_line(new QLineEdit),
      m_browse(new QPushButton(tr("Browse…")))
{
    m_line->setObjectName(name + QStringLiteral("Place"));
    m_browse->setObjectName(name + QStringLiteral("Browse"));
    m_browse->setAutoDefault(false);
    setFocusProxy(m_line);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_line, 1);
    row->addWidget(m_browse);
    connect(m_line, &QLineEdit::textChanged, this, &BookPlace::changed);
    connect(m_browse, &QPushButton::clicked, this, &BookPlace::browse);
}

void BookPlace::setQuestion(const QString &title, std::function<QString()> proposal)
{
    m_title = title;
    m_line->setAccessibleName(title);
    m_proposal = std::move(proposal);
}

void BookPlace::setTall()
{
    m_line->setProperty("tall", true);
    m_browse->setProperty("tall", true);
}

void BookPlace::setFile(const QString &file) { m_line->setText(QDir::toNativeSeparators(file)); }

QString BookPlace::file() const
{
    const QString typed = QDir::fromNativeSeparators(m_line->text().trimmed());
    const bool isWhole = typed.isEmpty() || typed.endsWith(ending, Qt::CaseInsensitive);
    return m_purpose == Purpose::ThatFile || isWhole ? typed : typed + ending;
}

QString BookPlace::objection() const
{
    const QFileInfo info(file());
    if (file().isEmpty())
        return {};
    if (m_purpose == Purpose::ThatFile)
        return info.isFile() ? QString() : tr("There is no such file.");
    if (!info.isAbsolute() || !QFileInfo(info.absolutePath()).isDir())
        return tr("Choose a folder that exists.");
    return info.exists() ? tr("There is a file of that name already.") : QString();
}

void BookPlace::browse()
{
    const QString kinds = tr("Kebu books (*.kebu)");
    const QString chosen = m_purpose == Purpose::ThatFile
                               ? ask::openFile(this, m_title, kinds)
                               : ask::saveFile(this, m_title, (m_proposal ? m_proposal() : QString()) + ending, kinds);
    if (!chosen.isEmpty())
        setFile(chosen);
}

} // namespace kebu
