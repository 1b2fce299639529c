// SPDX-License-Identifier: MIT
#pragma once

#include "src/domain/session.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace midback {

/// "2026-11-22T06:20:31Z".
std::string utc_text(sys_seconds at);
/// The reverse, exactly.
std::optional<sys_seconds> parse_utc(std::string_view text);

/// "+01:00" to seconds east of UTC, at most 26 hours; the reverse of offset_text.
std::optional<std::chrono::seconds> parse_offset(std::string_view text);

} // namespace midback
