// SPDX-License-Identifier: MIT
#pragma once

#include "src/cli/context.hpp"

#include <chrono>
#include <string>

namespace midback {

/// A bar on standard error for what takes longer than half a second; only at a terminal. Clears
/// its line when it goes.
class ProgressBar {
public:
  ProgressBar(Context& context, std::string what);
  ProgressBar(const ProgressBar&) = delete;
  ProgressBar& operator=(const ProgressBar&) = delete;
  ~ProgressBar();
  /// 0 to 1.
  void show(double share);

private:
  Context& m_context;
  std::string m_what;
  std::chrono::steady_clock::time_point m_start = std::chrono::steady_clock::now();
  int m_percent = -1; ///< what is drawn; -1 nothing
};

} // namespace midback
