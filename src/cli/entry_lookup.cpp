// SPDX-License-Identifier: MIT
#include "src/cli/entry_lookup.hpp"

#include "src/cli/arguments.hpp"
#include "src/error.hpp"

namespace midback {

std::int64_t required_entry_number(const std::optional<std::string>& text,
                                   std::string_view command) {
  if (!text) {
    throw UsageError("which entry? For example: midback " + std::string{command} +
                     " 12; the numbers are in the first column of: midback list");
  }
  return entry_number(*text);
}

AnyEntry entry_with(Database& database, std::int64_t id) {
  auto entry = find_entry(database, id);
  if (!entry) {
    throw UsageError("there is no entry " + std::to_string(id) +
                     "; the numbers are in the first column of: midback list");
  }
  return *std::move(entry);
}

} // namespace midback
