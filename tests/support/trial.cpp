#include "trial.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <numeric>

namespace gxreport::support {

namespace {

constexpr std::size_t kFailuresShown = 8;
constexpr std::size_t kLinesShown = 6;

/// Writes the text where a person can look at it; the path, empty when it cannot be written.
std::string save(const std::string& name, const std::string& text) {
  std::error_code error;
  const std::filesystem::path path = std::filesystem::temp_directory_path(error) / name;
  if (error) return {};
  std::ofstream file(path, std::ios::binary);
  file << text;
  return file ? path.string() : std::string();
}

/// The figures of a report as JSON, as the shared reports have them beside their texts.
std::string truth_of(const ReportModel& model) {
  std::string cells;
  for (std::size_t i = 0; i < model.values.size(); ++i) {
    if (!is_printed(model, static_cast<CellIndex>(i))) continue;
    const auto& value = model.values[i];
    cells += (cells.empty() ? "\"" : ",\n\"") + model.form->cells[i].id +
             "\": " + (value ? '"' + value->to_string() + '"' : "null");
  }
  return "{\"template\": \"" + model.form->id + "\", \"year\": " + std::to_string(model.year) +
         ", \"org\": \"" + model.organization + "\",\n\"cells\": {\n" + cells + "\n}}\n";
}

/// The number in an environment variable; `otherwise` when it holds none.
std::uint64_t asked(const char* name, std::uint64_t otherwise) {
  const char* text = std::getenv(name);  // NOLINT(concurrency-mt-unsafe)
  const std::uint64_t number = text == nullptr ? 0 : std::strtoull(text, nullptr, 10);
  return number == 0 ? otherwise : number;
}

}  // namespace

const std::vector<std::string>& promised_layouts() {
  static const std::vector<std::string> kPromised = {
      "cell-per-line", "tabbed-grid",     "tabbed-ragged", "tab-per-line", "pipes",    "markdown",
      "aligned",       "aligned-wrapped", "box-grid",      "ascii-grid",   "rst-grid", "line-per-cell"};
  return kPromised;
}

std::vector<const Template*> readable_forms() {
  std::vector<const Template*> out;
  for (const auto& form : TemplateSet::builtin().all()) {
    if (!form->outline) out.push_back(form.get());
  }
  return out;
}

Extras extras_of(std::uint64_t seed) {
  if (seed % 4 != 3) return {};
  const std::uint64_t kind = seed / 4 % 5;
  return {kind != 2, kind % 2 == 1, kind >= 2};
}

std::vector<std::uint64_t> seeds() {
  constexpr std::uint64_t kSeeds = 200;
  std::vector<std::uint64_t> out(asked("GXREPORT_PROPERTY_SEEDS", kSeeds));
  std::iota(out.begin(), out.end(), asked("GXREPORT_PROPERTY_FIRST", 0));
  return out;
}

void Complaints::add(const Trial& trial, const std::string& text, const std::vector<std::string>& lines) {
  if (lines.empty() || ++failures_ > kFailuresShown) return;
  const std::string seed = std::to_string(trial.model.seed);
  const std::string layout(trial.layout);
  const std::string& form = trial.model.form->id;
  const std::string name = "gxreport-" + property_ + "-" + form + "-" + layout + "-" + seed;
  save(name + ".truth.json", truth_of(trial.model));
  summary_ += "seed " + seed + ", form " + form + ", layout " + layout + ", text in " +
              save(name + ".txt", text) + "\n";
  for (std::size_t i = 0; i < lines.size() && i < kLinesShown; ++i) summary_ += "  " + lines[i] + "\n";
  if (lines.size() > kLinesShown) summary_ += "  … " + std::to_string(lines.size()) + " in all\n";
}

std::string cell_complaint(const ReportModel& model, const Report& report, CellIndex cell) {
  const Cell& read = report.cells[cell];
  const auto& printed = model.values[cell];
  return model.form->cells[cell].id + ": printed " + (printed ? printed->to_string() : "nothing") +
         ", read " + std::string(status_name(read.status)) +
         (read.status == CellStatus::ok ? " " + read.value.to_string() : "");
}

std::vector<std::string> wrong_cells(const ReportModel& model, const Report& report) {
  std::vector<std::string> out;
  if (report.form != model.form) return out;
  for (std::size_t i = 0; i < report.cells.size(); ++i) {
    const auto cell = static_cast<CellIndex>(i);
    const auto& printed = is_printed(model, cell) ? model.values[i] : std::nullopt;
    const bool false_empty = report.cells[i].status == CellStatus::empty && printed;
    const bool false_figure =
        report.cells[i].status == CellStatus::ok && (!printed || report.cells[i].value != *printed);
    if (false_empty || false_figure) out.push_back(cell_complaint(model, report, cell));
  }
  return out;
}

std::vector<std::string> false_findings(const Document& document) {
  std::vector<std::string> out;
  for (const Diagnostic& diagnostic : document.result.diagnostics) {
    if (diagnostic.relation) out.push_back(std::string(diagnostic.rule->code) + " " + diagnostic.message);
  }
  return out;
}

}  // namespace gxreport::support
