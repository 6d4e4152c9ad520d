#include "core/rules/grading.h"

#include <catch2/catch_test_macros.hpp>

#include <cmath>
#include <functional>
#include <random>

using namespace kebu;

namespace {

const QDate today(2026, 5, 13);

GradeFacts::ContactFact contact(QDate on, bool reached = true, const QString &attitude = {})
{
    return {on, QStringLiteral("phone"), reached, false, attitude};
}

GradeFacts::ContactFact greeting(QDate on) { return {on, QStringLiteral("wechat"), true, true, {}}; }

GradeFacts strongCustomer()
{
    GradeFacts facts;
    facts.intent = QStringLiteral("high");
    facts.needs = {{QStringLiteral("high"), QStringLiteral("high"), true}};
    facts.openAmountMinor = 30'000'000;
    facts.stage = QStringLiteral("proposal_submitted");
    facts.employees = 300;
    return facts;
}

int tenths(double points) { return int(std::lround(points * 10)); }

int sumOfTenths(const std::vector<GradePoint> &points)
{
    int sum = 0;
    for (const GradePoint &point : points)
        sum += tenths(point.points);
    return sum;
}

const GradePoint &point(const std::vector<GradePoint> &points, const QString &criterion)
{
    const auto found =
        std::find_if(points.begin(), points.end(), [&](const GradePoint &p) { return p.criterion == criterion; });
    REQUIRE(found != points.end());
    return *found;
}

class RandomFacts
{
public:
    GradeFacts next()
    {
        GradeFacts facts;
        facts.intent = level();
        for (int i = below(3); i > 0; --i)
            facts.needs.push_back({level(), level(), below(2) == 0});
        facts.openAmountMinor = below(40'000'000);
        facts.wonAmountMinor = below(3) == 0 ? below(40'000'000) : 0;
        facts.wonCount = below(5);
        facts.stage = QStringList{{}, QStringLiteral("first_contact"), QStringLiteral("in_use")}.at(below(3));
        if (below(2) == 0)
            facts.employees = below(1000);
        const QStringList attitudes{
            {}, QStringLiteral("positive"), QStringLiteral("neutral"), QStringLiteral("negative")};
        for (int i = below(12); i > 0; --i)
            facts.contacts.push_back({today.addDays(-below(below(2) == 0 ? 30 : 300)), QStringLiteral("phone"),
                                      below(4) != 0, below(5) == 0, attitudes.at(below(4))});
        return facts;
    }

private:
    int below(int n) { return std::uniform_int_distribution<int>(0, n - 1)(m_random); }
    QString level()
    {
        return QStringList{{}, QStringLiteral("low"), QStringLiteral("medium"), QStringLiteral("high")}.at(below(4));
    }

    std::mt19937 m_random{20260513};
};

} // namespace

TEST_CASE("high intent with an urgent, important need and an offer out is grade A")
{
    const LetterGrade grade = gradeLetter(strongCustomer(), {}, today);
    CHECK(grade.letter == QStringLiteral("A"));
    CHECK(point(grade.points, QStringLiteral("intent")).points == 25);
    CHECK(point(grade.points, QStringLiteral("intent")).because == QStringLiteral("Intent: high"));
    CHECK(point(grade.points, QStringLiteral("value")).points == 10.5);
    CHECK(point(grade.points, QStringLiteral("stage_and_size")).points == 14);
    CHECK(tenths(grade.score) == 845);
}

TEST_CASE("medium intent and a medium need is grade B")
{
    GradeFacts facts = strongCustomer();
    facts.intent = QStringLiteral("medium");
    facts.needs = {{QStringLiteral("medium"), QStringLiteral("medium"), true}};
    CHECK(gradeLetter(facts, {}, today).letter == QStringLiteral("B"));
}

