// Output formats: what each of them is to the commands that use them.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "gxreport/gxreport.hpp"
#include "report/shard.hpp"
#include "report/statistics.hpp"

namespace gxreport::reconcile {
struct Organ;  // gxreport/reconcile.hpp
struct Result;
}  // namespace gxreport::reconcile

namespace gxreport {

/// What is rendered: findings of each report, its cells, findings of reports against each other, or the cells
/// of each organ year by year.
enum class Task : std::uint8_t { check, extract, reconcile, series };

/// What a rendering depends on besides the documents.
struct RenderOptions {
  Task task = Task::check;
  Lang lang = Lang::zh;
  std::optional<Severity> fail_on = Severity::error;  ///< a file fails from here on; empty: never
  bool colour = false;                                ///< for people only
  bool announce_passes = false;                       ///< for people only: a line for files without findings
  bool count_by_name = false;                         ///< Tally::statistics is wanted
  bool give_grounds = false;           ///< for people only: on what evidence the form was recognised
  std::uint32_t width = 100;           ///< for people only: columns of a source line
  bool concise = false;                ///< text only: one line a finding
  bool byte_order_mark = false;        ///< csv only: begin with one, as some spreadsheets want it
  const TemplateSet* forms = nullptr;  ///< html only: the forms of the run, whose relations the page tells
  std::string folder;  ///< the working folder, absolute: what formats with relative paths are relative to
  /// Of reconcile and series: the whole batch, for what a format says at its end.
  const reconcile::Result* reconciled = nullptr;
};

/// One input of a run.
struct Item {
  std::string_view file;                    ///< as given, any bytes
  std::string_view failure;                 ///< why it could not be read, when there is no document
  const Document* document = nullptr;       ///< null when it could not be read
  const reconcile::Organ* organ = nullptr;  ///< of series: what is rendered instead; `file` is its name
  std::string_view id = {};                 ///< of a record: JSON of its id; else empty
  std::size_t line = 0;                     ///< of a record that could not be used: its line; else 0
};

/// What became of an input. `error` means that it was not checked (or not extracted).
enum class Outcome : std::uint8_t { pass, fail, error };

/// Findings that were not listed, of all severities.
[[nodiscard]] std::size_t left_out_of(const CheckResult& result);

/// "pass", "fail", "error".
[[nodiscard]] std::string_view outcome_name(Outcome outcome);

/// error: unreadable, undecodable, of no known form, or of a form whose cells are not read; fail: at least
/// one finding at or above the fail level; else pass.
[[nodiscard]] Outcome outcome_of(const Item& item, const RenderOptions& options);

/// Why the outcome is `error`, in words; empty when it is not.
[[nodiscard]] std::string trouble_of(const Item& item, Lang lang);

/// What one rule found over a run.
struct RuleTally {
  const Rule* rule = nullptr;
  std::array<std::size_t, 3> findings{};  ///< by Severity
  std::size_t files = 0;                  ///< that have at least one of them
  std::size_t last_file = 0;              ///< the number of the file counted last, so that none counts twice
};

/// Counts over a run. Those of parts of a run add up.
struct Tally {
  std::size_t files = 0;
  std::size_t passed = 0;
  std::size_t failed = 0;
  std::size_t errors = 0;
  std::array<std::size_t, 3> findings{};  ///< by Severity
  std::array<std::size_t, 3> left_out{};  ///< those of `findings` that are not listed
  std::size_t not_assessed = 0;           ///< relations
  std::size_t accepted = 0;               ///< findings that a baseline knows
  Statistics statistics;                  ///< empty unless it is wanted
  std::vector<RuleTally> by_rule;         ///< rules with findings that are listed, by code
  std::optional<Shard> shard;             ///< what the run is a share of; known at its end

  void add(const Item& item, const RenderOptions& options);
  void add(const Tally& other);

 private:
  /// The entry of `rule`, made when there is none.
  RuleTally& of(const Rule* rule);
};

/// A format. The output of a run is begin, the documents in order, end, with `separator` between documents
/// that rendered to anything. Documents are rendered apart from each other and by several threads, so the
/// functions keep no state; they append to `out`, never print, never throw but for lack of memory.
struct Reporter {
  std::string_view name;
  Task task;
  std::string_view separator;
  bool states_trouble;  ///< false: why an input has no data must be said elsewhere
  void (*begin)(const RenderOptions& options, std::string& out);
  void (*document)(const Item& item, const RenderOptions& options, std::string& out);
  void (*end)(const Tally& tally, const RenderOptions& options, std::string& out);
};

/// The table of formats: those of `check` first, the default for programs first of each.
[[nodiscard]] std::span<const Reporter> reporters();
/// What stands in a format's place where findings are only counted; null where it cannot.
[[nodiscard]] const Reporter* statistics_reporter(const Reporter& format);
/// The task under which the formats of `task` stand in the table: reconcile has those of check.
[[nodiscard]] Task formats_of(Task task);
/// Null when `task` has no such format.
[[nodiscard]] const Reporter* find_reporter(std::string_view name, Task task);

/// Appends what a document rendered to behind earlier ones of the same run, which may be none; a document may
/// render to nothing.
void append_rendered(std::string_view rendered, std::string_view separator, std::string& out);

}  // namespace gxreport
