#include "core/rules/questions.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace kebu {

namespace {

constexpr int lowestScore = 1;
constexpr int highestScore = 5;

/// 1 to 5, or nothing.
std::optional<int> readScore(const QString &answer)
{
    static const QRegularExpression form(QStringLiteral("^([1-9]\\d{0,2}|0)\\s*(?:分|/\\s*5)?$"));
    const auto match = form.match(answer.normalized(QString::NormalizationForm_KC).trimmed());
    const int score = match.captured(1).toInt();
    return match.hasMatch() && score >= lowestScore && score <= highestScore ? std::optional(score) : std::nullopt;
}

} // namespace

Question questionFrom(const QString &line)
{
    static const QRegularExpression form(QStringLiteral("^(.*?)\\s*[\\[［]([^\\[\\]［］]+)[\\]］]$"));
    const auto match = form.match(line.trimmed());
    if (!match.hasMatch())
        return {Question::Kind::Text, line.trimmed(), {}};
    const QString inside = match.captured(2).trimmed();
    static const QRegularExpression scale(QStringLiteral("^1\\s*[-–~至到]\\s*5$"));
    if (scale.match(inside).hasMatch())
        return {Question::Kind::Score, match.captured(1), {}};
    static const QRegularExpression between(QStringLiteral("\\s*[/／|｜]\\s*"));
    const QStringList choices = inside.split(between, Qt::SkipEmptyParts);
    if (choices.size() < 2)
        return {Question::Kind::Text, line.trimmed(), {}};
    return {Question::Kind::Choice, match.captured(1), choices};
}

QString whyNoAnswer(const Question &question, const QString &answer)
{
    if (answer.trimmed().isEmpty() || question.kind == Question::Kind::Text)
        return {};
    if (question.kind == Question::Kind::Score) {
        return readScore(answer) ? QString()
                                 : QCoreApplication::translate(
                                       "rules", "\"%1\" is no answer to \"%2\"; give a whole number from %3 to %4.")
                                       .arg(answer.left(60), question.words)
                                       .arg(lowestScore)
                                       .arg(highestScore);
    }
    if (question.choices.contains(answer.trimmed()))
        return {};
    return QCoreApplication::translate("rules", "\"%1\" is no answer to \"%2\"; choose one of: %3.")
        .arg(answer.left(60), question.words, question.choices.join(QStringLiteral(", ")));
}

std::optional<int> scoreOf(const QStringList &questions, const QStringList &answers)
{
    int sum = 0;
    int count = 0;
    for (qsizetype i = 0; i < std::min(questions.size(), answers.size()); ++i) {
        if (questionFrom(questions[i]).kind != Question::Kind::Score)
            continue;
        if (const auto score = readScore(answers[i])) {
            sum += *score;
            ++count;
        }
    }
    return count > 0 ? std::optional((sum * 2 + count) / (count * 2)) : std::nullopt;
}

} // namespace kebu
