// One thread's share of a batch: from a path to its rendering.
#pragma once

#include <string>
#include <vector>

#include "cli/document_reader.hpp"
#include "cli/input_walk.hpp"
#include "cli/settings.hpp"

namespace gxreport::cli {

/// Some inputs on their way, and what became of them. Used again and again.
struct Batch {
  std::vector<Input> inputs;
  std::size_t count = 0;             ///< of `inputs` that are in use
  std::vector<std::string> outputs;  ///< for each sink their renderings, joined
  std::string notices;
  std::string accepted;  ///< their findings, as entries of a baseline
  Tally tally;
};

/// Reads, checks or extracts, and renders. Keeps its storage from file to file; one thread at a time.
class Worker {
 public:
  Worker(const Settings& settings, const Streams& streams)
      : settings_(settings), reader_(settings, streams.in), rendered_(settings.sinks.size() + kOthers) {}
  /// Fills the results of `batch`. Never throws: a document for which memory does not suffice is a failure.
  void work(Batch& batch);

 private:
  /// Beside what the sinks get.
  static constexpr std::size_t kNotices = 0;
  static constexpr std::size_t kAccepted = 1;
  static constexpr std::size_t kOthers = 2;

  /// What was rendered of some inputs, in the order in which they were worked on.
  struct Rendered {
    std::string text;
    std::vector<std::size_t> ends;  ///< of each
  };

  /// Works on the first of the inputs from `first` on; returns how many.
  std::size_t work_some(Batch& batch, std::size_t first);
  /// `file`: what was read of it; null when nothing was.
  void work(const Input& input, FileRead* file, Batch& batch);
  void render(const Input& input, FileRead* file, Batch& batch);
  void join(Batch& batch);
  /// Why there is no document; empty when reader_ has one.
  std::string read(const Input& input, const FileRead* file);
  void apply(const config::Policy& policy, const std::string& path, std::string& accepted);

  const Settings& settings_;
  DocumentReader reader_;
  ReadAhead ahead_;
  std::vector<const Input*> inputs_;  // that are left of the batch
  std::vector<std::size_t> order_;    // of what stands in rendered_
  std::vector<Rendered> rendered_;    // the others, then for each sink
};

}  // namespace gxreport::cli
