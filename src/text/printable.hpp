// SPDX-License-Identifier: MIT
// Text from outside made fit for a terminal, and measured in display cells. Pure functions.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace midback {

/// UTF-8 by the standard: no overlong forms, no surrogates, nothing above U+10FFFF. NUL is valid.
bool valid_utf8(std::string_view text);

/// Code points; a byte that is not part of valid UTF-8 counts as one.
std::size_t character_count(std::string_view text);

/// What may be shown to a person: one line that cannot steer the terminal or reorder its text.
/// Newline and tab become a space; every other control character (C0, DEL, C1), bidi control,
/// U+2028, U+2029 and invalid byte becomes U+FFFD. With `ascii` these, and every character that is
/// not ASCII, become `?`. Doing it twice changes nothing more.
std::string printable(std::string_view text, bool ascii);

/// `printable` in double quotes, cut to 60 cells: how a message repeats what was typed.
std::string in_quotes(std::string_view text);

/// Terminal cells of printable text: 2 for wide characters, 0 for combining ones.
int display_width(std::string_view text);

/// Printable text in at most `cells` cells; what is cut off is replaced by an ellipsis ("…", with
/// `ascii` "..."). Never cuts a character from its combining marks.
std::string cut(std::string_view text, int cells, bool ascii);

/// Printable text as lines of at most `cells` (1 or more) cells, broken at spaces; a longer word is
/// broken between characters. '\n' begins a new line; runs of spaces become one. Empty text gives
/// no line.
std::vector<std::string> wrap(std::string_view text, int cells);

} // namespace midback
