#include "cli/document_reader.hpp"

#include "cli/notices.hpp"

namespace gxreport::cli {

namespace {

constexpr std::size_t kHugeDocument = std::size_t{4} << 20U;

constexpr Words kNotAFile = {"不是普通文件（是设备、管道或套接字），未读取",
                             "is a device, a pipe or a socket, no file: not read"};

}  // namespace

std::string DocumentReader::read(const Input& input) {
  if (input.has_text) {
    read_bytes(input.text, input);
    return {};
  }
  const FileBytes::Result result =
      input.standard_input ? bytes_.read_stream(stdin_) : bytes_.read_file(input.path);
  return take(input, result, bytes_.bytes(), bytes_.error());
}

std::string DocumentReader::take(const Input& input, const FileRead& file) {
  return take(input, file.result, file.bytes.bytes(), file.error);
}

std::string DocumentReader::take(const Input& input, FileBytes::Result result, std::string_view bytes,
                                 int error) {
  switch (result) {
    case FileBytes::Result::failed:
      return errno_text(error, settings_.options.lang);
    case FileBytes::Result::not_a_file:
      return std::string(kNotAFile.in(settings_.options.lang));
    case FileBytes::Result::too_large:
      document_ = Document{};
      document_.error = SourceError::too_large;
      say_unreadable();
      break;
    case FileBytes::Result::read:
      read_bytes(bytes, input);
      break;
  }
  return {};
}

void DocumentReader::read_bytes(std::string_view bytes, const Input& input) {
  const TemplateSet& forms = *settings_.forms;
  Options options = settings_.options;
  if (input.has_text) options.encoding = Encoding::utf8;
  if (settings_.render.task == Task::check) {
    if (input.policy != nullptr && input.policy->rules) options.rules = &*input.policy->rules;
    check_document(bytes, forms, options, document_);
  } else {
    read_document(bytes, forms, options, document_);
  }
  say_unreadable();
}

void DocumentReader::say_unreadable() {
  if (document_.error == SourceError::none) return;
  document_.result = {};
  report_unreadable(document_.error, settings_.options, document_.result);
}

void DocumentReader::release_if_huge(FileBytes& bytes) {
  if (bytes.bytes().size() > kHugeDocument) document_ = Document{};
  bytes.release_if_huge();
}

}  // namespace gxreport::cli
