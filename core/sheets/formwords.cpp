#include "core/sheets/formwords.h"

#include "core/base/text.h"
#include "core/domain/customer.h"
#include "core/domain/registry.h"
#include "core/sheets/contactlog.h"
#include "core/sheets/recorditems.h"

#include <QRegularExpression>

#include <algorithm>

namespace kebu {

namespace {

/// As typed with a Chinese keyboard the point of a name is 。 or ．; an order of blanks or case says nothing.
QString spelling(const QString &written) { return normalized(written).replace(u'。', u'.'); }

QString labelOf(const FieldInfo &field, Language language)
{
    return field.customId ? field.customLabel : field.label.in(language);
}

QString dotted(const QString &list, const QString &field) { return QString(list + u'.' + field); }

/// Steps of one character from one text to the other.
qsizetype distance(const QString &a, const QString &b)
{
    std::vector<qsizetype> row(size_t(b.size()) + 1);
    for (size_t i = 0; i < row.size(); ++i)
        row[i] = qsizetype(i);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        qsizetype diagonal = std::exchange(row[0], i);
        for (size_t j = 1; j < row.size(); ++j) {
            const qsizetype changed = diagonal + (a[i - 1] == b[qsizetype(j) - 1] ? 0 : 1);
            diagonal = std::exchange(row[j], std::min({row[j] + 1, row[j - 1] + 1, changed}));
        }
    }
    return row.back();
}

} // namespace

FormWords::FormWords(const Catalog &catalog)
{
    const std::vector<FieldInfo> fields = catalog.fieldsOf(customer::type());
    addCustomer(fields);
    addItems();
    addLog();
    for (const RecordType *type : recordTypes()) {
        if (type->customerField() >= 0 && type != &customer::type())
            addList(*type, catalog.fieldsOf(*type));
    }
    addCustomersList();
    // headers that import understands are understood here too, where no field bears the name
    for (const FieldInfo &field : fields) {
        const auto word = m_bySpelling.constFind(spelling(dotted(QStringLiteral("customer"), field.name)));
        for (const QString &synonym : field.synonyms) {
            if (word != m_bySpelling.cend() && !m_bySpelling.contains(spelling(synonym)))
                m_bySpelling.insert(spelling(synonym), *word);
        }
    }
}

void FormWords::add(FormWord word, const QStringList &spellings)
{
    const size_t index = m_words.size();
    for (const QString &each : QStringList{word.name, word.chinese, word.english} + spellings) {
        if (const QString key = spelling(each); !key.isEmpty() && !m_bySpelling.contains(key))
            m_bySpelling.insert(key, index);
    }
    m_words.push_back(std::move(word));
}

void FormWords::addCustomer(const std::vector<FieldInfo> &fields)
{
    for (const FieldInfo &field : fields) {
        const QString zh = labelOf(field, Language::Chinese);
        const QString en = labelOf(field, Language::English);
        const QString name = dotted(QStringLiteral("customer"), field.name);
        add({{}, name, zh, en, name},
            {field.name, dotted(QStringLiteral("客户"), zh), dotted(QStringLiteral("Customer"), en)});
    }
}

void FormWords::addItems()
{
    for (const RecordItemInfo &item : recordItems()) {
        const QString field = QString::fromLatin1(item.name);
        if (field == u"log" || field == u"signatures")
            continue;
        const QString name = dotted(QStringLiteral("sheet"), field);
        const QString zh = item.label.in(Language::Chinese);
        const QString en = item.label.in(Language::English);
        const bool isTaken = m_bySpelling.contains(spelling(zh)) || m_bySpelling.contains(spelling(en));
        add({{},
             name,
             isTaken ? dotted(QStringLiteral("记录表"), zh) : zh,
             isTaken ? dotted(QStringLiteral("Sheet"), en) : en,
             name},
            {field, zh, en, dotted(QStringLiteral("记录表"), zh), dotted(QStringLiteral("Sheet"), en)});
    }
    add({{},
         QStringLiteral("today"),
         QStringLiteral("打印日期"),
         QStringLiteral("Printed on"),
         QStringLiteral("today")},
        {QStringLiteral("今天"), QStringLiteral("今日"), QStringLiteral("日期"), QStringLiteral("date")});
    add({{}, QStringLiteral("user"), QStringLiteral("打印人"), QStringLiteral("Printed by"), QStringLiteral("user")},
        {});
    add({{}, QStringLiteral("row"), QStringLiteral("序号"), QStringLiteral("No."), QStringLiteral("row")},
        {QStringLiteral("no"), QStringLiteral("row number")});
}

