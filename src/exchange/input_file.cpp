// SPDX-License-Identifier: MIT
#include "src/exchange/input_file.hpp"

#include "src/error.hpp"

namespace midback {

InputFile::InputFile(const std::filesystem::path& file)
    : m_path(file), m_piece(std::size_t{1} << 16, '\0') {
  std::error_code ignored;
  const auto status = std::filesystem::status(file, ignored);
  if (!std::filesystem::exists(status)) {
    throw DataError(file.string() + " is not there");
  }
  if (!std::filesystem::is_regular_file(status)) {
    throw DataError(file.string() + " is not a regular file");
  }
  m_file.open(file, std::ios::binary);
  if (!m_file) {
    throw DataError(file.string() + " cannot be read; check its permissions");
  }
}

std::string_view InputFile::next() {
  m_file.read(m_piece.data(), static_cast<std::streamsize>(m_piece.size()));
  if (m_file.bad()) {
    throw DataError("reading " + m_path.string() + " failed");
  }
  const auto count = static_cast<std::size_t>(m_file.gcount());
  m_read += count;
  return std::string_view{m_piece}.substr(0, count);
}

} // namespace midback
