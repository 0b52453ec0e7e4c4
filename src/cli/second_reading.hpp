// The second reading of a batch: reports with findings are read again, to show where they stand.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "cli/document_reader.hpp"
#include "cli/gathered.hpp"
#include "cli/input_source.hpp"

namespace gxreport::cli {

/// Knows what the first reading found. Shared by threads.
class SecondReading {
 public:
  SecondReading(const Settings& settings, const std::vector<Gathered>& known,
                const reconcile::Result& result);

  /// The document of an input with its findings in reader.document(). One without findings is not read
  /// again: its document then has a text and cells no more, but who, when and what it was. Why there is no
  /// document; empty when there is one. A file that has changed in between is refused.
  [[nodiscard]] std::string read(const Input& input, DocumentReader& reader) const;

 private:
  [[nodiscard]] bool stands_in(std::size_t number) const;
  void put_stand_in(std::size_t number, Document& document) const;

  const Settings& settings_;
  const std::vector<Gathered>& known_;
  const reconcile::Result& result_;
  std::map<std::string, std::unique_ptr<const Template>> forms_;  // by id: a name, and no tables
};

/// The inputs of the first reading once more.
class GatheredSource : public InputSource {
 public:
  GatheredSource(const std::vector<Gathered>& known, const InputSource& first)
      : known_(known), first_(first) {}
  bool next(Input& input) override {
    if (at_ == known_.size()) return false;
    input = known_[at_++].input;
    return true;
  }
  [[nodiscard]] const std::string& notices() const override { return first_.notices(); }
  [[nodiscard]] std::vector<const config::Baseline*> baselines() const override { return first_.baselines(); }

 private:
  const std::vector<Gathered>& known_;
  const InputSource& first_;
  std::size_t at_ = 0;
};

}  // namespace gxreport::cli
