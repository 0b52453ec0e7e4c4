#include "cli/batch.hpp"

#include <oneapi/tbb/enumerable_thread_specific.h>

#include "cli/batch_ends.hpp"
#include "cli/pipeline.hpp"
#include "cli/worker.hpp"

namespace gxreport::cli {

namespace {

// Each thread has a worker of its own, which keeps its storage.
void run_together(Ends& ends, const Settings& settings, const Streams& streams) {
  std::vector<Batch> batches(slots_for(settings.jobs));
  oneapi::tbb::enumerable_thread_specific<Worker> workers([&] { return Worker(settings, streams); });
  run_stages(settings.jobs, {[&](std::size_t slot) { return ends.fill(batches[slot]); },
                             [&](std::size_t slot) { workers.local().work(batches[slot]); },
                             [&](std::size_t slot) { ends.write(batches[slot]); }});
}

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
  WalkSource source(settings, streams);
  return run_batch(settings, streams, out, source);
}

BatchResult run_batch(const Settings& settings, const Streams& streams, const Outputs& out,
                      InputSource& source) {
  Settings own = settings;
  Ends ends(own, streams, out, source);
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
  if (!ends.more()) own.jobs = 1;
  run_together(ends, own, streams);
  ends.finish();
  write_part(own, out.data, [&](const Sink& sink, std::string& text) {
    sink.reporter->end(ends.result.tally, sink.render, text);
  });
  write_part(out.baseline, config::end_baseline);
  return ends.result;
}

}  // namespace gxreport::cli
