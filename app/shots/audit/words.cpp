#include "app/shots/audit/audit.h"

#include <QFile>
#include <QSet>
#include <QTextDocument>
#include <QTextDocumentFragment>
#include <QXmlStreamReader>

namespace kebu::shots {

namespace {

bool hasHan(const QString &text)
{
    return std::ranges::any_of(text, [](QChar c) { return c.script() == QChar::Script_Han; });
}

bool hasWord(const QString &text)
{
    static const QRegularExpression word(QStringLiteral("[A-Za-z]{2}"));
    return text.contains(word);
}

/// `导入(&I)…` and `&Import…` as they are seen.
QString asShown(QString text)
{
    static const QRegularExpression chineseMnemonic(QStringLiteral("\\(&.\\)"));
    text.remove(chineseMnemonic);
    return text.remove(u'&').trimmed();
}

const QRegularExpression &place()
{
    static const QRegularExpression place(QStringLiteral("%L?[0-9n]"));
    return place;
}

QRegularExpression patternOf(const QString &sentence)
{
    QStringList parts;
    for (const QString &part : sentence.split(place()))
        parts << QRegularExpression::escape(part);
    return QRegularExpression(QStringLiteral("^") + parts.join(QStringLiteral(".+")) + QStringLiteral("$"),
                              QRegularExpression::DotMatchesEverythingOption);
}

/// What a widget says besides the text that is painted.
QStringList spokenBy(const QWidget &widget)
{
    const QString tooltip = widget.toolTip();
    return {widget.accessibleName(), widget.accessibleDescription(),
            Qt::mightBeRichText(tooltip) ? QTextDocumentFragment::fromHtml(tooltip).toPlainText() : tooltip};
}

} // namespace

Wording Wording::of(const QString &tsFile)
{
    Wording wording;
    QFile file(tsFile);
    if (!file.open(QIODevice::ReadOnly))
        return wording;
    QXmlStreamReader xml(&file);
    QString source;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("source"))
            source = xml.readElementText();
        else if (xml.name() == QLatin1String("translation"))
            wording.add(source, xml.readElementText(QXmlStreamReader::IncludeChildElements));
    }
    return wording;
}

void Wording::add(const QString &english, const QString &chinese)
{
    const QString from = asShown(english);
    const QString to = asShown(chinese);
    if (from == to || !hasWord(from) || to.isEmpty())
        return;
    if (from.contains(place())) {
        QString words = from;
        if (hasWord(words.remove(place())))
            m_patterns.push_back({patternOf(from), to});
        return;
    }
    m_chinese.insert(from, to);
    m_english.insert(to, from);
}

QString Wording::insteadOf(const QString &shown, Language language) const
{
    const QString text = asShown(shown);
    if (text == QLatin1String("English") || text == QStringLiteral("简体中文"))
        return {}; // a language is named in itself, so that it is found by those who read no other
    if (language == Language::English)
        return m_english.value(text);
    if (hasHan(text) || !hasWord(text))
        return {};
    if (const auto found = m_chinese.find(text); found != m_chinese.end())
        return *found;
    const auto pattern =
        std::ranges::find_if(m_patterns, [&text](const Pattern &one) { return one.english.match(text).hasMatch(); });
    return pattern == m_patterns.end() ? QString() : pattern->chinese;
}

Findings auditWords(const QWidget &window, const std::vector<ShownText> &texts, const Wording &wording,
                    Language language)
{
    Findings findings;
    QSet<QString> told;
    const auto judge = [&](const QWidget &widget, const QString &text) {
        for (const QString &part : text.split(QRegularExpression(QStringLiteral("[\t\n]")))) {
            const QString instead = wording.insteadOf(part, language);
            const QString where = pathOf(widget);
            if (instead.isEmpty() || told.contains(where + part))
                continue;
            told.insert(where + part);
            findings.push_back({where, QStringLiteral("says “%1” instead of “%2”").arg(part, instead)});
        }
    };
    for (const ShownText &text : texts) {
        if (!text.isContent())
            judge(*text.widget, text.text);
    }
    judge(window, window.windowTitle());
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (widget->window() != &window || !isInSight(*widget))
            continue;
        for (const QString &said : spokenBy(*widget))
            judge(*widget, said);
    }
    return findings;
}

} // namespace kebu::shots
