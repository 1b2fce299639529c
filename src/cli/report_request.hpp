// SPDX-License-Identifier: MIT
#pragma once

#include "reports/facts.hpp"
#include "reports/screen.hpp"
#include "src/cli/context.hpp"

#include <optional>
#include <string>

namespace midback {

/// Which days a command is asked about, and by which plan they are judged.
struct PeriodOptions {
  std::optional<std::string> period;
  std::optional<std::string> from;
  std::optional<std::string> to;
  std::optional<std::string> as_if;
};

/// Throws UsageError for what is no period, no day or contradicts itself.
ReportRequest report_request(const PeriodOptions& options, Context& context, Database& database);

/// How reports are drawn at this terminal.
TerminalOptions terminal_options(const Context& context);

} // namespace midback
