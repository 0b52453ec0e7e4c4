#include "schema/template_json.hpp"

#include <algorithm>
#include <new>

#include "schema/label_index.hpp"

namespace gxreport::schema {

std::u16string letters_of(const Node& node, const std::string& text) {
  std::u16string letters = label_skeleton(text);
  if (letters.empty()) node.fail(in_both("没有汉字、字母或数字", "holds no letter, digit or Han character"));
  return letters;
}

std::vector<std::u16string> letters_of(const Node& node, const char* key) {
  std::vector<std::u16string> letters;
  for (const Node& text : node.items(key, kMaxTexts)) letters.push_back(letters_of(text, text.string(1)));
  return letters;
}

namespace {

std::vector<std::u16string> letters_of(const Node& node, const std::vector<std::string>& texts) {
  std::vector<std::u16string> letters;
  letters.reserve(texts.size());
  for (const std::string& text : texts) letters.push_back(letters_of(node, text));
  return letters;
}

}  // namespace

Bilingual read_name(const Node& node) {
  node.allow({"zh", "en"});
  return {node.text("zh"), node.text("en")};
}

Label read_label(const Node& node) {
  Label label;
  if (node.json().is_string()) {
    label.text = node.string(1);
  } else {
    if (!node.json().is_object()) node.fail(must_be("字符串或对象", "a string or an object"));
    node.allow({"text", "numbering", "accepted", "deviating", "cores"});
    label.text = node.text("text", 1);
    label.numbering = node.text_or_empty("numbering");
    label.accepted = node.texts("accepted", kMaxTexts, 1);
    label.deviating = node.texts("deviating", kMaxTexts, 1);
    label.cores = node.texts("cores", kMaxTexts, 1);
  }
  label.letters = letters_of(node, label.text);
  label.numbering_letters = label_skeleton(label.numbering);
  label.accepted_letters = letters_of(node, label.accepted);
  label.deviating_letters = letters_of(node, label.deviating);
  return label;
}

namespace {

constexpr std::size_t kMaxMarkers = 128;

void read_years(const Node& years, Template& form) {
  constexpr int kFirst = 1900;
  constexpr int kLast = 9999;
  years.allow({"from", "to"});
  if (years.has("from")) form.year_from = years.number("from", kFirst, kLast);
  if (years.has("to")) form.year_to = years.number("to", kFirst, kLast);
  if (form.year_from && form.year_to && *form.year_from > *form.year_to)
    years.fail({"from 晚于 to", "from is later than to"});
}

void read_head(const Node& root, Template& form) {
  root.allow({"$schema", "id", "name", "document", "years", "parts", "publication", "tables", "relations",
              "across", "outline", "markers"});
  if (root.has("$schema")) (void)root.text("$schema");
  form.id = root.id("id", '-');
  form.name = read_name(root.at("name"));
  form.document = root.text("document");
  (void)root.at("markers");
  form.markers = root.texts("markers", kMaxMarkers, 2);
  if (root.has("years")) read_years(root.at("years"), form);
}

}  // namespace

std::unique_ptr<const Template> read_form(const nlohmann::json& document, RuleCheck is_rule) {
  const Node root(document);
  auto form = std::make_unique<Template>();
  CellIds ids;
  read_head(root, *form);
  read_parts(root, *form);
  read_publication(root, *form);
  read_tables(root, *form, ids);
  read_relations(root, *form, ids, is_rule);
  read_across(root, *form, ids);
  read_outline(root, *form, is_rule);
  return form;
}

std::unique_ptr<const Template> parse_form(std::string_view json, RuleCheck is_rule, Bilingual& error) {
  try {
    return read_form(parse_limited(json), is_rule);
  } catch (const TemplateFault& fault) {
    error = fault.words;
  } catch (const std::bad_alloc&) {
    throw;  // says nothing of the form
  } catch (const std::exception& fault) {
    error = {fault.what(), fault.what()};
  }
  return nullptr;
}

}  // namespace gxreport::schema

namespace gxreport {

std::unique_ptr<const Template> parse_template(std::string_view json, std::string& error) {
  Bilingual words;
  auto form = schema::parse_form(json, nullptr, words);
  if (!form) error = std::move(words.en);
  return form;
}

}  // namespace gxreport
