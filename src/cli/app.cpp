// SPDX-License-Identifier: MIT
#include "src/cli/app.hpp"

#include "src/cli/arguments.hpp"
#include "src/cli/commands.hpp"
#include "src/cli/context.hpp"
#include "src/cli/help.hpp"
#include "src/cli/questions.hpp"
#include "src/cli/suggestion.hpp"
#include "src/error.hpp"
#include "src/version.hpp"

#include <algorithm>
#include <new>
#include <ostream>

namespace midback {
namespace {

using Words = std::vector<std::string>;

/// Which command the words name, and the words without its name.
struct Request {
  const Command* command = nullptr; ///< nullptr: no command word at all
  Words rest;
  bool help = false; ///< "midback help log"
};

bool takes_value(const std::string& word, const Syntax& globals) {
  return std::ranges::any_of(globals.arguments(), [&](const Argument& argument) {
    return !argument.value_name.empty() && argument.names == word;
  });
}

[[noreturn]] void refuse_command(const std::string& word) {
  std::vector<std::string> names;
  for (const Command& command : all_commands()) {
    if (command.group != Group::hidden) {
      names.emplace_back(command.name.substr(0, command.name.find(' ')));
    }
  }
  if (PainRating::parse(word)) {
    throw UsageError("a command is missing; did you mean: midback log " + word + "?");
  }
  const auto nearest = nearest_word(word, names);
  throw UsageError("there is no command " + shown(word) +
                   (nearest ? "; did you mean: midback " + *nearest + "?"
                            : "; the commands are listed by: midback --help"));
}

Request request_of(const Words& words, const Syntax& globals) {
  auto word = words.begin();
  while (word != words.end() && word->starts_with("-")) {
    word += takes_value(*word, globals) && word + 1 != words.end() ? 2 : 1;
  }
  Request request;
  request.rest.assign(words.begin(), word);
  if (word == words.end()) {
    return request;
  }
  std::string name = *word++;
  if (name == "help") {
    request.help = true;
    if (word == words.end()) {
      return request;
    }
    name = *word++;
  }
  // Two words where there is such a command: "export csv", "backup list".
  if (word != words.end() && find_command(name + " " + *word) != nullptr) {
    name += " " + *word++;
  }
  request.command = find_command(name);
  if (request.command == nullptr) {
    refuse_command(name);
  }
  request.rest.insert(request.rest.end(), word, words.end());
  return request;
}

void declare_globals(Syntax& syntax, GlobalOptions& globals) {
  syntax.option("--db", "FILE", globals.db, "the database file", {.completes = Completes::files});
  syntax.option("--today", "DAY", globals.today, "reports and status as of that day");
  syntax.option("--color", "WHEN", globals.color, "auto, always or never",
                {.completes = Completes::words, .words = {"auto", "always", "never"}});
  syntax.flag("--ascii", globals.ascii, "only ASCII characters");
  syntax.flag("--unicode", globals.unicode, "block characters and dashes");
  syntax.flag("--plain", globals.plain, "sentences only, for screen readers");
  syntax.option("--width", "N", globals.width, "columns to use, 40 to 100");
  syntax.flag("-h,--help", globals.help, "this help");
  syntax.flag("--version", globals.version, "the version");
}

int dispatch(const Words& words, Environment& environment) {
  GlobalOptions globals;
  Syntax global_syntax;
  declare_globals(global_syntax, globals);

  const Request request = request_of(words, global_syntax);
  const Command& command = request.command != nullptr ? *request.command : *find_command("status");
  Syntax syntax;
  const Action action = command.declare(syntax);
  const bool named = request.command != nullptr;
  parse(named ? std::string{command.name} : "", {&syntax, &global_syntax}, request.rest);

  if (globals.version) {
    environment.out << "midback " << version << '\n';
    return 0;
  }
  if (globals.help || request.help) {
    if (named) {
      print_help(command, syntax, global_syntax, environment.out);
    } else {
      print_overview(global_syntax, environment.out);
    }
    return 0;
  }
  Context context{environment, globals};
  const int code = action(context);
  environment.out.flush(); // the answer first
  context.start_daily_backup();
  return code;
}

int reported(std::ostream& err, const std::string& text, int code) {
  err << "midback: " << text << '\n';
  return code;
}

/// Output that did not arrive is a failure, also when the work itself was done.
int checked_output(Environment& environment, int code) {
  environment.out.flush();
  if (environment.out) {
    return code;
  }
  reported(environment.err,
           "the output could not be written (is the disk full?). If this command changes "
           "something, the change is stored; see: midback journal",
           1);
  return 1;
}

} // namespace

int run(const Words& arguments, Environment& environment) {
  int code = 1;
  try {
    code = dispatch(arguments, environment);
  } catch (const QuestionLeft&) {
    code = 130;
  } catch (const Error& error) {
    code = reported(environment.err, error.what(), error.exit_code());
  } catch (const std::bad_alloc&) {
    code = reported(environment.err, "there is not enough memory; nothing was changed", 1);
  } catch (const std::exception& error) {
    code = reported(environment.err,
                    std::string{"this should not have happened, please report it: "} + error.what(),
                    1);
  }
  return checked_output(environment, code);
}

} // namespace midback
