#pragma once

#include <QByteArray>

namespace kebu::paper {

/// Makes the text of a PDF written by Qt findable. Qt names a glyph after the lowest character that has it, so that
/// 高 is stored as the radical U+2FBC and a blank as a tab, and neither search nor copying finds what was printed.
/// Names in the maps to Unicode are exchanged for the ideographs of the same glyph, byte for byte: no offset moves.
void nameGlyphsByIdeographs(QByteArray &pdf);

} // namespace kebu::paper
