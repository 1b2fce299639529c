// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

namespace midback {

/// A regular file read in pieces of 64 KiB. Throws DataError when it is none (a pipe would be
/// read twice, a device never ends) or cannot be read.
class InputFile {
public:
  explicit InputFile(const std::filesystem::path& file);
  /// The next piece; empty at the end.
  std::string_view next();
  std::uintmax_t read() const { return m_read; } ///< bytes so far

private:
  std::filesystem::path m_path;
  std::ifstream m_file;
  std::string m_piece;
  std::uintmax_t m_read = 0;
};

} // namespace midback
