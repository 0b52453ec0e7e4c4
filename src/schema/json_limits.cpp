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

/// Follows the parser down and up again, and knows the way to where it is.
class Watch {
 public:
  void see(json::parse_event_t event, const json& parsed) {
    using Event = json::parse_event_t;
    if (event == Event::key) return name(parsed.get_ref<const std::string&>());
    if (event == Event::object_end || event == Event::array_end) {
      if (!open_.empty()) open_.pop_back();
      return;
    }
    if (!open_.empty() && open_.back().array) open_.back().step = std::to_string(open_.back().items++);
    if (event == Event::value) return;
    if (open_.size() == kMaxJsonDepth)
      fail(in_both("嵌套超过 {} 层", "nests more than {} deep", kMaxJsonDepth));
    open_.push_back({event == Event::array_start, 0, {}, {}});
  }

 private:
  struct Level {
    bool array = false;
    std::size_t items = 0;
    std::string step;  ///< the member or element in which the parser is
    std::set<std::string> members;
  };

  void name(const std::string& member) {
    if (open_.empty()) return;
    open_.back().step.clear();
    if (!open_.back().members.insert(member).second)
      fail(in_both("成员“{}”出现两次", "member \"{}\" stands twice", member));
    open_.back().step = member;
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

json parse_limited(std::string_view text, std::size_t largest) {
  if (text.size() > largest)
    throw TemplateFault("", in_both("超过 {} 字节", "is larger than {} bytes", largest));
  try {
    Watch watch;
    return json::parse(text, [&](int /*depth*/, json::parse_event_t event, const json& parsed) {
      watch.see(event, parsed);
      return true;
    });
  } catch (const json::parse_error& fault) {
    throw TemplateFault(place_of(text, fault.byte), in_both("从这里起不是 JSON", "is no JSON from here on"));
  }
}

}  // namespace gxreport::schema
