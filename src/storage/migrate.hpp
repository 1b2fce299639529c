// SPDX-License-Identifier: MIT
#pragma once

#include "schema/sql.hpp"
#include "src/storage/database.hpp"

#include <functional>
#include <span>

namespace midback {

/// Throws DataError when the file belongs to another program, was written by a newer midback, or
/// holds no schema at all.
void refuse_foreign(Database& database);

/// Brings the schema from its user_version to steps.size(), all in one IMMEDIATE transaction with
/// the version last: a step that fails leaves the old schema and its data. `before_first_step`
/// runs outside the transaction and only when there is an older schema to keep (the backup).
/// Throws DataError when the file was written by a newer program or belongs to another one; the
/// file is then untouched.
void migrate(Database& database, std::span<const sql::File> steps,
             const std::function<void(int old_version)>& before_first_step);

} // namespace midback
