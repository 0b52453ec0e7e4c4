#include "report/series_chart.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "report/html_text.hpp"

namespace gxreport {

namespace {

using reconcile::Series;
using reconcile::YearValue;

constexpr int kWidth = 720;
constexpr int kHeight = 260;
constexpr int kLeft = 70;
constexpr int kRight = 560;  // names stand behind it
constexpr int kTop = 20;
constexpr int kBottom = 220;

// Told apart without colour: whole, dashed, dotted.
constexpr std::array<std::string_view, 3> kDashes = {"", "8 5", "2 5"};

/// What a drawing shows; places are in tenths of a unit, so that no locale and no rounding shows.
struct Frame {
  int first = 0;
  int last = 0;
  double most = 0;
};

std::optional<double> height_of(const YearValue& value) {
  if (value.status != CellStatus::ok || value.value.negative()) return std::nullopt;
  return static_cast<double>(value.value.units) / std::pow(10.0, value.value.scale);
}

std::optional<Frame> frame_of(const std::vector<const Series*>& series) {
  std::optional<Frame> frame;
  for (const Series* one : series) {
    for (const YearValue& value : one->values) {
      const auto height = height_of(value);
      if (!height) continue;
      if (!frame) frame = Frame{value.year, value.year, 0};
      frame->first = std::min(frame->first, value.year);
      frame->last = std::max(frame->last, value.year);
      frame->most = std::max(frame->most, *height);
    }
  }
  return frame;
}

std::string tenths(double value) {
  const auto whole = static_cast<long>(std::lround(value * 10));
  return std::to_string(whole / 10) + '.' + std::to_string(whole % 10);
}

double x_of(const Frame& frame, int year) {
  const int years = frame.last - frame.first;
  return years == 0 ? (kLeft + kRight) / 2.0 : kLeft + double{kRight - kLeft} * (year - frame.first) / years;
}

double y_of(const Frame& frame, double height) {
  return frame.most <= 0 ? kBottom : kBottom - (kBottom - kTop) * height / frame.most;
}

void append_text(double x, double y, std::string_view anchor, std::string_view text, std::string& out) {
  out += "<text x=\"" + tenths(x) + "\" y=\"" + tenths(y) + "\" text-anchor=\"";
  out += anchor;
  out += "\" font-size=\"12\" fill=\"currentColor\">";
  append_html(text, out);
  out += "</text>";
}

void append_axes(const Frame& frame, std::string& out) {
  for (const double height : {0.0, frame.most}) {
    const std::string y = tenths(y_of(frame, height));
    out += fmt::format(R"(<line x1="{}" x2="{}" y1="{}" y2="{}" stroke="currentColor" stroke-opacity=".3"/>)",
                       kLeft, kRight, y, y);
    append_text(kLeft - 8, y_of(frame, height) + 4, "end", std::to_string(std::llround(height)), out);
    if (frame.most <= 0) break;
  }
  const int step = std::max(1, (frame.last - frame.first) / 10);
  for (int year = frame.first; year <= frame.last; year += step)
    append_text(x_of(frame, year), kBottom + 20, "middle", std::to_string(year), out);
}

// Consecutive years are joined; behind a gap a new line begins.
void append_line(const Frame& frame, const Series& series, std::size_t number, std::string& out) {
  std::string path;
  std::string dots;
  int last = 0;
  double end = kBottom;
  for (const YearValue& value : series.values) {
    const auto height = height_of(value);
    if (!height) continue;
    const std::string x = tenths(x_of(frame, value.year));
    const std::string y = tenths(y_of(frame, *height));
    const bool joined = !path.empty() && value.year == last + 1;
    path += fmt::format("{}{} {}", joined ? 'L' : 'M', x, y);
    dots +=
        fmt::format(R"(<circle cx="{}" cy="{}" r="3.5" fill="currentColor"><title>{}: {}</title></circle>)",
                    x, y, value.year, value.value.to_string());
    last = value.year;
    end = y_of(frame, *height);
  }
  if (path.empty()) return;
  out += "<g><path d=\"" + path + "\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"2\"";
  const std::string_view dash = kDashes.at(number % kDashes.size());
  if (!dash.empty()) out += " stroke-dasharray=\"" + std::string(dash) + '"';
  out += "/>" + dots;
  append_text(x_of(frame, last) + 8, end + 4, "start", std::to_string(number + 1), out);
  out += "</g>\n";
}

}  // namespace

void append_series_chart(const std::string& title, const std::vector<const Series*>& series,
                         std::string& out) {
  const auto frame = frame_of(series);
  if (!frame) return;
  out += "<svg class=\"series\" viewBox=\"0 0 " + std::to_string(kWidth) + ' ' + std::to_string(kHeight) +
         "\" width=\"" + std::to_string(kWidth) + "\" height=\"" + std::to_string(kHeight) +
         "\" role=\"img\" aria-label=\"";
  append_html(title, out);
  out += "\">\n";
  append_axes(*frame, out);
  out += '\n';
  for (std::size_t i = 0; i < std::min(series.size(), kMostLines); ++i)
    append_line(*frame, *series[i], i, out);
  out += "</svg>\n";
}

}  // namespace gxreport
