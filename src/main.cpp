// SPDX-License-Identifier: MIT
#include "src/cli/app.hpp"

#include <csignal>
#include <string>
#include <vector>

int main(int count, char** words) {
  // A file-size limit shows as a failed write, which SQLite and the streams report.
  std::signal(SIGXFSZ, SIG_IGN);
  auto environment = midback::real_environment();
  return midback::run(std::vector<std::string>(words + (count > 0 ? 1 : 0), words + count),
                      environment);
}
