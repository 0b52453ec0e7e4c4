// A report whole: matched, checked, and written in every format.
#include <string>
#include <string_view>

#include "bounds.hpp"
#include "match/workspace.hpp"
#include "rendering.hpp"
#include "target.hpp"

namespace gxreport::fuzz {

namespace {

std::string outputs(const Document& document, const TemplateSet& forms, Lang lang, Render render) {
  RenderOptions options;
  options.lang = lang;
  options.forms = &forms;
  options.folder = "/";
  options.announce_passes = true;
  options.give_grounds = true;
  const std::vector<Item> items = {{"report.txt", {}, &document}};
  std::string all = render(items, options);
  options.task = Task::extract;
  return all + render(items, options);
}

}  // namespace

void check(std::string_view bytes) {
  const TemplateSet& forms = TemplateSet::builtin();
  Options options;
  // Either language: messages quote the report in both alike, so that one a run will do.
  options.lang = bytes.size() % 2 == 0 ? Lang::zh : Lang::en;
  static Document used;
  check_document(bytes, forms, options, used);
  if (used.error == SourceError::none) {
    require_bounds(used.text, used.report);
    require_bounds(used.text, used.report, used.result);
  }
  const std::string first = outputs(used, forms, options.lang, render_all);
  Document fresh;
  fresh.workspace.rooms().doubt = match::Doubt::always;
  check_document(bytes, forms, options, fresh);
  require(outputs(fresh, forms, options.lang, render_again) == first,
          "the same bytes give the same output, with every doubt too");
}

}  // namespace gxreport::fuzz
