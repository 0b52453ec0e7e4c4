#include "records/record.hpp"

#include <array>
#include <nlohmann/json.hpp>

#include "gxreport/limits.hpp"
#include "records/member_token.hpp"

namespace gxreport::records {

namespace {

using nlohmann::json;

constexpr std::array<Words, 10> kFaults = {{
    {"", ""},
    {"不是可以读取的 JSON", "no JSON that can be read"},
    {"不是 JSON 对象", "no JSON object"},
    {"没有 id", "no \"id\""},
    {"id 既不是字符串也不是数字", "\"id\" is neither a string nor a number"},
    {"id、text 或 path 出现了两次", "\"id\", \"text\" or \"path\" stands twice"},
    {"既没有 text 也没有 path", "neither \"text\" nor \"path\""},
    {"text 和 path 只能有一个", "both \"text\" and \"path\""},
    {"text 或 path 不是字符串", "\"text\" or \"path\" is no string"},
    {"path 超过 4096 字节", "\"path\" is longer than 4096 bytes"},
}};

enum class Kind : std::uint8_t { string, number, other };

// What the parser tells of the members of the outermost object.
class Members {
 public:
  explicit Members(Record& out) : out_(out) {}

  bool null() { return value(Kind::other); }
  bool boolean(bool) { return value(Kind::other); }
  bool number_integer(json::number_integer_t) { return value(Kind::number); }
  bool number_unsigned(json::number_unsigned_t) { return value(Kind::number); }
  bool number_float(json::number_float_t, const std::string&) { return value(Kind::number); }
  bool binary(json::binary_t&) { return value(Kind::other); }
  bool string(std::string& text) {
    if (depth_ == 1 && name_ == "text") out_.text.swap(text);
    if (depth_ == 1 && name_ == "path") out_.path.swap(text);
    return value(Kind::string);
  }
  bool start_object(std::size_t) { return open(true); }
  bool start_array(std::size_t) { return open(false); }
  bool end_object() { return close(); }
  bool end_array() { return close(); }
  bool key(std::string& name) {
    if (depth_ != 1) return true;
    name_.swap(name);
    ++members_;
    return true;
  }
  bool parse_error(std::size_t, const std::string&, const json::exception&) { return false; }

  // Faults of what was parsed to its end.
  [[nodiscard]] Fault fault() const {
    if (!object_) return Fault::not_an_object;
    if (id_.count > 1 || text_.count > 1 || path_.count > 1) return Fault::twice;
    if (id_.count == 0) return Fault::no_id;
    if (id_.kind == Kind::other) return Fault::wrong_id;
    if (text_.count + path_.count == 0) return Fault::neither;
    if (text_.count + path_.count > 1) return Fault::both;
    return (text_.count > 0 ? text_ : path_).kind == Kind::string ? Fault::none : Fault::wrong_type;
  }
  [[nodiscard]] bool has_text() const { return text_.count > 0; }
  [[nodiscard]] bool has_id() const { return id_.count == 1 && id_.kind != Kind::other; }
  /// Which member the id is, from 0.
  [[nodiscard]] std::size_t id_at() const { return id_.at; }

 private:
  struct Member {
    unsigned count = 0;
    Kind kind = Kind::other;
    std::size_t at = 0;
  };

  bool value(Kind kind) {
    if (depth_ != 1) return true;
    Member* member = name_ == "id" ? &id_ : name_ == "text" ? &text_ : name_ == "path" ? &path_ : nullptr;
    if (member != nullptr) *member = {member->count + 1, kind, members_ - 1};
    return true;
  }
  bool open(bool object) {
    if (depth_ == 0) object_ = object;
    value(Kind::other);
    ++depth_;
    return true;
  }
  bool close() {
    --depth_;
    return true;
  }

  Record& out_;
  std::size_t depth_ = 0;
  std::size_t members_ = 0;
  std::string name_;
  bool object_ = false;
  Member id_, text_, path_;
};

// The parser takes a NUL for the end of its input, and would not look at what stands behind one.
bool parse(std::string_view line, Members& members) {
  return line.find('\0') == std::string_view::npos && json::sax_parse(line.begin(), line.end(), &members);
}

}  // namespace

void parse_record(std::string_view line, Record& out) {
  out.id.clear();
  out.text.clear();
  out.path.clear();
  Members members(out);
  const bool whole = parse(line, members);
  out.fault = whole ? members.fault() : Fault::not_json;
  if (out.fault == Fault::none && out.path.size() > kMaxPathBytes) out.fault = Fault::long_path;
  out.has_text = members.has_text();
  if (whole && members.has_id()) out.id = member_token(line, members.id_at());
}

const Words& fault_words(Fault fault) { return kFaults.at(static_cast<std::size_t>(fault)); }

std::string line_words(std::size_t line, std::string_view why, Lang lang) {
  const std::string number = std::to_string(line);
  return (lang == Lang::zh ? "第 " + number + " 行：" : "line " + number + ": ") + std::string(why);
}

}  // namespace gxreport::records
