// SPDX-License-Identifier: MIT
#include "src/cli/arguments.hpp"
#include "src/cli/commands.hpp"
#include "src/cli/context.hpp"
#include "src/cli/entry_lookup.hpp"
#include "src/cli/entry_words.hpp"
#include "src/storage/plan_store.hpp"

#include <memory>

namespace midback {
namespace {

struct Options {
  std::optional<std::string> id;
};

int remove(const Options& options, Context& context) {
  const std::int64_t id = required_entry_number(options.id, "delete");
  Database database = context.open_to_change();
  const AnyEntry entry = entry_with(database, id);
  const Plan plan = read_plan(database);
  context.change(database, [&](Change& change) {
    if (const auto* session = std::get_if<Session>(&entry)) {
      delete_session(change, *session);
      const auto& routine = version_on(plan, session->day).routine;
      return Context::Done{.label = "delete session " + std::to_string(id) + " of " +
                                    long_date(session->day),
                           .message = "Deleted session " + std::to_string(id) + ", " +
                                      session_words(*session, routine) + "."};
    }
    const auto& rating = std::get<Rating>(entry);
    delete_rating(change, rating);
    return Context::Done{
        .label = "delete rating " + std::to_string(id) + " of " + long_date(rating.day),
        .message = "Deleted rating " + std::to_string(id) + ", " + rating_words(rating) + "."};
  });
  return 0;
}

} // namespace

Action declare_delete(Syntax& syntax) {
  auto options = std::make_shared<Options>();
  syntax.positional("ID", options->id, "the entry's number, see: midback list",
                    {.completes = Completes::entries});
  return [options](Context& context) { return remove(*options, context); };
}

} // namespace midback
