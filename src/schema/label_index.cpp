#include "schema/label_index.hpp"

#include <algorithm>

namespace gxreport {

namespace {

using schema::LabelKind;
using schema::LabelUse;
using schema::Wording;

constexpr std::uint32_t kNone = 0xFFFFFFFF;
constexpr std::size_t kMaxSpaces = 4;  // 规  章 is spread over its cell; wider gaps part columns

constexpr std::size_t kMaxGap = 64;  // bounds the walk, whatever stands in the text

constexpr unsigned kNodeBits = 24;  // forms have some thousand nodes
constexpr std::uint64_t kNodeMask = (std::uint64_t{1} << kNodeBits) - 1;

std::uint64_t edge_key(std::uint32_t node, char16_t c) { return (std::uint64_t{node} + 1) << 16 | c; }

std::size_t slot_of(std::uint64_t key, std::size_t slots) {
  return static_cast<std::size_t>((key * 0x9E3779B97F4A7C15ULL) >> 20) & (slots - 1);
}

template <class Spec>
bool names_itself(const Spec& /*spec*/) {
  return true;
}
bool names_itself(const RowSpec& row) { return row.subtotal_of < 0; }

/// Passes over what may stand inside a label. False where the label must end.
class Gap {
 public:
  bool pass(std::u16string_view text, Pos at) {
    const char16_t c = text[at];
    if (++passed_ > kMaxGap) return false;
    if (c == u'\n') {
      spaces_ = 0;
      return ++lines_ <= 4;
    }
    if (c == u'\t') return lines_ > 0 || (at + 1 < text.size() && text[at + 1] == u'\n');
    if (c == u' ') return lines_ > 0 || ++spaces_ <= kMaxSpaces;
    return c != u'|' && !(c >= 0x2500 && c <= 0x257F);
  }

