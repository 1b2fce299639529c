// SPDX-License-Identifier: MIT
#include "src/exchange/csv_writer.hpp"

#include <array>
#include <charconv>
#include <ostream>

namespace midback {

CsvWriter& CsvWriter::cell(std::string_view value) {
  if (!m_first) {
    m_row += ',';
  }
  m_first = false;
  if (value.find_first_of(",\"\r\n") == std::string_view::npos) {
    m_row += value;
    return *this;
  }
  m_row += '"';
  for (const char c : value) {
    m_row += c;
    if (c == '"') {
      m_row += '"';
    }
  }
  m_row += '"';
  return *this;
}

CsvWriter& CsvWriter::cell(std::int64_t value) {
  std::array<char, 24> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
  return cell(std::string_view{digits.data(), static_cast<std::size_t>(end - digits.data())});
}

CsvWriter& CsvWriter::cell(const std::optional<std::int64_t>& value) {
  return value ? cell(*value) : empty();
}

CsvWriter& CsvWriter::text_cell(std::string_view value) {
  constexpr std::string_view risky = "=+-@\t\r'";
  if (!value.empty() && risky.find(value.front()) != std::string_view::npos) {
    return cell("'" + std::string{value});
  }
  return cell(value);
}

void CsvWriter::end_row() {
  m_row += "\r\n";
  m_out.write(m_row.data(), static_cast<std::streamsize>(m_row.size()));
  m_row.clear();
  m_first = true;
}

} // namespace midback
