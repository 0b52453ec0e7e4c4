#include "prose/listener.hpp"

#include <algorithm>

#include "prose/characters.hpp"

namespace gxreport::prose {

namespace {

using schema::Aside;
using schema::kNoScope;
using schema::ProseEntry;

bool says_none(const Reading& reading) {
  return reading.known && (reading.key & 0xFFU) == schema::word_class::none;
}

}  // namespace

/// Whether a clause without a figure may claim that there are none.
bool Listener::may_say_none(const Clause& clause) const {
  const std::u16string_view letters = folded_.substr(clause.span.begin, clause.span.size());
  return clause.figures == 0 && std::ranges::any_of(letters, begins_none);
}

const ProseEntry* Listener::look_up(schema::WordingKey key) const {
  const ProseEntry* within = now_.scope == kNoScope ? nullptr : book_.find(key, now_.scope);
  return within != nullptr ? within : book_.find(key, kNoScope);
}

/// What is not understood inside a bracket says nothing of what is outside.
void Listener::leave() {
  now_ = outside_.at(depth_--);
  unknown_.resize(std::min(unknown_.size(), now_.unknown));
}

/// Brackets give back what stood before them; a semicolon leaves only the last claim that stands by itself.
void Listener::enter(const Clause& clause) {
  while (depth_ < clause.depth) outside_.at(++depth_) = now_;
  while (depth_ > clause.depth) leave();
  if (clause.mark == u'(' || clause.mark == u')') now_.opened_by = nullptr;
  if (clause.mark != u';') return;
  now_.scope = now_.head;
  now_.opened_by = nullptr;
}

void Listener::hear_claim(const ProseEntry& entry, Understood& heard) {
  const schema::ProseClaim& claim = book_.claims[static_cast<std::size_t>(entry.claim)];
  heard.claim = &claim;
  const bool by_itself = entry.within == kNoScope;
  const bool stated = claim.timeless || heard.reading.this_year || heard.reading.total || heard.reading.own ||
                      now_.this_year || now_.own || (now_.fresh && (heard.figure || now_.head != kNoScope));
  heard.in_doubt = by_itself ? !stated : now_.lost;
  if (by_itself) {
    now_.head = claim.opens;
    now_.lost = heard.in_doubt;
  }
  const bool two = claim.beside && now_.opened_by != nullptr && now_.opened_by->beside;
  if (claim.beside) now_.head = two ? kNoScope : claim.opens;
  if (claim.opens != kNoScope) now_.scope = two ? kNoScope : claim.opens;
  now_.opened_by = &claim;
}

void Listener::hear_words(Understood& heard) {
  if (heard.known()) {
    now_.this_year = now_.this_year || heard.reading.this_year;
    now_.own = now_.own || heard.reading.own;
    return;
  }
  now_.fresh = false;
  now_.lost = true;
}

void Listener::hear(const Sentence& sentence, std::size_t index, Understood& heard) {
  const Clause& clause = sentence.clauses[index];
  enter(clause);
  heard.figure = clause.figures > 0;
  if (!heard.figure)
    heard.reading = read_clause(folded_, sentence, clause, book_, own_);  // the others are read
  const ProseEntry* entry =
      heard.reading.known && heard.reading.key != 0 ? look_up(heard.reading.key) : nullptr;
  if (entry != nullptr) heard.aside = entry->aside;
  if (entry != nullptr && entry->claim >= 0) {
    hear_claim(*entry, heard);
  } else {
    hear_words(heard);
    if (!heard.known() && !many_unknown()) unknown_.push_back(clause.span);
    now_.unknown = unknown_.size();
  }
}

/// Reads the clauses with figures, or with words for none; false when none of them is understood. Most
/// sentences end here.
bool Listener::read_figures(const Sentence& sentence, std::vector<Understood>& out) {
  bool any = false;
  out.assign(sentence.clauses.size(), {});
  for (std::size_t i = 0; i < sentence.clauses.size(); ++i) {
    const Clause& clause = sentence.clauses[i];
    if (clause.figures == 0 && !may_say_none(clause)) continue;
    out[i].figure = clause.figures > 0;
    out[i].reading = read_clause(folded_, sentence, clause, book_, own_);
    any = any || (out[i].figure ? out[i].reading.known : says_none(out[i].reading));
  }
  return any;
}

void Listener::listen(const Sentence& sentence, bool follows, std::vector<Understood>& out) {
  const bool near = sentence.span.begin - context_ < 2 * kLongestSentence;
  const bool goes_on = follows && near && now_.head != kNoScope && !now_.lost;
  if (!goes_on) {
    context_ = sentence.span.begin;
    unknown_.clear();
  }
  const Standing before = now_;
  now_ = {};
  now_.unknown = unknown_.size();
  depth_ = 0;
  if (goes_on) {
    now_.scope = before.head;
    now_.head = before.head;
  }
  if (!read_figures(sentence, out)) {
    now_.lost = true;
    return;
  }
  for (std::size_t i = 0; i < sentence.clauses.size(); ++i) hear(sentence, i, out[i]);
  while (depth_ > 0) leave();
}

}  // namespace gxreport::prose
