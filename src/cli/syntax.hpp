// SPDX-License-Identifier: MIT
// How a command says what it takes. One record serves the parser, the help, the manual and the
// completions, so that they cannot drift apart.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace midback {

/// What the shell may offer for a value.
enum class Completes { nothing, files, exercises, entries, periods, tags, words };

struct Argument {
  using Target = std::variant<std::optional<std::string>*, std::vector<std::string>*, bool*>;

  std::string names;      ///< "--note" or "-o,--output"; a positional: "BEFORE"
  std::string value_name; ///< "TEXT"; empty for flags and positionals
  std::string help;       ///< under 60 characters, lower case, no full stop
  Target target;          ///< optional: one value; vector: repeatable; bool: a flag
  Completes completes = Completes::nothing;
  std::vector<std::string> words = {}; ///< accepted words, for Completes::words
  bool hidden = false;                 ///< not in help, manual or completions

  bool positional() const { return !names.starts_with('-'); }
};

class Context;
/// What a command does once its arguments are filled; returns the exit code.
using Action = std::function<int(Context&)>;

/// What an argument may say beyond its name and help.
struct ArgumentTraits {
  Completes completes = Completes::nothing;
  std::vector<std::string> words = {};
  bool hidden = false;
};

/// What a command declares. The targets must live as long as the action (capture them in it).
class Syntax {
public:
  void positional(std::string name, std::optional<std::string>& target, std::string help,
                  ArgumentTraits traits = {});
  /// All remaining positionals.
  void positionals(std::string name, std::vector<std::string>& target, std::string help,
                   ArgumentTraits traits = {});
  void option(std::string names, std::string value_name, std::optional<std::string>& target,
              std::string help, ArgumentTraits traits = {});
  /// May be given several times; each time one value.
  void repeated(std::string names, std::string value_name, std::vector<std::string>& target,
                std::string help, ArgumentTraits traits = {});
  void flag(std::string names, bool& target, std::string help, ArgumentTraits traits = {});

  const std::vector<Argument>& arguments() const { return m_arguments; }

private:
  void add(std::string names, std::string value_name, std::string help, Argument::Target target,
           ArgumentTraits traits);

  std::vector<Argument> m_arguments;
};

/// Fills the targets. Throws UsageError, with the nearest option for a typo. `command` names the
/// command in messages.
void parse(const std::string& command, const std::vector<const Syntax*>& parts,
           const std::vector<std::string>& words);

} // namespace midback
