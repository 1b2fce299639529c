// SPDX-License-Identifier: MIT
#include "src/cli/progress_bar.hpp"

#include <algorithm>
#include <ostream>

namespace midback {
namespace {

constexpr int cells = 24;
constexpr std::chrono::milliseconds patience{500};

} // namespace

ProgressBar::ProgressBar(Context& context, std::string what)
    : m_context(context), m_what(std::move(what)) {}

ProgressBar::~ProgressBar() {
  if (m_percent >= 0) {
    m_context.err() << '\r' << std::string(m_what.size() + cells + 10, ' ') << '\r' << std::flush;
  }
}

void ProgressBar::show(double share) {
  const int percent = std::clamp(static_cast<int>(share * 100), 0, 100);
  if (!m_context.terminal().errors || percent == m_percent ||
      std::chrono::steady_clock::now() - m_start < patience) {
    return;
  }
  m_percent = percent;
  const int done = percent * cells / 100;
  m_context.err() << '\r' << m_what << " [" << std::string(static_cast<std::size_t>(done), '#')
                  << std::string(static_cast<std::size_t>(cells - done), '.') << "] " << percent
                  << " %" << std::flush;
}

} // namespace midback
