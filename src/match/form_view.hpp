// One form of the set, and what the events mean in it.
#pragma once

#include <algorithm>
#include <optional>

#include "gxreport/template.hpp"
#include "match/events.hpp"

namespace gxreport::match {

/// Where a wording stands in the form.
using schema::LabelKind;
using schema::LabelUse;

/// The bit of a kind in Event::kinds.
[[nodiscard]] constexpr unsigned kind_bit(LabelKind kind) { return 1U << static_cast<unsigned>(kind); }

class FormView {
 public:
  FormView(const TemplateSet& forms, std::size_t number) : forms_(forms), number_(number) {}

  [[nodiscard]] const Template& form() const { return *forms_.all()[number_]; }
  [[nodiscard]] const schema::RelationIndex& relations() const { return forms_.index().relations(number_); }

  /// The first use of the event's wording for which `wanted` holds; null for other events.
  template <class Wanted>
  [[nodiscard]] const LabelUse* find(const Event& event, Wanted wanted) const {
    if (event.kind != EventKind::label) return nullptr;
    for (const LabelUse& use : forms_.index().uses(event.label)) {
      if (use.form == number_ && wanted(use)) return &use;
    }
    return nullptr;
  }

  /// The event is the whole of its cell, in the form's own wording or one as good.
  template <class Wanted>
  [[nodiscard]] bool is_as_printed(const Event& event, Wanted wanted) const {
    if (!event.whole_cell) return false;
    return find(event, [&](const LabelUse& use) {
      return wanted(use) &&
             (use.wording == schema::Wording::form || use.wording == schema::Wording::accepted);
    });
  }

  [[nodiscard]] const LabelUse* find(const Event& event, LabelKind kind) const {
    if (!may_be(event, kind)) return nullptr;
    return find(event, [kind](const LabelUse& use) { return use.kind == kind; });
  }

  [[nodiscard]] const LabelUse* find(const Event& event, LabelKind kind, std::size_t table) const {
    if (!may_be(event, kind)) return nullptr;
    return find(event, [=](const LabelUse& use) { return use.kind == kind && use.table == table; });
  }

 private:
  [[nodiscard]] static bool may_be(const Event& event, LabelKind kind) {
    return (event.kinds & kind_bit(kind)) != 0;
  }

  const TemplateSet& forms_;
  std::size_t number_;
};

}  // namespace gxreport::match
