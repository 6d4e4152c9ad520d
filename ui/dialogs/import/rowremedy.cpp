#include "ui/dialogs/import/rowremedy.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace kebu {

RowRemedy::RowRemedy(QWidget *parent)
    : QWidget(parent),
      m_why(new QLabel),
      m_alike(new QCheckBox),
      m_recordRow(new QWidget),
      m_records(new QComboBox)
{
    m_why->setObjectName(QStringLiteral("rowWhy"));
    m_why->setTextFormat(Qt::PlainText);
    m_why->setWordWrap(true);
    m_alike->setObjectName(QStringLiteral("repairAlike"));
    m_records->setObjectName(QStringLiteral("rowRecord"));
    m_records->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    auto *question = new QLabel(tr("&This row is about"));
    question->setBuddy(m_records);
    auto *records = new QHBoxLayout(m_recordRow);
    records->setContentsMargins(0, 0, 0, 0);
    records->addWidget(question);
    records->addWidget(m_records);
    records->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_why);
    column->addWidget(m_alike);
    column->addWidget(m_recordRow);
    m_alike->hide();
    m_recordRow->hide();
    connect(m_alike, &QCheckBox::toggled, this, &RowRemedy::alikeWished);
    connect(m_records, &QComboBox::activated, this, [this](int index) {
        const Id record{m_records->itemData(index).toLongLong()};
        if (record != m_chosen)
            emit recordChosen(m_place, record);
    });
}

void RowRemedy::setNames(const QHash<Id, QString> &names)
{
    m_names = names;
    fillRecords();
}

void RowRemedy::say(const QString &sentence) { m_why->setText(sentence); }

void RowRemedy::offerAlike(int others)
{
    m_alike->setText(tr("Put %n other row(s) with the same value right in the &same way", nullptr, others));
    m_alike->setVisible(others > 0);
    if (others == 0)
        m_alike->setChecked(false);
}

void RowRemedy::offerRecords(const ImportPlace &place, const std::vector<Id> &candidates, Id chosen,
                             const QString &otherwise)
{
    m_place = place;
    m_candidates = candidates;
    m_chosen = chosen;
    m_otherwise = otherwise;
    fillRecords();
}

void RowRemedy::fillRecords()
{
    m_records->clear();
    m_records->addItem(m_otherwise, qint64{0});
    for (const Id id : m_candidates) {
        if (m_names.contains(id))
            m_records->addItem(m_names.value(id), id.value);
    }
    m_records->setCurrentIndex(std::max(0, m_records->findData(m_chosen.value)));
    m_recordRow->setVisible(m_records->count() > 1);
}

} // namespace kebu
