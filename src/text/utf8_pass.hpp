// The pass that touches every byte of every file: validates UTF-8, folds, and notes where characters and
// lines begin. Written through bare pointers; the caller provides room for one entry a lead byte.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "gxreport/text.hpp"
#include "text/three_byte_runs.hpp"
#include "text/wide_blocks.hpp"

namespace gxreport {

/// Bytes that are not 10xxxxxx: the number of characters, when the bytes are valid UTF-8.
[[nodiscard]] std::size_t count_utf8_leads(std::string_view bytes);

class Utf8Pass {
 public:
  /// `folded` and `offsets` have room for `room` entries each: count_utf8_leads(bytes).
  Utf8Pass(std::string_view bytes, std::size_t room, char16_t* folded, std::uint32_t* offsets,
           std::vector<Pos>& line_starts)
      : bytes_(bytes), room_(room), folded_(folded), offsets_(offsets), line_starts_(line_starts) {}

  /// Does without the wide registers of the processor, which are used where it has them. Nothing else
  /// differs.
  void use_narrow() { wide_ = false; }

  /// False at the first byte that is not valid UTF-8.
  [[nodiscard]] bool run();
  /// Stray control characters (fold.hpp).
  [[nodiscard]] std::size_t controls() const { return controls_; }

 private:
  using Places = text::Places;

  Places take_runs(text::Arrays arrays, Places places);
  Places take_ascii(text::Arrays arrays, Places places);
  /// Of a control character that is no tab.
  char16_t take_control(std::size_t at, std::size_t character);
  /// One character, whichever it is; false when it is not valid.
  bool take_character(Places& places);

  std::string_view bytes_;
  std::size_t room_;
  char16_t* folded_;
  std::uint32_t* offsets_;
  std::vector<Pos>& line_starts_;
  std::size_t controls_ = 0;
  bool wide_ = text::has_wide_blocks();
};

}  // namespace gxreport
