// SPDX-License-Identifier: MIT
#include "src/platform/tones.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace midback {
namespace {

/// One beep; `pause` ms of silence follow it.
struct Beep {
  double frequency; ///< Hz
  int length;       ///< ms
  int pause;        ///< ms
};

struct Sound {
  Tone tone;
  std::string_view name;
  std::string_view meaning;
  std::vector<Beep> beeps;
};

const Sound& sound_of(Tone tone) {
  static const std::vector<Sound> sounds{
      {Tone::hold, "hold", "a hold begins", {{880, 250, 0}}},
      {Tone::switch_sides,
       "switch",
       "let go: switch, rest or move",
       {{660, 120, 90}, {660, 120, 0}}},
      {Tone::breathe_in, "in", "breathe in", {{523, 220, 0}}},
      {Tone::breathe_out, "out", "breathe out", {{392, 220, 0}}},
      {Tone::count, "count", "three, two, one", {{740, 60, 0}}},
      {Tone::end, "end", "the end", {{880, 900, 0}}},
  };
  return sounds[static_cast<std::size_t>(tone)];
}

/// Peak, of 1: clear in a room, without startling.
constexpr double loudness = 0.5;
/// Rise and fall, ms: shorter ones click.
constexpr int slope = 12;

constexpr std::size_t samples_in(int ms) {
  return static_cast<std::size_t>(ms) * sample_rate / 1000;
}

void append(std::vector<std::int16_t>& samples, const Beep& beep) {
  const std::size_t count = samples_in(beep.length);
  const auto edge = static_cast<double>(samples_in(slope));
  for (std::size_t i = 0; i < count; ++i) {
    const double from_edge = static_cast<double>(std::min(i, count - 1 - i));
    const double gain = loudness * std::min(1.0, from_edge / edge);
    const double angle =
        2 * std::numbers::pi * beep.frequency * static_cast<double>(i) / sample_rate;
    samples.push_back(static_cast<std::int16_t>(std::lround(32767 * gain * std::sin(angle))));
  }
  samples.resize(samples.size() + samples_in(beep.pause), 0);
}

/// Little-endian, as RIFF wants it, whatever the machine.
void put(std::string& out, std::uint32_t value, int bytes) {
  for (int i = 0; i < bytes; ++i) {
    out += static_cast<char>((value >> (8 * i)) & 0xFFU);
  }
}

} // namespace

std::string_view to_string(Tone tone) { return sound_of(tone).name; }
std::string_view meaning_of(Tone tone) { return sound_of(tone).meaning; }

std::vector<std::int16_t> samples_of(Tone tone) {
  std::vector<std::int16_t> samples;
  for (const Beep& beep : sound_of(tone).beeps) {
    append(samples, beep);
  }
  return samples;
}

std::string wav_of(Tone tone) {
  const auto samples = samples_of(tone);
  const auto bytes = static_cast<std::uint32_t>(samples.size() * 2);
  std::string out = "RIFF";
  put(out, 36 + bytes, 4);
  out += "WAVEfmt ";
  put(out, 16, 4); // size of this chunk
  put(out, 1, 2);  // PCM
  put(out, 1, 2);  // one channel
  put(out, sample_rate, 4);
  put(out, sample_rate * 2, 4); // bytes a second
  put(out, 2, 2);               // bytes a sample
  put(out, 16, 2);              // bits a sample
  out += "data";
  put(out, bytes, 4);
  for (const std::int16_t sample : samples) {
    put(out, static_cast<std::uint16_t>(sample), 2);
  }
  return out;
}

} // namespace midback
