// SPDX-License-Identifier: MIT
#pragma once

#include "src/storage/entry_store.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace midback {

/// The ID argument of show, edit and delete. Throws UsageError when it is missing or no number.
std::int64_t required_entry_number(const std::optional<std::string>& text,
                                   std::string_view command);

/// The session or rating with that number. Throws UsageError when there is none.
AnyEntry entry_with(Database& database, std::int64_t id);

} // namespace midback
