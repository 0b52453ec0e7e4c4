#include "lex/html_tag.hpp"

#include <algorithm>
#include <array>

#include "text/digit.hpp"
#include "text/search.hpp"

namespace gxreport::lex {

namespace {

struct Element {
  std::u16string_view name;
  HtmlName kind;
};
constexpr std::array<Element, 54> kElements = {{
    {u"table", HtmlName::table},   {u"thead", HtmlName::section},    {u"tbody", HtmlName::section},
    {u"tfoot", HtmlName::section}, {u"caption", HtmlName::caption},  {u"tr", HtmlName::row},
    {u"td", HtmlName::cell},       {u"th", HtmlName::cell},          {u"p", HtmlName::block},
    {u"div", HtmlName::block},     {u"br", HtmlName::block},         {u"li", HtmlName::block},
    {u"ul", HtmlName::block},      {u"ol", HtmlName::block},         {u"h1", HtmlName::block},
    {u"h2", HtmlName::block},      {u"h3", HtmlName::block},         {u"h4", HtmlName::block},
    {u"h5", HtmlName::block},      {u"h6", HtmlName::block},         {u"hr", HtmlName::block},
    {u"pre", HtmlName::block},     {u"center", HtmlName::block},     {u"section", HtmlName::block},
    {u"article", HtmlName::block}, {u"blockquote", HtmlName::block}, {u"dl", HtmlName::block},
    {u"dt", HtmlName::block},      {u"dd", HtmlName::block},         {u"form", HtmlName::block},
    {u"sup", HtmlName::apart},     {u"sub", HtmlName::apart},        {u"del", HtmlName::apart},
    {u"s", HtmlName::apart},       {u"strike", HtmlName::apart},     {u"img", HtmlName::apart},
    {u"input", HtmlName::apart},   {u"select", HtmlName::apart},     {u"textarea", HtmlName::apart},
    {u"button", HtmlName::apart},  {u"object", HtmlName::apart},     {u"svg", HtmlName::apart},
    {u"canvas", HtmlName::apart},  {u"ruby", HtmlName::apart},       {u"rt", HtmlName::apart},
    {u"iframe", HtmlName::apart},  {u"span", HtmlName::style},       {u"font", HtmlName::style},
    {u"b", HtmlName::style},       {u"strong", HtmlName::style},     {u"em", HtmlName::style},
    {u"i", HtmlName::style},       {u"u", HtmlName::style},          {u"big", HtmlName::style},
}};
constexpr std::array<std::u16string_view, 2> kRaw = {u"script", u"style"};

bool is_letter(char16_t c) { return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z'); }
bool is_space(char16_t c) { return c == u' ' || c == u'\n' || c == u'\t'; }

}  // namespace

std::optional<HtmlTag> HtmlTags::read(Pos at) {
  if (exhausted_ || at + 1 >= folded_.size()) return std::nullopt;
  if (folded_[at + 1] == u'!' || folded_[at + 1] == u'?') return read_comment(at);
  HtmlTag tag;
  tag.closing = folded_[at + 1] == u'/';
  const Pos begin = at + (tag.closing ? 2 : 1);
  const Span name{begin, skip_word(begin)};
  if (name.empty() || !is_letter(folded_[begin]) || !read_attributes(name.end, tag)) return std::nullopt;
  const auto* known =
      std::ranges::find_if(kElements, [&](const Element& e) { return is_word(name, e.name); });
  if (known != kElements.end()) tag.name = known->kind;
  for (const std::u16string_view raw : kRaw) {
    // As browsers do: nothing in such an element is a tag but its own end.
    if (tag.closing || !is_word(name, raw)) continue;
    tag.end = behind(u"</" + std::u16string(raw), tag.end);
    tag.end = behind(u">", tag.end);
  }
  return exhausted_ ? std::nullopt : std::optional(tag);
}

std::optional<HtmlTag> HtmlTags::read_comment(Pos at) {
  const bool comment = folded_.substr(at).starts_with(u"<!--");
  HtmlTag tag;
  tag.end = comment ? behind(u"-->", at + 4) : behind(u">", at + 2);
  return exhausted_ ? std::nullopt : std::optional(tag);
}

bool HtmlTags::read_attributes(Pos at, HtmlTag& tag) {
  while (at < folded_.size()) {
    if (folded_[at] == u'<') return false;
    if (folded_[at] == u'>') {
      tag.end = at + 1;
      return true;
    }
    const Span name{at, skip_word(at)};
    Pos next = skip_spaces(name.end);
    Span value;
    if (next < folded_.size() && folded_[next] == u'=') {
      value = read_value(skip_spaces(next + 1));
      next = value.end;
    }
    if (!name.empty()) take_attribute(name, value, tag);
    at = std::max(next, at + 1);
  }
  exhausted_ = true;
  return false;
}

/// With the quotation marks around it.
Span HtmlTags::read_value(Pos at) {
  if (at >= folded_.size()) return {at, at};
  const std::string_view mark = text_.quote({at, at + 1});
  if (mark == "\"" || mark == "'") {
    // All kinds of quotation marks are folded to one.
    for (Pos end = at + 1; end < folded_.size(); ++end) {
      if (folded_[end] == folded_[at] && text_.quote({end, end + 1}) == mark) return {at, end + 1};
    }
    return {at, text_.size()};
  }
  Pos end = at;
  while (end < folded_.size() && !is_space(folded_[end]) && folded_[end] != u'>') ++end;
  return {at, end};
}

void HtmlTags::take_attribute(Span name, Span value, HtmlTag& tag) const {
  const std::u16string_view chars = text_.folded(value);
  if (is_word(name, u"hidden") && value.empty()) tag.hidden = true;
  if (is_word(name, u"style") && chars.find(u"display") != std::u16string_view::npos &&
      chars.find(u"none") != std::u16string_view::npos)
    tag.hidden = true;
  const bool columns = is_word(name, u"colspan");
  if (!columns && !is_word(name, u"rowspan")) return;
  std::uint32_t number = 0;
  for (const char16_t c : chars) {
    if (is_digit(c)) number = std::min<std::uint32_t>(number * 10 + (c - u'0'), kMostSpan);
  }
  // rowspan="0" reaches to the end of its section.
  if (number == 0) number = columns ? 1 : kMostSpan;
  (columns ? tag.columns : tag.rows) = static_cast<std::uint16_t>(number);
}

Pos HtmlTags::behind(std::u16string_view word, Pos from) {
  while (from < folded_.size()) {
    const std::size_t at = find_character(folded_, word.front(), from);
    if (at == std::u16string_view::npos) break;
    const auto begin = static_cast<Pos>(at);
    const auto end = static_cast<Pos>(begin + word.size());
    if (end <= folded_.size() && is_word({begin, end}, word)) return end;
    from = begin + 1;
  }
  exhausted_ = true;
  return text_.size();
}

Pos HtmlTags::skip_word(Pos at) const {
  while (at < folded_.size() && (is_letter(folded_[at]) || is_digit(folded_[at]) || folded_[at] == u'-'))
    ++at;
  return at;
}

Pos HtmlTags::skip_spaces(Pos at) const {
  while (at < folded_.size() && is_space(folded_[at])) ++at;
  return at;
}

bool HtmlTags::is_word(Span span, std::u16string_view lower) const {
  return std::ranges::equal(text_.folded(span), lower, {}, [](char16_t c) {
    return c >= u'A' && c <= u'Z' ? static_cast<char16_t>(c - u'A' + u'a') : c;
  });
}

}  // namespace gxreport::lex
