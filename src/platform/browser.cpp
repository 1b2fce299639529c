// SPDX-License-Identifier: MIT
#include "src/platform/browser.hpp"

#include <cerrno>
#include <chrono>
#include <cstring>
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <thread>

extern char** environ;

namespace midback {
namespace {

/// Long enough for xdg-open to find that there is nothing to open a file with.
constexpr int looks = 20;
constexpr std::chrono::milliseconds between_looks{50};

/// Its exit code when it ends soon; some run as long as the browser does.
std::optional<int> exit_code_soon(pid_t child) {
  for (int i = 0; i < looks; ++i) {
    int status = 0;
    if (::waitpid(child, &status, WNOHANG) == child) {
      return WIFEXITED(status) ? WEXITSTATUS(status) : 1;
    }
    std::this_thread::sleep_for(between_looks);
  }
  return std::nullopt;
}

} // namespace

std::optional<std::string> open_in_browser(const std::filesystem::path& file) {
  std::error_code ignored;
  std::string path = std::filesystem::absolute(file, ignored).string();
  std::string program = "xdg-open";
  char* words[] = {program.data(), path.data(), nullptr};
  // What it prints is not for this terminal.
  posix_spawn_file_actions_t actions;
  ::posix_spawn_file_actions_init(&actions);
  for (const int descriptor : {0, 1, 2}) {
    ::posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0);
  }
  pid_t child = 0;
  const int error = ::posix_spawnp(&child, program.c_str(), &actions, nullptr, words, environ);
  ::posix_spawn_file_actions_destroy(&actions);
  if (error == ENOENT) {
    return "xdg-open is not installed (package xdg-utils); open the file by hand";
  }
  if (error != 0) {
    return std::string{"xdg-open could not be started ("} + std::strerror(error) +
           "); open the file by hand";
  }
  if (exit_code_soon(child).value_or(0) != 0) {
    return "xdg-open found no browser to open it with; open the file by hand";
  }
  return std::nullopt;
}

} // namespace midback
