// Several reports against each other: the years of one organ, a parent and its children, repeated prose.
// A report is kept as a Digest of some kilobytes, never as its text. Nothing here prints or keeps state
// between calls.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gxreport/gxreport.hpp"

namespace gxreport::reconcile {

/// A cell that is printed, without its text.
struct Figure {
  Decimal value;           ///< meaningful only when ok
  std::uint32_t cell = 0;  ///< of a Digest an index into its form's cells or into `ids`; in a Batch a name
  std::uint32_t line = 0;  ///< where it is printed; 0: nowhere
  std::uint32_t column = 0;
  std::uint16_t unit = 0;  ///< 0: none printed; else 1 + index into Digest::units
  CellStatus status = CellStatus::missing;
  CellKind kind = CellKind::count;
};

/// A few consecutive letters of prose, as a number (winnowing, see docs/reconcile.md).
struct Print {
  std::uint32_t hash = 0;
  std::uint32_t letter = 0;  ///< how many letters of the part stand before it
  std::uint32_t line = 1;
  std::uint32_t column = 1;
};

/// The prose of a part: its letters are its Han and Latin letters, without figures and punctuation.
struct Prose {
  std::string part;  ///< its id
  std::uint32_t letters = 0;
  std::vector<Print> prints;  ///< in order
};

/// All that is kept of a report.
struct Digest {
  Report head;  ///< without cells, sections and observations; `form` lasts as long as the set of forms
  Encoding encoding = Encoding::utf8;
  bool readable = false;           ///< it has cells that were read
  std::uint64_t content = 0;       ///< of figures and prose: equal for a copy in another file or layout
  std::vector<Figure> figures;     ///< in the form's order; cells that are missing are left out
  std::vector<std::string> ids;    ///< of a report with an outline, of its own cells; else empty
  std::vector<std::string> units;  ///< as printed
  std::vector<Prose> prose;
};

/// Takes the digest of a document that was read with `forms`.
[[nodiscard]] Digest digest_of(const Document& document, const TemplateSet& forms);

/// A report of the batch, and what is known of it besides its text.
struct Filed {
  std::string path;      ///< as given
  std::string identity;  ///< the same for two paths to one file; empty: not known
  Digest digest;
  std::string organization;  ///< as found in it, or as a manifest has it
  bool named = false;        ///< a manifest has it
  std::optional<int> year;
};

/// What somebody says of the organs beyond their reports.
struct Directions {
  std::string parent;  ///< the organ whose report sums up those of all others; empty: none
  struct Child {
    std::string organization;
    std::string parent;
  };
  std::vector<Child> children;  ///< without cycles, one parent an organ (see find_cycle)
};

/// A finding, of which the words for repeated prose are still to be quoted from the report itself.
struct Finding {
  const Rule* rule = nullptr;
  std::vector<std::uint32_t> cells;  ///< of the report that it is given to: indices into Result::cells
  std::string message;
  std::string mark;  ///< tells findings of one rule on the same cells apart
  std::optional<RelationFinding> relation;
  std::vector<RelatedPlace> related;
  struct Passage {
    std::uint32_t begin = 0;  ///< letters of the part before it
    std::uint32_t end = 0;
    std::uint32_t related = 0;  ///< index into `related`: where it stands there
  };
  std::string part;               ///< id, of repeated prose; else empty
  std::vector<Passage> passages;  ///< the longest ones, longest first
  std::uint32_t other = 0;        ///< number of the report that says the same
  std::uint32_t letters = 0;      ///< repeated, of those that are not everybody's
  unsigned percent = 0;
};

/// What became of a report.
struct Outcome {
  std::vector<Finding> findings;
  Assessed assessed;
};

/// The reports of one organ.
struct Organ {
  std::string name;               ///< as its first report prints it
  std::vector<std::string> also;  ///< other spellings that were taken for the same, in order
  std::map<int, std::vector<std::uint32_t>> years;  ///< numbers of its reports; the first one counts
  std::vector<int> missing_years;                   ///< between its first and its last
};

/// Why a report is in no group.
enum class Reason : std::uint8_t {
  not_read,
  no_organization,
  no_year,
  same_file,
  no_place,  ///< the name lacks its place, and reports that may be of several organs bear it
};

struct Ungrouped {
  std::uint32_t report = 0;
  Reason reason = Reason::not_read;
};

/// A parent and its children in one year.
struct Family {
  std::uint32_t parent = 0;  ///< number of its report
  int year = 0;
  std::vector<std::uint32_t> children;  ///< numbers of the reports summed up
  std::vector<std::string> absent;      ///< children without a report for the year
  struct Unread {
    std::uint32_t report = 0;        ///< the parent's or a child's
    std::vector<std::string> cells;  ///< that are missing, ambiguous or invalid; or in another unit
  };
  std::vector<Unread> unread;
  Assessed assessed;
};

/// The whole batch, reconciled. Order: organs by their first report, everything else by report, then form.
struct Result {
  std::vector<Filed> reports;      ///< as they were added
  std::vector<std::string> cells;  ///< names that Figure::cell is an index of
  std::vector<Outcome> outcomes;   ///< one for each report
  std::vector<Organ> organs;
  std::vector<Ungrouped> ungrouped;
  std::vector<Family> families;
  std::vector<std::string> orphans;  ///< parents that have children and no report at all
};

/// Reports in the order in which they are given. One thread at a time.
class Batch {
 public:
  void add(Filed report);
  [[nodiscard]] std::size_t size() const { return result_.reports.size(); }
  /// Of each report so far.
  [[nodiscard]] std::vector<std::string> organizations() const;
  /// Groups without comparing: no findings. Leaves the batch empty.
  [[nodiscard]] Result group(const Directions& directions);
  /// Groups and compares; messages in `lang`. Near-linear in the batch. Leaves the batch empty.
  [[nodiscard]] Result reconcile(const Directions& directions, Lang lang);

 private:
  std::uint32_t name_of(const std::string& id);

  Result result_;
  std::map<std::string, std::uint32_t, std::less<>> names_;
  std::map<const Template*, std::vector<std::uint32_t>> form_names_;
};

/// The key under which the spellings of one organ's name fall together; empty for a name without letters.
[[nodiscard]] std::string organ_key(std::string_view name);

/// True when the name does not say of which place its organ is (教育局), so that several may bear it.
[[nodiscard]] bool is_placeless(std::string_view name);

/// Index of the first child whose parent leads back to it, or who has another parent already; the number of
/// children when there is none.
[[nodiscard]] std::size_t find_cycle(const std::vector<Directions::Child>& children);

/// The findings of report `number` on its document, read again, by the rules of `options` as check_report
/// gives them. Not the least is said of a rule that is off.
void give_findings(const Result& result, std::size_t number, const Options& options, Document& document);

}  // namespace gxreport::reconcile
