// SPDX-License-Identifier: MIT
// Every second of a guided session that is not part of the dose. Each is a setting.
#pragma once

#include <chrono>
#include <span>
#include <string_view>

namespace midback {

struct Timings {
  std::chrono::seconds prepare{8};     ///< before the first exercise
  std::chrono::seconds breathe_in{4};  ///< half of a repetition
  std::chrono::seconds breathe_out{4}; ///< the other half
  std::chrono::seconds rest{8};        ///< between two sets
  std::chrono::seconds switch_sides{5};
  std::chrono::seconds switch_doorway{8}; ///< stepping out and in again takes longer
  std::chrono::seconds change{10};        ///< from one exercise to the next
  std::chrono::seconds walk{30};          ///< to the doorway
  std::chrono::seconds lead_in{3};        ///< after a pause
};

/// A timing as a setting: its key, its member, what is accepted.
struct TimingSetting {
  std::string_view key;
  std::chrono::seconds Timings::*member;
  int lowest;
  int highest;
  std::string_view meaning;
};

inline constexpr TimingSetting timing_settings_table[] = {
    {"guide_prepare", &Timings::prepare, 0, 600, "seconds to get ready"},
    {"guide_breathe_in", &Timings::breathe_in, 1, 60, "seconds to breathe in"},
    {"guide_breathe_out", &Timings::breathe_out, 1, 60, "seconds to breathe out"},
    {"guide_rest", &Timings::rest, 0, 600, "seconds of rest between sets"},
    {"guide_switch", &Timings::switch_sides, 0, 600, "seconds to switch sides"},
    {"guide_switch_doorway", &Timings::switch_doorway, 0, 600, "the same in the doorway"},
    {"guide_change", &Timings::change, 0, 600, "seconds to the next exercise"},
    {"guide_walk", &Timings::walk, 0, 600, "seconds to walk to the doorway"},
    {"guide_lead_in", &Timings::lead_in, 0, 60, "seconds from a pause back into the step"},
};

inline constexpr std::span<const TimingSetting> timing_settings{timing_settings_table};

} // namespace midback
