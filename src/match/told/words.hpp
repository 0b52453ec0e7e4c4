// The sentences that stand for a table, word by word.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "gxreport/template.hpp"
#include "gxreport/text.hpp"

namespace gxreport::match {

enum class ToldKind : std::uint8_t {
  row,      ///< names a row
  heading,  ///< names what several rows stand under (行政诉讼)
  column,   ///< names a column
  figure,   ///< a whole number
  colon,    ///< : and what only introduces
  comma,
  joint,  ///< 、
  end,    ///< of a sentence, or 、's bigger brother ;
  open,   ///< a bracket
  close
};

struct ToldWord {
  ToldKind kind{};
  std::size_t index = 0;   ///< of the row or column; of a heading, the first row under it
  std::int64_t value = 0;  ///< of a figure
  Span span;               ///< of a figure its digits
  Span unit;               ///< of a figure; may be empty
};

/// What may stand in such sentences.
struct ToldWordings {
  /// `year` is the report's; `organization` its name, folded, letters, digits and Han alone; may be empty.
  ToldWordings(const TableSpec& table, std::optional<int> year, std::u16string_view organization);

  struct Wording {
    std::u16string letters;
    std::optional<ToldKind> kind;  ///< nothing for an idle word
    std::size_t index = 0;
  };
  std::vector<Wording> all;  ///< the longest first
  std::vector<std::u16string> units;

 private:
  void add(const Label& label, ToldKind kind, std::size_t index);
};

/// The words of `part` without the idle ones; nothing when anything else stands in it, or when it is longer
/// than such sentences are. Spaces and line ends may stand anywhere but in a figure, numberings where lines
/// begin.
[[nodiscard]] std::optional<std::vector<ToldWord>> told_words(const Text& text, Span part,
                                                              const ToldWordings& wordings);

}  // namespace gxreport::match
