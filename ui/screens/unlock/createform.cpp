#include "ui/screens/unlock/createform.h"

#include "ui/look/fonts.h"
#include "ui/look/icons.h"
#include "ui/screens/unlock/newpassphrase.h"
#include "ui/screens/unlock/noticebox.h"
#include "ui/shell/ask.h"

#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace kebu {

namespace {

const QString ending = QStringLiteral(".kebu");

/// Where a new book is proposed; a fresh account may have no folder for documents yet.
QString usualFolder()
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QFileInfo(documents).isDir() ? documents : QDir::homePath();
}

/// A file name every system takes.
QString fileNameOf(const QString &name)
{
    static const QRegularExpression forbidden(QStringLiteral("[\\\\/:*?\"<>|\\x00-\\x1f]"));
    return QString(name).remove(forbidden).trimmed();
}

} // namespace

CreateForm::CreateForm(QWidget *parent)
    : QWidget(parent),
      m_folder(usualFolder()),
      m_title(new QLabel(this)),
      m_subtitle(new QLabel(this)),
      m_nameLabel(new QLabel(this)),
      m_name(new QLineEdit(this)),
      m_placeLabel(new QLabel(this)),
      m_place(new QLineEdit(this)),
      m_browse(new QPushButton(this)),
      m_passphrase(new NewPassphrase(this)),
      m_notice(new NoticeBox(this)),
      m_create(new QPushButton(this)),
      m_reason(new QLabel(this))
{
    setObjectName(QStringLiteral("createForm"));
    buildFields();
    layOut();
    setFocusProxy(m_name);
    connect(m_name, &QLineEdit::textEdited, this, &CreateForm::followName);
    for (QLineEdit *edit : std::initializer_list<QLineEdit *>{m_name, m_place}) {
        edit->setProperty("tall", true);
        connect(edit, &QLineEdit::textChanged, this, &CreateForm::judge);
        connect(edit, &QLineEdit::returnPressed, this, &CreateForm::submit);
    }
    connect(m_passphrase, &NewPassphrase::changed, this, &CreateForm::judge);
    connect(m_passphrase, &NewPassphrase::returnPressed, this, &CreateForm::submit);
    connect(m_browse, &QPushButton::clicked, this, &CreateForm::browse);
    connect(m_create, &QPushButton::clicked, this, &CreateForm::submit);
    retranslate();
}

void CreateForm::buildFields()
{
    m_name->setObjectName(QStringLiteral("newName"));
    m_place->setObjectName(QStringLiteral("newPlace"));
    m_browse->setObjectName(QStringLiteral("browse"));
    m_browse->setProperty("tall", true);
    m_create->setObjectName(QStringLiteral("create"));
    m_create->setProperty("tall", true);
    m_create->setIcon(icon(QLatin1String("list-add")));
    m_reason->setObjectName(QStringLiteral("createReason"));
    m_nameLabel->setBuddy(m_name);
    m_placeLabel->setBuddy(m_place);
    for (QLabel *label : {m_subtitle, m_reason}) {
        label->setWordWrap(true);
        label->setForegroundRole(QPalette::PlaceholderText);
    }
}

void CreateForm::layOut()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_title);
    column->addWidget(m_subtitle);
    column->addSpacing(14);
    column->addWidget(m_nameLabel);
    column->addWidget(m_name);
    column->addSpacing(8);
    auto *place = new QHBoxLayout;
    place->addWidget(m_place, 1);
    place->addWidget(m_browse);
    column->addWidget(m_placeLabel);
    column->addLayout(place);
    column->addSpacing(8);
    column->addWidget(m_passphrase);
    column->addWidget(m_notice);
    column->addSpacing(12);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_create);
    buttons->addWidget(m_reason, 1);
    column->addLayout(buttons);
    column->addStretch(1);
}

void CreateForm::setFolder(const QString &folder)
{
    m_folder = folder;
    followName();
    judge();
}

QString CreateForm::path() const
{
    const QString typed = QDir::fromNativeSeparators(m_place->text().trimmed());
    return typed.isEmpty() || typed.endsWith(ending, Qt::CaseInsensitive) ? typed : typed + ending;
}

void CreateForm::followName()
{
    const QString file = fileNameOf(m_name->text());
    m_place->setText(file.isEmpty() ? QString() : QDir::toNativeSeparators(m_folder + u'/' + file + ending));
}

void CreateForm::browse()
{
    const QString suggestion = path().isEmpty() ? m_folder + u'/' + tr("Customers") + ending : path();
    const QString chosen = ask::saveFile(this, tr("Where the new book goes"), suggestion, tr("Kebu books (*.kebu)"));
    if (chosen.isEmpty())
        return;
    m_folder = QFileInfo(chosen).absolutePath();
    m_name->setText(QFileInfo(chosen).completeBaseName());
    followName();
}

QString CreateForm::missing() const
{
    if (fileNameOf(m_name->text()).isEmpty())
        return tr("Give the book a name.");
    const QFileInfo file(path());
    if (path().isEmpty() || !file.isAbsolute() || !QFileInfo(file.absolutePath()).isDir())
        return tr("Choose a folder that exists.");
    if (file.exists())
        return tr("There is a file of that name already.");
    return m_passphrase->missing();
}

void CreateForm::judge()
{
    const QString reason = missing();
    m_create->setEnabled(reason.isEmpty() && !m_isBusy);
    m_create->setAccessibleDescription(reason);
    m_reason->setText(m_isBusy ? QString() : reason);
}

void CreateForm::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    for (QWidget *widget : std::initializer_list<QWidget *>{m_name, m_place, m_browse, m_passphrase})
        widget->setEnabled(!isBusy);
    retranslate();
}

void CreateForm::tell(const Error &error)
{
    m_notice->tell(NoticeBox::Kind::Error, tr("The book was not made."), error.message);
}

Secret CreateForm::takeSecret() { return m_passphrase->takeSecret(); }

void CreateForm::submit()
{
    if (m_isBusy)
        return;
    if (missing().isEmpty()) {
        m_notice->dismiss();
        emit submitted();
    } else if (focusWidget() && focusWidget() != m_passphrase->lastField()) {
        focusNextChild();
    }
}

void CreateForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        retranslate();
}

void CreateForm::retranslate()
{
    m_title->setFont(stepped(font(), TextStep::PageTitle));
    m_reason->setFont(stepped(font(), TextStep::Small));
    m_title->setText(tr("New book"));
    m_subtitle->setText(tr("One file holds all customers and records."));
    m_nameLabel->setText(tr("&Name"));
    m_placeLabel->setText(tr("&Location"));
    m_browse->setText(tr("Browse…"));
    m_create->setText(m_isBusy ? tr("Creating…") : tr("Create and open"));
    judge();
}

} // namespace kebu
