#include "page.hpp"

#include <array>
#include <span>

#include "utf8.hpp"

namespace gxreport::support {

namespace {

class Page {
 public:
  Page(const ReportModel& model, const Layout& layout, const Style& style, Random& random,
       const ChangeTable& change)
      : model_(model), layout_(layout), style_(style), random_(random), change_(change) {}

  std::string print() {
    if (style_.page_noise) print_navigation();
    print_title();
    print_preface();
    for (std::size_t part = 0; part < model_.form->parts.size(); ++part) print_part(part);
    if (style_.page_noise) print_links();
    return std::move(out_);
  }

 private:
  void print_navigation() {
    line("当前位置：首页 > 政务公开 > 法定主动公开内容");
    line("无障碍浏览 | 长者模式 | 登录");
    blank_line();
  }

  void print_title() {
    const std::string year = std::to_string(model_.year) + "年";
    static const std::array<std::string, 3> kNames = {"政府信息公开工作年度报告",
                                                      "度政府信息公开工作年度报告", "政府信息公开工作年报"};
    line(model_.organization + year + random_.pick(kNames));
    blank_line();
    if (!style_.page_noise) return;
    line("发布日期：" + std::to_string(model_.year + 1) + "-01-" + std::to_string(random_.between(10, 28)) +
         " 浏览次数：" + std::to_string(random_.between(1, 9000)));
    blank_line();
  }

  void print_preface() {
    const std::string year = std::to_string(model_.year) + "年";
    paragraph("本年度报告由" + model_.organization + "按照《中华人民共和国政府信息公开条例》和" +
              model_.form->document + "的要求编制。所列数据的统计期限自" + year + "1月1日起至" + year +
              "12月31日止。");
  }

  void print_part(std::size_t part) {
    blank_line();
    out_ += layout_.title_mark;
    line(label_text(model_.form->parts[part].title, style_, random_));
    blank_line();
    bool tabulated = false;
    for (const TableSpec& table : model_.form->tables) {
      if (table.part != static_cast<int>(part)) continue;
      PrintedTable printed = print_table(model_, table, style_, random_);
      if (change_) change_(printed);
      layout_.print(printed, random_, out_);
      tabulated = true;
    }
    if (tabulated) return;
    if (part == 0) {
      print_overview();
    } else if (part + 1 == model_.form->parts.size()) {
      paragraph("本年度没有收取信息处理费，没有其他需要报告的事项。");
    } else {
      print_problems();
    }
  }

  void print_overview() {
    static const std::array<std::string, 6> kSentences = {
        "一年来，全局上下把公开透明作为办事的规矩，凡是能公开的尽快公开。",
        "窗口同志把办事流程贴在墙上，来办事的群众一看就明白。",
        "网站栏目重新排了序，查找文件比过去少点几次鼠标。",
        "每季度末由办公室牵头核对目录，缺什么补什么。",
        "新来的同志先学条例再上岗，遇到拿不准的事项集体商量。",
        "群众通过信箱提出的意见，都有专人登记和回音。"};
    paragraph(std::to_string(model_.year) + "年，" + model_.organization + "认真做好政府信息公开工作。");
    for (std::size_t i = 0, count = 2 + random_.below(4); i < count; ++i) {
      paragraph((style_.half_width ? "(" : "（") + std::string(kOrdinals[i]) +
                (style_.half_width ? ")" : "）") + random_.pick(kSentences));
    }
  }

  void print_problems() {
    static const std::array<std::string, 4> kSentences = {
        "部分栏目更新不够及时，文件上网有时慢半拍。", "个别同志对条例学得不深，答复用语不够规范。",
        "下一步把更新任务分到科室，按月提醒，按季通报。", "继续办好培训，请有经验的同志讲一讲常见的差错。"};
    for (std::size_t i = 0, count = 1 + random_.below(3); i < count; ++i) paragraph(random_.pick(kSentences));
  }

  void print_links() {
    blank_line();
    line("上一篇：云雾山风景区" + std::to_string(model_.year) + "年政府信息公开工作年度报告");
    line("下一篇：没有了");
    line("网站地图 版权所有 建议使用宽屏浏览");
  }

  void paragraph(const std::string& text) {
    if (layout_.prose_columns == 0) {
      line(text);
      blank_line();
      return;
    }
    std::u32string row = U"    ";
    for (const char32_t c : support::decode(text)) {
      if (columns_of(row) + columns_of(c) > layout_.prose_columns) {
        line(support::encode(row));
        row.clear();
      }
      row += c;
    }
    line(support::encode(row));
  }

  void line(const std::string& text) { (out_ += text) += '\n'; }
  void blank_line() { out_ += '\n'; }

  static constexpr std::array<const char*, 6> kOrdinals = {"一", "二", "三", "四", "五", "六"};
  const ReportModel& model_;
  const Layout& layout_;
  const Style& style_;
  Random& random_;
  const ChangeTable& change_;
  std::string out_;
};

}  // namespace

std::string render_page(const ReportModel& model, const Layout& layout, const Style& style, Random& random,
                        const ChangeTable& change) {
  return Page(model, layout, style, random, change).print();
}

}  // namespace gxreport::support
