// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>

namespace midback {

/// Writes CSV by RFC 4180: CRLF, quotes only where needed, UTF-8 without a byte order mark.
class CsvWriter {
public:
  explicit CsvWriter(std::ostream& out) : m_out(out) {}

  CsvWriter& cell(std::string_view value);
  CsvWriter& cell(std::int64_t value);
  CsvWriter& cell(const std::optional<std::int64_t>& value); ///< empty when absent
  CsvWriter& empty() { return cell(std::string_view{}); }
  /// Text a person wrote. A leading = + - @ tab CR, which a spreadsheet would run as a formula, or
  /// a leading ' gets a ' in front; reading takes one off again.
  CsvWriter& text_cell(std::string_view value);
  void end_row();

private:
  std::ostream& m_out;
  std::string m_row;
  bool m_first = true;
};

} // namespace midback
