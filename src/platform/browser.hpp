// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace midback {

/// Opens a file in the person's browser: runs xdg-open, without a shell, and does not wait for the
/// browser. Returns what went wrong, as a sentence; nothing when it could be started.
std::optional<std::string> open_in_browser(const std::filesystem::path& file);

} // namespace midback
