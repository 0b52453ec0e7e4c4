#include "schema/prose_wordings.hpp"

#include <string_view>
#include <utility>

namespace gxreport::schema {

namespace {

constexpr std::size_t kMostClasses = 240;

std::vector<std::string> split(std::string_view text, char mark) {
  std::vector<std::string> out(1);
  for (const char c : text) {
    if (c == mark) {
      out.emplace_back();
    } else {
      out.back() += c;
    }
  }
  return out;
}

WordingKey appended(const Node& wording, WordingKey key, WordClass meaning) {
  for (std::size_t place = 0; place < kMaxClasses; ++place) {
    if ((key >> (8 * place)) == 0) return key | (WordingKey{meaning} << (8 * place));
  }
  wording.fail(must_be("至多八类词", "eight classes at most"));
}

}  // namespace

WordClass WordClasses::add(const Node& node, const std::string& name) {
  if (classes_.size() >= kMostClasses) node.fail(must_be("更少的词类", "fewer classes"));
  const auto meaning = static_cast<WordClass>(word_class::first_listed + classes_.size());
  classes_.emplace(name, meaning);
  return meaning;
}

WordClass WordClasses::find(const Node& wording, const std::string& name) const {
  if (name == "#") return word_class::count;
  if (name == "%") return word_class::percentage;
  if (name == "元") return word_class::amount;
  if (name == "0") return word_class::none;
  const auto found = classes_.find(name);
  if (found == classes_.end()) wording.fail(in_both("没有“{}”这类词", "there is no class \"{}\"", name));
  return found->second;
}

std::vector<WordingKey> WordClasses::keys_of(const Node& wording) const {
  std::vector<WordingKey> keys{0};
  for (const std::string& step : split(wording.string(1), ' ')) {
    const bool optional = step.ends_with('?');
    std::vector<WordingKey> longer;
    if (optional) longer = keys;
    for (const std::string& name : split(optional ? step.substr(0, step.size() - 1) : step, '|')) {
      const WordClass meaning = find(wording, name);
      for (const WordingKey key : keys) longer.push_back(appended(wording, key, meaning));
    }
    keys = std::move(longer);
  }
  return keys;
}

}  // namespace gxreport::schema
