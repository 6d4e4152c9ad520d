#pragma once

#include <QByteArray>
#include <QString>

#include <optional>
#include <variant>
#include <vector>

namespace kebu {

enum class Paper { A4, Letter };
enum class Orientation { Portrait, Landscape };

/// The paper a sheet is meant for. Lengths in millimetres.
struct PageSpec {
    Paper paper = Paper::A4;
    Orientation orientation = Orientation::Portrait;
    double margin = 14;

    [[nodiscard]] double width() const { return orientation == Orientation::Portrait ? shortSide() : longSide(); }
    [[nodiscard]] double height() const { return orientation == Orientation::Portrait ? longSide() : shortSide(); }
    bool operator==(const PageSpec &) const = default;

private:
    [[nodiscard]] double shortSide() const { return paper == Paper::A4 ? 210 : 215.9; }
    [[nodiscard]] double longSide() const { return paper == Paper::A4 ? 297 : 279.4; }
};

enum class Align { Left, Centre, Right };

/// A band across the sheet that opens a section; the note stands at its right end.
struct SectionHead {
    QString title;
    QString note;
    bool operator==(const SectionHead &) const = default;
};

/// One of several words of which some are ticked: ☑高 ☐中 ☐低.
struct CheckBox {
    QString word;
    bool isTicked = false;
    bool operator==(const CheckBox &) const = default;
};

/// A tinted label and what is said under it. Check boxes stand before the value.
struct LabelledValue {
    QString label;
    QString value;
    std::vector<CheckBox> boxes = {};
    bool operator==(const LabelledValue &) const = default;
};

/// One row of the form: a value across the sheet, or two side by side.
struct GridRow {
    LabelledValue first;
    std::optional<LabelledValue> second = {};
    int leastLines = 1; ///< room for so many, where a hand is to fill it in
    bool operator==(const GridRow &) const = default;
};

struct Column {
    QString head;
    double share = 1; ///< of the sheet's width, relative to the other columns
    Align align = Align::Left;
    bool operator==(const Column &) const = default;
};

/// Rows under heads that repeat on every page. A row stays whole unless it is taller than a page.
struct Table {
    std::vector<Column> columns;
    std::vector<std::vector<QString>> rows; ///< as many cells a row as there are columns
    int blankRows = 0; ///< for handwriting, added while they cost no further page; an empty form has them always
    bool operator==(const Table &) const = default;
};

/// A word and the value beside it, or a line to write on where the value is empty.
struct SignatureField {
    QString label;
    QString value;
    bool operator==(const SignatureField &) const = default;
};

struct SignatureLine {
    std::vector<SignatureField> fields;
    bool operator==(const SignatureLine &) const = default;
};

/// Words across the sheet without a frame: a remark under a head, what an empty chapter says.
struct Paragraph {
    QString text;
    bool isStrong = false;
    bool operator==(const Paragraph &) const = default;
};

/// A figure beside its word, as long as its share of the largest; grey, so that any printer shows it.
struct Bar {
    QString label;
    QString value;
    double share = 0; ///< 0 to 1
    bool operator==(const Bar &) const = default;
};
struct BarChart {
    std::vector<Bar> bars;
    bool operator==(const BarChart &) const = default;
};

/// A chart under its title; one without bars says `nothing`.
struct TitledChart {
    QString title;
    BarChart chart;
    QString nothing = {};
    bool operator==(const TitledChart &) const = default;
};

/// A chart across the sheet, or two side by side.
struct ChartRow {
    TitledChart first;
    std::optional<TitledChart> second = {};
    bool operator==(const ChartRow &) const = default;
};

using Block = std::variant<SectionHead, GridRow, Table, SignatureLine, Paragraph, ChartRow>;

/// A PNG or JPEG as its file holds it.
struct Picture {
    QByteArray bytes;
    int width = 0; ///< in dots, as is the height
    int height = 0;
    bool isPng = true;
    bool operator==(const Picture &) const = default;
};

/// What stands on paper, as data: who paints it decides on fonts and page breaks and nothing else.
/// Every text is plain and shown literally; a line feed begins a new line; nothing is ever read as markup.
struct Sheet {
    QString title;
    QString headLeft;
    QString headRight;
    QString
        subject; ///< whom the sheet is about: at the left of its later pages, so that a loose one finds its way back
    QString footLeft;
    QString footCentre;
    QString pageWords = QStringLiteral("%1 / %2"); ///< at the right of the foot: %1 the page, %2 their number
    QString continuedWord;                         ///< opens the rest of a row that is taller than a page
    QString documentTitle;                         ///< of the PDF; holds no personal data when the sheet is masked
    PageSpec page;
    QString footNote;            ///< a line of the user's own under the foot
    std::optional<Picture> logo; ///< at the left of the title
    bool countsOn = false;       ///< its pages go on counting from the sheet before
    bool wantsOnePage = false;   ///< set smaller, within what can be read, if it then fits one page
    bool isContinued = false;    ///< its last block is a table, and the next sheet goes on with its rows
    bool isRest = false;         ///< goes on from the sheet before, in its first table: no title of its own
    std::vector<Block> blocks;
    bool operator==(const Sheet &) const = default;
};

} // namespace kebu
