#include "ui/screens/today/logmore.h"

#include "core/domain/registry.h"
#include "ui/look/icons.h"
#include "ui/look/labels.h"
#include "ui/look/style.h"
#include "ui/screens/today/logdraft.h"

#include <QApplication>
#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMouseEvent>
#include <QPushButton>

namespace kebu {

namespace {

constexpr int theirs = 0;
constexpr int ours = 1;

/// Stays open while several are ticked.
class TickMenu : public QMenu
{
public:
    using QMenu::QMenu;

protected:
    void mouseReleaseEvent(QMouseEvent *event) override
    {
        if (QAction *action = actionAt(event->position().toPoint()); action && action->isCheckable())
            action->trigger();
        else
            QMenu::mouseReleaseEvent(event);
    }
    void keyPressEvent(QKeyEvent *event) override
    {
        QAction *action = activeAction();
        if (event->key() == Qt::Key_Space && action && action->isCheckable())
            action->trigger();
        else
            QMenu::keyPressEvent(event);
    }
};

QString escaped(QString text) { return text.replace(u'&', QStringLiteral("&&")); }

QStringList namesOf(const LogMore::People &people, const std::vector<Id> &chosen)
{
    QStringList names;
    for (const auto &[name, id] : people) {
        if (std::ranges::find(chosen, id) != chosen.end())
            names << name;
    }
    return names;
}

} // namespace

LogMore::LogMore(QWidget *parent)
    : QWidget(parent),
      m_toggle(new QPushButton(this)),
      m_summary(new ElidedLabel({}, this)),
      m_fields(new QWidget(this)),
      m_placeLabel(new QLabel(this)),
      m_place(new QLineEdit(this)),
      m_aboutLabel(new QLabel(this)),
      m_matter(new QComboBox(this)),
      m_withLabel{new QLabel(this), new QLabel(this)},
      m_with{new QPushButton(this), new QPushButton(this)}
{
    setObjectName(QStringLiteral("logMore"));
    layOut();
    connect(m_toggle, &QPushButton::clicked, this, &LogMore::toggle);
    connect(m_place, &QLineEdit::textEdited, this, &LogMore::edited);
    connect(m_matter, &QComboBox::activated, this, [this](int at) {
        m_about = RecordRef::fromString(m_matter->itemData(at).toString());
        emit edited();
    });
    fillMatters();
    retranslate();
    setOpen(false);
}

void LogMore::layOut()
{
    m_toggle->setObjectName(QStringLiteral("moreToggle"));
    m_toggle->setFlat(true);
    m_toggle->setAutoDefault(false);
    m_summary->setObjectName(QStringLiteral("moreSummary"));
    m_summary->setTone(ElidedLabel::Tone::Muted);
    m_place->setObjectName(QStringLiteral("place"));
    m_matter->setObjectName(QStringLiteral("about"));
    m_matter->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_matter->setMinimumContentsLength(6);
    m_with[theirs]->setObjectName(QStringLiteral("theirParticipants"));
    m_with[ours]->setObjectName(QStringLiteral("ourParticipants"));
    for (QPushButton *button : m_with) {
        button->setAutoDefault(false);
        button->setMenu(new TickMenu(button));
        button->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    }
    auto *line = new QHBoxLayout;
    line->setSpacing(4);
    line->addWidget(m_toggle);
    line->addWidget(m_summary, 1);
    auto *grid = new QGridLayout(m_fields);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(4);
    const auto put = [grid](int row, int column, QLabel *label, QWidget *field) {
        label->setBuddy(field);
        label->setForegroundRole(QPalette::PlaceholderText);
        grid->addWidget(label, row, column);
        grid->addWidget(field, row, column + 1);
    };
    put(0, 0, m_placeLabel, m_place);
    put(0, 2, m_aboutLabel, m_matter);
    put(1, 0, m_withLabel[theirs], m_with[theirs]);
    put(1, 2, m_withLabel[ours], m_with[ours]);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(3, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(line);
    column->addWidget(m_fields);
}

void LogMore::placeBetween(QWidget *before, QWidget *after)
{
    const std::initializer_list<QWidget *> order{before,         m_toggle,     m_place, m_matter,
                                                 m_with[theirs], m_with[ours], after};
    for (auto at = order.begin(); at + 1 != order.end(); ++at)
        setTabOrder(*at, *(at + 1));
}

void LogMore::setPeople(const People &their, const People &our)
{
    m_people[theirs] = their;
    m_people[ours] = our;
    for (const int side : {theirs, ours})
        fillMenu(m_with[side]->menu(), m_people[side], m_chosen[side]);
    showChosen();
}

void LogMore::fillMenu(QMenu *menu, const People &people, std::vector<Id> &chosen)
{
    menu->clear();
    for (const auto &[name, id] : people) {
        QAction *action = menu->addAction(escaped(name));
        action->setCheckable(true);
        action->setChecked(std::ranges::find(chosen, id) != chosen.end());
        connect(action, &QAction::toggled, this, [this, &chosen, id = id](bool isChosen) {
            std::erase(chosen, id);
            if (isChosen)
                chosen.push_back(id);
            showChosen();
            emit edited();
        });
    }
    if (people.empty())
        menu->addAction(tr("Nobody is entered yet"))->setEnabled(false);
}

void LogMore::setMatters(const std::vector<Matter> &matters)
{
    m_matters = matters;
    fillMatters();
    showChosen();
}

/// What a draft is about stays chosen when it was closed meanwhile.
void LogMore::fillMatters()
{
    m_matter->clear();
    m_matter->addItem(QStringLiteral("–"), QString());
    for (const Matter &matter : m_matters) {
        const RecordType *type = findRecordType(matter.about.record);
        const QString kind = type ? type->label().text() + QStringLiteral(" · ") : QString();
        m_matter->addItem(kind + matter.title, matter.about.toString());
    }
    if (const RecordType *type = findRecordType(m_about.record); type && m_matter->findData(m_about.toString()) < 0)
        m_matter->addItem(type->label().text(), m_about.toString());
    m_matter->setCurrentIndex(std::max(0, m_matter->findData(m_about.toString())));
}

void LogMore::setDraft(const LogDraft &draft)
{
    m_place->setText(draft.place);
    m_chosen[theirs] = draft.theirs;
    m_chosen[ours] = draft.ours;
    m_about = RecordRef::fromString(draft.about);
    fillMatters();
    setPeople(People(m_people[theirs]), People(m_people[ours]));
}

void LogMore::putInto(LogDraft &draft) const
{
    draft.place = m_place->text();
    draft.theirs = m_chosen[theirs];
    draft.ours = m_chosen[ours];
    draft.about = m_about.toString();
}

void LogMore::setOpen(bool isOpen)
{
    m_isOpen = isOpen;
    m_toggle->setIcon(icon(isOpen ? QLatin1String("go-down") : QLatin1String("go-next")));
    m_fields->setVisible(isOpen);
    showChosen();
}

/// From elsewhere in the form the key leads into the open fold first.
void LogMore::toggle()
{
    const QWidget *focus = QApplication::focusWidget();
    const bool wasOpen = m_isOpen;
    const bool isWithin = focus && m_fields->isAncestorOf(focus);
    const bool isPressed = focus == m_toggle;
    if (wasOpen && !isWithin && !isPressed) {
        m_place->setFocus(Qt::ShortcutFocusReason);
        return;
    }
    setOpen(!wasOpen);
    emit folded(!wasOpen);
    if (!wasOpen)
        m_place->setFocus(Qt::ShortcutFocusReason);
    else if (isWithin)
        emit left();
}

QString LogMore::summary() const
{
    QStringList parts{m_place->text().trimmed(), namesOf(m_people[theirs], m_chosen[theirs]).join(tr(", ")),
                      namesOf(m_people[ours], m_chosen[ours]).join(tr(", "))};
    if (!m_about.isNull())
        parts << m_matter->currentText();
    parts.removeAll(QString());
    return parts.isEmpty() ? tr("place, who else took part, what it is about") : parts.join(QStringLiteral(" · "));
}

void LogMore::showChosen()
{
    for (const int side : {theirs, ours}) {
        const QString names = namesOf(m_people[side], m_chosen[side]).join(tr(", "));
        m_with[side]->setText(names.isEmpty() ? QStringLiteral("–") : escaped(names));
        m_with[side]->setToolTip(plainToolTip(names));
        m_with[side]->setAccessibleName(m_withLabel[side]->text() + u' ' + names);
    }
    m_summary->setText(isOpen() ? QString() : summary());
}

void LogMore::retranslate()
{
    m_toggle->setText(tr("More"));
    setShownShortcut(m_toggle, QKeySequence(Qt::Key_F9));
    m_toggle->setAccessibleName(tr("More: place, who else took part, what it is about"));
    m_placeLabel->setText(tr("Place"));
    m_aboutLabel->setText(tr("About"));
    m_withLabel[theirs]->setText(tr("Theirs"));
    m_withLabel[ours]->setText(tr("Ours"));
    m_place->setAccessibleName(m_placeLabel->text());
    m_matter->setAccessibleName(m_aboutLabel->text());
    fillMatters();
    showChosen();
}

void LogMore::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace kebu
