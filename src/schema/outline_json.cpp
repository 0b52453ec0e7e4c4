// The "outline" of a form: columns, indicators and splits that are known of it.
#include <algorithm>

#include "gxreport/source.hpp"
#include "schema/indicator_key.hpp"
#include "schema/label_index.hpp"
#include "schema/template_json.hpp"

namespace gxreport::schema {

namespace {

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
  for (const auto& [key, column] : kColumns) {
    for (const std::string& wording : node.texts(key))
      outline.header.emplace_back(label_skeleton(wording), column);
  }
  std::ranges::stable_sort(outline.header, std::greater{},
                           [](const auto& wording) { return wording.first.size(); });
}

void add_wording(const Node& node, const std::string& wording, OutlineSpec& outline) {
  const int indicator = static_cast<int>(outline.indicators.size()) - 1;
  std::u16string key = key_of(wording);
  if (key.empty()) node.fail("wording \"" + wording + "\" holds no letters");
  const auto same = [&](const auto& known) { return known.first == key; };
  const auto found = std::ranges::find_if(outline.wordings, same);
  if (found == outline.wordings.end()) {
    outline.wordings.emplace_back(std::move(key), indicator);
  } else if (found->second != indicator) {
    node.fail("wording \"" + wording + "\" names two indicators");
  }
}

void read_indicators(const Node& root, OutlineSpec& outline) {
  for (const Node& node : root.items("indicators")) {
    const std::string id = node.text("id");
    if (std::ranges::find(outline.indicators, id, &OutlineIndicator::id) != outline.indicators.end())
      node.fail("id \"" + id + "\" stands twice");
    outline.indicators.push_back({id, node.flag("amount", false), {}});
    const std::vector<std::string> wordings = node.texts("wordings");
    if (wordings.empty()) node.fail("an indicator needs wordings");
    for (const std::string& wording : wordings) add_wording(node, wording, outline);
  }
  std::ranges::sort(outline.wordings);
}

int indicator_of(const Node& node, const OutlineSpec& outline, const std::string& id) {
  const auto found = std::ranges::find(outline.indicators, id, &OutlineIndicator::id);
  if (found == outline.indicators.end()) node.fail("there is no indicator \"" + id + "\"");
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
  const std::vector<Node> nodes = root.items("indicators");
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    for (const std::string& id : nodes[i].texts("under"))
      outline.indicators[i].under.push_back(indicator_of(nodes[i], outline, id));
  }
}

void read_splits(const Node& root, OutlineSpec& outline) {
  for (const Node& node : root.items("splits")) {
    OutlineSplit split;
    split.rule = node.text("rule");
    const std::string kind = node.text("kind");
    if (kind != "sum" && kind != "between") node.at("kind").fail("must be sum or between");
    split.kind = kind == "sum" ? OutlineSplit::Kind::sum : OutlineSplit::Kind::between;
    split.total = indicator_of(node.at("total"), outline, node.text("total"));
    if (node.has("under")) split.under = indicator_of(node.at("under"), outline, node.text("under"));
    for (const std::string& id : node.texts("parts")) split.parts.push_back(indicator_of(node, outline, id));
    for (const std::string& id : node.texts("optional"))
      split.optional.push_back(indicator_of(node, outline, id));
    if (split.parts.empty()) node.fail("a split needs parts");
    note_place(split, outline);
    outline.splits.push_back(std::move(split));
  }
}

}  // namespace

void read_outline(const Node& root, Template& form) {
  if (!root.has("outline")) return;
  const Node node = root.at("outline");
  OutlineSpec outline;
  outline.id = node.text("id");
  outline.name = {node.at("name").text("zh"), node.at("name").text("en")};
  read_header(node.at("header"), outline);
  for (const std::string& words : node.texts("not_rows")) outline.not_rows.push_back(label_skeleton(words));
  read_indicators(node, outline);
  read_places(node, outline);
  read_splits(node, outline);
  outline.part_rule = node.text("part_rule");
  outline.total_rule = node.text("total_rule");
  form.outline = std::move(outline);
}

}  // namespace gxreport::schema
