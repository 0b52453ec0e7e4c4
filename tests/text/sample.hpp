// A Text made from a literal, together with the bytes that it points into.
#pragma once

#include <string>
#include <utility>

#include "catch.hpp"
#include "gxreport/source.hpp"

namespace gxreport {

class Sample {
 public:
  explicit Sample(std::string utf8) : bytes_(std::move(utf8)) {
    REQUIRE(decode(bytes_, Encoding::utf8, {}, text_) == SourceError::none);
  }
  Sample(const Sample&) = delete;
  Sample& operator=(const Sample&) = delete;

  [[nodiscard]] const Text& text() const { return text_; }
  [[nodiscard]] const std::string& bytes() const { return bytes_; }
  [[nodiscard]] Span all() const { return {0, text_.size()}; }

 private:
  std::string bytes_;
  Text text_;
};

}  // namespace gxreport
