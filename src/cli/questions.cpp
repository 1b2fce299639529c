// SPDX-License-Identifier: MIT
#include "src/cli/questions.hpp"

#include <istream>
#include <ostream>

namespace midback {

std::optional<PainRating> ask_rating(Context& context, const std::string& question) {
  while (true) {
    context.err() << question << ", 0 to 10 (Enter = not rated): " << std::flush;
    std::string line;
    if (!std::getline(context.in(), line)) {
      context.err() << '\n';
      throw QuestionLeft{};
    }
    const auto first = line.find_first_not_of(" \t\r");
    if (first == std::string::npos) {
      return std::nullopt;
    }
    const std::string word = line.substr(first, line.find_last_not_of(" \t\r") - first + 1);
    if (word == "-") {
      return std::nullopt;
    }
    if (const auto rating = PainRating::parse(word)) {
      return rating;
    }
    context.err() << "A whole number from 0 (no pain) to 10 (worst imaginable), please.\n";
  }
}

} // namespace midback
