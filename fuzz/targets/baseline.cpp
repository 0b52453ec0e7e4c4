// A baseline that somebody else wrote; and any bytes as the name of a file whose finding one accepts.
#include "config/baseline.hpp"

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "target.hpp"

namespace gxreport::fuzz {

namespace {

constexpr std::string_view kPath = "/nowhere/aa/baseline.json";
constexpr std::size_t kLongestName = 4096;  // as of the system

CheckResult one_finding() {
  CheckResult result;
  Diagnostic& finding = result.diagnostics.emplace_back();
  finding.rule = all_rules().front();
  finding.fingerprint = 0x00AB'CDEF'0123'4567U;
  return result;
}

void read(std::string_view bytes) {
  const Lang lang = bytes.size() % 2 == 0 ? Lang::zh : Lang::en;
  std::string error;
  const auto known = config::read_baseline(bytes, std::string(kPath), lang, error);
  require((known == nullptr) == !error.empty(), "a baseline, or what is wrong with it");
  if (!known) return;
  CheckResult result = one_finding();
  known->accept("/nowhere/aa/a.txt", result);
  require(result.diagnostics.size() + result.accepted == 1, "a finding is accepted or left");
  (void)known->stale();
}

// What is written for a file accepts that file's finding.
void write(const std::string& name) {
  std::string entries;
  config::append_to_baseline(std::string(kPath), name, one_finding(), entries);
  std::string json;
  config::begin_baseline(json);
  json += entries;
  config::end_baseline(json);
  require(nlohmann::json::accept(json), "a baseline is JSON");
  std::string error;
  const auto known = config::read_baseline(json, std::string(kPath), Lang::en, error);
  require(known != nullptr, "a baseline that was written is read");
  CheckResult result = one_finding();
  known->accept(name, result);
  require(result.accepted == 1, "what was written is accepted");
}

}  // namespace

void baseline(std::string_view bytes) {
  read(bytes);
  if (bytes.size() < kLongestName && bytes.find('\0') == std::string_view::npos) write(std::string(bytes));
}

}  // namespace gxreport::fuzz
