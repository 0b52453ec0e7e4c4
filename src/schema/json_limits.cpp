// JSON text → document, with an eye on what the library accepts in silence: members that stand twice, and
// nesting without end.
#include <algorithm>
#include <set>

#include "gxreport/limits.hpp"
#include "schema/template_json.hpp"

namespace gxreport::schema {

namespace {

using nlohmann::json;

/// "3:7", line and column of a byte, counted from 1.
std::string place_of(std::string_view text, std::size_t byte) {
  const std::string_view before = text.substr(0, byte == 0 ? 0 : byte - 1);
  const auto line = std::ranges::count(before, '\n') + 1;
  const std::size_t start = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
  const auto is_start = [](char c) { return (c & 0xC0) != 0x80; };
  const auto column = std::ranges::count_if(before.substr(start), is_start) + 1;
  return fmt::format("{}:{}", line, column);
}

/// Follows the parser down and up again, and knows the way to where it is. What is no JSON ends it.
class Watch {
 public:
  bool null() { return value(); }
  bool boolean(bool) { return value(); }
  bool number_integer(json::number_integer_t) { return value(); }
  bool number_unsigned(json::number_unsigned_t) { return value(); }
  bool number_float(json::number_float_t, const std::string&) { return value(); }
  bool string(const std::string&) { return value(); }
  bool binary(const json::binary_t&) { return value(); }
  bool start_object(std::size_t) { return open(false); }
  bool start_array(std::size_t) { return open(true); }
  bool end_object() { return close(); }
  bool end_array() { return close(); }
  bool key(const std::string& member) {
    open_.back().step.clear();
    if (!open_.back().members.insert(member).second)
      fail(in_both("成员“{}”出现两次", "member \"{}\" stands twice", member));
    open_.back().step = member;
    return true;
  }
  static bool parse_error(std::size_t, const std::string&, const json::exception&) { return false; }

 private:
  struct Level {
    bool array = false;
    std::size_t items = 0;
    std::string step;  ///< the member or element in which the parser is
    std::set<std::string> members;
  };

  bool value() {
    if (!open_.empty() && open_.back().array) open_.back().step = std::to_string(open_.back().items++);
    return true;
  }
  bool open(bool array) {
    value();
    if (open_.size() == kMaxJsonDepth)
      fail(in_both("嵌套超过 {} 层", "nests more than {} deep", kMaxJsonDepth));
    open_.push_back({array, 0, {}, {}});
    return true;
  }
  bool close() {
    open_.pop_back();
    return true;
  }

  [[noreturn]] void fail(const Bilingual& what) const {
    std::string pointer;
    for (const Level& level : open_) {
      if (!level.step.empty()) pointer += '/' + level.step;
    }
    throw TemplateFault(pointer, what);
  }

  std::vector<Level> open_;
};

}  // namespace

// Twice: told by a callback, the library looks through all that a list holds at the end of each of its
// elements.
json parse_limited(std::string_view text, std::size_t largest) {
  if (text.size() > largest)
    throw TemplateFault("", in_both("超过 {} 字节", "is larger than {} bytes", largest));
  try {
    Watch watch;
    static_cast<void>(json::sax_parse(text, &watch));
    return json::parse(text);
  } catch (const json::parse_error& fault) {
    throw TemplateFault(place_of(text, fault.byte), in_both("从这里起不是 JSON", "is no JSON from here on"));
  }
}

}  // namespace gxreport::schema
