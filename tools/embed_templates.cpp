// Validates JSON documents against their schema and writes them as C++ arrays, kNAME as they stand and
// kNAMEPacked as schema/packed_json.hpp reads them, and the schema as kNAMESchema: embed_templates OUTPUT
// NAME SCHEMA DOCUMENT…
#include <array>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>
#include <vector>

namespace {

using Adapter = valijson::adapters::NlohmannJsonAdapter;

std::string read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw std::runtime_error(path + ": cannot be read");
  return {std::istreambuf_iterator<char>(in), {}};
}

bool validate(const valijson::Schema& schema, const std::string& path, const nlohmann::json& form) {
  valijson::Validator validator;
  valijson::ValidationResults results;
  const Adapter target(form);
  if (validator.validate(schema, target, &results)) return true;
  valijson::ValidationResults::Error error;
  while (results.popError(error)) {
    std::string place;
    for (const std::string& step : error.context) place += step;
    std::fprintf(stderr, "%s: %s: %s\n", path.c_str(), place.c_str(), error.description.c_str());
  }
  return false;
}

// Raw string literals have a length limit in some compilers; short pieces joined by the compiler have none.
void write_literal(std::ofstream& out, std::string_view text) {
  out << "    std::string_view(";
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t line_end = text.find('\n', at + 2000 < text.size() ? at + 2000 : text.size() - 1);
    const std::size_t end = line_end == std::string_view::npos ? text.size() : line_end + 1;
    out << "\n        R\"gxform(" << text.substr(at, end - at) << ")gxform\"";
    at = end;
  }
  out << ", " << text.size() << ")";
}

void pack_count(std::size_t count, std::string& out) {
  for (; count >= 0x80; count >>= 7U) out += static_cast<char>(0x80U | (count & 0x7FU));
  out += static_cast<char>(count);
}

void pack_text(std::string_view text, std::string& out) {
  pack_count(text.size(), out);
  out += text;
}

void pack(const nlohmann::json& value, std::string& out) {
  if (value.is_object()) {
    pack_count(value.size(), out += '{');
    for (const auto& [name, member] : value.items()) {
      pack_text(name, out);
      pack(member, out);
    }
  } else if (value.is_array()) {
    pack_count(value.size(), out += '[');
    for (const nlohmann::json& item : value) pack(item, out);
  } else if (value.is_string()) {
    pack_text(value.get_ref<const std::string&>(), out += 's');
  } else if (value.is_number_integer()) {
    pack_text(value.dump(), out += value.is_number_unsigned() ? 'u' : 'i');
  } else if (value.is_boolean() || value.is_null()) {
    out += value.dump().front();
  } else {
    throw std::runtime_error(value.dump() + ": no document has such a number");
  }
}

std::string packed(const nlohmann::json& document) {
  std::string out;
  pack(document, out);
  return out;
}

/// Bytes as they are where a string literal may hold them.
void write_bytes(std::ofstream& out, std::string_view bytes) {
  constexpr std::size_t kLine = 2000;
  out << "    std::string_view(";
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    if (at % kLine == 0) out << (at > 0 ? "\"\n        \"" : "\n        \"");
    const auto byte = static_cast<unsigned char>(bytes[at]);
    const bool plain = byte >= 0x20 && byte < 0x7F && byte != '"' && byte != '\\' && byte != '?';
    std::array<char, 5> octal{};
    std::snprintf(octal.data(), octal.size(), "\\%03o", byte);
    plain ? out << bytes[at] : out << octal.data();
  }
  out << "\", " << bytes.size() << ")";
}

template <typename Write>
void write_array(std::ofstream& out, const std::string& name, const std::vector<std::string>& texts,
                 Write write) {
  out << "[[maybe_unused]] constexpr std::array<std::string_view, " << texts.size() << "> " << name
      << " = {\n";
  for (const std::string& text : texts) {
    write(out, text);
    out << ",\n";
  }
  out << "};\n";
}

int run(int argc, char** argv) {
  const std::string schema_text = read_file(argv[3]);
  const nlohmann::json schema_json = nlohmann::json::parse(schema_text);
  valijson::Schema schema;
  valijson::SchemaParser(valijson::SchemaParser::kDraft7).populateSchema(Adapter(schema_json), schema);
  bool valid = true;
  std::vector<std::string> texts;
  std::vector<std::string> documents;
  for (int i = 4; i < argc; ++i) {
    texts.push_back(read_file(argv[i]));
    const nlohmann::json document = nlohmann::json::parse(texts.back());
    valid = validate(schema, argv[i], document) && valid;
    documents.push_back(packed(document));
  }
  const std::string name = std::string("k") + argv[2];
  std::ofstream out(argv[1], std::ios::binary);
  write_array(out, name, texts, write_literal);
  write_array(out, name + "Packed", documents, write_bytes);
  out << "[[maybe_unused]] constexpr std::string_view " << name << "Schema =\n";
  write_literal(out, schema_text);
  out << ";\n";
  out.close();
  if (!valid || !out) std::remove(argv[1]);
  return valid && out ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 5) {
    std::fputs("usage: embed_templates OUTPUT NAME SCHEMA DOCUMENT...\n", stderr);
    return 2;
  }
  try {
    return run(argc, argv);
  } catch (const std::exception& fault) {
    std::fprintf(stderr, "embed_templates: %s\n", fault.what());
    return 1;
  }
}
