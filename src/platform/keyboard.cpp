// SPDX-License-Identifier: MIT
#include "src/platform/keyboard.hpp"

#include <algorithm>
#include <array>
#include <csignal>
#include <cstddef>
#include <cstdint>
#include <poll.h>
#include <termios.h>
#include <unistd.h>

namespace midback {
namespace {

volatile std::sig_atomic_t ending_signal = 0;
volatile std::sig_atomic_t was_continued = 0;

constexpr std::array noted{SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGCONT};
std::array<struct sigaction, noted.size()> actions_before;

extern "C" void note_signal(int number) {
  if (number == SIGCONT) {
    was_continued = 1;
  } else {
    ending_signal = number;
  }
}

/// What the terminal was before; one RawKeys at a time.
termios terminal_before;

} // namespace

std::chrono::milliseconds monotonic_now() {
  return std::chrono::floor<std::chrono::milliseconds>(
      std::chrono::steady_clock::now().time_since_epoch());
}

std::chrono::milliseconds wall_now() {
  return std::chrono::floor<std::chrono::milliseconds>(
      std::chrono::system_clock::now().time_since_epoch());
}

Woken wait_for_input(std::optional<int> descriptor, std::chrono::milliseconds longest) {
  pollfd watched{.fd = descriptor.value_or(-1), .events = POLLIN, .revents = 0};
  const auto wait = std::clamp<std::int64_t>(longest.count(), 0, 60'000);
  if (poll(&watched, 1, static_cast<int>(wait)) <= 0) {
    return Woken::other;
  }
  return (watched.revents & POLLIN) != 0 ? Woken::input : Woken::hung_up;
}

NotedSignals::NotedSignals() {
  ending_signal = 0;
  was_continued = 0;
  for (std::size_t i = 0; i < noted.size(); ++i) {
    struct sigaction action {};
    action.sa_handler = note_signal; // without SA_RESTART: it wakes the wait
    sigemptyset(&action.sa_mask);
    sigaction(noted[i], &action, &actions_before[i]);
  }
}

NotedSignals::~NotedSignals() {
  for (std::size_t i = 0; i < noted.size(); ++i) {
    sigaction(noted[i], &actions_before[i], nullptr);
  }
}

std::optional<int> NotedSignals::ending() const {
  return ending_signal != 0 ? std::optional{static_cast<int>(ending_signal)} : std::nullopt;
}

bool NotedSignals::continued() {
  const bool answer = was_continued != 0;
  was_continued = 0;
  return answer;
}

RawKeys::RawKeys() {
  if (isatty(STDIN_FILENO) == 1 && tcgetattr(STDIN_FILENO, &terminal_before) == 0) {
    m_active = true;
    renew();
  }
}

void RawKeys::renew() {
  if (m_active) {
    termios raw = terminal_before;
    raw.c_lflag &= ~static_cast<tcflag_t>(ICANON | ECHO);
    raw.c_cc[VMIN] = 1;
    raw.c_cc[VTIME] = 0;
    tcsetattr(STDIN_FILENO, TCSANOW, &raw);
  }
}

RawKeys::~RawKeys() {
  if (m_active) {
    tcsetattr(STDIN_FILENO, TCSANOW, &terminal_before);
  }
}

std::optional<char> RawKeys::read() {
  char byte = 0;
  if (m_active && wait_for_input(STDIN_FILENO, std::chrono::milliseconds{0}) == Woken::input &&
      ::read(STDIN_FILENO, &byte, 1) == 1) {
    return byte;
  }
  return std::nullopt;
}

} // namespace midback
