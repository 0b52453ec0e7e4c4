// The wordings of templates/prose: "收到|受理 申请? #".
#pragma once

#include <map>
#include <string>
#include <vector>

#include "schema/prose_book.hpp"
#include "schema/template_json.hpp"

namespace gxreport::schema {

/// The classes of words by their names. Errors name the place in the document, as Node does.
class WordClasses {
 public:
  /// A new class; `node` is where it stands.
  WordClass add(const Node& node, const std::string& name);
  /// All that a wording with its choices stands for.
  [[nodiscard]] std::vector<WordingKey> keys_of(const Node& wording) const;

 private:
  [[nodiscard]] WordClass find(const Node& wording, const std::string& name) const;

  std::map<std::string, WordClass, std::less<>> classes_;
};

}  // namespace gxreport::schema
