// SPDX-License-Identifier: MIT
// Writes HTML and SVG: every text and attribute value passes through one escape(), and what was
// opened is closed in its order. Numbers have a fixed form, whatever the machine's locale.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace midback {

/// Text made fit for HTML, XML and attribute values in double quotes. & < > " ' become references;
/// what printable() replaces (controls, bidi controls, invalid UTF-8), and the two characters of
/// valid UTF-8 that XML forbids, become U+FFFD. A newline becomes a space.
std::string escape(std::string_view text);

/// At most one decimal, "12", "12.5", "-0.3"; never "-0".
std::string coordinate(double value);

struct Attribute {
  std::string_view name;
  std::string value; ///< raw; escaped when written
};
using Attributes = std::initializer_list<Attribute>;

/// Elements in the order of writing; end() closes the innermost one that is open.
class Markup {
public:
  void begin(std::string_view tag, Attributes attributes = {});
  void end();
  void text(std::string_view text);
  /// begin, text, end.
  void element(std::string_view tag, Attributes attributes, std::string_view text);
  /// <tag .../>, in SVG only.
  void empty(std::string_view tag, Attributes attributes);
  /// <br>
  void line_break();

  /// Requires that every element is closed.
  const std::string& str() const;

private:
  void tag(std::string_view name, Attributes attributes);

  std::string m_out;
  std::vector<std::string> m_open;
};

enum class Anchor { start, middle, end };

struct Point {
  double x = 0;
  double y = 0;
};
struct Box {
  double x = 0;
  double y = 0;
  double width = 0;
  double height = 0;
};

/// What a picture is, for those who do not see it.
struct Alternative {
  std::string id; ///< unique in the page
  std::string title;
  std::string description;
};

/// One <svg> of `width` x `height` units. Colours and widths of lines are the style sheet's: a
/// shape names its classes only.
class Svg {
public:
  Svg(Markup& out, double width, double height, const Alternative& alternative);
  ~Svg();
  Svg(const Svg&) = delete;
  Svg& operator=(const Svg&) = delete;

  /// `tip`: shown by some browsers on hovering; never the only place of a value.
  void rect(const Box& box, std::string_view classes, double radius = 0, std::string_view tip = {});
  void line(Point from, Point to, std::string_view classes);
  void circle(Point centre, double radius, std::string_view classes, std::string_view tip = {});
  void path(std::string_view data, std::string_view classes, std::string_view tip = {});
  void text(Point at, Anchor anchor, std::string_view classes, std::string_view text);
  /// A bold name, and what it is in the usual weight behind it.
  void named(Point at, std::string_view name, std::string_view detail);

private:
  void shape(std::string_view tag, Attributes attributes, std::string_view tip);
  Markup& m_out;
};

/// "M1 2L3 4.5": the points joined by straight lines.
std::string polyline(const std::vector<Point>& points);

/// Units that a text of the figures takes at their font size, about; for deciding whether a label
/// fits.
double text_width(std::string_view text, double font_size = 10);

} // namespace midback