 private:
  std::size_t passed_ = 0;
  std::size_t spaces_ = 0;
  std::size_t lines_ = 0;
};

}  // namespace

TemplateSet::Index::Index(std::span<const std::unique_ptr<const Template>> forms)
    : edges_(1024), node_label_(1, kNone), next_(1, 0), first_(0x10000, false) {
  for (std::size_t i = 0; i < forms.size() && i < 256; ++i) add_form(static_cast<std::uint8_t>(i), *forms[i]);
  join_uses();
  relations_.reserve(forms.size());
  for (const auto& form : forms) relations_.emplace_back(*form);
}

void TemplateSet::Index::add_form(std::uint8_t number, const Template& form) {
  for (std::size_t p = 0; p < form.parts.size(); ++p) {
    add_label(form.parts[p].title, {number, LabelKind::part, {}, 0, 0, static_cast<std::uint8_t>(p)});
  }
  for (std::size_t t = 0; t < form.tables.size(); ++t) {
    const TableSpec& table = form.tables[t];
    LabelUse use{number, LabelKind::noise, {}, static_cast<std::uint8_t>(t), 0, 0};
    for (std::size_t n = 0; n < table.noise.size(); ++n) {
      use.index = static_cast<std::uint8_t>(n);
      add_label(table.noise[n], use);
    }
    for (std::size_t b = 0; b < table.blocks.size(); ++b) {
      use.block = static_cast<std::uint8_t>(b);
      add_block(table.blocks[b], use);
    }
  }
  for (std::size_t m = 0; m < form.markers.size(); ++m) {
    add(form.markers[m], {number, LabelKind::marker, Wording::form, 0, 0, static_cast<std::uint8_t>(m)});
  }
}

void TemplateSet::Index::add_block(const BlockSpec& block, LabelUse use) {
  const auto add_all = [&](const auto& specs, LabelKind kind) {
    use.kind = kind;
    for (std::size_t i = 0; i < specs.size(); ++i) {
      use.index = static_cast<std::uint8_t>(i);
      if (names_itself(specs[i])) add_label(specs[i].label, use);
    }
  };
  add_all(block.columns, LabelKind::column);
  add_all(block.groups, LabelKind::group);
  add_all(block.rows, LabelKind::row);  // a subtotal has no wording but its group's
  use.kind = LabelKind::heading;
  use.index = 0;
  if (!block.heading.text.empty()) add_label(block.heading, use);
}

void TemplateSet::Index::add_label(const Label& label, LabelUse use) {
  const auto add_all = [&](const std::vector<std::string>& wordings, Wording wording) {
    use.wording = wording;
    for (const std::string& text : wordings) add(text, use);
  };
  use.wording = Wording::form;
  add(label.text, use);
  add_all(label.accepted, Wording::accepted);
  add_all(label.deviating, Wording::deviating);
  add_all(label.cores, Wording::core);
}

void TemplateSet::Index::add(std::string_view wording, LabelUse use) {
  const std::u16string letters = schema::label_skeleton(wording);
  if (letters.empty()) return;
  first_[letters.front()] = true;
  std::uint32_t node = 0;
  for (const char16_t c : letters) node = step_or_add(node, c);
  if (node_label_[node] == kNone) {
    node_label_[node] = static_cast<std::uint32_t>(labels_.size());
    labels_.emplace_back();
    kinds_.push_back(0);
  }
  std::vector<LabelUse>& uses = labels_[node_label_[node]];
  kinds_[node_label_[node]] |= static_cast<std::uint8_t>(1U << static_cast<unsigned>(use.kind));
  // One wording may be listed twice for one thing (a core that is also accepted): the better one counts.
  const auto same = [&](const LabelUse& other) {
    return other.form == use.form && other.kind == use.kind && other.table == use.table &&
           other.block == use.block && other.index == use.index;
  };
  if (std::ranges::none_of(uses, same)) uses.push_back(use);
}

std::uint32_t TemplateSet::Index::step(std::uint32_t node, char16_t c) const {
  const std::uint64_t key = edge_key(node, c);
  for (std::size_t at = slot_of(key, edges_.size());; at = (at + 1) & (edges_.size() - 1)) {
    if (edges_[at] >> kNodeBits == key) return static_cast<std::uint32_t>(edges_[at] & kNodeMask);
    if (edges_[at] == 0) return kNone;
  }
}

std::uint32_t TemplateSet::Index::step_or_add(std::uint32_t node, char16_t c) {
  if (const std::uint32_t next = step(node, c); next != kNone) return next;
  if (node_label_.size() >= kNodeMask) return node;  // beyond any form: its longer wordings are cut there
  if (++edge_count_ * 2 > edges_.size()) grow();
  const std::uint64_t key = edge_key(node, c);
  std::size_t at = slot_of(key, edges_.size());
  while (edges_[at] != 0) at = (at + 1) & (edges_.size() - 1);
  const auto added = static_cast<std::uint32_t>(node_label_.size());
  edges_[at] = key << kNodeBits | added;
  node_label_.push_back(kNone);
  next_.push_back(0);
  if (added == node + 1) next_[node] = c;
  return added;
}

/// Matching asks for them all the time: in one place they take the fewest lines of the cache.
void TemplateSet::Index::join_uses() {
  first_use_.assign(1, 0);
  for (const std::vector<LabelUse>& uses : labels_) {
    uses_.insert(uses_.end(), uses.begin(), uses.end());
    first_use_.push_back(static_cast<std::uint32_t>(uses_.size()));
  }
  labels_ = {};
}

void TemplateSet::Index::grow() {
  std::vector<Edge> larger(edges_.size() * 2);
  for (const Edge edge : edges_) {
    if (edge == 0) continue;
    std::size_t at = slot_of(edge >> kNodeBits, larger.size());
    while (larger[at] != 0) at = (at + 1) & (larger.size() - 1);
    larger[at] = edge;
  }
  edges_ = std::move(larger);
}

std::optional<schema::LabelHit> TemplateSet::Index::longest(std::u16string_view folded, Pos at,
                                                            Pos limit) const {
  if (at >= limit || !first_[folded[at]]) return std::nullopt;
  schema::LabelHit best{kNone, {at, at}};
  std::uint32_t node = 0;
  Gap gap;
  bool in_gap = false;
  for (Pos pos = at; pos < limit; ++pos) {
    if (!schema::is_significant(folded[pos])) {
      if (!in_gap) gap = Gap{};
      in_gap = true;
      if (!gap.pass(folded, pos)) break;
      continue;
    }
    in_gap = false;
    // Most of a wording is nobody else's: its nodes stand in a row, and nothing need be looked up.
    node = next_[node] == folded[pos] ? node + 1 : step(node, folded[pos]);
    if (node == kNone) break;
    if (node_label_[node] != kNone) best = {node_label_[node], {at, pos + 1}};
  }
  return best.label == kNone ? std::nullopt : std::optional(best);
}

}  // namespace gxreport
