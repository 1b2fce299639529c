// SPDX-License-Identifier: MIT
#pragma once

#include "src/storage/database.hpp"

#include <cstdint>
#include <string>

namespace midback::test {

/// Fills a database with sessions, ratings, days off, plan versions and settings that the seed
/// decides, some of them deleted again: every field takes odd values, notes hold what hurts
/// (quotes, newlines, emoji, formula characters, escapes, 4,000 characters).
void add_random_history(Database& database, std::uint64_t seed, int entries);

/// The same for text alone.
std::string random_note(std::uint64_t seed);

} // namespace midback::test
