#include <algorithm>

#include "gxreport/limits.hpp"
#include "gxreport/source.hpp"
#include "source/byte_order_mark.hpp"
#include "source/decoders.hpp"
#include "source/evidence.hpp"

namespace gxreport {

namespace {

bool is_utf16(Encoding encoding) { return encoding == Encoding::utf16_le || encoding == Encoding::utf16_be; }

/// One file on its way into one Text. Each try_ leaves the Text built when it returns true.
class Trial {
 public:
  Trial(std::string_view file, std::span<const std::string> words, Text& out)
      : file_(file), words_(words), text_(out), builder_(out) {}

  bool try_mark(const ByteOrderMark& mark) { return try_encoding(mark.encoding, mark.length); }
  bool try_forced(Encoding encoding) { return !is_other_text(encoding) && try_encoding(encoding, 0); }
  bool try_all() {
    if (is_mostly_nuls(file_)) return false;
    return try_nul_pattern() || try_utf8() || try_gb18030() || try_telling_words() || try_damaged_ascii();
  }
  void give_up() {
    builder_.start(0);
    builder_.finish(file_.size());
    builder_.set_encoding(Encoding::utf8, false);
  }

 private:
  Evidence decoded(Encoding encoding, std::size_t begin);
  bool believed(const Evidence& seen, bool fits) const { return fits && !is_binary(seen, text_.size()); }
  bool has_telling_word() const;
  bool is_other_text(Encoding encoding);

  bool try_encoding(Encoding encoding, std::size_t begin);
  bool try_nul_pattern();
  bool try_utf8();
  bool try_gb18030();
  bool try_telling_words();
  bool try_damaged_ascii();

  std::string_view file_;
  std::span<const std::string> words_;
  Text& text_;
  TextBuilder builder_;
};

Evidence Trial::decoded(Encoding encoding, std::size_t begin) {
  builder_.set_encoding(encoding, begin > 0);
  if (encoding == Encoding::utf8) return decode_utf8(file_, begin, builder_);
  if (encoding == Encoding::gb18030) return decode_gb18030(file_, begin, builder_);
  return decode_utf16(file_, begin, encoding, builder_);
}

bool Trial::has_telling_word() const {
  return std::any_of(words_.begin(), words_.end(), [this](const std::string& word) {
    return !word.empty() && text_.utf8().find(word) != std::string_view::npos;
  });
}

// Bytes of UTF-8 can be read as almost anything; but what is valid UTF-8 at this length is nothing else.
bool Trial::is_other_text(Encoding asked) {
  if (asked == Encoding::utf8 || file_.size() < 16) return false;
  const Evidence seen = decoded(Encoding::utf8, 0);
  if (text_.fault_count() > 0) return false;
  return is_utf16(asked) ? file_.find('\0') == std::string_view::npos : seen.proof >= 16;
}

// An encoding that is said, not guessed.
bool Trial::try_encoding(Encoding encoding, std::size_t begin) {
  const Evidence seen = decoded(encoding, begin);
  if (encoding == Encoding::utf8) return believed(seen, is_utf8(seen) || is_damaged_ascii(seen));
  if (encoding == Encoding::gb18030) return believed(seen, may_be_gb18030(seen));
  return believed(seen, may_be_utf16(seen));
}

// ASCII in UTF-16 shows as NULs. A stray NUL in UTF-8 is no such sign: ASCII read in pairs looks like Han.
bool Trial::try_nul_pattern() {
  if (file_.find('\0') == std::string_view::npos) return false;
  const auto nuls = static_cast<std::size_t>(std::count(file_.begin(), file_.end(), '\0'));
  if (nuls * 5 < file_.size()) {
    static_cast<void>(decoded(Encoding::utf8, 0));
    if (text_.fault_count() == 0) return false;
  }
  const std::optional<Encoding> encoding = utf16_by_units(file_);
  return encoding && try_encoding(*encoding, 0);
}

bool Trial::try_utf8() {
  const Evidence seen = decoded(Encoding::utf8, 0);
  return believed(seen, is_utf8(seen));
}

// Pairs of UTF-16 can pass for pairs of GB18030. Where no word of the forms says that they are GB18030, such
// a word may still say that they are not.
bool Trial::try_gb18030() {
  const Evidence seen = decoded(Encoding::gb18030, 0);
  if (!believed(seen, is_gb18030(seen))) return false;
  if (has_telling_word()) return true;
  if (try_telling_words()) return true;
  static_cast<void>(decoded(Encoding::gb18030, 0));
  return true;
}

bool Trial::try_telling_words() {
  for (const Encoding encoding : {Encoding::utf16_le, Encoding::utf16_be}) {
    if (try_encoding(encoding, 0) && has_telling_word()) return true;
  }
  return false;
}

bool Trial::try_damaged_ascii() {
  const Evidence seen = decoded(Encoding::utf8, 0);
  return believed(seen, is_damaged_ascii(seen));
}

// A mark is believed over a name for the byte order of UTF-16, since "utf-16" says nothing about it.
bool contradicts(const ByteOrderMark& mark, Encoding forced) {
  return mark.encoding != forced && !(is_utf16(mark.encoding) && is_utf16(forced));
}

}  // namespace

SourceError decode(std::string_view bytes, std::optional<Encoding> forced,
                   std::span<const std::string> telling_words, Text& out) {
  const bool too_large = bytes.size() > kMaxSourceBytes;
  Trial trial(too_large ? std::string_view{} : bytes, telling_words, out);
  SourceError error = forced ? SourceError::wrong_encoding : SourceError::not_text;
  bool done = false;
  if (too_large) {
    error = SourceError::too_large;
  } else if (const auto mark = byte_order_mark(bytes)) {
    done = !(forced && contradicts(*mark, *forced)) && trial.try_mark(*mark);
  } else {
    done = forced ? trial.try_forced(*forced) : trial.try_all();
  }
  if (done) return SourceError::none;
  trial.give_up();
  return error;
}

}  // namespace gxreport
