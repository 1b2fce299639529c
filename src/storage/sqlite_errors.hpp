// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <functional>

namespace midback {

/// Runs `work`; a SQLite failure leaves it as a DataError that says in plain words what happened
/// to `file` and what to do.
void in_plain_words(const std::filesystem::path& file, const std::function<void()>& work);

} // namespace midback
