#include "cli/batch.hpp"

#include <oneapi/tbb/enumerable_thread_specific.h>
#include <oneapi/tbb/global_control.h>
#include <oneapi/tbb/parallel_pipeline.h>
#include <oneapi/tbb/task_arena.h>

#include <algorithm>
#include <atomic>

#include "cli/notices.hpp"
#include "cli/rule_settings.hpp"
#include "cli/worker.hpp"

namespace gxreport::cli {

namespace {

constexpr std::size_t kLargestBatch = 16;
constexpr std::size_t kHugeOutput = std::size_t{1} << 20U;

// The ends of the pipeline: inputs come out in order and results are written in order.
class Ends {
 public:
  Ends(const Settings& settings, const Streams& streams, const Outputs& out)
      : settings_(settings),
        streams_(streams),
        out_(out),
        walk_(settings.inputs, settings.options.lang, streams),
        policies_(settings.typed, settings.options.lang, text_reader(settings.options.lang)) {
    more_ = walk_.next(ahead_);
  }

  // False when there is nothing left, or nobody to write it to.
  bool fill(Batch& batch) {
    const std::size_t size =
        std::min(++batches_, kLargestBatch);  // small ones first: all threads begin at once
    batch.inputs.resize(kLargestBatch);
    batch.count = 0;
    while (more_ && batch.count < size && !failed_) {
      give_policy(ahead_);
      std::swap(batch.inputs[batch.count++], ahead_);
      more_ = walk_.next(ahead_);
    }
    return batch.count > 0;
  }

  void write(Batch& batch) {
    if (!batch.output.empty()) {
      if (written_) out_.data.write(settings_.reporter->separator);
      out_.data.write(batch.output);
      written_ = true;
    }
    if (!batch.accepted.empty()) {
      out_.baseline->write(accepted_ ? ",\n" : "\n");
      out_.baseline->write(batch.accepted);
      accepted_ = true;
    }
    print_notices(streams_.error, batch.notices);
    result.tally.add(batch.tally);
    failed_ = out_.data.error() != 0;
    if (batch.output.capacity() > kHugeOutput) std::string().swap(batch.output);
  }

  void finish() {
    print_notices(streams_.error, walk_.notices());
    result.troubled = result.tally.errors > 0 || !walk_.notices().empty();
    std::string stale;
    for (const config::Baseline* baseline : policies_.baselines())
      append_stale(*baseline, settings_.options.lang, stale);
    print_notices(streams_.error, stale);
  }

  [[nodiscard]] bool more() const { return more_; }

  BatchResult result;

 private:
  void give_policy(Input& input) {
    input.policy = nullptr;
    if (settings_.render.task == Task::check && input.failure.empty())
      input.policy = policies_.of(input.path, input.failure);
  }

  const Settings& settings_;
  const Streams& streams_;
  Outputs out_;
  InputWalk walk_;
  config::Policies policies_;
  Input ahead_;
  bool more_ = false;
  bool written_ = false;
  bool accepted_ = false;
  std::atomic<bool> failed_{false};
  std::size_t batches_ = 0;
};

void run_alone(Ends& ends, Worker& worker) {
  Batch batch;
  while (ends.fill(batch)) {
    worker.work(batch);
    ends.write(batch);
  }
}

// Orders what one thread leaves to the next. oneTBB does so too, but its library is not built for race
// detectors, which would see races everywhere; and each stage must call this before it touches what it has
// captured.
void hand_over() {
  static std::atomic<unsigned> handovers{0};
  handovers.fetch_add(1, std::memory_order_acq_rel);
}

// Batches go round: at most as many are alive as there are slots, and they leave in the order in which they
// came.
void run_together(Ends& ends, const Settings& settings, const Streams& streams) {
  namespace tbb = oneapi::tbb;
  const std::size_t slots = std::size_t{settings.jobs} * 2 + 2;
  std::vector<Batch> batches(slots);
  std::size_t turn = 0;
  tbb::enumerable_thread_specific<Worker> workers([&] { return Worker(settings, streams); });
  const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, settings.jobs);
  tbb::task_arena arena(static_cast<int>(settings.jobs));
  const auto first =
      tbb::make_filter<void, Batch*>(tbb::filter_mode::serial_in_order, [&](tbb::flow_control& flow) {
        hand_over();
        Batch* batch = &batches[turn++ % slots];
        if (!ends.fill(*batch)) flow.stop();
        hand_over();
        return batch;
      });
  const auto middle = tbb::make_filter<Batch*, Batch*>(tbb::filter_mode::parallel, [&](Batch* batch) {
    hand_over();
    workers.local().work(*batch);
    hand_over();
    return batch;
  });
  const auto last = tbb::make_filter<Batch*, void>(tbb::filter_mode::serial_in_order, [&](Batch* batch) {
    hand_over();
    ends.write(*batch);
    hand_over();
  });
  hand_over();
  arena.execute([&] { tbb::parallel_pipeline(slots, first & middle & last); });
  hand_over();
}

}  // namespace

}  // namespace gxreport::cli

#ifdef __SANITIZE_THREAD__
// What oneTBB's own header reads before it calls a stage. Only accesses in that very file are passed over
// (race_top), not those of the stages that it calls.
extern "C" const char* __tsan_default_suppressions();  // NOLINT(bugprone-reserved-identifier)
const char* __tsan_default_suppressions() { return "race_top:_pipeline_filters.h\n"; }
#endif

namespace gxreport::cli {

BatchResult run_batch(const Settings& settings, const Streams& streams, const Outputs& out) {
  Settings own = settings;
  Ends ends(own, streams, out);
  Batch first;
  Worker worker(own, streams);
  const bool any = ends.fill(first);
  own.render.announce_passes = own.render.announce_passes || (any && !ends.more());
  std::string text;
  own.reporter->begin(own.render, text);
  out.data.write(text);
  if (out.baseline != nullptr) {
    text.clear();
    config::begin_baseline(text);
    out.baseline->write(text);
  }
  if (any) {
    worker.work(first);
    ends.write(first);
  }
  if (own.jobs > 1 && ends.more()) {
    run_together(ends, own, streams);
  } else {
    run_alone(ends, worker);
  }
  ends.finish();
  text.clear();
  own.reporter->end(ends.result.tally, own.render, text);
  out.data.write(text);
  if (out.baseline != nullptr) {
    text.clear();
    config::end_baseline(text);
    out.baseline->write(text);
  }
  return ends.result;
}

}  // namespace gxreport::cli
