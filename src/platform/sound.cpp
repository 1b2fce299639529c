// SPDX-License-Identifier: MIT
#include "src/platform/sound.hpp"

#include "src/platform/paths.hpp"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace midback {
namespace {

namespace fs = std::filesystem;

/// Names the way the tones sound; a change of a tone takes a new name, and no old file is played.
constexpr std::string_view tones_folder = "tones-1";

fs::path tone_file(const fs::path& folder, Tone tone) {
  return folder / (std::string{to_string(tone)} + ".wav");
}

/// Beside the target and renamed: a reader never sees half of it.
bool write_whole(const fs::path& file, const std::string& bytes) {
  const std::string beside = file.string() + "." + std::to_string(getpid());
  const int descriptor =
      open(beside.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (descriptor < 0) {
    return false;
  }
  std::size_t written = 0;
  while (written < bytes.size()) {
    const auto count = write(descriptor, bytes.data() + written, bytes.size() - written);
    if (count < 0 && errno != EINTR) {
      break;
    }
    written += count < 0 ? 0 : static_cast<std::size_t>(count);
  }
  const bool closed = close(descriptor) == 0;
  if (!closed || written != bytes.size() || rename(beside.c_str(), file.c_str()) != 0) {
    unlink(beside.c_str());
    return false;
  }
  return true;
}

} // namespace

std::optional<fs::path> find_program(const std::vector<std::string>& names,
                                     const Variables& variable) {
  const std::string path = variable("PATH").value_or("");
  for (const std::string& name : names) {
    for (std::size_t at = 0; at <= path.size();) {
      const std::size_t end = std::min(path.find(':', at), path.size());
      const fs::path file = fs::path{path.substr(at, end - at)} / name;
      at = end + 1;
      std::error_code ignored;
      // A relative folder in PATH would run whatever lies in the current one.
      if (file.is_absolute() && fs::is_regular_file(file, ignored) &&
          access(file.c_str(), X_OK) == 0) {
        return file;
      }
    }
  }
  return std::nullopt;
}

std::optional<fs::path> cache_folder(const Variables& variable) {
  const fs::path cache = variable("XDG_CACHE_HOME").value_or("");
  if (cache.is_absolute()) {
    return cache / "midback";
  }
  fs::path home = variable("HOME").value_or("");
  if (!home.is_absolute()) {
    home = account_home().value_or("");
  }
  return home.is_absolute() ? std::optional{home / ".cache" / "midback"} : std::nullopt;
}

bool write_tones(const fs::path& folder) {
  std::error_code failed;
  fs::create_directories(folder.parent_path().parent_path(), failed);
  for (const fs::path& own : {folder.parent_path(), folder}) {
    if (mkdir(own.c_str(), 0700) != 0 && errno != EEXIST) {
      return false;
    }
  }
  for (const Tone tone : all_tones) {
    const std::string wav = wav_of(tone);
    const fs::path file = tone_file(folder, tone);
    const bool there = fs::is_regular_file(fs::symlink_status(file, failed)) &&
                       fs::file_size(file, failed) == wav.size();
    if (!there && !write_whole(file, wav)) {
      return false;
    }
  }
  return true;
}

Sound::Sound(const SoundOptions& options, const Variables& variable, std::function<void()> bell)
    : m_options(options), m_bell(std::move(bell)) {
  if (m_options.speech) {
    m_speaker = find_program({"spd-say", "espeak-ng"}, variable);
  }
  const auto cache = m_options.sound ? cache_folder(variable) : std::nullopt;
  if (!cache) {
    return;
  }
  for (const std::string name : {"pw-play", "paplay", "aplay"}) {
    if (auto program = find_program({name}, variable)) {
      m_players.push_back(*program);
    }
  }
  m_folder = *cache / tones_folder;
  if (!m_players.empty() && !write_tones(m_folder)) {
    m_players.clear();
  }
}

void Sound::play(Tone tone) {
  if (!m_options.sound) {
    return;
  }
  collect();
  if (!m_players.empty()) {
    const fs::path& player = m_players.front();
    std::vector<std::string> command{player.string()};
    if (player.filename() == "aplay") {
      command.emplace_back("-q");
    }
    command.push_back(tone_file(m_folder, tone).string());
    if (m_children.start(command)) {
      return;
    }
  }
  m_bell();
}

void Sound::speak(const std::string& sentence) {
  if (m_speaker) {
    // An exercise's name is the person's own text: never an option.
    m_speaking.start({m_speaker->string(), "--", sentence});
  }
}

void Sound::collect() {
  m_children.reap();
  m_speaking.reap();
  // A player without its sound server fails: the next one may have one.
  if (m_children.failed() && !m_players.empty()) {
    m_players.erase(m_players.begin());
  }
}

std::string Sound::player_name() const {
  if (!m_options.sound) {
    return "off";
  }
  return m_players.empty() ? "the terminal bell" : m_players.front().filename().string();
}

std::string Sound::speaker_name() const {
  return !m_options.speech ? "off" : m_speaker ? m_speaker->filename().string() : "not installed";
}

} // namespace midback
