#include "report/html_text.hpp"

namespace gxreport {

namespace {

std::string_view reference_for(char c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\'':
      return "&#39;";
    default:
      return {};
  }
}

}  // namespace

void append_html(std::string_view text, std::string& out, Blanks blanks) {
  const std::string shown = visible(text, blanks);
  for (const char c : shown) {
    const std::string_view reference = reference_for(c);
    if (reference.empty()) {
      out += c;
    } else {
      out += reference;
    }
  }
}

void append_count(std::size_t count, std::string& out) { out += std::to_string(count); }

std::string_view html_chinese(Lang page) { return page == Lang::zh ? "" : " lang=\"zh-CN\""; }

}  // namespace gxreport
