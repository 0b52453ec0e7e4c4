// A CSV file that says of which organ and year reports are, and whose children.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gxreport/reconcile.hpp"

namespace gxreport::cli {

/// A line of it; what it leaves blank is empty.
struct ManifestRow {
  std::string file;
  std::string organization;
  std::optional<int> year;
  std::string parent;
  std::size_t line = 0;
  std::size_t parent_column = 0;  ///< in characters, from 1
};

/// The whole of it. Files are named relative to its own folder or, as they are typed, to the working one.
class Manifest {
 public:
  /// RFC 4180 with a header line of the columns file, organization, year and parent, in any order, each at
  /// most once, file or organization among them. False with "line:column: what is wrong" in `error`.
  [[nodiscard]] bool parse(std::string_view bytes, const std::string& path, Lang lang, std::string& error);

  /// The line about an input; null when there is none. Remembers that it was asked for.
  [[nodiscard]] const ManifestRow* find(const std::string& path);
  /// Who is whose child, by the manifest and by what was found in its files: `name_of` gives the organ of an
  /// input's path, empty where it is not known. False with "line:column: …" on a cycle or a second parent.
  [[nodiscard]] bool children(const std::function<std::string(std::size_t row)>& name_of, Lang lang,
                              std::vector<reconcile::Directions::Child>& out, std::string& error) const;
  /// Files that were never asked for, as they are written.
  [[nodiscard]] std::vector<std::string> unread() const;
  [[nodiscard]] const std::vector<ManifestRow>& rows() const { return rows_; }

 private:
  bool add_names(const std::string& path, Lang lang, std::string& error);

  std::vector<ManifestRow> rows_;
  std::map<std::string, std::size_t> by_path_;  // absolute
  std::vector<bool> asked_;
};

}  // namespace gxreport::cli
