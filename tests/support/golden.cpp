// SPDX-License-Identifier: MIT
#include "tests/support/golden.hpp"

#include "tests/support/catch.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace midback::test {
namespace {

std::string line_at(const std::string& text, std::size_t position) {
  const std::size_t newline = position == 0 ? std::string::npos : text.rfind('\n', position - 1);
  const std::size_t begin = newline == std::string::npos ? 0 : newline + 1;
  return text.substr(begin, text.find('\n', position) - begin);
}

} // namespace

void check_golden(const std::string& name, const std::string& text) {
  const std::filesystem::path path = std::filesystem::path{MIDBACK_TESTS_DIR} / "golden" / name;
  const char* update = std::getenv("UPDATE_GOLDEN");
  if (update != nullptr && std::string{update} == "1") {
    std::filesystem::create_directories(path.parent_path());
    std::ofstream{path, std::ios::binary} << text;
  }
  std::ifstream file{path, std::ios::binary};
  INFO("golden file " << name << "; UPDATE_GOLDEN=1 rewrites it");
  REQUIRE(file);
  std::ostringstream stored;
  stored << file.rdbuf();
  const std::string expected = stored.str();
  const auto differs = static_cast<std::size_t>(
      std::mismatch(expected.begin(), expected.end(), text.begin(), text.end()).first -
      expected.begin());
  const auto shown = std::min({differs, expected.size(), text.size()});
  INFO("expected: " << line_at(expected, shown));
  INFO("got:      " << line_at(text, shown));
  CHECK((expected == text));
}

} // namespace midback::test
