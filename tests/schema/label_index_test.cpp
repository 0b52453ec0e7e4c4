// Looking wordings up in folded text.
#include "schema/label_index.hpp"

#include <algorithm>

#include "catch.hpp"
#include "gxreport/source.hpp"

using namespace gxreport;
using schema::LabelKind;

namespace {

struct Found {
  std::string printed;
  std::vector<schema::LabelUse> uses;
};

Found find(std::string_view utf8) {
  Text text;
  REQUIRE(decode(utf8, Encoding::utf8, {}, text) == SourceError::none);
  const auto& index = TemplateSet::builtin().index();
  const auto hit = index.longest(text.folded(), 0, text.size());
  if (!hit) return {};
  const auto uses = index.uses(hit->label);
  return {std::string(text.quote(hit->span)), {uses.begin(), uses.end()}};
}

bool has(const Found& found, LabelKind kind) {
  return std::ranges::any_of(found.uses, [kind](const auto& use) { return use.kind == kind; });
}

}  // namespace

TEST_CASE("the longest wording counts") {
  CHECK(find("其他法律行政法规禁止公开 0").printed == "其他法律行政法规禁止公开");
  CHECK(find("其他\n0").printed == "其他");
  CHECK(find("其他结果尚未").printed == "其他结果");
}

TEST_CASE("a label may be cut over lines, spaced, bracketed and traditional") {
  CHECK(has(find("商业\n\n企业\n"), LabelKind::column));
  CHECK(has(find("規  章\t0"), LabelKind::row));
  CHECK(has(find("本年新\n\t制作数量"), LabelKind::column));
  CHECK(has(find("危及“三安全一稳定”"), LabelKind::row));
  CHECK(has(find("部分公开(区分处理的,只计这一情形,不计其他情形)"), LabelKind::row));
}

TEST_CASE("a label ends at a tab, a pipe and a wide gap") {
  CHECK(find("商业\t企业").printed == "商业");
  CHECK(find("商业|企业").printed == "商业");
  CHECK(find("商业          企业").printed == "商业");
}

TEST_CASE("what is no label is not found") {
  CHECK(find("本年度工作").uses.empty());
  CHECK(find("").uses.empty());
  CHECK(find("，，，").uses.empty());
}

TEST_CASE("the walk over a gap is bounded") {
  std::string text = "商业";
  text.append(100000, ',');
  text += "企业";
  CHECK(find(text).printed == "商业");
}

TEST_CASE("bracketed notes do not count in a wording") {
  CHECK(schema::bare_skeleton(u"规范性文件(指(各)机关印发的)") == u"规范性文件");
  CHECK(schema::bare_skeleton(u"总计)") == u"总计");
}
