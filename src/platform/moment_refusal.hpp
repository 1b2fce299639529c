// SPDX-License-Identifier: MIT
// The words with which a typed time or day is refused.
#pragma once

#include "src/platform/moment_parser.hpp"

#include <string>
#include <string_view>

namespace midback {

enum class Wanted { moment, day };

/// A text no rule reads: says which known mistake it looks like.
Refusal not_understood(std::string_view typed, Wanted wanted, LocalDay today);

/// `typed` was read, but `why`; `instead` is what to type, with its quotes where it needs them.
Refusal refusal(std::string_view typed, std::string_view why, std::string_view instead);

} // namespace midback
