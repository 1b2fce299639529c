// SPDX-License-Identifier: MIT
// The one file that knows libcsv.
#include "src/exchange/csv_reader.hpp"

#include "src/error.hpp"
#include "src/exchange/input_file.hpp"

#include <csv.h>

#include <cstdlib>
#include <string_view>

namespace midback {
namespace {

constexpr std::size_t longest_cell = std::size_t{1} << 20;
constexpr std::size_t longest_row = std::size_t{4} << 20;
constexpr std::size_t most_cells = 2000;
constexpr int row_not_begun = 0; // libcsv's pstate between two rows

/// libcsv takes "no memory" for the answer and stops: that bounds a cell.
void* bounded_realloc(void* block, std::size_t size) {
  return size > longest_cell + 256 ? nullptr : std::realloc(block, size); // NOLINT: C interface
}

struct State {
  CsvRow row;
  std::vector<CsvRow> ready;
  std::size_t bytes = 0;
  bool too_large = false;
};

// Nothing may be thrown through libcsv, which is C.
void take_cell(void* text, std::size_t length, void* data) {
  auto& state = *static_cast<State*>(data);
  state.bytes += length;
  if (state.bytes > longest_row || state.row.cells.size() >= most_cells) {
    state.too_large = true;
    return;
  }
  state.row.cells.emplace_back(static_cast<const char*>(text), length);
}

void take_row(int /*terminator*/, void* data) {
  auto& state = *static_cast<State*>(data);
  state.ready.push_back(std::move(state.row));
  state.row = {};
  state.bytes = 0;
}

/// The parser, freed whatever happens.
struct Parser {
  csv_parser parser{};
  Parser() {
    csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI);
    csv_set_space_func(&parser, [](unsigned char) { return 0; });
    csv_set_realloc_func(&parser, bounded_realloc);
  }
  Parser(const Parser&) = delete;
  Parser& operator=(const Parser&) = delete;
  ~Parser() { csv_free(&parser); }
};

[[noreturn]] void refuse_file(const std::filesystem::path& file, std::size_t line,
                              const std::string& reason) {
  throw DataError(file.filename().string() + " line " + std::to_string(line) + ": " + reason +
                  ". Nothing was imported");
}

} // namespace

void read_csv(const std::filesystem::path& file, const std::function<void(const CsvRow&)>& row,
              const std::function<void(std::uintmax_t bytes)>& progress) {
  InputFile input{file};
  Parser parser;
  State state;
  std::size_t line = 1;
  state.row.line = line;
  const auto hand_over = [&] {
    if (state.too_large) {
      refuse_file(file, state.row.line, "this row is too long to be one of midback's");
    }
    for (const CsvRow& ready : state.ready) {
      row(ready);
    }
    state.ready.clear();
  };
  bool first = true;
  for (std::string_view chunk = input.next(); !chunk.empty(); chunk = input.next()) {
    if (first && chunk.starts_with("\xEF\xBB\xBF")) {
      chunk.remove_prefix(3);
    }
    first = false;
    // Up to and with each line feed at a time, so that the line of a row is known.
    while (!chunk.empty()) {
      const auto end = chunk.find('\n');
      const std::string_view piece = chunk.substr(0, end == chunk.npos ? end : end + 1);
      if (csv_parse(&parser.parser, piece.data(), piece.size(), take_cell, take_row, &state) !=
          piece.size()) {
        refuse_file(file, line,
                    csv_error(&parser.parser) == CSV_EPARSE
                        ? "a quote stands where none may be; quotes inside a cell are doubled"
                        : "a cell is too long to be one of midback's");
      }
      hand_over();
      if (end != chunk.npos) {
        ++line;
        if (parser.parser.pstate == row_not_begun) {
          state.row.line = line;
        }
      }
      chunk.remove_prefix(piece.size());
    }
    progress(input.read());
  }
  if (csv_fini(&parser.parser, take_cell, take_row, &state) != 0) {
    refuse_file(file, state.row.line, "the quote of this row does not close");
  }
  hand_over();
}

std::string without_guard(std::string text) {
  constexpr std::string_view risky = "=+-@\t\r'";
  if (text.size() > 1 && text[0] == '\'' && risky.find(text[1]) != risky.npos) {
    text.erase(0, 1);
  }
  return text;
}

} // namespace midback
