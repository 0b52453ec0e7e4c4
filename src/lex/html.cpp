#include "lex/html.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <optional>
#include <string_view>
#include <utility>

#include "lex/html_row.hpp"
#include "text/search.hpp"

namespace gxreport::lex {

namespace {

/// In bytes, since nearly no text holds a '<' and nothing finds a byte faster.
bool may_hold_tags(std::string_view utf8) {
  constexpr std::array<std::string_view, 9> kBegin = {"table", "span", "font", "b>", "strong",
                                                      "em>",   "i>",   "u>",   "big"};
  while (!utf8.empty()) {
    const void* const found = std::memchr(utf8.data(), '<', utf8.size());
    if (found == nullptr) return false;
    utf8.remove_prefix(static_cast<std::size_t>(static_cast<const char*>(found) - utf8.data()) + 1);
    const auto begins = [&](std::string_view name) {
      const auto same = [](char a, char b) { return (a | 0x20) == b; };
      return std::ranges::equal(utf8.substr(0, name.size()), name, same);
    };
    if (std::ranges::any_of(kBegin, begins)) return true;
  }
  return false;
}

/// Walks over a text once, from tag to tag.
class TableJoiner {
 public:
  TableJoiner(const Text& text, TextRearranger& out)
      : text_(text), folded_(text.folded()), tags_(text), out_(out), rows_(out) {}

  void run() {
    for (Pos at = 0; at < text_.size();) {
      const Pos next = find(at);
      take_text({at, next});
      at = next;
      if (at < text_.size()) at = take_mark(at);
    }
    end_stray();
    if (depth_ > 0) end_row();
    if (depth_ == 0) out_.take({copied_, text_.size()});
  }

 private:
  /// The next '<', or '&' in a table.
  [[nodiscard]] Pos find(Pos at) const {
    const std::size_t found = find_either(folded_, u'<', depth_ > 0 ? u'&' : u'<', at);
    return found == std::u16string_view::npos ? text_.size() : static_cast<Pos>(found);
  }

  /// A tag, an entity, or a character that looks like the beginning of one; returns what is behind it.
  Pos take_mark(Pos at) {
    if (folded_[at] == u'<') {
      if (const auto tag = tags_.read(at)) {
        take_tag(*tag, at);
        return tag->end;
      }
    } else if (const auto entity = read_entity(folded_, at)) {
      if (in_cell_) rows_.cell().add(entity->c, {at, entity->end});
      return entity->end;
    }
    take_text({at, at + 1});
    return at + 1;
  }

  void take_text(Span span) {
    if (depth_ == 0 || span.empty()) return;
    if (in_cell_) {
      rows_.cell().add_text(folded_, span);
    } else if (std::ranges::any_of(text_.folded(span),
                                   [](char16_t c) { return c > u' ' && c != kZeroWidth; })) {
      // Browsers show it before the table, others where it stands.
      rows_.doubt();
      out_.take(span);
      stray_ = true;
    }
  }

  void end_stray() {
    if (std::exchange(stray_, false)) out_.insert(U'\n');
  }

  void take_tag(const HtmlTag& tag, Pos at) {
    const bool style = tag.name == HtmlName::other || tag.name == HtmlName::style;
    if (!style) end_stray();
    if (depth_ == 0 && tag.name == HtmlName::style && !tag.hidden && is_row_of_pipes(at)) leave_out(tag, at);
    if (tag.name == HtmlName::table) {
      take_table(tag, at);
    } else if (depth_ > 0) {
      take_inner(tag);
    }
  }

  /// Elsewhere a tag is a leftover that somebody should see.
  [[nodiscard]] bool is_row_of_pipes(Pos at) const { return folded_[text_.line_at(at).begin] == u'|'; }

  void leave_out(const HtmlTag& tag, Pos at) {
    out_.take({copied_, at});
    copied_ = tag.end;
  }

  void take_table(const HtmlTag& tag, Pos at) {
    if (tag.closing && depth_ == 0) return;
    if (depth_ == 0) {
      out_.take({copied_, at});
      out_.insert(U'\n');
    } else {
      layout_ |= !tag.closing;
      end_row();
      rows_.end_section();
    }
    depth_ = tag.closing ? depth_ - 1 : depth_ + 1;
    hidden_ = tag.hidden;
    // What holds tables is no table of figures itself.
    layout_ = tag.closing && depth_ > 0;
    if (depth_ == 0) copied_ = tag.end;
  }

  void take_inner(const HtmlTag& tag) {
    switch (tag.name) {
      case HtmlName::section:
        end_row();
        rows_.end_section();
        break;
      case HtmlName::row:
        end_row();
        if (!tag.closing) begin_row();
        if (tag.hidden) rows_.doubt();
        break;
      case HtmlName::cell:
        in_cell_ = !tag.closing;
        if (in_cell_ && !in_row_) begin_row();
        if (in_cell_) rows_.begin_cell(tag);
        break;
      case HtmlName::block:
        if (in_cell_) rows_.cell().begin_line();
        break;
      case HtmlName::apart:
        if (in_cell_) rows_.cell().set_apart();
        break;
      default:
        break;
    }
    if (tag.hidden && in_cell_) rows_.cell().doubtful = true;
  }

  void begin_row() {
    in_row_ = true;
    rows_.begin_row();
  }

  void end_row() {
    if (hidden_) rows_.doubt();
    if (in_row_) rows_.end_row(layout_);
    in_row_ = in_cell_ = false;
  }

  const Text& text_;
  std::u16string_view folded_;
  HtmlTags tags_;
  TextRearranger& out_;
  HtmlRows rows_;
  std::size_t depth_ = 0;  // of open tables
  bool layout_ = false;    // the innermost of them has held another
  bool hidden_ = false;    // it is not shown
  bool in_row_ = false;
  bool in_cell_ = false;
  bool stray_ = false;  // the line at hand holds text that stands in no cell
  Pos copied_ = 0;      // what stands before it is in the new text; outside of tables
};

}  // namespace

void join_html_tables(Text& text, Text& spare) {
  if (!may_hold_tags(text.utf8())) return;
  TextRearranger out(text, spare);
  TableJoiner(text, out).run();
  out.finish();
  std::swap(text, spare);
}

}  // namespace gxreport::lex
