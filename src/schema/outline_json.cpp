// The "outline" of a form: columns, indicators and splits that are known of it.
#include <algorithm>

#include "gxreport/source.hpp"
#include "schema/indicator_key.hpp"
#include "schema/label_index.hpp"
#include "schema/template_json.hpp"

namespace gxreport::schema {

namespace {

constexpr std::size_t kMaxIndicators = 256;
constexpr std::size_t kMaxSplits = 64;

/// The folded form of a wording, as texts have it.
std::u16string key_of(const std::string& utf8) {
  Text text;
  if (decode(utf8, Encoding::utf8, {}, text) != SourceError::none) return {};
  return indicator_key(text.folded());
}

void read_header(const Node& node, OutlineSpec& outline) {
  constexpr std::pair<const char*, OutlineColumn> kColumns[] = {
      {"indicator", OutlineColumn::indicator},   {"unit", OutlineColumn::unit},
      {"value", OutlineColumn::value},           {"year", OutlineColumn::year},
      {"cumulative", OutlineColumn::cumulative}, {"ignored", OutlineColumn::ignored}};
  node.allow({"indicator", "unit", "value", "year", "cumulative", "ignored"});
  (void)node.at("indicator");
  (void)node.at("value");
  for (const auto& [key, column] : kColumns) {
    for (const Node& item : node.items(key, kMaxTexts)) {
      std::u16string letters = letters_of(item, item.string(1));
      const auto same = [&](const auto& known) { return known.first == letters; };
      if (std::ranges::any_of(outline.header, same))
        item.fail(in_both("“{}”出现两次", "\"{}\" stands twice", item.string(1)));
      outline.header.emplace_back(std::move(letters), column);
    }
  }
  std::ranges::stable_sort(outline.header, std::greater{},
                           [](const auto& wording) { return wording.first.size(); });
}

void add_wording(const Node& node, const std::string& wording, OutlineSpec& outline) {
  const int indicator = static_cast<int>(outline.indicators.size()) - 1;
  std::u16string key = key_of(wording);
  if (key.empty()) node.fail(in_both("“{}”没有可比的字", "\"{}\" holds no letter to compare", wording));
  const auto same = [&](const auto& known) { return known.first == key; };
  const auto found = std::ranges::find_if(outline.wordings, same);
  if (found == outline.wordings.end()) {
    outline.wordings.emplace_back(std::move(key), indicator);
  } else if (found->second != indicator) {
    node.fail(in_both("“{}”指向两个指标", "\"{}\" names two indicators", wording));
  }
}

void read_indicators(const Node& root, OutlineSpec& outline) {
  (void)root.at("indicators");
  for (const Node& node : root.items("indicators", kMaxIndicators)) {
    node.allow({"id", "wordings", "amount", "under"});
    const std::string id = node.id("id");
    if (std::ranges::find(outline.indicators, id, &OutlineIndicator::id) != outline.indicators.end())
      node.fail(in_both("id“{}”出现两次", "id \"{}\" stands twice", id));
    outline.indicators.push_back({id, node.flag("amount", false), {}});
    for (const Node& item : node.items("wordings", kMaxTexts, 1)) add_wording(item, item.string(1), outline);
  }
  std::ranges::sort(outline.wordings);
}

/// The indicator that this string names.
int indicator_of(const Node& node, const OutlineSpec& outline) {
  const std::string id = node.string(1);
  const auto found = std::ranges::find(outline.indicators, id, &OutlineIndicator::id);
  if (found == outline.indicators.end())
    node.fail(in_both("没有“{}”这个指标", "there is no indicator \"{}\"", id));
  return static_cast<int>(found - outline.indicators.begin());
}

/// A part of a split stands under its total, or under the heading beside it.
void note_place(const OutlineSplit& split, OutlineSpec& outline) {
  const int above = split.under < 0 ? split.total : split.under;
  for (const auto* parts : {&split.parts, &split.optional}) {
    for (const int part : *parts) outline.indicators[static_cast<std::size_t>(part)].under.push_back(above);
  }
}

void read_places(const Node& root, OutlineSpec& outline) {
  const std::vector<Node> nodes = root.items("indicators", kMaxIndicators);
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    for (const Node& item : nodes[i].items("under", kMaxTexts))
      outline.indicators[i].under.push_back(indicator_of(item, outline));
  }
}

OutlineSplit::Kind read_kind(const Node& node) {
  const std::string kind = node.string(1);
  if (kind == "sum") return OutlineSplit::Kind::sum;
  if (kind == "between") return OutlineSplit::Kind::between;
  node.fail(must_be(" sum 或 between", "sum or between"));
}

/// Adds the parts in the member `key`. None stands twice in a split, nor is one the total.
void read_parts(const Node& node, const char* key, std::size_t least, const OutlineSpec& outline,
                OutlineSplit& split, std::vector<int>& parts) {
  for (const Node& item : node.items(key, kMaxTexts, least)) {
    const int part = indicator_of(item, outline);
    const bool known = part == split.total || std::ranges::find(split.parts, part) != split.parts.end() ||
                       std::ranges::find(split.optional, part) != split.optional.end();
    if (known) item.fail(in_both("“{}”出现两次", "\"{}\" stands twice", item.string(1)));
    parts.push_back(part);
  }
}

void read_splits(const Node& root, OutlineSpec& outline, RuleCheck is_rule) {
  (void)root.at("splits");
  for (const Node& node : root.items("splits", kMaxSplits)) {
    node.allow({"rule", "kind", "total", "under", "parts", "optional"});
    OutlineSplit split;
    split.rule = read_rule(node, "rule", is_rule);
    split.kind = read_kind(node.at("kind"));
    split.total = indicator_of(node.at("total"), outline);
    if (node.has("under")) split.under = indicator_of(node.at("under"), outline);
    read_parts(node, "parts", 1, outline, split, split.parts);
    read_parts(node, "optional", 0, outline, split, split.optional);
    note_place(split, outline);
    outline.splits.push_back(std::move(split));
  }
}

/// Of the cells of a table and of the outline, the ids begin with theirs.
void read_id(const Node& node, const Template& form, OutlineSpec& outline) {
  outline.id = node.id("id");
  if (std::ranges::find(form.tables, outline.id, &TableSpec::id) != form.tables.end())
    node.at("id").fail(in_both("id“{}”出现两次", "id \"{}\" stands twice", outline.id));
}

}  // namespace

void read_outline(const Node& root, Template& form, RuleCheck is_rule) {
  if (!root.has("outline")) return;
  const Node node = root.at("outline");
  OutlineSpec outline;
  node.allow({"id", "name", "header", "not_rows", "indicators", "splits", "part_rule", "total_rule"});
  read_id(node, form, outline);
  outline.name = read_name(node.at("name"));
  read_header(node.at("header"), outline);
  (void)node.at("not_rows");
  for (const Node& item : node.items("not_rows", kMaxTexts))
    outline.not_rows.push_back(letters_of(item, item.string(1)));
  read_indicators(node, outline);
  read_places(node, outline);
  read_splits(node, outline, is_rule);
  outline.part_rule = read_rule(node, "part_rule", is_rule);
  outline.total_rule = read_rule(node, "total_rule", is_rule);
  form.outline = std::make_shared<const OutlineSpec>(std::move(outline));
}

}  // namespace gxreport::schema
