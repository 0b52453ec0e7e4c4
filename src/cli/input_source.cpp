#include "cli/input_source.hpp"

#include "cli/rule_settings.hpp"

namespace gxreport::cli {

WalkSource::WalkSource(const Settings& settings, const Streams& streams)
    : judged_(formats_of(settings.render.task) == Task::check),
      walk_(settings.inputs, settings.options.lang, streams),
      policies_(settings.typed, settings.options.lang, text_reader(settings.options.lang)) {
  if (settings.shard) share_.emplace(*settings.shard);
}

bool WalkSource::next(Input& input) {
  do {
    if (!walk_.next(input)) return false;
  } while (share_ && !share_->takes(input.path));
  input.policy = nullptr;
  if (judged_ && input.failure.empty()) input.policy = policies_.of(input.path, input.failure);
  return true;
}

}  // namespace gxreport::cli
