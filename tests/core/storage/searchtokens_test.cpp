#include "core/storage/searchtokens.h"

#include "core/base/text.h"
#include "core/storage/logtokens.h"

#include <QFile>
#include <QRandomGenerator>
#include <QSet>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QStringDecoder>

#include <catch2/catch_test_macros.hpp>

using namespace kebu;

namespace {

/// A real FTS5 table as a book has it, on Qt's plain SQLite.
class Index
{
public:
    Index()
    {
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_qs, u"searchtokens"_qs);
            database.setDatabaseName(u":memory:"_qs);
            isUsable = database.open() && run(u"CREATE VIRTUAL TABLE finder USING fts5(tokens, content='', "
                                              "detail=none, tokenize='ascii')"_qs);
        }
    }
    ~Index()
    {
        QSqlDatabase::database(u"searchtokens"_qs).close();
        QSqlDatabase::removeDatabase(u"searchtokens"_qs);
    }
    Q_DISABLE_COPY_MOVE(Index)

    bool run(const QString &sql) { return QSqlQuery(QSqlDatabase::database(u"searchtokens"_qs)).exec(sql); }
    void insert(int row, const QStringList &tokens)
    {
        QSqlQuery query(QSqlDatabase::database(u"searchtokens"_qs));
        query.prepare(u"INSERT INTO finder (rowid, tokens) VALUES (?, ?)"_qs);
        query.addBindValue(row);
        query.addBindValue(tokens.join(u' '));
        REQUIRE(query.exec());
    }
    void remove(int row, const QStringList &tokens)
    {
        QSqlQuery query(QSqlDatabase::database(u"searchtokens"_qs));
        query.prepare(u"INSERT INTO finder (finder, rowid, tokens) VALUES ('delete', ?, ?)"_qs);
        query.addBindValue(row);
        query.addBindValue(tokens.join(u' '));
        REQUIRE(query.exec());
    }
    std::vector<int> select(const QString &expression)
    {
        QSqlQuery query(QSqlDatabase::database(u"searchtokens"_qs));
        query.prepare(u"SELECT rowid FROM finder WHERE finder MATCH ? ORDER BY rowid"_qs);
        query.addBindValue(expression);
        CAPTURE(expression.toStdString());
        REQUIRE(query.exec());
        std::vector<int> rows;
        while (query.next())
            rows.push_back(query.value(0).toInt());
        return rows;
    }

    bool isUsable = false;
};

