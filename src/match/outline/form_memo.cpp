#include "match/outline/form_memo.hpp"

#include <type_traits>

#include "match/outline/outline_form.hpp"

namespace gxreport::match {

namespace {

/// Writes what a form is made from, so that two outlines write the same only when they make the same form.
class KeyWriter {
 public:
  KeyWriter(const Text& text, const FoundOutline& outline, std::string& out)
      : text_(text), outline_(outline), out_(out) {}

  void write(const Template& base, std::uint64_t set) {
    number(set);
    words(base.id);
    words(outline_.spec->id);
    write_header();
    for (std::size_t row = 0; row < outline_.rows.size(); ++row) write_row(row);
  }

 private:
  template <class Number>
  void number(Number value) {
    static_assert(std::is_integral_v<Number> || std::is_enum_v<Number>);
    const auto wide = static_cast<std::uint64_t>(value);
    out_.append(reinterpret_cast<const char*>(&wide), sizeof wide);
  }

  void words(std::string_view value) {
    number(value.size());
    out_ += value;
  }

  void write_header() {
    number(outline_.columns());
    if (!outline_.header) return;
    number(outline_.header->clear);
    number(outline_.header->commas);
    for (const HeaderWord& word : outline_.header->values) {
      number(word.column);
      number(word.whole);
      words(text_.quote(word.span));
    }
  }

  void write_row(std::size_t row) {
    const OutlineReading& read = outline_.reading(row);
    words(outline_.rows[row].id);
    number(outline_.rows[row].parent);
    number(outline_.is_heading(row));
    number(read.indicator);
    number(read.of_which);
    number(kind_of(text_, outline_, row));
    words(read.number ? text_.quote(read.number->printed) : std::string_view{});
    number(read.label.size());
    for (const Span piece : read.label) words(text_.quote(piece));
    words(text_.quote(unit_of(text_, read)));
  }

  const Text& text_;
  const FoundOutline& outline_;
  std::string& out_;
};

}  // namespace

std::shared_ptr<const Template> FormMemo::form_of(const Text& text, const FoundOutline& outline,
                                                  const Template& base, std::uint64_t set) {
  next_.clear();
  KeyWriter(text, outline, next_).write(base, set);
  if (!form_ || next_ != key_) {
    form_ = form_with_outline(text, outline, base);
    key_.swap(next_);
  }
  return form_;
}

}  // namespace gxreport::match
