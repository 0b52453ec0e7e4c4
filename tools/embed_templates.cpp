// Validates JSON documents against their schema and writes them as a C++ array kNAME, and the schema as
// kNAMESchema: embed_templates OUTPUT NAME SCHEMA DOCUMENT…
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

int run(int argc, char** argv) {
  const std::string schema_text = read_file(argv[3]);
  const nlohmann::json schema_json = nlohmann::json::parse(schema_text);
  valijson::Schema schema;
  valijson::SchemaParser(valijson::SchemaParser::kDraft7).populateSchema(Adapter(schema_json), schema);
  std::ofstream out(argv[1], std::ios::binary);
  out << "constexpr std::array<std::string_view, " << argc - 4 << "> k" << argv[2] << " = {\n";
  bool valid = true;
  for (int i = 4; i < argc; ++i) {
    const std::string text = read_file(argv[i]);
    valid = validate(schema, argv[i], nlohmann::json::parse(text)) && valid;
    write_literal(out, text);
    out << ",\n";
  }
  out << "};\n[[maybe_unused]] constexpr std::string_view k" << argv[2] << "Schema =\n";
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
