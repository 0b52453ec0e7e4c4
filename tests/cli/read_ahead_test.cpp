// Files that are alike are worked on together; what is said of them stands in their own order.
#include "cli/read_ahead.hpp"

#include <algorithm>

#include "catch.hpp"
#include "cli/likeness.hpp"
#include "program.hpp"

using namespace gxreport;
using namespace gxreport::cli;
using namespace gxreport::test;

namespace {

std::string repeated(std::string_view piece, std::size_t times) {
  std::string out;
  for (std::size_t n = 0; n < times; ++n) out += piece;
  return out;
}

std::vector<Input> inputs_of(const std::vector<std::string>& paths) {
  std::vector<Input> inputs;
  for (const std::string& path : paths) inputs.push_back({path, {}});
  return inputs;
}

std::size_t read(ReadAhead& ahead, const std::vector<Input>& inputs, std::size_t first = 0) {
  std::vector<const Input*> pointers;
  for (std::size_t n = first; n < inputs.size(); ++n) pointers.push_back(&inputs[n]);
  return ahead.read(pointers);
}

std::vector<std::size_t> order_of(const ReadAhead& ahead) {
  return {ahead.order().begin(), ahead.order().end()};
}

}  // namespace

TEST_CASE("what parts the cells tells which files are alike") {
  const std::string tabs = repeated("行政许可\t28\t2\t417\n", 100);
  const std::string pipes = repeated("| 行政许可 | 28 | 2 | 417 |\n", 100);
  const std::string lines = repeated("行政许可\n28\n2\n417\n", 100);
  const std::string boxes = repeated("│行政许可│28│2│417│\n├──┼──┤\n", 100);
  CHECK(likeness(tabs) == likeness(repeated("行政处罚\t90\t0\t3\n", 100)));
  CHECK(likeness(tabs) != likeness(pipes));
  CHECK(likeness(tabs) != likeness(lines));
  CHECK(likeness(pipes) != likeness(lines));
  CHECK(likeness(boxes) != likeness(tabs));
  CHECK(likeness("") == likeness("短"));
}

TEST_CASE("files are read up to the first that is none, and those that are alike stand together") {
  const Desk desk;
  const std::string tabs = repeated("行政许可\t28\t2\t417\n", 100);
  const std::string lines = repeated("行政许可\n28\n2\n417\n", 100);
  desk.put("a.txt", tabs);
  desk.put("b.txt", lines);
  desk.put("c.txt", tabs);
  desk.put("d.txt", lines);
  std::vector<Input> inputs = inputs_of({"a.txt", "b.txt", "none.txt", "c.txt", "d.txt", "-", "a.txt"});
  inputs[5].standard_input = true;
  ReadAhead ahead;
  CHECK(read(ahead, inputs) == 5);
  CHECK(ahead[0].bytes.bytes() == tabs);
  CHECK(ahead[2].result == FileBytes::Result::failed);
  const std::vector<std::size_t> order = order_of(ahead);
  const auto place = [&](std::size_t n) { return std::ranges::find(order, n) - order.begin(); };
  CHECK(place(3) == place(0) + 1);
  CHECK(place(4) == place(1) + 1);
  CHECK(read(ahead, inputs, 5) == 0);
  CHECK(read(ahead, inputs, 6) == 1);
  CHECK(order_of(ahead) == std::vector<std::size_t>{0});
}

TEST_CASE("no more is read ahead than a few files' worth") {
  const Desk desk;
  desk.put("a.txt", std::string(std::size_t{3} << 20U, 'a'));
  const std::vector<Input> inputs = inputs_of({"a.txt", "a.txt", "a.txt"});
  ReadAhead ahead;
  CHECK(read(ahead, inputs) == 1);
  CHECK(ahead[0].bytes.bytes().size() == std::size_t{3} << 20U);
  CHECK(read(ahead, inputs, 3) == 0);
  CHECK(ahead[0].bytes.bytes().empty());
}

TEST_CASE("findings, trouble and cells stand in the order of the inputs whatever is worked on first") {
  const Desk desk;
  std::vector<std::string> names;
  for (int n = 0; n < 60; ++n) {
    names.push_back("r" + std::to_string(100 + n) + (n % 7 == 5 ? ".none" : ".txt"));
    if (n % 7 == 5) continue;
    std::string report = n % 3 == 0 ? broken_report() : clean_report();
    if (n % 2 == 0) std::ranges::replace(report, '\t', '|');
    desk.put(names.back(), report);
  }
  for (const std::string format : {"ndjson", "csv", "text", "json"}) {
    std::vector<std::string> args = {"check", "-f", format, "--jobs", "1"};
    args.insert(args.end(), names.begin(), names.end());
    const Ran ran = gx(args);
    std::size_t last = 0;
    for (const std::string& name : names) {
      const std::size_t at = ran.out.find(name);
      if (at == std::string::npos) continue;
      CAPTURE(format, name);
      CHECK(at >= last);
      last = at;
    }
    CHECK(last > 0);
  }
}
