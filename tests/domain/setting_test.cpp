// SPDX-License-Identifier: MIT
#include "src/domain/setting.hpp"
#include "tests/support/catch.hpp"

#include <string>

using namespace midback;

namespace {

/// An empty `stored` means refused.
void check(const char* key, const std::string& typed, const std::string& stored) {
  INFO(key << " " << typed);
  CHECK(find_setting(key)->stored_form(typed).value_or("") == stored);
}

} // namespace

TEST_CASE("a setting takes its values and nothing else") {
  check("day_start", "00:00", "00:00");
  check("day_start", "06:00", "06:00");
  check("day_start", "4:30", "04:30");
  for (const char* wrong : {"06:01", "24:00", "03:60", "3", "0300", "-1:00", "03:00:00", "", "3:5",
                            "03:0a", " 3:00", "::::"}) {
    check("day_start", wrong, "");
  }
  check("week_start", "sunday", "sunday");
  check("week_start", "monday", "monday");
  check("week_start", "Sunday", "");
  check("week_start", "tuesday", "");
  check("sound", "off", "off");
  check("speech", "on", "on");
  check("speech", "yes", "");
}

TEST_CASE("every setting accepts its default and its example") {
  for (const Setting& setting : all_settings()) {
    INFO(std::string{setting.key});
    CHECK(setting.stored_form(setting.standard) == std::string{setting.standard});
    CHECK(setting.stored_form(setting.example).has_value());
    CHECK(setting.example != setting.standard);
  }
  CHECK(find_setting("colour") == nullptr);
}