TEST_CASE("nothing known is C and 3, and says so")
{
    const LetterGrade grade = gradeLetter({}, {}, today);
    CHECK(grade.letter == QStringLiteral("C"));
    CHECK(grade.score == 0);
    CHECK(point(grade.points, QStringLiteral("intent")).because == QStringLiteral("Intent: not recorded"));
    CHECK(point(grade.points, QStringLiteral("urgency")).because == QStringLiteral("No open need"));
    CHECK(point(grade.points, QStringLiteral("value")).because == QStringLiteral("No order and no open opportunity"));
    const Warmth warmth = gradeWarmth({}, {}, today);
    CHECK(warmth.digit == 3);
    CHECK(warmth.score == 0);
    CHECK(point(warmth.points, QStringLiteral("recency")).because == QStringLiteral("Never reached"));
    CHECK(warmth.hotUntil.isNull());
    CHECK(warmth.warmUntil.isNull());
}

TEST_CASE("a need that is met no longer makes a customer urgent")
{
    GradeFacts facts = strongCustomer();
    facts.needs.front().open = false;
    CHECK(point(gradeLetter(facts, {}, today).points, QStringLiteral("urgency")).points == 0);
}

TEST_CASE("buying power stands in for the size of an individual")
{
    GradeFacts facts = strongCustomer();
    facts.employees.reset();
    facts.buyingPower = QStringLiteral("high");
    const LetterGrade grade = gradeLetter(facts, {}, today);
    CHECK(point(grade.points, QStringLiteral("stage_and_size")).points == 16.4);
}

TEST_CASE("a talk today is hot, one a month ago warm, one two months ago cold")
{
    GradeFacts facts;
    facts.contacts = {contact(today)};
    CHECK(gradeWarmth(facts, {}, today).digit == 1);
    CHECK(gradeWarmth(facts, {}, today.addDays(30)).digit == 2);
    CHECK(gradeWarmth(facts, {}, today.addDays(60)).digit == 3);
}

TEST_CASE("attempts that nobody answers leave a customer cold")
{
    GradeFacts facts;
    for (int i = 0; i < 10; ++i)
        facts.contacts.push_back(contact(today.addDays(-i), false));
    const Warmth warmth = gradeWarmth(facts, {}, today);
    CHECK(warmth.digit == 3);
    CHECK(warmth.score == 0);
    CHECK(point(warmth.points, QStringLiteral("answers")).because ==
          QStringLiteral("Answered in the last 90 days: 0 of 10 attempts"));
}

TEST_CASE("a growing rhythm is warmer than a falling one")
{
    GradeFacts growing;
    GradeFacts falling;
    for (const int age : {1, 8, 15, 60, 120})
        growing.contacts.push_back(contact(today.addDays(-age)));
    for (const int age : {1, 60, 100, 110, 120})
        falling.contacts.push_back(contact(today.addDays(-age)));
    CHECK(point(gradeWarmth(growing, {}, today).points, QStringLiteral("trend")).points >
          point(gradeWarmth(falling, {}, today).points, QStringLiteral("trend")).points);
}

TEST_CASE("a greeting sent to many counts for grade C only")
{
    GradeFacts facts;
    facts.contacts = {greeting(today)};
    CHECK(gradeWarmth(facts, {}, today).digit == 1);
    facts.letter = QStringLiteral("A");
    CHECK(gradeWarmth(facts, {}, today).digit == 3);
    facts.letter.clear();
    GradeFacts strong = strongCustomer();
    strong.contacts = facts.contacts;
    CHECK(gradeWarmth(strong, {}, today).digit == 3);
}

TEST_CASE("a contact planned for tomorrow warms nothing today")
{
    GradeFacts facts;
    facts.contacts = {contact(today.addDays(1))};
    CHECK(gradeWarmth(facts, {}, today).score == 0);
}

TEST_CASE("points add up to the score exactly, and none exceeds its weight")
{
    RandomFacts random;
    for (int i = 0; i < 10'000; ++i) {
        const GradeFacts facts = random.next();
        const LetterGrade letter = gradeLetter(facts, {}, today);
        const Warmth warmth = gradeWarmth(facts, {}, today);
        REQUIRE(sumOfTenths(letter.points) == tenths(letter.score));
        REQUIRE(sumOfTenths(warmth.points) == tenths(warmth.score));
        REQUIRE(letter.points.size() >= 3);
        REQUIRE(warmth.points.size() >= 3);
        REQUIRE(letter.score == tenths(letter.score) / 10.0);
        REQUIRE(warmth.score == tenths(warmth.score) / 10.0);
        for (const auto &points : {letter.points, warmth.points}) {
            for (const GradePoint &p : points) {
                REQUIRE(p.points >= 0);
                REQUIRE(p.points <= p.of);
                REQUIRE_FALSE(p.because.isEmpty());
                REQUIRE_FALSE(p.label.isEmpty());
            }
        }
    }
}

