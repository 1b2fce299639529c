// SPDX-License-Identifier: MIT
#pragma once

#include "src/storage/database.hpp"

#include <iosfwd>
#include <string_view>

namespace midback {

/// The first value of every such file; the number changes when a reader of today could not read it.
inline constexpr std::string_view export_schema = "midback.export/1";

/// Everything a person owns, in a fixed order and one record a line: what `import` reads back
/// without loss. Live entries only; no journal, tombstone, clock or machine name, so that the same
/// content gives the same bytes. Reads record by record: memory does not grow with the history.
void write_export_json(Database& database, std::ostream& out);

} // namespace midback
