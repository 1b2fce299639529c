// SPDX-License-Identifier: MIT
// How output is drawn: decided once from options, environment variables and the terminal.
#pragma once

#include "src/platform/environment.hpp"

#include <optional>

namespace midback {

enum class ColourChoice { automatic, always, never };

/// What was asked for on the command line.
struct StyleOptions {
  ColourChoice colour = ColourChoice::automatic;
  bool ascii = false;
  bool unicode = false; ///< `ascii` wins over it
  bool plain = false;
  std::optional<int> width = {};
};

struct Style {
  bool colour = false;
  bool utf8 = false;  ///< glyphs beyond ASCII; independent of colour
  bool plain = false; ///< sentences and "name: value" lines, no glyph art
  int width = 80;     ///< cells, 40 to 100
};

/// Each field by its first rule that matches:
/// - colour: the option; NO_COLOR: off; CLICOLOR_FORCE or FORCE_COLOR, not "0": on; CLICOLOR=0 or
///   TERM unset or dumb: off; standard output is a terminal: on; off.
/// - utf8: the options; the locale.
/// - plain: the option; a terminal with TERM=dumb.
/// - width: the option; without a terminal 80; the terminal's; COLUMNS; 80.
Style style_for(const StyleOptions& options, const Variables& variable, const Terminal& terminal);

} // namespace midback
