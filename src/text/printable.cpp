// SPDX-License-Identifier: MIT
#include "src/text/printable.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <optional>

namespace midback {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD"; // U+FFFD

struct Character {
  std::string_view bytes;
  std::optional<utf8proc_int32_t> code; ///< absent: a byte that is not part of valid UTF-8
};

/// The first character of a text that is not empty.
Character first_character(std::string_view text) {
  utf8proc_int32_t code = 0;
  const auto length =
      utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                       static_cast<utf8proc_ssize_t>(text.size()), &code); // bytes are bytes
  if (length <= 0) {
    return {text.substr(0, 1), std::nullopt};
  }
  return {text.substr(0, static_cast<std::size_t>(length)), code};
}

template <typename Visit>
void each_character(std::string_view text, Visit visit) {
  while (!text.empty()) {
    const Character character = first_character(text);
    visit(character);
    text.remove_prefix(character.bytes.size());
  }
}

struct CodeRange {
  utf8proc_int32_t first;
  utf8proc_int32_t last;
};

/// Characters that steer a terminal or reorder the text around them (UAX 9).
constexpr CodeRange unprintable[] = {
    {0x00, 0x1F},     {0x7F, 0x9F},     {0x061C, 0x061C}, {0x200E, 0x200F},
    {0x2028, 0x2029}, {0x202A, 0x202E}, {0x2066, 0x2069},
};

bool is_unprintable(utf8proc_int32_t code) {
  return std::any_of(std::begin(unprintable), std::end(unprintable),
                     [code](CodeRange range) { return range.first <= code && code <= range.last; });
}

int width_of(const Character& character) {
  return character.code ? utf8proc_charwidth(*character.code) : 1;
}

/// A character with the combining marks that follow it: what must not be torn apart.
struct Cluster {
  std::string_view bytes;
  int width = 0;
};

Cluster first_cluster(std::string_view text) {
  Character previous = first_character(text);
  std::size_t length = previous.bytes.size();
  Cluster cluster{{}, width_of(previous)};
  utf8proc_int32_t state = 0;
  while (length < text.size()) {
    const Character next = first_character(text.substr(length));
    if (!previous.code || !next.code ||
        utf8proc_grapheme_break_stateful(*previous.code, *next.code, &state)) {
      break;
    }
    cluster.width += width_of(next);
    length += next.bytes.size();
    previous = next;
  }
  cluster.bytes = text.substr(0, length);
  return cluster;
}

/// As many whole clusters from the front as fit into `cells`.
std::string_view fitting(std::string_view text, int cells) {
  std::size_t length = 0;
  while (length < text.size()) {
    const Cluster cluster = first_cluster(text.substr(length));
    if (cluster.width > cells) {
      break;
    }
    cells -= cluster.width;
    length += cluster.bytes.size();
  }
  return text.substr(0, length);
}

/// Appends one paragraph, a text without '\n', to the lines.
void wrap_paragraph(std::string_view text, int cells, std::vector<std::string>& lines) {
  lines.emplace_back();
  int used = 0;
  while (true) {
    text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
    if (text.empty()) {
      return;
    }
    std::string_view word = text.substr(0, text.find(' '));
    text.remove_prefix(word.size());
    if (used > 0 && used + 1 + display_width(word) > cells) {
      lines.emplace_back();
      used = 0;
    }
    while (display_width(word) > cells) {
      std::string_view part = fitting(word, cells);
      if (part.empty()) { // a wide character in a line of one cell
        part = first_cluster(word).bytes;
      }
      lines.back() = part;
      word.remove_prefix(part.size());
      if (!word.empty()) {
        lines.emplace_back();
      }
    }
    if (word.empty()) {
      used = cells; // the line is full
      continue;
    }
    if (used > 0) {
      lines.back() += ' ';
      ++used;
    }
    lines.back() += word;
    used += display_width(word);
  }
}

} // namespace

bool valid_utf8(std::string_view text) {
  bool valid = true;
  each_character(text, [&valid](const Character& character) { valid = valid && character.code; });
  return valid;
}

std::size_t character_count(std::string_view text) {
  std::size_t count = 0;
  each_character(text, [&count](const Character&) { ++count; });
  return count;
}

std::string printable(std::string_view text, bool ascii) {
  std::string out;
  out.reserve(text.size());
  each_character(text, [&](const Character& character) {
    if (character.code == '\n' || character.code == '\t') {
      out += ' ';
    } else if (!character.code || is_unprintable(*character.code)) {
      out += ascii ? "?" : replacement;
    } else if (ascii && *character.code > 0x7F) {
      out += '?';
    } else {
      out += character.bytes;
    }
  });
  return out;
}

std::string in_quotes(std::string_view text) {
  constexpr int longest = 60;
  return '"' + cut(printable(text, false), longest, true) + '"';
}

int display_width(std::string_view text) {
  int width = 0;
  each_character(text, [&width](const Character& character) { width += width_of(character); });
  return width;
}

std::string cut(std::string_view text, int cells, bool ascii) {
  if (display_width(text) <= cells) {
    return std::string{text};
  }
  const std::string_view ellipsis = ascii ? "..." : "…";
  const int room = cells - display_width(ellipsis);
  if (room < 0) {
    std::string dots;
    dots.append(static_cast<std::size_t>(std::max(cells, 0)), '.');
    return dots;
  }
  std::string_view kept = fitting(text, room);
  kept = kept.substr(0, kept.find_last_not_of(' ') + 1); // "word…", not "word …"
  return std::string{kept} + std::string{ellipsis};
}

std::vector<std::string> wrap(std::string_view text, int cells) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::string_view paragraph = text.substr(0, text.find('\n'));
    wrap_paragraph(paragraph, std::max(cells, 1), lines);
    text.remove_prefix(std::min(paragraph.size() + 1, text.size()));
  }
  return lines;
}

} // namespace midback
