#include "ui/forms/filterbar.h"

#include "core/domain/customer.h"
#include "ui/look/chips.h"
#include "ui/look/icons.h"
#include "ui/look/labels.h"
#include "ui/look/style.h"
#include "ui/models/shownvalue.h"
#include "ui/shell/session.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace kebu {

namespace {

const QString hiddenWord = QStringLiteral("•••");

/// What a condition on it is compared with may be a name, a number or somebody's words.
bool mayName(const FieldInfo &field)
{
    switch (field.type) {
    case FieldType::Text:
    case FieldType::Phone:
    case FieldType::Email:
    case FieldType::List:
    case FieldType::RefAny:
        return true;
    case FieldType::Ref:
    case FieldType::Refs:
        return field.target != u"user"; // colleagues are named where masked, too
    default:
        return field.personalClass != Personal::None;
    }
}

bool mayName(const QueryNode &node)
{
    return node.kind == QueryNode::Kind::Condition
               ? mayName(node.condition.field.info)
               : std::ranges::any_of(node.children, [](const QueryNode &child) { return mayName(child); });
}

} // namespace

FilterBar::FilterBar(Session &session, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_chips(new ChipBar(this)),
      m_toggle(new QPushButton(this)),
      m_edit(new QLineEdit(this)),
      m_error(new ElidedLabel({}, this))
{
    m_toggle->setObjectName(QStringLiteral("queryText"));
    m_toggle->setCheckable(true);
    m_toggle->setFlat(true);
    m_toggle->setIcon(icon(QLatin1String("code-context")));
    m_edit->setObjectName(QStringLiteral("query"));
    m_edit->hide();
    m_error->setObjectName(QStringLiteral("queryError"));
    m_error->setStep(TextStep::Small);
    m_error->setTone(ElidedLabel::Tone::Error);
    m_error->hide();
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_chips, 1);
    row->addWidget(m_toggle, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 8, 16, 8);
    column->setSpacing(4);
    column->addLayout(row);
    column->addWidget(m_edit);
    column->addWidget(m_error);
    connect(m_toggle, &QPushButton::toggled, m_edit, &QWidget::setVisible);
    connect(m_toggle, &QPushButton::clicked, this, [this](bool isOn) {
        if (isOn)
            m_edit->setFocus(Qt::OtherFocusReason);
    });
    connect(m_edit, &QLineEdit::returnPressed, this, [this] { apply(m_edit->text()); });
    connect(m_chips, &ChipBar::chipRemoved, this, [this](const QString &key) {
        if (key == u"search")
            emit searchCleared();
        else
            removeCondition(key.toInt());
    });
    connect(m_chips, &ChipBar::chipActivated, this, [this] { editText(); });
    connect(&m_session, &Session::maskedChanged, this, [this] {
        showText();
        showChips();
    });
    retranslate();
}

void FilterBar::retranslate()
{
    m_toggle->setText(tr("Query text"));
    m_toggle->setToolTip(tr("Conditions as text: they can be typed, nested with brackets, and shared"));
    showText();
    m_edit->setAccessibleName(tr("Query"));
    showChips();
}

void FilterBar::editText()
{
    m_toggle->setChecked(true);
    m_edit->setFocus(Qt::OtherFocusReason);
}

void FilterBar::setQuery(const QString &text)
{
    m_text = text;
    m_error->hide();
    m_edit->setProperty("invalid", false);
    auto query = parseQuery(text, customer::type(), m_session.catalog());
    m_query = query ? std::move(*query) : Query{&customer::type(), {}};
    showText();
    showChips();
}

/// Where the window is masked a query that may name somebody is not spelled out; a new one may be typed over it.
void FilterBar::showText()
{
    const bool isHidden = m_session.isMasked() && mayName(m_query.root);
    m_edit->setText(isHidden ? QString() : m_text);
    m_edit->setPlaceholderText(isHidden ? tr("The conditions are masked")
                                        : tr("For example: grade = A and next_due <= today+7"));
}

void FilterBar::setSearch(const QString &words)
{
    if (m_search == words)
        return;
    m_search = words;
    showChips();
}

void FilterBar::apply(const QString &text)
{
    const auto query = parseQuery(text, customer::type(), m_session.catalog());
    m_edit->setProperty("invalid", !query);
    m_edit->update();
    m_error->setVisible(!query);
    if (!query) {
        m_error->setText(query.error().message);
        showPlace(query.error());
        return;
    }
    setQuery(query->isEverything() ? QString() : query->toText());
    emit queryChanged(m_text);
}

void FilterBar::showPlace(const Error &error)
{
    m_toggle->setChecked(true); // a condition from a chip or a menu shows what it was made into
    bool isNumber = false;
    const int at = error.detail.toInt(&isNumber);
    if (!isNumber || !m_edit->hasFocus())
        return;
    int end = at;
    while (end < m_edit->text().size() && !m_edit->text()[end].isSpace())
        ++end;
    m_edit->setSelection(std::min(at, int(m_edit->text().size())), std::max(end - at, 0));
}

void FilterBar::removeCondition(int index)
{
    Query rest = m_query;
    if (rest.root.kind == QueryNode::Kind::All && rest.root.children.size() > 1)
        rest.root.children.erase(rest.root.children.begin() + index);
    else
        rest.root = {};
    if (rest.root.kind == QueryNode::Kind::All && rest.root.children.size() == 1)
        rest.root = QueryNode(rest.root.children.front());
    apply(rest.isEverything() ? QString() : rest.toText());
}

