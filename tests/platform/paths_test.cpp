// SPDX-License-Identifier: MIT
#include "src/error.hpp"
#include "src/platform/paths.hpp"
#include "tests/support/catch.hpp"

#include <map>

using namespace midback;
using midback::test::Contains;

namespace {

using Values = std::map<std::string, std::string>;

std::string path_for(const Values& values, const std::optional<std::string>& option = {},
                     const std::optional<std::string>& account = "/home/account") {
  const Variables variable = [&](const char* name) -> std::optional<std::string> {
    const auto found = values.find(name);
    return found == values.end() || found->second.empty() ? std::nullopt
                                                          : std::optional{found->second};
  };
  return database_path(option, variable, [&] { return account; }).string();
}

} // namespace

TEST_CASE("the database is named by the first that says so") {
  const Values all{{"MIDBACK_DB", "/data/m.db"}, {"XDG_DATA_HOME", "/xdg"}, {"HOME", "/home/me"}};
  CHECK(path_for(all, "mine.db") == "mine.db");
  CHECK(path_for(all) == "/data/m.db");
  CHECK(path_for({{"XDG_DATA_HOME", "/xdg"}, {"HOME", "/home/me"}}) == "/xdg/midback/midback.db");
  CHECK(path_for({{"HOME", "/home/me"}}) == "/home/me/.local/share/midback/midback.db");
  CHECK(path_for({}) == "/home/account/.local/share/midback/midback.db");
}

TEST_CASE("empty variables count as unset, relative folders are not used") {
  CHECK(path_for({{"MIDBACK_DB", ""}, {"XDG_DATA_HOME", ""}, {"HOME", "/h"}}) ==
        "/h/.local/share/midback/midback.db");
  CHECK(path_for({{"XDG_DATA_HOME", "xdg"}, {"HOME", "/h"}}) ==
        "/h/.local/share/midback/midback.db");
  CHECK(path_for({{"HOME", "relative"}}) == "/home/account/.local/share/midback/midback.db");
  CHECK(path_for({{"MIDBACK_DB", "here.db"}}) == "here.db");
}

TEST_CASE("a leading tilde that the shell left alone is the home folder") {
  CHECK(path_for({{"HOME", "/h"}}, "~/m.db") == "/h/m.db");
  CHECK(path_for({{"HOME", "/h"}, {"MIDBACK_DB", "~/m.db"}}) == "/h/m.db");
  CHECK(path_for({{"HOME", "/h"}}, "./~/m.db") == "./~/m.db");
  CHECK(path_for({{"HOME", "/h"}}, "~other/m.db") == "~other/m.db");
}

TEST_CASE("without any home it says what to set, and needs none where a file is named") {
  CHECK_THROWS_AS(path_for({}, {}, std::nullopt), DataError);
  CHECK_THROWS_WITH(path_for({}, {}, ""),
                    Contains("HOME") && Contains("--db") && Contains("MIDBACK_DB"));
  CHECK(path_for({}, "/x.db", std::nullopt) == "/x.db");
  CHECK(path_for({{"XDG_DATA_HOME", "/xdg"}}, {}, std::nullopt) == "/xdg/midback/midback.db");
  CHECK_THROWS_AS(path_for({{"HOME", "/h"}}, ""), UsageError);
}

TEST_CASE("the account has a home folder") {
  const auto home = account_home();
  REQUIRE(home);
  CHECK(home->starts_with('/'));
}
