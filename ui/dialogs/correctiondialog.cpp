#include "ui/dialogs/correctiondialog.h"

#include "core/base/text.h"
#include "core/domain/interaction.h"
#include "core/services/people.h"
#include "ui/look/labels.h"
#include "ui/look/style.h"
#include "ui/models/shownvalue.h"
#include "ui/shell/session.h"

#include <QHeaderView>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace kebu {

CorrectionDialog::CorrectionDialog(Session &session, const Record &interaction,
                                   std::function<QString(const QString &)> shown, QWidget *parent)
    : RecordDialog(
          session, QStringLiteral("correctionDialog"), interaction,
          {QString(interaction::customer), QString(interaction::corrects)},
          {tr("Correct a contact record"), tr("Save the correction"), tr("Contact record corrected")},
          [](Change &change, const RecordDraft &draft) -> Result<void> {
              KEBU_TRY(draft.save(change));
              return {};
          },
          parent),
      m_session(session),
      m_shown(std::move(shown)),
      m_head(new SectionHeader(tr("What stood there before"))),
      m_earlier(new QTreeWidget)
{
    resize(scaled(620, font()), scaled(640, font()));
    setSavable(!session.isMasked());
    form()->setRecord(interaction);
    layOutEarlier();
    readEarlier();
    form()->focusField(QString(interaction::content));
}

CorrectionDialog::~CorrectionDialog() { m_reading.cancel(); }

void CorrectionDialog::layOutEarlier()
{
    m_earlier->setObjectName(QStringLiteral("earlierTexts"));
    m_earlier->setAccessibleName(tr("What stood there before"));
    m_earlier->setHeaderLabels({tr("When"), tr("Who"), tr("Field"), tr("Before")});
    m_earlier->setRootIsDecorated(false);
    m_earlier->setWordWrap(true);
    m_earlier->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_earlier->header()->setStretchLastSection(true);
    m_earlier->setMaximumHeight(scaled(180, font()));
    m_head->hide();
    m_earlier->hide();
    below()->addWidget(m_head);
    below()->addWidget(m_earlier);
}

void CorrectionDialog::readEarlier()
{
    m_reading = m_session.book().read(
        [id = form()->record().id()](Snapshot &view) { return recordHistory(view, interaction::type(), id); });
    m_reading.then(this, [this](const Result<std::vector<RecordStep>> &steps) {
        if (steps)
            showEarlier(*steps);
    });
}

void CorrectionDialog::showEarlier(const std::vector<RecordStep> &steps)
{
    const QDate today = m_session.clock().today();
    for (const RecordStep &step : steps) {
        for (const FieldStep &moved : step.fields) {
            const QString before = shownValue(m_session, moved.field, moved.before);
            auto *item = new QTreeWidgetItem(m_earlier, {shownMoment(step.change.at, m_session.clock().zone(), today),
                                                         m_session.userName(step.change.by), moved.field.labelText(),
                                                         before.isEmpty()          ? tr("empty")
                                                         : isFreeText(moved.field) ? m_shown(before)
                                                                                   : before});
            item->setToolTip(3, plainToolTip(item->text(3)));
        }
    }
    const bool hasEarlier = m_earlier->topLevelItemCount() > 0;
    m_head->setVisible(hasEarlier);
    m_earlier->setVisible(hasEarlier);
}

} // namespace kebu
