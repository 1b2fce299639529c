// SPDX-License-Identifier: MIT
#include "src/exchange/timestamps.hpp"

namespace midback {

std::string utc_text(sys_seconds at) {
  const auto day = date::floor<days>(at);
  std::string out = to_string(LocalDay{day.time_since_epoch()}) + "T00:00:00Z";
  auto seconds = (at - day).count();
  const auto put = [&](std::size_t position, std::int64_t value) {
    out[position] = static_cast<char>('0' + value / 10);
    out[position + 1] = static_cast<char>('0' + value % 10);
  };
  put(11, seconds / 3600);
  put(14, seconds / 60 % 60);
  put(17, seconds % 60);
  return out;
}

} // namespace midback