QString read(const QString &path, const char *encoding)
{
    QFile file(QStringLiteral(KEBU_SOURCE_DIR "/../shared/data/") + path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QStringDecoder(encoding)(file.readAll());
}

/// Names with everything that is awkward, and real ones where the folder of real data is at hand.
QStringList companyNames()
{
    QStringList names{u"万  科Ａ"_qs,
                      u"*ST宝实"_qs,
                      u"平安银行股份有限公司"_qs,
                      u"重庆长安汽车股份有限公司"_qs,
                      u"厦门行长乐单曾重会"_qs,
                      u"Kiku & Söhne GmbH"_qs,
                      u"上海（吕氏）略阳—绿色"_qs,
                      u"a"_qs,
                      u"行"_qs,
                      u"O'Neil \"Quoted\" AND OR NOT"_qs,
                      u"𠮷野家"_qs,
                      u"西安阿房宫恩施分公司"_qs};
    const QString lines = read(u"cn_companies/derived_A股列表_gb18030.csv"_qs, "GB18030");
    const QStringList rows = lines.split(u'\n');
    for (qsizetype i = 1; i < rows.size(); i += 9) {
        const QStringList cells = rows[i].split(u',');
        if (cells.size() > 5)
            names += cells[1];
    }
    return names;
}

QStringList personNames()
{
    QStringList names{u"单田芳"_qs, u"解晓东"_qs, u"尉迟恭"_qs, u"吕布"_qs, u"Anne-Marie O'Neil"_qs};
    const QStringList real = read(u"cn_person_names/10000中国普通人名大全.txt"_qs, "UTF-8").split(u'、');
    for (qsizetype i = 0; i < real.size(); i += 17)
        names += real[i];
    return names;
}

std::vector<FinderText> sampleRecords(QRandomGenerator &random)
{
    const QStringList companies = companyNames();
    const QStringList persons = personNames();
    std::vector<FinderText> records;
    for (qsizetype i = 0; i < companies.size(); ++i) {
        FinderText record;
        record.names = {companies[i]};
        record.contacts = {persons[random.bounded(persons.size())]};
        record.texts = {QStringLiteral("C-%1").arg(i, 6, 10, QLatin1Char('0')), u"VIP 老客户"_qs};
        const int number = random.bounded(100000000);
        record.phones = {QStringLiteral("1%1").arg(3000000000LL + number * 17LL),
                         i % 3 ? QStringLiteral("0573-5550 %1").arg(random.bounded(1000, 9999))
                               : QStringLiteral("138****%1").arg(random.bounded(1000, 9999))};
        records.push_back(record);
    }
    return records;
}

QString someOf(const QString &text, QRandomGenerator &random, int most)
{
    if (text.isEmpty())
        return text;
    const auto from = random.bounded(text.size());
    return text.mid(from, 1 + random.bounded(most));
}

/// Letters that somebody who knows the name might type: whole syllables and initials mixed, any reading.
QString typedFor(const QString &name, QRandomGenerator &random)
{
    const auto runs = syllableRuns(normalized(name));
    if (runs.empty())
        return {};
    const SyllableRun &run = runs[static_cast<size_t>(random.bounded(static_cast<int>(runs.size())))];
    QString typed;
    const int style = random.bounded(3);
    for (size_t i = static_cast<size_t>(random.bounded(static_cast<int>(run.size()))); i < run.size(); ++i) {
        const QLatin1StringView reading = *(run[i].begin() + random.bounded(static_cast<int>(run[i].size())));
        const bool isShort = style == 0 || (style == 1 && random.bounded(2));
        typed += isShort ? QString(reading.front()) : QString(reading);
        if (random.bounded(5) == 0)
            break;
    }
    return style == 2 ? typed.left(1 + random.bounded(typed.size())) : typed;
}

QString randomQuery(const std::vector<FinderText> &records, QRandomGenerator &random)
{
    const FinderText &record = records[static_cast<size_t>(random.bounded(static_cast<int>(records.size())))];
    const QString name = random.bounded(2) ? record.names.front() : record.contacts.front();
    switch (random.bounded(7)) {
    case 0:
        return someOf(name, random, 1);
    case 1:
        return someOf(name, random, 12);
    case 2:
        return typedFor(name, random);
    case 3:
        return someOf(record.phones[random.bounded(2)], random, 11);
    case 4:
        return someOf(record.texts[random.bounded(2)], random, 6);
    case 5:
        return typedFor(name, random) + u' ' + someOf(record.phones.front(), random, 6);
    default:
        return someOf(u"shanganzhongyxgsan'lvaengoh"_qs, random, 9);
    }
}

/// What "equal to LIKE over the normalised text" means, written without any index.
bool containsText(const FinderText &record, const QString &query)
{
    const QString part = normalized(query);
    if (part.isEmpty())
        return false;
    const QStringList all = record.names + record.contacts + record.texts;
    return std::any_of(all.begin(), all.end(), [&](const QString &text) { return normalized(text).contains(part); });
}

FinderText named(const QString &name)
{
    FinderText text;
    text.names = {name};
    return text;
}

FinderText withPhone(const QString &phone)
{
    FinderText text;
    text.phones = {phone};
    return text;
}

} // namespace

TEST_CASE("half a character at the end of a cut text does not keep the rest from being found")
{
    const QString cut = u"野家𠮷"_qs.chopped(1);
    REQUIRE(cut.back().isHighSurrogate());
    const FinderQuery query(cut);
    CHECK(query.matches(named(u"𠮷野家"_qs)));
    CHECK(query.matchExpression() == FinderQuery(u"野家"_qs).matchExpression());
    CHECK(FinderQuery(cut.last(1)).isEmpty());
}

TEST_CASE("the index never hides a record that matches, and a text query finds what LIKE finds")
{
    QRandomGenerator random(20240430);
    const std::vector<FinderText> records = sampleRecords(random);
    Index index;
    if (!index.isUsable)
        SKIP("Qt's SQLite has no FTS5");
    for (size_t i = 0; i < records.size(); ++i)
        index.insert(static_cast<int>(i), documentTokens(records[i]));

    for (int round = 0; round < 600; ++round) {
        const QString text = randomQuery(records, random);
        const FinderQuery query(text);
        CAPTURE(text.toStdString(), query.matchExpression().toStdString());
        if (query.isEmpty()) {
            CHECK(query.matchExpression().isEmpty());
            continue;
        }
        const std::vector<int> candidates = index.select(query.matchExpression());
        for (size_t i = 0; i < records.size(); ++i) {
            const bool isMatch = query.matches(records[i]);
            if (isMatch && !std::binary_search(candidates.begin(), candidates.end(), static_cast<int>(i)))
                FAIL_CHECK("hidden: " << records[i].names.front().toStdString());
            if (!isMatch && containsText(records[i], text))
                FAIL_CHECK("not found: " << records[i].names.front().toStdString());
        }
    }
}

