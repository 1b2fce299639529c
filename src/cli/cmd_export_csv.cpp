// SPDX-License-Identifier: MIT
#include "src/cli/arguments.hpp"
#include "src/cli/commands.hpp"
#include "src/cli/context.hpp"
#include "src/cli/suggestion.hpp"
#include "src/error.hpp"
#include "src/exchange/export_csv.hpp"
#include "src/exchange/output_file.hpp"

#include <memory>
#include <ostream>

namespace midback {
namespace {

struct Options {
  std::optional<std::string> table;
  std::optional<std::string> output;
};

const CsvTable& table_of(const Options& options) {
  const std::string name = options.table.value_or("sessions");
  if (const CsvTable* table = find_csv_table(name)) {
    return *table;
  }
  std::vector<std::string> names;
  std::string list;
  for (const CsvTable& table : csv_tables()) {
    names.emplace_back(table.name);
    list += (list.empty() ? "" : ", ") + names.back();
  }
  names.emplace_back("all");
  list += ", all";
  const auto nearest = nearest_word(name, names);
  throw UsageError("there is no table " + shown(name) +
                   (nearest ? "; did you mean " + *nearest + "?" : "; the tables are " + list));
}

/// Every table as a file of its own, all of one moment.
int export_all(const Options& options, Context& context) {
  if (!options.output || *options.output == "-") {
    throw UsageError("--table all writes several files; name a folder for them, for example: "
                     "midback export csv --table all -o history");
  }
  const std::filesystem::path folder = *options.output;
  make_output_folder(folder);
  Database database = context.open(Access::read);
  database.read([&] {
    for (const CsvTable& table : csv_tables()) {
      const auto file = folder / (std::string{table.name} + ".csv");
      write_file(file, [&](std::ostream& out) { table.write(database, out); });
      context.err() << "Wrote " << file.string() << '\n';
    }
  });
  return 0;
}

int export_csv(const Options& options, Context& context) {
  if (options.table == "all") {
    return export_all(options, context);
  }
  const CsvTable& table = table_of(options);
  Database database = context.open(Access::read);
  database.read([&] {
    if (!options.output || *options.output == "-") {
      table.write(database, context.out());
      return;
    }
    write_file(*options.output, [&](std::ostream& out) { table.write(database, out); });
    context.err() << "Wrote " << *options.output << '\n';
  });
  return 0;
}

} // namespace

Action declare_export_csv(Syntax& syntax) {
  auto options = std::make_shared<Options>();
  syntax.option("--table", "TABLE", options->table, "sessions unless given",
                {.completes = Completes::words,
                 .words = {"sessions", "sets", "pain", "days-off", "routine", "settings", "all"}});
  syntax.option("-o,--output", "FILE", options->output,
                "a file instead of standard output; a folder for all",
                {.completes = Completes::files});
  return [options](Context& context) { return export_csv(*options, context); };
}

} // namespace midback
