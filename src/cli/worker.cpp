#include "cli/worker.hpp"

#include <algorithm>
#include <cerrno>
#include <new>

#include "cli/notices.hpp"
#include "cli/second_reading.hpp"
#include "config/limit.hpp"
#include "records/record.hpp"

namespace gxreport::cli {

void Worker::work(Batch& batch) {
  batch.outputs.resize(settings_.sinks.size());
  for (std::string& output : batch.outputs) output.clear();
  batch.notices.clear();
  batch.accepted.clear();
  batch.tally = {};
  for (std::size_t i = 0; i < batch.count; ++i) {
    const std::size_t accepted = batch.accepted.size();
    for (std::size_t s = 0; s < sizes_.size(); ++s) sizes_[s] = batch.outputs[s].size();
    try {
      render(batch.inputs[i], batch);
    } catch (const std::bad_alloc&) {
      reader_.forget();
      for (std::size_t s = 0; s < sizes_.size(); ++s) batch.outputs[s].resize(sizes_[s]);
      batch.accepted.resize(accepted);
      Input failed = batch.inputs[i];
      failed.failure = errno_text(ENOMEM, settings_.options.lang);
      render(failed, batch);
    }
  }
}

void Worker::render(const Input& input, Batch& batch) {
  const bool record = input.line > 0;
  std::string failure = input.failure.empty() ? read(input) : input.failure;
  Item item{input.path, {}, failure.empty() ? &reader_.document() : nullptr};
  item.id = input.id;
  if (record && !failure.empty()) {
    failure = records::line_words(input.line, failure, settings_.options.lang);
    item.line = input.line;
  }
  item.failure = failure;
  RenderOptions options = settings_.render;
  if (input.policy != nullptr) options.fail_on = input.policy->fail_on;
  if (input.policy != nullptr && failure.empty()) apply(*input.policy, input.path, batch);
  for (std::size_t s = 0; s < settings_.sinks.size(); ++s) {
    const Sink& sink = settings_.sinks[s];
    RenderOptions own = sink.render;
    own.fail_on = options.fail_on;
    append_document(*sink.reporter, item, own, batch.outputs[s]);
  }
  const auto states = [](const Sink& sink) { return sink.reporter->states_trouble; };
  const bool silent = item.document == nullptr || !std::ranges::all_of(settings_.sinks, states);
  if (silent && !record && outcome_of(item, options) == Outcome::error) {
    append_notice(item.file, trouble_of(item, options.lang), batch.notices);
  }
  batch.tally.add(item, options);
  reader_.release_if_huge();
}

namespace {

bool is_on(const std::optional<RuleChoice>& rules, std::string_view code) {
  const auto all = all_rules();
  const auto found = std::ranges::find(all, code, &Rule::code);
  return found != all.end() && (!rules || rules->of(static_cast<std::size_t>(found - all.begin())));
}

}  // namespace

/// What is known is taken out before the limit counts; a baseline that is written holds all.
void Worker::apply(const config::Policy& policy, const std::string& path, Batch& batch) {
  if (!settings_.write_baseline.empty())
    config::append_to_baseline(settings_.write_baseline, path, reader_.document().result, batch.accepted);
  const auto looked = [&](std::string_view code) {
    const bool between_reports = code.starts_with("GX7");
    return between_reports == (settings_.second != nullptr) && is_on(policy.rules, code);
  };
  if (policy.baseline != nullptr) policy.baseline->accept(path, reader_.document().result, looked);
  if (!settings_.render.count_by_name) config::limit_findings(policy.max_findings, reader_.document().result);
}

std::string Worker::read(const Input& input) {
  return settings_.second == nullptr ? reader_.read(input) : settings_.second->read(input, reader_);
}

}  // namespace gxreport::cli
