#include "ui/screens/duplicates/mergepane.h"

#include "core/domain/customer.h"
#include "core/domain/registry.h"
#include "core/services/duplicates.h"
#include "core/services/listing.h"
#include "ui/look/icons.h"
#include "ui/look/labels.h"
#include "ui/look/style.h"
#include "ui/models/shownvalue.h"
#include "ui/shell/session.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace kebu {

namespace {

enum Column { Field, Kept, Other };

/// Names of what the fields of both point at.
Result<QHash<Id, QString>> namesFor(Snapshot &view, const MergePlan &plan)
{
    QHash<Id, QString> names;
    for (const MergeField &each : plan.fields) {
        const RecordType *target = each.field.isReference() ? findRecordType(each.field.target) : nullptr;
        if (!target)
            continue;
        for (const Value &value : {each.kept, each.other}) {
            for (const Id id : each.field.type == FieldType::Refs ? value.ids() : std::vector{value.id()}) {
                if (!id || names.contains(id))
                    continue;
                KEBU_LET(title, titleOf(view, *target, id));
                names.insert(id, title);
            }
        }
    }
    return names;
}

} // namespace

MergePane::MergePane(Session &session, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_title(new ElidedLabel({}, this)),
      m_lines(new QTableWidget(this)),
      m_equal(new QCheckBox(this)),
      m_moves(new ElidedLabel({}, this)),
      m_people(new QCheckBox(this)),
      m_swap(new QPushButton(icon(QLatin1String("exchange-positions")), {}, this)),
      m_merge(new QPushButton(icon(QLatin1String("merge")), {}, this)),
      m_apart(new QPushButton(this))
{
    setObjectName(QStringLiteral("mergePane"));
    m_title->setStep(TextStep::Section);
    m_lines->setObjectName(QStringLiteral("mergeFields"));
    m_lines->setColumnCount(3);
    m_lines->verticalHeader()->hide();
    m_lines->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_lines->setSelectionMode(QAbstractItemView::SingleSelection);
    m_lines->setTabKeyNavigation(false);
    m_lines->setShowGrid(false);
    m_lines->setFrameShape(QFrame::NoFrame);
    m_lines->setWordWrap(false);
    m_lines->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_lines->horizontalHeader()->setSectionResizeMode(Field, QHeaderView::ResizeToContents);
    m_lines->installEventFilter(this);
    m_moves->setTone(ElidedLabel::Tone::Muted);
    m_equal->setObjectName(QStringLiteral("mergeEqual"));
    m_people->setObjectName(QStringLiteral("mergePeople"));
    m_swap->setObjectName(QStringLiteral("mergeSwap"));
    m_merge->setObjectName(QStringLiteral("mergeDo"));
    m_merge->setProperty("primary", true);
    m_apart->setObjectName(QStringLiteral("mergeApart"));
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_equal);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(8);
    foot->addWidget(m_swap);
    foot->addStretch(1);
    foot->addWidget(m_apart);
    foot->addWidget(m_merge);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(8);
    column->addLayout(head);
    column->addWidget(m_lines, 1);
    column->addWidget(m_moves);
    column->addWidget(m_people);
    column->addLayout(foot);
    connect(m_lines, &QTableWidget::cellClicked, this, &MergePane::choose);
    connect(m_equal, &QCheckBox::toggled, this, &MergePane::showFields);
    connect(m_swap, &QPushButton::clicked, this, &MergePane::swapSides);
    connect(m_merge, &QPushButton::clicked, this, &MergePane::merge);
    connect(m_apart, &QPushButton::clicked, this, &MergePane::tellApart);
    retranslate();
    clear();
}

MergePane::~MergePane() { m_reading.cancel(); }

