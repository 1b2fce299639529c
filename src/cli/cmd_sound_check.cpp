// SPDX-License-Identifier: MIT
#include "src/cli/commands.hpp"
#include "src/cli/context.hpp"
#include "src/platform/keyboard.hpp"
#include "src/platform/sound.hpp"
#include "src/storage/settings_store.hpp"

#include <ostream>

namespace midback {
namespace {

int sound_check(Context& context) {
  Database database = context.open(Access::read);
  const bool rings = context.terminal().output;
  Sound sound{{.sound = true, .speech = setting(database, "speech") == "on"},
              context.environment().variable,
              [&] { context.out() << (rings ? "\a" : "") << std::flush; }};
  context.out() << "Sound: " << sound.player_name()
                << (setting(database, "sound") == "off"
                        ? " (switched off for sessions: midback config sound on)"
                        : "")
                << "\nSpeech: " << sound.speaker_name() << '\n';
  // Where nobody listens, nothing is waited for.
  const bool heard = rings || sound.player_name() != "the terminal bell";
  for (const Tone tone : all_tones) {
    context.out() << "  " << to_string(tone) << ": " << meaning_of(tone) << '\n' << std::flush;
    sound.play(tone);
    if (heard) {
      wait_for_input(std::nullopt, std::chrono::milliseconds{1300});
    }
    sound.collect();
  }
  sound.speak("Hold, left");
  if (sound.player_name() == "the terminal bell") {
    context.out() << "No player of sounds works here; install one of: pipewire-bin (pw-play), "
                     "pulseaudio-utils (paplay), alsa-utils (aplay).\n";
  }
  return 0;
}

} // namespace

Action declare_sound_check(Syntax& /*syntax*/) { return sound_check; }

} // namespace midback
