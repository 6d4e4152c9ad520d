#include "core/exchange/mapping.h"

#include "core/exchange/headername.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace kebu {

namespace {

const QString *sameColumn(const QStringList &header, const QString &column)
{
    for (const QString &name : header) {
        if (name == column)
            return &name;
    }
    const QString folded = foldedHeader(column);
    for (const QString &name : header) {
        if (foldedHeader(name) == folded && !folded.isEmpty())
            return &name;
    }
    return nullptr;
}

QString targetText(const ColumnTarget &target)
{
    QString text = !target.field.isEmpty()    ? target.field
                   : !target.custom.isEmpty() ? u"custom." + target.custom
                                              : target.link;
    return target.record.isEmpty() ? text : target.record + u'.' + text;
}

bool isHan(QChar c) { return c.script() == QChar::Script_Han; }

} // namespace

Result<Mapping> Mapping::checkAgainst(const QStringList &header) const
{
    Mapping checked = *this;
    for (ColumnMapping &column : checked.columns) {
        const QString *found = sameColumn(header, column.column);
        if (!found) {
            return Error{ErrorCode::Invalid,
                         QCoreApplication::translate(
                             "Mapping", "The file has no column \"%1\", which the mapping names. Its columns are: %2.")
                             .arg(column.column, header.join(u", ")),
                         {}};
        }
        column.column = *found;
    }
    std::stable_sort(checked.columns.begin(), checked.columns.end(),
                     [&header](const ColumnMapping &a, const ColumnMapping &b) {
                         return header.indexOf(a.column) < header.indexOf(b.column);
                     });
    return checked;
}

const ColumnMapping *Mapping::find(const QString &column) const
{
    const auto found = std::find_if(columns.begin(), columns.end(),
                                    [&column](const ColumnMapping &each) { return each.column == column; });
    return found == columns.end() ? nullptr : &*found;
}

QStringList Mapping::ignored(const QStringList &header) const
{
    QStringList names;
    for (const QString &column : header) {
        if (!find(column))
            names.append(column);
    }
    return names;
}

QString Mapping::describe(const QString &column) const
{
    QStringList words;
    if (const ColumnMapping *mapped = find(column)) {
        for (const ColumnTarget &target : mapped->targets)
            words.append(targetText(target));
    }
    return words.join(u", ");
}

const FieldInfo *linkField(const RecordType &type, const QString &link)
{
    if (const FieldInfo *field = type.find(link);
        field && (field->type == FieldType::Ref || field->type == FieldType::Refs))
        return field;
    for (const FieldInfo &field : type.fields()) {
        if (field.type == FieldType::Ref && field.target == link)
            return &field;
    }
    return nullptr;
}

std::optional<Mapping> individualMapping(const Mapping &mapping)
{
    static const QHash<QString, QString> own{{u"name"_qs, u"name"_qs},
                                             {u"mobile"_qs, u"phone"_qs},
                                             {u"landline"_qs, u"phone_other"_qs},
                                             {u"email"_qs, u"email"_qs},
                                             {u"wechat"_qs, u"wechat"_qs},
                                             {u"birthday"_qs, u"birthday"_qs},
                                             {u"title"_qs, u"occupation"_qs},
                                             {u"preferences"_qs, u"remarks"_qs},
                                             {u"birthday_lunar"_qs, u"birthday_lunar"_qs},
                                             {u"usual_channel"_qs, u"usual_channel"_qs}};
    const auto hasName = [&mapping](const QString &record) {
        return std::any_of(mapping.columns.begin(), mapping.columns.end(), [&record](const ColumnMapping &column) {
            return std::any_of(column.targets.begin(), column.targets.end(), [&record](const ColumnTarget &target) {
                return target.record == record && target.field == u"name";
            });
        });
    };
    const bool isKeyed = !mapping.key.isEmpty() && mapping.key != QStringList{u"number"_qs};
    if (mapping.record != u"customer" || isKeyed || !hasName({}) || !hasName(u"contact"_qs))
        return {};
    Mapping made = mapping;
    for (ColumnMapping &column : made.columns) {
        std::vector<ColumnTarget> targets;
        for (ColumnTarget target : column.targets) {
            const bool isCompanysName = target.record.isEmpty() && target.field == u"name";
            const bool isPersons = target.record == u"contact";
            if (isCompanysName || (isPersons && !own.contains(target.field)))
                continue;
            if (isPersons) {
                target.record.clear();
                target.field = own.value(target.field);
            }
            targets.push_back(std::move(target));
        }
        column.targets = std::move(targets);
    }
    std::erase_if(made.constants, [](const MappingConstant &constant) {
        return constant.record == u"contact" || (constant.record.isEmpty() && constant.field == u"kind");
    });
    made.constants.push_back({{}, u"kind"_qs, u"individual"_qs});
    return made;
}

QString joinedParts(const QStringList &parts)
{
    QString joined;
    for (const QString &raw : parts) {
        const QString part = raw.trimmed();
        if (part.isEmpty())
            continue;
        const bool hasLines = joined.contains(u'\n') || part.contains(u'\n');
        if (!joined.isEmpty() && !(isHan(joined.back()) && isHan(part.front())))
            joined += hasLines ? u'\n' : u' ';
        else if (!joined.isEmpty() && hasLines)
            joined += u'\n';
        joined += part;
    }
    return joined;
}

QString joinedName(std::vector<NamePart> parts)
{
    const auto isChinese = [](const NamePart &part) {
        return part.text.isEmpty() || std::ranges::all_of(part.text, isHan);
    };
    if (std::ranges::all_of(parts, isChinese))
        std::stable_partition(parts.begin(), parts.end(),
                              [](const NamePart &part) { return part.place == familyPlace; });
    QStringList texts;
    for (const NamePart &part : parts)
        texts << part.text;
    return joinedParts(texts);
}

} // namespace kebu
