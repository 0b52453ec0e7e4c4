// Reading templates/*.json.
#pragma once

#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string>

#include "gxreport/template.hpp"

namespace gxreport::schema {

/// What is wrong with a form and where (a JSON pointer). Never leaves the room.
struct TemplateFault : std::runtime_error {
  TemplateFault(const std::string& pointer, const std::string& what)
      : std::runtime_error((pointer.empty() ? "/" : pointer) + ": " + what) {}
};

/// A value of the document with the way to it, so that every error can name its place.
class Node {
 public:
  Node(const nlohmann::json& value, std::string pointer) : value_(&value), pointer_(std::move(pointer)) {}

  [[nodiscard]] const nlohmann::json& json() const { return *value_; }
  [[nodiscard]] const std::string& pointer() const { return pointer_; }
  [[nodiscard]] bool has(const char* key) const { return value_->is_object() && value_->contains(key); }
  [[nodiscard]] Node at(const char* key) const;
  [[nodiscard]] std::string text(const char* key) const;
  [[nodiscard]] std::string text_or_empty(const char* key) const;
  [[nodiscard]] bool flag(const char* key, bool otherwise) const;
  /// The elements of an array member; none when the member is absent.
  [[nodiscard]] std::vector<Node> items(const char* key) const;
  [[nodiscard]] std::vector<std::string> texts(const char* key) const;
  [[noreturn]] void fail(const std::string& what) const { throw TemplateFault(pointer_, what); }

 private:
  const nlohmann::json* value_;
  std::string pointer_;
};

[[nodiscard]] Label read_label(const Node& node);
void read_tables(const Node& root, Template& form);
void read_relations(const Node& root, Template& form);
void read_outline(const Node& root, Template& form);

}  // namespace gxreport::schema