void MergePane::retranslate()
{
    m_lines->setAccessibleName(tr("Fields of both, side by side"));
    m_equal->setText(tr("Show &equal fields"));
    m_swap->setText(tr("&Swap sides"));
    m_swap->setToolTip(tr("Keep the record on the right instead"));
    m_merge->setText(tr("&Merge"));
    m_apart->setText(tr("&Not a duplicate"));
    m_apart->setToolTip(tr("Never propose these two again; can be undone"));
    refresh();
}

void MergePane::clear()
{
    m_reading.cancel();
    ++m_question;
    m_plan.reset();
    m_names.clear();
    m_lines->setRowCount(0);
    m_title->clear();
    m_moves->clear();
    m_people->hide();
    for (QPushButton *button : {m_swap, m_merge, m_apart})
        button->setEnabled(false);
}

void MergePane::setPair(const RecordType &type, Id keep, Id other)
{
    clear();
    m_type = &type;
    m_keep = keep;
    m_other = other;
    m_reading = m_session.book().read([&type, keep, other](Snapshot &view) -> Result<Loaded> {
        KEBU_LET(plan, planMerge(view, type, keep, other));
        KEBU_LET(names, namesFor(view, plan));
        return Loaded{std::move(plan), std::move(names)};
    });
    m_reading.then(this, [this, question = m_question](const Result<Loaded> &loaded) {
        if (question != m_question)
            return;
        if (loaded)
            show(*loaded);
        else
            m_title->setText(loaded.error().message);
    });
}

void MergePane::show(const Loaded &loaded)
{
    m_plan = loaded.plan;
    m_names = loaded.names;
    m_takeOther.assign(m_plan->fields.size(), false);
    for (QPushButton *button : {m_swap, m_merge, m_apart})
        button->setEnabled(!m_session.book().isReadOnly());
    refresh();
}

void MergePane::refresh()
{
    if (!m_plan)
        return;
    m_title->setText(tr("What the kept record will say"));
    showFields();
    showMoves();
}

void MergePane::showFields()
{
    if (!m_plan)
        return;
    const bool isCustomer = m_type == &customer::type();
    const auto headOf = [&](const Record &record, const QString &role) {
        const QString name = isCustomer ? record.text(customer::number) : shownContact(m_session, record);
        return QStringLiteral("%1  %2").arg(role, name);
    };
    m_shown.clear();
    for (size_t i = 0; i < m_plan->fields.size(); ++i) {
        if (m_plan->fields[i].isDifferent() || m_equal->isChecked())
            m_shown.push_back(i);
    }
    m_lines->setHorizontalHeaderLabels(
        {tr("Field"), headOf(m_plan->keep, tr("Kept")), headOf(m_plan->other, tr("Goes"))});
    m_lines->setRowCount(int(m_shown.size()));
    for (size_t row = 0; row < m_shown.size(); ++row)
        showLine(int(row), m_shown[row]);
    if (m_lines->rowCount() > 0 && m_lines->currentRow() < 0)
        m_lines->setCurrentCell(0, Kept);
}

void MergePane::showLine(int row, size_t index)
{
    const MergeField &each = m_plan->fields[index];
    const Theme &theme = themeOf(this);
    const bool isJoined = each.way == MergeField::Way::Join && !m_takeOther[index];
    const bool isOther = m_takeOther[index] || each.way == MergeField::Way::Take;
    const auto put = [&](int column, const QString &text, bool isTaken) {
        auto *cell = new QTableWidgetItem(text);
        cell->setToolTip(plainToolTip(text));
        if (column != Field) {
            cell->setForeground(isTaken ? theme.text : theme.muted);
            if (each.isDifferent() && isTaken && !text.isEmpty()) {
                cell->setIcon(icon(QLatin1String("checkmark"), theme.success));
                cell->setBackground(theme.successGround);
            }
            cell->setData(Qt::AccessibleTextRole,
                          tr("%1, %2: %3")
                              .arg(each.field.labelText(), isTaken ? tr("stays") : tr("does not stay"),
                                   text.isEmpty() ? tr("nothing") : text));
        } else {
            cell->setForeground(theme.muted);
        }
        m_lines->setItem(row, column, cell);
    };
    const auto shown = [&](const Value &value) {
        return shownValue(m_session, each.field, value, m_names).replace(u'\n', QStringLiteral(" ⏎ "));
    };
    put(Field, each.field.labelText(), false);
    put(Kept, shown(each.kept), isJoined || !isOther);
    put(Other, shown(each.other), isJoined || isOther);
}