namespace {

/// A fact, how it is changed, and the only criteria whose points may follow.
struct Meddling {
    const char *fact;
    std::function<void(GradeFacts &)> change;
    QStringList moves;
};

std::vector<Meddling> meddlings()
{
    const QString high = QStringLiteral("high");
    return {
        {"intent", [=](GradeFacts &f) { f.intent = f.intent == high ? QString() : high; }, {QStringLiteral("intent")}},
        {"urgency",
         [=](GradeFacts &f) {
             for (GradeFacts::NeedFact &need : f.needs)
                 need.urgency = need.urgency == high ? QString() : high;
         },
         {QStringLiteral("urgency")}},
        {"importance",
         [=](GradeFacts &f) {
             for (GradeFacts::NeedFact &need : f.needs)
                 need.importance = need.importance == high ? QString() : high;
         },
         {QStringLiteral("importance")}},
        {"open amount", [](GradeFacts &f) { f.openAmountMinor += 5'000'000; }, {QStringLiteral("value")}},
        {"won amount", [](GradeFacts &f) { f.wonAmountMinor += 5'000'000; }, {QStringLiteral("value")}},
        {"orders", [](GradeFacts &f) { ++f.wonCount; }, {QStringLiteral("value")}},
        {"stage",
         [](GradeFacts &f) { f.stage = f.stage == u"negotiating" ? QString() : QStringLiteral("negotiating"); },
         {QStringLiteral("stage_and_size")}},
        {"employees",
         [](GradeFacts &f) { f.employees = f.employees.value_or(0) + 400; },
         {QStringLiteral("stage_and_size")}},
        {"an answer",
         [](GradeFacts &f) {
             for (GradeFacts::ContactFact &talk : f.contacts)
                 talk.attitude = talk.attitude == u"positive" ? QStringLiteral("negative") : QStringLiteral("positive");
         },
         {QStringLiteral("answers")}},
    };
}

void compare(const std::vector<GradePoint> &before, const std::vector<GradePoint> &after, const QStringList &moves)
{
    REQUIRE(before.size() == after.size());
    for (size_t i = 0; i < before.size(); ++i) {
        if (!moves.contains(before[i].criterion))
            REQUIRE(before[i].points == after[i].points);
    }
}

} // namespace

TEST_CASE("changing one fact moves only its points, and the score by as much")
{
    RandomFacts random;
    const std::vector<Meddling> all = meddlings();
    std::vector<int> moved(all.size(), 0);
    for (int i = 0; i < 10'000; ++i) {
        GradeFacts before = random.next();
        before.letter = QStringLiteral("B"); // else another letter lets greetings count, which is a fact of its own
        const Meddling &meddling = all[size_t(i) % all.size()];
        GradeFacts after = before;
        meddling.change(after);
        const LetterGrade letter = gradeLetter(before, {}, today);
        const LetterGrade letterAfter = gradeLetter(after, {}, today);
        const Warmth warmth = gradeWarmth(before, {}, today);
        const Warmth warmthAfter = gradeWarmth(after, {}, today);
        INFO(meddling.fact << ", customer " << i);
        compare(letter.points, letterAfter.points, meddling.moves);
        compare(warmth.points, warmthAfter.points, meddling.moves);
        moved[size_t(i) % all.size()] += int(letter.score != letterAfter.score || warmth.score != warmthAfter.score);
    }
    for (size_t i = 0; i < all.size(); ++i) {
        INFO(all[i].fact);
        CHECK(moved[i] > 0); // a fact that moves nothing would prove nothing
    }
}

