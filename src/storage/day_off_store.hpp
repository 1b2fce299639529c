// SPDX-License-Identifier: MIT
#pragma once

#include "src/domain/session.hpp"
#include "src/storage/journal.hpp"

#include <vector>

namespace midback {

/// Days off of the range, ascending.
std::vector<DayOff> days_off_between(Database& database, const DayRange& range);
/// `day_off.uid` must be set; the day must not be declared off already.
void insert_day_off(Change& change, const DayOff& day_off);
/// Replaces reason and note.
void update_day_off(Change& change, const DayOff& day_off);
void delete_day_off(Change& change, const DayOff& day_off);

} // namespace midback
