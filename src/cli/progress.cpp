#include "cli/progress.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <numeric>
#include <string_view>

#include "cli/notices.hpp"

namespace gxreport::cli {

namespace {

constexpr std::chrono::milliseconds kOnScreen{100};
constexpr std::chrono::seconds kInLines{1};
constexpr std::string_view kEraseLine = "\r\x1b[2K";
constexpr std::size_t kUnknownWidth = 80;

// 12345 as 12,345.
std::string grouped(std::size_t number) {
  std::string digits = std::to_string(number);
  for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, ",");
  return digits;
}

std::string time_words(std::size_t seconds, bool zh) {
  const auto part = [](std::size_t count, std::string_view unit) {
    return std::to_string(count) + std::string(unit);
  };
  if (seconds < 60) return part(seconds, zh ? " 秒" : " s");
  if (seconds < 3600)
    return part(seconds / 60, zh ? " 分 " : " min ") + part(seconds % 60, zh ? " 秒" : " s");
  return part(seconds / 3600, zh ? " 小时 " : " h ") + part(seconds / 60 % 60, zh ? " 分" : " min");
}

std::string files_words(const Standing& standing, bool zh) {
  std::string out = grouped(standing.done);
  if (standing.all) out += " / " + grouped(*standing.all);
  return out + (zh ? " 份" : standing.all.value_or(standing.done) == 1 ? " file" : " files");
}

// Columns, as far as these lines go: Han take two.
std::size_t columns_of(std::string_view line) {
  std::size_t columns = 0;
  for (const char c : line) {
    const auto byte = static_cast<unsigned char>(c);
    columns += (byte & 0xC0U) == 0x80U ? 0 : byte >= 0xE0U ? 2 : 1;
  }
  return columns;
}

std::size_t width_of(int fd) {
  struct winsize size {};
  return ::ioctl(fd, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : kUnknownWidth;
}

bool is_screen(int fd) { return ::isatty(fd) == 1; }

}  // namespace

std::string progress_line(const Standing& standing, bool findings, std::size_t width, Lang lang) {
  const bool zh = lang == Lang::zh;
  const std::string files = files_words(standing, zh);
  std::string out = files;
  if (findings)
    out += " · " + grouped(standing.findings) +
           (zh                       ? " 个问题"
            : standing.findings == 1 ? " finding"
                                     : " findings");
  const double rate = standing.seconds > 0 ? static_cast<double>(standing.done) / standing.seconds : 0;
  if (rate >= 1)
    out += " · " + std::string(zh ? "每秒 " : "") + grouped(static_cast<std::size_t>(rate)) +
           (zh ? " 份" : "/s");
  if (rate > 0 && standing.all && *standing.all > standing.done) {
    const double left = static_cast<double>(*standing.all - standing.done) / rate;
    const std::string time = time_words(static_cast<std::size_t>(std::min(left, 1e8)) + 1, zh);
    out += " · " + (zh ? "还需 " + time : time + " left");
  }
  return columns_of(out) < width ? out : files;
}

Progress::Progress(const Settings& settings, const Streams& streams, Clock::duration wait)
    : settings_(settings),
      fd_(streams.error),
      wanted_(settings.progress == When::always || (settings.progress == When::automatic && is_screen(fd_))),
      screen_(is_screen(fd_)),
      shares_(is_screen(streams.out) &&
              std::ranges::any_of(settings.sinks, [](const Sink& sink) { return sink.path.empty(); })),
      begin_(Clock::now()),
      due_(begin_ + wait),
      all_(settings) {}

void Progress::clear() {
  if (shown_) print_notices(fd_, kEraseLine);
  shown_ = false;
}

void Progress::add(const Tally& part) {
  if (!wanted_) return;
  standing_.done += part.files;
  standing_.findings += std::accumulate(part.findings.begin(), part.findings.end(), std::size_t{0});
  const Clock::time_point now = Clock::now();
  if (now >= due_) show(now);
}

// Inputs are counted from the first line on: a short run has no use for it.
void Progress::show(Clock::time_point now) {
  all_.start();
  standing_.all = all_.count();
  standing_.seconds = std::chrono::duration<double>(now - begin_).count();
  const std::string line = progress_line(standing_, settings_.render.task != Task::extract,
                                         screen_ ? width_of(fd_) : kUnknownWidth, settings_.options.lang);
  print_notices(fd_, screen_ ? std::string(kEraseLine) + line : line + '\n');
  shown_ = screen_;
  due_ = now + (screen_ ? Clock::duration(kOnScreen) : Clock::duration(kInLines));
}

// Where lines stay, the last one says how the run ended.
void Progress::end() {
  all_.stop();
  clear();
  if (!wanted_ || screen_) return;
  standing_.seconds = std::chrono::duration<double>(Clock::now() - begin_).count();
  standing_.all.reset();
  print_notices(fd_, progress_line(standing_, settings_.render.task != Task::extract, kUnknownWidth,
                                   settings_.options.lang) +
                         '\n');
}

}  // namespace gxreport::cli
