// SPDX-License-Identifier: MIT
#include "src/cli/help.hpp"

#include "src/domain/routine.hpp"

#include <algorithm>
#include <ostream>

namespace midback {
namespace {

void print_row(std::ostream& out, const std::string& left, std::string_view right) {
  constexpr std::size_t column = 24;
  out << "  " << left;
  out << (left.size() < column ? std::string(column - left.size(), ' ')
                               : "\n" + std::string(column + 2, ' '))
      << right << '\n';
}

std::string usage_of(const Syntax& syntax) {
  std::string out;
  for (const Argument& argument : syntax.arguments()) {
    if (argument.positional()) {
      const bool many = std::holds_alternative<std::vector<std::string>*>(argument.target);
      out += " [" + argument.names + (many ? "...]" : "]");
    }
  }
  return out;
}

void print_arguments(std::ostream& out, const Syntax& syntax, bool positional) {
  for (const Argument& argument : syntax.arguments()) {
    if (argument.positional() != positional || argument.hidden) {
      continue;
    }
    std::string names = argument.names;
    if (const auto comma = names.find(','); comma != std::string::npos) {
      names.insert(comma + 1, " ");
    }
    print_row(out, names + (argument.value_name.empty() ? "" : " " + argument.value_name),
              argument.help);
  }
}

bool any(const Syntax& syntax, bool positional) {
  return std::ranges::any_of(syntax.arguments(), [&](const Argument& argument) {
    return argument.positional() == positional && !argument.hidden;
  });
}

void print_group(std::ostream& out, Group group, const char* title) {
  out << '\n' << title << '\n';
  for (const Command& command : all_commands()) {
    if (command.group == group) {
      print_row(out, std::string{command.name}, command.summary);
    }
  }
}

} // namespace

void print_overview(const Syntax& globals, std::ostream& out) {
  out << "midback keeps a private record of your mid-back stretching. Nothing leaves this\n"
         "machine.\n"
         "\n"
         "  midback log 6 3              the whole routine, pain 6 before, 3 after\n"
         "  midback report               this week\n"
         "  midback export csv > f.csv   the whole history\n";
  print_group(out, Group::everyday, "Everyday");
  print_group(out, Group::managing, "Managing");
  print_group(out, Group::data, "Data");
  out << "\nOptions of every command\n";
  print_arguments(out, globals, false);
  out << "\nmidback COMMAND --help shows examples and options of a command.\n"
      << safety_rules << '\n';
}

void print_help(const Command& command, const Syntax& syntax, const Syntax& globals,
                std::ostream& out) {
  out << command.examples << '\n';
  out << "Usage: midback " << command.name << usage_of(syntax)
      << (any(syntax, false) ? " [options]" : "") << "\n  " << command.summary << '\n';
  if (any(syntax, true)) {
    out << "\nArguments\n";
    print_arguments(out, syntax, true);
  }
  if (any(syntax, false)) {
    out << "\nOptions\n";
    print_arguments(out, syntax, false);
  }
  out << "\nAlso, with every command:";
  for (const Argument& argument : globals.arguments()) {
    out << ' ' << argument.names.substr(argument.names.find("--"));
  }
  out << '\n';
}

} // namespace midback
