// SPDX-License-Identifier: MIT
#include "src/guide/lines.hpp"

#include "src/text/printable.hpp"

#include <ostream>

namespace midback {
namespace {

bool asks(Phase phase) {
  return phase == Phase::rate_before || phase == Phase::rate_after || phase == Phase::finished;
}

/// "Thoracic Spine Rotation, set 1 of 3, left"; the name only where it is new.
std::string place(const GuideView& view, bool new_title) {
  std::string words = new_title ? view.title : "";
  const auto add = [&](const std::string& more) {
    words += words.empty() || more.empty() ? more : ", " + more;
  };
  add(view.part);
  if (view.sided) {
    add(view.side == Side::left ? "left" : "right");
  }
  return words;
}

} // namespace

void Lines::say(const std::string& text) { m_out << printable(text, m_ascii) << '\n'; }

void Lines::show(const GuideView& view) {
  const bool begins = m_first || view.phase != m_last.phase || view.title != m_last.title ||
                      view.part != m_last.part || view.word != m_last.word ||
                      view.side != m_last.side || view.seconds > m_last.seconds;
  const bool same_remarks = !m_first && view.remarks == m_last.remarks;
  if (begins && view.phase == Phase::rate_before) {
    say("Keys: space pause, n next, b back, r again, + and - 5 seconds, s leave out, ! it hurts, "
        "q stop.");
  }
  if (begins && asks(view.phase)) {
    if (view.phase != Phase::finished) {
      say(view.title + " " + view.cue + " 10: press 1 and 0 without waiting, or t.");
    }
  } else if (begins && view.phase == Phase::skip_reason) {
    say(view.cue + " " + view.next + ".");
  } else if (begins) {
    std::string words = place(view, m_first || view.title != m_last.title);
    words += (words.empty() ? "" : ": ") + view.word;
    words += view.phase == Phase::paused ? "" : ", " + std::to_string(view.seconds) + " s";
    // The sentence once, not with every breath.
    const bool short_step = view.word.starts_with("breathe") && view.part.find("1 of ") != 0;
    if (view.phase == Phase::running && !short_step && view.cue != m_last_cue) {
      words += ". " + view.cue;
      m_last_cue = view.cue;
    } else {
      words += ".";
    }
    say(words);
  }
  if (!same_remarks) {
    for (const std::string& remark : view.remarks) {
      say(remark);
    }
  }
  m_out.flush();
  m_first = false;
  m_last = view;
}

} // namespace midback
