#include "cli/read_ahead.hpp"

#include <algorithm>
#include <cerrno>
#include <new>
#include <numeric>

#include "cli/likeness.hpp"

namespace gxreport::cli {

namespace {

bool is_file(const Input& input) { return input.failure.empty() && !input.standard_input && !input.has_text; }

void read_file(const Input& input, FileRead& file) {
  try {
    file.result = file.bytes.read_file(input.path);
    file.error = file.bytes.error();
  } catch (const std::bad_alloc&) {
    file.bytes = FileBytes{};
    file.result = FileBytes::Result::failed;
    file.error = ENOMEM;
  }
}

}  // namespace

std::size_t ReadAhead::read(std::span<const Input* const> inputs) {
  for (FileRead& file : files_) file.bytes.release_above(kUsual);
  std::size_t count = 0;
  std::size_t size = 0;
  while (count < inputs.size() && is_file(*inputs[count]) && size < kEnough) {
    if (count == files_.size()) files_.emplace_back();
    read_file(*inputs[count], files_[count]);
    size += files_[count++].bytes.bytes().size();
  }
  arrange(count);
  return count;
}

void ReadAhead::arrange(std::size_t count) {
  order_.resize(count);
  std::iota(order_.begin(), order_.end(), std::size_t{0});
  if (count < 3) return;
  likeness_.clear();
  for (std::size_t n = 0; n < count; ++n) likeness_.push_back(likeness(files_[n].bytes.bytes()));
  std::ranges::stable_sort(order_, {}, [&](std::size_t n) { return likeness_[n]; });
}

}  // namespace gxreport::cli
