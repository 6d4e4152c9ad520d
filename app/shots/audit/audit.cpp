#include "app/shots/audit/audit.h"

namespace kebu::shots {

Findings audit(const QWidget &window, const Wording &wording, Language language)
{
    const std::vector<ShownText> texts = shownTexts(window);
    Findings all;
    for (Findings part : {auditFit(window, texts), auditPlaces(window), auditWords(window, texts, wording, language),
                          auditGlyphs(texts), auditContrast(window, texts), auditNames(window)})
        std::ranges::move(part, std::back_inserter(all));
    return all;
}

} // namespace kebu::shots
