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
      : settings_(settings), reader_(settings, streams.in), sizes_(settings.sinks.size()) {}
  /// Fills the results of `batch`. Never throws: a document for which memory does not suffice is a failure.
  void work(Batch& batch);

 private:
  void render(const Input& input, Batch& batch);
  /// Why there is no document; empty when reader_ has one.
  std::string read(const Input& input);
  void apply(const config::Policy& policy, const std::string& path, Batch& batch);

  const Settings& settings_;
  DocumentReader reader_;
  std::vector<std::size_t> sizes_;  // of the outputs before the document at hand
};

}  // namespace gxreport::cli
