#include "cli/batch_ends.hpp"

#include <algorithm>

#include "cli/notices.hpp"
#include "cli/rule_settings.hpp"

namespace gxreport::cli {

namespace {

// Many, so that those that are alike can be worked on together; fewer where more is written of each.
constexpr std::size_t kLargestBatch = 128;
constexpr std::size_t kLargestOfCells = 32;
constexpr std::size_t kHugeOutput = std::size_t{1} << 20U;

}  // namespace

Ends::Ends(const Settings& settings, const Streams& streams, const Outputs& out, InputSource& source)
    : settings_(settings),
      streams_(streams),
      out_(out),
      written_(settings.sinks.size()),
      source_(source),
      progress_(settings, streams) {
  more_ = source_.next(ahead_);
}

bool Ends::fill(Batch& batch) {
  const std::size_t most = settings_.render.task == Task::check ? kLargestBatch : kLargestOfCells;
  // The first is one input, so that it is known whether there are others; small ones follow: all threads
  // begin at once.
  constexpr std::size_t kGrowth = 4;
  const std::size_t size = std::min(1 + kGrowth * batches_++, most);
  batch.inputs.resize(most);
  batch.count = 0;
  while (more_ && batch.count < size && !failed_) {
    std::swap(batch.inputs[batch.count++], ahead_);
    more_ = source_.next(ahead_);
  }
  return batch.count > 0;
}

// Progress and what is written must not stand in one line.
void Ends::make_room(const Batch& batch) {
  const auto says = [](const std::string& text) { return !text.empty(); };
  if (says(batch.notices) || (progress_.shares_screen() && std::ranges::any_of(batch.outputs, says)))
    progress_.clear();
}

void Ends::write(Batch& batch) {
  make_room(batch);
  for (std::size_t sink = 0; sink < batch.outputs.size(); ++sink) write(sink, batch.outputs[sink]);
  if (!batch.accepted.empty()) {
    out_.baseline->write(result.accepted > 0 ? ",\n" : "\n");
    out_.baseline->write(batch.accepted);
    const auto breaks = std::ranges::count(batch.accepted, '\n');  // one between two of them
    result.accepted += 1 + static_cast<std::size_t>(breaks);
  }
  if (progress_.shares_screen()) out_.data.flush();
  print_notices(streams_.error, batch.notices);
  result.tally.add(batch.tally);
  progress_.add(batch.tally);
  failed_ = out_.data.all_failed();
}

void Ends::write(std::size_t sink, std::string& text) {
  if (!text.empty()) {
    if (written_[sink]) out_.data.write(sink, settings_.sinks[sink].reporter->separator);
    out_.data.write(sink, text);
    written_[sink] = true;
  }
  if (text.capacity() > kHugeOutput) std::string().swap(text);
}

void Ends::finish() {
  progress_.end();
  print_notices(streams_.error, source_.notices());
  result.troubled = result.tally.errors > 0 || !source_.notices().empty();
  if (source_.shard() != nullptr) result.tally.shard = *source_.shard();
  std::string stale;
  for (const config::Baseline* baseline : source_.baselines())
    append_stale(*baseline, settings_.options.lang, stale);
  print_notices(streams_.error, stale);
}

}  // namespace gxreport::cli
