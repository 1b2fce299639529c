// SPDX-License-Identifier: MIT
#pragma once

#include "src/domain/calendar.hpp"
#include "src/storage/journal.hpp"

#include <chrono>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace midback {

std::optional<std::string> setting(Database& database, std::string_view key);
/// Every setting that was set, by key.
std::vector<std::pair<std::string, std::string>> settings(Database& database);
void set_setting(Change& change, std::string_view key, std::string_view value);
void unset_setting(Change& change, std::string_view key);

/// When a local day begins, minutes after midnight; 04:00 unless set.
std::chrono::minutes day_start(Database& database);
/// Monday unless set.
WeekStart week_start(Database& database);

} // namespace midback
