// Spellings of one name fall together, and names of others do not.
#include "catch.hpp"
#include "gxreport/reconcile.hpp"

using gxreport::reconcile::is_placeless;
using gxreport::reconcile::organ_key;

TEST_CASE("spellings of one organ have one key") {
  const std::string county = organ_key("乌桥县人民政府");
  for (const char* name :
       {"乌桥县政府", "乌桥县", "烏橋縣人民政府", " 乌桥县 人民政府 ", "乌桥县2021年政府信息公开工作年度报告",
        "2021年度乌桥县人民政府", "乌桥县人民政府信息公开工作年度报告", "乌桥县人民政府2020年度"}) {
    CAPTURE(name);
    CHECK(organ_key(name) == county);
  }
  CHECK(organ_key("乌桥县人民政府办公室（法制办）") == organ_key("乌桥县政府办公室(法制办)"));
  CHECK(organ_key("乌桥县人民政府（本级）") == organ_key("乌桥县本级"));
}

TEST_CASE("other organs have other keys") {
  for (const char* name :
       {"乌桥市人民政府", "乌桥县人民政府办公室", "乌桥县政府本级", "乌桥县农业农村局", "乌桥镇人民政府"}) {
    CAPTURE(name);
    CHECK(organ_key(name) != organ_key("乌桥县人民政府"));
  }
  CHECK(organ_key("第1农技站") != organ_key("第2农技站"));
}

TEST_CASE("what has no letters has no key") {
  for (const char* name : {"", " ", "（）", "——"}) CHECK(organ_key(name).empty());
  CHECK_FALSE(organ_key("年度报告").empty());
}

TEST_CASE("a name says of which place its organ is, or not") {
  CHECK(is_placeless("教育局"));
  CHECK(is_placeless("市教育局2021年政府信息公开工作年度报告"));
  CHECK(is_placeless("縣教育局"));
  CHECK_FALSE(is_placeless("乌桥县教育局"));
  CHECK_FALSE(is_placeless("乌桥县人民政府"));
}