void FormWords::addLog()
{
    for (const SheetColumn &column : logColumns()) {
        const QString field = QString::fromLatin1(column.name);
        const QString zh = column.head.in(Language::Chinese);
        const QString en = column.head.in(Language::English);
        add({QString::fromLatin1(formList::log), field, dotted(QStringLiteral("跟进记录"), zh),
             dotted(QStringLiteral("Log"), en), dotted(QString::fromLatin1(formList::log), field)},
            {dotted(QStringLiteral("沟通记录"), zh)});
    }
}

void FormWords::addList(const RecordType &type, const std::vector<FieldInfo> &fields)
{
    const QString zhList = type.label().in(Language::Chinese);
    const QString enList = type.label().in(Language::English);
    for (const FieldInfo &field : fields) {
        if (!field.customId && type.field(type.customerField()).name == field.name)
            continue;
        const QString zh = labelOf(field, Language::Chinese);
        const QString en = labelOf(field, Language::English);
        add({type.name(), field.name, dotted(zhList, zh), dotted(enList, en), dotted(type.name(), field.name)},
            {QString(zhList + zh), dotted(type.plural().in(Language::English), en), dotted(zhList, field.name)});
    }
}

/// Everything a customer has, once more with a list's name before it.
void FormWords::addCustomersList()
{
    const QString list = QString::fromLatin1(formList::customers);
    std::vector<FormWord> own;
    std::ranges::copy_if(m_words, std::back_inserter(own), [](const FormWord &word) { return word.list.isEmpty(); });
    for (const FormWord &word : own) {
        add({list, word.field, dotted(QStringLiteral("客户清单"), word.chinese),
             dotted(QStringLiteral("Customers"), word.english), dotted(list, word.field)},
            {dotted(list, word.field.mid(word.field.indexOf(u'.') + 1))});
    }
    for (const SheetColumn &column : logColumns()) { // of the latest contact
        const QString field = QString::fromLatin1(column.name);
        add({list, dotted(QStringLiteral("latest"), field),
             dotted(QStringLiteral("客户清单.最近"), column.head.in(Language::Chinese)),
             dotted(QStringLiteral("Customers.Latest"), column.head.in(Language::English)),
             dotted(list, dotted(QStringLiteral("latest"), field))},
            {QStringLiteral("客户清单.最近") + column.head.in(Language::Chinese)});
    }
}

std::optional<FormName> FormWords::find(const QString &written) const
{
    QString key = spelling(written);
    int index = 0;
    auto found = m_bySpelling.constFind(key);
    if (found == m_bySpelling.cend()) {
        static const QRegularExpression numbered(QStringLiteral("^(.*[^.\\d])\\.?(\\d{1,4})\\.(.+)$"));
        const QRegularExpressionMatch match = numbered.match(key);
        index = match.captured(2).toInt();
        if (index < 1)
            return std::nullopt;
        found = m_bySpelling.constFind(dotted(match.captured(1), match.captured(3)));
        if (found == m_bySpelling.cend() || m_words[*found].list.isEmpty())
            return std::nullopt;
    }
    const FormWord &word = m_words[*found];
    return FormName{word.list, word.field, index};
}

QString FormWords::nearest(const QString &written) const
{
    const QString key = spelling(written);
    QString nearest;
    qsizetype least = std::max<qsizetype>(1, key.size() / 2);
    for (auto word = m_bySpelling.cbegin(); word != m_bySpelling.cend(); ++word) {
        if (std::abs(key.size() - word.key().size()) > least)
            continue; // so many steps at least
        const qsizetype steps = distance(key, word.key());
        const FormWord &candidate = m_words[*word];
        const bool isChinese = std::ranges::any_of(key, [](QChar c) { return c.script() == QChar::Script_Han; });
        const QString &shown = isChinese ? candidate.chinese : candidate.name;
        if (steps < least || (steps == least && !nearest.isEmpty() && shown < nearest)) {
            least = steps;
            nearest = shown;
        }
    }
    return nearest;
}

} // namespace kebu
