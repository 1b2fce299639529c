// SPDX-License-Identifier: MIT
#include "src/domain/day_off_span.hpp"
#include "tests/support/catch.hpp"

using namespace midback;

namespace {

LocalDay november(int number) { return parse_day("2026-11-01").value() + date::days{number - 1}; }

DayOff off(int number, const std::string& reason, std::optional<std::string> note = {}) {
  return {.uid = "u" + std::to_string(number),
          .day = november(number),
          .reason = reason,
          .note = std::move(note)};
}

} // namespace

TEST_CASE("days off that follow one another with the same reason and note are one span") {
  const std::vector<DayOff> all{off(1, "ill"),  off(2, "ill"),  off(3, "ill", "fever"),
                                off(5, "away"), off(6, "away"), off(7, "rest")};
  const auto spans = spans_of(all);
  REQUIRE(spans.size() == 4);
  CHECK(spans[0] == DayOffSpan{{november(1), november(2)}, "ill", {}});
  CHECK(spans[1] == DayOffSpan{{november(3), november(3)}, "ill", "fever"});
  CHECK(spans[2] == DayOffSpan{{november(5), november(6)}, "away", {}});
  CHECK(spans[3] == DayOffSpan{{november(7), november(7)}, "rest", {}});
  CHECK(spans_of({}).empty());
}

TEST_CASE("declaring days off merges with those that exist") {
  const std::vector<DayOff> existing{off(2, "rest", "quiet"), off(3, "ill")};
  const DayRange span{november(1), november(4)};

  const DayOffChange ill = declare_off({span, "ill", {}}, existing);
  REQUIRE(ill.added.size() == 2);
  CHECK(ill.added[0].day == november(1));
  CHECK(ill.added[1].day == november(4));
  REQUIRE(ill.updated.size() == 1);
  CHECK(ill.updated[0] == off(2, "ill", "quiet")); // the note stays
  CHECK(ill.unchanged == 1);

  const DayOffChange unnamed = declare_off({span, {}, {}}, existing);
  REQUIRE(unnamed.added.size() == 2);
  CHECK(unnamed.added[0].reason == "other");
  CHECK(unnamed.updated.empty()); // no reason given: theirs stay
  CHECK(unnamed.unchanged == 2);

  const DayOffChange noted =
      declare_off({{november(3), november(3)}, {}, "fever"}, std::span{existing}.last(1));
  REQUIRE(noted.updated.size() == 1);
  CHECK(noted.updated[0] == off(3, "ill", "fever"));
}
