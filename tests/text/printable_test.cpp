// SPDX-License-Identifier: MIT
#include "src/text/printable.hpp"
#include "tests/support/catch.hpp"

#include <random>

using namespace midback;
using namespace std::string_literals;
using Lines = std::vector<std::string>;

TEST_CASE("valid UTF-8") {
  for (const auto& text : {""s, "plain"s, "gr\u00FC\u00DFe \u4F60\u597D \U0001F600"s, "\0"s,
                           "\xF4\x8F\xBF\xBF"s, "\xEF\xBF\xBD"s}) {
    CHECK(valid_utf8(text));
  }
  for (const auto* text : {"\xFF", "\x80", "\xC3", "\xC0\x80", "\xE0\x80\xAF", "\xED\xA0\x80",
                           "\xF4\x90\x80\x80", "\xF8\x88\x80\x80\x80", "ab\xE4\xBD"}) {
    CHECK_FALSE(valid_utf8(text));
  }
}

TEST_CASE("characters are counted, not bytes") {
  CHECK(character_count("") == 0);
  CHECK(character_count("abc") == 3);
  CHECK(character_count("gr\u00FC\u00DFe") == 5);
  CHECK(character_count("\U0001F600") == 1);
  CHECK(character_count("e\u0301") == 2);
  CHECK(character_count("\xFF\xFE") == 2);
}

TEST_CASE("what could steer the terminal is replaced") {
  struct Case {
    std::string typed;
    std::string utf8;
    std::string ascii;
  };
  const std::string r = "\uFFFD";
  const Case cases[] = {
      {"plain text", "plain text", "plain text"},
      {"two\nlines\tand tab", "two lines and tab", "two lines and tab"},
      {"\x1B[31mred", r + "[31mred", "?[31mred"},
      {"bell\a, del\x7F, cr\r", "bell" + r + ", del" + r + ", cr" + r, "bell?, del?, cr?"},
      {"nul\0!"s, "nul" + r + "!", "nul?!"},
      {"csi \u009B31m", "csi " + r + "31m", "csi ?31m"},
      {"next line \u0085", "next line " + r, "next line ?"},
      {"\u202Eevil\u2066\u2069\u200F\u200E\u061C", r + "evil" + r + r + r + r + r, "?evil?????"},
      {"a\u2028b\u2029c", "a" + r + "b" + r + "c", "a?b?c"},
      {"bad \xFF\xC3x", "bad " + r + r + "x", "bad ??x"},
      {"surrogate \xED\xA0\x80", "surrogate " + r + r + r, "surrogate ???"},
      {"gr\u00FC\u00DFe \u4F60 \U0001F600", "gr\u00FC\u00DFe \u4F60 \U0001F600", "gr??e ? ?"},
      {"e\u0301", "e\u0301", "e?"},
  };
  for (const auto& [typed, utf8, ascii] : cases) {
    CHECK(printable(typed, false) == utf8);
    CHECK(printable(typed, true) == ascii);
  }
}

TEST_CASE("printable text is valid, without control bytes, and stays as it is") {
  std::mt19937 random{20261122};
  std::uniform_int_distribution<int> byte{0, 255};
  for (int i = 0; i < 5000; ++i) {
    std::string text;
    for (int n = byte(random) % 24; n > 0; --n) {
      text += static_cast<char>(byte(random));
    }
    for (const bool ascii : {false, true}) {
      const std::string once = printable(text, ascii);
      REQUIRE(valid_utf8(once));
      REQUIRE(printable(once, ascii) == once);
      REQUIRE(character_count(once) == character_count(text));
      for (const char c : once) {
        REQUIRE((static_cast<unsigned char>(c) >= 0x20 && c != 0x7F));
        REQUIRE((!ascii || static_cast<unsigned char>(c) < 0x80));
      }
    }
    for (const int cells : {0, 1, 2, 3, 7, 20}) {
      const std::string once = printable(text, false);
      REQUIRE(display_width(cut(once, cells, false)) <= cells);
      REQUIRE(valid_utf8(cut(once, cells, true)));
      for (const std::string& line : wrap(once, cells)) {
        REQUIRE(display_width(line) <= std::max(cells, 2));
      }
    }
  }
}

TEST_CASE("width is counted in cells") {
  CHECK(display_width("") == 0);
  CHECK(display_width("abc") == 3);
  CHECK(display_width("\u00FC") == 1);
  CHECK(display_width("\u4F60\u597D") == 4);
  CHECK(display_width("e\u0301") == 1);
  CHECK(display_width("\U0001F600") == 2);
  CHECK(display_width("\u2587\u2581") == 2);
  CHECK(display_width("\uFFFD") == 1);
}

TEST_CASE("text is cut by cells") {
  CHECK(cut("stiff", 5, false) == "stiff");
  CHECK(cut("stiff back", 6, false) == "stiff\u2026");
  CHECK(cut("stiff back", 7, false) == "stiff\u2026"); // no space before the ellipsis
  CHECK(cut("stiff back", 8, true) == "stiff...");
  CHECK(cut("\u4F60\u597D\u4F60\u597D", 8, false) == "\u4F60\u597D\u4F60\u597D");
  CHECK(cut("\u4F60\u597D\u4F60\u597D", 6, false) ==
        "\u4F60\u597D\u2026"); // 5: a half does not fit
  CHECK(cut("e\u0301e\u0301e\u0301", 2, false) == "e\u0301\u2026");
  CHECK(cut("stiff", 1, false) == "\u2026");
  CHECK(cut("stiff", 3, true) == "...");
  CHECK(cut("stiff", 2, true) == "..");
  CHECK(cut("stiff", 0, false).empty());
  CHECK(cut("stiff", -1, true).empty());
  CHECK(cut("", 0, false).empty());
}

TEST_CASE("text is wrapped at spaces") {
  CHECK(wrap("", 10).empty());
  CHECK(wrap("one two three", 7) == Lines{"one two", "three"});
  CHECK(wrap("one two three", 100) == Lines{"one two three"});
  CHECK(wrap("  one   two  ", 20) == Lines{"one two"});
  CHECK(wrap("one\ntwo", 20) == Lines{"one", "two"});
  CHECK(wrap("one\n\ntwo\n", 20) == Lines{"one", "", "two"});
  CHECK(wrap("abcdefgh ij", 3) == Lines{"abc", "def", "gh", "ij"});
  CHECK(wrap("a abcdef", 3) == Lines{"a", "abc", "def"});
  CHECK(wrap("\u4F60\u597D\u4F60", 4) == Lines{"\u4F60\u597D", "\u4F60"});
  CHECK(wrap("\u4F60\u597D x", 1) == Lines{"\u4F60", "\u597D", "x"});
}

TEST_CASE("what was typed is repeated in quotes, short and harmless") {
  CHECK(in_quotes("11/20") == "\"11/20\"");
  CHECK(in_quotes("\x1B]0;x") == "\"\uFFFD]0;x\"");
  CHECK(in_quotes(std::string(200, 'x')) == '"' + std::string(57, 'x') + "...\"");
}
