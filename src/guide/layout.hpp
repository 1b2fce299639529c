// SPDX-License-Identifier: MIT
// A view laid out in cells. Pure, so that every size can be tested without a terminal; the screen
// only puts the pieces where they say.
#pragma once

#include "src/guide/view.hpp"

#include <string>
#include <vector>

namespace midback {

enum class Look { plain, strong, quiet, chosen, warning };

/// A run of cells in one look; printable text that fits its row.
struct Piece {
  int row;
  int column;
  std::string text;
  Look look = Look::plain;
  friend bool operator==(const Piece&, const Piece&) = default;
};

struct FrameStyle {
  int rows = 24;
  int columns = 80;
  bool ascii = false;
};

/// Every piece lies inside rows x columns, and no two overlap. Made for 40 x 12 and more; smaller
/// windows get the number and what is around it as far as there is room.
std::vector<Piece> layout(const GuideView& view, const FrameStyle& style);

/// The pieces as lines of text: what a test, or a reader of the code, sees.
std::vector<std::string> drawn(const std::vector<Piece>& pieces, const FrameStyle& style);

} // namespace midback
