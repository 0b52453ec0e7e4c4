// Findings that one cause explains: one to read in text, all of them in JSON.
#include <memory>
#include <nlohmann/json.hpp>

#include "catch.hpp"
#include "report/fixture.hpp"

using namespace gxreport;
using namespace gxreport::test;

namespace {

/// Two findings of one cause and, between them, one of none. The suspect is cell b, printed last.
std::unique_ptr<Made> grouped() {
  auto made = std::make_unique<Made>("一 12\n二 34\n三 56\n四 78\n");
  made->find_fault("12").cause = 0;
  made->find_fault("34").message = "别的问题";
  made->find_fault("56").cause = 0;
  made->cell(1).span = made->find("78");
  Cause& cause = made->document.result.causes.emplace_back();
  cause.relations = {0, 1};
  cause.message = "可能有误：乙";
  cause.suspects.push_back({1, {78, 0}, {87, 0}, Bound::exact, Slip::digits_transposed, 2, 1, 1});
  return made;
}

}  // namespace

TEST_CASE("text lists the other findings of a cause under its first, then the suspect and its place") {
  const auto made = grouped();
  const std::string out = render("text", RenderOptions{}, {made->item()});
  CHECK(out ==
        "a.txt\n"
        "  未找到机关名称，未找到年度，格式 tiny，utf-8\n"
        "a.txt:1:3: 错误 GX999 奇怪的数字\n"
        "     1 | 一 12\n"
        "       |    ^^\n"
        "         怎么办：改正它。\n"
        "         同一原因：a.txt:3:3: GX999 奇怪的数字\n"
        "         疑点：可能有误：乙\n"
        "     4 | 四 78\n"
        "       |    ^^\n"
        "a.txt:2:3: 错误 GX999 别的问题\n"
        "     2 | 二 34\n"
        "       |    ^^\n"
        "         怎么办：改正它。\n"
        "\n"
        "共检查 1 份：通过 0，不通过 1，未能检查 0；错误 3，警告 0，提示 0\n");
}

TEST_CASE("text shows no place where several suspects are as likely") {
  const auto made = grouped();
  made->document.result.causes.front().suspects.push_back(
      {2, {1, 0}, {2, 0}, Bound::exact, Slip::none, 1, 2, 1});
  CHECK(render("text", RenderOptions{}, {made->item()}).find("四 78") == std::string::npos);
}

TEST_CASE("a control character in a cause's words is shown, not sent") {
  const auto made = grouped();
  made->document.result.causes.front().message = "a\x1b[31mb";
  CHECK(render("text", RenderOptions{}, {made->item()}).find('\x1b') == std::string::npos);
}

TEST_CASE("json gives every finding of a cause its suspects") {
  const auto made = grouped();
  RenderOptions options;
  const auto json = nlohmann::json::parse(render("json", options, {made->item()}));
  const auto& findings = json["files"][0]["diagnostics"];
  REQUIRE(findings.size() == 3);
  CHECK(findings[0]["suspects"] == nlohmann::json::parse(R"([{"cell": "t.r.b", "found": 78, "expected": 87,
    "explains": 2, "rank": 1, "set": 1, "bound": "exact", "slip": "digits-transposed"}])"));
  CHECK(
      findings[0]["cause"] ==
      nlohmann::json::parse(R"({"number": 1, "findings": 2, "stopped": false, "message": "可能有误：乙"})"));
  CHECK(findings[2]["suspects"] == findings[0]["suspects"]);
  CHECK(findings[2]["cause"] == findings[0]["cause"]);
  CHECK_FALSE(findings[1].contains("suspects"));
  CHECK_FALSE(findings[1].contains("cause"));
}

TEST_CASE("a cause without suspects says only that") {
  const auto made = grouped();
  made->document.result.causes.front().suspects.clear();
  const auto json = nlohmann::json::parse(render("json", RenderOptions{}, {made->item()}));
  CHECK_FALSE(json["files"][0]["diagnostics"][0].contains("suspects"));
  CHECK(json["files"][0]["diagnostics"][0].contains("cause"));
}
