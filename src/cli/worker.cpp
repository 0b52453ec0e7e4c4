#include "cli/worker.hpp"

#include <algorithm>
#include <cerrno>
#include <new>

#include "cli/notices.hpp"
#include "cli/second_reading.hpp"
#include "config/limit.hpp"
#include "records/record.hpp"

namespace gxreport::cli {

namespace {

constexpr std::size_t kHugeOutput = std::size_t{1} << 20U;

}  // namespace

void Worker::work(Batch& batch) {
  batch.outputs.resize(settings_.sinks.size());
  for (std::string& output : batch.outputs) output.clear();
  batch.notices.clear();
  batch.accepted.clear();
  batch.tally = {};
  for (std::size_t first = 0; first < batch.count;) first += work_some(batch, first);
}

std::size_t Worker::work_some(Batch& batch, std::size_t first) {
  for (Rendered& rendered : rendered_) {
    rendered.text.clear();
    rendered.ends.clear();
  }
  inputs_.clear();
  for (std::size_t n = first; n < batch.count; ++n) inputs_.push_back(&batch.inputs[n]);
  const std::size_t count = settings_.second == nullptr ? ahead_.read(inputs_) : 0;
  if (count == 0) {
    order_ = {0};
    work(*inputs_.front(), nullptr, batch);
  } else {
    order_.assign(ahead_.order().begin(), ahead_.order().end());
    for (const std::size_t n : order_) work(*inputs_[n], &ahead_[n], batch);
  }
  join(batch);
  return std::max<std::size_t>(count, 1);
}

void Worker::work(const Input& input, FileRead* file, Batch& batch) {
  try {
    render(input, file, batch);
  } catch (const std::bad_alloc&) {
    reader_.forget();
    for (Rendered& rendered : rendered_)
      rendered.text.resize(rendered.ends.empty() ? 0 : rendered.ends.back());
    Input failed = input;
    failed.failure = errno_text(ENOMEM, settings_.options.lang);
    render(failed, nullptr, batch);
  }
  for (Rendered& rendered : rendered_) rendered.ends.push_back(rendered.text.size());
}

/// Behind what the batch holds, in the order of the inputs.
void Worker::join(Batch& batch) {
  std::vector<std::size_t> place(order_.size());
  for (std::size_t n = 0; n < order_.size(); ++n) place[order_[n]] = n;
  const auto append = [&](const Rendered& from, std::string_view separator, std::string& out) {
    for (const std::size_t n : place) {
      const std::size_t begin = n == 0 ? 0 : from.ends[n - 1];
      append_rendered(std::string_view(from.text).substr(begin, from.ends[n] - begin), separator, out);
    }
  };
  append(rendered_[kNotices], {}, batch.notices);
  append(rendered_[kAccepted], ",\n", batch.accepted);
  for (std::size_t s = 0; s < settings_.sinks.size(); ++s)
    append(rendered_[kOthers + s], settings_.sinks[s].reporter->separator, batch.outputs[s]);
  for (Rendered& rendered : rendered_) {
    if (rendered.text.capacity() > kHugeOutput) std::string().swap(rendered.text);
  }
}

void Worker::render(const Input& input, FileRead* file, Batch& batch) {
  const bool record = input.line > 0;
  std::string failure = input.failure.empty() ? read(input, file) : input.failure;
  Item item{input.path, {}, failure.empty() ? &reader_.document() : nullptr};
  item.id = input.id;
  if (record && !failure.empty()) {
    failure = records::line_words(input.line, failure, settings_.options.lang);
    item.line = input.line;
  }
  item.failure = failure;
  RenderOptions options = settings_.render;
  if (input.policy != nullptr) options.fail_on = input.policy->fail_on;
  if (input.policy != nullptr && failure.empty()) apply(*input.policy, input.path, rendered_[kAccepted].text);
  for (std::size_t s = 0; s < settings_.sinks.size(); ++s) {
    const Sink& sink = settings_.sinks[s];
    RenderOptions own = sink.render;
    own.fail_on = options.fail_on;
    sink.reporter->document(item, own, rendered_[kOthers + s].text);
  }
  const auto states = [](const Sink& sink) { return sink.reporter->states_trouble; };
  const bool silent = item.document == nullptr || !std::ranges::all_of(settings_.sinks, states);
  if (silent && !record && outcome_of(item, options) == Outcome::error) {
    append_notice(item.file, trouble_of(item, options.lang), rendered_[kNotices].text);
  }
  batch.tally.add(item, options);
  file == nullptr ? reader_.release_if_huge() : reader_.release_if_huge(file->bytes);
}

namespace {

bool is_on(const std::optional<RuleChoice>& rules, std::string_view code) {
  const auto all = all_rules();
  const auto found = std::ranges::find(all, code, &Rule::code);
  return found != all.end() && (!rules || rules->of(static_cast<std::size_t>(found - all.begin())));
}

}  // namespace

/// What is known is taken out before the limit counts; a baseline that is written holds all.
void Worker::apply(const config::Policy& policy, const std::string& path, std::string& accepted) {
  if (!settings_.write_baseline.empty()) {
    std::string entries;
    config::append_to_baseline(settings_.write_baseline, path, reader_.document().result, entries);
    accepted += entries;
  }
  const auto looked = [&](std::string_view code) {
    const bool between_reports = code.starts_with("GX7");
    return between_reports == (settings_.second != nullptr) && is_on(policy.rules, code);
  };
  if (policy.baseline != nullptr) policy.baseline->accept(path, reader_.document().result, looked);
  if (!settings_.render.count_by_name) config::limit_findings(policy.max_findings, reader_.document().result);
}

std::string Worker::read(const Input& input, const FileRead* file) {
  if (file != nullptr) return reader_.take(input, *file);
  return settings_.second == nullptr ? reader_.read(input) : settings_.second->read(input, reader_);
}

}  // namespace gxreport::cli
