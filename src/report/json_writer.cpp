#include "report/json_writer.hpp"

#include <array>
#include <charconv>

#include "report/escape.hpp"

namespace gxreport {

namespace {

void append_unit(unsigned unit, std::string& out) {
  constexpr std::string_view kHex = "0123456789abcdef";
  out += "\\u";
  for (unsigned shift = 16; shift > 0; shift -= 4) out += kHex[(unit >> (shift - 4)) & 0xFU];
}

bool stands_for_itself(const Utf8Step& step) {
  return step.valid && step.character >= 0x80 && !is_unsafe(step.character);
}

void append_escape(const Utf8Step& step, std::string& out) {
  const char32_t c = step.character;
  if (!step.valid) {
    out += "\xEF\xBF\xBD";
  } else if (c == '"' || c == '\\') {
    out += '\\';
    out += static_cast<char>(c);
  } else if (c == '\n') {
    out += "\\n";
  } else if (c == '\t') {
    out += "\\t";
  } else if (c < 0x10000) {
    append_unit(c, out);
  } else {
    append_unit(0xD7C0U + (c >> 10U), out);
    append_unit(0xDC00U + (c & 0x3FFU), out);
  }
}

}  // namespace

void JsonWriter::key(std::string_view name) {
  separate();
  out_ += '"';
  out_ += name;
  out_ += "\":";
  separate_ = false;
}

void JsonWriter::string(std::string_view text) {
  separate();
  out_ += '"';
  append_safely(text, false);
  out_ += '"';
}

void JsonWriter::token(std::string_view json) {
  separate();
  append_safely(json, true);
}

// `escaped`: quotes and backslashes are those of JSON already.
void JsonWriter::append_safely(std::string_view text, bool escaped) {
  std::size_t done = 0;
  for (std::size_t at = behind_plain(text, 0); at < text.size(); at = behind_plain(text, at)) {
    const Utf8Step step = utf8_step(text, at);
    const bool json = escaped && (text[at] == '"' || text[at] == '\\');
    const bool hash =
        text[at] == '#' && !begins_hash_command(text, at);  // a log that shows the JSON obeys nothing
    if (!json && !hash && !stands_for_itself(step)) {
      out_.append(text, done, at - done);
      append_escape(step, out_);
      done = at + step.size;
    }
    at += step.size;
  }
  out_.append(text, done, text.size() - done);
}

void JsonWriter::number(std::uint64_t value) {
  separate();
  std::array<char, 20> digits{};
  const auto result = std::to_chars(digits.data(), digits.data() + digits.size(), value);
  out_.append(digits.data(), result.ptr);
}

void JsonWriter::number(const Decimal& value) {
  separate();
  value.append_to(out_);
}

void JsonWriter::field_or_null(std::string_view name, std::string_view text) {
  key(name);
  text.empty() ? null() : string(text);
}

}  // namespace gxreport
