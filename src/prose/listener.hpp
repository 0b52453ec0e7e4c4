// Walks over the clauses of one sentence after another and tells what each is about.
#pragma once

#include <array>
#include <vector>

#include "prose/doubt.hpp"
#include "prose/prose.hpp"
#include "prose/wording.hpp"

namespace gxreport::prose {

/// What was made of one clause.
struct Understood {
  const schema::ProseClaim* claim = nullptr;
  schema::Aside aside = schema::Aside::none;
  Reading reading;
  bool figure = false;    ///< it counts something
  bool in_doubt = false;  ///< a claim whose place leaves open what it is about
  bool known() const {
    return claim != nullptr || aside != schema::Aside::none || (reading.known && reading.key == 0);
  }
};

/// The state that one clause leaves for the next ones.
struct Standing {
  schema::Scope scope = schema::kNoScope;  ///< what the claims before opened
  schema::Scope head = schema::kNoScope;   ///< of the last claim that stands by itself
  bool fresh = true;                       ///< every clause of the sentence up to here was understood
  bool lost = false;       ///< a figure was not understood: what belongs to what is not known any more
  bool this_year = false;  ///< said before, by a clause of nothing else (2023年，)
  bool own = false;
  const schema::ProseClaim* opened_by = nullptr;  ///< the claim just before
  std::size_t unknown = 0;                        ///< clauses that were not understood
};

class Listener {
 public:
  Listener(std::u16string_view folded, const schema::ProseBook& book, const Own& own)
      : folded_(folded), book_(book), own_(own) {}

  /// Understands the clauses of a sentence, one each in `out`. `follows`: nothing but idle characters stand
  /// between it and the sentence before, whose claims it may then go on with.
  void listen(const Sentence& sentence, bool follows, std::vector<Understood>& out);

  /// Where the sentence begins whose claim the claims of this one are within: where doubts begin to count.
  [[nodiscard]] Pos context() const { return context_; }
  /// The clauses from there on that were not understood, the first of them.
  [[nodiscard]] const std::vector<Span>& unknown() const { return unknown_; }
  [[nodiscard]] bool many_unknown() const { return unknown_.size() >= kMostUnknown; }

 private:
  static constexpr std::size_t kMostUnknown = 32;

  [[nodiscard]] bool may_say_none(const Clause& clause) const;
  bool read_figures(const Sentence& sentence, std::vector<Understood>& out);
  void hear(const Sentence& sentence, std::size_t index, Understood& heard);
  void enter(const Clause& clause);
  void leave();
  void hear_claim(const schema::ProseEntry& entry, Understood& heard);
  void hear_words(Understood& heard);
  [[nodiscard]] const schema::ProseEntry* look_up(schema::WordingKey key) const;

  std::u16string_view folded_;
  const schema::ProseBook& book_;
  const Own& own_;
  Standing now_;
  std::array<Standing, kDeepest + 1> outside_{};  ///< what stood before each bracket
  std::uint8_t depth_ = 0;
  Pos context_ = 0;
  std::vector<Span> unknown_;
};

}  // namespace gxreport::prose
