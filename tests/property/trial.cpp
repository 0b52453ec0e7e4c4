#include "trial.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace gxreport::property {

namespace {

constexpr std::size_t kFailuresShown = 8;
constexpr std::size_t kLinesShown = 6;

/// Writes the text where a person can look at it; the path, empty when it cannot be written.
std::string save(const std::string& name, const std::string& text) {
  std::error_code error;
  const std::filesystem::path path = std::filesystem::temp_directory_path(error) / (name + ".txt");
  if (error) return {};
  std::ofstream file(path, std::ios::binary);
  file << text;
  return file ? path.string() : std::string();
}

}  // namespace

const std::vector<std::string>& promised_layouts() {
  static const std::vector<std::string> kPromised = {"cell-per-line", "tabbed-grid",    "tabbed-ragged",
                                                     "tab-per-line",  "pipes",          "markdown",
                                                     "aligned",       "aligned-wrapped"};
  return kPromised;
}

std::vector<const Template*> readable_forms() {
  std::vector<const Template*> out;
  for (const auto& form : TemplateSet::builtin().all()) {
    if (form->cells_readable) out.push_back(form.get());
  }
  return out;
}

std::uint64_t seed_count() {
  constexpr std::uint64_t kSeeds = 200;
  const char* asked = std::getenv("GXREPORT_PROPERTY_SEEDS");
  const std::uint64_t count = asked == nullptr ? 0 : std::strtoull(asked, nullptr, 10);
  return count == 0 ? kSeeds : count;
}

void Complaints::add(const Trial& trial, const std::string& text, const std::vector<std::string>& lines) {
  if (lines.empty() || ++failures_ > kFailuresShown) return;
  const std::string name = "gxreport-" + property_ + "-" + trial.form->id + "-" +
                           std::string(trial.layout->name) + "-" + std::to_string(trial.seed);
  summary_ += "seed " + std::to_string(trial.seed) + ", form " + trial.form->id + ", layout " +
              std::string(trial.layout->name) + ", text in " + save(name, text) + "\n";
  for (std::size_t i = 0; i < lines.size() && i < kLinesShown; ++i) summary_ += "  " + lines[i] + "\n";
  if (lines.size() > kLinesShown) summary_ += "  … " + std::to_string(lines.size()) + " in all\n";
}

std::string cell_complaint(const support::ReportModel& model, const Report& report, CellIndex cell) {
  const Cell& read = report.cells[cell];
  const auto& printed = model.values[cell];
  return model.form->cells[cell].id + ": printed " + (printed ? printed->to_string() : "nothing") +
         ", read " + std::string(status_name(read.status)) +
         (read.status == CellStatus::ok ? " " + read.value.to_string() : "");
}

std::vector<std::string> wrong_cells(const support::ReportModel& model, const Report& report) {
  std::vector<std::string> out;
  if (report.form != model.form) return out;
  for (std::size_t i = 0; i < report.cells.size(); ++i) {
    const auto cell = static_cast<CellIndex>(i);
    const auto& printed = model.values[i];
    if (report.cells[i].status != CellStatus::ok || !support::always_printed(*model.form, cell)) continue;
    if (!printed || report.cells[i].value != *printed) out.push_back(cell_complaint(model, report, cell));
  }
  return out;
}

}  // namespace gxreport::property
