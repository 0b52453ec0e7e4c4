#include "cli/second_reading.hpp"

#include <utility>

namespace gxreport::cli {

namespace {

constexpr Words kChanged = {"核对期间文件被改动，请重新运行",
                            "the file was changed during the run; run it again"};

std::unique_ptr<const Template> form_named(const std::string& id) {
  auto form = std::make_unique<Template>();
  form->id = id;
  form->cells.resize(1);  // it was read
  return form;
}

}  // namespace

SecondReading::SecondReading(const Settings& settings, const std::vector<Gathered>& known,
                             const reconcile::Result& result)
    : settings_(settings), known_(known), result_(result) {
  for (const auto& form : settings.forms->all()) forms_.try_emplace(form->id, form_named(form->id));
}

bool SecondReading::stands_in(std::size_t number) const {
  return result_.outcomes[number].findings.empty() && result_.reports[number].digest.readable;
}

void SecondReading::put_stand_in(std::size_t number, Document& document) const {
  const reconcile::Digest& digest = result_.reports[number].digest;
  const Template* form = digest.head.form;
  document.error = SourceError::none;
  (void)decode({}, digest.encoding, {}, document.text);
  document.report = digest.head;
  document.report.form = form == nullptr ? nullptr : forms_.at(form->id).get();
  document.result.clear();
  document.result.assessed = result_.outcomes[number].assessed;
}

std::string SecondReading::read(const Input& input, DocumentReader& reader) const {
  const Gathered& known = known_[input.number];
  if (stands_in(input.number)) {
    put_stand_in(input.number, reader.document());
    return {};
  }
  if (input.standard_input) {
    reader.read_bytes(known.bytes, input);
  } else if (std::string failure = reader.read(input); !failure.empty()) {
    return failure;
  } else if (hash_of(reader.bytes()) != known.hash) {
    return std::string(kChanged.in(settings_.options.lang));
  }
  if (reader.document().error != SourceError::none) return {};
  Options options = settings_.options;
  if (input.policy != nullptr && input.policy->rules) options.rules = &*input.policy->rules;
  reconcile::give_findings(result_, input.number, options, reader.document());
  return {};
}

}  // namespace gxreport::cli
