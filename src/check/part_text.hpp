// The parts of a report as rules about their text see them.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "check/inspection.hpp"

namespace gxreport::check {

/// A part that stands where the form has it, under a title that is surely its own.
struct PartText {
  const PartSpec& part;
  const Section& section;
  std::size_t place = 0;  ///< index into Report::sections
};

/// Calls visit(PartText) for the parts in the form's order; of one out of order nobody can tell where it
/// ends.
template <typename Visit>
void each_part(const Inspection& in, Visit visit) {
  if (in.form == nullptr) return;
  for (std::size_t place = 0; place < in.report.sections.size(); ++place) {
    const Section& section = in.report.sections[place];
    if (section.part >= in.form->parts.size()) continue;
    bool in_order = true;
    in.each(Observation::Kind::part_out_of_order,
            [&](const Observation& seen) { in_order = in_order && seen.index != section.part; });
    if (in_order) visit(PartText{in.form->parts[section.part], section, place});
  }
}

/// Letters, digits and Han of a stretch of the text.
[[nodiscard]] std::u16string letters_at(const Inspection& in, Span span);

/// Whether the letters of one of the words stand in the stretch one after another, whatever marks, spaces and
/// line ends stand between.
[[nodiscard]] bool holds_any(const Inspection& in, Span span, std::span<const std::u16string> words);
[[nodiscard]] bool holds_any(const Inspection& in, Span span, std::span<const std::u16string_view> words);

/// Han characters one by one, each run of Latin letters and digits as one, marks and spaces not at all. Never
/// more than a word processor counts. It counts no further than `enough`.
[[nodiscard]] std::size_t count_characters(const Inspection& in, Span span,
                                           std::size_t enough = static_cast<std::size_t>(-1));

/// Whether some title of the form other than this part's is printed in the stretch, in the form's words or in
/// accepted ones: then it is no text of one part.
[[nodiscard]] bool holds_other_title(const Inspection& in, const PartSpec& part, Span span);

}  // namespace gxreport::check
