// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace midback::test {

/// What makes `text` no well-formed XML element: an unclosed or crossed tag, a bare & or <, an
/// attribute without quotes or given twice, a reference XML does not know, a character it forbids.
/// Empty: well-formed. Stricter than XML: no comments, CDATA or declarations.
std::string xml_error(std::string_view text);

/// Every <svg ...>...</svg> of a page.
std::vector<std::string> svgs_of(const std::string& page);

} // namespace midback::test
