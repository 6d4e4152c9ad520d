#include "core/rules/dayword.h"
#include "core/rules/gradesum.h"
#include "core/rules/grading.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace kebu {

namespace {

constexpr double trendScale = 1.5;  ///< lifts an even rhythm, whose ratio is about a third, to a half
constexpr double slowHalfLives = 3; ///< half-life of the long memory the trend compares with
constexpr int recentDays = 30;      ///< for the reasons in words only
constexpr int earlierDays = 90;
constexpr int longestForecastDays = 36'500;

/// What one contact tells, ready for summing on any day.
struct Sample {
    QDate on;
    bool reached = false;
    double answer = 0;
};

struct Shares {
    double recency = 0;
    double frequency = 0;
    double trend = 0;
    double answers = 0;
};

double answerOf(const GradeFacts::ContactFact &contact)
{
    if (!contact.reached)
        return 0;
    if (contact.attitude == u"positive")
        return 1;
    return contact.attitude == u"negative" ? 0.2 : 0.7;
}

QString letterInForce(const GradeFacts &facts, const GradePolicy &policy)
{
    return facts.letter.isEmpty() ? letterAlone(facts, policy) : facts.letter;
}

std::vector<Sample> samplesOf(const GradeFacts &facts, const GradePolicy &policy, QDate today)
{
    const bool greetingsCount = letterInForce(facts, policy) == u"C";
    std::vector<Sample> samples;
    for (const GradeFacts::ContactFact &contact : facts.contacts) {
        if (contact.on.isValid() && contact.on <= today && (greetingsCount || !contact.greeting))
            samples.push_back({contact.on, contact.reached, answerOf(contact)});
    }
    return samples;
}

Shares sharesOn(const std::vector<Sample> &samples, const GradePolicy &policy, QDate day)
{
    double latest = 0;
    double reached = 0;
    double longMemory = 0;
    double attempts = 0;
    double answered = 0;
    for (const Sample &sample : samples) {
        const double age = double(sample.on.daysTo(day)) / policy.halfLifeDays;
        const double weight = std::exp2(-age);
        attempts += weight;
        answered += weight * sample.answer;
        if (!sample.reached)
            continue;
        latest = std::max(latest, weight);
        reached += weight;
        longMemory += std::exp2(-age / slowHalfLives);
    }
    Shares shares;
    shares.recency = latest;
    shares.frequency = std::min(1.0, reached / policy.fullFrequency);
    shares.trend = longMemory > 0 ? std::min(1.0, trendScale * reached / longMemory) : 0;
    shares.answers = attempts > 0 ? answered / attempts * std::min(1.0, attempts) : 0;
    return shares;
}

double scoreOn(const std::vector<Sample> &samples, const GradePolicy &policy, QDate day)
{
    const Shares shares = sharesOn(samples, policy, day);
    return (tenthsOf(policy.recency, shares.recency) + tenthsOf(policy.frequency, shares.frequency) +
            tenthsOf(policy.trend, shares.trend) + tenthsOf(policy.answers, shares.answers)) /
           10.0;
}

/// The last day from `today` on with at least that score. Bisects, because the score never rises by itself.
QDate lastDayAtLeast(double threshold, const std::vector<Sample> &samples, const GradePolicy &policy, QDate today)
{
    if (scoreOn(samples, policy, today) < threshold)
        return {};
    int holds = 0;
    int fails = longestForecastDays;
    while (fails - holds > 1) {
        const int middle = (holds + fails) / 2;
        (scoreOn(samples, policy, today.addDays(middle)) >= threshold ? holds : fails) = middle;
    }
    return today.addDays(holds);
}

/// Counts for the reasons in words.
struct Tally {
    QDate last;
    int attempts = 0;
    int reached = 0;
    int recent = 0;
    int earlier = 0;
};

Tally tallyOf(const std::vector<Sample> &samples, QDate today)
{
    Tally tally;
    for (const Sample &sample : samples) {
        const qint64 age = sample.on.daysTo(today);
        if (age < earlierDays) {
            ++tally.attempts;
            tally.reached += int(sample.reached);
        }
        if (!sample.reached)
            continue;
        tally.last = std::max(tally.last, sample.on);
        tally.recent += int(age < recentDays);
        tally.earlier += int(age >= recentDays && age < earlierDays);
    }
    return tally;
}

QString recencyText(const Tally &tally, const GradeFacts &facts, QDate today)
{
    if (tally.last.isValid())
        return QCoreApplication::translate("rules", "Last contact on %1, %n days ago", nullptr,
                                           int(tally.last.daysTo(today)))
            .arg(dayWord(tally.last, today));
    if (facts.knownSince.isValid())
        return QCoreApplication::translate("rules", "Never reached since %1").arg(dayWord(facts.knownSince, today));
    return QCoreApplication::translate("rules", "Never reached");
}

std::vector<GradePoint> pointsOf(const Shares &shares, const Tally &tally, const GradeFacts &facts,
                                 const GradePolicy &policy, QDate today)
{
    GradeSum sum;
    const auto say = [](const char *label) { return [label] { return QCoreApplication::translate("rules", label); }; };
    sum.add("recency", say(QT_TRANSLATE_NOOP("rules", "Recency")), policy.recency, shares.recency,
            [&] { return recencyText(tally, facts, today); });
    sum.add("frequency", say(QT_TRANSLATE_NOOP("rules", "Frequency")), policy.frequency, shares.frequency, [&] {
        return QCoreApplication::translate("rules", "Contacts in the last 90 days: %1")
            .arg(tally.recent + tally.earlier);
    });
    sum.add("trend", say(QT_TRANSLATE_NOOP("rules", "Trend")), policy.trend, shares.trend, [&] {
        return QCoreApplication::translate("rules", "Contacts in the last 30 days: %1, in the 60 days before: %2")
            .arg(tally.recent)
            .arg(tally.earlier);
    });
    sum.add("answers", say(QT_TRANSLATE_NOOP("rules", "Answers")), policy.answers, shares.answers, [&] {
        return QCoreApplication::translate("rules", "Answered in the last 90 days: %1 of %2 attempts")
            .arg(tally.reached)
            .arg(tally.attempts);
    });
    return std::move(sum).points();
}

} // namespace

