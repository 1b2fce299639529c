// SPDX-License-Identifier: MIT
#pragma once

#include "reports/model.hpp"

#include <iosfwd>
#include <string>

namespace midback {

struct HtmlOptions {
  std::string initials; ///< printed beside the title; empty: a line to fill in by hand on paper
};

/// One self-contained page: no script, no request, no name, path or host. Prints on one page of A4
/// or Letter. The same report gives the same bytes.
void render_html(const Report& report, const HtmlOptions& options, std::ostream& out);

} // namespace midback
