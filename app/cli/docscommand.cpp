// docs: the field and metric reference of the manual, made from the declarations.
#include "app/cli/command.h"
#include "core/base/savefile.h"
#include "core/book/derived.h"
#include "core/domain/registry.h"
#include "core/reports/metric.h"

#include <QDir>
#include <QRegularExpression>
#include <QSaveFile>

namespace kebu::cli {

namespace {

QString cell(QString text) { return text.replace(u'|', QStringLiteral("\\|")).replace(u'\n', u' '); }

QString fieldLine(const FieldInfo &field)
{
    QStringList choices;
    for (const Choice &choice : field.choices)
        choices << QString::fromUtf8(choice.code) + u' ' + choice.label.in(Language::Chinese);
    const QString notes = QStringList{field.isRequired ? QStringLiteral("required") : QString(),
                                      field.isUnique ? QStringLiteral("unique") : QString(),
                                      field.personalClass == Personal::None
                                          ? QString()
                                          : QStringLiteral("personal: ") + personalName(field.personalClass),
                                      field.isSystemSet ? QStringLiteral("set by the program") : QString()}
                              .filter(QRegularExpression(QStringLiteral(".")))
                              .join(QStringLiteral(", "));
    return QStringLiteral("| `%1` | %2 | %3 | %4 | %5 | %6 |\n")
        .arg(field.name, typeName(field), cell(field.label.in(Language::Chinese)),
             cell(field.label.in(Language::English)), cell(choices.join(QStringLiteral(", "))), notes);
}

QString fieldReference()
{
    QString text = QStringLiteral("# Fields\n\nMade by `kebu-cli docs` from the declarations; names are those of "
                                  "queries, mapping files and JSON.\n");
    const QString head = QStringLiteral("\n| field | type | 中文 | English | choices | |\n|---|---|---|---|---|---|\n");
    for (const RecordType *type : recordTypes()) {
        text += QStringLiteral("\n## %1 %2 (`%3`)\n")
                    .arg(type->label().in(Language::English), type->label().in(Language::Chinese), type->name()) +
                head;
        for (const FieldInfo &field : type->fields())
            text += fieldLine(field);
        for (const DerivedField &field : derivedFields(*type))
            text += fieldLine(field.info);
    }
    return text;
}

/// A metric by itself and, where they say more than its name, what its figures are called.
QString metricLine(const Metric &metric)
{
    const MetricHeads heads = metric.heads();
    const QString value = heads.value.isEmpty() ? QStringLiteral("–") : cell(heads.value);
    return QStringLiteral("| `%1` | %2 | %3 | %4 | %5 | %6 |\n")
        .arg(metric.name(), cell(metric.label()), cell(heads.base), cell(heads.count), value,
             cell(metric.definition()));
}

QString metricReference()
{
    QString text = QStringLiteral(
        "# Metrics\n\nMade by `kebu-cli docs`. `rate` is always count ÷ base. Any metric takes a period, a filter of "
        "customers, a comparison with the period before and, unless it says otherwise, rows by a field of the customer "
        "(`source`, `region`, `custom.x`), of the counted record (`product`, `opportunity.competitor`) or by `week`, "
        "`month`, `quarter`, `year`. Where a metric with rows of its own is grouped as well, a key is both, with `/` "
        "between.\n");
    std::optional<MetricTheme> theme;
    for (const Metric *metric : metrics()) {
        if (theme != metric->theme())
            text += QStringLiteral("\n## %1\n\n| metric | | base | count | value | definition "
                                   "|\n|---|---|---|---|---|---|\n")
                        .arg(themeLabel(metric->theme()));
        theme = metric->theme();
        text += metricLine(*metric);
    }
    return text;
}

Result<void> writeText(const QString &path, const QString &text)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0 || !commitWhole(file))
        return Error{ErrorCode::Failed, say(QT_TRANSLATE_NOOP("cli", "%1 cannot be written.")).arg(path),
                     file.errorString()};
    return {};
}

} // namespace

Outcome runDocs(Session &session)
{
    const QDir folder(session.argument(0));
    if (!folder.exists())
        return {Refused, say(QT_TRANSLATE_NOOP("cli", "There is no folder %1.")).arg(folder.path())};
    KEBU_TRY(writeText(folder.filePath(QStringLiteral("fields.md")), fieldReference()));
    KEBU_TRY(writeText(folder.filePath(QStringLiteral("metrics.md")), metricReference()));
    session.give(QJsonObject{{QStringLiteral("files"), QJsonArray{folder.filePath(QStringLiteral("fields.md")),
                                                                  folder.filePath(QStringLiteral("metrics.md"))}}});
    return {};
}

} // namespace kebu::cli
