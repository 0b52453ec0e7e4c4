#include "source/decoders.hpp"
#include "text/utf8_character.hpp"

namespace gxreport {

namespace {

// Valid UTF-8 needs no copy; nearly every file ends here.
bool decode_in_place(std::string_view file, std::size_t begin, TextBuilder& builder, Evidence& seen) {
  if (!builder.build_from_utf8(file.substr(begin), begin)) return false;
  seen.proof = seen.bytes - builder.characters();
  seen.good = seen.proof;  // not told apart, since nothing was bad
  return true;
}

}  // namespace

Evidence decode_utf8(std::string_view file, std::size_t begin, TextBuilder& builder) {
  Evidence seen{.bytes = file.size() - begin};
  if (!decode_in_place(file, begin, builder, seen)) {
    builder.start(file.size() / 2);
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
    }
    builder.finish(file.size());
  }
  seen.controls = builder.controls();
  return seen;
}

}  // namespace gxreport
