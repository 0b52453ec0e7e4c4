// The forms of templates/, embedded by tools/embed_templates.
#include <array>
#include <cstdlib>
#include <exception>
#include <new>

#include "schema/packed_json.hpp"
#include "schema/template_json.hpp"

namespace gxreport {

namespace {

#include "builtin_templates.inc"  // kBuiltinTemplates, kBuiltinTemplatesSchema: the documents' text; …Packed

std::vector<std::unique_ptr<const Template>> read_builtin() {
  std::vector<std::unique_ptr<const Template>> forms;
  try {
    for (const std::string_view packed : kBuiltinTemplatesPacked)
      forms.push_back(schema::read_form(schema::unpack_json(packed), nullptr));
  } catch (const std::bad_alloc&) {
    throw;
  } catch (const std::exception&) {
    std::abort();  // the build refuses such a form; only a broken binary gets here
  }
  return forms;
}

}  // namespace

std::string_view schema::template_schema() { return kBuiltinTemplatesSchema; }

const TemplateSet& TemplateSet::builtin() {
  static const TemplateSet forms(read_builtin());
  return forms;
}

std::string_view TemplateSet::builtin_source(std::string_view id) {
  const TemplateSet& forms = builtin();
  for (std::size_t i = 0; i < forms.all().size(); ++i) {
    if (forms.all()[i]->id == id) return kBuiltinTemplates.at(i);
  }
  return {};
}

}  // namespace gxreport
