// SPDX-License-Identifier: MIT
#include "reports/build.hpp"
#include "reports/render_csv.hpp"
#include "reports/render_html.hpp"
#include "reports/render_json.hpp"
#include "reports/render_terminal.hpp"
#include "src/cli/arguments.hpp"
#include "src/cli/commands.hpp"
#include "src/cli/report_request.hpp"
#include "src/cli/suggestion.hpp"
#include "src/error.hpp"
#include "src/exchange/output_file.hpp"
#include "src/platform/browser.hpp"

#include <algorithm>
#include <functional>
#include <memory>
#include <ostream>

namespace midback {
namespace {

struct Options {
  PeriodOptions period;
  std::optional<std::string> format;
  std::optional<std::string> output;
  std::optional<std::string> initials;
  bool long_view = false;
  bool open = false;

  bool to_file() const { return output && *output != "-"; }
};

using Renderer = std::function<void(const Report&, std::ostream&)>;

/// A file gets no colours, whatever the terminal can show.
Renderer text_renderer(const Options& options, const Context& context) {
  TerminalOptions terminal = terminal_options(context);
  terminal.long_view = options.long_view;
  terminal.colour = terminal.colour && !options.output;
  return [terminal](const Report& report, std::ostream& out) {
    render_terminal(report, terminal, out);
  };
}

/// 1 to 4 letters: initials, never a name.
std::string initials_of(const Options& options) {
  constexpr std::size_t longest = 4;
  const std::string initials = options.initials.value_or("");
  const bool letters = std::ranges::all_of(
      initials, [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); });
  if (options.initials && (initials.empty() || initials.size() > longest || !letters)) {
    throw UsageError(shown(initials) + " are not initials: use 1 to 4 letters, for example "
                                       "--initials AB");
  }
  return initials;
}

Renderer html_renderer(const Options& options, const Context& context) {
  if (!options.output && context.terminal().output) {
    throw UsageError("the HTML report is a page for a browser and would flood the terminal; write "
                     "it to a file: midback report --format html -o report.html --open");
  }
  const HtmlOptions html{initials_of(options)};
  return [html](const Report& report, std::ostream& out) { render_html(report, html, out); };
}

void refuse_html_options(const Options& options) {
  if (options.open) {
    throw UsageError("--open shows the HTML report; add --format html -o report.html");
  }
  if (options.initials) {
    throw UsageError("--initials stand in the HTML report; add --format html -o report.html");
  }
}

Renderer renderer(const Options& options, const Context& context) {
  const std::string format = options.format.value_or("text");
  if (format == "html" && !options.long_view) {
    if (options.open && !options.to_file()) {
      throw UsageError("--open needs a file to open: add -o report.html");
    }
    return html_renderer(options, context);
  }
  if (format != "html") {
    refuse_html_options(options);
  }
  if (format == "text") {
    return text_renderer(options, context);
  }
  if (options.long_view) {
    throw UsageError("--long is for the text format; --format " + shown(format) +
                     " always says everything");
  }
  if (format == "json") {
    return render_json;
  }
  if (format == "csv") {
    return render_csv;
  }
  const auto nearest = nearest_word(format, {"text", "html", "json", "csv"});
  throw UsageError(
      "there is no format " + shown(format) +
      (nearest ? "; did you mean " + *nearest + "?" : "; use text, html, json or csv"));
}

int report(const Options& options, Context& context) {
  const Renderer render = renderer(options, context);
  Database database = context.open(Access::read);
  const Report made = build(gather(database, report_request(options.period, context, database)));
  if (!options.output || *options.output == "-") {
    render(made, context.out());
    return 0;
  }
  write_file(*options.output, [&](std::ostream& out) { render(made, out); });
  context.err() << "Wrote " << *options.output << '\n';
  if (options.open) {
    if (const auto problem = open_in_browser(*options.output)) {
      throw DataError(*problem);
    }
  }
  return 0;
}

} // namespace

Action declare_report(Syntax& syntax) {
  auto options = std::make_shared<Options>();
  syntax.positional("PERIOD", options->period.period, "last, month, year, all, 2026-W46, 2026-11",
                    {.completes = Completes::periods});
  syntax.option("--from", "DAY", options->period.from, "the first day; else the first entry");
  syntax.option("--to", "DAY", options->period.to, "the last day; else today");
  syntax.option("--format", "FORMAT", options->format, "text, html, json or csv",
                {.completes = Completes::words, .words = {"text", "html", "json", "csv"}});
  syntax.option("-o,--output", "FILE", options->output, "a file instead of standard output",
                {.completes = Completes::files});
  syntax.flag("--open", options->open, "show the file in the browser");
  syntax.option("--initials", "AB", options->initials, "1 to 4 letters beside the title");
  syntax.flag("--long", options->long_view, "everything, with what it cannot tell");
  syntax.option("--as-if", "VERSION", options->period.as_if, "judge by that plan version");
  return [options](Context& context) { return report(*options, context); };
}

} // namespace midback