TEST_CASE("warmth only fades while nothing happens, and the days it names are those found day by day")
{
    RandomFacts random;
    for (int i = 0; i < 60; ++i) {
        const GradeFacts facts = random.next();
        const Warmth first = gradeWarmth(facts, {}, today);
        QDate hotUntil;
        QDate warmUntil;
        double before = first.score;
        for (int days = 0; days < 250; ++days) {
            const Warmth later = gradeWarmth(facts, {}, today.addDays(days));
            INFO("customer " << i << ", day " << days);
            REQUIRE(later.score <= before);
            before = later.score;
            if (later.digit == 1)
                hotUntil = today.addDays(days);
            if (later.digit <= 2)
                warmUntil = today.addDays(days);
        }
        REQUIRE(first.hotUntil == hotUntil);
        REQUIRE(first.warmUntil == warmUntil);
    }
}

TEST_CASE("a grade C customer is dormant half a year after the last answer, other grades never")
{
    GradeFacts facts;
    facts.knownSince = QDate(2025, 1, 1);
    CHECK(dormantFrom(facts, {}, today) == QDate(2025, 6, 30));
    facts.contacts = {contact(QDate(2026, 1, 10)), contact(QDate(2026, 4, 1), false)};
    CHECK(dormantFrom(facts, {}, today) == QDate(2026, 7, 9));
    facts.letter = QStringLiteral("B");
    CHECK(dormantFrom(facts, {}, today).isNull());
}

TEST_CASE("a policy reads back as it was written, and absent keys keep their default")
{
    GradePolicy policy;
    policy.intent = 30;
    policy.urgency = 15;
    policy.halfLifeDays = 21.5;
    policy.fullAmountMinor = Money::largest;
    const Result<GradePolicy> read = GradePolicy::fromJson(policy.toJson());
    REQUIRE(read.ok());
    CHECK(*read == policy);
    const Result<GradePolicy> empty = GradePolicy::fromJson({});
    REQUIRE(empty.ok());
    CHECK(*empty == GradePolicy{});
}

TEST_CASE("a policy that cannot grade is refused in words")
{
    const auto refusal = [](auto change) {
        GradePolicy policy;
        change(policy);
        const Result<GradePolicy> read = GradePolicy::fromJson(policy.toJson());
        return read ? QString() : read.error().message;
    };
    CHECK(refusal([](GradePolicy &p) { p.intent = 15; }) ==
          QStringLiteral("The weights of the letter add up to 90. They must add up to 100."));
    CHECK(refusal([](GradePolicy &p) { p.trend = 30; }) ==
          QStringLiteral("The weights of the digit add up to 105. They must add up to 100."));
    CHECK_FALSE(refusal([](GradePolicy &p) { p.intent = -25, p.value = 70; }).isEmpty());
    CHECK_FALSE(refusal([](GradePolicy &p) { p.thresholdB = 80; }).isEmpty());
    CHECK_FALSE(refusal([](GradePolicy &p) { p.halfLifeDays = 0; }).isEmpty());
}

TEST_CASE("the worked example of docs/grading.md is an A2 of 84.5 and 51.2")
{
    GradeFacts facts = strongCustomer();
    facts.contacts = {contact(today.addDays(-30), true, QStringLiteral("neutral"))};
    const LetterGrade letter = gradeLetter(facts, {}, today);
    CHECK(letter.letter == QStringLiteral("A"));
    CHECK(tenths(letter.score) == 845);
    CHECK(letterAlone(facts, {}) == letter.letter);
    const Warmth warmth = gradeWarmth(facts, {}, today);
    CHECK(warmth.digit == 2);
    CHECK(tenths(warmth.score) == 512);
    CHECK(point(warmth.points, QStringLiteral("recency")).points == 12.5);
    CHECK(point(warmth.points, QStringLiteral("frequency")).points == 6.3);
    CHECK(point(warmth.points, QStringLiteral("trend")).points == 23.6);
    CHECK(point(warmth.points, QStringLiteral("answers")).points == 8.8);
}

TEST_CASE("the letter alone is that of the sum with its words")
{
    RandomFacts random;
    for (int i = 0; i < 10'000; ++i) {
        const GradeFacts facts = random.next();
        REQUIRE(letterAlone(facts, {}) == gradeLetter(facts, {}, today).letter);
    }
}
