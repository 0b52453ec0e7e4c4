#include "match/outline/header.hpp"

#include <algorithm>

#include "match/outline/fields.hpp"
#include "schema/label_index.hpp"
#include "text/digit.hpp"

namespace gxreport::match {

namespace {

constexpr std::size_t kMostWords = 8;     // over two lines, with 序号 and 备注
constexpr std::size_t kLongestCell = 60;  // a whole header with nothing between its words

/// The length of "2017年" or "2017年度" at the beginning; 0 when neither stands there.
std::size_t year_length(std::u16string_view letters) {
  constexpr std::size_t kDigits = 4;
  if (letters.size() <= kDigits || !std::all_of(letters.begin(), letters.begin() + kDigits, is_digit))
    return 0;
  if (letters[kDigits] != u'年') return 0;
  return letters.size() > kDigits + 1 && letters[kDigits + 1] == u'度' ? kDigits + 2 : kDigits + 1;
}

/// Adds the words of the cell at `at`, which narrow columns wrap over the next lines. Returns how many cells
/// they take, 0 when anything else stands there.
std::size_t add_words(const Text& text, const lex::CellStream& cells, std::size_t at,
                      const HeaderWords& known, OutlineHeader& header) {
  constexpr std::size_t kMostPieces = 3;
  const lex::Cell& cell = cells[at];
  std::u16string words;
  for (std::size_t pieces = 1; pieces <= kMostPieces && at + pieces <= cells.size(); ++pieces) {
    const lex::Cell& last = cells[at + pieces - 1];
    if (pieces > 1 && (last.line == cell.line || last.kind != lex::CellKind::text)) return 0;
    words += text.folded(last.span);
    const std::vector<OutlineColumn> columns = known.columns(words);
    for (const OutlineColumn column : columns) {
      const Span span{cell.span.begin, last.span.end};
      header.words.push_back({column, true, columns.size() == 1, cell.ordinal, last.line, span});
    }
    if (!columns.empty()) return pieces;
  }
  return 0;
}

std::size_t count(const OutlineHeader& header, OutlineColumn column) {
  return static_cast<std::size_t>(std::ranges::count(header.words, column, &HeaderWord::column));
}

/// 统计数 over 本年度 and 历年累计 spans them; alone it is the column.
void choose_values(OutlineHeader& header) {
  const bool split = count(header, OutlineColumn::year) + count(header, OutlineColumn::cumulative) > 0;
  for (const HeaderWord& word : header.words) {
    const bool specific = word.column == OutlineColumn::year || word.column == OutlineColumn::cumulative;
    if (specific || (word.column == OutlineColumn::value && !split)) header.values.push_back(word);
  }
  header.clear = header.values.size() == 1 ||
                 (header.values.size() == 2 && header.values[0].column != header.values[1].column);
}

/// Whether the ordinals of the header's cells are those of the rows' cells.
bool has_places(const OutlineHeader& header, const lex::CellStream& cells, std::size_t begin) {
  if (!std::ranges::all_of(header.words, &HeaderWord::whole) || header.values.empty()) return false;
  std::vector<std::uint16_t> taken;
  for (const HeaderWord& word : header.words) {
    const bool spans = word.column == OutlineColumn::value && header.values.front().column != word.column;
    if (spans) continue;
    if (std::ranges::find(taken, word.ordinal) != taken.end()) return false;
    taken.push_back(word.ordinal);
  }
  for (std::size_t i = begin; i < header.next; ++i) {
    const lex::Gap gap = cells[i].gap;
    if (cells[i].ordinal > 0 && gap != lex::Gap::pipe && gap != lex::Gap::tab && gap != lex::Gap::comma)
      return false;
  }
  return std::ranges::any_of(header.words, [](const HeaderWord& word) { return word.ordinal > 0; });
}

/// Words parted by ASCII commas in one cell: 统计指标,单位,统计数.
void look_for_commas(const Text& text, const HeaderWords& known, OutlineHeader& header) {
  const Span cell = header.words.front().span;
  const bool one_cell = std::ranges::all_of(
      header.words, [&](const HeaderWord& word) { return word.span == cell && word.line == header.line; });
  if (!one_cell || text.quote(cell).find(',') == std::string_view::npos) return;
  header.words.clear();
  std::uint16_t ordinal = 0;
  const std::u16string_view chars = text.folded();
  Pos begin = cell.begin;
  for (Pos at = cell.begin; at <= cell.end; ++at) {
    if (at < cell.end && chars[at] != u',') continue;
    const auto columns = known.columns(text.folded({begin, at}));
    const OutlineColumn column = columns.empty() ? OutlineColumn::ignored : columns.front();
    header.words.push_back(
        {column, !columns.empty(), columns.size() == 1, ordinal++, header.line, {begin, at}});
    begin = at + 1;
  }
  header.commas = true;
}

}  // namespace

const HeaderWord* OutlineHeader::at(std::uint16_t ordinal) const {
  const HeaderWord* found = nullptr;
  for (const HeaderWord& word : words) {
    const bool spans = word.column == OutlineColumn::value && values.front().column != word.column;
    if (word.ordinal == ordinal && !spans) found = &word;
  }
  return found;
}

HeaderWords::HeaderWords(const OutlineSpec& outline) : outline_(outline) {
  for (const auto& [word, column] : outline.header) beginnings_[word.front() % beginnings_.size()] = true;
}

/// Two digits at least begin a year; one is the number of a row.
bool HeaderWords::may_begin(std::u16string_view folded) const {
  const auto first = std::ranges::find_if(folded, schema::is_significant);
  if (first == folded.end()) return false;
  const bool begins = beginnings_[*first % beginnings_.size()];
  if (begins || !is_digit(*first)) return begins;
  const auto second = std::find_if(first + 1, folded.end(), schema::is_significant);
  return second != folded.end() && is_digit(*second);
}

std::vector<OutlineColumn> HeaderWords::columns(std::u16string_view folded) const {
  std::vector<OutlineColumn> columns;
  if (folded.size() > kLongestCell || !may_begin(folded)) return columns;
  const std::u16string letters = schema::skeleton(folded);
  std::u16string_view rest = letters;
  while (!rest.empty()) {
    const std::size_t year = year_length(rest);
    rest.remove_prefix(year);
    const auto word = std::ranges::find_if(outline_.header,
                                           [&](const auto& known) { return rest.starts_with(known.first); });
    if (word == outline_.header.end() && year == 0) return {};
    const bool bare_year = word == outline_.header.end() || (year > 0 && word->second <= OutlineColumn::unit);
    columns.push_back(bare_year ? OutlineColumn::year : word->second);
    if (!bare_year) rest.remove_prefix(word->first.size());
  }
  return columns;
}

std::optional<OutlineHeader> read_header(const Text& text, const lex::CellStream& cells, std::size_t at,
                                         const HeaderWords& words) {
  OutlineHeader header;
  header.line = cells[at].line;
  std::size_t i = at;
  for (; i < cells.size() && header.words.size() < kMostWords; ++i) {
    const lex::Cell& cell = cells[i];
    if (cell.kind == lex::CellKind::rule || cell.span.empty() || is_unit(text.folded(cell.span))) {
      if (cell.span.empty() || cell.kind == lex::CellKind::rule) continue;
      break;
    }
    if (const std::size_t pieces = add_words(text, cells, i, words, header); pieces > 0) {
      i += pieces - 1;
      continue;
    }
    const bool beside =
        !header.words.empty() && cell.line == header.words.back().line && cell.kind == lex::CellKind::text;
    if (!beside) break;
    header.words.push_back({OutlineColumn::ignored, false, true, cell.ordinal, cell.line, cell.span});
  }
  header.next = i;
  if (header.words.empty()) return std::nullopt;
  look_for_commas(text, words, header);
  choose_values(header);
  if (count(header, OutlineColumn::indicator) != 1 || header.values.empty()) return std::nullopt;
  header.positional = header.commas || has_places(header, cells, at);
  header.width = std::size_t{std::ranges::max(header.words, {}, &HeaderWord::ordinal).ordinal} + 1;
  return header;
}

}  // namespace gxreport::match
