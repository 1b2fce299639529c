// SPDX-License-Identifier: MIT
// The whole terminal as a screen. The only place that knows ncurses.
#pragma once

#include "src/guide/layout.hpp"

#include <memory>
#include <optional>

namespace midback {

/// A key as the session understands it; everything that is no character is `other`.
struct Key {
  enum class Kind { character, resized, other };
  Kind kind = Kind::character;
  char character = 0;
};

/// Takes the terminal when made and gives it back when destroyed, also by an exception.
class GuideScreen {
public:
  struct Options {
    bool colour = false;
    bool ascii = false;
  };

  /// Nothing when the terminal cannot be used in this way (unknown, or too dumb).
  static std::unique_ptr<GuideScreen> open(const Options& options);

  GuideScreen(const GuideScreen&) = delete;
  GuideScreen& operator=(const GuideScreen&) = delete;
  ~GuideScreen();

  void draw(const GuideView& view);
  /// The next key, if one waits.
  std::optional<Key> read_key();
  /// Draws everything anew, after another program may have drawn over it.
  void renew();
  void bell();

private:
  struct Terminal;
  explicit GuideScreen(std::unique_ptr<Terminal> terminal);
  std::unique_ptr<Terminal> m_terminal;
};

} // namespace midback
