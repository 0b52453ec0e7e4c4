// Where the headers of a table stand.
#include <algorithm>

#include "gxreport/figure.hpp"
#include "match/columns.hpp"

namespace gxreport::match {

bool stands_in_columns(const TableContext& context, const BlockReading& reading) {
  return std::ranges::any_of(reading.headers, [&](const HeaderReading& header) {
    return context.events[header.event].gap == lex::Gap::columns;
  });
}

Columns from_left(const TableContext& context, const BlockReading& reading, bool wide) {
  std::vector<std::pair<std::uint32_t, std::size_t>> placed;
  for (const HeaderReading& header : reading.headers) {
    const auto same = [&](const auto& other) { return other.second == header.column; };
    if (std::ranges::any_of(placed, same)) continue;
    const Pos at = context.events[header.event].span.begin;
    const Span before{context.text.line_at(at).begin, at};
    placed.emplace_back(wide ? display_width(context.text, before) : before.size(), header.column);
  }
  std::ranges::stable_sort(placed, {}, &std::pair<std::uint32_t, std::size_t>::first);
  Columns columns;
  for (const auto& [display, column] : placed) columns.push_back(column);
  return columns;
}

namespace {

bool letters_stand_in_pieces(const TableContext& context, const BlockReading& reading,
                             std::u16string_view letters) {
  std::size_t at = 0;
  for (const std::size_t event : reading.loose) {
    for (const char16_t c : context.text.folded(context.events[event].span)) {
      if (at < letters.size() && c == letters[at]) ++at;
    }
  }
  return at == letters.size();
}

}  // namespace

bool stands_in_pieces(const TableContext& context, const BlockReading& reading, const Label& label) {
  return letters_stand_in_pieces(context, reading, label.letters);
}

bool wording_stands_in_pieces(const TableContext& context, const BlockReading& reading, const Label& label) {
  return stands_in_pieces(context, reading, label) ||
         std::ranges::any_of(label.accepted_letters, [&](const std::u16string& letters) {
           return letters_stand_in_pieces(context, reading, letters);
         });
}

std::vector<HeaderPlace> header_places(const TableContext& context, const BlockReading& reading, bool wide) {
  BlockReading all;
  std::ranges::merge(reading.headers, reading.optional_headers, std::back_inserter(all.headers), {},
                     &HeaderReading::event, &HeaderReading::event);
  std::vector<HeaderPlace> places;
  if (stands_in_columns(context, all)) {
    for (const std::size_t column : from_left(context, all, wide)) places.push_back({column, 0});
    return places;
  }
  for (const HeaderReading& header : all.headers) {
    const auto same = [&](const HeaderPlace& place) { return place.column == header.column; };
    if (std::ranges::none_of(places, same))
      places.push_back({header.column, context.events[header.event].line});
  }
  return places;
}

std::optional<HeaderLine> header_line(const TableContext& context, std::size_t block,
                                      const BlockReading& reading) {
  const BlockSpec& spec = context.spec().blocks[block];
  const bool complete = reading.headers.size() == required_columns(spec).size();
  if (spec.header_levels != 1 || !complete || !reading.optional_headers.empty()) return std::nullopt;
  HeaderLine line;
  const Event& first = context.events[reading.headers.front().event];
  for (const HeaderReading& header : reading.headers) {
    const Event& event = context.events[header.event];
    const bool follows = line.ordinals.empty() || event.ordinal > line.ordinals.back();
    if (event.line != first.line || !follows) return std::nullopt;
    line.ordinals.push_back(event.ordinal);
  }
  line.cells = cells_of_line(context.events, reading.headers.front().event);
  return line;
}

}  // namespace gxreport::match
