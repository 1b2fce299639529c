// SPDX-License-Identifier: MIT
// The session line by line, for screen readers, dumb terminals and pipes: one line when something
// begins, nothing while it lasts.
#pragma once

#include "src/guide/view.hpp"

#include <iosfwd>

namespace midback {

class Lines {
public:
  Lines(std::ostream& out, bool ascii) : m_out(out), m_ascii(ascii) {}

  /// Writes what is new since the last call, if anything.
  void show(const GuideView& view);

private:
  void say(const std::string& text);

  std::ostream& m_out;
  bool m_ascii;
  bool m_first = true;
  GuideView m_last;
  std::string m_last_cue;
};

} // namespace midback
