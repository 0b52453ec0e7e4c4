// What sentences of a report claim about cells of its tables: templates/claims/claims.json.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace gxreport::schema {

/// What stands at one place of a wording: one of some words (the longest that fits), or the figure.
struct ClaimStep {
  bool figure = false;
  bool optional = false;
  std::vector<std::u16string> words;  ///< folded, nothing but letters, digits and Han; the longest first
};

/// The first step has words and is not optional; one step is the figure.
using ClaimWording = std::vector<ClaimStep>;

struct Claim {
  std::vector<std::string> cells;  ///< of which the figure is the sum
  std::vector<ClaimWording> wordings;
};

/// Words as in ClaimStep.
struct Claims {
  std::vector<std::u16string> units;       ///< right behind the figure
  std::vector<std::u16string> not_claims;  ///< before it in its sentence: it is no claim
  std::vector<std::u16string> lead_ins;    ///< between the clause's beginning and the wording
  std::vector<std::u16string> own;         ///< names of the report's own organ
  std::vector<std::u16string> organs;      ///< of what other names of organs are made
  std::vector<std::u16string> guidance;    ///< clauses that begin so tell who gave the rules
  std::vector<Claim> claims;

  /// Those that are built in. Read once, on first use.
  [[nodiscard]] static const Claims& builtin();
};

/// In a wording it stands for the year of the report.
inline constexpr std::u16string_view kClaimYear = u"YYYY";

}  // namespace gxreport::schema
