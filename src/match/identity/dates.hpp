// Years and dates as reports print them: 2020年, 二〇二〇年, 2021-01-29, 2021年1月29日, 2021/1/29, 2021.1.29.
#pragma once

#include <optional>

#include "gxreport/report.hpp"
#include "match/identity/excerpt.hpp"

namespace gxreport::identity {

struct YearRead {
  int year = 0;
  Range range;  ///< the digits and 年, 年度 where they follow
};

struct DateRead {
  Date date;
  Range range;
};

struct PeriodRead {
  Date from;
  Date to;
  Range range;
};

/// A year that begins at `index`: four digits, ASCII or Chinese, 2000 to 2099, followed by 年.
[[nodiscard]] std::optional<YearRead> read_year(const Excerpt& excerpt, std::size_t index);
/// A year that ends just before `index`; 年 may lack (X局2020政府信息公开年报).
[[nodiscard]] std::optional<YearRead> read_year_before(const Excerpt& excerpt, std::size_t index);

/// A whole date that begins at `index`. `year` stands in where the year is not printed (至12月31日); 0: must
/// be.
[[nodiscard]] std::optional<DateRead> read_date(const Excerpt& excerpt, std::size_t index, int year = 0);

/// The period that the figures cover, the first one that says so.
[[nodiscard]] std::optional<PeriodRead> find_period(const Excerpt& excerpt);

/// The date of publication from a labelled field, else from a line of the head that is a date and its source.
[[nodiscard]] std::optional<DateRead> find_published(const Excerpt& head);
/// The date under the signature: the only line of the text's end that is nothing but a date.
[[nodiscard]] std::optional<DateRead> find_signature_date(const Excerpt& tail);

}  // namespace gxreport::identity
