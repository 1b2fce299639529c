// SPDX-License-Identifier: MIT
// Lines of text measured in display cells, with colours and glyphs as the terminal can show them.
// Knows nothing of reports; writes to the stream it is handed.
#pragma once

#include <array>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>

namespace midback {

struct TerminalOptions {
  int width = 80;      ///< cells, 40 or more
  bool utf8 = false;   ///< glyphs beyond ASCII
  bool colour = false; ///< the 16 colours of the person's own theme; no escape byte without
  bool plain = false;  ///< "name: value" lines and sentences, no glyph art
  bool long_view = false;
};

/// What a piece of text is for. Values themselves are never coloured.
enum class Ink { text, key, accent, warning, faint };

struct Glyphs {
  std::string_view full, half, less, none, stopped, off; ///< a day's cell
  std::string_view bar, track;                           ///< one cell of a bar
  std::string_view rule, dash, minus, bullet, alert, met, missing, ellipsis;
  std::array<std::string_view, 7> levels; ///< of a sparkline; unused in ASCII
};
const Glyphs& glyphs(const TerminalOptions& options);

/// One line under construction.
class Line {
public:
  explicit Line(const TerminalOptions& options) : m_options(&options) {}
  /// `text` must be printable.
  Line& add(std::string_view text, Ink ink = Ink::text);
  /// Pads with spaces up to that column, counted from 0.
  Line& to(int column);
  /// Adds the text so that it ends before `column`.
  Line& right(std::string_view text, int column, Ink ink = Ink::text);
  int cells() const { return m_cells; }
  const std::string& text() const { return m_text; }

private:
  const TerminalOptions* m_options;
  std::string m_text;
  int m_cells = 0;
};

class Screen {
public:
  Screen(std::ostream& out, const TerminalOptions& options) : m_out(out), m_options(options) {}

  const TerminalOptions& options() const { return m_options; }
  const Glyphs& glyphs() const { return midback::glyphs(m_options); }
  int width() const { return m_options.width; }
  bool wide() const { return m_options.width >= 80; }
  bool narrow() const { return m_options.width < 60; }

  Line line() const { return Line{m_options}; }
  void print(const Line& line);
  void blank();
  void rule();
  /// Wraps at spaces, but never between a number and its percent sign. The first line starts with
  /// `mark`, the others are indented by its width.
  void paragraph(std::string_view text, std::string_view mark = {}, Ink mark_ink = Ink::text,
                 std::optional<int> most_lines = {});

  /// A person's own text, fit for one line.
  std::string own(std::string_view text) const;
  /// A number with the minus sign and the space before % that the character set has.
  std::string number(std::string_view text) const;

private:
  std::ostream& m_out;
  const TerminalOptions& m_options;
};

/// A bar of `length` cells; completely filled only for 1, never empty above 0.
void add_bar(Line& line, const Screen& screen, double share, bool full, int length);

/// One cell of a sparkline on the scale 0 to `top`; ASCII: the rounded digit, at most 9.
std::string spark(const Screen& screen, const std::optional<double>& value, double top);

} // namespace midback
