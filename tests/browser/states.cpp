// SPDX-License-Identifier: MIT
// Writes the HTML report of every data state into a folder, for the browser to look at:
//   html_states FOLDER
#include "reports/render_html.hpp"
#include "tests/support/data_states.hpp"
#include "tests/support/html_states.hpp"

#include <fstream>
#include <iostream>

int main(int count, char** words) {
  if (count != 2) {
    std::cerr << "html_states FOLDER\n";
    return 2;
  }
  const std::string folder = words[1];
  for (const auto* states : {&midback::test::data_states(), &midback::test::html_states()}) {
    for (const midback::test::DataState& state : *states) {
      std::ofstream file{folder + "/" + state.name + ".html", std::ios::binary};
      midback::render_html(state.report(), {}, file);
      if (!file.flush()) {
        std::cerr << "cannot write to " << folder << '\n';
        return 1;
      }
    }
  }
  return 0;
}
