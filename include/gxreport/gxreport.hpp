// The library: bytes in, Report and Diagnostics out. Nothing here prints, reads the environment or keeps
// state between calls; every function may be called from several threads at once.
#pragma once

#include <memory>
#include <optional>
#include <string_view>

#include "gxreport/diagnostic.hpp"
#include "gxreport/report.hpp"
#include "gxreport/rule.hpp"
#include "gxreport/rule_choice.hpp"
#include "gxreport/source.hpp"
#include "gxreport/template.hpp"
#include "gxreport/text.hpp"

namespace gxreport {

struct Options {
  std::optional<Encoding> encoding;  ///< empty: found out
  Lang lang = Lang::zh;
  const RuleChoice* rules = nullptr;  ///< null: every rule as it is recorded
};

/// Storage that matching goes through and that the next document uses again, and what makes the next faster
/// that prints the same as one before. Nothing in it changes a result, so that a copy is an empty one. One
/// thread at a time.
class Workspace {
 public:
  struct Rooms;  ///< src/match/workspace.hpp

  Workspace();
  Workspace(const Workspace& /*other*/) : Workspace() {}
  Workspace(Workspace&& other) noexcept;
  Workspace& operator=(const Workspace& other);
  Workspace& operator=(Workspace&& other) noexcept;
  ~Workspace();

  /// Made on first use.
  [[nodiscard]] Rooms& rooms();

 private:
  std::unique_ptr<Rooms> rooms_;
};

/// Everything about one document. Reusing one Document for many files reuses its storage.
struct Document {
  SourceError error = SourceError::none;  ///< when not none, `report` is empty and `result` has GX101 alone
  Text text;
  Report report;
  CheckResult result;
  Workspace workspace;
};

/// Stage by stage: decode, join_grids and match_report, which read_document does in one, then check_report.
/// `bytes` must outlive `document.text`. match_report leaves the report of a text with more than
/// kMaxSourceCells cells empty, and that of one with more than kMaxTableRows rows in a table but for
/// `overfull`; read_document says too_many_cells and too_many_rows.
void read_document(std::string_view bytes, const TemplateSet& forms, const Options& options,
                   Document& document);
void match_report(const Text& text, const TemplateSet& forms, Workspace& workspace, Report& report);
/// Makes each row of HTML tables, and of the grids that text browsers and converters draw, one line of
/// `text`; other texts stay as they are.
void join_grids(Text& text);
void match_report(const Text& text, const TemplateSet& forms, Report& report);
void check_report(const Text& text, const Report& report, const TemplateSet& forms, const Options& options,
                  CheckResult& result);

/// The finding for a document that could not be decoded (GX101).
void report_unreadable(SourceError error, const Options& options, CheckResult& result);

/// read_document, then check_report.
void check_document(std::string_view bytes, const TemplateSet& forms, const Options& options,
                    Document& document);

/// "0.1.0"
[[nodiscard]] std::string_view version();

}  // namespace gxreport
