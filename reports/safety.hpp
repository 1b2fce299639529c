// SPDX-License-Identifier: MIT
// Safety notes: what calls for one, and its words. They list and never score or reassure; no
// significance test guards them, and no setting weakens them.
#pragma once

#include "reports/change.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace midback {

/// S2b and S3b are the stronger forms of S2 and S3.
enum class SafetyCode { s1, s4, s2, s2b, s3, s3b, s5 };
/// "S1", "S2b" ...
std::string_view to_string(SafetyCode code);

struct StoppedExercise {
  std::string name; ///< for people, "Doorway Stretch"
  int times = 0;    ///< sessions in which it was stopped for pain
};

/// "The 7 days" end with the period's last day or today, whichever is earlier.
struct SafetyFacts {
  std::vector<PainRating> ratings_7_days;      ///< of every kind, in the 7 days
  std::vector<double> trend_series_7_days;     ///< values of the trend series in the 7 days
  std::vector<double> baseline;                ///< its values in its first 14 days ever
  bool clearly_higher = false;                 ///< Trend::clearly_higher()
  std::vector<StoppedExercise> stopped_7_days; ///< in routine order
  std::vector<BeforeAfter> last_sessions;      ///< the last 5 with both ratings; more are ignored,
                                               ///< oldest first
  /// The trend series in the last 4 weeks that end there, oldest first; see trailing_weeks.
  std::vector<std::vector<double>> last_weeks;
};

struct SafetyTrigger {
  SafetyCode code;
  std::vector<std::string> exercises; ///< names, for S2 and S2b only

  friend bool operator==(const SafetyTrigger&, const SafetyTrigger&) = default;
};

/// Each code at most once, in the order to print: S1, S4, S2, S2b, S3, S3b, S5.
/// S1: a rating of 7 or more. S2: an exercise stopped for pain; S2b: the same one twice.
/// S3: 2 or more points higher after a session; S3b: higher after 3 of the last 5.
/// S4: mean of the 7 days 2 or more points above the baseline's (3 ratings each), or a trend that
/// is clearly higher. S5: median of 4 or more in each of 4 weeks, one rating a week is enough.
std::vector<SafetyTrigger> safety_triggers(const SafetyFacts& facts);

/// One or more plain sentences, country-neutral, without a line break.
std::string safety_text(const SafetyTrigger& trigger);

/// What calls for the emergency services now; part of S1's text.
inline constexpr std::string_view emergency_signs[] = {
    "chest pain",
    "sudden, severe or tearing pain in the upper back",
    "pain that spreads to an arm, the neck or the jaw",
    "shortness of breath, sweating or feeling faint",
    "weakness, numbness or tingling in both legs",
    "numbness around the genitals or buttocks",
    "new trouble passing urine, or loss of bladder or bowel control",
    "pain after a serious accident or fall",
};

/// What calls for an urgent appointment.
inline constexpr std::string_view urgent_signs[] = {
    "fever or feeling ill",
    "weight loss without trying",
    "pain that does not ease with rest or is stronger at night",
    "a history of cancer",
    "a lump, swelling or changed shape of the back",
    "unsteady walking or new weakness",
    "osteoporosis or long use of steroids, even after a small injury",
    "a weak immune system, a recent infection or injected drugs",
    "a first back pain under the age of about 20 or over 50",
    "pain that rises with coughing or straining",
    "belly pain, or band-like pain or a rash round the chest",
    "pain between the shoulder blades",
};

/// What calls for an ordinary appointment.
inline constexpr std::string_view appointment_signs[] = {
    "no easing after a few weeks",
    "pain that rises over time",
    "daily life is affected",
    "you are worried",
};

} // namespace midback
