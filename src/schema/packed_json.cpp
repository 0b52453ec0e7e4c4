#include "schema/packed_json.hpp"

#include <charconv>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <utility>

namespace gxreport::schema {

namespace {

using nlohmann::json;

class Unpacker {
 public:
  explicit Unpacker(std::string_view packed) : rest_(packed) {}

  json value() {
    const char kind = letter();
    if (kind == 's') return json::string_t(text());
    if (kind == '{') return object();
    if (kind == '[') return array();
    if (kind == 'u') return number<json::number_unsigned_t>();
    if (kind == 'i') return number<json::number_integer_t>();
    if (kind == 't' || kind == 'f') return kind == 't';
    if (kind != 'n') throw std::invalid_argument("no packed value");
    return nullptr;
  }

 private:
  char letter() {
    const char first = rest_.at(0);
    rest_.remove_prefix(1);
    return first;
  }

  std::size_t count() {
    std::size_t number = 0;
    for (unsigned shift = 0;; shift += 7) {
      const auto byte = static_cast<unsigned char>(letter());
      number |= static_cast<std::size_t>(byte & 0x7FU) << shift;
      if (byte < 0x80) return number;
    }
  }

  std::string_view text() {
    const std::size_t size = count();
    if (size > rest_.size()) throw std::invalid_argument("a packed text is cut");
    const std::string_view text = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return text;
  }

  template <typename Number>
  json number() {
    const std::string_view digits = text();
    Number number = 0;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (read.ec != std::errc() || read.ptr != digits.data() + digits.size())
      throw std::invalid_argument("no packed number");
    return number;
  }

  json array() {
    json::array_t values(count());
    for (json& value : values) value = this->value();
    return values;
  }

  json object() {
    json::object_t members;
    for (std::size_t left = count(); left > 0; --left) {
      json::string_t name(text());
      members.emplace_hint(members.end(), std::move(name), value());
    }
    return members;
  }

  std::string_view rest_;
};

}  // namespace

json unpack_json(std::string_view packed) { return Unpacker(packed).value(); }

}  // namespace gxreport::schema
