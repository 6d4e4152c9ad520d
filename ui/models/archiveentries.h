#pragma once

#include "ui/models/timelinemodel.h"

namespace kebu {

/// What deals and service left behind, as entries of the timeline: offers sent, contracts signed, deliveries, orders,
/// payments, cases received and resolved, feedback, answers, scores, events and files.
[[nodiscard]] std::vector<TimelineEntry> archiveEntries(const Session &session, const CustomerContent &content);

} // namespace kebu
