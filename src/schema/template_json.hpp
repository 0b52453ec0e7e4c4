// Reading templates/*.json.
#pragma once

#include <fmt/format.h>

#include <initializer_list>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string>
#include <string_view>
#include <unordered_map>

#include "gxreport/limits.hpp"
#include "gxreport/template.hpp"

namespace gxreport::schema {

/// What is wrong with a form and where (a JSON pointer, or line and column). Never leaves the room.
struct TemplateFault : std::runtime_error {
  TemplateFault(const std::string& place, const Bilingual& what)
      : std::runtime_error((place.empty() ? "/" : place) + ": " + what.en),
        words{(place.empty() ? "/" : place) + "：" + what.zh, this->what()} {}
  Bilingual words;
};

/// One message in both languages, with the same arguments.
template <typename... Args>
[[nodiscard]] Bilingual in_both(std::string_view zh, std::string_view en, const Args&... args) {
  return {fmt::format(fmt::runtime(zh), args...), fmt::format(fmt::runtime(en), args...)};
}

// The limits of template.schema.json, which says the same: above any form, and small enough that a hostile
// file costs neither memory nor time.
inline constexpr std::size_t kMaxName = 64;      ///< bytes of an id
inline constexpr std::size_t kMaxText = 200;     ///< characters of a label or a name
inline constexpr std::size_t kMaxTexts = 64;     ///< wordings of a label, and lists of an outline
inline constexpr std::size_t kMaxTerms = 65536;  ///< over all relations, one for each row or column

/// A value of a document, so that every error can name its place. Refers to the document, which must outlive
/// it.
class Node {
 public:
  /// The whole document.
  explicit Node(const nlohmann::json& document) : Node(document, document) {}

  [[nodiscard]] const nlohmann::json& json() const { return *value_; }
  /// The JSON pointer, for which the document is searched: nobody asks before something is wrong.
  [[nodiscard]] std::string pointer() const;
  /// Fails unless this is an object with no other members.
  void allow(std::initializer_list<const char*> members) const;
  [[nodiscard]] bool has(const char* key) const { return value_->is_object() && value_->contains(key); }
  [[nodiscard]] Node at(const char* key) const;
  /// A string of [least, kMaxText] characters.
  [[nodiscard]] std::string text(const char* key, std::size_t least = 0) const;
  [[nodiscard]] std::string text_or_empty(const char* key) const;
  /// A string of at most kMaxName lower-case letters, digits and `joint`, a letter or digit first; where
  /// `joint` is '_' a letter.
  [[nodiscard]] std::string id(const char* key, char joint = '_') const;
  [[nodiscard]] bool flag(const char* key, bool otherwise) const;
  [[nodiscard]] int number(const char* key, int low, int high) const;
  /// The elements of an array member, [least, most]; none when it is absent and `least` is 0.
  [[nodiscard]] std::vector<Node> items(const char* key, std::size_t most, std::size_t least = 0) const;
  [[nodiscard]] std::vector<std::string> texts(const char* key, std::size_t most, std::size_t least) const;
  /// The value itself as a string of [least, kMaxText] characters.
  [[nodiscard]] std::string string(std::size_t least) const;
  [[noreturn]] void fail(const Bilingual& what) const { throw TemplateFault(pointer(), what); }

 private:
  Node(const nlohmann::json& value, const nlohmann::json& document) : value_(&value), document_(&document) {}

  const nlohmann::json* value_;
  const nlohmann::json* document_;
};

/// "must be X" in both languages.
[[nodiscard]] Bilingual must_be(std::string_view zh, std::string_view en);

/// Parses JSON of at most `largest` bytes that nests at most 16 deep and in which no member stands twice;
/// throws TemplateFault.
[[nodiscard]] nlohmann::json parse_limited(std::string_view json, std::size_t largest = kMaxFormBytes);
using RuleCheck = bool (*)(std::string_view code);
/// The cells of the form by id, while it is read.
using CellIds = std::unordered_map<std::string, CellIndex>;

[[nodiscard]] Label read_label(const Node& node);
/// Needs the table's blocks.
[[nodiscard]] ToldSpec read_told(const Node& node, const TableSpec& table);
void read_parts(const Node& root, Template& form);
/// "publication": who has to publish a report by when.
void read_publication(const Node& root, Template& form);
void read_tables(const Node& root, Template& form, CellIds& ids);
void read_relations(const Node& root, Template& form, const CellIds& ids, RuleCheck is_rule);
void read_across(const Node& root, Template& form, const CellIds& ids);
/// Last: it is told from the tables.
void read_outline(const Node& root, Template& form, RuleCheck is_rule);

/// "name": an object of "zh" and "en".
[[nodiscard]] Bilingual read_name(const Node& node);
/// The code of a rule about relations.
[[nodiscard]] std::string read_rule(const Node& node, const char* key, RuleCheck is_rule);
/// Fails on a wording without letters, digits and Han: it would never be found, or everywhere.
[[nodiscard]] std::u16string letters_of(const Node& node, const std::string& text);
/// Of each text of a member that may be absent.
[[nodiscard]] std::vector<std::u16string> letters_of(const Node& node, const char* key);

/// templates/template.schema.json as it stands.
[[nodiscard]] std::string_view template_schema();

/// The form in a document; throws TemplateFault. `is_rule` as below.
[[nodiscard]] std::unique_ptr<const Template> read_form(const nlohmann::json& document, RuleCheck is_rule);
/// parse_template with the error in both languages; `is_rule` says for which codes a broken relation is
/// reported, null: any code will do.
[[nodiscard]] std::unique_ptr<const Template> parse_form(std::string_view json, RuleCheck is_rule,
                                                         Bilingual& error);

}  // namespace gxreport::schema
