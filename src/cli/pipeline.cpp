#include "cli/pipeline.hpp"

#include <oneapi/tbb/global_control.h>
#include <oneapi/tbb/parallel_pipeline.h>
#include <oneapi/tbb/task_arena.h>

#include <atomic>

namespace gxreport::cli {

namespace {

// Orders what one thread leaves to the next. oneTBB does so too, but its library is not built for race
// detectors, which would see races everywhere; and each stage must call this before it touches what it has
// captured.
void hand_over() {
  static std::atomic<unsigned> handovers{0};
  handovers.fetch_add(1, std::memory_order_acq_rel);
}

}  // namespace

// Slots go round: they leave in the order in which they came, so that the next in turn is always free.
void run_stages(unsigned jobs, const Stages& stages) {
  if (jobs <= 1) {
    while (stages.fill(0)) {
      stages.work(0);
      stages.write(0);
    }
    return;
  }
  namespace tbb = oneapi::tbb;
  const std::size_t slots = slots_for(jobs);
  std::size_t turn = 0;
  const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, jobs);
  tbb::task_arena arena(static_cast<int>(jobs));
  const auto first =
      tbb::make_filter<void, std::size_t>(tbb::filter_mode::serial_in_order, [&](tbb::flow_control& flow) {
        hand_over();
        const std::size_t slot = turn++ % slots;
        if (!stages.fill(slot)) flow.stop();
        hand_over();
        return slot;
      });
  const auto middle =
      tbb::make_filter<std::size_t, std::size_t>(tbb::filter_mode::parallel, [&](std::size_t slot) {
        hand_over();
        stages.work(slot);
        hand_over();
        return slot;
      });
  const auto last =
      tbb::make_filter<std::size_t, void>(tbb::filter_mode::serial_in_order, [&](std::size_t slot) {
        hand_over();
        stages.write(slot);
        hand_over();
      });
  hand_over();
  arena.execute([&] { tbb::parallel_pipeline(slots, first & middle & last); });
  hand_over();
}

}  // namespace gxreport::cli

#ifdef __SANITIZE_THREAD__
// What oneTBB's own header reads before it calls a stage. Only accesses in that very file are passed over
// (race_top), not those of the stages that it calls.
extern "C" const char* __tsan_default_suppressions();  // NOLINT(bugprone-reserved-identifier)
const char* __tsan_default_suppressions() { return "race_top:_pipeline_filters.h\n"; }
#endif
