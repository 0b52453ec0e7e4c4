#include "match/outline/paragraph.hpp"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "match/outline/rows_in_line.hpp"
#include "schema/label_index.hpp"
#include "text/search.hpp"
#include "text/text_rearranger.hpp"

namespace gxreport::match {

namespace {

constexpr std::size_t kMostTries = 16;  // headers that are looked behind
constexpr std::size_t kFewestRows = 6;

Pos skip_idle(std::u16string_view folded, Pos at, Pos end) {
  while (at < end && !schema::is_significant(folded[at]) && folded[at] != u'(') ++at;
  return at;
}

/// Behind the words of a header, at least two, that begin at `at`; nothing when they are fewer.
std::optional<Pos> behind_header(std::u16string_view folded, const OutlineSpec& spec, Pos at, Pos end) {
  std::size_t words = 0;
  for (bool found = true; found; words += found ? 1 : 0) {
    at = skip_idle(folded, at, end);
    const std::u16string_view rest = folded.substr(at, end - at);
    const auto word =
        std::ranges::find_if(spec.header, [&](const auto& known) { return rest.starts_with(known.first); });
    found = word != spec.header.end();
    if (found) at += static_cast<Pos>(word->first.size());
  }
  return words > 1 ? std::optional(at) : std::nullopt;
}

class Breaker {
 public:
  Breaker(const Text& text, const OutlineSpec& spec) : text_(text), spec_(spec) {}

  /// Where lines are to begin; empty when there is no such paragraph.
  std::vector<Pos> run() {
    for (const auto& [word, column] : spec_.header) {
      if (column != OutlineColumn::indicator) continue;
      for (std::size_t at = find_word(text_.folded(), word); at != std::u16string_view::npos && tries_ > 0;
           at = find_word(text_.folded(), word, at + 1)) {
        --tries_;
        std::vector<Pos> lines = lines_from(static_cast<Pos>(at));
        if (!lines.empty()) return lines;
      }
    }
    return {};
  }

 private:
  [[nodiscard]] std::vector<Pos> lines_from(Pos header) const {
    const Pos end = text_.line_at(header).end;
    const auto first = behind_header(text_.folded(), spec_, header, end);
    if (!first) return {};
    const auto rows = rows_in_line(text_, spec_, {*first, end});
    if (!rows || rows->size() < kFewestRows) return {};
    std::vector<Pos> lines{header};
    lines.insert(lines.end(), rows->begin(), rows->end());
    return lines;
  }

  const Text& text_;
  const OutlineSpec& spec_;
  std::size_t tries_ = kMostTries;
};

}  // namespace

bool break_outline(Text& text, Text& spare, const TemplateSet& forms) {
  std::vector<Pos> lines;
  for (const auto& form : forms.all()) {
    if (form->outline && lines.empty()) lines = Breaker(text, *form->outline).run();
  }
  if (lines.empty()) return false;
  TextRearranger out(text, spare);
  Pos copied = 0;
  for (const Pos line : lines) {
    out.take({copied, line});
    out.insert(U'\n');
    copied = line;
  }
  out.take({copied, text.size()});
  out.finish();
  std::swap(text, spare);
  return true;
}

}  // namespace gxreport::match
