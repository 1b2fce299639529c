// SPDX-License-Identifier: MIT
// What an import reads, whatever file it came from, and who receives it.
#pragma once

#include "src/domain/routine.hpp"
#include "src/domain/session.hpp"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <variant>

namespace midback {

/// Sets stand in a table of their own in CSV.
struct ImportedSet {
  std::string session_uid;
  SetRecord set;
};

struct ImportedSetting {
  std::string key;
  std::string value;
};

using ImportRecord =
    std::variant<Session, ImportedSet, Rating, DayOff, PlanVersion, ImportedSetting>;

/// Where a record stands.
struct Place {
  std::string file; ///< name without folder
  std::size_t line = 0;
};

/// Why a record is not accepted; the text ends the sentence "FILE line N: ...".
struct RefusedRecord {
  std::string reason;
};

/// Receives the records of a file in their order. May throw RefusedRecord.
using ImportSink = std::function<void(ImportRecord&&)>;

/// What a reader is handed.
struct ImportReading {
  ImportSink accept;
  std::function<void(const Place&, const std::string& reason)> refuse;
  std::function<void(std::uintmax_t bytes)> progress; ///< bytes read so far, all files together
  /// The local day on which something was logged, for files that do not hold it.
  std::function<LocalDay(sys_seconds, std::optional<std::chrono::seconds> offset)> logged_day;
};

/// Reads FILE.json, or a folder of `export csv --table all`, or one of its files. Every record is
/// checked by itself. Throws DataError when the file cannot be read at all or is not of that form;
/// the memory it needs does not depend on the file.
void read_import(const std::filesystem::path& source, const ImportReading& reading);
void read_import_json(const std::filesystem::path& file, const ImportReading& reading);
void read_import_csv(const std::filesystem::path& source, const ImportReading& reading);

/// The bytes that reading `source` will report in all.
std::uintmax_t import_size(const std::filesystem::path& source);

} // namespace midback
