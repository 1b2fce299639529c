// SPDX-License-Identifier: MIT
// Where the database lives.
#pragma once

#include "src/platform/environment.hpp"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>

namespace midback {

/// The home folder of the account in the system's user database; nothing when it has none.
std::optional<std::string> account_home();

/// The first of: the `--db` option, $MIDBACK_DB, $XDG_DATA_HOME/midback/midback.db,
/// ~/.local/share/midback/midback.db. XDG_DATA_HOME and HOME count only when absolute (XDG base
/// directory specification); without HOME the account's home folder is used. A leading "~/" in the
/// first two is the home folder, since shells leave it alone in `--db=~/x`. Touches no file.
/// Throws UsageError for an empty --db, DataError when there is no home.
std::filesystem::path
database_path(const std::optional<std::string>& option, const Variables& variable,
              const std::function<std::optional<std::string>()>& home_of_account = account_home);

} // namespace midback
