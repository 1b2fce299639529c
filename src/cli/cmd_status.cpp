// SPDX-License-Identifier: MIT
#include "reports/facts_standing.hpp"
#include "src/cli/commands.hpp"
#include "src/cli/context.hpp"
#include "src/error.hpp"
#include "src/storage/settings_store.hpp"

#include <memory>
#include <ostream>

namespace midback {
namespace {

constexpr int exit_due = 3;

struct Options {
  bool json = false;
  bool porcelain = false;
  bool check = false;
};

/// The line for prompts and status bars; it may grow at its end, never change.
void print_porcelain(const Standing& standing, std::ostream& out) {
  out << "due=" << (standing.due_today() ? 1 : 0) << " week=" << standing.days_with_session << '/'
      << standing.due << " days_left=" << standing.days_left
      << " last=" << (standing.last_session ? to_string(*standing.last_session) : "-")
      << " streak=" << standing.weeks_in_row << '\n';
}

void print_json(const Standing& standing, const std::string& database, std::ostream& out) {
  const auto day = [](const std::optional<LocalDay>& value) {
    return value ? '"' + to_string(*value) + '"' : std::string{"null"};
  };
  out << "{\"schema\":\"midback.status/1\",\"today\":\"" << to_string(standing.today)
      << "\",\"due_today\":" << (standing.due_today() ? "true" : "false")
      << ",\"session_today\":" << (standing.session_today ? "true" : "false")
      << ",\"today_off\":" << (standing.today_off ? "true" : "false")
      << ",\"week\":{\"first_day\":\"" << to_string(standing.week.first) << "\",\"last_day\":\""
      << to_string(standing.week.last) << "\",\"days_with_session\":" << standing.days_with_session
      << ",\"due\":" << standing.due << ",\"days_left\":" << standing.days_left
      << "},\"goal\":" << standing.goal << ",\"weeks_in_row\":" << standing.weeks_in_row
      << ",\"first_entry\":" << day(standing.first_entry)
      << ",\"last_session\":" << day(standing.last_session) << ",\"database\":" << database
      << "}\n";
}

std::string days_text(int count) { return std::to_string(count) + (count == 1 ? " day" : " days"); }

/// A JSON string; paths may hold anything.
std::string json_string(const std::string& text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (static_cast<unsigned char>(c) < 0x20) {
      constexpr std::string_view hex = "0123456789abcdef";
      out += "\\u00";
      out += hex[static_cast<unsigned char>(c) / 16];
      out += hex[static_cast<unsigned char>(c) % 16];
    } else {
      out += c;
    }
  }
  return out + '"';
}

void greet(std::ostream& out, const std::string& file) {
  out << "midback keeps a private record of your mid-back stretching, on this machine only.\n"
         "The routine: Cat-Cow, Thoracic Spine Rotation, Doorway Stretch (midback routine show).\n"
         "After stretching: midback log 6 3   (pain 6 before, 3 after, 0 to 10)\n"
         "Your record will be kept in "
      << file << '\n'
      << safety_rules << '\n';
}

std::string today_line(const Standing& standing) {
  if (standing.session_today) {
    return "Today is done.";
  }
  if (standing.today_off) {
    return "Today is a day off.";
  }
  if (standing.due_today()) {
    return "No session today yet.";
  }
  return "The goal of this week is reached; nothing is due today.";
}

void print_words(const Standing& standing, const std::string& file, std::ostream& out) {
  if (!standing.first_entry) {
    greet(out, file);
    return;
  }
  out << long_date(standing.today) << ". " << today_line(standing) << '\n';
  out << "This week: " << days_text(standing.days_with_session) << " with a session";
  if (standing.due > 0) {
    out << ", " << standing.due << " due (your goal: " << standing.goal << " a week)";
  }
  out << ", " << days_text(standing.days_left) << " left.\n";
  if (standing.last_session && *standing.last_session != standing.today) {
    out << "Last session: " << long_date(*standing.last_session) << ".\n";
  }
  if (standing.weeks_in_row > 1) {
    out << "Goal met " << standing.weeks_in_row << " weeks in a row.\n";
  }
  out << (standing.due_today() ? "Next: midback log 6 3   (pain before and after)\n"
                               : "Next: midback report\n");
}

int status(const Options& options, Context& context) {
  if (options.json && options.porcelain) {
    throw UsageError("--json and --porcelain contradict each other; give one of them");
  }
  Database database = context.open(Access::read);
  const Standing standing =
      gather_standing(database, context.today(database), week_start(database));
  if (options.porcelain) {
    print_porcelain(standing, context.out());
  } else if (options.json) {
    print_json(standing, json_string(context.database_file().string()), context.out());
  } else if (!options.check) {
    print_words(standing, context.database_file().string(), context.out());
  }
  return options.check && standing.due_today() ? exit_due : 0;
}

} // namespace

Action declare_status(Syntax& syntax) {
  auto options = std::make_shared<Options>();
  syntax.flag("--json", options->json, "for programs");
  syntax.flag("--porcelain", options->porcelain, "one line for prompts and status bars");
  syntax.flag("--check", options->check, "exit code 3 when a session is due today, else 0");
  return [options](Context& context) { return status(*options, context); };
}

} // namespace midback
