// SPDX-License-Identifier: MIT
// The guided session while it runs: a session that grows set by set in one step of undo, and a note
// of where it stands, so that an interrupted one can go on.
#pragma once

#include "src/domain/session.hpp"
#include "src/storage/journal.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace midback {

/// Where a guided session stands. Bookkeeping: in no export and no journal.
struct OpenGuidedSession {
  std::string uid; ///< of the session; it is stored with its first set
  LocalDay day;
  std::string choice; ///< which sets, as guide/plan writes them
  std::int64_t step = 0;
  std::chrono::seconds duration{};
  std::optional<PainRating> before = {};

  friend bool operator==(const OpenGuidedSession&, const OpenGuidedSession&) = default;
};

/// The one that is running or was interrupted; nothing when what it stored was undone or deleted.
std::optional<OpenGuidedSession> open_guided_session(Database& database);
/// There is at most one; it replaces another.
void keep_guided_session(Database& database, const OpenGuidedSession& open);
void close_guided_session(Database& database);

/// Stores what was done so far: the first time as a new session, then the same one with more, all
/// of it one entry of the journal. `open` is kept with it, in the same transaction; nothing closes
/// it. What was changed meanwhile elsewhere is respected: an edited note, tag or time stays (a new
/// note is appended), and a session that was deleted or undone comes back as a new one with a uid
/// from `new_uid`. Returns the session as stored.
Session save_guided_session(Database& database, sys_seconds now, Session session,
                            std::optional<OpenGuidedSession> open,
                            const std::function<std::string()>& new_uid);

/// The session with that uid unless it was deleted.
std::optional<Session> find_session(Database& database, const std::string& uid);

/// What was ever done of each exercise on each side; exercises without sides are left out.
struct SideTotal {
  std::string exercise;
  std::int64_t left = 0;
  std::int64_t right = 0;
};
std::vector<SideTotal> side_totals(Database& database);

} // namespace midback
