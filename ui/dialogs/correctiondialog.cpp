#include "ui/dialogs/correctiondialog.h"

#include "core/base/text.h"
#include "core/domain/interaction.h"
#include "core/services/people.h"
#include "ui/forms/recordform.h"
#include "ui/look/labels.h"
#include "ui/look/style.h"
#include "ui/models/shownvalue.h"
#include "ui/shell/session.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QPushButton>
#include <QScrollArea>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace kebu {

CorrectionDialog::CorrectionDialog(Session &session, const Record &interaction,
                                   std::function<QString(const QString &)> shown, QWidget *parent)
    : QDialog(parent),
      m_session(session),
      m_shown(std::move(shown)),
      m_form(new RecordForm(session, interaction::type(),
                            {QString(interaction::customer), QString(interaction::corrects)})),
      m_head(new SectionHeader(tr("What stood there before"))),
      m_earlier(new QTreeWidget)
{
    setObjectName(QStringLiteral("correctionDialog"));
    setWindowTitle(tr("Correct a contact record"));
    resize(scaled(620, font()), scaled(640, font()));
    m_form->setContentsMargins(20, 16, 20, 8);
    m_form->setRecord(interaction);
    build();
    readEarlier();
    m_form->focusField(QString(interaction::content));
}

CorrectionDialog::~CorrectionDialog() { m_reading.cancel(); }

void CorrectionDialog::build()
{
    auto *area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus); // its fields are walked, and it follows them
    area->setWidgetResizable(true);
    area->setWidget(m_form);
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
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    auto *go = buttons->addButton(tr("Save the correction"), QDialogButtonBox::AcceptRole);
    go->setObjectName(QStringLiteral("correctionGo"));
    go->setProperty("primary", true);
    setShownShortcut(go, QKeySequence(QStringLiteral("Ctrl+S")));
    go->setEnabled(!m_session.book().isReadOnly() && !m_session.isMasked());
    auto *earlier = new QVBoxLayout;
    earlier->setContentsMargins(20, 0, 20, 0);
    earlier->addWidget(m_head);
    earlier->addWidget(m_earlier);
    buttons->setContentsMargins(20, 0, 20, 12);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(area, 1);
    column->addLayout(earlier);
    column->addWidget(buttons);
    connect(go, &QPushButton::clicked, this, &CorrectionDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(this, &QDialog::rejected, m_form, &RecordForm::discardDraft);
}

void CorrectionDialog::readEarlier()
{
    m_reading = m_session.book().read(
        [id = m_form->record().id()](Snapshot &view) { return recordHistory(view, interaction::type(), id); });
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

void CorrectionDialog::save()
{
    if (!m_form->validateAll())
        return;
    const RecordDraft draft = m_form->draft();
    m_session.change(tr("Contact record corrected"), [draft](Change &change) -> Result<void> {
        KEBU_TRY(draft.save(change));
        return {};
    });
    accept();
}

} // namespace kebu
