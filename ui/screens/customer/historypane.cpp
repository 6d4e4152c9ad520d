#include "ui/screens/customer/historypane.h"

#include "core/base/text.h"
#include "core/services/people.h"
#include "ui/look/icons.h"
#include "ui/look/labels.h"
#include "ui/models/shownvalue.h"
#include "ui/shell/session.h"

#include <QHeaderView>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace kebu {

namespace {

enum Role { LineRole = Qt::UserRole, FieldRole };

} // namespace

HistoryPane::HistoryPane(Session &session, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_tree(new QTreeWidget(this)),
      m_hint(new ElidedLabel({}, this)),
      m_restore(new QPushButton(icon(QLatin1String("document-open-recent")), {}, this))
{
    m_tree->setObjectName(QStringLiteral("history"));
    m_tree->setColumnCount(3);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setUniformRowHeights(true);
    m_tree->setRootIsDecorated(false);
    m_tree->setItemsExpandable(false);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_tree->header()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    m_restore->setObjectName(QStringLiteral("restoreValue"));
    m_restore->setEnabled(false);
    m_hint->setTone(ElidedLabel::Tone::Muted);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(16, 8, 16, 8);
    row->setSpacing(8);
    row->addWidget(m_restore);
    row->addWidget(m_hint, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_tree, 1);
    column->addLayout(row);
    connect(m_tree, &QTreeWidget::currentItemChanged, this,
            [this](QTreeWidgetItem *item) { m_restore->setEnabled(item && item->data(0, FieldRole).isValid()); });
    connect(m_tree, &QTreeWidget::itemActivated, this, [this] {
        if (m_restore->isEnabled())
            restore();
    });
    connect(m_restore, &QPushButton::clicked, this, &HistoryPane::restore);
    retranslate();
}

void HistoryPane::retranslate()
{
    m_tree->setHeaderLabels({tr("What"), tr("Who"), tr("When")});
    m_tree->setAccessibleName(tr("History"));
    m_restore->setText(tr("Restore this value"));
    m_hint->setText(tr("Choose a field's line to put its old value back."));
    fill();
}

void HistoryPane::load(Id customer)
{
    m_reading.cancel();
    m_customer = customer;
    if (!customer) {
        m_lines.clear();
        fill();
        return;
    }
    m_reading = m_session.book().read([customer](Snapshot &view) { return customerHistory(view, customer); });
    m_reading.then(this, [this, customer](const Result<std::vector<HistoryLine>> &lines) {
        if (customer != m_customer || !lines)
            return;
        m_lines = *lines;
        fill();
    });
}

void HistoryPane::setContent(const CustomerContent &content)
{
    m_content = content;
    if (m_session.isMasked())
        fill();
}

QString HistoryPane::valueText(const FieldInfo &field, const QString &text) const
{
    if (text.isEmpty())
        return tr("empty");
    constexpr qsizetype mostShown = 60;
    const QString line = simplifiedLine(text);
    const QString shown = isFreeText(field) ? m_content.freeText(m_session, line)
                                            : shownPersonal(m_session, line, field.personalClass, {true, {}});
    return shown.size() > mostShown ? shown.left(mostShown) + u'…' : shown;
}

void HistoryPane::fill()
{
    m_tree->clear();
    const QDate today = m_session.clock().today();
    for (size_t i = 0; i < m_lines.size(); ++i) {
        const HistoryLine &line = m_lines[i];
        const QString record = line.recordTitle.isEmpty() ? line.type->label().text()
                                                          : line.type->label().text() + u' ' +
                                                                (m_session.isMasked() ? QString() : line.recordTitle);
        const QString what = line.action == JournalAction::Created   ? tr("%1 created")
                             : line.action == JournalAction::Removed ? tr("%1 deleted")
                                                                     : tr("%1 changed");
        const QString title =
            m_session.isMasked() || line.change.title.isEmpty() ? QString() : QStringLiteral(" · ") + line.change.title;
        auto *top = new QTreeWidgetItem(m_tree, {what.arg(record) + title, m_session.userName(line.change.by),
                                                 shownMoment(line.change.at, m_session.clock().zone(), today)});
        if (line.isErased)
            new QTreeWidgetItem(top, {tr("Erased for good")});
        for (size_t j = 0; j < line.fields.size(); ++j) {
            const HistoryField &step = line.fields[j];
            auto *item =
                new QTreeWidgetItem(top, {QStringLiteral("      %1: %2 → %3")
                                              .arg(step.field.labelText(), valueText(step.field, step.beforeText),
                                                   valueText(step.field, step.afterText))});
            item->setData(0, LineRole, int(i));
            item->setData(0, FieldRole, int(j));
        }
        top->setExpanded(true);
    }
    m_restore->setEnabled(false);
}

void HistoryPane::restore()
{
    const QTreeWidgetItem *item = m_tree->currentItem();
    if (!item || !item->data(0, FieldRole).isValid())
        return;
    const HistoryLine &line = m_lines[size_t(item->data(0, LineRole).toInt())];
    const HistoryField &step = line.fields[size_t(item->data(0, FieldRole).toInt())];
    m_session.change(tr("%1 put back").arg(step.field.labelText()),
                     [type = line.type, id = line.record, field = step.field, value = step.before](Change &change) {
                         return restoreValue(change, *type, id, field, value);
                     });
}

} // namespace kebu
