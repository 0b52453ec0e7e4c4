// Where the inputs of a run come from, each with the rules that are in force for it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/input_walk.hpp"
#include "cli/list_share.hpp"
#include "cli/settings.hpp"
#include "config/policy.hpp"

namespace gxreport::cli {

/// One thread at a time.
class InputSource {
 public:
  InputSource() = default;
  InputSource(const InputSource&) = delete;
  InputSource& operator=(const InputSource&) = delete;
  virtual ~InputSource() = default;

  /// The next input; false at the end.
  virtual bool next(Input& input) = 0;
  /// Notices on lists that could not be read or name nothing; empty when all is well.
  [[nodiscard]] virtual const std::string& notices() const = 0;
  /// The baselines that counted for some input.
  [[nodiscard]] virtual std::vector<const config::Baseline*> baselines() const = 0;
  /// What these inputs are a share of, known at the end; null when they are no share.
  [[nodiscard]] virtual const Shard* shard() const { return nullptr; }
};

/// The files that a command line names. What it gives as policies lasts as long as it does.
class WalkSource : public InputSource {
 public:
  WalkSource(const Settings& settings, const Streams& streams);
  bool next(Input& input) override;
  [[nodiscard]] const std::string& notices() const override { return notices_; }
  [[nodiscard]] std::vector<const config::Baseline*> baselines() const override {
    return policies_.baselines();
  }
  [[nodiscard]] const Shard* shard() const override { return share_ ? &share_->shard() : nullptr; }

 private:
  bool judged_;  // the rules count
  InputWalk walk_;
  std::optional<ListShare> share_;
  std::string notices_;
  config::Policies policies_;
};

}  // namespace gxreport::cli
