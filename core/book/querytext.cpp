#include "core/book/query.h"

#include "core/book/querylexer.h"
#include "core/domain/fieldtext.h"

namespace kebu {

namespace {

QString operandText(const FieldInfo &field, const QueryOperand &operand)
{
    if (operand.daysFromToday) {
        const int days = *operand.daysFromToday;
        const QString today = QStringLiteral("today");
        return days == 0 ? today : today + (days > 0 ? QStringLiteral("+") : QString()) + QString::number(days);
    }
    if (!operand.word.isEmpty())
        return quotedWord(operand.word);
    if (field.type == FieldType::Bool)
        return operand.value.yes() ? QStringLiteral("yes") : QStringLiteral("no");
    if (operand.value.isText())
        return quotedWord(operand.value.text());
    return quotedWord(formatFieldText(field, operand.value, {}));
}

QString signOf(QueryOperator op)
{
    switch (op) {
    case QueryOperator::Equal:
        return QStringLiteral("=");
    case QueryOperator::NotEqual:
        return QStringLiteral("!=");
    case QueryOperator::Less:
        return QStringLiteral("<");
    case QueryOperator::LessOrEqual:
        return QStringLiteral("<=");
    case QueryOperator::Greater:
        return QStringLiteral(">");
    case QueryOperator::GreaterOrEqual:
        return QStringLiteral(">=");
    case QueryOperator::Contains:
        return QStringLiteral("~");
    default:
        return {};
    }
}

QString conditionText(const QueryCondition &condition)
{
    const FieldInfo &field = condition.field.info;
    const QString name = quotedWord(condition.field.path) + u' ';
    switch (condition.op) {
    case QueryOperator::Empty:
        return name + QStringLiteral("is empty");
    case QueryOperator::Between:
        return name + QStringLiteral("between %1 and %2")
                          .arg(operandText(field, condition.operands[0]), operandText(field, condition.operands[1]));
    case QueryOperator::In: {
        QStringList words;
        for (const QueryOperand &operand : condition.operands)
            words << operandText(field, operand);
        return name + QStringLiteral("in (") + words.join(QStringLiteral(", ")) + u')';
    }
    default:
        return name + signOf(condition.op) + u' ' + operandText(field, condition.operands[0]);
    }
}

QString nodeText(const QueryNode &node, bool isWhole)
{
    if (node.kind == QueryNode::Kind::Condition)
        return conditionText(node.condition);
    if (node.kind == QueryNode::Kind::Not)
        return QStringLiteral("not ") + nodeText(node.children.front(), false);
    QStringList parts;
    for (const QueryNode &child : node.children)
        parts << nodeText(child, false);
    const QString text =
        parts.join(node.kind == QueryNode::Kind::All ? QStringLiteral(" and ") : QStringLiteral(" or "));
    return isWhole ? text : u'(' + text + u')';
}

} // namespace

QString Query::toText() const { return nodeText(root, true); }

} // namespace kebu
