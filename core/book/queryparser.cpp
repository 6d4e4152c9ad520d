#include "core/book/query.h"

#include "core/book/querylexer.h"

#include <QCoreApplication>

namespace kebu {

namespace {

constexpr int deepestNesting = 64;

QString say(const char *sentence) { return QCoreApplication::translate("query", sentence); }

/// Recursive descent: either = both ("or" both)*, both = term ("and" term)*, term = "not" term | "(" either ")" |
/// condition.
class Parser
{
public:
    Parser(std::vector<QueryToken> tokens, const RecordType &type, const Catalog &catalog)
        : m_tokens(std::move(tokens)),
          m_type(type),
          m_catalog(catalog)
    {
    }

    Result<Query> whole()
    {
        Query query{&m_type, {}};
        if (current().kind == QueryToken::Kind::End)
            return query;
        KEBU_LET(root, either());
        if (current().kind != QueryToken::Kind::End)
            return expected(say(
                QT_TRANSLATE_NOOP("query", "\"and\", \"or\" or the end; a text with blanks stands in double quotes")));
        query.root = std::move(root);
        return query;
    }

private:
    const QueryToken &current() const { return m_tokens[m_at]; }
    QueryToken take() { return m_at + 1 < m_tokens.size() ? m_tokens[m_at++] : m_tokens[m_at]; }

    [[nodiscard]] static Error at(const QueryToken &token, const QString &what)
    {
        return {
            ErrorCode::Invalid,
            say(QT_TRANSLATE_NOOP("query", "The query is wrong at character %1: %2")).arg(token.position + 1).arg(what),
            QString::number(token.position)};
    }

    [[nodiscard]] Error expected(const QString &what) const
    {
        switch (current().kind) {
        case QueryToken::Kind::Unclosed:
            return at(current(), say(QT_TRANSLATE_NOOP("query", "the quote that opens here is never closed.")));
        case QueryToken::Kind::End:
            return at(current(), say(QT_TRANSLATE_NOOP("query", "it ends where %1 is expected.")).arg(what));
        default:
            return at(current(),
                      say(QT_TRANSLATE_NOOP("query", "\"%1\" stands where %2 is expected.")).arg(current().text, what));
        }
    }

    Result<QueryNode> either() { return joined(QueryNode::Kind::Any, u"or", &Parser::both); }
    Result<QueryNode> both() { return joined(QueryNode::Kind::All, u"and", &Parser::term); }

    Result<QueryNode> joined(QueryNode::Kind kind, QStringView word, Result<QueryNode> (Parser::*part)())
    {
        KEBU_LET(first, (this->*part)());
        if (!current().is(word))
            return first;
        QueryNode node{kind, {}, {}};
        node.children.push_back(std::move(first));
        while (current().is(word)) {
            take();
            KEBU_LET(next, (this->*part)());
            node.children.push_back(std::move(next));
        }
        return node;
    }

    Result<QueryNode> term()
    {
        if (m_depth >= deepestNesting)
            return at(current(), say(QT_TRANSLATE_NOOP("query", "it is nested too deeply.")));
        ++m_depth;
        auto node = current().is(u"not")                       ? negation()
                    : current().kind == QueryToken::Kind::Open ? group()
                                                               : condition();
        --m_depth;
        return node;
    }

    Result<QueryNode> negation()
    {
        take();
        KEBU_LET(inner, term());
        QueryNode node{QueryNode::Kind::Not, {}, {}};
        node.children.push_back(std::move(inner));
        return node;
    }

    Result<QueryNode> group()
    {
        take();
        KEBU_LET(inner, either());
        if (current().kind != QueryToken::Kind::Close)
            return expected(say(QT_TRANSLATE_NOOP("query", "a closing bracket")));
        take();
        return inner;
    }

    Result<QueryNode> condition()
    {
        if (current().kind != QueryToken::Kind::Word && current().kind != QueryToken::Kind::Quoted)
            return expected(say(QT_TRANSLATE_NOOP("query", "a field")));
        const QueryToken name = take();
        auto field = findQueryField(m_type, m_catalog, name.text);
        if (!field)
            return at(name,
                      say(QT_TRANSLATE_NOOP("query", "%1 has no field \"%2\".")).arg(m_type.label().text(), name.text));
        QueryNode node{QueryNode::Kind::Condition, {std::move(*field), {}, {}}, {}};
        if (current().is(u"is"))
            return emptiness(std::move(node));
        bool isNegated = false;
        if (current().is(u"not")) { // "grade not in (…)", "not between"
            take();
            isNegated = true;
            if (!current().is(u"in") && !current().is(u"between"))
                return expected(say(QT_TRANSLATE_NOOP("query", "\"in\" or \"between\"")));
        }
        KEBU_TRY(comparison(node.condition));
        return isNegated ? negated(std::move(node)) : std::move(node);
    }

