// gxreport.toml; what `config` shows of one is one that says the same.
#include <memory>
#include <string>
#include <string_view>

#include "config/policy.hpp"
#include "config/show.hpp"
#include "report/escape.hpp"
#include "target.hpp"

namespace gxreport::fuzz {

namespace {

constexpr std::string_view kFile = "/nowhere/gxreport.toml";
constexpr std::string_view kReport = "/nowhere/aa/bb/report-2022.txt";

std::string shown(const std::string& toml) {
  config::Typed typed;
  typed.config = kFile;
  config::Policies policies(typed, Lang::en,
                            [&](const std::string& path, std::string& text, std::string& error) {
                              text = toml;
                              if (path != kFile) error = "there is no other file";
                              return path == kFile;
                            });
  std::string out;
  std::string error;
  require(config::append_settings(policies, std::string(kReport), Lang::en, out, error), "it is shown");
  (void)policies.of(std::string(kReport), error);
  return out;
}

void require_safe(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const Utf8Step step = utf8_step(text, at);
    require(step.valid && (step.character == '\n' || !is_unsafe(step.character)), "it is safe to show");
    at += step.size;
  }
}

}  // namespace

void config(std::string_view bytes) {
  const Lang lang = bytes.size() % 2 == 0 ? Lang::zh : Lang::en;
  std::string error;
  const auto file = config::parse_config(bytes, "/nowhere", lang, error);
  require((file == nullptr) == !error.empty(), "settings, or what is wrong with them");
  if (!file) {
    require(error.front() >= '1' && error.front() <= '9', "what is wrong has a line");
    return;
  }
  const std::string text = shown(std::string(bytes));
  require_safe(text);
  require(config::parse_config(text, "/nowhere", lang, error) != nullptr, "what is shown is a gxreport.toml");
}

}  // namespace gxreport::fuzz
