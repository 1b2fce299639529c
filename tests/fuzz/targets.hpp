// SPDX-License-Identifier: MIT
// What is fuzzed: each takes any bytes and must return, having thrown nothing but midback's own
// refusals. tests/fuzz/replay_test.cpp runs them over the stored corpus.
#pragma once

#include <string_view>

namespace midback::fuzz {

void csv(std::string_view bytes);      ///< the csv reader and the days-off table
void json(std::string_view bytes);     ///< import of export json
void moment(std::string_view bytes);   ///< the words after --at
void did(std::string_view bytes);      ///< the words after --did
void database(std::string_view bytes); ///< opening and reading a file

} // namespace midback::fuzz