void FilterBar::narrow(const QString &condition)
{
    const auto added = parseQuery(condition, customer::type(), m_session.catalog());
    if (!added)
        return;
    Query both = m_query;
    if (both.isEverything())
        both.root = added->root;
    else if (both.root.kind == QueryNode::Kind::All)
        both.root.children.push_back(added->root);
    else
        both.root = {QueryNode::Kind::All, {}, {m_query.root, added->root}};
    apply(both.toText());
}

void FilterBar::showChips()
{
    m_chips->clear();
    if (!m_search.isEmpty())
        m_chips->addCondition(QStringLiteral("search"),
                              tr("Found: %1").arg(m_session.isMasked() ? hiddenWord : m_search));
    const std::vector<QueryNode> single{m_query.root};
    const std::vector<QueryNode> &conditions =
        m_query.root.kind == QueryNode::Kind::All ? m_query.root.children : single;
    for (size_t i = 0; i < conditions.size(); ++i) {
        if (i > 0)
            m_chips->addWidget(new ElidedLabel(tr("and"), m_chips));
        m_chips->addCondition(QString::number(i), wordsOf(conditions[i]));
    }
    m_add = new QPushButton(icon(QLatin1String("list-add")), tr("Add condition"));
    m_add->setObjectName(QStringLiteral("addCondition"));
    setShownShortcut(m_add, QKeySequence(QStringLiteral("Ctrl+Shift+F")));
    connect(m_add, &QPushButton::clicked, this, &FilterBar::addCondition);
    m_chips->addWidget(m_add);
}

QString FilterBar::operandWord(const FieldInfo &field, const QueryOperand &operand) const
{
    if (m_session.isMasked() && mayName(field))
        return hiddenWord;
    if (operand.daysFromToday) {
        const int days = *operand.daysFromToday;
        return days == 0  ? tr("today")
               : days > 0 ? tr("in %n day(s)", nullptr, days)
                          : tr("%n day(s) ago", nullptr, -days);
    }
    if (!operand.word.isEmpty())
        return operand.word;
    return field.type == FieldType::Bool ? (operand.value.yes() ? tr("yes") : tr("no"))
                                         : shownValue(m_session, field, operand.value);
}

QString FilterBar::operandWords(const QueryCondition &condition) const
{
    QStringList words;
    for (const QueryOperand &operand : condition.operands)
        words << operandWord(condition.field.info, operand);
    return words.join(uiLanguage() == Language::Chinese ? QStringLiteral("、") : QStringLiteral(", "));
}

QString FilterBar::wordsOf(const QueryNode &node) const
{
    if (node.kind == QueryNode::Kind::Not)
        return tr("not (%1)").arg(wordsOf(node.children.front()));
    if (node.kind != QueryNode::Kind::Condition) {
        QStringList parts;
        for (const QueryNode &child : node.children)
            parts << wordsOf(child);
        return parts.join(node.kind == QueryNode::Kind::All ? tr(" and ") : tr(" or "));
    }
    const QString name = node.condition.field.info.labelText();
    const QString words = operandWords(node.condition);
    switch (node.condition.op) {
    case QueryOperator::Equal:
    case QueryOperator::In:
        return tr("%1: %2").arg(name, words);
    case QueryOperator::NotEqual:
        return tr("%1 not %2").arg(name, words);
    case QueryOperator::Less:
        return tr("%1 before %2", "also: less than").arg(name, words);
    case QueryOperator::LessOrEqual:
        return tr("%1 up to %2").arg(name, words);
    case QueryOperator::Greater:
        return tr("%1 over %2", "also: after").arg(name, words);
    case QueryOperator::GreaterOrEqual:
        return tr("%1 from %2").arg(name, words);
    case QueryOperator::Contains:
        return tr("%1 with “%2”").arg(name, words);
    case QueryOperator::Between:
        return tr("%1 between %2").arg(name, words);
    case QueryOperator::Empty:
        return tr("%1 is empty").arg(name);
    }
    return name;
}

void FilterBar::addCondition()
{
    QMenu menu(this);
    const auto offerChoices = [&](FieldName name) {
        const FieldInfo &field = customer::type().field(customer::type().indexOf(name));
        QMenu *choices = menu.addMenu(field.labelText());
        for (const PicklistEntry &entry : m_session.catalog().picklists().entries(field.picklist)) {
            const QString condition = QStringLiteral("%1 = \"%2\"").arg(field.name, entry.code);
            choices->addAction(entry.label(uiLanguage()), this, [this, condition] { narrow(condition); });
        }
        choices->menuAction()->setVisible(!choices->isEmpty());
    };
    const auto offer = [&](const QString &text, const QString &condition) {
        menu.addAction(text, this, [this, condition] { narrow(condition); });
    };
    for (const FieldName name : {customer::grade, customer::stage, customer::intent, customer::industry,
                                 customer::source, customer::city, customer::maintenanceLayer})
        offerChoices(name);
    menu.addSeparator();
    offer(tr("Due within seven days"), QStringLiteral("next_due <= today+7"));
    offer(tr("Nothing planned"), QStringLiteral("next_due is empty"));
    offer(tr("Not contacted for 30 days"), QStringLiteral("last_contact < today-30"));
    offer(tr("With open or won amounts"), QStringLiteral("amount > 0"));
    menu.addSeparator();
    menu.addAction(tr("Type a condition…"), this, &FilterBar::editText);
    menu.exec(m_add->mapToGlobal(QPoint(0, m_add->height())));
}

} // namespace kebu
