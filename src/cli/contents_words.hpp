// SPDX-License-Identifier: MIT
#pragma once

#include "src/platform/environment.hpp"
#include "src/storage/contents.hpp"

#include <string>

namespace midback {

/// "12 sessions", "1 session".
std::string counted(std::int64_t count, std::string_view singular, std::string_view plural);

/// "12 sessions, 3 ratings, 1 day off, Sun 1 Nov 2026 to Sun 22 Nov 2026".
std::string contents_words(const Contents& contents);

/// "Sun 22 Nov 2026, 07:15" at the person's place now.
std::string instant_words(sys_seconds at, const Zone& zone);

/// "12 kB", "3.4 MB".
std::string size_words(std::uintmax_t bytes);

} // namespace midback
