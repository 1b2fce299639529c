// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace midback {

/// A JSON string with its quotes; what is not valid UTF-8 becomes U+FFFD.
std::string json_text(std::string_view text);

} // namespace midback
