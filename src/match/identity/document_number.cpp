#include "match/identity/document_number.hpp"

#include <algorithm>

namespace gxreport::identity {

namespace {

constexpr std::size_t kLongest = 40;

/// 德城管(2021)5号: a name, a year in brackets or bare, a number. The range from `begin` to 号, or empty.
Range read_number(const Excerpt& head, std::size_t begin) {
  const std::size_t line_end = std::min(head.line_end(begin), begin + kLongest);
  std::size_t end = begin;
  while (end < line_end && head.at(end) != u'号') ++end;
  if (end == line_end || end == begin) return {};
  const std::u16string_view chars = head.chars({begin, end});
  const std::size_t year = chars.find(u"20");
  const bool named = year != std::u16string_view::npos && year > 0 && is_han(chars.front());
  const bool numbered =
      is_digit(chars.back()) && chars.find_first_of(u":,。;《") == std::u16string_view::npos;
  return named && numbered ? Range{begin, end + 1} : Range{};
}

/// The value of a field, on the label's line or alone on the next.
Range number_after_label(const Excerpt& head, std::size_t label_end) {
  std::size_t begin = label_end;
  while (head.at(begin) == u':' || head.at(begin) == u'|' || head.at(begin) == u')') ++begin;
  if (begin == label_end && head.gap(begin) == Gap::none) return {};
  return read_number(head, begin);
}

}  // namespace

Range find_document_number(const Excerpt& head) {
  for (const std::u16string_view label : {std::u16string_view(u"文号"), std::u16string_view(u"发文字号")}) {
    for (std::size_t at = head.find(label); at != Excerpt::npos; at = head.find(label, at + 1)) {
      const Range number = number_after_label(head, at + label.size());
      if (!number.empty()) return number;
    }
  }
  for (std::size_t at = head.find(u"号"); at != Excerpt::npos; at = head.find(u"号", at + 1)) {
    const std::size_t line = head.line_begin(at);
    const Range number = read_number(head, line);
    if (!number.empty() && number.end == at + 1 && number.end == head.line_end(line)) return number;
  }
  return {};
}

}  // namespace gxreport::identity
