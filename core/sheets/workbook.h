#pragma once

#include "core/sheets/cellrefs.h"
#include "core/sheets/officepackage.h"
#include "core/sheets/xmltree.h"

namespace kebu {

/// The parts of a workbook that a form is filled in, found by their relations rather than by the names Excel gives.
struct WorkbookParts {
    struct Sheet {
        QString name; ///< as on its tab
        QString part;
    };
    QString workbook;
    QString strings;   ///< shared strings; empty: none
    QString calcChain; ///< empty: none
    std::vector<Sheet> sheets;

    [[nodiscard]] static Result<WorkbookParts> of(const OfficePackage &package);
};

/// `xl/worksheets/sheet1.xml` → `xl/worksheets/_rels/sheet1.xml.rels`
[[nodiscard]] QString relationsOf(const QString &part);
/// The targets of a part's relations whose type ends in `kind`, as names in the package, by id.
[[nodiscard]] Result<QMap<QString, QString>> relatedParts(const OfficePackage &package, const QString &part,
                                                          QLatin1String kind);

/// A change to a text: what stands between begin and end is exchanged.
struct Splice {
    qsizetype begin;
    qsizetype end;
    QString text;
};
/// The text between two places with the splices done; they may come in any order and must not overlap.
[[nodiscard]] QString withSplices(const QString &text, std::vector<Splice> splices, qsizetype begin, qsizetype end);

/// What goes with the rows of a sheet that moved, written into `replaced`: drawings, tables and comments.
[[nodiscard]] Result<void> moveAttached(const OfficePackage &package, const WorkbookParts::Sheet &sheet,
                                        const RowMoves &moves, QMap<QString, QByteArray> &replaced);
/// Names that point at moved rows follow, and everything is reckoned anew when the file is opened.
[[nodiscard]] Result<void> finishWorkbook(const OfficePackage &package, const WorkbookParts &parts,
                                          const MovesBySheet &moves, QMap<QString, QByteArray> &replaced);
/// The order of reckoning names cells that moved; Excel makes a new one. The part itself is the caller's to leave out.
[[nodiscard]] Result<void> dropCalcChain(const OfficePackage &package, const WorkbookParts &parts,
                                         QMap<QString, QByteArray> &replaced);

} // namespace kebu
