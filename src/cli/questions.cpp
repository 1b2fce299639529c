// SPDX-License-Identifier: MIT
#include "src/cli/questions.hpp"

#include <istream>
#include <ostream>

namespace midback {

std::string ask_line(Context& context, const std::string& question) {
  context.err() << question << std::flush;
  std::string line;
  if (!std::getline(context.in(), line)) {
    context.err() << '\n';
    throw QuestionLeft{};
  }
  const auto first = line.find_first_not_of(" \t\r");
  return first == std::string::npos
             ? std::string{}
             : line.substr(first, line.find_last_not_of(" \t\r") - first + 1);
}

bool ask_yes(Context& context, const std::string& question) {
  const std::string answer = ask_line(context, question + " [y/N] ");
  return answer == "y" || answer == "Y" || answer == "yes";
}

std::optional<PainRating> ask_rating(Context& context, const std::string& question) {
  while (true) {
    const std::string word = ask_line(context, question + ", 0 to 10 (Enter = not rated): ");
    if (word.empty() || word == "-") {
      return std::nullopt;
    }
    if (const auto rating = PainRating::parse(word)) {
      return rating;
    }
    context.err() << "A whole number from 0 (no pain) to 10 (worst imaginable), please.\n";
  }
}

} // namespace midback
