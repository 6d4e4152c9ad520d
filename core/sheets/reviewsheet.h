#pragma once

#include "core/sheets/recordreader.h"

namespace kebu {

/// What a review holds, in the house's order: values, the table of what changed, charts, lists, what was decided.
[[nodiscard]] const std::vector<SheetPart> &reviewParts();

/// A review as paper shows it: figures are words already, in the sheet's language and masked where it is.
struct ReviewSheetInput {
    struct Figure {
        QString label;
        QString now;
        QString before;
        QString change;
        QString why;
    };
    struct Chart {
        QString name; ///< of the part
        BarChart bars;
    };
    struct List {
        QString name; ///< of the part
        Table table;
        QString note = {};  ///< behind its title
        QString count = {}; ///< at the right of its head
    };
    SheetContext context;
    QString period;
    QString whose; ///< customers of whom; empty: all
    QString asOf;
    bool isFinal = false;
    QDate finishedOn;
    bool isOfNothing = false; ///< nothing falls into the period
    std::vector<Figure> changes;
    std::vector<Chart> charts;
    std::vector<List> lists;
    QString comment;
    std::vector<std::vector<QString>> decisions; ///< what, why, who, until when, whether it is a follow-up by now
};

/// 客户复盘报告: what changed, charts, lists, comment and decisions, with lines to write on, or what a layout names of
/// these. What holds nothing says so.
[[nodiscard]] Sheet reviewSheet(const ReviewSheetInput &input);

} // namespace kebu
