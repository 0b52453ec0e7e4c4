#include "cli/worker.hpp"

#include <algorithm>
#include <cerrno>
#include <new>

#include "cli/notices.hpp"
#include "config/limit.hpp"

namespace gxreport::cli {

namespace {

constexpr std::size_t kHugeDocument = std::size_t{4} << 20U;

constexpr Words kNotAFile = {"不是普通文件（是设备、管道或套接字），未读取",
                             "is a device, a pipe or a socket, no file: not read"};

}  // namespace

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
      document_ = Document{};
      for (std::size_t s = 0; s < sizes_.size(); ++s) batch.outputs[s].resize(sizes_[s]);
      batch.accepted.resize(accepted);
      Input failed = batch.inputs[i];
      failed.failure = errno_text(ENOMEM, settings_.options.lang);
      render(failed, batch);
    }
  }
}

void Worker::render(const Input& input, Batch& batch) {
  const std::string failure = input.failure.empty() ? read(input) : input.failure;
  const Item item{input.path, failure, failure.empty() ? &document_ : nullptr};
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
  if (silent && outcome_of(item, options) == Outcome::error) {
    append_notice(item.file, trouble_of(item, options.lang), batch.notices);
  }
  batch.tally.add(item, options);
  if (bytes_.bytes().size() > kHugeDocument) document_ = Document{};
  bytes_.release_if_huge();
}

/// What is known is taken out before the limit counts; a baseline that is written holds all.
void Worker::apply(const config::Policy& policy, const std::string& path, Batch& batch) {
  if (!settings_.write_baseline.empty())
    config::append_to_baseline(settings_.write_baseline, path, document_.result, batch.accepted);
  if (policy.baseline != nullptr) policy.baseline->accept(path, document_.result);
  if (!settings_.render.count_by_name) config::limit_findings(policy.max_findings, document_.result);
}

std::string Worker::read(const Input& input) {
  const FileBytes::Result result =
      input.standard_input ? bytes_.read_stream(stdin_) : bytes_.read_file(input.path);
  switch (result) {
    case FileBytes::Result::failed:
      return errno_text(bytes_.error(), settings_.options.lang);
    case FileBytes::Result::not_a_file:
      return std::string(kNotAFile.in(settings_.options.lang));
    case FileBytes::Result::too_large:
      document_ = Document{};
      document_.error = SourceError::too_large;
      break;
    case FileBytes::Result::read:
      read_bytes(bytes_.bytes(), input);
      break;
  }
  if (document_.error != SourceError::none) {
    document_.result = {};
    report_unreadable(document_.error, settings_.options, document_.result);
  }
  return {};
}

void Worker::read_bytes(std::string_view bytes, const Input& input) {
  const TemplateSet& forms = *settings_.forms;
  if (settings_.render.task == Task::check) {
    Options options = settings_.options;
    if (input.policy != nullptr && input.policy->rules) options.rules = &*input.policy->rules;
    check_document(bytes, forms, options, document_);
  } else {
    read_document(bytes, forms, settings_.options, document_);
  }
}

}  // namespace gxreport::cli
