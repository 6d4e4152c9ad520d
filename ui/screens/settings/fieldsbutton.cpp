#include "ui/screens/settings/fieldsbutton.h"

#include "ui/look/style.h"

#include <QKeyEvent>
#include <QMenu>

namespace kebu {

namespace {

constexpr int roomForArrow = 36;

/// Ticks without closing.
class TickMenu : public QMenu
{
public:
    using QMenu::QMenu;

protected:
    void mouseReleaseEvent(QMouseEvent *event) override
    {
        if (!tick())
            QMenu::mouseReleaseEvent(event);
    }
    void keyPressEvent(QKeyEvent *event) override
    {
        const int key = event->key();
        const bool isTick = key == Qt::Key_Space || key == Qt::Key_Return || key == Qt::Key_Enter;
        if (!isTick || !tick())
            QMenu::keyPressEvent(event);
    }

private:
    bool tick()
    {
        QAction *action = activeAction();
        if (!action || !action->isEnabled() || !action->isCheckable())
            return false;
        action->trigger();
        return true;
    }
};

} // namespace

FieldsButton::FieldsButton(const QString &nothing, QWidget *parent)
    : QPushButton(parent),
      m_nothing(nothing),
      m_menu(new TickMenu(this))
{
    setMenu(m_menu);
}

void FieldsButton::setFields(const std::vector<Option> &options, const QStringList &chosen)
{
    m_menu->clear();
    m_kept = chosen;
    for (const Option &option : options) {
        QAction *action = m_menu->addAction(QString(option.label).replace(u'&', QStringLiteral("&&")));
        action->setCheckable(true);
        action->setChecked(chosen.contains(option.field));
        action->setData(option.field);
        m_kept.removeAll(option.field);
        connect(action, &QAction::triggered, this, [this] {
            showChosen();
            emit edited();
        });
    }
    showChosen();
}

QStringList FieldsButton::chosen() const
{
    QStringList fields;
    for (const QAction *action : m_menu->actions()) {
        if (action->isChecked())
            fields << action->data().toString();
    }
    return fields + m_kept;
}

QSize FieldsButton::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 8, QPushButton::sizeHint().height()};
}

void FieldsButton::resizeEvent(QResizeEvent *event)
{
    QPushButton::resizeEvent(event);
    showChosen();
}

void FieldsButton::showChosen()
{
    QStringList labels;
    for (const QAction *action : m_menu->actions()) {
        if (action->isChecked())
            labels << QString(action->text()).replace(QStringLiteral("&&"), QStringLiteral("&"));
    }
    const QString whole = labels.isEmpty() ? m_nothing : labels.join(QStringLiteral(", "));
    setText(
        fontMetrics().elidedText(whole, Qt::ElideRight, width() - roomForArrow).replace(u'&', QStringLiteral("&&")));
    setToolTip(labels.isEmpty() ? QString() : plainToolTip(whole));
    setAccessibleDescription(whole);
}

} // namespace kebu