namespace {

Warmth warmthOf(const std::vector<Sample> &samples, const GradePolicy &policy, QDate today)
{
    Warmth warmth;
    warmth.score = scoreOn(samples, policy, today);
    warmth.digit = warmth.score >= policy.threshold1 ? 1 : warmth.score >= policy.threshold2 ? 2 : 3;
    warmth.hotUntil = lastDayAtLeast(policy.threshold1, samples, policy, today);
    warmth.warmUntil = lastDayAtLeast(policy.threshold2, samples, policy, today);
    return warmth;
}

} // namespace

Warmth gradeWarmth(const GradeFacts &facts, const GradePolicy &policy, QDate today)
{
    const std::vector<Sample> samples = samplesOf(facts, policy, today);
    Warmth warmth = warmthOf(samples, policy, today);
    warmth.points = pointsOf(sharesOn(samples, policy, today), tallyOf(samples, today), facts, policy, today);
    return warmth;
}

Warmth warmthAlone(const GradeFacts &facts, const GradePolicy &policy, QDate today)
{
    return warmthOf(samplesOf(facts, policy, today), policy, today);
}

QDate dormantFrom(const GradeFacts &facts, const GradePolicy &policy, QDate today)
{
    if (letterInForce(facts, policy) != u"C")
        return {};
    QDate last;
    for (const GradeFacts::ContactFact &contact : facts.contacts) {
        if (contact.reached && contact.on.isValid() && contact.on <= today)
            last = std::max(last, contact.on);
    }
    const QDate base = last.isValid() ? last : facts.knownSince;
    return base.isValid() ? base.addDays(policy.dormantAfterDays) : QDate();
}

} // namespace kebu
