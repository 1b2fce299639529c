// SPDX-License-Identifier: MIT
#include "src/exchange/import.hpp"

#include "src/error.hpp"
#include "src/exchange/field_values.hpp"
#include "src/exchange/import_writer.hpp"

#include <algorithm>
#include <array>

namespace midback {
namespace {

/// Takes the transaction of a dry run back.
struct DryRunEnds {};

/// The first refused records in full, the others as a number.
class Refusals {
public:
  void add(const Place& place, const std::string& reason) {
    constexpr int shown = 20;
    if (++m_count <= shown) {
      m_text += "\n  " + place.file + " line " + std::to_string(place.line) + ": " + reason;
    }
    m_shown = std::min(m_count, shown);
  }

  void stop_if_any() const {
    if (m_count == 0) {
      return;
    }
    std::string text = "nothing was imported, " + std::to_string(m_count) +
                       (m_count == 1 ? " record was" : " records were") + " refused:" + m_text;
    if (m_count > m_shown) {
      text += "\n  and " + std::to_string(m_count - m_shown) + " more";
    }
    throw DataError(text);
  }

private:
  int m_count = 0;
  int m_shown = 0;
  std::string m_text;
};

/// Progress over the two readings: the second, which writes, takes most of the time.
std::function<void(std::uintmax_t)> progress_of(const ImportRequest& request, double from,
                                                double to) {
  const auto total = static_cast<double>(std::max<std::uintmax_t>(1, import_size(request.source)));
  return [&request, total, from, to](std::uintmax_t bytes) {
    request.progress(from + (to - from) * std::min(1.0, static_cast<double>(bytes) / total));
  };
}

constexpr double reading_share = 0.2;

/// Reads everything once without touching the database. Returns the highest number of an entry.
std::int64_t check(const ImportRequest& request) {
  Refusals refusals;
  std::int64_t highest = 0;
  const ImportReading reading{
      .accept =
          [&](ImportRecord&& record) {
            if (const auto* session = std::get_if<Session>(&record)) {
              highest = std::max(highest, session->id);
            } else if (const auto* rating = std::get_if<Rating>(&record)) {
              highest = std::max(highest, rating->id);
            }
          },
      .refuse = [&](const Place& place, const std::string& reason) { refusals.add(place, reason); },
      .progress = progress_of(request, 0, reading_share),
      .logged_day = request.logged_day};
  read_import(request.source, reading);
  refusals.stop_if_any();
  return highest;
}

std::string label_of(const ImportResult& result) {
  const auto part = [](const ImportResult::Count& count, const char* word) {
    const int changed = count.added + count.returned;
    return changed == 0 ? std::string{} : ", " + std::to_string(changed) + " " + word;
  };
  const std::string parts = part(result.sessions, "sessions") + part(result.ratings, "ratings") +
                            part(result.days_off, "days off") +
                            part(result.plan_versions, "plan versions") +
                            part(result.settings, "settings");
  return "import" + (parts.empty() ? "" : " of " + parts.substr(2));
}

} // namespace

bool ImportResult::anything() const {
  return std::ranges::any_of(std::array{sessions, ratings, days_off, plan_versions, settings},
                             [](const Count& count) { return count.added + count.returned > 0; });
}

ImportResult import_into(Database& database, const ImportRequest& request) {
  const std::int64_t highest = check(request);
  if (!request.dry_run) {
    request.before_writing();
  }
  ImportResult result;
  try {
    Journal{database}.write(request.now, [&](Change& change) {
      Refusals refusals;
      ImportWriter writer{change, highest};
      const ImportReading reading{
          .accept = [&](ImportRecord&& record) { writer.write(std::move(record)); },
          .refuse = [&](const Place& place,
                        const std::string& reason) { refusals.add(place, reason); },
          .progress = progress_of(request, reading_share, 1),
          .logged_day = request.logged_day};
      read_import(request.source, reading);
      refusals.stop_if_any();
      result = writer.result();
      if (request.dry_run) {
        throw DryRunEnds{};
      }
      return label_of(result);
    });
  } catch (const DryRunEnds&) { // the transaction is rolled back
  }
  return result;
}

} // namespace midback
