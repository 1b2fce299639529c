// SPDX-License-Identifier: MIT
#include "src/guide/layout.hpp"

#include "src/guide/digits.hpp"
#include "src/text/printable.hpp"

#include <algorithm>

namespace midback {
namespace {

/// Lines longer than this are hard to read, however wide the window is.
constexpr int widest_text = 76;
constexpr int widest_bar = 60;
constexpr int largest_scale = 8;

class Sheet {
public:
  explicit Sheet(const FrameStyle& style) : m_style(style) {}

  /// What does not fit is cut; rows outside are left out.
  void put(int row, int column, const std::string& text, Look look = Look::plain) {
    const int room = m_style.columns - column;
    if (row < 0 || row >= m_style.rows || column < 0 || room <= 0 || text.empty()) {
      return;
    }
    m_pieces.push_back(
        {row, column, display_width(text) > room ? cut(text, room, m_style.ascii) : text, look});
  }
  void centred(int row, const std::string& text, Look look = Look::plain) {
    const std::string fitting = cut(text, m_style.columns, m_style.ascii);
    put(row, (m_style.columns - display_width(fitting)) / 2, fitting, look);
  }
  int text_width() const { return std::min(m_style.columns, widest_text); }
  const FrameStyle& style() const { return m_style; }
  std::vector<Piece> pieces() && { return std::move(m_pieces); }

private:
  FrameStyle m_style;
  std::vector<Piece> m_pieces;
};

std::string shown(const std::string& text, const FrameStyle& style) {
  return printable(text, style.ascii);
}

/// As many lines as there is room for.
int put_wrapped(Sheet& sheet, int row, int most, const std::string& text, Look look) {
  int used = 0;
  for (const std::string& line : wrap(shown(text, sheet.style()), sheet.text_width())) {
    if (used == most) {
      break;
    }
    sheet.centred(row + used++, line, look);
  }
  return used;
}

/// Left stands on the left and right on the right: places are read faster than words.
void put_sides(Sheet& sheet, int row, const GuideView& view) {
  const FrameStyle& style = sheet.style();
  const std::string left = style.ascii ? " < LEFT " : " ◀ LEFT ";
  const std::string right = style.ascii ? " RIGHT > " : " RIGHT ▶ ";
  const int half = std::min(style.columns, widest_bar) / 2;
  const int middle = style.columns / 2;
  const bool on_left = view.side == Side::left;
  // Without colours the side that is meant still has brackets.
  const auto tile = [](const std::string& text, bool chosen) {
    return chosen ? "[" + text + "]" : " " + text + " ";
  };
  const std::string left_tile = tile(left, on_left);
  const std::string right_tile = tile(right, !on_left);
  sheet.put(row, std::max(0, middle - half), left_tile, on_left ? Look::chosen : Look::quiet);
  sheet.put(row, std::max(0, middle + half - display_width(right_tile)), right_tile,
            on_left ? Look::quiet : Look::chosen);
}

void put_number(Sheet& sheet, int first_row, int rows, int number) {
  const int digits = number < 10 ? 1 : number < 100 ? 2 : number < 1000 ? 3 : 4;
  int scale = std::min(rows / digit_rows, largest_scale);
  while (scale > 0 && number_width(digits, scale) > sheet.style().columns) {
    --scale;
  }
  if (scale == 0) {
    sheet.centred(first_row + rows / 2, std::to_string(number), Look::strong);
    return;
  }
  int row = first_row + (rows - scale * digit_rows) / 2;
  for (const std::string& line : big_number(number, scale, sheet.style().ascii ? "#" : "█")) {
    // Cut at the right, so that the look covers ink only; the left stays for the column to be
    // exact.
    const auto end = line.find_last_not_of(' ');
    sheet.put(row++, (sheet.style().columns - number_width(digits, scale)) / 2,
              line.substr(0, end == std::string::npos ? 0 : end + 1), Look::strong);
  }
}

/// One part for each exercise, and what is left of the whole.
void put_progress(Sheet& sheet, int row, const GuideView& view) {
  const FrameStyle& style = sheet.style();
  const std::string left = clock_words(view.total_left + std::chrono::milliseconds{999}) + " left";
  const int width = std::min(style.columns, widest_bar);
  const int parts = static_cast<int>(view.progress.size());
  const int room = width - display_width(left) - 2 - (parts - 1);
  int column = (style.columns - width) / 2;
  if (room >= 2 * parts) {
    for (const double share : view.progress) {
      const int cells = room / parts;
      const int full = static_cast<int>(share * cells + 1e-9);
      std::string bar;
      for (int i = 0; i < cells; ++i) {
        bar += i < full ? (style.ascii ? "#" : "▇") : (style.ascii ? "." : "▁");
      }
      sheet.put(row, column, bar, Look::quiet);
      column += cells + 1;
    }
  }
  sheet.put(row, (style.columns + width) / 2 - display_width(left), left);
}

void put_heading(Sheet& sheet, const GuideView& view) {
  const int room = sheet.style().columns - 1 - display_width(view.part);
  sheet.put(0, 0, cut(shown(view.title, sheet.style()), std::max(room, 1), sheet.style().ascii),
            Look::strong);
  sheet.put(0, sheet.style().columns - display_width(view.part), view.part);
}

void put_keys(Sheet& sheet, int row, const GuideView& view) {
  const bool wide = sheet.style().columns >= 76;
  const std::string space = view.phase == Phase::paused ? "space go on" : "space pause";
  const std::string keys =
      wide ? space + "  n next  b back  r again  + - 5 s  s leave out  ! it hurts  q stop"
           : space + " n b r + - s ! hurts q stop";
  sheet.centred(row, keys, Look::quiet);
}

void layout_step(Sheet& sheet, const GuideView& view) {
  const int rows = sheet.style().rows;
  put_heading(sheet, view);
  // From below: keys, progress, next, the sentence in two lines. The number takes the rest.
  if (view.phase != Phase::skip_reason) {
    put_keys(sheet, rows - 1, view); // there the question says which keys count
  }
  put_progress(sheet, rows - 2, view);
  const std::string next = view.remarks.empty() ? view.next : view.remarks.front();
  sheet.centred(rows - 3, shown(next, sheet.style()),
                view.remarks.empty() ? Look::quiet : Look::warning);
  const int cue_rows = rows >= 12 ? 2 : 1;
  put_wrapped(sheet, rows - 3 - cue_rows, cue_rows, view.cue, Look::plain);
  // The word stands with the sides, so that it costs no row of the number.
  const int top = rows >= 10 ? 2 : 1;
  if (view.sided && rows >= 10) {
    put_sides(sheet, 1, view);
  }
  const std::string& word = view.word;
  const int column = (sheet.style().columns - display_width(word)) / 2;
  if (rows >= 10) {
    sheet.put(1, column, word, view.phase == Phase::running ? Look::strong : Look::warning);
  }
  put_number(sheet, top, rows - 3 - cue_rows - top, view.seconds);
}

void layout_question(Sheet& sheet, const GuideView& view) {
  const FrameStyle& style = sheet.style();
  sheet.put(0, 0, shown(view.title, style), Look::strong);
  int row = 2;
  row += put_wrapped(sheet, row, 2, "0  1  2  3  4  5  6  7  8  9  10", Look::strong);
  row += put_wrapped(sheet, row, 3, view.cue, Look::plain);
  row += put_wrapped(sheet, row, 1, "10: press 1 and 0 without waiting, or t.", Look::quiet);
  ++row;
  for (const std::string& remark : view.remarks) {
    row += put_wrapped(sheet, row, std::max(0, style.rows - 1 - row), remark, Look::warning);
  }
  sheet.centred(style.rows - 1, shown(view.next, style), Look::quiet);
}

} // namespace

std::vector<Piece> layout(const GuideView& view, const FrameStyle& style) {
  Sheet sheet{style};
  switch (view.phase) {
  case Phase::rate_before:
  case Phase::rate_after:
  case Phase::finished:
    layout_question(sheet, view);
    break;
  case Phase::running:
  case Phase::lead_in:
  case Phase::paused:
  case Phase::skip_reason:
    layout_step(sheet, view);
    break;
  }
  return std::move(sheet).pieces();
}

std::vector<std::string> drawn(const std::vector<Piece>& pieces, const FrameStyle& style) {
  std::vector<std::string> lines;
  for (int row = 0; row < style.rows; ++row) {
    std::vector<const Piece*> in_row;
    for (const Piece& piece : pieces) {
      if (piece.row == row) {
        in_row.push_back(&piece);
      }
    }
    std::ranges::sort(in_row, {}, &Piece::column);
    std::string line;
    for (const Piece* piece : in_row) {
      line.append(static_cast<std::size_t>(std::max(0, piece->column - display_width(line))), ' ');
      line += piece->text;
    }
    lines.push_back(line);
  }
  return lines;
}

} // namespace midback
