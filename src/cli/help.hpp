// SPDX-License-Identifier: MIT
#pragma once

#include "src/cli/commands.hpp"
#include "src/cli/syntax.hpp"

#include <iosfwd>

namespace midback {

/// `midback --help`: what it is, the commonest examples, every command in a line.
void print_overview(const Syntax& globals, std::ostream& out);

/// `midback COMMAND --help`: examples first, then what it takes.
void print_help(const Command& command, const Syntax& syntax, const Syntax& globals,
                std::ostream& out);

} // namespace midback
