#include "schema/prose_book.hpp"

#include <algorithm>
#include <tuple>

namespace gxreport::schema {

namespace {

std::size_t bucket(char16_t c, std::size_t buckets) {
  return (static_cast<std::size_t>(c) * 0x9E3779B1U >> 12U) % buckets;
}

bool before(const ProseWord& a, const ProseWord& b) {
  const auto key = [](const ProseWord& word, const ProseWord& other) {
    return std::tuple(word.letters.front(), other.letters.size(), std::u16string_view(word.letters));
  };
  return key(a, b) < key(b, a);
}

}  // namespace

CellIndex ProseCell::in(const Template& form) const {
  for (const CellIndex place : places) {
    if (place < form.cells.size() && form.cells[place].id == id) return place;
  }
  return form.find_cell(id);
}

void ProseBook::prepare() {
  std::ranges::sort(words, before);
  for (std::size_t begin = 0; begin < words.size();) {
    const char16_t first = words[begin].letters.front();
    std::size_t end = begin;
    while (end < words.size() && words[end].letters.front() == first) ++end;
    std::size_t at = bucket(first, kBuckets);
    while (ranges_[at].first != 0) at = (at + 1) % kBuckets;
    ranges_[at] = {first, static_cast<std::uint16_t>(begin), static_cast<std::uint16_t>(end)};
    begin = end;
  }
  std::ranges::sort(entries, {}, [](const ProseEntry& entry) { return std::pair(entry.key, entry.within); });
}

std::pair<const ProseWord*, const ProseWord*> ProseBook::words_of(char16_t first) const {
  for (std::size_t at = bucket(first, kBuckets); ranges_[at].first != 0; at = (at + 1) % kBuckets) {
    if (ranges_[at].first == first) return {words.data() + ranges_[at].begin, words.data() + ranges_[at].end};
  }
  return {nullptr, nullptr};
}

const ProseEntry* ProseBook::find(WordingKey key, Scope scope) const {
  const auto order = [](const ProseEntry& entry) { return std::pair(entry.key, entry.within); };
  const auto found = std::ranges::lower_bound(entries, std::pair(key, scope), {}, order);
  return found != entries.end() && found->key == key && found->within == scope ? &*found : nullptr;
}

}  // namespace gxreport::schema
