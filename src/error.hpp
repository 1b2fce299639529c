// SPDX-License-Identifier: MIT
#pragma once

#include <stdexcept>
#include <string>

namespace midback {

/// What a person is told when something could not be done. The text says what was wrong, which
/// value, what is accepted and what to type instead; it starts in lower case, without "midback: ".
class Error : public std::runtime_error {
public:
  using std::runtime_error::runtime_error;
  /// The process's exit code: 1 could not be done, 2 wrong usage.
  virtual int exit_code() const noexcept = 0;
};

/// Data or I/O: the request was fine, the world was not.
class DataError : public Error {
public:
  using Error::Error;
  int exit_code() const noexcept override { return 1; }
};

/// The database file itself is damaged, or no database at all.
class DamagedError : public DataError {
public:
  using DataError::DataError;
};

/// The request was not understood or names something that does not exist.
class UsageError : public Error {
public:
  using Error::Error;
  int exit_code() const noexcept override { return 2; }
};

} // namespace midback
