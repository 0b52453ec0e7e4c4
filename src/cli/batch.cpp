#include "cli/batch.hpp"

#include <oneapi/tbb/enumerable_thread_specific.h>
#include <oneapi/tbb/global_control.h>
#include <oneapi/tbb/parallel_pipeline.h>
#include <oneapi/tbb/task_arena.h>

#include <atomic>

#include "cli/batch_ends.hpp"
#include "cli/worker.hpp"

namespace gxreport::cli {

namespace {

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

namespace {

// Renders the beginning or the end of each output.
template <typename Part>
void write_part(const Settings& settings, SinkOutputs& out, const Part& part) {
  for (std::size_t i = 0; i < settings.sinks.size(); ++i) {
    std::string text;
    part(settings.sinks[i], text);
    out.write(i, text);
  }
}

void write_part(Output* out, void (*part)(std::string& text)) {
  if (out == nullptr) return;
  std::string text;
  part(text);
  out->write(text);
}

}  // namespace

BatchResult run_batch(const Settings& settings, const Streams& streams, const Outputs& out) {
  Settings own = settings;
  Ends ends(own, streams, out);
  Batch first;
  Worker worker(own, streams);
  const bool any = ends.fill(first);
  const bool single = any && !ends.more();
  for (Sink& sink : own.sinks) sink.render.announce_passes = sink.render.announce_passes || single;
  write_part(own, out.data,
             [](const Sink& sink, std::string& text) { sink.reporter->begin(sink.render, text); });
  write_part(out.baseline, config::begin_baseline);
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
  write_part(own, out.data, [&](const Sink& sink, std::string& text) {
    sink.reporter->end(ends.result.tally, sink.render, text);
  });
  write_part(out.baseline, config::end_baseline);
  return ends.result;
}

}  // namespace gxreport::cli
