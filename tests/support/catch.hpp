// SPDX-License-Identifier: MIT
// The one include of Catch2: version 2 on Debian 12, version 3 on Debian 13.
#pragma once

#ifdef MIDBACK_CATCH2_V2
#define CATCH_CONFIG_ENABLE_OPTIONAL_STRINGMAKER
#include <catch2/catch.hpp>
namespace midback::test {
using Catch::Detail::Approx; // Catch::Approx is a matcher of vectors in version 2
using Catch::Matchers::Contains;
using Catch::Matchers::StartsWith;
} // namespace midback::test
#else
#include <catch2/catch_all.hpp>
namespace midback::test {
using Catch::Approx;
using Catch::Matchers::StartsWith;
inline auto Contains(const std::string& text) { return Catch::Matchers::ContainsSubstring(text); }
} // namespace midback::test
#endif
