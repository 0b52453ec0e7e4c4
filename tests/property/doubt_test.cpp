// Tables about which there is nothing to doubt are read without asking: the same is read of them as with
// every doubt, and of tables that a change has made doubtful too.
#include "catch.hpp"
#include "support/same_reading.hpp"
#include "support/text_damage.hpp"
#include "support/trial.hpp"

using namespace gxreport;
using namespace gxreport::support;

namespace {

/// Compares, in every layout, random reports whole and as `change` leaves them.
template <typename Change>
void compare_changed(const std::string& property, std::size_t changed, Change change) {
  for (const Layout& layout : layouts()) {
    DYNAMIC_SECTION(std::string(layout.name)) {
      Complaints complaints(property);
      for (const Template* form : readable_forms()) {
        for (const std::uint64_t seed : seeds()) {
          Random random(seed * 53 + 11);
          const ReportModel model = sample_report(*form, seed, blanks_of(seed), extras_of(seed));
          const std::string whole = render(model, layout, seed);
          for (std::size_t n = 0; n <= changed; ++n) {
            const std::string text = n == 0 ? whole : change(whole, random);
            Document document;
            complaints.add({model, layout.name}, text, compare_doubted(text, model, document));
          }
        }
      }
      INFO(complaints.summary());
      CHECK(complaints.failures() == 0);
    }
  }
}

}  // namespace

TEST_CASE("what is read without asking is what is read with every doubt") {
  compare_changed("doubt", 3,
                  [](const std::string& text, Random& random) { return damaged_text(text, random); });
}

TEST_CASE(
    "what is read without asking of a table with a few cells changed is what is read with every doubt") {
  compare_changed("doubt-table", 12, [](std::string text, Random& random) {
    for (std::size_t changes = 1 + random.below(3); changes > 0; --changes)
      text = table_damaged(std::move(text), random);
    return text;
  });
}