void MergePane::choose(int row, int column)
{
    if (!m_plan || row < 0 || row >= std::ssize(m_shown) || column == Field)
        return;
    const size_t index = m_shown[size_t(row)];
    const MergeField &each = m_plan->fields[index];
    const Value &chosen = column == Other ? each.other : each.kept;
    if (!each.isDifferent() || chosen.isEmpty())
        return;
    m_takeOther[index] = column == Other;
    showLine(row, index);
    m_lines->setCurrentCell(row, column);
}

void MergePane::showMoves()
{
    QStringList parts;
    for (const MergeChildren &children : m_plan->children) {
        if (children.ofOther > 0)
            parts << tr("%1: %2 (%3 there already)")
                         .arg(children.type->plural().text())
                         .arg(children.ofOther)
                         .arg(children.ofKept);
    }
    m_moves->setText(parts.isEmpty() ? tr("Nothing hangs on the one that goes.")
                                     : tr("Moves: %1").arg(parts.join(tr(", "))));
    QStringList people;
    for (const SamePeople &same : m_plan->people)
        people << shownPersonal(m_session, same.name, Personal::Name);
    m_people->setVisible(!people.isEmpty());
    m_people->setChecked(true);
    m_people->setText(tr("&Join contacts that are the same person: %1")
                          .arg(people.join(tr(", ")).replace(u'&', QStringLiteral("&&"))));
}

MergeChoices MergePane::choices() const
{
    MergeChoices made;
    made.joinsPeople = m_people->isChecked();
    for (size_t i = 0; i < m_takeOther.size(); ++i) {
        const FieldInfo &field = m_plan->fields[i].field;
        if (m_takeOther[i])
            made.takeOther << (field.customId ? QString(u"custom." + field.name) : field.name);
    }
    return made;
}

void MergePane::merge()
{
    if (!m_plan)
        return;
    m_merge->setEnabled(false);
    const Id kept = m_keep;
    const Id gone = m_other;
    m_session.change(
        mergeTitle(m_plan->keep, m_plan->other),
        [type = m_type, kept, gone, made = choices()](Change &change) -> Result<void> {
            KEBU_TRY(kebu::merge(change, *type, kept, gone, made));
            return {};
        },
        [this, kept, gone](const ChangeInfo &) { emit merged(kept, gone); });
}

void MergePane::swapSides()
{
    if (m_plan)
        setPair(*m_type, m_other, m_keep);
}

void MergePane::tellApart()
{
    if (!m_plan)
        return;
    const Id a = m_keep;
    const Id b = m_other;
    m_session.change(
        tr("Not a duplicate"), [type = m_type, a, b](Change &change) { return kebu::tellApart(change, *type, a, b); },
        [this](const ChangeInfo &) { emit toldApart(); });
}

void MergePane::focusFields() { m_lines->setFocus(Qt::OtherFocusReason); }

bool MergePane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_lines || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->modifiers() != Qt::NoModifier)
        return false;
    switch (key->key()) {
    case Qt::Key_Left:
        choose(m_lines->currentRow(), Kept);
        return true;
    case Qt::Key_Right:
        choose(m_lines->currentRow(), Other);
        return true;
    case Qt::Key_Space:
        choose(m_lines->currentRow(), m_lines->currentColumn());
        return true;
    default:
        return false;
    }
}

void MergePane::paintEvent(QPaintEvent *) { QPainter(this).fillRect(rect(), themeOf(this).base); }

} // namespace kebu
