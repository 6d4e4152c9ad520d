#pragma once

#include "core/services/customerhistory.h"
#include "ui/models/timelinemodel.h"

namespace kebu {

/// What was changed of a customer and of what is its, as entries of the timeline: one a change and record, with who did
/// it, when, and each field from what it was to what it became, masked as the window is.
[[nodiscard]] std::vector<TimelineEntry> changeEntries(const Session &session, const CustomerContent &content,
                                                       const std::vector<HistoryLine> &lines);

} // namespace kebu
