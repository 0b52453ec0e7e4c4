#include "cli/list_share.hpp"

#include <algorithm>
#include <charconv>

#include "cli/settings.hpp"
#include "gxreport/limits.hpp"

namespace gxreport::cli {

namespace {

constexpr Words kNotWithShard = {"--shard 不能和这个选项一起使用：", "not together with --shard: "};
constexpr Words kNoStream = {"标准输入（-）不能分份", "standard input (-) cannot be shared out"};

bool read_number(std::string_view text, std::size_t& out) {
  const auto result = std::from_chars(text.data(), text.data() + text.size(), out);
  return !text.empty() && result.ec == std::errc() && result.ptr == text.data() + text.size();
}

bool read_shard(std::string_view typed, Shard& out) {
  const std::size_t slash = std::min(typed.find('/'), typed.size());
  return slash < typed.size() && read_number(typed.substr(0, slash), out.index) &&
         read_number(typed.substr(slash + 1), out.count) && out.index >= 1 && out.index <= out.count &&
         out.count <= kMaxShards;
}

void add_list(const std::vector<std::string>& words, check::Fingerprint& digest) {
  digest.field(std::to_string(words.size()));
  for (const std::string& word : words) digest.field(word);
}

// What is typed and changes a line of the output.
std::uint64_t settings_digest(const Arguments& arguments, Lang lang) {
  check::Fingerprint digest;
  for (const auto* words : {&arguments.select, &arguments.ignore, &arguments.severity, &arguments.templates})
    add_list(*words, digest);
  for (const std::string* word : {&arguments.max_findings, &arguments.config, &arguments.baseline,
                                  &arguments.fail_on, &arguments.encoding})
    digest.field(*word);
  digest.field(arguments.isolated ? "isolated" : "");
  digest.field(lang == Lang::zh ? "zh" : "en");
  return digest.value();
}

}  // namespace

bool ListShare::takes(const std::string& path) {
  digest_.field(file_token(path));
  shard_.list = digest_.value();
  return shard_.has(shard_.files++);
}

bool interpret_shard(Task task, const Arguments& arguments, Lang lang, std::optional<Shard>& out,
                     std::string& error) {
  if (arguments.shard.empty()) return true;
  out.emplace();
  out->command = task == Task::extract ? "extract" : "check";
  out->settings = settings_digest(arguments, lang);
  if (!read_shard(arguments.shard, *out))
    error = not_one_of("--shard", arguments.shard, "1/N … N/N, N ≤ " + std::to_string(kMaxShards), lang);
  const auto refuse = [&](std::string_view flag) {
    error = std::string(kNotWithShard.in(lang)) + std::string(flag);
  };
  if (arguments.records) refuse("--records");
  if (arguments.statistics) refuse("--statistics");
  if (!arguments.write_baseline.empty()) refuse("--write-baseline");
  if (std::ranges::find(arguments.operands, "-") != arguments.operands.end()) error = kNoStream.in(lang);
  return error.empty();
}

}  // namespace gxreport::cli
