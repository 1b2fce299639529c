// SPDX-License-Identifier: MIT
#include "src/exchange/output_file.hpp"

#include "src/error.hpp"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <ostream>
#include <streambuf>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

namespace midback {
namespace {

namespace fs = std::filesystem;

/// A buffered stream over a file descriptor; remembers the first error.
class DescriptorBuffer : public std::streambuf {
public:
  explicit DescriptorBuffer(int descriptor) : m_descriptor(descriptor), m_buffer(size_t{1} << 16) {
    setp(m_buffer.data(), m_buffer.data() + m_buffer.size());
  }
  int error() const { return m_error; }

protected:
  int overflow(int c) override {
    if (sync() != 0) {
      return traits_type::eof();
    }
    if (c != traits_type::eof()) {
      *pptr() = static_cast<char>(c);
      pbump(1);
    }
    return traits_type::not_eof(c);
  }

  int sync() override {
    const char* from = pbase();
    while (from < pptr()) {
      const auto written = ::write(m_descriptor, from, static_cast<std::size_t>(pptr() - from));
      if (written < 0) {
        if (errno == EINTR) {
          continue;
        }
        m_error = errno;
        return -1;
      }
      from += written;
    }
    setp(m_buffer.data(), m_buffer.data() + m_buffer.size());
    return 0;
  }

private:
  int m_descriptor;
  int m_error = 0;
  std::vector<char> m_buffer;
};

/// The half-written file; gone unless it was renamed.
struct Part {
  fs::path path;
  int descriptor = -1;
  bool keep = false;

  Part() = default;
  Part(const Part&) = delete;
  Part& operator=(const Part&) = delete;
  ~Part() {
    if (descriptor >= 0) {
      ::close(descriptor);
    }
    if (!keep && descriptor >= 0) {
      ::unlink(path.c_str());
    }
  }
};

[[noreturn]] void fail(const fs::path& target, int error) {
  throw DataError(target.string() + " could not be written (" + std::strerror(error) +
                  "); nothing was changed");
}

} // namespace

void write_file(const fs::path& target, const std::function<void(std::ostream&)>& write) {
  std::error_code ignored;
  const auto status = fs::symlink_status(target, ignored);
  if (fs::exists(status) && !fs::is_regular_file(status)) {
    throw DataError(target.string() + " is not a regular file, so it is not replaced; name another "
                                      "file");
  }
  const fs::path folder = target.has_parent_path() ? target.parent_path() : fs::path{"."};
  Part part;
  std::string name = (folder / ("." + target.filename().string() + ".XXXXXX")).string();
  part.descriptor = ::mkostemp(name.data(), O_CLOEXEC); // 0600, never follows a link
  part.path = name;
  if (part.descriptor < 0) {
    fail(target, errno);
  }
  DescriptorBuffer buffer{part.descriptor};
  std::ostream out{&buffer};
  write(out);
  out.flush();
  if (!out) {
    fail(target, buffer.error() != 0 ? buffer.error() : EIO);
  }
  if (::fsync(part.descriptor) != 0 || ::rename(part.path.c_str(), target.c_str()) != 0) {
    fail(target, errno);
  }
  part.keep = true;
}

void make_output_folder(const fs::path& folder) {
  if (::mkdir(folder.c_str(), S_IRWXU) != 0 && !fs::is_directory(folder)) {
    const int error = errno;
    if (error == EEXIST) {
      throw DataError(folder.string() + " is there and is not a folder; name another one");
    }
    fail(folder, error);
  }
}

} // namespace midback
