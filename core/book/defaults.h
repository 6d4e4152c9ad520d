#pragma once

#include "core/base/idsource.h"
#include "core/storage/settings.h"
#include "core/storage/snapshot.h"

namespace kebu {

/// What a new record has without anybody typing it: its number, the day, the user, the state it begins in.
Result<void> fillDefaults(Snapshot &view, Settings settings, Id user, Record &record);

/// What follows from other fields and records, for new and edited ones: whose a child of a child is, the normal form of
/// a contact point, the score of a survey's answers.
Result<void> fillDerived(Snapshot &view, Record &record);

/// Since when an opportunity stands in its stage: today where the stage is another one than before; for a new record
/// the day it was closed or opened, where that is known. What the record itself says newly is kept.
void noteStageSince(const Record *before, Record &after, const Clock &clock);

} // namespace kebu
