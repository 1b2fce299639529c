// SPDX-License-Identifier: MIT
// The one file that knows CLI11, and the cure for each of its traps.
#include "src/cli/syntax.hpp"

#include "src/cli/arguments.hpp"
#include "src/cli/commands.hpp"
#include "src/cli/suggestion.hpp"
#include "src/error.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace midback {
namespace {

template <typename... Functions>
struct Overloaded : Functions... {
  using Functions::operator()...;
};
template <typename... Functions>
Overloaded(Functions...) -> Overloaded<Functions...>;

void add(CLI::App& app, const Argument& argument) {
  std::visit(Overloaded{[&](std::optional<std::string>* target) {
                          app.add_option(argument.names, *target);
                        },
                        [&](std::vector<std::string>* target) {
                          auto* option = app.add_option(argument.names, *target);
                          if (!argument.positional()) {
                            // Otherwise `--tag a 6 3` takes 6 and 3 for tags, and "[a,b]" is split.
                            option->allow_extra_args(false);
                          }
                        },
                        [&](bool* target) { app.add_flag(argument.names, *target); }},
             argument.target);
}

std::vector<std::string> long_names(const std::vector<const Syntax*>& parts) {
  std::vector<std::string> names;
  for (const Syntax* part : parts) {
    for (const Argument& argument : part->arguments()) {
      if (!argument.positional() && !argument.hidden) {
        names.push_back(argument.names.substr(argument.names.find("--")));
      }
    }
  }
  return names;
}

[[noreturn]] void refuse_extra(const std::string& command, const std::vector<const Syntax*>& parts,
                               const std::string& extra) {
  const std::string help = "; see: midback " + command + (command.empty() ? "" : " ") + "--help";
  if (extra.starts_with("-") && extra != "-") {
    const std::string name = extra.substr(0, extra.find('='));
    const auto nearest = nearest_word(name, long_names(parts));
    throw UsageError("unknown option " + shown(name) +
                     (nearest ? "; did you mean " + *nearest + "?" : help));
  }
  // "routine ad": perhaps a command of two words.
  std::vector<std::string> seconds;
  for (const Command& known : all_commands()) {
    if (!command.empty() && known.name.starts_with(command + " ")) {
      seconds.emplace_back(known.name.substr(command.size() + 1));
    }
  }
  if (const auto nearest = nearest_word(extra, seconds)) {
    throw UsageError("there is no command " + shown(command + " " + extra) +
                     "; did you mean: midback " + command + " " + *nearest + "?");
  }
  throw UsageError("did not expect " + shown(extra) + help);
}

/// CLI11's exceptions carry English of their own; the option's name is what we need of them.
std::string explain(const CLI::ParseError& error) {
  const std::string text = error.what();
  const std::string name = text.substr(0, text.find(':'));
  if (dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr && name.starts_with("-")) {
    return name + (text.find("received") != std::string::npos ? " was given more than once"
                                                              : " needs a value");
  }
  return text;
}

} // namespace

void Syntax::add(std::string names, std::string value_name, std::string help,
                 Argument::Target target, ArgumentTraits traits) {
  m_arguments.push_back({.names = std::move(names),
                         .value_name = std::move(value_name),
                         .help = std::move(help),
                         .target = target,
                         .completes = traits.completes,
                         .words = std::move(traits.words),
                         .hidden = traits.hidden});
}

void Syntax::positional(std::string name, std::optional<std::string>& target, std::string help,
                        ArgumentTraits traits) {
  add(std::move(name), {}, std::move(help), &target, std::move(traits));
}

void Syntax::positionals(std::string name, std::vector<std::string>& target, std::string help,
                         ArgumentTraits traits) {
  add(std::move(name), {}, std::move(help), &target, std::move(traits));
}

void Syntax::option(std::string names, std::string value_name, std::optional<std::string>& target,
                    std::string help, ArgumentTraits traits) {
  add(std::move(names), std::move(value_name), std::move(help), &target, std::move(traits));
}

void Syntax::repeated(std::string names, std::string value_name, std::vector<std::string>& target,
                      std::string help, ArgumentTraits traits) {
  add(std::move(names), std::move(value_name), std::move(help), &target, std::move(traits));
}

void Syntax::flag(std::string names, bool& target, std::string help, ArgumentTraits traits) {
  add(std::move(names), {}, std::move(help), &target, std::move(traits));
}

void parse(const std::string& command, const std::vector<const Syntax*>& parts,
           const std::vector<std::string>& words) {
  CLI::App app;
  app.set_help_flag(); // help is ours
  app.allow_extras();  // so that what is left over can be named, with a suggestion
  for (const Syntax* part : parts) {
    for (const Argument& argument : part->arguments()) {
      add(app, argument);
    }
  }
  try {
    app.parse(std::vector<std::string>{words.rbegin(), words.rend()});
  } catch (const CLI::ParseError& error) {
    throw UsageError(explain(error));
  }
  const auto extras = app.remaining();
  const auto option = std::ranges::find_if(
      extras, [](const std::string& word) { return word.starts_with("-") && word.size() > 1; });
  if (option != extras.end()) {
    refuse_extra(command, parts, *option);
  }
  if (!extras.empty()) {
    refuse_extra(command, parts, extras.front());
  }
}

} // namespace midback
