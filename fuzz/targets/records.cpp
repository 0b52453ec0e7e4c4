// A stream of records: its lines, then each line's JSON.
#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "open_bytes.hpp"
#include "records/record.hpp"
#include "records/record_lines.hpp"
#include "target.hpp"

namespace gxreport::fuzz {

namespace {

using records::Fault;
using records::Record;
using records::RecordLines;

struct Line {
  std::string text;
  std::size_t number = 0;
  RecordLines::Got got = RecordLines::Got::end;
  bool operator==(const Line&) const = default;
};

std::vector<Line> lines_of(const OpenBytes& file, std::size_t longest, std::size_t block) {
  file.rewind();
  RecordLines lines(file.fd(), longest, block);
  std::vector<Line> out;
  for (Line line; (line.got = lines.next(line.text)) != RecordLines::Got::end;) {
    require(line.got != RecordLines::Got::failed && line.text.size() <= longest, "a line within its limit");
    line.number = lines.number();
    require(out.empty() || line.number > out.back().number, "lines are counted");
    out.push_back(line);
  }
  return out;
}

void require_record(const std::string& line, Record& used) {
  Record fresh;
  records::parse_record(line, fresh);
  records::parse_record(line, used);
  require(used.fault == fresh.fault && used.id == fresh.id, "a record in used storage is the same");
  require(fresh.id.empty() || nlohmann::json::accept(fresh.id), "an id is JSON");
  require(line.find(fresh.id) != std::string::npos, "an id stands in its line");
  if (fresh.fault != Fault::none) return;
  require(used.text == fresh.text && used.path == fresh.path && used.has_text == fresh.has_text,
          "and so its text");
  const auto whole = nlohmann::json::parse(line);
  require(whole.at("id") == nlohmann::json::parse(fresh.id), "the id is the one that stands there");
  require(whole.at(fresh.has_text ? "text" : "path") == (fresh.has_text ? fresh.text : fresh.path),
          "so is the text");
}

}  // namespace

void records(std::string_view bytes) {
  const OpenBytes file(bytes);
  const std::vector<Line> lines = lines_of(file, kMaxRecordBytes, RecordLines::kBlock);
  require(lines == lines_of(file, kMaxRecordBytes, 7), "blocks do not show");
  require(lines.size() == lines_of(file, 5, 3).size(), "a limit loses no line");
  static Record used;
  for (const Line& line : lines) require_record(line.text, used);
}

}  // namespace gxreport::fuzz
