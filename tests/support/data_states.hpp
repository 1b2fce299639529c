// SPDX-License-Identifier: MIT
// The states that a record can be in, from nothing to ten years: what every format must stand.
#pragma once

#include "tests/support/sessions.hpp"

#include <functional>
#include <string>
#include <vector>

namespace midback::test {

/// A diary and what is asked of it.
struct Record {
  Diary diary;
  LocalDay today;
  std::string period = "week";
  WeekStart week_start = WeekStart::monday;
};

struct DataState {
  std::string name; ///< also the name of its golden files
  std::function<Record()> record;
  bool bounded = true; ///< its JSON stays small enough to store

  Report report() const {
    Record made = record();
    return made.diary.report(made.today, made.period, made.week_start);
  }
};

const std::vector<DataState>& data_states();

/// A session on most days from `first` to `last`, ratings that drift from about 6 to about 3; the
/// same for the same days.
void add_regular_days(Diary& diary, LocalDay first, LocalDay last);

} // namespace midback::test
