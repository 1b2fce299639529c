// SPDX-License-Identifier: MIT
#pragma once

#include "src/storage/journal.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace midback {

std::string_view to_string(Aggregate kind);
Aggregate parse_aggregate(std::string_view text);

/// The aggregate as JSON with named keys; nothing when absent or deleted. Stamps (hlc, dev) are
/// not part of it: the same content gives the same image.
std::optional<std::string> image_of(Database& database, Aggregate kind, std::string_view uid);

struct Stamp {
  std::int64_t hlc;
  std::string device;
};

/// Makes the aggregate equal to `image`; nothing means a tombstone.
void restore_image(Database& database, Aggregate kind, std::string_view uid,
                   const std::optional<std::string>& image, const Stamp& stamp);

} // namespace midback
