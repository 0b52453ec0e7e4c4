#include "match/wording.hpp"

#include <algorithm>
#include <vector>

#include "schema/label_index.hpp"

namespace gxreport::match {

namespace {

constexpr std::size_t kLongestCompared = 64;  // the longest label has 33 characters

}  // namespace

std::size_t edit_distance(std::u16string_view a, std::u16string_view b, std::size_t limit) {
  if (a.size() > kLongestCompared || b.size() > kLongestCompared) return limit + 1;
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({replaced, row[j] + 1, row[j - 1] + 1});
    }
  }
  return std::min(row[b.size()], limit + 1);
}

bool is_accepted(std::u16string_view printed_folded, const Label& label) {
  const std::u16string printed = schema::skeleton(printed_folded);
  const auto among = [&](std::u16string_view letters) {
    if (letters == label.letters) return true;
    return std::ranges::find(label.accepted_letters, letters) != label.accepted_letters.end();
  };
  return among(printed) || among(schema::bare_skeleton(printed_folded));
}

double distance_to(std::u16string_view printed_skeleton, const Label& label) {
  if (printed_skeleton.empty() || printed_skeleton.size() > kLongestCompared) return 1;
  double best = 1;
  const auto consider = [&](const std::u16string& letters) {
    const std::size_t longest = std::max(letters.size(), printed_skeleton.size());
    const std::size_t edits = edit_distance(printed_skeleton, letters, longest);
    best = std::min(best, static_cast<double>(edits) / static_cast<double>(longest));
  };
  consider(label.letters);
  for (const std::u16string& letters : label.accepted_letters) consider(letters);
  for (const std::u16string& letters : label.deviating_letters) consider(letters);
  return best;
}

}  // namespace gxreport::match
