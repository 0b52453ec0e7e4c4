// A form: its parts, tables, labels and relations, as templates/*.json states them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "gxreport/across.hpp"
#include "gxreport/bilingual.hpp"
#include "gxreport/outline.hpp"
#include "gxreport/relation_spec.hpp"

namespace gxreport {

/// How a label is printed and what else it is recognised by. All UTF-8, in the form's own spelling.
struct Label {
  std::string text;                    ///< the form's wording, without its numbering
  std::string numbering;               ///< "一、", "（三）", "5." or empty
  std::vector<std::string> accepted;   ///< other wordings that are as good as the form's
  std::vector<std::string> deviating;  ///< wordings seen in reports that GX203/GX204 names
  std::vector<std::string> cores;      ///< beginnings that suffice to recognise it

  /// The same without anything but letters, digits and Han, folded: what wordings are compared by.
  std::u16string letters;
  std::u16string numbering_letters;
  std::vector<std::u16string> accepted_letters;
  std::vector<std::u16string> deviating_letters;
};

enum class CellKind : std::uint8_t {
  count,   ///< a whole number >= 0
  change,  ///< a whole number with a sign
  amount,  ///< a decimal >= 0 with a unit of money
  measure  ///< a decimal >= 0 of which no more is known
};

struct ColumnSpec {
  std::string id;
  Label label;
  CellKind kind = CellKind::count;
  std::string unit;       ///< the unit that the form prints for it, empty when none
  bool optional = false;  ///< a column some reports add (小计); not a cell of every report
  std::string under;  ///< the heading above it and its neighbours (法人或其他组织), for drawing; may be empty
};

/// A heading inside a block that spans rows (（三）不予公开). Where a report prints figures beside it they
/// are those of the row whose `subtotal_of` it is.
struct GroupSpec {
  std::string id;
  Label label;
};

struct RowSpec {
  std::string id;
  Label label;
  int group = -1;  ///< index into BlockSpec::groups of the heading just above it, or -1
  bool optional = false;
  std::string under;  ///< in a flat block, the heading above it and its neighbours (行政诉讼); may be empty
  int subtotal_of =
      -1;  ///< index into BlockSpec::groups: the row is that heading, printed with figures; always optional
};

enum class BlockLayout : std::uint8_t {
  rows,  ///< one printed row a RowSpec: label, then a figure a column
  flat   ///< one printed row for all: the RowSpecs are headings above their own set of columns
};

/// A rectangle of cells with one header.
struct BlockSpec {
  std::string id;
  Label heading;  ///< 第二十条第（一）项; empty text when the form prints none
  BlockLayout layout = BlockLayout::rows;
  int header_levels = 1;  ///< 2: some headers stand under a heading that spans them (法人或其他组织)
  std::vector<ColumnSpec> columns;
  std::vector<GroupSpec> groups;
  std::vector<RowSpec> rows;
  CellIndex first_cell = 0;  ///< cell of (row r, column c) is first_cell + r * columns.size() + c

