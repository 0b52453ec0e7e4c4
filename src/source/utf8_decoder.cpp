#include "source/decoders.hpp"
#include "text/utf8_character.hpp"

namespace gxreport {

namespace {

// So much against UTF-8, and so little for it, that the rest need not be looked at.
bool is_hopeless(const Evidence& seen) { return seen.bad > 64 && seen.bad > seen.proof; }

// Stops where the file turns out not to be UTF-8; then all of it counts as bad.
void decode_with_faults(std::string_view file, std::size_t begin, TextBuilder& builder, Evidence& seen) {
  builder.start(seen.bytes / 2);
  for (std::size_t at = begin; at < file.size();) {
    const Utf8Character c = utf8_character(file, at);
    if (c.valid) {
      builder.append(c.value, at);
      if (c.length > 1) ++seen.good;
      seen.proof += c.length - 1U;
    } else {
      builder.append_fault(at);
      if (!c.cut_off) ++seen.bad;
    }
    at += c.length;
    if (is_hopeless(seen)) {
      seen.bad = seen.bytes;
      break;
    }
  }
  builder.finish(file.size());
}

}  // namespace

// Valid UTF-8 needs no copy; nearly every file ends here.
Evidence decode_utf8(std::string_view file, std::size_t begin, TextBuilder& builder) {
  Evidence seen{.bytes = file.size() - begin};
  if (builder.build_from_utf8(file.substr(begin), begin)) {
    seen.proof = builder.continuation_bytes();
    seen.good = seen.proof;  // not told apart, since nothing is bad
  } else {
    decode_with_faults(file, begin, builder, seen);
  }
  seen.controls = builder.controls();
  return seen;
}

}  // namespace gxreport
