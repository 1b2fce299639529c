// SPDX-License-Identifier: MIT
#include "src/platform/tones.hpp"
#include "tests/support/catch.hpp"

#include <cmath>
#include <map>
#include <numbers>

namespace midback {
namespace {

/// The power at one frequency: Goertzel's algorithm.
double power_at(double frequency, const std::vector<double>& samples) {
  const double factor = 2 * std::cos(2 * std::numbers::pi * frequency / sample_rate);
  double last = 0;
  double before_last = 0;
  for (const double sample : samples) {
    const double now = sample + factor * last - before_last;
    before_last = last;
    last = now;
  }
  return last * last + before_last * before_last - factor * last * before_last;
}

std::uint32_t number_in(const std::string& text, std::size_t at, int bytes) {
  std::uint32_t value = 0;
  for (int i = bytes - 1; i >= 0; --i) {
    value = value << 8U | static_cast<unsigned char>(text[at + static_cast<std::size_t>(i)]);
  }
  return value;
}

/// The samples as a player finds them in the file.
std::vector<double> samples_in(const std::string& wav) {
  std::vector<double> samples;
  for (std::size_t at = 44; at + 1 < wav.size(); at += 2) {
    samples.push_back(static_cast<std::int16_t>(number_in(wav, at, 2)));
  }
  return samples;
}

TEST_CASE("each tone is a valid WAV file whose strongest frequency is its own") {
  const std::map<Tone, double> expected{{Tone::hold, 880},       {Tone::switch_sides, 660},
                                        {Tone::breathe_in, 523}, {Tone::breathe_out, 392},
                                        {Tone::count, 740},      {Tone::end, 880}};
  for (const Tone tone : all_tones) {
    INFO(to_string(tone));
    const std::string wav = wav_of(tone);
    CHECK(wav.substr(0, 4) == "RIFF");
    CHECK(wav.substr(8, 8) == "WAVEfmt ");
    CHECK(number_in(wav, 4, 4) == wav.size() - 8);
    CHECK(number_in(wav, 20, 2) == 1);
    CHECK(number_in(wav, 22, 2) == 1);
    CHECK(number_in(wav, 24, 4) == sample_rate);
    CHECK(number_in(wav, 34, 2) == 16);
    CHECK(number_in(wav, 40, 4) == wav.size() - 44);
    const auto samples = samples_in(wav);
    double strongest = 0;
    double frequency = 0;
    for (double candidate = 200; candidate < 2000; candidate += 1) {
      const double power = power_at(candidate, samples);
      if (power > strongest) {
        strongest = power;
        frequency = candidate;
      }
    }
    // Two beeps with a gap have side lobes; the middle one is still the highest.
    CHECK(std::abs(frequency - expected.at(tone)) <= 4);
    CHECK(power_at(2 * expected.at(tone), samples) < strongest / 1000); // no overtones
  }
}

TEST_CASE("tones start and end silently, never clip, and the end is the longest") {
  std::size_t longest = 0;
  for (const Tone tone : all_tones) {
    const auto samples = samples_of(tone);
    CHECK(samples.front() == 0);
    CHECK(std::abs(samples.back()) < 400);
    for (const auto sample : samples) {
      REQUIRE(std::abs(sample) < 20'000);
    }
    if (tone != Tone::end) {
      longest = std::max(longest, samples.size());
    }
  }
  CHECK(samples_of(Tone::end).size() > 2 * longest);
}

TEST_CASE("switch is two beeps with silence between them") {
  const auto samples = samples_of(Tone::switch_sides);
  const auto middle = samples.size() / 2;
  for (std::size_t i = middle - 1500; i < middle + 1500; ++i) {
    REQUIRE(samples[i] == 0);
  }
}

} // namespace
} // namespace midback