TEST_CASE("a text query finds nothing that LIKE does not find")
{
    QRandomGenerator random(7);
    const std::vector<FinderText> records = sampleRecords(random);
    for (int round = 0; round < 200; ++round) {
        QString text = someOf(normalized(companyNames()[random.bounded(12)]), random, 6);
        text.removeIf([](QChar c) { return c.unicode() < 0x80; });
        if (text.isEmpty() || text.front().isLowSurrogate() || text.back().isHighSurrogate())
            continue; // half a character is looked past
        for (const FinderText &record : records)
            CHECK(matches(record, text) == containsText(record, text));
    }
}

TEST_CASE("removing a record gives the index back the very tokens it was given")
{
    Index index;
    if (!index.isUsable)
        SKIP("Qt's SQLite has no FTS5");
    QRandomGenerator random(3);
    const std::vector<FinderText> records = sampleRecords(random);
    for (size_t i = 0; i < records.size(); ++i)
        index.insert(static_cast<int>(i), documentTokens(records[i]));
    for (size_t i = 0; i < records.size(); ++i)
        index.remove(static_cast<int>(i), documentTokens(records[i]));
    for (const QString &query : {u"公司"_qs, u"yxgs"_qs, u"c"_qs, u"138"_qs, u"gongsi"_qs})
        CHECK(index.select(matchExpression(query)).empty());
}

