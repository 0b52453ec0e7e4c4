#include "cli/worker.hpp"

#include <cerrno>
#include <new>

#include "cli/notices.hpp"

namespace gxreport::cli {

namespace {

constexpr std::size_t kHugeDocument = std::size_t{4} << 20U;

constexpr Words kNotAFile = {"不是普通文件（是设备、管道或套接字），未读取",
                             "is a device, a pipe or a socket, no file: not read"};

}  // namespace

void Worker::work(Batch& batch) {
  batch.output.clear();
  batch.notices.clear();
  batch.tally = {};
  for (std::size_t i = 0; i < batch.count; ++i) {
    const std::size_t before = batch.output.size();
    try {
      render(batch.inputs[i], batch);
    } catch (const std::bad_alloc&) {
      document_ = Document{};
      batch.output.resize(before);
      Input failed = batch.inputs[i];
      failed.failure = errno_text(ENOMEM, settings_.options.lang);
      render(failed, batch);
    }
  }
}

void Worker::render(const Input& input, Batch& batch) {
  const std::string failure = input.failure.empty() ? read(input) : input.failure;
  const Item item{input.path, failure, failure.empty() ? &document_ : nullptr};
  append_document(*settings_.reporter, item, settings_.render, batch.output);
  const bool silent = !settings_.reporter->states_trouble || item.document == nullptr;
  if (silent && outcome_of(item, settings_.render) == Outcome::error) {
    append_notice(item.file, trouble_of(item, settings_.render.lang), batch.notices);
  }
  batch.tally.add(item, settings_.render);
  if (bytes_.bytes().size() > kHugeDocument) document_ = Document{};
  bytes_.release_if_huge();
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
      read_bytes(bytes_.bytes());
      break;
  }
  if (document_.error != SourceError::none) {
    document_.result = {};
    report_unreadable(document_.error, settings_.options, document_.result);
  }
  return {};
}

void Worker::read_bytes(std::string_view bytes) {
  const TemplateSet& forms = *settings_.forms;
  if (settings_.render.task == Task::check) {
    check_document(bytes, forms, settings_.options, document_);
  } else {
    read_document(bytes, forms, settings_.options, document_);
  }
}

}  // namespace gxreport::cli
