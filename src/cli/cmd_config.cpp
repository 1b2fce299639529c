// SPDX-License-Identifier: MIT
#include "src/cli/arguments.hpp"
#include "src/cli/commands.hpp"
#include "src/cli/context.hpp"
#include "src/cli/suggestion.hpp"
#include "src/domain/setting.hpp"
#include "src/error.hpp"
#include "src/storage/settings_store.hpp"

#include <algorithm>
#include <memory>
#include <ostream>

namespace midback {
namespace {

struct Options {
  std::optional<std::string> key;
  std::optional<std::string> value;
};

const Setting& setting_argument(const std::string& key) {
  if (const Setting* found = find_setting(key)) {
    return *found;
  }
  std::vector<std::string> keys;
  std::string list;
  for (const Setting& known : all_settings()) {
    keys.emplace_back(known.key);
    list += (list.empty() ? "" : ", ") + keys.back();
  }
  const auto nearest = nearest_word(key, keys);
  throw UsageError("there is no setting " + shown(key) +
                   (nearest ? "; did you mean " + *nearest + "?" : "; the settings are " + list));
}

std::string value_of(Database& database, const Setting& known) {
  return setting(database, known.key).value_or(std::string{known.standard});
}

int list(Context& context) {
  Database database = context.open(Access::read);
  for (const Setting& known : all_settings()) {
    const auto own = setting(database, known.key);
    std::string key{known.key};
    key.resize(22, ' ');
    std::string value = own.value_or(std::string{known.standard});
    value.resize(std::max<std::size_t>(value.size(), 8), ' ');
    context.out() << key << value << (own ? "set by you  " : "default     ") << known.meaning
                  << '\n';
  }
  return 0;
}

int get(const Options& options, Context& context) {
  const Setting& known = setting_argument(*options.key);
  Database database = context.open(Access::read);
  context.out() << value_of(database, known) << '\n';
  return 0;
}

/// What was stored stays as it was: the day of an entry is decided once.
std::string_view consequence(const Setting& known) {
  return known.key == "day_start" ? " It counts for entries from now on; those already stored keep "
                                    "their day."
                                  : "";
}

int set(const Options& options, Context& context) {
  context.refuse_today();
  const Setting& known = setting_argument(*options.key);
  const auto value = known.stored_form(*options.value);
  if (!value) {
    throw UsageError(std::string{known.key} + " takes " + std::string{known.accepted} + ", not " +
                     shown(*options.value) + "; for example: midback config " +
                     std::string{known.key} + " " + std::string{known.example});
  }
  Database database = context.open_to_change();
  if (setting(database, known.key) == value) {
    context.out() << known.key << " is " << *value << " already; nothing was changed.\n";
    return 0;
  }
  context.change(database, [&](Change& change) {
    const std::string what = std::string{known.key} + " to " + *value + " (was " +
                             value_of(change.database(), known) + ")";
    set_setting(change, known.key, *value);
    return Context::Done{.label = "set " + what,
                         .message = "Set " + what + "." + std::string{consequence(known)}};
  });
  return 0;
}

int unset(const Options& options, Context& context) {
  context.refuse_today();
  if (!options.key) {
    throw UsageError("which setting? For example: midback config unset day_start");
  }
  const Setting& known = setting_argument(*options.key);
  Database database = context.open_to_change();
  if (!setting(database, known.key)) {
    context.out() << known.key << " is not set, so it is " << known.standard
                  << "; nothing was changed.\n";
    return 0;
  }
  context.change(database, [&](Change& change) {
    const std::string what = std::string{known.key} + ", now " + std::string{known.standard} +
                             " (was " + value_of(change.database(), known) + ")";
    unset_setting(change, known.key);
    return Context::Done{.label = "unset " + what,
                         .message = "Unset " + what + "." + std::string{consequence(known)}};
  });
  return 0;
}

std::vector<std::string> setting_keys() {
  std::vector<std::string> keys;
  for (const Setting& known : all_settings()) {
    keys.emplace_back(known.key);
  }
  return keys;
}

void declare_key(Syntax& syntax, Options& options) {
  syntax.positional("KEY", options.key, "day_start, week_start, sound or speech",
                    {.completes = Completes::words, .words = setting_keys()});
}

} // namespace

Action declare_config(Syntax& syntax) {
  auto options = std::make_shared<Options>();
  declare_key(syntax, *options);
  syntax.positional("VALUE", options->value, "its new value; without one it is shown");
  return [options](Context& context) {
    return !options->key     ? list(context)
           : !options->value ? get(*options, context)
                             : set(*options, context);
  };
}

Action declare_config_unset(Syntax& syntax) {
  auto options = std::make_shared<Options>();
  declare_key(syntax, *options);
  return [options](Context& context) { return unset(*options, context); };
}

} // namespace midback
