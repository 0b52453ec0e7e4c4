// What libFuzzer, and AFL++'s driver for it, call; the target's function is a definition of the compiler's.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "target.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  gxreport::fuzz::GXREPORT_FUZZ_FUNCTION({reinterpret_cast<const char*>(data), size});
  return 0;
}
