// docs: the field and metric reference of the manual, made from the declarations.
#include "app/cli/command.h"
#include "core/base/savefile.h"
#include "core/book/derived.h"
#include "core/domain/registry.h"
#include "core/reports/metric.h"
#include "core/reports/metricgroups.h"
#include "core/sheets/formwords.h"
#include "core/sheets/officepackage.h"
#include "core/sheets/seedforms.h"

#include <QDir>
#include <QRegularExpression>

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

/// What its rows may be by; the book's own words of a refusal say the same (core/reports/metricgroups.h).
QString groupsText(const Metric &metric)
{
    switch (metricGroups(metric)) {
    case MetricGroups::FieldsAndTime:
        return QStringLiteral("fields, time");
    case MetricGroups::Fields:
        return QStringLiteral("fields");
    case MetricGroups::Time:
        return QStringLiteral("time");
    case MetricGroups::None:
        break;
    }
    return QStringLiteral("own rows only");
}

/// A metric by itself and, where they say more than its name, what its figures are called.
QString metricLine(const Metric &metric)
{
    const MetricHeads heads = metric.heads();
    const QString value = heads.value.isEmpty() ? QStringLiteral("–") : cell(heads.value);
    return QStringLiteral("| `%1` | %2 | %3 | %4 | %5 | %6 | %7 |\n")
        .arg(metric.name(), cell(metric.label()), cell(heads.base), cell(heads.count), value, groupsText(metric),
             cell(metric.definition()));
}

QString metricReference()
{
    QString text = QStringLiteral(
        "# Metrics\n\nMade by `kebu-cli docs`. `rate` is always count ÷ base. Any metric takes a period, a filter of "
        "customers and a comparison with the period before. The column *by* says what its rows may be: *fields* of the "
        "customer (`source`, `region`, `custom.x`), of the counted record or of the customer's others (`product`, "
        "`opportunity.competitor`), and *time* (`week`, `month`, `quarter`, `year`); anything else is refused in "
        "words. A metric without a day of its own takes each step of time as a period. Where a metric with rows of its "
        "own is grouped as well, a key is both, with `/` "
        "between.\n");
    std::optional<MetricTheme> theme;
    for (const Metric *metric : metrics()) {
        if (theme != metric->theme())
            text += QStringLiteral("\n## %1\n\n| metric | | base | count | value | by | definition "
                                   "|\n|---|---|---|---|---|---|---|\n")
                        .arg(themeLabel(metric->theme()));
        theme = metric->theme();
        text += metricLine(*metric);
    }
    return text;
}

/// What a form may ask for. The user's own fields come to these, under their own names.
QString placeholderReference()
{
    QString text = QStringLiteral(
        "# Placeholders\n\nMade by `kebu-cli docs` from the declarations; [paper.md](paper.md) says how they are used. "
        "Either language's spelling or the name works in a form of any language, in `{{ }}` or ｛｛ ｝｝.\n");
    QString list = QStringLiteral("-");
    const FormWords words{Catalog()};
    for (const FormWord &word : words.all()) {
        if (word.list != list) {
            list = word.list;
            const RecordType *type = findRecordType(list);
            text += QStringLiteral("\n## %1\n\n| 中文 | English | name |\n|---|---|---|\n")
                        .arg(list.isEmpty() ? QStringLiteral("The customer")
                             : type         ? type->plural().in(Language::English)
                             : list == QLatin1String(formList::log)
                                 ? QStringLiteral("The communication log as paper shows it")
                                 : QStringLiteral("All chosen customers, a row each"));
        }
        text += QStringLiteral("| %1 | %2 | `%3` |\n").arg(cell(word.chinese), cell(word.english), word.name);
    }
    return text;
}

/// The forms to start from, by language, as they are kept in the tree.
Result<void> writeForms(const QDir &folder)
{
    for (const Language language : {Language::Chinese, Language::English}) {
        const QString name = language == Language::Chinese ? QStringLiteral("zh_CN") : QStringLiteral("en");
        folder.mkpath(name);
        for (const SeedForm &form : seedForms()) {
            KEBU_LET(bytes, seedFormFile(form, language));
            KEBU_TRY(writeWhole(bytes,
                                folder.filePath(QString(name + u'/' + form.title.in(language) + u'.' + form.ending))));
        }
    }
    return {};
}

} // namespace

Outcome runDocs(Session &session)
{
    const QDir folder(session.argument(0));
    if (!folder.exists())
        return {Refused, say(QT_TRANSLATE_NOOP("cli", "There is no folder %1.")).arg(folder.path())};
    KEBU_TRY(writeWhole(fieldReference().toUtf8(), folder.filePath(QStringLiteral("fields.md"))));
    KEBU_TRY(writeWhole(metricReference().toUtf8(), folder.filePath(QStringLiteral("metrics.md"))));
    KEBU_TRY(writeWhole(placeholderReference().toUtf8(), folder.filePath(QStringLiteral("placeholders.md"))));
    if (const QDir forms(folder.filePath(QStringLiteral("../resources/forms"))); forms.exists())
        KEBU_TRY(writeForms(forms));
    session.give(QJsonObject{{QStringLiteral("files"), QJsonArray{folder.filePath(QStringLiteral("fields.md")),
                                                                  folder.filePath(QStringLiteral("metrics.md"))}}});
    return {};
}

} // namespace kebu::cli
