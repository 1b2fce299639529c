// SPDX-License-Identifier: MIT
#include "src/platform/sound.hpp"

#include <algorithm>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

namespace midback {
namespace {

/// The child reads nothing, says nothing, and takes signals as any program does: not ours.
class Quietly {
public:
  Quietly() {
    posix_spawn_file_actions_init(&m_files);
    posix_spawn_file_actions_addopen(&m_files, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&m_files, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addopen(&m_files, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawnattr_init(&m_attributes);
    sigset_t all;
    sigfillset(&all);
    posix_spawnattr_setsigdefault(&m_attributes, &all);
    sigset_t none;
    sigemptyset(&none);
    posix_spawnattr_setsigmask(&m_attributes, &none);
    // A group of its own: Ctrl-C at the terminal is for us, and killing reaches its children too.
    posix_spawnattr_setpgroup(&m_attributes, 0);
    posix_spawnattr_setflags(&m_attributes, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK |
                                                POSIX_SPAWN_SETPGROUP);
  }
  Quietly(const Quietly&) = delete;
  Quietly& operator=(const Quietly&) = delete;
  ~Quietly() {
    posix_spawn_file_actions_destroy(&m_files);
    posix_spawnattr_destroy(&m_attributes);
  }
  const posix_spawn_file_actions_t* files() const { return &m_files; }
  const posix_spawnattr_t* attributes() const { return &m_attributes; }

private:
  posix_spawn_file_actions_t m_files{};
  posix_spawnattr_t m_attributes{};
};

void end_group(pid_t pid) {
  kill(-pid, SIGKILL);
  kill(pid, SIGKILL);
}

} // namespace

bool Children::start(const std::vector<std::string>& command) {
  reap();
  while (m_running.size() >= most) {
    end_group(m_running.front().pid);
    waitpid(m_running.front().pid, nullptr, 0); // a killed process ends at once
    m_running.erase(m_running.begin());
  }
  std::vector<std::string> words = command;
  std::vector<char*> arguments;
  for (std::string& word : words) {
    arguments.push_back(word.data());
  }
  arguments.push_back(nullptr);
  const Quietly quietly;
  pid_t pid = 0;
  if (posix_spawn(&pid, words[0].c_str(), quietly.files(), quietly.attributes(), arguments.data(),
                  environ) != 0) {
    m_failed = true;
    return false;
  }
  m_running.push_back({pid, Clock::now()});
  return true;
}

void Children::reap() {
  const auto now = Clock::now();
  std::erase_if(m_running, [&](const Child& child) {
    if (now - child.started > patience) {
      end_group(child.pid);
    }
    int status = 0;
    const pid_t ended = waitpid(child.pid, &status, WNOHANG);
    m_failed = m_failed || (ended == child.pid && WIFEXITED(status) && WEXITSTATUS(status) != 0);
    return ended != 0;
  });
}

bool Children::failed() { return std::exchange(m_failed, false); }

Children::~Children() {
  const auto end = Clock::now() + last_words;
  for (reap(); !m_running.empty() && Clock::now() < end; reap()) {
    poll(nullptr, 0, 20);
  }
  for (const Child& child : m_running) {
    end_group(child.pid);
    waitpid(child.pid, nullptr, 0);
  }
}

} // namespace midback
