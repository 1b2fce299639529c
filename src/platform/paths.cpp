// SPDX-License-Identifier: MIT
#include "src/platform/paths.hpp"

#include "src/error.hpp"

#include <pwd.h>
#include <unistd.h>

namespace midback {
namespace {

using std::filesystem::path;

bool is_absolute(const std::optional<std::string>& folder) {
  return folder && folder->starts_with('/');
}

} // namespace

std::optional<std::string> account_home() {
  const passwd* entry = getpwuid(getuid());
  if (entry == nullptr || entry->pw_dir == nullptr) {
    return std::nullopt;
  }
  return std::string{entry->pw_dir};
}

path database_path(const std::optional<std::string>& option, const Variables& variable,
                   const std::function<std::optional<std::string>()>& home_of_account) {
  const auto home = [&]() -> path {
    if (const auto folder = variable("HOME"); is_absolute(folder)) {
      return *folder;
    }
    if (const auto folder = home_of_account(); is_absolute(folder)) {
      return *folder;
    }
    throw DataError{"there is no place for the database: HOME is not set to a folder and this "
                    "account has no home; set HOME, or name a file with --db FILE or "
                    "MIDBACK_DB=FILE"};
  };
  const auto expanded = [&](const std::string& file) {
    return file.starts_with("~/") ? home() / file.substr(2) : path{file};
  };

  if (option) {
    if (option->empty()) {
      throw UsageError{"--db \"\" names no file; type for example --db ~/midback.db"};
    }
    return expanded(*option);
  }
  if (const auto file = variable("MIDBACK_DB")) {
    return expanded(*file);
  }
  const auto data = variable("XDG_DATA_HOME");
  return (is_absolute(data) ? path{*data} : home() / ".local/share") / "midback" / "midback.db";
}

} // namespace midback
