// SPDX-License-Identifier: MIT
#pragma once

#include "src/cli/context.hpp"
#include "src/domain/pain_rating.hpp"

#include <optional>
#include <string>

namespace midback {

/// Thrown when a question is left by end of input: nothing is stored, exit code 130.
struct QuestionLeft {};

/// Asks on standard error until the answer is a rating; Enter or "-" is not rated.
std::optional<PainRating> ask_rating(Context& context, const std::string& question);

/// Asks on standard error and returns the answer without the spaces around it.
std::string ask_line(Context& context, const std::string& question);

/// "... [y/N]": true only for y or yes.
bool ask_yes(Context& context, const std::string& question);

} // namespace midback
