#include "prose/prose.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "gxreport/limits.hpp"
#include "prose/anchors.hpp"
#include "prose/characters.hpp"
#include "prose/compare.hpp"
#include "prose/gate.hpp"
#include "prose/listener.hpp"
#include "prose/parts.hpp"
#include "prose/shares.hpp"
#include "prose/wholes.hpp"
#include "prose/zones.hpp"
#include "schema/label_index.hpp"

namespace gxreport::prose {

namespace {

using schema::ProseBook;

constexpr std::size_t kMostDoubts = 2000;  // figures that do not fit and are looked at closely

Own own_of_report(const Report& report) {
  const std::u16string name = schema::label_skeleton(report.identity.organization);
  return own_of(name, report.identity.year.value_or(0));
}

class Reader {
 public:
  Reader(const Text& text, const Report& report, std::vector<Heard>* heard)
      : text_(text), report_(report), folded_(text.folded()), heard_(heard), zones_(report) {}

  Prose run() {
    for (const Span zone : zones_.all()) {
      read_until(zone.begin);
      floor_ = zone.end;
    }
    read_until(static_cast<Pos>(folded_.size()));
    return std::move(prose_);
  }

 private:
  /// Reads what stands between two tables.
  void read_until(Pos end) {
    for (Pos at = next_anchor(folded_, floor_, end); at < end; at = next_anchor(folded_, at, end))
      at = Gate::builtin().lets_through(folded_, at) ? read_at(at, end) : past(at);
  }

  [[nodiscard]] Pos past(Pos at) const { return is_digit(folded_[at]) ? behind_number(folded_, at) : at + 1; }

  /// Reads the sentence around an anchor and returns where to go on.
  Pos read_at(Pos at, Pos ceiling) {
    const Around around = sentence_around(folded_, at, floor_, ceiling, ProseBook::builtin().headings);
    const bool whole = around.found && (!lost_ || around.span.begin > floor_);
    if (!whole) {
      floor_ = around.found ? at : around.resume;  // still in a sentence that is too long
      lost_ = true;
      return std::max(floor_, past(at));
    }
    read({skip_idle(folded_, around.span.begin, around.span.end), around.span.end});
    return std::max(floor_, at + 1);
  }

  void read(Span span) {
    prepare();
    read_sentence(folded_, span, sentence_);
    const bool follows = last_end_ != 0 && skip_idle(folded_, last_end_ + 1, span.begin) >= span.begin;
    listener_->listen(sentence_, follows, understood_);
    if (sentence_.balanced) judge();
    lost_ = false;
    last_end_ = span.end;
    floor_ = span.end;
  }

  /// Most files have no sentence to be read beyond the scan.
  void prepare() {
    if (listener_) return;
    own_ = own_of_report(report_);
    listener_.emplace(folded_, ProseBook::builtin(), own_);
    doubt_.emplace(folded_, ProseBook::builtin(), own_);
  }

  void judge() {
    for (std::size_t i = 0; i < understood_.size(); ++i) {
      if (understood_[i].claim != nullptr) judge_claim(i);
    }
    found_.clear();
    check_parts(folded_, sentence_, understood_, ProseBook::builtin(), found_);
    if (std::ranges::any_of(understood_, has_percentage))
      check_shares(folded_, ProseBook::builtin(), sentence_, understood_, share_wholes(report_, understood_),
                   found_);
    check_growth(sentence_, understood_, found_);
    for (Disagreement& one : found_) {
      if (!doubt_->in_quotes(sentence_.span.begin, one.figure.begin)) keep(std::move(one));
    }
  }

  static bool has_percentage(const Understood& one) {
    return one.aside == schema::Aside::share || one.aside == schema::Aside::percentage;
  }

  void judge_claim(std::size_t i) {
    const Understood& understood = understood_[i];
    const Clause& clause = sentence_.clauses[i];
    const ProseFigure none = figure_of_none(clause.span);
    const ProseFigure* figure = clause.figures == 0 ? &none : sentence_.first_figure(clause);
    std::vector<Meaning> meanings;
    const Verdict verdict = has_cells(report_)
                                ? compare_claim(text_, report_, *understood.claim, *figure, meanings)
                                : Verdict::unknown;
    if (heard_ != nullptr) {
      heard_->push_back({understood.claim, figure->value, figure->digits, verdict != Verdict::unknown,
                         verdict == Verdict::agrees});
    }
    if (verdict != Verdict::contradicts && verdict != Verdict::with_a_note) return;
    if (understood.in_doubt || settled_here(meanings, figure->digits) || in_doubt(i)) return;
    Disagreement found;
    found.note = verdict == Verdict::with_a_note;
    found.none = clause.figures == 0;
    found.sentence = clause.span;
    found.figure = figure->kind == FigureKind::amount ? figure->whole : figure->digits;
    found.claim = understood.claim;
    found.said = figure->value;
    found.meanings = std::move(meanings);
    keep(std::move(found));
  }

  /// A claim that told which reading of glued figures holds agrees by that.
  [[nodiscard]] bool settled_here(const std::vector<Meaning>& meanings, Span figure) const {
    return std::ranges::any_of(meanings, [&](const Meaning& meaning) {
      return std::ranges::any_of(meaning.cells, [&](CellIndex cell) {
        const Span by = report_.cells[cell].settled_by;
        return !by.empty() && by.begin <= figure.begin && figure.end <= by.end;
      });
    });
  }

  /// Whether what stands before the claim leaves open whose or which year's figure it is.
  [[nodiscard]] bool in_doubt(std::size_t i) {
    if (++doubts_ > kMostDoubts) return true;
    const Pos claim = sentence_.clauses[i].span.begin;
    if (listener_->many_unknown()) return true;
    for (const Span clause : listener_->unknown()) {
      if (clause.begin < claim && doubt_->in_clause(clause)) return true;
    }
    const Pos begin = listener_->context();
    if (doubt_->in_quotes(begin, claim)) return true;
    const Reading& reading = understood_[i].reading;
    if (!reading.own && doubt_->in_paragraph(begin)) return true;
    return doubt_->has_extents() && own_.level != 0;
  }

  void keep(Disagreement found) {
    const auto kind = static_cast<std::size_t>(found.kind);
    if (kept_.at(kind) < kMaxAlike) {
      ++kept_.at(kind);
      prose_.disagreements.push_back(std::move(found));
    } else {
      prose_.cut.at(kind) = true;
    }
  }

  const Text& text_;
  const Report& report_;
  std::u16string_view folded_;
  std::vector<Heard>* heard_;
  TableZones zones_;
  Pos floor_ = 0;
  Pos last_end_ = 0;
  bool lost_ = false;
  Own own_;
  std::optional<Listener> listener_;
  std::optional<Doubt> doubt_;
  std::size_t doubts_ = 0;
  Sentence sentence_;
  std::vector<Understood> understood_;
  std::vector<Disagreement> found_;
  std::array<std::size_t, Prose::kKinds> kept_{};
  Prose prose_;
};

}  // namespace

Prose read_prose(const Text& text, const Report& report, std::vector<Heard>* heard) {
  return Reader(text, report, heard).run();
}

}  // namespace gxreport::prose
