// SPDX-License-Identifier: MIT
#include "src/cli/commands.hpp"
#include "src/cli/context.hpp"
#include "src/cli/week_recount.hpp"
#include "src/error.hpp"
#include "src/exchange/round_trip.hpp"
#include "src/exchange/text_json.hpp"
#include "src/storage/health.hpp"

#include <algorithm>
#include <memory>
#include <ostream>

namespace midback {
namespace {

namespace fs = std::filesystem;

struct Options {
  bool full = false;
  bool json = false;
};

void append(std::vector<Finding>& all, std::vector<Finding> more) {
  all.insert(all.end(), more.begin(), more.end());
}

void recount(Database& database, LocalDay today, std::vector<Finding>& findings) {
  int compared = 0;
  const auto different = recount_weeks(database, today, compared);
  for (const std::string& line : different) {
    findings.push_back({.check = "reports",
                        .good = false,
                        .text = line,
                        .remedy = "please report this: the record itself is sound"});
  }
  if (different.empty()) {
    findings.push_back({.check = "reports",
                        .good = true,
                        .text = std::to_string(compared) +
                                " figures of the last 12 weekly reports, counted a second time",
                        .remedy = {}});
  }
}

void try_round_trip(Database& database, std::vector<Finding>& findings) {
  const auto problem = round_trip_problem(database);
  findings.push_back({.check = "exchange",
                      .good = !problem,
                      .text = problem ? *problem : "export and import give the same record",
                      .remedy = problem ? "please report this: the record itself is sound" : ""});
}

/// What can be read goes into a new database; the damaged file is not touched.
void rescue(Context& context, const fs::path& file, std::vector<Finding>& findings) {
  try {
    const Salvaged salvaged = salvage(file, context.backup_day());
    std::string missing;
    for (const std::string& what : salvaged.missing) {
      missing += (missing.empty() ? "" : ", ") + what;
    }
    findings.push_back({.check = "salvage",
                        .good = false,
                        .text = std::to_string(salvaged.entries) + " entries were saved to " +
                                salvaged.file.string() + "; missing: " + missing,
                        .remedy = "compare it with the backups (midback backup list), then: "
                                  "midback restore " +
                                  salvaged.file.string()});
  } catch (const Error& error) {
    findings.push_back({.check = "salvage",
                        .good = false,
                        .text = std::string{"nothing could be saved from it: "} + error.what(),
                        .remedy = "put a backup back: midback backup list, then midback restore"});
  }
}

void print_json(const std::vector<Finding>& findings, bool good, std::ostream& out) {
  out << "{\"schema\":\"midback.doctor/1\",\"good\":" << (good ? "true" : "false")
      << ",\"findings\":[";
  for (const Finding& finding : findings) {
    out << (&finding == &findings.front() ? "\n" : ",\n")
        << "{\"check\":" << json_text(finding.check)
        << ",\"good\":" << (finding.good ? "true" : "false")
        << ",\"text\":" << json_text(finding.text)
        << ",\"remedy\":" << (finding.remedy.empty() ? "null" : json_text(finding.remedy)) << "}";
  }
  out << "\n]}\n";
}

void print_words(const std::vector<Finding>& findings, bool good, std::ostream& out) {
  for (const Finding& finding : findings) {
    out << (finding.good ? "good   " : "WRONG  ") << finding.check << ": " << finding.text << '\n';
    if (!finding.remedy.empty()) {
      out << "       " << finding.remedy << '\n';
    }
  }
  out << (good ? "All is well.\n" : "Something is wrong; what to do stands below each line.\n");
}

int doctor(const Options& options, Context& context) {
  const fs::path file = fs::absolute(context.database_file());
  std::vector<Finding> findings;
  if (!fs::exists(fs::symlink_status(file))) {
    findings.push_back({.check = "files",
                        .good = true,
                        .text = "there is no record yet at " + file.string(),
                        .remedy = {}});
  } else {
    bool damaged = false;
    try {
      Database database = context.open(Access::read);
      append(findings, examine_database(database, context.today(database)));
      damaged = !findings.empty() && !findings.front().good;
      if (!damaged) {
        recount(database, context.today(database), findings);
        if (options.full) {
          try_round_trip(database, findings);
        }
      }
    } catch (const DamagedError& error) {
      findings.push_back(
          {.check = "pages",
           .good = false,
           .text = error.what(),
           .remedy = "put a backup back: midback backup list, then midback restore"});
      damaged = true;
    }
    if (damaged) {
      rescue(context, file, findings);
    }
    append(findings, examine_files(file));
  }
  append(findings, examine_backups(file, options.full));
  const bool good = std::ranges::all_of(findings, &Finding::good);
  if (options.json) {
    print_json(findings, good, context.out());
  } else {
    print_words(findings, good, context.out());
  }
  return good ? 0 : 1;
}

} // namespace

Action declare_doctor(Syntax& syntax) {
  auto options = std::make_shared<Options>();
  syntax.flag("--full", options->full, "also put the newest backup back in memory, and exchange");
  syntax.flag("--json", options->json, "for programs");
  return [options](Context& context) { return doctor(*options, context); };
}

} // namespace midback
