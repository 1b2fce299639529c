// SPDX-License-Identifier: MIT
#include "reports/screen.hpp"

#include "src/text/printable.hpp"

#include <algorithm>
#include <cmath>
#include <ostream>
#include <vector>

namespace midback {
namespace {

constexpr std::string_view no_break_space = "\u00a0";

constexpr Glyphs unicode_glyphs{.full = "██",
                                .half = "▓▓",
                                .less = "░░",
                                .none = "··",
                                .stopped = "!!",
                                .off = "off",
                                .bar = "▇",
                                .track = "▁",
                                .rule = "─",
                                .dash = "–",
                                .minus = "−",
                                .bullet = "• ",
                                .alert = "! ",
                                .met = "✓",
                                .missing = "·",
                                .ellipsis = "…",
                                .levels = {"▁", "▂", "▃", "▄", "▅", "▆", "▇"}};

constexpr Glyphs ascii_glyphs{.full = "##",
                              .half = "++",
                              .less = "--",
                              .none = ".",
                              .stopped = "!!",
                              .off = "off",
                              .bar = "#",
                              .track = ".",
                              .rule = "-",
                              .dash = "-",
                              .minus = "-",
                              .bullet = "* ",
                              .alert = "! ",
                              .met = "ok",
                              .missing = ".",
                              .ellipsis = "...",
                              .levels = {}};

std::string_view colour_code(Ink ink) {
  switch (ink) {
  case Ink::text:
    return "";
  case Ink::key:
    return "\x1b[1m";
  case Ink::accent:
    return "\x1b[36m";
  case Ink::warning:
    return "\x1b[33m";
  case Ink::faint:
    return "\x1b[90m";
  }
  return "";
}

std::string replaced(std::string_view text, std::string_view from, std::string_view to) {
  std::string out;
  for (std::size_t at = 0;;) {
    const std::size_t found = text.find(from, at);
    out += text.substr(at, found - at);
    if (found == std::string_view::npos) {
      return out;
    }
    out += to;
    at = found + from.size();
  }
}

} // namespace

const Glyphs& glyphs(const TerminalOptions& options) {
  return options.utf8 ? unicode_glyphs : ascii_glyphs;
}

Line& Line::add(std::string_view text, Ink ink) {
  const std::string_view code = m_options->colour ? colour_code(ink) : "";
  m_text += code;
  m_text += text;
  m_text += code.empty() ? "" : "\x1b[0m";
  m_cells += display_width(text);
  return *this;
}

Line& Line::to(int column) {
  if (column > m_cells) {
    m_text.append(static_cast<std::size_t>(column - m_cells), ' ');
    m_cells = column;
  }
  return *this;
}

Line& Line::right(std::string_view text, int column, Ink ink) {
  return to(column - display_width(text)).add(text, ink);
}

void Screen::print(const Line& line) {
  const std::string& text = line.text();
  m_out << text.substr(0, text.find_last_not_of(' ') + 1) << '\n';
}

void Screen::blank() {
  m_out << '\n';
}

void Screen::rule() {
  std::string text;
  for (int cell = 0; cell < width(); ++cell) {
    text += glyphs().rule;
  }
  print(line().add(text, Ink::faint));
}

void Screen::paragraph(std::string_view text, std::string_view mark, Ink mark_ink,
                       std::optional<int> most_lines) {
  const int indent = display_width(mark);
  const int room = width() - indent;
  auto lines = wrap(replaced(printable(text, !m_options.utf8), " %", std::string{no_break_space} + '%'),
                    room);
  if (most_lines && lines.size() > static_cast<std::size_t>(*most_lines)) {
    std::string rest = lines[static_cast<std::size_t>(*most_lines) - 1];
    rest += " " + lines[static_cast<std::size_t>(*most_lines)];
    lines.resize(static_cast<std::size_t>(*most_lines));
    lines.back() = cut(rest, room, !m_options.utf8);
  }
  for (std::size_t i = 0; i < lines.size(); ++i) {
    Line row = line();
    if (i == 0 && !mark.empty()) {
      row.add(mark, mark_ink);
    }
    row.to(indent).add(m_options.utf8 ? lines[i] : replaced(lines[i], no_break_space, " "));
    print(row);
  }
}

std::string Screen::own(std::string_view text) const {
  return printable(text, !m_options.utf8);
}

std::string Screen::number(std::string_view text) const {
  if (!m_options.utf8) {
    return std::string{text};
  }
  return replaced(replaced(text, "-", glyphs().minus), " %", std::string{no_break_space} + '%');
}

void add_bar(Line& line, const Screen& screen, double share, bool full, int length) {
  int filled = full ? length : static_cast<int>(std::lround(share * length));
  if (!full) {
    filled = std::clamp(filled, share > 0 ? 1 : 0, length - 1);
  }
  std::string bar;
  std::string track;
  for (int cell = 0; cell < length; ++cell) {
    (cell < filled ? bar : track) += cell < filled ? screen.glyphs().bar : screen.glyphs().track;
  }
  if (!bar.empty()) {
    line.add(bar, Ink::accent);
  }
  if (!track.empty()) {
    line.add(track, Ink::faint);
  }
}

std::string spark(const Screen& screen, const std::optional<double>& value, double top) {
  if (!value) {
    return std::string{screen.glyphs().missing};
  }
  if (!screen.options().utf8) {
    return std::to_string(std::min(9, static_cast<int>(std::lround(*value))));
  }
  const auto level = std::min(6, static_cast<int>(std::floor(*value / top * 7)));
  return std::string{screen.glyphs().levels[static_cast<std::size_t>(level)]};
}

} // namespace midback
