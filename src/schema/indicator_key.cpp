#include "schema/indicator_key.hpp"

#include <algorithm>
#include <array>

#include "gxreport/outline.hpp"
#include "schema/label_index.hpp"

namespace gxreport {

std::u16string schema::indicator_key(std::u16string_view folded) {
  constexpr std::u16string_view kOf = u"其中";
  constexpr std::array<std::u16string_view, 4> kEndings = {u"总数量", u"总数", u"数量", u"数"};
  std::u16string key = bare_skeleton(folded);
  if (key.starts_with(kOf)) key.erase(0, kOf.size());
  for (const std::u16string_view ending : kEndings) {
    if (!key.ends_with(ending)) continue;
    key.resize(key.size() - ending.size());
    break;
  }
  return key;
}

int OutlineSpec::find(std::u16string_view folded_wording) const {
  const std::u16string key = schema::indicator_key(folded_wording);
  const auto at = std::ranges::lower_bound(wordings, key, {}, &std::pair<std::u16string, int>::first);
  return at != wordings.end() && at->first == key ? at->second : -1;
}

}  // namespace gxreport
