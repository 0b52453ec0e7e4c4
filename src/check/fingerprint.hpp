// A number by which the same finding is known again in another run.
#pragma once

#include <cstdint>
#include <string_view>

namespace gxreport::check {

/// FNV-1a of 64 bits over fields. Each field ends in a separator that no text of a report or form contains,
/// so "ab","c" and "a","bc" differ.
class Fingerprint {
 public:
  void field(std::string_view bytes) {
    for (const char byte : bytes) mix(static_cast<unsigned char>(byte));
    mix(kFieldEnd);
  }
  [[nodiscard]] std::uint64_t value() const { return hash_; }

 private:
  static constexpr unsigned char kFieldEnd = 0xFF;  // never a byte of UTF-8
  void mix(unsigned char byte) { hash_ = (hash_ ^ byte) * 0x100000001B3ULL; }

  std::uint64_t hash_ = 0xCBF29CE484222325ULL;
};

}  // namespace gxreport::check
