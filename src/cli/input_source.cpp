#include "cli/input_source.hpp"

#include "cli/notices.hpp"
#include "cli/rule_settings.hpp"

namespace gxreport::cli {

WalkSource::WalkSource(const Settings& settings, const Streams& streams)
    : judged_(formats_of(settings.render.task) == Task::check),
      walk_(settings.inputs, settings.options.lang, streams),
      policies_(settings.typed, settings.options.lang, text_reader(settings.options.lang)) {
  if (settings.shard) share_.emplace(*settings.shard);
}

bool WalkSource::next(Input& input) {
  for (;;) {
    if (!walk_.next(input)) {
      notices_ += walk_.notices();
      return false;
    }
    if (!share_ || share_->takes(input.path)) break;
    // Nobody knows whose share the files are that a folder did not give.
    if (!input.failure.empty()) append_notice(input.path, input.failure, notices_);
  }
  input.policy = nullptr;
  if (judged_ && input.failure.empty()) input.policy = policies_.of(input.path, input.failure);
  return true;
}

}  // namespace gxreport::cli
