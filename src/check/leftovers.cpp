#include "check/leftovers.hpp"

#include <algorithm>

#include "check/leftover_trigger.hpp"
#include "check/leftover_words.hpp"

namespace gxreport::check {

namespace {

using View = std::u16string_view;

// Longest leftovers looked for, in characters; what is longer is read as text.
constexpr std::size_t kLongestBracket = 200;
constexpr std::size_t kLongestTag = 400;

bool letter(char16_t c) { return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z'); }
bool digit(char16_t c) { return c >= u'0' && c <= u'9'; }
char16_t lower(char16_t c) { return c >= u'A' && c <= u'Z' ? static_cast<char16_t>(c - u'A' + u'a') : c; }

bool one_of(View word, const auto& words) { return std::ranges::find(words, word) != words.end(); }
bool begins_one_of(View text, const auto& words) {
  return std::ranges::any_of(words, [text](View word) { return text.starts_with(word); });
}

struct Match {
  LeftoverKind kind = LeftoverKind::none;
  std::size_t begin = 0;
  std::size_t end = 0;
};

class Scanner {
 public:
  explicit Scanner(View text) : text_(text) {}

  /// The leftover around the trigger at `at`; kind none when there is none. `end` is never at or before `at`.
  [[nodiscard]] Match match(std::size_t at) const {
    switch (text_[at]) {
      case u'k':
        return bracketed_bookmark(at);
      case u'_':
        return internal_name(at);
      case u'&':
        return entity(at);
      case u'<':
        return tag(at);
      case u'{':
        return braced_field(at);
      case u'!':
        return broken_reference(at);
      case u'M':
        return merge_format(at);
      case u'H':
        return hyperlink(at);
      default:
        return field_characters(at);
    }
  }

 private:
  [[nodiscard]] View from(std::size_t at) const { return text_.substr(std::min(at, text_.size())); }
  [[nodiscard]] std::size_t skip_spaces(std::size_t at) const {
    while (at < text_.size() && text_[at] == u' ') ++at;
    return at;
  }
  /// One past the first `closing` within `longest` characters of the same line; 0 when there is none.
  [[nodiscard]] std::size_t closed_by(char16_t closing, std::size_t at, std::size_t longest) const {
    const std::size_t stop = std::min(text_.size(), at + longest);
    for (; at < stop && text_[at] != u'\n'; ++at) {
      if (text_[at] == closing) return at + 1;
    }
    return 0;
  }

  /// [bookmark: name], known by its last k.
  [[nodiscard]] Match bracketed_bookmark(std::size_t at) const {
    constexpr View kOpening = u"(bookmark";
    const std::size_t begin = at + 1 - std::min(at + 1, kOpening.size());
    if (!from(begin).starts_with(kOpening)) return {};
    const std::size_t end = closed_by(u')', at, kLongestBracket);
    return end == 0 ? Match{} : Match{LeftoverKind::bookmark, begin, end};
  }

  /// _GoBack, _Toc and digits, OLE_LINK and digits; not inside a longer name or an address.
  [[nodiscard]] Match internal_name(std::size_t at) const {
    const bool ole = at >= 3 && text_.substr(at - 3, 3) == u"OLE" && from(at).starts_with(u"_LINK");
    const std::size_t begin = ole ? at - 3 : at;
    if (begin > 0 && in_name(text_[begin - 1])) return {};
    if (from(at).starts_with(u"_GoBack")) return {LeftoverKind::bookmark, begin, at + 7};
    const bool numbered = begins_one_of(from(at), std::array<View, 3>{u"_Toc", u"_Hlk", u"_Ref"});
    if (!ole && !numbered) return {};
    std::size_t end = at + (ole ? 5 : 4);
    const std::size_t digits = end;
    while (end < text_.size() && digit(text_[end])) ++end;
    return end == digits ? Match{} : Match{LeftoverKind::bookmark, begin, end};
  }
  static bool in_name(char16_t c) {
    return letter(c) || digit(c) || c == u'/' || c == u'.' || c == u'_' || c == u'-';
  }

  [[nodiscard]] Match entity(std::size_t at) const {
    const std::size_t end = closed_by(u';', at + 1, 10);
    if (end == 0) return {};
    const View name = text_.substr(at + 1, end - at - 2);
    const bool numeric =
        name.size() > 1 && name[0] == u'#' &&
        std::ranges::all_of(name.substr(1), [](char16_t c) { return letter(c) || digit(c); });
    return numeric || one_of(name, kEntities) ? Match{LeftoverKind::entity, at, end} : Match{};
  }

  [[nodiscard]] Match tag(std::size_t at) const {
    if (from(at).starts_with(u"<!--")) return {LeftoverKind::tag, at, at + 4};
    const std::size_t start = at + 1 + (from(at + 1).starts_with(u"/") ? 1 : 0);
    std::array<char16_t, 8> name{};
    std::size_t size = 0;
    for (; size < name.size() && start + size < text_.size(); ++size) {
      const char16_t c = lower(text_[start + size]);
      if (!letter(c) && !digit(c) && c != u':') break;
      name[size] = c;
    }
    if (!one_of(View(name.data(), size), kTags)) return {};
    if (!begins_one_of(from(start + size), std::array<View, 6>{u">", u" ", u"/", u"\t", u"\n", u"\r"}))
      return {};
    const std::size_t stop = std::min(text_.size(), at + kLongestTag);
    const std::size_t close = text_.substr(0, stop).find(u'>', start + size);  // tags go on over line ends
    return close == View::npos ? Match{} : Match{LeftoverKind::tag, at, close + 1};
  }

  [[nodiscard]] Match braced_field(std::size_t at) const {
    const std::size_t start = skip_spaces(at + 1);
    std::size_t end = start;
    while (end < text_.size() && end - start < 16 && letter(text_[end])) ++end;
    if (!one_of(text_.substr(start, end - start), kFields)) return {};
    const std::size_t close = closed_by(u'}', end, kLongestBracket);
    return {LeftoverKind::field_code, at, close == 0 ? end : close};
  }

  [[nodiscard]] Match broken_reference(std::size_t at) const {
    const View rest = from(skip_spaces(at + 1));
    const bool english = at >= 5 && text_.substr(at - 5, 5) == u"Error" && begins_one_of(rest, kErrors);
    const bool han = at >= 2 && text_.substr(at - 2, 2) == u"错误" && begins_one_of(rest, kErrorsHan);
    if (!english && !han) return {};
    const std::size_t close = closed_by(english ? u'.' : u'。', at, 40);
    return {LeftoverKind::broken_reference, at - (english ? 5 : 2), close == 0 ? at + 1 : close};
  }

  [[nodiscard]] Match merge_format(std::size_t at) const {
    if (!from(at).starts_with(u"MERGEFORMAT")) return {};
    const bool star = at >= 3 && text_.substr(at - 3, 3) == u"\\* ";
    return {LeftoverKind::field_code, star ? at - 3 : at, at + 11};
  }

  [[nodiscard]] Match hyperlink(std::size_t at) const {
    if (!from(at).starts_with(u"HYPERLINK")) return {};
    const std::size_t target = skip_spaces(at + 9);
    if (from(target).starts_with(u"\\l")) return {LeftoverKind::field_code, at, target + 2};
    if (!from(target).starts_with(u"\"")) return {};
    const std::size_t close = closed_by(u'"', target + 1, kLongestBracket);
    return {LeftoverKind::field_code, at, close == 0 ? target + 1 : close};
  }

  /// The marks that a word processor keeps around a field, with the field between them.
  [[nodiscard]] Match field_characters(std::size_t at) const {
    const std::size_t close = text_[at] == kFieldBegin ? closed_by(kFieldEnd, at, kLongestBracket) : 0;
    return {LeftoverKind::field_code, at, close == 0 ? at + 1 : close};
  }

  View text_;
};

void count(const Match& match, Leftovers& leftovers) {
  LeftoverTally& tally = leftovers[static_cast<std::size_t>(match.kind)];
  if (tally.count < LeftoverTally::kKept) {
    tally.first[tally.count] = {static_cast<Pos>(match.begin), static_cast<Pos>(match.end)};
  }
  ++tally.count;
}

}  // namespace

Leftovers find_leftovers(std::u16string_view folded) {
  Leftovers leftovers{};
  const Scanner scanner(folded);
  for (std::size_t at = next_trigger(folded, 0); at < folded.size(); at = next_trigger(folded, at)) {
    const Match match = scanner.match(at);
    if (match.kind != LeftoverKind::none) count(match, leftovers);
    at = match.kind == LeftoverKind::none ? at + 1 : match.end;
  }
  return leftovers;
}

}  // namespace gxreport::check