  [[nodiscard]] CellIndex cell(std::size_t row, std::size_t column) const {
    return static_cast<CellIndex>(first_cell + row * columns.size() + column);
  }
};

/// How sentences state the figures of a table of layout flat where a report prints no table:
/// "行政复议2件，结果 维持1件". Words are folded, letters, digits and Han alone; the words of rows and
/// columns are those of their labels.
struct ToldSpec {
  std::size_t total = 0;  ///< index of the column that a figure right behind a row's name belongs to
  std::vector<std::u16string> units;  ///< behind a figure
  std::vector<std::u16string> idle;   ///< change nothing of what is said; YYYY in them is the report's year
};

struct TableSpec {
  std::string id;
  int part = -1;  ///< index into Template::parts
  Bilingual name;
  std::vector<BlockSpec> blocks;
  std::vector<Label>
      noise;  ///< texts of the printed table that are neither row nor column (信息内容, 申请人情况)
  std::optional<ToldSpec> told;  ///< of a flat table that prose may stand for
};

struct PartSpec {
  std::string id;
  Label title;
  std::size_t longest = 0;  ///< characters that it may have, counted as GX116 says; 0: any number
  /// What stands in a part that says nothing (无), nothing but letters; empty: the form lets it say nothing.
  std::vector<std::u16string> says_nothing;
  /// It speaks of what it has to when one of these stands in it, letters alone; empty: of anything.
  std::vector<std::u16string> speaks_of;
};

/// Organs that a name tells, and the last day on which they may publish the report of the year before.
struct Publisher {
  Bilingual name;
  int month = 0;
  int day = 0;
  std::vector<std::u16string> endings;     ///< a name ends in one of these; empty: in anything
  std::vector<std::u16string> beginnings;  ///< and begins with one of these; empty: with anything
  std::vector<std::u16string> holds;       ///< and holds one of these before its end; empty: anything
  std::vector<std::u16string> lacks;       ///< and holds none of these
};

/// A cell of the form with everything that is said about it.
struct CellSpec {
  std::string id;  ///< table.row.column
  std::uint16_t table = 0;
  std::uint16_t block = 0;
  std::uint16_t row = 0;
  std::uint16_t column = 0;
  bool optional = false;  ///< its row or column is: a report that does not print it lacks nothing
};

struct Template {
  std::string id;
  Bilingual name;
  std::string document;          ///< 国办公开办函〔2019〕60号
  std::optional<int> year_from;  ///< first and last year for which it is the form due
  std::optional<int> year_to;
  std::vector<PartSpec> parts;
  std::vector<TableSpec> tables;
  std::vector<CellSpec> cells;  ///< in the form's order
  std::vector<RelationSpec> relations;
  Across across;                      ///< what it says of other reports
  std::vector<std::string> markers;   ///< texts that tell this form from the others (form recognition)
  std::vector<Publisher> publishers;  ///< a name that none of them or several tell is of no clear kind
  std::vector<std::u16string> published_labels;  ///< words before a date of publication, letters alone
  /// Of a form whose rows are the report's own; it has no tables. Null for any other.
  std::shared_ptr<const OutlineSpec> outline;

  [[nodiscard]] const ColumnSpec& column_of(CellIndex cell) const;
  [[nodiscard]] const RowSpec& row_of(CellIndex cell) const;
  [[nodiscard]] CellIndex find_cell(std::string_view wanted) const;  ///< kNoCell when there is none
  /// Whether a report for this year may be on the form; false for one that names no years.
  [[nodiscard]] bool is_due(int year) const;
};

/// Reads one form. On error returns null and sets `error` to "JSON pointer: what is wrong" (line and column
/// where the text is no JSON). Refuses all that templates/template.schema.json refuses, and what it cannot
/// say: names of parts, tables, groups, rows or cells that are not there, and labels that no text could
/// match. Cost is bounded: at most 1 MiB of JSON, 4096 cells and 65,536 terms of relations.
[[nodiscard]] std::unique_ptr<const Template> parse_template(std::string_view json, std::string& error);

/// A set of forms with what matching needs prepared. Immutable, shared between threads.
class TemplateSet {
 public:
  /// The forms that are built in. Built once, on first use.
  [[nodiscard]] static const TemplateSet& builtin();

  /// The JSON of a built-in form as it stands in templates/; empty when there is none of that id.
  [[nodiscard]] static std::string_view builtin_source(std::string_view id);

  explicit TemplateSet(std::vector<std::unique_ptr<const Template>> templates);
  ~TemplateSet();
  TemplateSet(const TemplateSet&) = delete;
  TemplateSet& operator=(const TemplateSet&) = delete;

  [[nodiscard]] std::span<const std::unique_ptr<const Template>> all() const { return templates_; }
  [[nodiscard]] const Template* find(std::string_view id) const;
  /// The form due for a report of `year`, null when none says so; of several the first in the set.
  [[nodiscard]] const Template* due(int year) const;

  struct Index;  ///< every label of every form, ready to be looked up (src/schema/label_index.hpp)
  [[nodiscard]] const Index& index() const { return *index_; }

 private:
  std::vector<std::unique_ptr<const Template>> templates_;
  std::unique_ptr<const Index> index_;
};

}  // namespace gxreport
