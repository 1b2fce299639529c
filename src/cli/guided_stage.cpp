// SPDX-License-Identifier: MIT
#include "src/cli/guided_stage.hpp"

#include "src/error.hpp"
#include "src/guide/cues.hpp"
#include "src/guide/lines.hpp"
#include "src/guide/screen.hpp"
#include "src/platform/keyboard.hpp"
#include "src/platform/sound.hpp"

#include <csignal>
#include <ostream>

namespace midback {
namespace {

constexpr int standard_input = 0;

/// Where the session is shown and keys come from.
class Stage {
public:
  Stage(Context& context, const StageOptions& options)
      : m_context(context), m_lines(context.out(), !context.style().utf8) {
    const Terminal& terminal = context.terminal();
    context.out().flush();
    if (terminal.input && terminal.output && !context.style().plain) {
      m_screen =
          GuideScreen::open({.colour = context.style().colour, .ascii = !context.style().utf8});
    }
    if (!m_screen) {
      m_keys.emplace();
    }
    m_sound.emplace(SoundOptions{.sound = options.sound, .speech = options.speech},
                    context.environment().variable, [this] { bell(); });
  }

  bool has_keys() const { return m_screen || m_keys->active(); }

  void show(const GuideView& view) { m_screen ? m_screen->draw(view) : m_lines.show(view); }

  void sound(const SessionPlan& plan, const GuideState& before, const GuideState& after) {
    if (const auto tone = tone_between(plan, before, after)) {
      m_sound->play(*tone);
    }
    if (const auto sentence = speech_between(plan, before, after)) {
      m_sound->speak(*sentence);
    }
  }

  std::optional<char> wait_key(std::chrono::milliseconds longest) {
    m_sound->collect();
    if (auto key = read_key()) {
      return key;
    }
    const auto descriptor = has_keys() ? std::optional{standard_input} : std::nullopt;
    if (wait_for_input(descriptor, longest) == Woken::hung_up) {
      m_hung_up = true;
    }
    return read_key();
  }

  std::optional<int> ending_signal() const { return m_hung_up ? SIGHUP : m_signals.ending(); }

  bool was_stopped() {
    if (!m_signals.continued()) {
      return false;
    }
    m_screen ? m_screen->renew() : m_keys->renew();
    return true;
  }

private:
  std::optional<char> read_key() {
    if (!m_screen) {
      return m_keys->read();
    }
    while (const auto key = m_screen->read_key()) {
      if (key->kind == Key::Kind::character) {
        return key->character;
      }
    }
    return std::nullopt; // also after a change of size: the next turn draws
  }

  void bell() {
    if (m_screen) {
      m_screen->bell();
    } else if (m_context.terminal().output) {
      m_context.out() << '\a' << std::flush;
    }
  }

  Context& m_context;
  NotedSignals m_signals; ///< before the screen, which would take the signals itself
  Lines m_lines;
  std::unique_ptr<GuideScreen> m_screen;
  std::optional<RawKeys> m_keys;
  std::optional<Sound>
      m_sound; ///< ends first: the last tone is heard while the screen still stands
  bool m_hung_up = false;
};

} // namespace

Conducted perform(Context& context, const SessionPlan& plan, const StageOptions& options,
                  const GuideState& start, GuidedRecord& record) {
  Stage stage{context, options};
  const GuideDevices devices{
      .monotonic = monotonic_now,
      .wall = wall_now,
      .wait_key = [&](std::chrono::milliseconds longest) { return stage.wait_key(longest); },
      .has_keys = stage.has_keys(),
      .ending_signal = [&] { return stage.ending_signal(); },
      .was_stopped = [&] { return stage.was_stopped(); },
      .show = [&](const GuideView& view) { stage.show(view); },
      .sound = [&](const GuideState& before,
                   const GuideState& after) { stage.sound(plan, before, after); },
      .save = [&](const GuideState& done,
                  const GuideState& resumable) -> std::optional<std::string> {
        try {
          record.save(done, resumable);
          return std::nullopt;
        } catch (const DataError& error) {
          return error.what(); // said on the screen and tried again: a session is not cut off
        }
      }};
  return conduct(plan, options.timings, start, devices, options.speed);
}

} // namespace midback
