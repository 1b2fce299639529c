// SPDX-License-Identifier: MIT
#include "tests/support/xml.hpp"

#include "src/text/printable.hpp"

#include <algorithm>
#include <regex>

namespace midback::test {
namespace {

bool known_reference(std::string_view text) {
  const auto end = text.find(';');
  static constexpr std::string_view known[] = {"&amp", "&lt", "&gt", "&quot", "&#39"};
  return end != std::string_view::npos && std::ranges::count(known, text.substr(0, end)) == 1;
}

/// Character data or an attribute's value.
std::string text_error(std::string_view text) {
  if (!valid_utf8(text)) {
    return "invalid UTF-8";
  }
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x20 && byte != '\n') {
      return "a control character";
    }
    if (text[at] == '&' && !known_reference(text.substr(at))) {
      return "a bare & or unknown reference: " + std::string{text.substr(at, 10)};
    }
    const std::string_view three = text.substr(at, 3);
    if (three == "\xEF\xBF\xBE" || three == "\xEF\xBF\xBF") {
      return "a noncharacter";
    }
  }
  return {};
}

/// The inside of <...>: the name, then attributes. Sets `name`.
std::string tag_error(const std::string& inside, std::string& name) {
  static const std::regex whole{R"(([a-z][A-Za-z0-9]*)((?: [a-zA-Z0-9-]+="[^"<]*")*)/?)"};
  static const std::regex one{R"re( ([a-zA-Z0-9-]+)="([^"<]*)")re"};
  std::smatch parts;
  if (!std::regex_match(inside, parts, whole)) {
    return "a tag that is not one: <" + inside.substr(0, 60) + ">";
  }
  name = parts[1];
  const std::string attributes = parts[2];
  std::vector<std::string> seen;
  for (std::sregex_iterator found{attributes.begin(), attributes.end(), one}, end; found != end;
       ++found) {
    if (std::ranges::count(seen, found->str(1)) != 0) {
      return "attribute twice: " + found->str(1);
    }
    seen.push_back(found->str(1));
    if (const std::string error = text_error(found->str(2)); !error.empty()) {
      return error;
    }
  }
  return {};
}

} // namespace

std::string xml_error(std::string_view text) {
  std::vector<std::string> open;
  bool any = false;
  while (!text.empty()) {
    const std::size_t tag = text.find('<');
    const std::string_view words = text.substr(0, tag);
    if (const std::string error = text_error(words); !error.empty()) {
      return error;
    }
    if (open.empty() && !words.empty()) {
      return "text outside the element";
    }
    if (tag == std::string_view::npos) {
      break;
    }
    const std::size_t end = text.find('>', tag);
    if (end == std::string_view::npos) {
      return "a tag without its end";
    }
    const std::string inside{text.substr(tag + 1, end - tag - 1)};
    text.remove_prefix(end + 1);
    if (inside.starts_with('/')) {
      if (open.empty() || open.back() != inside.substr(1)) {
        return "crossed: </" + inside.substr(1) + ">";
      }
      open.pop_back();
      continue;
    }
    if (open.empty() && any) {
      return "a second element";
    }
    any = true;
    std::string name;
    if (const std::string error = tag_error(inside, name); !error.empty()) {
      return error;
    }
    if (!inside.ends_with('/')) {
      open.push_back(name);
    }
  }
  return !any ? "no element" : open.empty() ? "" : "never closed: <" + open.back() + ">";
}

std::vector<std::string> svgs_of(const std::string& page) {
  std::vector<std::string> all;
  for (std::size_t at = 0; (at = page.find("<svg", at)) != std::string::npos;) {
    const std::size_t end = page.find("</svg>", at) + 6;
    all.push_back(page.substr(at, end - at));
    at = end;
  }
  return all;
}

} // namespace midback::test
