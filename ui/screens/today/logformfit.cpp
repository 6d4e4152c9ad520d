// How the log form gives way where its window is narrow or low.
#include "ui/look/fonts.h"
#include "ui/look/labels.h"
#include "ui/look/segmentedcontrol.h"
#include "ui/screens/today/logform.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

namespace kebu {

void LogForm::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitButtons();
    fitRows();
    fitTopic();
}

/// The topic takes a line of its own, under the time, where the three fields would be squeezed.
void LogForm::fitTopic()
{
    constexpr int leastWhen = 64;
    constexpr int scrollBar = 12;
    const int labels = m_rows->cellRect(1, 0).width() + m_contactLabel->sizeHint().width() +
                       m_topicLabel->sizeHint().width() + 5 * m_whenRow->spacing();
    const int fields =
        scaled(leastWhen, font()) + m_contact->minimumSizeHint().width() + m_topic->minimumSizeHint().width();
    const bool isTight = contentsRect().width() - 32 - scrollBar < labels + fields;
    if (std::exchange(m_isTopicBelow, isTight) == isTight)
        return;
    if (isTight) {
        m_whenRow->removeWidget(m_topicLabel);
        m_whenRow->removeWidget(m_topic);
        m_rows->addWidget(m_topicLabel, 2, 0, Qt::AlignTop);
        m_rows->addWidget(m_topic, 2, 1);
    } else {
        m_rows->removeWidget(m_topicLabel);
        m_rows->removeWidget(m_topic);
        m_whenRow->addWidget(m_topicLabel, 0, Qt::AlignTop);
        m_whenRow->addWidget(m_topic, 3, Qt::AlignTop);
    }
}

/// In a narrow form a promise has a line of its own; in a low one the reason of the rhythm goes into a tooltip, so that
/// the text keeps its room.
void LogForm::fitRows()
{
    constexpr int leastPromise = 150;
    constexpr int lowBelow = 430;
    m_nextWhy->setVisible(height() >= scaled(lowBelow, font()));
    const bool isNarrow = width() < m_attitude->x() + m_attitude->sizeHint().width() +
                                        m_promiseLabel->sizeHint().width() + m_promiseBy->sizeHint().width() +
                                        scaled(leastPromise, font()) + 40;
    if (std::exchange(m_isNarrow, isNarrow) == isNarrow)
        return;
    QGridLayout *grid = m_rows;
    if (isNarrow) {
        m_attitudeRow->removeWidget(m_promiseRow);
        m_attitudeRow->addStretch(1);
        grid->addWidget(m_promiseRow, 5, 1);
    } else {
        grid->removeWidget(m_promiseRow);
        delete m_attitudeRow->takeAt(m_attitudeRow->count() - 1);
        m_attitudeRow->addWidget(m_promiseRow, 1);
    }
}

/// The keys beside the words go where the words would be cut; they stay in the tooltip.
void LogForm::fitButtons()
{
    constexpr int roomForKeys = 500;
    const QString keys =
        width() < scaled(roomForKeys, font()) ? QString() : m_saveNext->shortcut().toString(QKeySequence::NativeText);
    if (m_saveNext->property("shownShortcut").toString() == keys)
        return;
    m_saveNext->setProperty("shownShortcut", keys);
    m_saveNext->setIcon(m_saveNext->icon()); // it measures itself anew
}

} // namespace kebu
