// A report with figures and nothing else, to which sentences are put.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "gxreport/gxreport.hpp"
#include "prose/prose.hpp"

namespace gxreport::test {

/// 云溪市水务局 or 云溪市人民政府 for 2023, whose cells are all read; those without a figure of their own in
/// the list are 0.
[[nodiscard]] Report report_of(std::string_view form, std::string_view organization);

/// What is made of a sentence, in the words of testdata/prose/sentences.tsv, by their places.
[[nodiscard]] std::string heard_in(const Report& report, std::string_view sentence);

}  // namespace gxreport::test
