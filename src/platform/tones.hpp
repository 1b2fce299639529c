// SPDX-License-Identifier: MIT
// The tones of the guided session, rendered by ourselves: 16-bit mono WAV. Pure functions.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace midback {

enum class Tone { hold, switch_sides, breathe_in, breathe_out, count, end };
inline constexpr Tone all_tones[] = {Tone::hold,        Tone::switch_sides, Tone::breathe_in,
                                     Tone::breathe_out, Tone::count,        Tone::end};

inline constexpr int sample_rate = 44'100;

/// "hold", "switch", "in", "out", "count", "end".
std::string_view to_string(Tone tone);
/// For people: "a hold begins".
std::string_view meaning_of(Tone tone);

/// The samples; they start and end at silence, so that nothing clicks.
std::vector<std::int16_t> samples_of(Tone tone);
/// The same as a whole WAV file.
std::string wav_of(Tone tone);

} // namespace midback
