#include "cli/user_forms.hpp"

#include <algorithm>

#include "check/relation_findings.hpp"
#include "cli/rule_settings.hpp"
#include "gxreport/limits.hpp"
#include "report/escape.hpp"
#include "schema/template_json.hpp"

namespace gxreport::cli {

namespace {

constexpr Words kTooMany = {"--template 至多用 16 次", "--template can be used 16 times at most"};
constexpr Words kTwice = {"这个 id 另一个 --template 已经用了：", "another --template has this id: "};

using Forms = std::vector<std::unique_ptr<const Template>>;

bool has_id(const Forms& forms, std::string_view id) {
  return std::ranges::any_of(forms, [id](const auto& form) { return form->id == id; });
}

/// Null with what is wrong, without the file's name, in `error`.
std::unique_ptr<const Template> read_form(const std::string& path, Lang lang, std::string& error) {
  std::string text;
  if (!text_reader(lang)(path, text, error)) return nullptr;
  Bilingual words;
  auto form = schema::parse_form(text, check::reports_relations, words);
  if (!form) error = lang == Lang::zh ? words.zh : words.en;
  return form;
}

bool add_form(const std::string& path, Lang lang, Forms& forms, std::string& error) {
  auto form = read_form(path, lang, error);
  if (form && has_id(forms, form->id)) error = std::string(kTwice.in(lang)) + form->id;
  if (!error.empty()) {
    error = visible(path) + ": " + visible(error, Blanks::fold);
    return false;
  }
  forms.push_back(std::move(form));
  return true;
}

}  // namespace

std::shared_ptr<const TemplateSet> load_forms(const std::vector<std::string>& paths, Lang lang,
                                              std::string& error) {
  const TemplateSet& builtin = TemplateSet::builtin();
  if (paths.empty()) return {std::shared_ptr<const TemplateSet>(), &builtin};
  if (paths.size() > kMaxForms) {
    error = kTooMany.in(lang);
    return nullptr;
  }
  Forms forms;
  for (const std::string& path : paths) {
    if (!add_form(path, lang, forms, error)) return nullptr;
  }
  for (const auto& form : builtin.all()) {
    if (has_id(forms, form->id)) continue;
    std::string fault;
    forms.push_back(parse_template(TemplateSet::builtin_source(form->id), fault));
  }
  return std::make_shared<const TemplateSet>(std::move(forms));
}

}  // namespace gxreport::cli
