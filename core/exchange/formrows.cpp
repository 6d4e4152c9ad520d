#include "core/exchange/formrows.h"

#include "core/exchange/mappingguess.h"

#include <QMap>
#include <QRegularExpression>

#include <array>

namespace kebu {

namespace {

/// What the head of a table says of its rows.
const RecordType *typeOfTable(const QString &head, const RecordLookup &lookup)
{
    struct Kind {
        const char *record;
        const char *words;
    };
    static constexpr std::array kinds{
        Kind{"key_date", "关键日期|关键节点|重要日期|纪念日|key date"},
        Kind{"interaction", "沟通|跟进记录|拜访记录|联络记录|log|interaction|communication"},
        Kind{"contact", "联系人|决策链|通讯录|contact|decision chain"},
        Kind{"need", "需求|need"},
        Kind{"opportunity", "商机|机会|opportunit|deal"},
        Kind{"payment", "回款|收款|payment"},
        Kind{"contract", "合同|contract"},
        Kind{"order", "订单|交易|order"},
        Kind{"service_case", "售后|投诉|服务|complaint|service"},
    };
    const QString plain = head.toLower();
    for (const Kind &kind : kinds) {
        for (const QString &word : QString::fromUtf8(kind.words).split(u'|')) {
            if (plain.contains(word))
                return lookup(QString::fromLatin1(kind.record));
        }
    }
    return nullptr;
}

const RecordType *typeOfColumns(const QStringList &labels, const RecordLookup &lookup)
{
    std::vector<const RecordType *> types;
    for (const char *name : {"interaction", "contact", "need", "opportunity", "order", "contract", "payment",
                             "service_case", "feedback"}) {
        if (const RecordType *type = lookup(QString::fromLatin1(name)))
            types.push_back(type);
    }
    return types.empty() ? nullptr : &guessRecord(labels, types, lookup);
}

/// The cells of one table of the form.
struct Block {
    QStringList labels;
    QMap<int, QHash<QString, qsizetype>> rows; ///< row → label → column of the file
};

/// A log's column of results holds how they answered, or that they did not: what people tick rather than write.
std::vector<ColumnTarget> answerTargets(const QString &record, const QStringList &cells)
{
    static const QSet<QString> attitudes{QStringLiteral("好"),      QStringLiteral("一般"),
                                         QStringLiteral("差"),      QStringLiteral("positive"),
                                         QStringLiteral("neutral"), QStringLiteral("negative")};
    static const QSet<QString> reaches{QStringLiteral("未接"), QStringLiteral("未回"), QStringLiteral("no answer"),
                                       QStringLiteral("no reply")};
    ColumnTarget attitude;
    attitude.record = record;
    attitude.field = QStringLiteral("attitude");
    ColumnTarget reach = attitude;
    reach.field = QStringLiteral("reach");
    for (const QString &cell : cells) {
        const QString word = cell.trimmed();
        if (reaches.contains(word.toLower()))
            attitude.values.insert(word, {});
        else if (attitudes.contains(word.toLower()))
            reach.values.insert(word, {});
        else if (!word.isEmpty())
            return {}; // words of their own
    }
    return {attitude, reach};
}

QHash<QString, std::vector<ColumnTarget>> targetsOf(const Block &block, const QList<QStringList> &samples,
                                                    const RecordType &type, const RecordLookup &lookup)
{
    QList<QStringList> cells;
    for (const auto &row : block.rows) {
        for (const QStringList &sample : samples) {
            QStringList texts;
            for (const QString &label : block.labels)
                texts << (row.contains(label) ? sample.value(row[label]) : QString());
            cells << texts;
        }
    }
    QHash<QString, std::vector<ColumnTarget>> targets;
    for (const ColumnMapping &column : guessMapping(block.labels, cells, type, lookup).columns) {
        if (!column.targets.front().record.isEmpty())
            continue; // of a record beside the record
        targets.insert(column.column, column.targets);
        if (column.targets.front().field == u"result" && type.find(QStringLiteral("attitude"))) {
            QStringList answers;
            for (const QStringList &row : std::as_const(cells))
                answers << row.value(block.labels.indexOf(column.column));
            if (auto ticked = answerTargets({}, answers); !ticked.empty())
                targets[column.column] = std::move(ticked);
        }
    }
    return targets;
}

} // namespace

QString FormCell::column() const
{
    return QString(table + u' ' + QString::number(row) + QStringLiteral(" · ") + label).trimmed();
}

std::optional<FormCell> FormCell::of(const QString &column)
{
    static const QRegularExpression form(QStringLiteral("^(?:(.*) )?(\\d{1,4}) · (.+)$"));
    const auto match = form.match(column);
    if (!match.hasMatch())
        return {};
    return FormCell{match.captured(1), match.captured(2).toInt(), match.captured(3)};
}

QHash<qsizetype, std::vector<ColumnTarget>> formRowTargets(const QStringList &header, const QList<QStringList> &rows,
                                                           const RecordLookup &lookup)
{
    QMap<QString, Block> blocks;
    for (qsizetype i = 0; i < header.size(); ++i) {
        const auto cell = FormCell::of(header[i]);
        if (!cell)
            continue;
        Block &block = blocks[cell->table];
        if (!block.labels.contains(cell->label))
            block.labels << cell->label;
        block.rows[cell->row].insert(cell->label, i);
    }
    QHash<qsizetype, std::vector<ColumnTarget>> all;
    QHash<QString, int> numbers; // the first of a kind may stand beside the tables
    for (auto block = blocks.cbegin(); block != blocks.cend(); ++block) {
        const RecordType *type = typeOfTable(block.key(), lookup);
        if (!type)
            type = typeOfColumns(block->labels, lookup);
        if (!type)
            continue;
        const auto targets = targetsOf(*block, rows, *type, lookup);
        for (auto row = block->rows.cbegin(); row != block->rows.cend(); ++row) {
            const QString record = type->name() + u'#' + QString::number(++numbers[type->name()] + 1);
            for (auto target = targets.cbegin(); target != targets.cend(); ++target) {
                if (!row->contains(target.key()))
                    continue;
                std::vector<ColumnTarget> own = *target;
                for (ColumnTarget &each : own)
                    each.record = record;
                all.insert(row->value(target.key()), std::move(own));
            }
        }
    }
    return all;
}

} // namespace kebu
