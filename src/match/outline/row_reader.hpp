// The state of reading an outline line by line.
#pragma once

#include "match/outline/readings.hpp"

namespace gxreport::match {

class OutlineRowReader {
 public:
  OutlineRowReader(const Text& text, const OutlineHeader* header, const OutlineSpec& outline)
      : text_(text), header_(header), outline_(outline), words_(outline) {}

  /// Takes one line; false when the table has ended before it.
  bool take(const FieldLine& line);
  [[nodiscard]] bool begun() const { return !readings_.rows.empty(); }
  [[nodiscard]] OutlineReadings finish() { return std::move(readings_); }

 private:
  [[nodiscard]] bool ends_table(const FieldLine& line) const;
  [[nodiscard]] bool is_header(const FieldLine& line) const;
  [[nodiscard]] bool is_around(std::u16string_view words) const;
  [[nodiscard]] static bool is_page_number(std::u16string_view words);
  [[nodiscard]] static bool is_piece_of_number(std::u16string_view words);
  [[nodiscard]] bool in_places(const FieldLine& line) const;
  [[nodiscard]] OutlineReading* last() { return readings_.rows.empty() ? nullptr : &readings_.rows.back(); }
  [[nodiscard]] bool bracket_open() const;

  void doubt_page_number();
  void take_field(const FieldLine& line, const Field& field);
  void take_text(const FieldLine& line, const Field& field);
  void take_words(const FieldLine& line, Span span);
  void take_unit(const FieldLine& line, const Field& field);
  void take_value(const FieldLine& line, const Field& field, bool figure);
  void take_nothing(const FieldLine& line, const Field& field);
  bool begin_torn(const FieldLine& line, Span torn, Span span);
  bool begin_row(const FieldLine& line, Span span);
  void begin_stray(const FieldLine& line, Span span);
  void begin(OutlineReading row, const FieldLine& line, Span label);
  void add_words(OutlineReading& row, Span span);
  void cut_unit(OutlineReading& row);

  const Text& text_;
  const OutlineHeader* header_;
  const OutlineSpec& outline_;
  HeaderWords words_;
  OutlineReadings readings_;
  Span torn_;                 ///< the beginning of a number whose end stands on the next line
  bool placed_line_ = false;  ///< the cells of the line at hand stand under those of the header
};

}  // namespace gxreport::match
