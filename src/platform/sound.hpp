// SPDX-License-Identifier: MIT
// Plays tones and speaks sentences through programs that are there, and never waits for them.
#pragma once

#include "src/platform/environment.hpp"
#include "src/platform/tones.hpp"

#include <chrono>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <sys/types.h>
#include <vector>

namespace midback {

/// The first of `names` that is an executable file in one of $PATH's folders.
std::optional<std::filesystem::path> find_program(const std::vector<std::string>& names,
                                                  const Variables& variable);

/// $XDG_CACHE_HOME/midback or ~/.cache/midback; nothing without either.
std::optional<std::filesystem::path> cache_folder(const Variables& variable);

/// Writes the tones as WAV files (0600, each complete or absent) unless they are there. Returns
/// false when that is not possible; then the bell has to do.
bool write_tones(const std::filesystem::path& folder);

/// Starts other programs and forgets them: their output goes nowhere, and one that hangs is killed.
class Children {
public:
  using Clock = std::chrono::steady_clock;

  Children() = default;
  Children(const Children&) = delete;
  Children& operator=(const Children&) = delete;
  /// Lets the newest one finish, but not for longer than `last_words`.
  ~Children();

  bool start(const std::vector<std::string>& command);
  /// Collects the finished; kills what runs for longer than `patience`, and the oldest of too many.
  void reap();
  /// One of them ended with a failure since the last question.
  bool failed();

private:
  struct Child {
    pid_t pid;
    Clock::time_point started;
  };
  static constexpr std::chrono::seconds patience{10};
  static constexpr std::chrono::milliseconds last_words{1500};
  static constexpr std::size_t most = 6;

  std::vector<Child> m_running;
  bool m_failed = false;
};

struct SoundOptions {
  bool sound = true;
  bool speech = false;
};

/// The sounds of one session.
class Sound {
public:
  /// `bell` rings the terminal's bell, where no player is to be had.
  Sound(const SoundOptions& options, const Variables& variable, std::function<void()> bell);

  /// Returns at once, always.
  void play(Tone tone);
  void speak(const std::string& sentence);
  /// To be called now and then.
  void collect();

  /// "aplay", "the terminal bell" or "off".
  std::string player_name() const;
  std::string speaker_name() const;

private:
  SoundOptions m_options;
  std::function<void()> m_bell;
  std::vector<std::filesystem::path> m_players; ///< those left to try, best first
  std::optional<std::filesystem::path> m_speaker;
  std::filesystem::path m_folder;
  Children m_children; ///< players
  Children m_speaking;
};

} // namespace midback
