// SPDX-License-Identifier: MIT
#include "src/guide/screen.hpp"

#define NCURSES_NOMACROS 1
#include <ncurses.h>

#include <clocale>
#include <cstdio>
#include <utility>

namespace midback {

struct GuideScreen::Terminal {
  SCREEN* screen;
  Options options;
};

namespace {

constexpr short good_pair = 1;
constexpr short warning_pair = 2;

/// Terminal colours only, and never a background: the person's theme decides. Without colours bold,
/// dim and reverse say the same.
attr_t attributes(Look look, bool colour) {
  switch (look) {
  case Look::strong:
    return A_BOLD;
  case Look::quiet:
    return A_DIM;
  case Look::chosen:
    return A_REVERSE | A_BOLD | (colour ? static_cast<attr_t>(COLOR_PAIR(good_pair)) : A_NORMAL);
  case Look::warning:
    return A_BOLD | (colour ? static_cast<attr_t>(COLOR_PAIR(warning_pair)) : A_NORMAL);
  case Look::plain:
    break;
  }
  return A_NORMAL;
}

} // namespace

GuideScreen::GuideScreen(std::unique_ptr<Terminal> terminal) : m_terminal(std::move(terminal)) {}

std::unique_ptr<GuideScreen> GuideScreen::open(const Options& options) {
  std::setlocale(LC_CTYPE, "");
  // newterm reports what initscr would end the program for.
  SCREEN* screen = newterm(nullptr, stdout, stdin);
  if (screen == nullptr) {
    return nullptr;
  }
  auto terminal = std::make_unique<Terminal>(Terminal{screen, options});
  auto opened = std::unique_ptr<GuideScreen>(new GuideScreen{std::move(terminal)});
  if (tigetstr("cup") == nullptr || tigetstr("clear") == nullptr) {
    return nullptr; // no cursor movement: the destructor gives the terminal back
  }
  cbreak();
  noecho();
  nonl();
  intrflush(stdscr, FALSE);
  keypad(stdscr, TRUE);
  nodelay(stdscr, TRUE);
  set_escdelay(50);
  curs_set(0);
  Terminal& made = *opened->m_terminal;
  made.options.colour = options.colour && has_colors();
  if (made.options.colour) {
    start_color();
    use_default_colors();
    init_pair(good_pair, COLOR_CYAN, -1);
    init_pair(warning_pair, COLOR_YELLOW, -1);
  }
  return opened;
}

GuideScreen::~GuideScreen() {
  endwin();
  delscreen(m_terminal->screen);
}

void GuideScreen::draw(const GuideView& view) {
  FrameStyle style;
  getmaxyx(stdscr, style.rows, style.columns);
  style.ascii = m_terminal->options.ascii;
  werase(stdscr);
  for (const Piece& piece : layout(view, style)) {
    wattrset(stdscr, static_cast<int>(attributes(piece.look, m_terminal->options.colour)));
    mvwaddnstr(stdscr, piece.row, piece.column, piece.text.c_str(), -1);
  }
  wattrset(stdscr, static_cast<int>(A_NORMAL));
  wrefresh(stdscr);
}

std::optional<Key> GuideScreen::read_key() {
  const int code = wgetch(stdscr);
  if (code == ERR) {
    return std::nullopt;
  }
  if (code == KEY_RESIZE) {
    return Key{Key::Kind::resized};
  }
  if (code == KEY_ENTER) {
    return Key{Key::Kind::character, '\n'};
  }
  if (code == KEY_RIGHT || code == KEY_LEFT) {
    return Key{Key::Kind::character, code == KEY_RIGHT ? 'n' : 'b'};
  }
  return code > 0 && code < 128 ? Key{Key::Kind::character, static_cast<char>(code)}
                                : Key{Key::Kind::other};
}

void GuideScreen::renew() {
  clearok(curscr, TRUE);
  wrefresh(stdscr);
}

void GuideScreen::bell() { beep(); }

} // namespace midback
