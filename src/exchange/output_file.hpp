// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <functional>
#include <iosfwd>

namespace midback {

/// Writes `target` (mode 0600) beside it and renames, so that a reader sees the old or the new
/// file, never half of one. Replaces a regular file; refuses a symbolic link or anything else.
/// Throws DataError; then nothing is left behind and the old file stays.
void write_file(const std::filesystem::path& target,
                const std::function<void(std::ostream&)>& write);

/// A folder for several files: made (0700) where there is none. Throws DataError.
void make_output_folder(const std::filesystem::path& folder);

} // namespace midback
