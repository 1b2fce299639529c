// SPDX-License-Identifier: MIT
// The states that a record can be in, from nothing to ten years: what every format must stand.
#pragma once

#include "tests/support/sessions.hpp"

#include <functional>
#include <string>
#include <vector>

namespace midback::test {

struct DataState {
  std::string name; ///< also the name of its golden files
  std::function<Report()> report;
  bool bounded = true; ///< its JSON stays small enough to store
};

const std::vector<DataState>& data_states();

/// A session on most days from `first` to `last`, ratings that drift from about 6 to about 3; the
/// same for the same days.
void add_regular_days(Diary& diary, LocalDay first, LocalDay last);

} // namespace midback::test
