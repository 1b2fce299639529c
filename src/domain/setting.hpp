// SPDX-License-Identifier: MIT
// The settings a person may change, and the values each takes. Settings live in the database.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace midback {

struct Setting {
  std::string_view key;
  std::string_view standard; ///< what holds while it is not set
  std::string_view accepted; ///< in words: "a time from 00:00 to 06:00"
  std::string_view example;  ///< a value other than the standard one
  std::string_view meaning;  ///< one line, lower case, no full stop
  /// The value as it is stored, or nothing when it is not accepted: "4:30" is stored as 04:30.
  std::optional<std::string> (*stored_form)(std::string_view typed);
};

/// In the order in which they are listed.
std::span<const Setting> all_settings();
/// By its key, or nullptr.
const Setting* find_setting(std::string_view key);

} // namespace midback
