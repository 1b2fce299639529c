// SPDX-License-Identifier: MIT
#pragma once

#include "src/domain/routine.hpp"
#include "src/storage/entry_store.hpp"

#include <string>
#include <vector>

namespace midback {

/// One entry as a JSON object; keys may grow, never change. Unknown is null.
std::string to_json(const AnyEntry& entry, const Plan& plan);

/// A JSON array of entries, one on each line, with a newline at the end.
std::string to_json(const std::vector<AnyEntry>& entries, const Plan& plan);

} // namespace midback
