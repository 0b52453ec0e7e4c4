// JSON by appending: no tree, no copies.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "gxreport/decimal.hpp"

namespace gxreport {

/// Writes compact JSON into a string. Commas are its business, matching brackets the caller's.
/// What it appends is valid UTF-8 whatever it is given: bytes that are none become U+FFFD. Characters that a
/// terminal could take as an instruction (see is_unsafe) are written as \uXXXX.
class JsonWriter {
 public:
  explicit JsonWriter(std::string& out) : out_(out) {}

  void begin_object() { open('{'); }
  void end_object() { close('}'); }
  void begin_array() { open('['); }
  void end_array() { close(']'); }

  /// `name` is ASCII and needs no escapes.
  void key(std::string_view name);
  void string(std::string_view text);
  /// A JSON string or number as it is written elsewhere.
  void token(std::string_view json);
  void number(std::uint64_t value);
  /// The digits as they were printed.
  void number(const Decimal& value);
  void boolean(bool value) { literal(value ? "true" : "false"); }
  void null() { literal("null"); }

  void field(std::string_view name, std::string_view text) { key(name), string(text); }
  void field(std::string_view name, std::uint64_t value) { key(name), number(value); }
  /// null when `text` is empty.
  void field_or_null(std::string_view name, std::string_view text);

 private:
  void separate() {
    if (separate_) out_ += ',';
    separate_ = true;
  }
  void open(char bracket) {
    separate();
    out_ += bracket;
    separate_ = false;
  }
  void close(char bracket) {
    out_ += bracket;
    separate_ = true;
  }
  void literal(std::string_view text) {
    separate();
    out_ += text;
  }

  void append_safely(std::string_view text, bool escaped);

  std::string& out_;
  bool separate_ = false;
};

}  // namespace gxreport
