// The catalogue: what each rule is, in the words that the documentation, `explain` and the findings use.
#pragma once

#include <span>
#include <string_view>

#include "gxreport/diagnostic.hpp"

namespace gxreport {

/// A text in both languages, for constants.
struct Words {
  std::string_view zh;
  std::string_view en;
  [[nodiscard]] constexpr std::string_view in(Lang lang) const { return lang == Lang::zh ? zh : en; }
};

/// One rule. `bad` is a piece of a report in which the rule fires and `good` one in which it does not;
/// a test runs both. `forms` lists template ids, empty for all.
struct Rule {
  std::string_view code;  ///< GX301
  std::string_view name;  ///< kebab-case, states the offence: balance-broken
  Severity severity = Severity::error;
  Words title;  ///< one line
  Words basis;  ///< the article, clause or note of the form it rests on
  Words why;    ///< what goes wrong when it is broken
  Words fix;    ///< what to do
  std::string_view bad;
  std::string_view good;
  std::span<const std::string_view> forms;
};

/// All rules, by code.
[[nodiscard]] std::span<const Rule* const> all_rules();
/// What a slip did, as the end of a sentence; empty for none.
[[nodiscard]] Words slip_words(Slip slip);
/// Null when there is none. The code in any case.
[[nodiscard]] const Rule* find_rule(std::string_view code);

}  // namespace gxreport
