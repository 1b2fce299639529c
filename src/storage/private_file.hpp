// SPDX-License-Identifier: MIT
// Files that only their owner may read, from the moment they exist, and never through a link.
#pragma once

#include <filesystem>

namespace midback {

/// A file descriptor that closes itself.
class Descriptor {
public:
  explicit Descriptor(int number) : m_number(number) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor();
  int number() const { return m_number; }

private:
  int m_number;
};

/// A new empty file (0600) with a name of its own in the folder of `target`; removed again unless
/// it is moved into place. Throws DataError.
class PrivatePart {
public:
  explicit PrivatePart(const std::filesystem::path& target);
  PrivatePart(const PrivatePart&) = delete;
  PrivatePart& operator=(const PrivatePart&) = delete;
  ~PrivatePart();

  const std::filesystem::path& path() const { return m_path; }
  /// Makes it empty again.
  void truncate();
  /// Syncs it, and gives it the name `target` unless something is there already: then false.
  bool move_to_new(const std::filesystem::path& target);
  /// The same in the place of what is there.
  void replace(const std::filesystem::path& target);

private:
  std::filesystem::path m_path;
};

/// A folder of mode 0700; what is there already must be a folder and no link.
void make_private_folder(const std::filesystem::path& folder);

/// Flushes a file or a folder to the disk. Throws DataError.
void sync_to_disk(const std::filesystem::path& path);

} // namespace midback
