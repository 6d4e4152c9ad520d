#include "ui/screens/unlock/unlockside.h"

#include "ui/look/fonts.h"
#include "ui/look/icons.h"
#include "ui/look/paint.h"
#include "ui/screens/unlock/recentbookslist.h"

#include <QDesktopServices>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace kebu {

namespace {
constexpr int margin = 32;

QString nameOf(ThemeKeeper::Choice choice)
{
    switch (choice) {
    case ThemeKeeper::Choice::Light:
        return UnlockSide::tr("Light");
    case ThemeKeeper::Choice::Dark:
        return UnlockSide::tr("Dark");
    case ThemeKeeper::Choice::HighContrast:
        return UnlockSide::tr("High contrast");
    case ThemeKeeper::Choice::System:
        break;
    }
    return UnlockSide::tr("Follow the system");
}

/// A line of text with an icon that acts, as tall as a list's row.
class WayButton : public QPushButton
{
public:
    using QPushButton::QPushButton;
    [[nodiscard]] QSize sizeHint() const override { return {200, scaled(36, font())}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Theme &theme = themeOf(this);
        if (underMouse() || isDown())
            painter.fillRect(rect(), theme.hover);
        const QColor ink = isEnabled() ? theme.text : theme.faint;
        paintIcon(&painter, QRect(margin, (height() - 20) / 2, 20, 20), QLatin1String(property("way").toByteArray()),
                  isEnabled() ? theme.muted : theme.faint);
        painter.setFont(stepped(font(), TextStep::Small));
        const QString note = property("note").toString();
        const int taken = paintText(&painter, rect().adjusted(margin, 0, -margin, 0), note, theme.muted,
                                    Qt::AlignRight | Qt::AlignVCenter);
        painter.setFont(font());
        paintText(&painter, rect().adjusted(margin + 30, 0, -margin - taken, 0), text().remove(u'&'), ink);
        if (hasFocus())
            paintFocus(&painter, rect().adjusted(margin - 8, 2, -margin + 8, -2), theme.focus);
    }
};

} // namespace

UnlockSide::UnlockSide(QWidget *parent)
    : QWidget(parent),
      m_mark(new QWidget(this)),
      m_title(new QLabel(this)),
      m_motto(new QLabel(this)),
      m_recentLabel(new QLabel(this)),
      m_list(new RecentBooksList(this)),
      m_ways(new QWidget(this)),
      m_language(new QPushButton(this)),
      m_appearance(new QPushButton(this)),
      m_version(new QLabel(QStringLiteral(KEBU_VERSION), this))
{
    setObjectName(QStringLiteral("unlockSide"));
    setFixedWidth(scaled(430, font()));
    m_mark->setFixedSize(44, 44);
    auto *names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(m_title);
    names->addWidget(m_motto);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(margin, 0, margin, 0);
    head->setSpacing(12);
    head->addWidget(m_mark);
    head->addLayout(names, 1);
    m_recentLabel->setContentsMargins(margin, 0, margin, 0);

    auto *ways = new QVBoxLayout(m_ways);
    ways->setContentsMargins(0, 0, 0, 0);
    ways->setSpacing(0);
    m_create = addWay("createWay", QLatin1String("list-add"), &UnlockSide::createRequested);
    m_other = addWay("openOther", QLatin1String("folder"), &UnlockSide::otherRequested);
    m_demo = addWay("openDemo", QLatin1String("media-playback-start"), &UnlockSide::demoRequested);
    m_restore = addWay("restore", QLatin1String("archive-insert"), &UnlockSide::restoreRequested);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 40, 0, 20);
    column->setSpacing(0);
    column->addLayout(head);
    column->addSpacing(28);
    column->addWidget(m_recentLabel);
    column->addSpacing(4);
    column->addWidget(m_list);
    column->addSpacing(24);
    column->addWidget(m_ways);
    column->addStretch(1);
    buildFoot();

    connect(m_list, &RecentBooksList::chosen, this, &UnlockSide::bookChosen);
    connect(m_list, &RecentBooksList::forgotten, this, &UnlockSide::bookForgotten);
    connect(m_list, &RecentBooksList::folderAsked, this, [](const QString &path) {
        QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(path).absolutePath()));
    });
    retranslate();
}

