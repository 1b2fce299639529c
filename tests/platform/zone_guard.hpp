// SPDX-License-Identifier: MIT
#pragma once

#include <cstdlib>
#include <ctime>
#include <optional>
#include <string>

namespace midback::test {

/// Sets TZ (or unsets it) for libc, and puts the old value back.
class ZoneGuard {
public:
  explicit ZoneGuard(const std::optional<std::string>& tz) {
    if (const char* old = std::getenv("TZ"); old != nullptr) {
      m_old = old;
    }
    set(tz);
  }
  ~ZoneGuard() { set(m_old); }
  ZoneGuard(const ZoneGuard&) = delete;
  ZoneGuard& operator=(const ZoneGuard&) = delete;

private:
  static void set(const std::optional<std::string>& tz) {
    if (tz) {
      setenv("TZ", tz->c_str(), 1);
    } else {
      unsetenv("TZ");
    }
    tzset();
  }

  std::optional<std::string> m_old;
};

} // namespace midback::test
