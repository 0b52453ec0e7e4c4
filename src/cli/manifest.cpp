#include "cli/manifest.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <filesystem>

#include "cli/csv_records.hpp"
#include "config/policy.hpp"
#include "gxreport/limits.hpp"

namespace gxreport::cli {

namespace {

constexpr std::array<std::string_view, 4> kColumns = {"file", "organization", "year", "parent"};
constexpr std::size_t kNoColumn = static_cast<std::size_t>(-1);
constexpr int kFirstYear = 1900;
constexpr int kLastYear = 2199;

constexpr Words kNoText = {"不是可以识别的文本", "is no text in a known encoding"};
constexpr Words kNoHeader = {"没有标题行；要有 file 或 organization，可以有 year、parent",
                             "no header line; file or organization must stand in it, year and parent may"};
constexpr Words kNoSuchColumn = {"没有这一列（可用：file、organization、year、parent）",
                                 "no such column (there are file, organization, year, parent)"};
constexpr Words kColumnTwice = {"这一列出现两次", "the column stands twice"};
constexpr Words kBroken = {"引号不成对，或引号后面还有文字",
                           "quotes do not pair, or text follows a closing one"};
constexpr Words kFields = {"这一行的列数与标题行不同", "the line has not as many fields as the header"};
constexpr Words kYear = {"年度应当是 1900 至 2199 的整数",
                         "the year must be a whole number from 1900 to 2199"};
constexpr Words kFileTwice = {"同一个文件出现两次", "the file stands twice"};
constexpr Words kLongName = {"文件名超过 4096 字节", "the file's name is longer than 4096 bytes"};
constexpr Words kNobody = {"既没有 file 也没有 organization", "neither file nor organization"};
constexpr Words kCycle = {"上级成环，或者同一机关有两个上级",
                          "parents that lead back here, or an organ with two parents"};

std::string at(std::size_t line, std::size_t column, const Words& words, Lang lang) {
  return std::to_string(line) + ':' + std::to_string(column) + ": " + std::string(words.in(lang));
}

std::string at(const CsvField& field, const Words& words, Lang lang) {
  return at(field.line, field.column, words, lang);
}

std::string trimmed(const std::string& text) {
  const std::size_t begin = text.find_first_not_of(" \t");
  if (begin == std::string::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t") - begin + 1);
}

/// For each of kColumns its place in the record.
using Header = std::array<std::size_t, kColumns.size()>;

bool read_header(const std::vector<CsvField>& record, Lang lang, Header& header, std::string& error) {
  header.fill(kNoColumn);
  for (std::size_t i = 0; i < record.size(); ++i) {
    const auto column = std::ranges::find(kColumns, trimmed(record[i].text));
    if (column == kColumns.end()) {
      error = at(record[i], kNoSuchColumn, lang);
      return false;
    }
    std::size_t& place = header.at(static_cast<std::size_t>(column - kColumns.begin()));
    if (place != kNoColumn) error = at(record[i], kColumnTwice, lang);
    place = i;
  }
  if (error.empty() && header[0] == kNoColumn && header[1] == kNoColumn) error = at(1, 1, kNoHeader, lang);
  return error.empty();
}

bool read_year(const CsvField& field, Lang lang, std::optional<int>& out, std::string& error) {
  const std::string text = trimmed(field.text);
  if (text.empty()) return true;
  int year = 0;
  const auto result = std::from_chars(text.data(), text.data() + text.size(), year);
  const bool whole = result.ec == std::errc() && result.ptr == text.data() + text.size();
  if (whole && year >= kFirstYear && year <= kLastYear) {
    out = year;
    return true;
  }
  error = at(field, kYear, lang);
  return false;
}

bool read_row(const std::vector<CsvField>& record, const Header& header, Lang lang, ManifestRow& row,
              std::string& error) {
  const auto text = [&](std::size_t column) {
    return header.at(column) == kNoColumn ? std::string() : trimmed(record[header.at(column)].text);
  };
  row.line = record.front().line;
  row.file = text(0);
  row.organization = text(1);
  row.parent = text(3);
  if (header[3] != kNoColumn) row.parent_column = record[header[3]].column;
  if (header[2] != kNoColumn && !read_year(record[header[2]], lang, row.year, error)) return false;
  if (row.file.size() > kMaxPathBytes) error = at(record[header[0]], kLongName, lang);
  if (row.file.empty() && row.organization.empty()) error = at(record.front(), kNobody, lang);
  return error.empty();
}

}  // namespace

bool Manifest::parse(std::string_view bytes, const std::string& path, Lang lang, std::string& error) {
  Text text;
  if (decode(bytes, std::nullopt, {}, text) != SourceError::none || text.fault_count() > 0) {
    error = at(1, 1, kNoText, lang);
    return false;
  }
  CsvRecords records(text.utf8());
  std::vector<CsvField> record;
  Header header{};
  if (!records.next(record)) {
    error = at(1, 1, kNoHeader, lang);
    return false;
  }
  if (records.broken()) {
    error = at(record.back(), kBroken, lang);
    return false;
  }
  if (!read_header(record, lang, header, error)) return false;
  const std::size_t width = record.size();
  while (records.next(record)) {
    if (record.size() != width || records.broken()) {
      error = at(record.back(), records.broken() ? kBroken : kFields, lang);
      return false;
    }
    if (!read_row(record, header, lang, rows_.emplace_back(), error)) return false;
  }
  return add_names(path, lang, error);
}

// A name that leads to two places is both; the manifest's own folder comes first where they are one.
bool Manifest::add_names(const std::string& path, Lang lang, std::string& error) {
  const std::filesystem::path folder = std::filesystem::path(config::whole_path(path)).parent_path();
  asked_.assign(rows_.size(), false);
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    if (rows_[i].file.empty()) continue;
    const std::string beside = config::whole_path((folder / rows_[i].file).string());
    if (!by_path_.try_emplace(beside, i).second) {
      error = at(rows_[i].line, 1, kFileTwice, lang);
      return false;
    }
  }
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    if (!rows_[i].file.empty()) by_path_.try_emplace(config::whole_path(rows_[i].file), i);
  }
  return true;
}

const ManifestRow* Manifest::find(const std::string& path) {
  if (rows_.empty()) return nullptr;
  const auto found = by_path_.find(config::whole_path(path));
  if (found == by_path_.end()) return nullptr;
  asked_[found->second] = true;
  return &rows_[found->second];
}

bool Manifest::children(const std::function<std::string(std::size_t row)>& name_of, Lang lang,
                        std::vector<reconcile::Directions::Child>& out, std::string& error) const {
  std::vector<std::size_t> rows;
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    const std::string name = rows_[i].organization.empty() ? name_of(i) : rows_[i].organization;
    if (rows_[i].parent.empty() || reconcile::organ_key(name).empty()) continue;
    out.push_back({name, rows_[i].parent});
    rows.push_back(i);
  }
  const std::size_t cycle = reconcile::find_cycle(out);
  if (cycle == out.size()) return true;
  const ManifestRow& row = rows_[rows[cycle]];
  error = at(row.line, row.parent_column, kCycle, lang);
  return false;
}

std::vector<std::string> Manifest::unread() const {
  std::vector<std::string> out;
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    if (!rows_[i].file.empty() && !asked_[i]) out.push_back(rows_[i].file);
  }
  return out;
}

}  // namespace gxreport::cli
