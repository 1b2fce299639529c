// SPDX-License-Identifier: MIT
// Entries in a few words, for confirmations, lists and the journal.
#pragma once

#include "src/domain/dose.hpp"
#include "src/domain/routine.hpp"
#include "src/domain/session.hpp"

#include <string>

namespace midback {

/// "Sun 22 Nov 2026, 07:15", "Sat 21 Nov 2026, time unknown",
/// "Mon 23 Nov 2026, 00:30 (counts for Sun 22 Nov)".
std::string when_words(const Entry& entry);

/// "full dose", "83 % of the dose", "stopped for pain: Thoracic Spine Rotation".
std::string dose_words(const Session& session, const std::vector<Exercise>& routine);

/// "pain 6 before, 3 after", "pain 6 before", "pain not rated".
std::string pain_words(const Session& session);

/// "average of the day", "worst of the day", "now".
std::string_view kind_words(PainKind kind);

/// Everything about one entry in a line, without its note.
std::string session_words(const Session& session, const std::vector<Exercise>& routine);
std::string rating_words(const Rating& rating);

} // namespace midback
