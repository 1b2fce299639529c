// SPDX-License-Identifier: MIT
#include "src/storage/private_file.hpp"

#include "src/error.hpp"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace midback {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(const fs::path& file, int error) {
  throw DataError(file.string() + " could not be written (" + std::strerror(error) +
                  "); nothing was changed");
}

fs::path folder_of(const fs::path& file) {
  return file.has_parent_path() ? file.parent_path() : fs::path{"."};
}

} // namespace

Descriptor::~Descriptor() {
  if (m_number >= 0) {
    ::close(m_number);
  }
}

PrivatePart::PrivatePart(const fs::path& target) {
  std::string name = (folder_of(target) / ("." + target.filename().string() + ".XXXXXX")).string();
  const Descriptor made{::mkostemp(name.data(), O_CLOEXEC)}; // 0600, never follows a link
  if (made.number() < 0) {
    fail(target, errno);
  }
  m_path = name;
}

PrivatePart::~PrivatePart() {
  std::error_code ignored;
  fs::remove(m_path, ignored);
}

void PrivatePart::truncate() {
  if (::truncate(m_path.c_str(), 0) != 0) {
    fail(m_path, errno);
  }
}

bool PrivatePart::move_to_new(const fs::path& target) {
  sync_to_disk(m_path);
  if (::link(m_path.c_str(), target.c_str()) != 0) {
    if (errno == EEXIST) {
      return false;
    }
    // A file system without links: the look before the rename leaves a moment, no more.
    if (fs::exists(fs::symlink_status(target))) {
      return false;
    }
    if (::rename(m_path.c_str(), target.c_str()) != 0) {
      fail(target, errno);
    }
  }
  sync_to_disk(folder_of(target));
  return true;
}

void PrivatePart::replace(const fs::path& target) {
  sync_to_disk(m_path);
  if (::rename(m_path.c_str(), target.c_str()) != 0) {
    fail(target, errno);
  }
  sync_to_disk(folder_of(target));
}

void make_private_folder(const fs::path& folder) {
  if (::mkdir(folder.c_str(), S_IRWXU) == 0) {
    return;
  }
  if (errno != EEXIST) {
    fail(folder, errno);
  }
  if (!fs::is_directory(fs::symlink_status(folder))) {
    throw DataError(folder.string() + " is not a folder, so that nothing can be kept in it; move "
                                      "it away. Nothing was changed");
  }
}

void sync_to_disk(const fs::path& path) {
  const Descriptor opened{::open(path.c_str(), O_RDONLY | O_CLOEXEC)};
  if (opened.number() < 0 || ::fsync(opened.number()) != 0) {
    fail(path, errno);
  }
}

} // namespace midback
