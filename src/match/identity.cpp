#include "match/identity.hpp"

#include <utility>

#include "match/identity/dates.hpp"
#include "match/identity/document_number.hpp"
#include "match/identity/excerpt.hpp"
#include "match/identity/organization.hpp"
#include "match/identity/title.hpp"
#include "text/digit.hpp"

namespace gxreport {

namespace {

using identity::Excerpt;

void take_period(const Excerpt& excerpt, Identity& out) {
  const auto period = identity::find_period(excerpt);
  if (!period) return;
  out.period_from = period->from;
  out.period_to = period->to;
  out.period_span = excerpt.span(period->range);
}

void take_year(const Excerpt& excerpt, const std::optional<identity::YearRead>& year, Identity& out) {
  if (!year || out.year) return;
  out.year = year->year;
  out.year_span = excerpt.span(year->range);
}

/// A year that opens a paragraph (2017年,X局…), unless it is part of a date.
std::optional<identity::YearRead> opening_year(const Excerpt& excerpt) {
  for (std::size_t line = 0; line < excerpt.size(); line = excerpt.line_end(line)) {
    const auto year = identity::read_year(excerpt, line);
    if (year && !is_digit(excerpt.at(year->range.end))) return year;
  }
  return std::nullopt;
}

void find_year(const Excerpt& head, const std::optional<identity::Title>& title, const Text& text,
               Pos head_end, Identity& out) {
  if (title) take_year(head, title->year, out);
  if (!out.year) take_year(head, identity::find_bare_year_title(head), out);
  if (!out.year && out.period_from && out.period_from->year == out.period_to->year) {
    out.year = out.period_from->year;
    out.year_span = out.period_span;
  }
  if (!out.year) take_year(head, opening_year(head), out);
  if (out.year || head_end >= text.size()) return;
  const Excerpt opening = identity::opening_of(text, head_end);
  take_year(opening, opening_year(opening), out);
}

void find_date(const Excerpt& head, const Text& text, Pos head_end, Identity& out) {
  if (const auto date = identity::find_published(head)) {
    out.published = date->date;
    out.published_span = head.span(date->range);
    return;
  }
  const Excerpt tail = identity::closing_of(text, head_end);
  const auto date = identity::find_signature_date(tail);
  // A report is signed after its year; an earlier date closes something else.
  if (!date || (out.year && date->date.year < *out.year)) return;
  out.published = date->date;
  out.published_span = tail.span(date->range);
}

}  // namespace

void find_identity(const Text& text, Pos head_end, Identity& out) {
  out = Identity{};
  const Excerpt head = identity::head_of(text, head_end);
  const auto title = identity::find_title(head, head_end < text.size());

  take_period(head, out);
  if (!out.period_from && head_end < text.size()) take_period(identity::opening_of(text, head_end), out);
  find_year(head, title, text, head_end, out);

  identity::Organization organization = identity::find_organization(head, title, text, head_end);
  out.organization = std::move(organization.name);
  out.organization_span = organization.span;

  const identity::Range number = identity::find_document_number(head);
  if (!number.empty()) out.document_number = head.quote(number);
  find_date(head, text, head_end, out);
}

}  // namespace gxreport
