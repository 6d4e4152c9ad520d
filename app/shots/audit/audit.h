#pragma once

#include "app/shots/audit/shown.h"
#include "core/base/language.h"

#include <QHash>
#include <QRegularExpression>

namespace kebu::shots {

/// What is wrong, where in the window.
struct Finding {
    QString where;
    QString what;
};
using Findings = std::vector<Finding>;

/// The program's sentences in both languages, to find those that stand in the wrong one.
class Wording
{
public:
    /// From a .ts file; empty where it cannot be read.
    [[nodiscard]] static Wording of(const QString &tsFile);
    void add(const QString &english, const QString &chinese);
    /// The translation that should stand there; empty: nothing is wrong with the text.
    [[nodiscard]] QString insteadOf(const QString &shown, Language language) const;
    [[nodiscard]] bool isEmpty() const { return m_chinese.isEmpty(); }

private:
    struct Pattern {
        QRegularExpression english;
        QString chinese;
    };
    QHash<QString, QString> m_chinese; ///< by English
    QHash<QString, QString> m_english; ///< by Chinese
    std::vector<Pattern> m_patterns;   ///< English sentences with places to fill
};

/// Texts that have less room than they need and no tooltip with the rest; areas wider than what they show of
/// themselves.
[[nodiscard]] Findings auditFit(const QWidget &window, const std::vector<ShownText> &texts);
/// Widgets in sight that lie partly outside of their parent; neighbours of which one hides a part of the other.
[[nodiscard]] Findings auditPlaces(const QWidget &window);
/// Words of the program that stand in the other language: shown, spoken or in a tooltip.
[[nodiscard]] Findings auditWords(const QWidget &window, const std::vector<ShownText> &texts, const Wording &wording,
                                  Language language);
/// Characters without a glyph, and Han characters in the forms of another country.
[[nodiscard]] Findings auditGlyphs(const std::vector<ShownText> &texts);
/// Texts that stand on their ground with a contrast under 4.5:1, as painted. What is disabled is exempt (WCAG 1.4.3).
[[nodiscard]] Findings auditContrast(const QWidget &window, const std::vector<ShownText> &texts);
/// Controls a screen reader cannot name.
[[nodiscard]] Findings auditNames(const QWidget &window);

/// All of these.
[[nodiscard]] Findings audit(const QWidget &window, const Wording &wording, Language language);

} // namespace kebu::shots
