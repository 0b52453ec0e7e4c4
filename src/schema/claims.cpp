#include "schema/claims.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "schema/label_index.hpp"
#include "schema/template_json.hpp"

namespace gxreport::schema {

namespace {

#include "builtin_claims.inc"  // kBuiltinClaims: the document's text, valid by its schema

constexpr std::size_t kMaxClaims = 512;
constexpr std::size_t kMaxSteps = 16;

/// Without the empty one, which only says that none need stand there.
std::vector<std::u16string> folded(const std::vector<std::string>& words) {
  std::vector<std::u16string> out;
  for (const std::string& word : words) {
    if (!word.empty()) out.push_back(label_skeleton(word));
  }
  std::ranges::stable_sort(out, std::ranges::greater{}, &std::u16string::size);
  return out;
}

std::vector<std::u16string> read_words(const Node& root, const char* key) {
  return folded(root.texts(key, kMaxTexts, 1));
}

ClaimStep read_step(const nlohmann::json& json) {
  ClaimStep step;
  step.figure = json.is_string();
  if (step.figure) return step;
  const auto words = json.get<std::vector<std::string>>();
  step.optional = std::ranges::find(words, "") != words.end();
  step.words = folded(words);
  return step;
}

Claim read_claim(const Node& node) {
  Claim claim;
  claim.cells = node.texts("cells", kMaxTexts, 1);
  for (const Node& wording : node.items("wordings", kMaxTexts, 1)) {
    ClaimWording& steps = claim.wordings.emplace_back();
    for (const nlohmann::json& step : wording.json()) steps.push_back(read_step(step));
    const bool bounded = steps.size() <= kMaxSteps && !steps.front().figure && !steps.front().optional;
    if (!bounded || std::ranges::count(steps, true, &ClaimStep::figure) != 1)
      wording.fail(must_be("以文字开头、含一个 # 的列表", "a list that begins with words and holds one #"));
  }
  return claim;
}

Claims read_claims(std::string_view json) {
  const nlohmann::json document = parse_limited(json);
  const Node root(document, "");
  Claims claims;
  claims.units = read_words(root, "units");
  claims.not_claims = read_words(root, "not_claims");
  claims.lead_ins = read_words(root, "lead_ins");
  claims.own = read_words(root, "own");
  claims.organs = read_words(root, "organs");
  claims.guidance = read_words(root, "guidance");
  for (const Node& node : root.items("claims", kMaxClaims, 1)) claims.claims.push_back(read_claim(node));
  return claims;
}

}  // namespace

const Claims& Claims::builtin() {
  static const Claims claims = [] {
    try {
      return read_claims(kBuiltinClaims.front());
    } catch (const std::exception&) {
      std::abort();  // the build's tests refuse such a document; only a broken binary gets here
    }
  }();
  return claims;
}

}  // namespace gxreport::schema
