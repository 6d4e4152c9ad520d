#pragma once

#include "core/sheets/recordreader.h"

namespace kebu {

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
        QString title;
        BarChart bars;
    };
    struct List {
        QString title;
        Table table;
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

/// 客户复盘报告: what changed, charts, lists, comment and decisions, with lines to write on. What holds nothing says
/// so.
[[nodiscard]] Sheet reviewSheet(const ReviewSheetInput &input);

} // namespace kebu
