// A clean report is checked without asking for memory: most files are clean, and there are many.
#include <cstdlib>
#include <new>

#include "catch.hpp"
#include "check/sample.hpp"

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define GXREPORT_SANITIZED  // the sanitizers bring an operator new of their own
#endif
#if defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define GXREPORT_SANITIZED
#endif
#endif

#ifndef GXREPORT_SANITIZED

namespace {
std::size_t allocations = 0;
}

void* operator new(std::size_t size) {
  ++allocations;
  if (void* memory = std::malloc(size)) return memory;
  throw std::bad_alloc();
}
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }

TEST_CASE("a clean report is checked without allocating") {
  using namespace gxreport;
  test::Sample sample;
  Text text;
  REQUIRE(decode(sample.source, Encoding::utf8, {}, text) == SourceError::none);
  const TemplateSet& forms = TemplateSet::builtin();
  const Options options;
  CheckResult result;
  check_report(text, sample.report, forms, options, result);  // what is made once, on first use
  const std::size_t before = allocations;
  check_report(text, sample.report, forms, options, result);
  const std::size_t after = allocations;
  CHECK(result.diagnostics.empty());
  CHECK(after == before);
}

#endif
