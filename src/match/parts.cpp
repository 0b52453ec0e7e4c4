#include "match/parts.hpp"

#include <algorithm>

#include "match/wording.hpp"

namespace gxreport::match {

namespace {

constexpr std::size_t kMostCandidates = 300;  // hostile input repeats titles; a report has a dozen

struct Candidate {
  PartTitle title;
  int score = 0;
  int chain_score = 0;  ///< of the best chain that ends here
  int previous = -1;
};

bool has_own_numbering(const Text& text, const Event& event, const Label& label) {
  const std::u16string& own = label.numbering_letters;
  return !own.empty() && schema::skeleton(text.folded({event.printed.begin, event.span.begin})) == own;
}

/// 0: no title.
int score_title(const Text& text, const Event& event, const Label& label, schema::Wording wording) {
  if (!event.line_start || (!event.numbered && !event.whole_cell)) return 0;
  int score = 1;
  if (event.numbered) score += has_own_numbering(text, event, label) ? 4 : 2;
  if (event.whole_cell) score += 2;
  if (wording != schema::Wording::deviating) score += 1;
  return score;
}

/// A title of a part with a table is the likelier, the sooner rows of that table follow it.
int score_table(const Events& events, const FormView& view, std::size_t part, std::size_t from,
                std::size_t to) {
  int rows = 0;
  for (std::size_t i = from + 1; i < to && rows < 3; ++i) {
    const LabelUse* use = view.find(events[i], LabelKind::row);
    if (use && view.form().tables[use->table].part == static_cast<int>(part)) ++rows;
  }
  return rows >= 2 ? 6 : 0;
}

std::vector<Candidate> find_candidates(const Text& text, const Events& events, const FormView& view) {
  std::vector<Candidate> candidates;
  const std::size_t count = events.size();
  for (std::size_t i = 0; i < count; ++i) {
    const LabelUse* use = view.find(events[i], LabelKind::part);
    if (!use) continue;
    if (candidates.size() == kMostCandidates) break;
    const int score = score_title(text, events[i], view.form().parts[use->index].title, use->wording);
    if (score == 0) continue;
    Candidate candidate;
    candidate.title = {use->index, i, true, use->wording};
    candidate.score = score;
    candidates.push_back(candidate);
  }
  for (std::size_t c = 0; c < candidates.size(); ++c) {
    const std::size_t next = c + 1 < candidates.size() ? candidates[c + 1].title.event : events.size();
    candidates[c].score +=
        score_table(events, view, candidates[c].title.part, candidates[c].title.event, next);
  }
  return candidates;
}

/// The chain of titles in the form's order with the best score; of equal ones the later.
int best_chain(std::vector<Candidate>& candidates) {
  int best = -1;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    Candidate& here = candidates[i];
    here.chain_score = here.score;
    for (std::size_t j = 0; j < i; ++j) {
      const Candidate& before = candidates[j];
      if (before.title.part >= here.title.part || before.chain_score + here.score < here.chain_score)
        continue;
      here.chain_score = before.chain_score + here.score;
      here.previous = static_cast<int>(j);
    }
    if (best < 0 || here.chain_score >= candidates[static_cast<std::size_t>(best)].chain_score)
      best = static_cast<int>(i);
  }
  return best;
}

/// Titles of parts that the chain left out, numbered and alone on their line: parts out of order.
void add_out_of_order(const std::vector<Candidate>& candidates, std::vector<PartTitle>& titles) {
  constexpr int kSure = 6;
  for (const Candidate& candidate : candidates) {
    const auto same = [&](const PartTitle& title) { return title.part == candidate.title.part; };
    if (candidate.score < kSure || std::ranges::any_of(titles, same)) continue;
    titles.push_back(candidate.title);
    titles.back().in_order = false;
  }
  std::ranges::sort(titles, {}, &PartTitle::event);
}

Pos part_end(const Text& text, const Events& events, const std::vector<PartTitle>& titles, std::size_t n) {
  return n + 1 < titles.size() ? events[titles[n + 1].event].printed.begin : text.size();
}

}  // namespace

std::vector<PartTitle> find_parts(const Text& text, const Events& events, const FormView& view) {
  std::vector<Candidate> candidates = find_candidates(text, events, view);
  std::vector<PartTitle> titles;
  for (int at = best_chain(candidates); at >= 0; at = candidates[static_cast<std::size_t>(at)].previous) {
    titles.push_back(candidates[static_cast<std::size_t>(at)].title);
  }
  std::ranges::reverse(titles);
  add_out_of_order(candidates, titles);
  return titles;
}

void write_sections(const Text& text, const Events& events, const std::vector<PartTitle>& titles,
                    Report& report) {
  for (std::size_t n = 0; n < titles.size(); ++n) {
    const Event& event = events[titles[n].event];
    Section section;
    section.part = static_cast<std::uint16_t>(titles[n].part);
    section.title = event.printed;
    section.body = {event.printed.end, part_end(text, events, titles, n)};
    report.sections.push_back(section);
  }
}

void observe_parts(const Text& text, const Events& events, const std::vector<PartTitle>& titles,
                   Report& report) {
  const std::vector<PartSpec>& parts = report.form->parts;
  for (std::size_t p = 0; p < parts.size(); ++p) {
    const auto found = std::ranges::find(titles, p, &PartTitle::part);
    const int index = static_cast<int>(p);
    const std::string& title = parts[p].title.numbering + parts[p].title.text;
    if (found == titles.end()) {
      report.observations.push_back({Observation::Kind::part_missing, {}, {}, index, {}, title});
      continue;
    }
    const Span printed = events[found->event].printed;
    if (!found->in_order) {
      report.observations.push_back({Observation::Kind::part_out_of_order, printed, {}, index, {}, title});
    }
    if (found->wording == schema::Wording::deviating ||
        !is_accepted(text.folded(events[found->event].span), parts[p].title)) {
      report.observations.push_back({Observation::Kind::part_title_deviates, printed, {}, index, {}, title});
    }
  }
}

}  // namespace gxreport::match
