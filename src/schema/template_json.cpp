#include "schema/template_json.hpp"

#include <algorithm>

#include "schema/label_index.hpp"

namespace gxreport::schema {

Node Node::at(const char* key) const {
  if (!has(key)) fail(std::string("member \"") + key + "\" is missing");
  return {value_->at(key), pointer_ + "/" + key};
}

std::string Node::text(const char* key) const {
  const Node node = at(key);
  if (!node.json().is_string()) node.fail("must be a string");
  return node.json().get<std::string>();
}

std::string Node::text_or_empty(const char* key) const { return has(key) ? text(key) : std::string(); }

bool Node::flag(const char* key, bool otherwise) const {
  if (!has(key)) return otherwise;
  const Node node = at(key);
  if (!node.json().is_boolean()) node.fail("must be true or false");
  return node.json().get<bool>();
}

std::vector<Node> Node::items(const char* key) const {
  std::vector<Node> nodes;
  if (!has(key)) return nodes;
  const Node list = at(key);
  if (!list.json().is_array()) list.fail("must be an array");
  nodes.reserve(list.json().size());
  for (std::size_t i = 0; i < list.json().size(); ++i) {
    nodes.emplace_back(list.json().at(i), list.pointer() + "/" + std::to_string(i));
  }
  return nodes;
}

std::vector<std::string> Node::texts(const char* key) const {
  std::vector<std::string> texts;
  for (const Node& node : items(key)) {
    if (!node.json().is_string()) node.fail("must be a string");
    texts.push_back(node.json().get<std::string>());
  }
  return texts;
}

Label read_label(const Node& node) {
  Label label;
  if (node.json().is_string()) {
    label.text = node.json().get<std::string>();
  } else {
    label.text = node.text("text");
    label.numbering = node.text_or_empty("numbering");
    label.accepted = node.texts("accepted");
    label.deviating = node.texts("deviating");
    label.cores = node.texts("cores");
  }
  label.letters = label_skeleton(label.text);
  label.numbering_letters = label_skeleton(label.numbering);
  for (const std::string& text : label.accepted) label.accepted_letters.push_back(label_skeleton(text));
  for (const std::string& text : label.deviating) label.deviating_letters.push_back(label_skeleton(text));
  return label;
}

namespace {

std::optional<int> read_year(const Node& years, const char* key) {
  if (!years.has(key)) return std::nullopt;
  const Node node = years.at(key);
  if (!node.json().is_number_integer()) node.fail("must be a whole number");
  return node.json().get<int>();
}

void read_head(const Node& root, Template& form) {
  form.id = root.text("id");
  form.name = {root.at("name").text("zh"), root.at("name").text("en")};
  form.document = root.text("document");
  form.markers = root.texts("markers");
  if (root.has("years")) {
    form.year_from = read_year(root.at("years"), "from");
    form.year_to = read_year(root.at("years"), "to");
  }
}

void read_parts(const Node& root, Template& form) {
  for (const Node& node : root.items("parts")) {
    PartSpec part{node.text("id"), read_label(node.at("title"))};
    const bool twice = std::ranges::any_of(form.parts, [&](const PartSpec& p) { return p.id == part.id; });
    if (twice) node.fail("part \"" + part.id + "\" stands twice");
    form.parts.push_back(std::move(part));
  }
}

}  // namespace
}  // namespace gxreport::schema

namespace gxreport {

std::unique_ptr<const Template> parse_template(std::string_view json, std::string& error) {
  try {
    const nlohmann::json document = nlohmann::json::parse(json);
    const schema::Node root(document, "");
    auto form = std::make_unique<Template>();
    schema::read_head(root, *form);
    schema::read_parts(root, *form);
    schema::read_tables(root, *form);
    schema::read_relations(root, *form);
    schema::read_outline(root, *form);
    return form;
  } catch (const std::exception& fault) {
    error = fault.what();
    return nullptr;
  }
}

}  // namespace gxreport
