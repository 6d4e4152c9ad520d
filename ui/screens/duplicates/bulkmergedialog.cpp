#include "ui/screens/duplicates/bulkmergedialog.h"

#include "core/domain/customer.h"
#include "core/services/merge.h"
#include "ui/look/style.h"
#include "ui/models/shownvalue.h"
#include "ui/shell/session.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <memory>

namespace kebu {

BulkMergeDialog::BulkMergeDialog(Session &session, const RecordType &type, std::vector<DuplicatePair> pairs,
                                 QWidget *parent)
    : QDialog(parent),
      m_session(session),
      m_type(type),
      m_pairs(std::move(pairs)),
      m_sentence(new QLabel),
      m_lines(new QTreeWidget),
      m_go(nullptr)
{
    setObjectName(QStringLiteral("bulkMergeDialog"));
    setWindowTitle(tr("Merge the certain duplicates"));
    resize(860, 520);
    m_sentence->setText(tr("The older record is kept. Whatever hangs on the other moves to it; its name, number and "
                           "telephones stay findable. One undo takes all of it back."));
    m_sentence->setWordWrap(true);
    m_lines->setObjectName(QStringLiteral("bulkMergeLines"));
    m_lines->setRootIsDecorated(false);
    m_lines->setUniformRowHeights(true);
    m_lines->setHeaderLabels({tr("Kept"), tr("Goes"), tr("Why")});
    m_lines->setAccessibleName(tr("Pairs to merge"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    m_go = buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_go->setObjectName(QStringLiteral("bulkMergeDo"));
    m_go->setProperty("primary", true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addWidget(m_sentence);
    auto *why = new QLabel; // the whole of it: the list may cut it
    why->setObjectName(QStringLiteral("bulkMergeWhy"));
    why->setTextFormat(Qt::PlainText);
    why->setWordWrap(true);
    why->setMinimumHeight(why->fontMetrics().lineSpacing() * 2);
    why->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    column->addWidget(m_lines, 1);
    column->addWidget(why);
    column->addWidget(buttons);
    connect(m_lines, &QTreeWidget::currentItemChanged, why,
            [why](const QTreeWidgetItem *now) { why->setText(now ? now->text(2) : QString()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_go, &QPushButton::clicked, this, &BulkMergeDialog::merge);
    connect(m_lines, &QTreeWidget::itemChanged, this, &BulkMergeDialog::count);
    fill();
}

void BulkMergeDialog::fill()
{
    const QSignalBlocker quiet(m_lines);
    for (const DuplicatePair &pair : m_pairs) {
        const auto side = [&](int i) {
            return QStringLiteral("%1  %2").arg(pair.numbers[i], shownPersonal(m_session, pair.names[i], Personal::Name,
                                                                               {&m_type == &customer::type(), {}}));
        };
        auto *line = new QTreeWidgetItem({side(0), side(1), pair.why.join(tr(", "))});
        line->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        line->setCheckState(0, Qt::Checked);
        for (int i = 0; i < 3; ++i)
            line->setToolTip(i, plainToolTip(line->text(i)));
        m_lines->addTopLevelItem(line);
    }
    m_lines->header()->setStretchLastSection(true);
    m_lines->setColumnWidth(0, 260);
    m_lines->setColumnWidth(1, 240);
    m_lines->setCurrentItem(m_lines->topLevelItem(0));
    count();
}

void BulkMergeDialog::count()
{
    int ticked = 0;
    for (int i = 0; i < m_lines->topLevelItemCount(); ++i)
        ticked += m_lines->topLevelItem(i)->checkState(0) == Qt::Checked;
    m_go->setEnabled(ticked > 0);
    m_go->setText(tr("Merge %n pair(s)", nullptr, ticked));
}

void BulkMergeDialog::merge()
{
    std::vector<std::pair<Id, Id>> chosen;
    for (int i = 0; i < m_lines->topLevelItemCount(); ++i) {
        if (m_lines->topLevelItem(i)->checkState(0) == Qt::Checked)
            chosen.emplace_back(m_pairs[size_t(i)].a, m_pairs[size_t(i)].b);
    }
    m_go->setEnabled(false);
    const auto gone = std::make_shared<std::vector<Id>>();
    m_session.change(
        tr("Merge %n duplicate(s)", nullptr, int(chosen.size())),
        [chosen, gone, type = &m_type](Change &change) -> Result<void> {
            QHash<Id, Id> into; // three of a kind: what went points at what it went into
            const auto rootOf = [&](Id id) {
                while (into.contains(id))
                    id = into.value(id);
                return id;
            };
            for (const auto &[a, b] : chosen) {
                const Id keep = rootOf(a);
                const Id other = rootOf(b);
                if (keep == other)
                    continue;
                if (change.isCancelled())
                    return Error{ErrorCode::Cancelled, {}, {}};
                KEBU_TRY(kebu::merge(change, *type, keep, other));
                into.insert(other, keep);
                gone->push_back(other);
            }
            return {};
        },
        [this, gone](const ChangeInfo &) {
            emit merged(*gone);
            accept();
        });
}

} // namespace kebu
