// SPDX-License-Identifier: MIT
#pragma once

#include "src/storage/database.hpp"

#include <optional>
#include <string>

namespace midback {

/// Exports everything as JSON and as CSV, imports each into an empty database and exports again.
/// What differs, for people; nothing when all is the same. Uses a private temporary folder.
std::optional<std::string> round_trip_problem(Database& database);

} // namespace midback