QPushButton *UnlockSide::addWay(const char *name, QLatin1String iconName, void (UnlockSide::*signal)())
{
    auto *button = new WayButton(m_ways);
    button->setObjectName(QString::fromLatin1(name));
    button->setProperty("way", QByteArray(iconName.data(), iconName.size()));
    button->setAttribute(Qt::WA_Hover);
    button->setAutoDefault(false);
    m_ways->layout()->addWidget(button);
    connect(button, &QPushButton::clicked, this, signal);
    return button;
}

void UnlockSide::buildFoot()
{
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(margin - 8, 0, margin, 0);
    for (QPushButton *button : {m_language, m_appearance}) {
        button->setFlat(true);
        button->setAutoDefault(false);
        button->setMenu(new QMenu(button));
        foot->addWidget(button);
    }
    m_language->setObjectName(QStringLiteral("language"));
    m_appearance->setObjectName(QStringLiteral("appearance"));
    foot->addStretch(1);
    foot->addWidget(m_version);
    static_cast<QVBoxLayout *>(layout())->addLayout(foot);
    const auto offer = [this](const QString &name, Language language) {
        connect(m_language->menu()->addAction(name), &QAction::triggered, this,
                [this, language] { emit languageChosen(language); });
    };
    offer(QStringLiteral("简体中文"), Language::Chinese);
    offer(QStringLiteral("English"), Language::English);
    using Choice = ThemeKeeper::Choice;
    for (const Choice choice : {Choice::System, Choice::Light, Choice::Dark, Choice::HighContrast}) {
        QAction *action = m_appearance->menu()->addAction(nameOf(choice));
        action->setData(int(choice));
        connect(action, &QAction::triggered, this, [this, choice] {
            m_choice = choice;
            retranslate();
            emit appearanceChosen(choice);
        });
    }
}

void UnlockSide::setEntries(const std::vector<RecentBooks::Entry> &entries, QDate today)
{
    m_list->setEntries(entries, today);
    m_recentLabel->setVisible(!entries.empty());
}

void UnlockSide::setCurrentPath(const QString &path) { m_list->setCurrentPath(path); }

void UnlockSide::setCreateOffered(bool isOffered) { m_create->setVisible(isOffered); }

void UnlockSide::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    painter.fillRect(rect(), theme.rail);
    painter.setPen(theme.strongLine);
    painter.drawLine(width() - 1, 0, width() - 1, height());
    appIcon().paint(&painter, m_mark->geometry());
}

void UnlockSide::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        retranslate();
}

void UnlockSide::retranslate()
{
    const QFont small = stepped(font(), TextStep::Small);
    m_title->setFont(stepped(font(), TextStep::PageTitle));
    for (QLabel *label : {m_motto, m_recentLabel, m_version}) {
        label->setFont(small);
        label->setForegroundRole(QPalette::PlaceholderText);
    }
    m_title->setText(tr("Kebu"));
    m_motto->setText(tr("Your customers at hand, on this computer only"));
    m_recentLabel->setText(tr("Opened lately"));
    m_list->setAccessibleName(m_recentLabel->text());
    m_create->setText(tr("New book…"));
    m_other->setText(tr("Open another book…"));
    m_other->setProperty(
        "note", QKeySequence(QKeySequence::Open).toString(QKeySequence::NativeText)); // the window's menu owns the keys
    m_demo->setText(tr("Open the demo book"));
    m_demo->setProperty("note", tr("invented customers"));
    m_restore->setText(tr("Restore from a backup…"));
    m_language->setText(uiLanguage() == Language::Chinese ? QStringLiteral("简体中文") : QStringLiteral("English"));
    m_language->setAccessibleName(tr("Language"));
    m_appearance->setText(nameOf(m_choice));
    m_appearance->setAccessibleName(tr("Appearance"));
    const QList<QAction *> choices = m_appearance->menu()->actions();
    for (QAction *action : choices)
        action->setText(nameOf(ThemeKeeper::Choice(action->data().toInt())));
}

} // namespace kebu
