// Counts of findings over a run by organisation, and printing them with those by rule.
#pragma once

#include <cstddef>
#include <map>
#include <string>

namespace gxreport {

struct Item;
struct RenderOptions;

struct Statistics {
  struct Count {
    std::size_t findings = 0;
    std::size_t files = 0;  ///< with at least one of them
  };
  std::map<std::string, Count> organizations;  ///< by name; empty where none was found

  void add(const Item& item);
  void add(const Statistics& other);
};

struct Tally;

/// Instead of findings: a table for people.
void end_statistics_text(const Tally& tally, const RenderOptions& options, std::string& out);
/// The same as one JSON document.
void end_statistics_json(const Tally& tally, const RenderOptions& options, std::string& out);

}  // namespace gxreport