TEST_CASE("every token is one word for the ascii tokenizer")
{
    QRandomGenerator random(5);
    for (const FinderText &record : sampleRecords(random)) {
        const QStringList tokens = documentTokens(record);
        CHECK(QSet<QString>(tokens.begin(), tokens.end()).size() == tokens.size());
        CHECK(documentTokens(record) == tokens);
        for (const QString &token : tokens) {
            CHECK(token.size() > 1);
            CHECK(std::all_of(token.begin(), token.end(), [](QChar c) {
                return c.unicode() >= 0x80 || (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9');
            }));
        }
    }
}

TEST_CASE("a name is found by its characters, its pinyin, its initials and a mixture")
{
    const FinderText bank = named(u"平安银行股份有限公司"_qs);
    for (const QString &query : {u"平安"_qs, u"安银"_qs, u"行"_qs, u"pingan"_qs, u"PINGAN"_qs, u"yinhang"_qs,
                                 u"yinxing"_qs, u"payh"_qs, u"ayh"_qs, u"pinganyh"_qs, u"pingayinh"_qs, u"gufen"_qs,
                                 u"gf"_qs, u"ping an"_qs, u"平安 公司"_qs, u"pa gs"_qs, u"yin'hang"_qs}) {
        CAPTURE(query.toStdString());
        CHECK(matches(bank, query));
    }
    for (const QString &query :
         {u"平银"_qs, u"ingan"_qs, u"pah"_qs, u"pingann"_qs, u"bank"_qs, u""_qs, u"  "_qs, u"平安 科技"_qs}) {
        CAPTURE(query.toStdString());
        CHECK_FALSE(matches(bank, query));
    }
    CHECK(matches(named(u"绿色"_qs), u"lvse"_qs));
    CHECK(matches(named(u"绿色"_qs), u"lüse"_qs));
    CHECK(matches(named(u"重庆"_qs), u"chongq"_qs));
    CHECK(matches(named(u"郑州"_qs), u"zhzh"_qs));
    for (const QString &query : {u"zhenhuajituankeji"_qs, u"zhjtkj"_qs, u"zhenhua(jituan)keji"_qs})
        CHECK(matches(named(u"中国振华（集团）科技"_qs), query));
    for (const QString &query : {u"ningbogqyshixun"_qs, u"nbgqysx"_qs, u"gqysx"_qs})
        CHECK(matches(named(u"宁波GQY视讯"_qs), query));
    CHECK(matches(named(u"*ST宝实"_qs), u"*st"_qs));
    CHECK(matches(named(u"万  科Ａ"_qs), u"科a"_qs));
}

TEST_CASE("a telephone is found by three digits or more, however it is written")
{
    CHECK(matches(withPhone(u"139 0000 5678"_qs), u"5678"_qs));
    CHECK(matches(withPhone(u"139 0000 5678"_qs), u"139-0000"_qs));
    CHECK(matches(withPhone(u"+8613900005678"_qs), u"+86 139 0000"_qs));
    CHECK(matches(withPhone(u"+8657355500182"_qs), u"0573-5550"_qs));
    CHECK(matches(withPhone(u"0573-5550 0182"_qs), u"00865735550"_qs));
    CHECK(matches(withPhone(u"138****5678"_qs), u"138"_qs));
    CHECK(matches(withPhone(u"138****5678"_qs), u"678"_qs));
    CHECK(matches(withPhone(u"138****5678"_qs), u"138 5678"_qs));
    CHECK_FALSE(matches(withPhone(u"138****5678"_qs), u"1385678"_qs));
    CHECK_FALSE(matches(withPhone(u"139 0000 5678"_qs), u"78"_qs));
    CHECK_FALSE(matches(withPhone(u"139 0000 5678"_qs), u"abc"_qs));
}

TEST_CASE("it is told why a record was found")
{
    FinderText record;
    record.names = {u"平安银行"_qs};
    record.contacts = {u"单田芳"_qs};
    record.texts = {u"C-000128"_qs};
    record.phones = {u"13900005678"_qs};
    CHECK(whyMatched(record, u"银行"_qs) == Match{MatchKind::Name, u"平安银行"_qs});
    CHECK(whyMatched(record, u"田芳"_qs) == Match{MatchKind::Contact, u"单田芳"_qs});
    CHECK(whyMatched(record, u"0128"_qs) == Match{MatchKind::Number, u"C-000128"_qs});
    CHECK(whyMatched(record, u"pingan"_qs) == Match{MatchKind::Pinyin, u"平安银行"_qs});
    CHECK(whyMatched(record, u"stf"_qs) == Match{MatchKind::Initials, u"单田芳"_qs});
    CHECK(whyMatched(record, u"5678"_qs) == Match{MatchKind::Phone, u"13900005678"_qs});
    CHECK_FALSE(whyMatched(record, u"万科"_qs).has_value());
}

TEST_CASE("a long or treacherous query stays a bounded expression")
{
    for (const QString &query : {QString(5000, u'a'), u"an"_qs.repeated(2000), u"ananananananananananananav"_qs,
                                 QString(9000, u'万'), QString(3000, u'1'), u"\" OR * ( ) NEAR : ^ {"_qs})
        CHECK(matchExpression(query).size() < 20000);
    CHECK(matches(named(QString(60, u'安')), u"an"_qs.repeated(50)));
}

TEST_CASE("logs are found by words and by characters that stand together")
{
    const QString log = u"客户要求 PLC 控制柜\n报价28万，下周\n二回复"_qs;
    for (const QString &query :
         {u"报价"_qs, u"plc"_qs, u"PL"_qs, u"控制 报价"_qs, u"28"_qs, u"柜"_qs, u"下周二"_qs, u"plc控制"_qs})
        CHECK(logMatches(log, query));
    for (const QString &query : {u"价报"_qs, u"lc"_qs, u""_qs, u"，"_qs, u"控制 合同"_qs})
        CHECK_FALSE(logMatches(log, query));
    CHECK(logMatchExpression(u"，。"_qs).isEmpty());
    CHECK(logTokens(QString(100000, u'万')) == QStringList{u"万"_qs, u"万万"_qs});
}

TEST_CASE("the full-text index never hides a log that matches")
{
    Index index;
    if (!index.isUsable)
        SKIP("Qt's SQLite has no FTS5");
    QRandomGenerator random(11);
    const QString letters = u"客户报价 PLC28万，\nab科技"_qs;
    QStringList logs;
    for (int i = 0; i < 200; ++i) {
        QString log;
        for (int n = random.bounded(30); n > 0; --n)
            log += letters[random.bounded(letters.size())];
        logs += log;
        index.insert(i, logTokens(log));
    }
    for (int round = 0; round < 300; ++round) {
        const QString query = someOf(logs[random.bounded(logs.size())], random, 5);
        const QString expression = logMatchExpression(query);
        CAPTURE(query.toStdString(), expression.toStdString());
        const std::vector<int> rows = expression.isEmpty() ? std::vector<int>() : index.select(expression);
        for (int i = 0; i < logs.size(); ++i) {
            if (logMatches(logs[i], query))
                CHECK(std::binary_search(rows.begin(), rows.end(), i));
        }
    }
}
