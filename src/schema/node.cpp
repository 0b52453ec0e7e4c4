#include <algorithm>

#include "schema/template_json.hpp"

namespace gxreport::schema {

namespace {

std::size_t characters_in(std::string_view utf8) {
  return static_cast<std::size_t>(std::ranges::count_if(utf8, [](char c) { return (c & 0xC0) != 0x80; }));
}

bool is_letter(char c) { return c >= 'a' && c <= 'z'; }

bool is_id(std::string_view id, char joint) {
  const auto fits = [&](char c) { return is_letter(c) || (c >= '0' && c <= '9') || c == joint; };
  return std::ranges::all_of(id, fits) && (is_letter(id.front()) || (joint == '-' && id.front() != joint));
}

/// Adds the way from one value to another below it; false, with nothing added, where it is not. Nests as deep
/// as the document, which parse_limited() bounds.
bool add_way(const nlohmann::json& from, const nlohmann::json& to, std::string& way) {
  if (&from == &to) return true;
  if (!from.is_structured()) return false;
  const std::size_t size = way.size();
  for (const auto& [key, value] : from.items()) {
    (way += '/') += key;
    if (add_way(value, to, way)) return true;
    way.resize(size);
  }
  return false;
}

}  // namespace

std::string Node::pointer() const {
  std::string way;
  add_way(*document_, *value_, way);
  return way;
}

Bilingual must_be(std::string_view zh, std::string_view en) {
  return {"应当是" + std::string(zh), "must be " + std::string(en)};
}

void Node::allow(std::initializer_list<const char*> members) const {
  if (!value_->is_object()) fail(must_be("对象", "an object"));
  for (const auto& [key, value] : value_->items()) {
    const auto is_key = [&key = key](const char* member) { return key == member; };
    if (std::ranges::none_of(members, is_key))
      fail(in_both("没有“{}”这个成员", "there is no member \"{}\"", key));
  }
}

Node Node::at(const char* key) const {
  if (!has(key)) fail(in_both("缺少成员“{}”", "member \"{}\" is missing", key));
  return {value_->at(key), *document_};
}

std::string Node::string(std::size_t least) const {
  if (!value_->is_string()) fail(must_be("字符串", "a string"));
  std::string text = value_->get<std::string>();
  const std::size_t size = characters_in(text);
  if (size < least || size > kMaxText)
    fail(in_both("应当有 {}–{} 个字符", "must have {} to {} characters", least, kMaxText));
  return text;
}

std::string Node::text(const char* key, std::size_t least) const { return at(key).string(least); }

std::string Node::text_or_empty(const char* key) const { return has(key) ? text(key) : std::string(); }

std::string Node::id(const char* key, char joint) const {
  const Node node = at(key);
  std::string id = node.string(1);
  if (id.size() <= kMaxName && is_id(id, joint)) return id;
  node.fail(in_both("应当是至多 {} 个小写字母、数字和 {}，以字母开头",
                    "must be at most {} lower-case letters, digits and {}, a letter first", kMaxName, joint));
}

bool Node::flag(const char* key, bool otherwise) const {
  if (!has(key)) return otherwise;
  const Node node = at(key);
  if (!node.json().is_boolean()) node.fail(must_be(" true 或 false", "true or false"));
  return node.json().get<bool>();
}

int Node::number(const char* key, int low, int high) const {
  const Node node = at(key);
  const bool whole = node.json().is_number_integer();
  if (whole && node.json() >= low && node.json() <= high) return node.json().get<int>();
  node.fail(in_both("应当是 {} 到 {} 的整数", "must be a whole number from {} to {}", low, high));
}

std::vector<Node> Node::items(const char* key, std::size_t most, std::size_t least) const {
  std::vector<Node> nodes;
  if (!has(key) && least == 0) return nodes;
  const Node list = at(key);
  if (!list.json().is_array()) list.fail(must_be("数组", "an array"));
  const std::size_t size = list.json().size();
  if (size < least || size > most)
    list.fail(in_both("应当有 {}–{} 项", "must have {} to {} items", least, most));
  nodes.reserve(size);
  for (const nlohmann::json& item : list.json()) nodes.push_back(Node(item, *document_));
  return nodes;
}

std::vector<std::string> Node::texts(const char* key, std::size_t most, std::size_t least) const {
  std::vector<std::string> texts;
  for (const Node& node : items(key, most)) texts.push_back(node.string(least));
  return texts;
}

}  // namespace gxreport::schema
