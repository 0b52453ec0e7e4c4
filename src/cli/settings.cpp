#include "cli/settings.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <filesystem>

#include "cli/formats.hpp"
#include "cli/list_share.hpp"
#include "cli/user_forms.hpp"
#include "gxreport/limits.hpp"
#include "report/escape.hpp"

namespace gxreport::cli {

namespace {

constexpr const char* kStandardInput = "<stdin>";

constexpr Words kRecordsAlone = {"--records 从标准输入读取，不能再给出路径或 --files-from",
                                 "--records reads standard input: no PATH and no --files-from with it"};
constexpr Words kNotWithRecords = {"--records 不能和这个选项一起使用：", "not together with --records: "};
constexpr Words kNeedsRecords = {"--line-buffered 要和 --records 一起使用",
                                 "--line-buffered needs --records"};

bool interpret_jobs(const std::string& typed, Lang lang, unsigned& out, std::string& error) {
  out = std::min(allowed_cores(), kMaxJobs);
  if (typed.empty()) return true;
  const auto result = std::from_chars(typed.data(), typed.data() + typed.size(), out);
  const bool number = result.ec == std::errc() && result.ptr == typed.data() + typed.size();
  if (number && out >= 1 && out <= kMaxJobs) return true;
  error = not_one_of("--jobs", typed, "1-" + std::to_string(kMaxJobs), lang);
  return false;
}

bool interpret_color(const std::string& typed, bool terminal, Lang lang, bool& out, std::string& error) {
  const char* no_color = std::getenv("NO_COLOR");  // NOLINT(concurrency-mt-unsafe): before any thread
  const char* term = std::getenv("TERM");          // NOLINT(concurrency-mt-unsafe)
  const bool refused =
      (no_color != nullptr && *no_color != '\0') || (term != nullptr && std::string_view(term) == "dumb");
  out = typed == "always" || (typed != "never" && terminal && !refused);
  if (typed.empty() || typed == "auto" || typed == "always" || typed == "never") return true;
  error = not_one_of("--color", typed, "auto, always, never", lang);
  return false;
}

bool interpret_progress(Task task, const Arguments& arguments, Lang lang, When& out, std::string& error) {
  const char* term = std::getenv("TERM");  // NOLINT(concurrency-mt-unsafe): before any thread
  const bool dumb = term != nullptr && std::string_view(term) == "dumb";
  const std::string& typed = arguments.progress;
  const bool possible = (task == Task::check || task == Task::extract) && !arguments.records;
  if (possible && typed == "always") out = When::always;
  if (possible && !dumb && (typed.empty() || typed == "auto")) out = When::automatic;
  if (typed.empty() || typed == "auto" || typed == "always" || typed == "never") return true;
  error = not_one_of("--progress", typed, "auto, always, never", lang);
  return false;
}

std::uint32_t terminal_width(int fd, bool terminal) {
  struct winsize size {};
  if (terminal && ::ioctl(fd, TIOCGWINSZ, &size) == 0 && size.ws_col >= 40) return size.ws_col;
  return RenderOptions{}.width;
}

// Standard input is all there is to read, and each record is answered by a line of its own.
bool interpret_records(const Arguments& arguments, Lang lang, InputRequest& out, std::string& error) {
  if (!arguments.operands.empty() || !arguments.files_from.empty()) error = kRecordsAlone.in(lang);
  const std::string not_with(kNotWithRecords.in(lang));
  if (arguments.statistics) error = not_with + "--statistics";
  if (!arguments.write_baseline.empty()) error = not_with + "--write-baseline";
  out.stdin_name = arguments.stdin_name.empty() ? kStandardInput : arguments.stdin_name;
  return error.empty();
}

// Standard input can be read once.
bool interpret_inputs(const Arguments& arguments, Lang lang, InputRequest& out, std::string& error) {
  const bool zh = lang == Lang::zh;
  if (arguments.records) return interpret_records(arguments, lang, out, error);
  if (arguments.line_buffered) {
    error = kNeedsRecords.in(lang);
    return false;
  }
  if (arguments.operands.empty() && arguments.files_from.empty()) {
    error = zh ? "没有给出要处理的文件；例如：gxreport check report.txt"
               : "no PATH given; for example: gxreport check report.txt";
    return false;
  }
  const auto dashes = std::count(arguments.operands.begin(), arguments.operands.end(), "-") +
                      std::count(arguments.files_from.begin(), arguments.files_from.end(), "-");
  if (dashes > 1) {
    error = zh ? "标准输入（-）只能用一次" : "standard input (-) can be used once only";
    return false;
  }
  if (arguments.nul_separated && arguments.files_from.empty()) {
    error = zh ? "-0 要和 --files-from 一起使用" : "-0 needs --files-from";
    return false;
  }
  out = {arguments.operands, arguments.files_from, arguments.globs,
         arguments.stdin_name.empty() ? kStandardInput : arguments.stdin_name, arguments.nul_separated};
  if (out.globs.empty()) out.globs = {"*.txt", "*.md"};
  return true;
}

}  // namespace

std::string not_one_of(std::string_view flag, std::string_view typed, std::string_view choices, Lang lang) {
  std::string out(flag);
  out += lang == Lang::zh ? "：“" : ": '";
  append_visible(typed, Blanks::show, out);
  out += lang == Lang::zh ? "” 不在可用的值之内：" : "' is not one of: ";
  out += choices;
  return out;
}

bool interpret_encoding(const std::string& typed, Lang lang, std::optional<Encoding>& out,
                        std::string& error) {
  if (typed.empty()) return true;
  out = encoding_from_name(typed);
  if (!out) error = not_one_of("--encoding", typed, "utf-8, gb18030, utf-16le, utf-16be", lang);
  return out.has_value();
}

std::optional<Settings> interpret(Task task, const Arguments& arguments, Lang lang, const Streams& streams,
                                  std::string& error) {
  Settings out;
  const bool terminal = arguments.output.empty() && ::isatty(streams.out) == 1;
  out.render.task = task;
  out.render.lang = lang;
  out.render.announce_passes = arguments.verbose;
  out.render.give_grounds = arguments.verbose;
  std::error_code unknown;
  out.render.folder = std::filesystem::current_path(unknown).string();
  out.render.width = terminal_width(streams.out, terminal);
  out.options.lang = lang;
  out.write_baseline = arguments.write_baseline;
  out.records = arguments.records;
  out.line_buffered = arguments.line_buffered;
  out.manifest = arguments.manifest;
  out.parent = arguments.parent;
  const bool good = interpret_rules(arguments, lang, out.typed, error) &&
                    interpret_jobs(arguments.jobs, lang, out.jobs, error) &&
                    interpret_color(arguments.color, terminal, lang, out.render.colour, error) &&
                    interpret_progress(task, arguments, lang, out.progress, error) &&
                    interpret_formats(task, arguments, terminal, lang, out, error) &&
                    interpret_encoding(arguments.encoding, lang, out.options.encoding, error) &&
                    interpret_inputs(arguments, lang, out.inputs, error) &&
                    interpret_shard(task, arguments, lang, out.shard, error) &&
                    (out.forms = load_forms(arguments.templates, lang, error)) != nullptr;
  if (!good) return std::nullopt;
  for (Sink& sink : out.sinks) sink.render.forms = out.forms.get();
  return out;
}

}  // namespace gxreport::cli
