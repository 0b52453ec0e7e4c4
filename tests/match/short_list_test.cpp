#include "match/short_list.hpp"

#include <numeric>
#include <utility>

#include "catch.hpp"

using gxreport::match::ShortList;

namespace {

using List = ShortList<int, 4>;

List counted(int size) {
  List list;
  for (int i = 0; i < size; ++i) list.push_back(i);
  return list;
}

std::vector<int> as_vector(const List& list) { return {list.begin(), list.end()}; }

std::vector<int> count_to(int size) {
  std::vector<int> numbers(static_cast<std::size_t>(size));
  std::iota(numbers.begin(), numbers.end(), 0);
  return numbers;
}

}  // namespace

TEST_CASE("a short list holds what a vector would, short or not") {
  for (int size = 0; size < 12; ++size) {
    List list = counted(size);
    CHECK(as_vector(list) == count_to(size));
    const List copy = list;
    CHECK(as_vector(copy) == count_to(size));
    const List moved = std::move(list);
    CHECK(as_vector(moved) == count_to(size));
    CHECK(list.empty());  // NOLINT(bugprone-use-after-move): that is what it promises
    list.push_back(7);
    CHECK(as_vector(list) == std::vector<int>{7});
  }
}

TEST_CASE("assignment replaces whatever stood there") {
  for (int before = 0; before < 8; ++before) {
    for (int after = 0; after < 8; ++after) {
      List copied = counted(before);
      const List source = counted(after);
      copied = source;
      CHECK(as_vector(copied) == count_to(after));
      copied.push_back(after);
      CHECK(as_vector(copied) == count_to(after + 1));
      List moved = counted(before);
      moved = counted(after);
      CHECK(as_vector(moved) == count_to(after));
      moved.push_back(after);
      CHECK(as_vector(moved) == count_to(after + 1));
    }
  }
}

TEST_CASE("resizing grows with the value and cuts off") {
  for (int before = 0; before < 8; ++before) {
    for (int after = 0; after < 8; ++after) {
      List list = counted(before);
      list.resize(static_cast<std::size_t>(after), 9);
      std::vector<int> expected = count_to(before);
      expected.resize(static_cast<std::size_t>(after), 9);
      CHECK(as_vector(list) == expected);
      list.push_back(3);
      expected.push_back(3);
      CHECK(as_vector(list) == expected);
    }
  }
}

TEST_CASE("reading behind the end is refused") { CHECK_THROWS_AS(counted(2).at(2), std::out_of_range); }
