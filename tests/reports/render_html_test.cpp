// SPDX-License-Identifier: MIT
#include "reports/render_html.hpp"
#include "reports/templates/page.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/golden.hpp"
#include "tests/support/html_states.hpp"
#include "tests/support/xml.hpp"

#include <map>
#include <regex>
#include <set>
#include <sstream>

using namespace midback;
using namespace midback::test;

namespace {

std::string html(const Report& report, const HtmlOptions& options = {}) {
  std::ostringstream out;
  render_html(report, options, out);
  return out.str();
}

/// Every state once: ten years take a moment.
const std::map<std::string, std::string>& pages() {
  static const auto all = [] {
    std::map<std::string, std::string> pages;
    for (const auto* states : {&data_states(), &html_states()}) {
      for (const DataState& state : *states) {
        pages[state.name] = html(state.report());
      }
    }
    return pages;
  }();
  return all;
}

std::size_t count(const std::string& text, const std::string& what) {
  std::size_t n = 0;
  for (std::size_t at = 0; (at = text.find(what, at)) != std::string::npos; ++at) {
    ++n;
  }
  return n;
}

} // namespace

TEST_CASE("Every figure of every data state is well-formed XML", "[reports][html]") {
  for (const auto& [name, page] : pages()) {
    INFO(name);
    const auto all = svgs_of(page);
    CHECK(all.size() >= 6);
    for (const std::string& svg : all) {
      CHECK(xml_error(svg) == "");
    }
    std::string body = page.substr(page.find("<main"));
    body.resize(body.find("</main>") + 7);
    body = std::regex_replace(body, std::regex{"<br>"}, "");
    CHECK(xml_error(body) == "");
  }
}

TEST_CASE("No page asks for anything, runs anything or styles in place", "[reports][html]") {
  for (const auto& [name, page] : pages()) {
    INFO(name);
    CHECK(count(page, "http") == 1); // http-equiv
    CHECK(count(page, "<script") == 0);
    CHECK(count(page, "style=") == 0);
    CHECK(count(page, "<style>") == 1);
    CHECK(count(page, "src=") == 0);
    CHECK(count(page, "url(") == 0);
    CHECK_FALSE(std::regex_search(page, std::regex{R"(<[^>]* on[a-z]+=)"}));
    CHECK_FALSE(std::regex_search(page, std::regex{R"(href="[^#])"}));
    CHECK(count(page, "default-src 'none'; style-src 'sha256-") == 1);
    CHECK(count(page, "content=\"no-referrer\"") == 1);
    CHECK(count(page, "/home/") == 0);
    CHECK(count(page, std::string{"<style>"} + page::style + "</style>") == 1);
  }
}

TEST_CASE("Ids are unique and what is referred to exists", "[reports][html]") {
  for (const auto& [name, page] : pages()) {
    INFO(name);
    std::set<std::string> ids;
    const std::regex id{R"re( id="([^"]*)")re"};
    for (std::sregex_iterator found{page.begin(), page.end(), id}, end; found != end; ++found) {
      CHECK(ids.insert(found->str(1)).second);
    }
    const std::regex reference{R"re((?:href="#|aria-labelledby="|-t )([^" ]*))re"};
    for (std::sregex_iterator found{page.begin(), page.end(), reference}, end; found != end;
         ++found) {
      INFO(found->str(0));
      CHECK(ids.count(found->str(1)) == 1);
    }
  }
}

TEST_CASE("A hostile note stays text", "[reports][html]") {
  const std::string& page = pages().at("hostile-notes");
  CHECK(count(page, "&lt;/text&gt;&lt;/title&gt;&lt;/style&gt;&lt;script&gt;alert(1)") >= 5);
  CHECK(count(page, "<svg onload") == 0);
  CHECK(count(page, "\u202E") == 0);
  CHECK(count(page, "\x1b") == 0);
  CHECK(count(page, "</style>") == 1);
  CHECK(count(page, "</main>") == 1);

  // An import of another program's file might let through what `log` refuses.
  Report report = twelve_weeks();
  REQUIRE_FALSE(report.notes.empty());
  report.notes.back().text = "\xff\xfe\xc0\x80 cut \xe2\x82";
  CHECK(count(html(report), "\xff") == 0);
  CHECK(count(html(report), " cut ") >= 1);
}

TEST_CASE("The same report gives the same bytes", "[reports][html]") {
  CHECK(html(twelve_weeks()) == html(twelve_weeks()));
}

TEST_CASE("Three states have their golden pages", "[reports][html][golden]") {
  for (const char* name : {"12-weeks", "no-entries", "ten-years"}) {
    check_golden(std::string{"report/"} + name + ".html", pages().at(name));
  }
}

TEST_CASE("No page grows with the years", "[reports][html]") {
  for (const auto& [name, page] : pages()) {
    INFO(name);
    CHECK(page.size() < 400'000);
  }
}

TEST_CASE("Initials stand beside the title, else paper has a line for a name", "[reports][html]") {
  CHECK(count(html(twelve_weeks(), {"AB"}), "<b>AB</b>") == 1);
  CHECK(count(html(twelve_weeks(), {"AB"}), "Name ___") == 0);
  CHECK(count(html(twelve_weeks()), "Name ___") == 1);
}

TEST_CASE("No page claims a cause, judges or calls a goal a target", "[reports][html]") {
  const std::regex banned{
      R"(\b(improved?|better|worse|works|effect|thanks to|because|significant|normal|should|target|missed|recommended)\b)",
      std::regex::icase};
  for (const auto& [name, page] : pages()) {
    if (name == "hostile-notes" || name == "long-notes") {
      continue; // notes may say what they like
    }
    INFO(name);
    const std::string body = page.substr(page.find("<main"));
    const std::string words = std::regex_replace(body, std::regex{"<[^>]*>"}, " ");
    std::smatch found;
    const bool says = std::regex_search(words, found, banned);
    INFO(found.str());
    CHECK_FALSE(says);
  }
}

TEST_CASE("A number never stands without its minus sign or with minus zero", "[reports][html]") {
  for (const auto& [name, page] : pages()) {
    INFO(name);
    CHECK(count(page, "−0.0") == 0);
    CHECK(count(page, "-0.0") == 0);
    CHECK(count(page, "nan") == 0);
    CHECK(count(page, "inf\"") == 0);
  }
}
