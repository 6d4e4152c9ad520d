#pragma once

#include "core/sheets/wordbody.h"

namespace kebu {

struct WordLook {
    const char *align = "left";
    bool isBold = false;
    int halfPoints = 0; ///< 0: the document's
};

/// Writes runs of text and what lines are made of, for the width of a sheet.
class WordLines
{
public:
    /// Both stay alive as long as this does.
    WordLines(QXmlStreamWriter &xml, const Sheet &sheet);

    /// A run a line; what XML cannot hold is left out.
    void text(const QString &words, const WordLook &look);
    void runLook(const WordLook &look);
    void tab();
    /// What Word counts itself: PAGE, NUMPAGES.
    void field(const char *code, const WordLook &look);
    /// Left, centre and right of a line.
    void tabStops();
    void paragraph(const QString &words, const WordLook &look,
                   std::initializer_list<WordElement::Attribute> spacing = {{"w:before", "0"}, {"w:after", "0"}});
    /// Of the sheet within its margins, in twentieths of a point.
    [[nodiscard]] int width() const { return m_width; }

private:
    QXmlStreamWriter &m_xml;
    int m_width;
};

} // namespace kebu
