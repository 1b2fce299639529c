// SPDX-License-Identifier: MIT
#include "src/platform/terminal.hpp"

#include <algorithm>
#include <charconv>

namespace midback {
namespace {

constexpr int narrowest = 40;
constexpr int widest = 100;
constexpr int usual = 80;

bool colour_for(ColourChoice choice, const Variables& variable, bool on_terminal) {
  if (choice != ColourChoice::automatic) {
    return choice == ColourChoice::always;
  }
  if (variable("NO_COLOR")) {
    return false;
  }
  for (const char* name : {"CLICOLOR_FORCE", "FORCE_COLOR"}) {
    if (variable(name).value_or("0") != "0") {
      return true;
    }
  }
  const bool refused = variable("CLICOLOR") == "0";
  const bool able = variable("TERM").value_or("dumb") != "dumb";
  return !refused && able && on_terminal;
}

/// A whole number, nothing else.
std::optional<int> columns_in(const std::optional<std::string>& text) {
  int value = 0;
  if (!text) {
    return std::nullopt;
  }
  const char* end = text->data() + text->size();
  const auto [stop, error] = std::from_chars(text->data(), end, value);
  return error == std::errc{} && stop == end && value > 0 ? std::optional{value} : std::nullopt;
}

int width_for(std::optional<int> option, const Variables& variable, const Terminal& terminal) {
  if (option) {
    return *option;
  }
  if (!terminal.output) {
    return usual; // a file must not depend on the window it was made in
  }
  return terminal.columns ? *terminal.columns : columns_in(variable("COLUMNS")).value_or(usual);
}

} // namespace

Style style_for(const StyleOptions& options, const Variables& variable, const Terminal& terminal) {
  Style style;
  style.colour = colour_for(options.colour, variable, terminal.output);
  style.utf8 = !options.ascii && (options.unicode || terminal.utf8);
  style.plain = options.plain || (terminal.output && variable("TERM") == "dumb");
  style.width = std::clamp(width_for(options.width, variable, terminal), narrowest, widest);
  return style;
}

} // namespace midback
