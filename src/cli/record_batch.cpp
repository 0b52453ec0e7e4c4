#include "cli/record_batch.hpp"

#include <oneapi/tbb/enumerable_thread_specific.h>

#include <atomic>
#include <mutex>

#include "cli/notices.hpp"
#include "cli/pipeline.hpp"
#include "cli/rule_settings.hpp"
#include "cli/worker.hpp"
#include "records/record.hpp"
#include "records/record_lines.hpp"

namespace gxreport::cli {

namespace {

constexpr std::size_t kTogether = 16;                     // records in a slot
constexpr std::size_t kFullSlot = std::size_t{1} << 20U;  // bytes of theirs from which on it is full
constexpr std::size_t kHugeLine = std::size_t{4} << 20U;  // storage that is given back
constexpr Words kTooLong = {"记录超过 16 MiB；请改用 path", "longer than 16 MiB; give its path instead"};

struct Line {
  std::string text;
  std::size_t number = 0;
  bool too_long = false;
};

struct Slot {
  std::vector<Line> lines;
  Batch batch;  // count is that of lines
};

// Shared by the threads, since only a worker knows the path that a record names.
class SharedPolicies {
 public:
  explicit SharedPolicies(const Settings& settings)
      : judged_(settings.render.task == Task::check),
        policies_(settings.typed, settings.options.lang, text_reader(settings.options.lang)) {}

  void apply_to(Input& input) {
    input.policy = nullptr;
    if (!judged_ || !input.failure.empty()) return;
    const std::scoped_lock lock(mutex_);
    input.policy = policies_.of(input.path, input.failure);
  }

 private:
  bool judged_;
  std::mutex mutex_;
  config::Policies policies_;
};

// What becomes of one line; keeps its storage.
class RecordReader {
 public:
  RecordReader(const Settings& settings, SharedPolicies& policies)
      : settings_(settings), policies_(policies) {}

  void read(const Line& line, Input& input) {
    if (!line.too_long) records::parse_record(line.text, record_);
    if (line.too_long) record_ = {};
    const bool good = !line.too_long && record_.fault == records::Fault::none;
    const Lang lang = settings_.options.lang;
    input.line = line.number;
    input.id = record_.id.empty() ? "null" : record_.id;
    input.has_text = record_.has_text;
    input.text.swap(record_.text);
    input.path = good && !input.has_text ? record_.path : settings_.inputs.stdin_name;
    input.failure.clear();
    if (!good) input.failure = (line.too_long ? kTooLong : records::fault_words(record_.fault)).in(lang);
    policies_.apply_to(input);
  }

 private:
  const Settings& settings_;
  SharedPolicies& policies_;
  records::Record record_;
};

void give_back(std::string& text) {
  if (text.capacity() > kHugeLine) std::string().swap(text);
}

class RecordRun {
 public:
  RecordRun(const Settings& settings, const Streams& streams, const Outputs& out)
      : settings_(settings), streams_(streams), out_(out), lines_(streams.in) {}

  // Waits for one record, and takes more of those that are there.
  bool fill(Slot& slot) {
    slot.lines.resize(kTogether);
    std::size_t bytes = 0;
    std::size_t count = 0;
    const std::size_t most = settings_.line_buffered ? 1 : kTogether;
    while (!ended_ && !failed_ && count < most && bytes < kFullSlot && (count == 0 || lines_.ready())) {
      if (!take(slot.lines[count])) break;
      bytes += slot.lines[count++].text.size();
    }
    slot.batch.count = count;
    return count > 0;
  }

  void write(Slot& slot) {
    for (std::size_t sink = 0; sink < slot.batch.outputs.size(); ++sink) {
      out_.data.write(sink, slot.batch.outputs[sink]);
      give_back(slot.batch.outputs[sink]);
    }
    if (settings_.line_buffered) out_.data.flush();
    print_notices(streams_.error, slot.batch.notices);
    result.tally.add(slot.batch.tally);
    failed_ = out_.data.all_failed();
  }

  // A stream that was not read to its end has no summary.
  void finish() {
    result.troubled = result.tally.errors > 0 || lines_.error() != 0;
    result.whole = lines_.error() == 0;
    if (!result.whole) return say_unread();
    for (std::size_t i = 0; i < settings_.sinks.size(); ++i) {
      std::string text;
      settings_.sinks[i].reporter->end(result.tally, settings_.sinks[i].render, text);
      out_.data.write(i, text);
    }
  }

  BatchResult result;

 private:
  bool take(Line& line) {
    const records::RecordLines::Got got = lines_.next(line.text);
    ended_ = got == records::RecordLines::Got::end || got == records::RecordLines::Got::failed;
    line.too_long = got == records::RecordLines::Got::too_long;
    line.number = lines_.number();
    return !ended_;
  }

  void say_unread() {
    std::string notice;
    append_notice(settings_.inputs.stdin_name, errno_text(lines_.error(), settings_.options.lang), notice);
    print_notices(streams_.error, notice);
  }

  const Settings& settings_;
  const Streams& streams_;
  Outputs out_;
  records::RecordLines lines_;
  bool ended_ = false;
  std::atomic<bool> failed_{false};
};

void work(RecordReader& reader, Worker& worker, Slot& slot) {
  slot.batch.inputs.resize(kTogether);
  for (std::size_t i = 0; i < slot.batch.count; ++i) reader.read(slot.lines[i], slot.batch.inputs[i]);
  worker.work(slot.batch);
  for (std::size_t i = 0; i < slot.batch.count; ++i) {
    give_back(slot.lines[i].text);
    give_back(slot.batch.inputs[i].text);
  }
}

}  // namespace

BatchResult run_records(const Settings& settings, const Streams& streams, const Outputs& out) {
  RecordRun run(settings, streams, out);
  SharedPolicies policies(settings);
  std::vector<Slot> slots(slots_for(settings.jobs));
  oneapi::tbb::enumerable_thread_specific<Worker> workers([&] { return Worker(settings, streams); });
  oneapi::tbb::enumerable_thread_specific<RecordReader> readers(
      [&] { return RecordReader(settings, policies); });
  run_stages(settings.jobs, {[&](std::size_t slot) { return run.fill(slots[slot]); },
                             [&](std::size_t slot) { work(readers.local(), workers.local(), slots[slot]); },
                             [&](std::size_t slot) { run.write(slots[slot]); }});
  run.finish();
  return run.result;
}

}  // namespace gxreport::cli
