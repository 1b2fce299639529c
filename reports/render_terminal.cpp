// SPDX-License-Identifier: MIT
#include "reports/render_terminal.hpp"

#include "reports/terminal_parts.hpp"

namespace midback {

void render_terminal(const Report& report, const TerminalOptions& options, std::ostream& out) {
  Screen screen{out, options};
  if (options.plain) {
    print_plain(screen, report);
  } else if (options.long_view) {
    print_long(screen, report);
  } else if (report.period.kind == PeriodKind::week) {
    print_week(screen, report);
  } else {
    print_span(screen, report);
  }
}

} // namespace midback
