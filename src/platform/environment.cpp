// SPDX-License-Identifier: MIT
#include "src/platform/environment.hpp"

#include "src/error.hpp"
#include "src/platform/local_time.hpp"

#include <cerrno>
#include <clocale>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <iostream>
#include <langinfo.h>
#include <sys/ioctl.h>
#include <sys/random.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace midback {
namespace {

sys_seconds system_now() {
  return date::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

std::string system_random_hex(int count) {
  std::vector<unsigned char> bytes(static_cast<std::size_t>(count));
  for (std::size_t filled = 0; filled < bytes.size();) {
    const auto got = getrandom(bytes.data() + filled, bytes.size() - filled, 0);
    if (got < 0 && errno != EINTR) {
      throw DataError{std::string{"the system gives no random numbers: "} + std::strerror(errno)};
    }
    filled += got < 0 ? 0 : static_cast<std::size_t>(got);
  }
  constexpr std::string_view digits = "0123456789abcdef";
  std::string hex;
  for (const unsigned char byte : bytes) {
    hex += digits[byte / 16U];
    hex += digits[byte % 16U];
  }
  return hex;
}

std::optional<std::string> system_variable(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr || *value == '\0' ? std::nullopt : std::optional<std::string>{value};
}

std::optional<int> terminal_columns() {
  winsize size{};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) {
    return std::nullopt; // a serial line does not know its size
  }
  return size.ws_col;
}

Terminal system_terminal() {
  std::setlocale(LC_CTYPE, ""); // only the character set; numbers are never localised
  Terminal terminal;
  terminal.input = isatty(STDIN_FILENO) == 1;
  terminal.output = isatty(STDOUT_FILENO) == 1;
  terminal.errors = isatty(STDERR_FILENO) == 1;
  terminal.utf8 = std::string_view{nl_langinfo(CODESET)} == "UTF-8";
  terminal.columns = terminal_columns();
  return terminal;
}

/// Only calls that are safe between fork and exec.
[[noreturn]] void become_detached(std::vector<char*>& words) {
  setsid();
  if (fork() != 0) {
    _exit(0); // the grandchild belongs to nobody and leaves no zombie
  }
  // Whoever reads our output must not wait for the child to close it.
  const int nowhere = open("/dev/null", O_RDWR);
  for (int stream = 0; stream <= 2; ++stream) {
    dup2(nowhere, stream);
  }
  execv("/proc/self/exe", words.data());
  _exit(1);
}

void start_self_detached(const std::vector<std::string>& arguments) {
  std::vector<std::string> copies{"midback"};
  copies.insert(copies.end(), arguments.begin(), arguments.end());
  std::vector<char*> words;
  for (std::string& copy : copies) {
    words.push_back(copy.data());
  }
  words.push_back(nullptr);
  const pid_t child = fork();
  if (child == 0) {
    become_detached(words);
  }
  if (child > 0) {
    waitpid(child, nullptr, 0);
  }
}

} // namespace

Environment real_environment() {
  return {.now = system_now,
          .zone = system_zone(),
          .random_hex = system_random_hex,
          .variable = system_variable,
          .terminal = system_terminal(),
          .in = std::cin,
          .out = std::cout,
          .err = std::cerr,
          .start_detached = start_self_detached};
}

} // namespace midback
