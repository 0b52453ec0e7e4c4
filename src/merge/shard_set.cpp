#include "merge/shard_set.hpp"

#include <sys/resource.h>

#include <algorithm>
#include <system_error>

#include "check/fingerprint.hpp"
#include "gxreport/gxreport.hpp"
#include "records/member_token.hpp"
#include "report/escape.hpp"

namespace gxreport::merge {

namespace {

constexpr Words kNotAFile = {"不是普通文件", "is no regular file"};
constexpr Words kCutShort = {"不完整：最后一行不是汇总，这一份没有运行完",
                             "is cut short: its last line is no summary, the shard did not end"};
constexpr Words kNoShard = {"不是 --shard 的结果", "is no output of --shard"};
constexpr Words kVersion = {"由另一版本的 gxreport 生成：", "was made by another version of gxreport: "};
constexpr Words kOtherCommand = {"是另一个命令的结果，不同于 ", "is of another command than "};
constexpr Words kOtherCount = {"份数不同于 ", "is of another number of shards than "};
constexpr Words kOtherList = {"文件清单不同于 ", "is of another list of files than "};
constexpr Words kOtherSettings = {"选项不同于 ", "was made with other options than "};
constexpr Words kTwice = {"和这个文件是同一份：", "is the same shard as "};
constexpr Words kMissing = {"缺少第 {} 份（共 {} 份）", "shard {} of {} is missing"};
constexpr Words kLost = {"行数与汇总不符，或有一行不在它的位置上",
                         "a line is missing, or not where it belongs"};

constexpr std::size_t kBlocks = std::size_t{16} << 20U;  // bytes read at once, of all files together

// Each shard is an open file.
void allow_files(std::size_t count) {
  struct rlimit limit {};
  if (::getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur > count + 64) return;
  limit.rlim_cur = std::min<rlim_t>(limit.rlim_max, count + 64);
  ::setrlimit(RLIMIT_NOFILE, &limit);
}

std::string filled(std::string_view words, std::size_t first, std::size_t second) {
  std::string out(words);
  out.replace(out.find("{}"), 2, std::to_string(first));
  out.replace(out.find("{}"), 2, std::to_string(second));
  return out;
}

// "file" of a line, quotes and all; empty where it does not begin with one.
std::string_view file_of(std::string_view line) {
  constexpr std::string_view kBegin = "{\"file\":";
  if (line.substr(0, kBegin.size()) != kBegin || line.size() <= kBegin.size() || line[kBegin.size()] != '"')
    return {};
  return line.substr(kBegin.size(), records::behind_string(line, kBegin.size()) - kBegin.size());
}

}  // namespace

std::string ShardSet::about(const ShardFile& file, std::string_view why) const {
  return visible(file.path()) + (lang_ == Lang::zh ? "：" : ": ") + std::string(why);
}

bool ShardSet::open_files(const std::vector<std::string>& paths, std::string& error) {
  allow_files(paths.size());
  for (const std::string& path : paths) {
    ShardFile& file = *files_.emplace_back(std::make_unique<ShardFile>(path));
    switch (file.open()) {
      case ShardFile::Opened::good:
        break;
      case ShardFile::Opened::failed:
        error = about(file, std::generic_category().message(file.error()));
        break;
      case ShardFile::Opened::not_a_file:
        error = about(file, kNotAFile.in(lang_));
        break;
      case ShardFile::Opened::cut_short:
        error = about(file, kCutShort.in(lang_));
        break;
      case ShardFile::Opened::no_shard:
        error = about(file, kNoShard.in(lang_));
        break;
    }
    if (!error.empty()) return false;
  }
  return true;
}

bool ShardSet::of_one_run(std::string& error) {
  const ShardFile& first = *files_.front();
  const EndLine& model = first.end();
  for (const auto& file : files_) {
    const EndLine& end = file->end();
    const auto refuse = [&](const Words& why, std::string_view other) {
      error = about(*file, std::string(why.in(lang_)) + visible(other));
      return false;
    };
    if (end.version != version()) return refuse(kVersion, end.version);
    if (end.schema != model.schema) return refuse(kVersion, end.schema);
    if (end.shard.command != model.shard.command) return refuse(kOtherCommand, first.path());
    if (end.shard.count != model.shard.count) return refuse(kOtherCount, first.path());
    if (end.shard.list != model.shard.list || end.shard.files != model.shard.files)
      return refuse(kOtherList, first.path());
    if (end.shard.settings != model.shard.settings) return refuse(kOtherSettings, first.path());
  }
  return true;
}

bool ShardSet::in_order(std::string& error) {
  const auto index_of = [](const auto& file) { return file->end().shard.index; };
  std::ranges::stable_sort(files_, {}, index_of);
  const auto twice = std::ranges::adjacent_find(files_, {}, index_of);
  if (twice != files_.end())
    error = about(**std::next(twice), std::string(kTwice.in(lang_)) + visible((*twice)->path()));
  return error.empty();
}

bool ShardSet::complete(std::string& error) {
  const std::size_t count = files_.front()->end().shard.count;
  for (std::size_t i = 0; i < count; ++i) {
    if (i < files_.size() && files_[i]->end().shard.index == i + 1) continue;
    error = filled(kMissing.in(lang_), i + 1, count);
    return false;
  }
  for (const auto& file : files_) tally_.add(file->end().tally);
  return true;
}

bool ShardSet::each(const std::function<bool(std::string_view line)>& take) {
  const std::size_t block = std::clamp<std::size_t>(kBlocks / files_.size(), 4096, 262144);
  for (const auto& file : files_) file->rewind(block);
  const std::size_t count = files_.front()->end().shard.files;
  std::string line;
  for (std::size_t number = 0; number < count; ++number) {
    broken_ = files_[number % files_.size()].get();
    if (!files_[number % files_.size()]->next(line) || !take(line)) return false;
  }
  return true;
}

// The names of all lines in the order of the run have the digest of its list: none is lost, doubled or out of
// its place. Behind them stands the end alone.
bool ShardSet::prove_lines(std::string& error) {
  check::Fingerprint digest;
  const bool all = each([&](std::string_view line) {
    const std::string_view file = file_of(line);
    digest.field(file);
    return !file.empty();
  });
  if (!all) error = about(*broken_, kLost.in(lang_));
  std::string line;
  EndLine end;
  for (const auto& file : files_) {
    if (!error.empty()) break;
    const bool ends = file->end().tally.files == file->end().shard.own_files() && file->next(line) &&
                      parse_end_line(line, end) == EndKind::shard && !file->next(line);
    if (!ends) error = about(*file, kLost.in(lang_));
  }
  if (error.empty() && digest.value() != files_.front()->end().shard.list)
    error = about(*files_.front(), kLost.in(lang_));
  return error.empty();
}

bool ShardSet::open(const std::vector<std::string>& paths, Lang lang, std::string& error) {
  lang_ = lang;
  return open_files(paths, error) && of_one_run(error) && in_order(error) && complete(error) &&
         prove_lines(error);
}

}  // namespace gxreport::merge
