// SPDX-License-Identifier: MIT
#include "src/cli/commands.hpp"
#include "src/cli/context.hpp"
#include "src/exchange/export_json.hpp"
#include "src/exchange/output_file.hpp"

#include <memory>
#include <ostream>

namespace midback {
namespace {

struct Options {
  std::optional<std::string> output;
};

int export_json(const Options& options, Context& context) {
  Database database = context.open(Access::read);
  database.read([&] {
    if (!options.output || *options.output == "-") {
      write_export_json(database, context.out());
      return;
    }
    write_file(*options.output, [&](std::ostream& out) { write_export_json(database, out); });
    context.err() << "Wrote " << *options.output << '\n';
  });
  return 0;
}

} // namespace

Action declare_export_json(Syntax& syntax) {
  auto options = std::make_shared<Options>();
  syntax.option("-o,--output", "FILE", options->output, "a file instead of standard output",
                {.completes = Completes::files});
  return [options](Context& context) { return export_json(*options, context); };
}

} // namespace midback
