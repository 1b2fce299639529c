// SPDX-License-Identifier: MIT
#include "src/platform/terminal.hpp"
#include "tests/support/catch.hpp"

#include <map>

using namespace midback;

namespace {

using Values = std::map<std::string, std::string>;

Terminal tty(std::optional<int> columns = 90, bool utf8 = true) {
  return {.input = true, .output = true, .errors = true, .utf8 = utf8, .columns = columns};
}

Terminal pipe(bool utf8 = true) {
  return {.input = true, .output = false, .errors = true, .utf8 = utf8, .columns = {}};
}

Style style(const Terminal& terminal, Values values, const StyleOptions& options = {}) {
  if (!values.contains("TERM")) {
    values["TERM"] = "xterm";
  }
  return style_for(
      options,
      [&](const char* name) -> std::optional<std::string> {
        const auto found = values.find(name);
        return found == values.end() || found->second.empty() ? std::nullopt
                                                              : std::optional{found->second};
      },
      terminal);
}

bool coloured(const Terminal& terminal, const Values& values,
              ColourChoice choice = ColourChoice::automatic) {
  return style(terminal, values, {.colour = choice}).colour;
}

} // namespace

TEST_CASE("colour: the first rule that matches") {
  CHECK(coloured(tty(), {}));
  CHECK_FALSE(coloured(pipe(), {}));
  // the option beats everything
  CHECK(coloured(pipe(), {{"NO_COLOR", "1"}, {"TERM", "dumb"}}, ColourChoice::always));
  CHECK_FALSE(coloured(tty(), {{"FORCE_COLOR", "1"}}, ColourChoice::never));
  // NO_COLOR, whatever it says; empty counts as unset
  CHECK_FALSE(coloured(tty(), {{"NO_COLOR", "1"}, {"CLICOLOR_FORCE", "1"}}));
  CHECK_FALSE(coloured(tty(), {{"NO_COLOR", "0"}}));
  CHECK(coloured(tty(), {{"NO_COLOR", ""}}));
  // forced
  CHECK(coloured(pipe(), {{"CLICOLOR_FORCE", "1"}}));
  CHECK(coloured(pipe(), {{"FORCE_COLOR", "yes"}}));
  CHECK(coloured(pipe(), {{"FORCE_COLOR", "1"}, {"CLICOLOR_FORCE", "0"}}));
  CHECK(coloured(pipe(), {{"FORCE_COLOR", "1"}, {"TERM", "dumb"}, {"CLICOLOR", "0"}}));
  CHECK_FALSE(coloured(pipe(), {{"CLICOLOR_FORCE", "0"}}));
  CHECK_FALSE(coloured(pipe(), {{"FORCE_COLOR", "0"}}));
  CHECK_FALSE(coloured(pipe(), {{"FORCE_COLOR", ""}}));
  CHECK(coloured(tty(), {{"FORCE_COLOR", "0"}}));
  // refused, or not able
  CHECK_FALSE(coloured(tty(), {{"CLICOLOR", "0"}}));
  CHECK(coloured(tty(), {{"CLICOLOR", "1"}}));
  CHECK_FALSE(coloured(pipe(), {{"CLICOLOR", "1"}}));
  CHECK_FALSE(coloured(tty(), {{"TERM", "dumb"}}));
  CHECK_FALSE(coloured(tty(), {{"TERM", ""}}));
}

TEST_CASE("glyphs: the options, then the locale, independent of colour and pipes") {
  CHECK(style(tty(), {}).utf8);
  CHECK_FALSE(style(tty(80, false), {}).utf8);
  CHECK(style(pipe(), {}).utf8);
  CHECK_FALSE(style(pipe(false), {}).utf8);
  CHECK_FALSE(style(tty(), {}, {.ascii = true}).utf8);
  CHECK(style(tty(80, false), {}, {.unicode = true}).utf8);
  CHECK_FALSE(style(tty(), {}, {.ascii = true, .unicode = true}).utf8);
  CHECK(style(tty(), {{"NO_COLOR", "1"}, {"TERM", "dumb"}}).utf8);
}

TEST_CASE("width: the option, the terminal, COLUMNS, 80, kept from 40 to 100") {
  const auto width = [](const Terminal& terminal, const Values& values,
                        std::optional<int> option = {}) {
    return style(terminal, values, {.width = option}).width;
  };
  CHECK(width(tty(90), {{"COLUMNS", "50"}}, 60) == 60);
  CHECK(width(tty(90), {{"COLUMNS", "50"}}) == 90);
  CHECK(width(tty({}), {{"COLUMNS", "50"}}) == 50);
  CHECK(width(tty({}), {}) == 80);
  for (const auto* rubbish : {"wide", "-5", "0", "60x", " 60", "99999999999", ""}) {
    CAPTURE(rubbish);
    CHECK(width(tty({}), {{"COLUMNS", rubbish}}) == 80);
  }
  CHECK(width(tty(200), {}) == 100);
  CHECK(width(tty(20), {}) == 40);
  CHECK(width(tty(80), {}, 1) == 40);
  CHECK(width(tty(80), {}, 1000) == 100);
  CHECK(width(pipe(), {}) == 80);
  CHECK(width(pipe(), {{"COLUMNS", "50"}}) == 80);
  CHECK(width(pipe(), {{"COLUMNS", "50"}}, 60) == 60);
}

TEST_CASE("plain: the option, or a terminal that can do nothing else") {
  CHECK_FALSE(style(tty(), {}).plain);
  CHECK(style(tty(), {}, {.plain = true}).plain);
  CHECK(style(pipe(), {}, {.plain = true}).plain);
  CHECK(style(tty(), {{"TERM", "dumb"}}).plain);
  CHECK_FALSE(style(pipe(), {{"TERM", "dumb"}}).plain); // a pipe gets the same text everywhere
}
