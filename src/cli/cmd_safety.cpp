// SPDX-License-Identifier: MIT
#include "reports/safety.hpp"
#include "src/cli/commands.hpp"
#include "src/cli/context.hpp"
#include "src/text/printable.hpp"

#include <ostream>
#include <span>

namespace midback {
namespace {

void print_signs(Context& context, const char* title, std::span<const std::string_view> signs) {
  context.out() << '\n' << title << '\n';
  for (const std::string_view sign : signs) {
    std::string_view bullet = "  - ";
    for (const std::string& line : wrap(sign, context.style().width - 4)) {
      context.out() << bullet << line << '\n';
      bullet = "    ";
    }
  }
}

int safety(Context& context) {
  const auto print = [&](std::string_view text, const std::string& indent) {
    for (const std::string& line :
         wrap(text, context.style().width - static_cast<int>(indent.size()))) {
      context.out() << indent << line << '\n';
    }
  };
  print(safety_rules, "");
  print_signs(context, "Emergency services now", emergency_signs);
  print_signs(context, "An urgent appointment", urgent_signs);
  print_signs(context, "An ordinary appointment", appointment_signs);
  context.out() << '\n';
  print("This list is not complete, and having none of these signs does not mean that all is well. "
        "midback keeps a record; it does not examine and cannot tell what the pain comes from.",
        "");
  return 0;
}

} // namespace

Action declare_safety(Syntax& /*syntax*/) { return safety; }

} // namespace midback
