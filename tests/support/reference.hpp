// SPDX-License-Identifier: MIT
// Reads the stored reference values and compares numbers with them.
#pragma once

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

namespace midback::test {

/// tests/reference/NAME as JSON.
inline nlohmann::json read_reference(const std::string& name) {
  std::ifstream file(std::string{MIDBACK_TESTS_DIR} + "/reference/" + name);
  if (!file) {
    throw std::runtime_error("cannot read reference values: " + name);
  }
  return nlohmann::json::parse(file);
}

/// null in the file = no value.
inline bool agrees(const nlohmann::json& expected, std::optional<double> actual) {
  if (expected.is_null() || !actual) {
    return expected.is_null() && !actual;
  }
  const double value = expected.get<double>();
  const double tolerance = 1e-9; // relative; the stored values agree to 5e-15 among references
  return std::abs(*actual - value) <= tolerance * std::max(std::abs(value), 1e-6);
}

/// Counts what it compares, so that a test can require that nothing was skipped.
class Comparison {
public:
  void number(const std::string& what, const nlohmann::json& expected,
              std::optional<double> actual) {
    ++m_count;
    if (!agrees(expected, actual)) {
      m_failures.push_back(what + ": expected " + expected.dump() + ", got " +
                           (actual ? std::to_string(*actual) : "none"));
    }
  }
  void text(const std::string& what, const nlohmann::json& expected, const std::string& actual) {
    ++m_count;
    if (expected.get<std::string>() != actual) {
      m_failures.push_back(what + ": expected " + expected.dump() + ", got " + actual);
    }
  }
  void numbers(const std::string& what, const nlohmann::json& expected,
               const std::vector<double>& actual) {
    number(what + " size", expected.size(), static_cast<double>(actual.size()));
    for (std::size_t i = 0; i < std::min(expected.size(), actual.size()); ++i) {
      number(what + " " + std::to_string(i), expected[i], actual[i]);
    }
  }

  int count() const { return m_count; }
  const std::vector<std::string>& failures() const { return m_failures; }

private:
  int m_count = 0;
  std::vector<std::string> m_failures;
};

} // namespace midback::test
