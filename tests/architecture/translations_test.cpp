// The words of both languages, held whole: a sentence without its Chinese, or with a placeholder lost on the way, fails
// here and not in front of a customer.
#include <catch2/catch_test_macros.hpp>

#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QStringList>
#include <QXmlStreamReader>

#include <string>
#include <vector>

namespace {

struct Message {
    QString context;
    QString source;
    QStringList translations; ///< One, or one for each form of the plural.
    bool isPlural = false;
    bool isUnfinished = false; ///< Also of a sentence that the sources no longer hold.
};

void readTranslation(QXmlStreamReader &xml, Message &message)
{
    message.isUnfinished = xml.attributes().hasAttribute(QLatin1String("type"));
    if (!message.isPlural) {
        message.translations += xml.readElementText();
        return;
    }
    while (xml.readNextStartElement())
        message.translations += xml.readElementText();
}

std::vector<Message> messagesOf(const QString &language)
{
    QFile file(QStringLiteral(KEBU_SOURCE_DIR "/translations/kebu_%1.ts").arg(language));
    REQUIRE(file.open(QIODevice::ReadOnly));
    QXmlStreamReader xml(&file);
    std::vector<Message> messages;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("name"))
            context = xml.readElementText();
        else if (xml.name() == QLatin1String("message"))
            messages.push_back({context, {}, {}, xml.attributes().hasAttribute(QLatin1String("numerus")), false});
        else if (xml.name() == QLatin1String("source"))
            messages.back().source = xml.readElementText();
        else if (xml.name() == QLatin1String("translation"))
            readTranslation(xml, messages.back());
    }
    REQUIRE_FALSE(xml.hasError());
    return messages;
}

const std::vector<Message> &chinese()
{
    static const std::vector<Message> messages = messagesOf(QStringLiteral("zh_CN"));
    return messages;
}

const std::vector<Message> &english()
{
    static const std::vector<Message> messages = messagesOf(QStringLiteral("en"));
    return messages;
}

/// "%1", "%2" and "%n", each once, in order.
QStringList placeholdersOf(const QString &text)
{
    static const QRegularExpression placeholder(QStringLiteral("%(?:n|L?[0-9]{1,2})"));
    QStringList found;
    for (auto matches = placeholder.globalMatch(text); matches.hasNext();)
        found += matches.next().captured();
    found.sort();
    found.removeDuplicates();
    return found;
}

/// The places where `isWrong` holds, a line each: empty when all is well.
template <typename Rule>
std::string placesWhere(const std::vector<Message> &messages, Rule isWrong)
{
    QStringList places;
    for (const Message &message : messages) {
        if (isWrong(message))
            places += message.context + QStringLiteral(": ") + message.source;
    }
    return places.join(u'\n').toStdString();
}

bool hasEmptyForm(const Message &message)
{
    return message.translations.isEmpty() || message.translations.contains(QString());
}

} // namespace

TEST_CASE("every sentence has its Chinese")
{
    CHECK(chinese().size() > 900);
    CHECK(placesWhere(chinese(),
                      [](const Message &message) { return message.isUnfinished || hasEmptyForm(message); }) == "");
}

TEST_CASE("a Chinese sentence has the placeholders of its source")
{
    CHECK(placesWhere(chinese(), [](const Message &message) {
              return placeholdersOf(message.translations.value(0)) != placeholdersOf(message.source);
          }) == "");
}

TEST_CASE("a Chinese word keeps the access key of its source in brackets")
{
    // A letter alone, such as the ampersand of "R&D", is no access key; sources here have none.
    static const QRegularExpression key(QStringLiteral("&([A-Za-z])"));
    CHECK(placesWhere(chinese(), [](const Message &message) {
              const QRegularExpressionMatch source = key.match(message.source);
              const QString letter = source.hasMatch() ? source.captured(1).toUpper() : QString();
              const QRegularExpressionMatch translated = key.match(message.translations.value(0));
              const bool isBracketed = message.translations.value(0).contains(QStringLiteral("(&%1)").arg(letter));
              return source.hasMatch() != translated.hasMatch() || (source.hasMatch() && !isBracketed);
          }) == "");
}

TEST_CASE("Chinese sentences end in Chinese stops")
{
    static const QRegularExpression halfWidth(QStringLiteral("[\\x{4e00}-\\x{9fff}][.,:;!?](\\s|$)"));
    CHECK(placesWhere(chinese(),
                      [](const Message &message) { return message.translations.value(0).contains(halfWidth); }) == "");
}

TEST_CASE("an English sentence with a count has a singular and a plural")
{
    CHECK_FALSE(english().empty());
    CHECK(placesWhere(english(), [](const Message &message) {
              return message.isUnfinished || hasEmptyForm(message) || message.translations.size() != 2;
          }) == "");
}

TEST_CASE("an English plural has the placeholders of its source and no bracketed s")
{
    CHECK(placesWhere(english(), [](const Message &message) {
              // The singular may say "once" in place of the number.
              QStringList singular = placeholdersOf(message.source);
              const QStringList plural = singular;
              if (!message.translations.value(0).contains(QLatin1String("%n")))
                  singular.removeAll(QStringLiteral("%n"));
              return placeholdersOf(message.translations.value(0)) != singular ||
                     placeholdersOf(message.translations.value(1)) != plural ||
                     message.translations.join(u' ').contains(QLatin1String("(s)"));
          }) == "");
}

TEST_CASE("a counted sentence is in both files")
{
    QMap<QString, bool> counted;
    for (const Message &message : english())
        counted[message.context + u'\n' + message.source] = true;
    CHECK(placesWhere(chinese(), [&](const Message &message) {
              return message.isPlural && !counted.contains(message.context + u'\n' + message.source);
          }) == "");
}

TEST_CASE("the words of a class are filed under the name that tr() asks for")
{
    // Without its include path lupdate drops the namespace, and the whole window stays English.
    CHECK(placesWhere(chinese(),
                      [](const Message &message) { return message.context == QLatin1String("MainWindow"); }) == "");
}
