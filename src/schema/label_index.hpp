// Every label of every form in one trie over skeletons, so that a text is looked up once for all forms; and
// what is looked up of each form.
#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "gxreport/span.hpp"
#include "gxreport/template.hpp"
#include "schema/relation_index.hpp"

namespace gxreport::schema {

/// What a label names.
enum class LabelKind : std::uint8_t { part, heading, group, row, column, noise, marker };

/// How good the wording is.
enum class Wording : std::uint8_t { form, accepted, deviating, core };

/// One meaning of a wording: the same words may be a row of one form and a column of another.
struct LabelUse {
  std::uint8_t form = 0;  ///< index into TemplateSet::all()
  LabelKind kind = LabelKind::noise;
  Wording wording = Wording::form;
  std::uint8_t table = 0;
  std::uint8_t block = 0;
  std::uint8_t index = 0;  ///< of the part, group, row, column, noise or marker
};

/// A wording found in a text. `span` begins at its first and ends after its last significant character.
struct LabelHit {
  std::uint32_t label = 0;
  Span span;
};

/// Letters, digits and Han alone: what is left of a wording for comparison. Works on folded text.
[[nodiscard]] std::u16string skeleton(std::u16string_view folded);
/// The same without bracketed notes, which reports add to labels and headers; a bracket left open runs to the
/// end.
[[nodiscard]] std::u16string bare_skeleton(std::u16string_view folded);
[[nodiscard]] inline bool is_significant(char16_t c) {
  if (c >= 0x4E00 && c <= 0x9FFF) return true;
  if (c < 0x80) return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  return (c >= 0x3400 && c <= 0x4DBF) || (c >= 0xF900 && c <= 0xFAFF) || c == u'\u3007';
}
/// The skeleton of a label of a form (UTF-8).
[[nodiscard]] std::u16string label_skeleton(std::string_view utf8);

}  // namespace gxreport::schema

namespace gxreport {

struct TemplateSet::Index {
  explicit Index(std::span<const std::unique_ptr<const Template>> forms);

  /// The longest wording that begins at `at` and ends by `limit`. Insignificant characters are passed over;
  /// tabs only where a line break stands beside them, pipes and runs of more than 4 spaces never.
  [[nodiscard]] std::optional<schema::LabelHit> longest(std::u16string_view folded, Pos at, Pos limit) const;

  /// Whether some wording begins with the character.
  [[nodiscard]] bool begins_label(char16_t c) const { return first_[c]; }
  [[nodiscard]] std::size_t label_count() const { return kinds_.size(); }
  /// A bit for each LabelKind that the wording has in any form, 1 << kind.
  [[nodiscard]] std::uint8_t kinds(std::uint32_t label) const { return kinds_[label]; }
  [[nodiscard]] std::span<const schema::LabelUse> uses(std::uint32_t label) const {
    return std::span(uses_).subspan(first_use_[label], first_use_[label + 1] - first_use_[label]);
  }
  /// Of the set: no other of this process has it, before or after.
  [[nodiscard]] std::uint64_t serial() const { return serial_; }
  /// `form` is an index into TemplateSet::all().
  [[nodiscard]] const schema::RelationIndex& relations(std::size_t form) const { return relations_.at(form); }

 private:
  /// An edge of the trie in one word, so that a look-up touches one: (node + 1) in the upper 24 bits, the
  /// character in 16, the node that it leads to in the lower 24; 0: free.
  using Edge = std::uint64_t;

  void add_form(std::uint8_t number, const Template& form);
  void add_block(const BlockSpec& block, schema::LabelUse use);
  void add_label(const Label& label, schema::LabelUse use);
  void add(std::string_view wording, schema::LabelUse use);
  [[nodiscard]] std::uint32_t step(std::uint32_t node, char16_t c) const;
  std::uint32_t step_or_add(std::uint32_t node, char16_t c);
  void grow();
  void join_uses();

  std::vector<Edge> edges_;
  std::vector<std::uint32_t> node_label_;  ///< kNone or index into labels_
  std::vector<char16_t> next_;  ///< of a node: the character that leads to the node behind it, 0 if none does
  std::vector<std::vector<schema::LabelUse>> labels_;  ///< the uses of each, until they are joined
  std::vector<schema::LabelUse> uses_;                 ///< of all labels, one behind the other
  std::vector<std::uint32_t> first_use_;               ///< of each label, and behind the last
  std::vector<std::uint8_t> kinds_;
  std::vector<schema::RelationIndex> relations_;
  std::vector<bool> first_;  ///< characters with which some label begins
  static std::uint64_t next_serial() {
    static std::atomic<std::uint64_t> last{0};
    return ++last;
  }

  std::size_t edge_count_ = 0;
  std::uint64_t serial_ = next_serial();
};

}  // namespace gxreport