    static QueryNode negated(QueryNode inner)
    {
        QueryNode node{QueryNode::Kind::Not, {}, {}};
        node.children.push_back(std::move(inner));
        return node;
    }

    Result<QueryNode> emptiness(QueryNode node)
    {
        take();
        const bool isNegated = current().is(u"not");
        if (isNegated)
            take();
        if (!current().is(u"empty"))
            return expected(say(QT_TRANSLATE_NOOP("query", "\"empty\"")));
        take();
        node.condition.op = QueryOperator::Empty;
        return isNegated ? negated(std::move(node)) : std::move(node);
    }

    Result<void> comparison(QueryCondition &condition)
    {
        const QueryToken sign = current();
        KEBU_LET(op, operatorHere());
        condition.op = op;
        take();
        if (!suits(op, condition.field.info))
            return at(sign, say(QT_TRANSLATE_NOOP("query", "\"%1\" says nothing about %2."))
                                .arg(sign.text, condition.field.info.labelText()));
        if (op == QueryOperator::In)
            return alternatives(condition);
        KEBU_TRY(operand(condition));
        if (op != QueryOperator::Between)
            return {};
        if (!current().is(u"and"))
            return expected(say(QT_TRANSLATE_NOOP("query", "\"and\" with the upper end")));
        take();
        return operand(condition);
    }

    [[nodiscard]] Result<QueryOperator> operatorHere() const
    {
        static const QHash<QString, QueryOperator> signs{
            {QStringLiteral("="), QueryOperator::Equal},     {QStringLiteral("=="), QueryOperator::Equal},
            {QStringLiteral("!="), QueryOperator::NotEqual}, {QStringLiteral("<>"), QueryOperator::NotEqual},
            {QStringLiteral("<"), QueryOperator::Less},      {QStringLiteral("<="), QueryOperator::LessOrEqual},
            {QStringLiteral(">"), QueryOperator::Greater},   {QStringLiteral(">="), QueryOperator::GreaterOrEqual},
            {QStringLiteral("~"), QueryOperator::Contains}};
        if (current().is(u"in"))
            return QueryOperator::In;
        if (current().is(u"between"))
            return QueryOperator::Between;
        if (current().kind == QueryToken::Kind::Operator && signs.contains(current().text))
            return signs.value(current().text);
        return expected(
            say(QT_TRANSLATE_NOOP("query", "one of = != < <= > >= ~, \"in\", \"between\" or \"is empty\"")));
    }

    Result<void> alternatives(QueryCondition &condition)
    {
        if (current().kind != QueryToken::Kind::Open)
            return expected(say(QT_TRANSLATE_NOOP("query", "an opening bracket")));
        do {
            take(); // the bracket, then commas
            KEBU_TRY(operand(condition));
        } while (current().kind == QueryToken::Kind::Comma);
        if (current().kind != QueryToken::Kind::Close)
            return expected(say(QT_TRANSLATE_NOOP("query", "a comma or a closing bracket")));
        take();
        return {};
    }

    Result<void> operand(QueryCondition &condition)
    {
        const QueryToken word = current();
        if (word.kind != QueryToken::Kind::Word && word.kind != QueryToken::Kind::Quoted)
            return expected(say(QT_TRANSLATE_NOOP("query", "a value")));
        take();
        auto read =
            readOperand(condition.field, condition.op, word.text, word.kind == QueryToken::Kind::Quoted, m_catalog);
        if (!read)
            return at(word, read.error().message);
        condition.operands.push_back(std::move(*read));
        return {};
    }

    std::vector<QueryToken> m_tokens;
    const RecordType &m_type;
    const Catalog &m_catalog;
    size_t m_at = 0;
    int m_depth = 0;
};

} // namespace

Result<Query> parseQuery(const QString &text, const RecordType &type, const Catalog &catalog)
{
    return Parser(queryTokens(text), type, catalog).whole();
}

} // namespace kebu
