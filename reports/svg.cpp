// SPDX-License-Identifier: MIT
#include "reports/svg.hpp"

#include "src/text/printable.hpp"

#include <fmt/format.h>

#include <cmath>
#include <stdexcept>

namespace midback {
namespace {

std::string_view anchor_name(Anchor anchor) {
  return anchor == Anchor::start ? "start" : anchor == Anchor::middle ? "middle" : "end";
}

/// U+FFFE and U+FFFF are valid UTF-8 that XML forbids.
void replace_noncharacters(std::string& text) {
  for (std::size_t at = 0; (at = text.find("\xEF\xBF", at)) != std::string::npos; at += 3) {
    const char last = at + 2 < text.size() ? text[at + 2] : '\0';
    if (last == '\xBE' || last == '\xBF') {
      text[at + 2] = '\xBD';
    }
  }
}

} // namespace

std::string escape(std::string_view text) {
  std::string clean = printable(text, false);
  replace_noncharacters(clean);
  std::string out;
  out.reserve(clean.size());
  for (const char c : clean) {
    switch (c) {
    case '&':
      out += "&amp;";
      break;
    case '<':
      out += "&lt;";
      break;
    case '>':
      out += "&gt;";
      break;
    case '"':
      out += "&quot;";
      break;
    case '\'':
      out += "&#39;";
      break;
    default:
      out += c;
    }
  }
  return out;
}

std::string coordinate(double value) {
  const long long tenths = std::llround(value * 10);
  const long long whole = std::abs(tenths) / 10;
  const long long rest = std::abs(tenths) % 10;
  const std::string_view sign = tenths < 0 ? "-" : "";
  return rest == 0 ? fmt::format("{}{}", sign, whole) : fmt::format("{}{}.{}", sign, whole, rest);
}

void Markup::tag(std::string_view name, Attributes attributes) {
  m_out += '<';
  m_out += name;
  for (const Attribute& attribute : attributes) {
    if (!attribute.value.empty()) {
      m_out += fmt::format(" {}=\"{}\"", attribute.name, escape(attribute.value));
    }
  }
}

void Markup::begin(std::string_view name, Attributes attributes) {
  tag(name, attributes);
  m_out += '>';
  m_open.emplace_back(name);
}

void Markup::end() {
  if (m_open.empty()) {
    throw std::logic_error("no element is open");
  }
  m_out += "</" + m_open.back() + '>';
  m_open.pop_back();
}

void Markup::text(std::string_view text) { m_out += escape(text); }

void Markup::element(std::string_view name, Attributes attributes, std::string_view words) {
  begin(name, attributes);
  text(words);
  end();
}

void Markup::empty(std::string_view name, Attributes attributes) {
  tag(name, attributes);
  m_out += "/>";
}

void Markup::line_break() { m_out += "<br>"; }

const std::string& Markup::str() const {
  if (!m_open.empty()) {
    throw std::logic_error("element " + m_open.back() + " is still open");
  }
  return m_out;
}

Svg::Svg(Markup& out, double width, double height, const Alternative& alternative) : m_out(out) {
  m_out.begin("svg", {{"viewBox", fmt::format("0 0 {} {}", coordinate(width), coordinate(height))},
                      {"width", coordinate(width)},
                      {"height", coordinate(height)},
                      {"role", "img"},
                      {"aria-labelledby", alternative.id + "-t " + alternative.id + "-d"}});
  m_out.element("title", {{"id", alternative.id + "-t"}}, alternative.title);
  m_out.element("desc", {{"id", alternative.id + "-d"}}, alternative.description);
}

Svg::~Svg() { m_out.end(); }

void Svg::shape(std::string_view tag, Attributes attributes, std::string_view tip) {
  if (tip.empty()) {
    m_out.empty(tag, attributes);
    return;
  }
  m_out.begin(tag, attributes);
  m_out.element("title", {}, tip);
  m_out.end();
}

void Svg::rect(const Box& box, std::string_view classes, double radius, std::string_view tip) {
  shape("rect",
        {{"x", coordinate(box.x)},
         {"y", coordinate(box.y)},
         {"width", coordinate(box.width)},
         {"height", coordinate(box.height)},
         {"rx", radius > 0 ? coordinate(radius) : std::string{}},
         {"class", std::string{classes}}},
        tip);
}

void Svg::line(Point from, Point to, std::string_view classes) {
  m_out.empty("line", {{"x1", coordinate(from.x)},
                       {"y1", coordinate(from.y)},
                       {"x2", coordinate(to.x)},
                       {"y2", coordinate(to.y)},
                       {"class", std::string{classes}}});
}

void Svg::circle(Point centre, double radius, std::string_view classes, std::string_view tip) {
  shape("circle",
        {{"cx", coordinate(centre.x)},
         {"cy", coordinate(centre.y)},
         {"r", coordinate(radius)},
         {"class", std::string{classes}}},
        tip);
}

void Svg::path(std::string_view data, std::string_view classes, std::string_view tip) {
  shape("path", {{"d", std::string{data}}, {"class", std::string{classes}}}, tip);
}

void Svg::text(Point at, Anchor anchor, std::string_view classes, std::string_view text) {
  m_out.element("text",
                {{"x", coordinate(at.x)},
                 {"y", coordinate(at.y)},
                 {"text-anchor", anchor == Anchor::start ? "" : std::string{anchor_name(anchor)}},
                 {"class", std::string{classes}}},
                text);
}

void Svg::named(Point at, std::string_view name, std::string_view detail) {
  m_out.begin("text", {{"x", coordinate(at.x)}, {"y", coordinate(at.y)}});
  m_out.element("tspan", {{"class", "strong"}}, name);
  m_out.element("tspan", {{"class", "quiet"}, {"dx", "6"}}, detail);
  m_out.end();
}

std::string polyline(const std::vector<Point>& points) {
  std::string data;
  for (const Point& point : points) {
    data +=
        fmt::format("{}{} {}", data.empty() ? 'M' : 'L', coordinate(point.x), coordinate(point.y));
  }
  return data;
}

double text_width(std::string_view text, double font_size) {
  constexpr double em_per_cell = 0.56; // of the sans serif faces in the style sheet
  return em_per_cell * font_size * display_width(text);
}

} // namespace midback
