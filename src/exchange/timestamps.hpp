// SPDX-License-Identifier: MIT
#pragma once

#include "src/domain/session.hpp"

#include <string>

namespace midback {

/// "2026-11-22T06:20:31Z".
std::string utc_text(sys_seconds at);

} // namespace midback
