// SPDX-License-Identifier: MIT
#include "reports/phrases.hpp"

namespace midback {
namespace {

constexpr std::string_view templates[] = {
    "Nothing recorded yet. After your next session type: midback log 6 3",
    "These days lie ahead: nothing to report yet.",
    "Nothing was recorded in these days.",
    "Stopped for pain: {}. Stopping is the rule of this routine.",
    "Every exercise at full dose.",
    "Cut short: {} ({}).",
    "Cut short: {} ({}), {} {} and {} {} of {}.",
    "Sides differ: {}, {} {} and {} {} of {}.",
    "Goal met in {} of {}.",
    "Goal met in {} of {}; {}.",
    "After a session: lower {}, same {}, higher {}, of {} rated before and after.",
    "Before and after a session ({} rated twice): lower {}, same {}, higher {} "
    "(signed-rank {}).",
    "{}, {}: {}, {} points a week ({}).",
    "{}, {}: leans {}, {} points a week ({}).",
    "{}, {}: cannot tell yet ({} a week).",
    "{}, {}: cannot tell yet (under 0.1 points a week either way).",
    "{}, {}: later days hold more {}s and fewer {}s.",
    "{}, {}: all ratings were the same.",
    "{}: no trend to tell yet ({}).",
    "No trend to tell yet ({}).",
    "Over {} your ratings are {}, {} points a week ({}). {} of {} days rated.",
    "Your ratings lean {}, {} points a week. 'No change' also fits them ({} a week).",
    "Your ratings lean {}, {} points a week ({}). The weekly means do not confirm it.",
    "Your ratings lean {}, {} points a week ({}). A second look needs 5 weeks with 3 ratings.",
    "Your ratings cannot tell yet: they fit anything from {} a week.",
    "Your ratings cannot tell yet: they fit changes under 0.1 points a week either way.",
    "More days at {}, fewer at {} in the later half of your ratings.",
    "All ratings were the same.",
    "No trend to tell yet: {}.",
    "No trend to tell yet: {}.",
    "First 14 days: mean {} ({}). Last 14 days: mean {} ({}).",
    "{} points {}. Changes under 2 points or 30 % are often too small to notice.",
    "{} points {} ({}). Changes under 2 points or 30 % are often too small to notice.",
    "The two means are less than 0.1 points apart.",
    "1 entry was logged later than the next day.",
    "{} entries were logged later than the next day.",
    "Without the late entries the trend would read differently.",
    "No ratings for {} days ({}).",
    "Your own ratings cannot show what caused a change.",
    "One person, no comparison period: this cannot show that stretching caused a change. Back pain "
    "often eases by itself, and people tend to start when it is at its worst.",
    "{} of the last {} days have no rating.",
};
static_assert(std::size(templates) == static_cast<std::size_t>(Phrase::count));

} // namespace

std::span<const std::string_view> sentence_templates() { return templates; }

} // namespace midback
