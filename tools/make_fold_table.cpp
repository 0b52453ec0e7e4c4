// make_fold_table OUTPUT: writes the folding of every BMP character as one table.
//
// What Text promises about folding (include/gxreport/text.hpp) is decided here and nowhere else. Traditional
// Han comes from ICU's transliterator, presentation forms from its normaliser; both are too slow for run
// time.
#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <array>
#include <cstdio>
#include <fstream>
#include <memory>
#include <string_view>
#include <vector>

namespace {

constexpr std::size_t kCharacters = 0x10000;
using Folding = std::vector<char16_t>;

struct Group {
  char16_t to;
  std::u16string_view from;
};

// Characters by the one that stands for all of them. Vertical rules and box drawing are in no group: the
// lexer reads them. Nor are braces, which field codes left over from a word processor begin with.
constexpr std::array kGroups = {
    Group{u'(', u"[〔【〖〘〚﹝❨❪❲⦅⦗︵︹︻︗﹇"},
    Group{u')', u"]〕】〗〙〛﹞❩❫❳⦆⦘︶︺︼︘﹈"},
    Group{u'"', u"'‘’‚‛“”„‟′″‵‶‹›«»「」『』〝〞〟﹁﹂﹃﹄｢｣❛❜❝❞"},
    Group{u'-', u"‐‑‒–—―⁃−⸺⸻﹘﹣ーｰ➖"},
    Group{u'+', u"➕"},
    Group{u'/', u"∕⁄╱"},
    Group{u'\\', u"∖╲"},
    Group{u':', u"∶"},
    Group{u'〈', u"\u2329"},
    Group{u'〉', u"\u232A"},
    // Old forms of Han that ICU leaves alone.
    Group{u'卫', u"衞"},
    Group{u'录', u"彔"},
};

// Simplified radicals, which converters from PDF print in place of the characters they look like. Pairs.
constexpr std::u16string_view kRadicals =
    u"⺠民⻁虎⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻨麦⻩黄⻬齐⻮齿⻰龙⻳"
    u"龟";

// Characters of GB 2312, thus in use in simplified text, that ICU would fold all the same. Only these are
// folded: the forms' own labels need them (屬於 → 属于, 徵收 → 征收, 後 → 后).
constexpr std::u16string_view kFoldedThoughSimplified = u"於徵後";
// The others stand for themselves, since 显著 must not become 显着.
constexpr std::u16string_view kStaysItself = u"藉俱乾著阪苎苧菸摺吒夥姊箝跤麽";

bool contains(std::u16string_view set, char16_t c) { return set.find(c) != std::u16string_view::npos; }

bool between(char16_t c, char16_t first, char16_t last) { return c >= first && c <= last; }

bool is_zero_width(char16_t c) {
  return c == 0x00AD || c == 0x034F || c == 0x061C || between(c, 0x180B, 0x180E) ||
         between(c, 0x200B, 0x200F) || between(c, 0x202A, 0x202E) || between(c, 0x2060, 0x206F) ||
         between(c, 0xFE00, 0xFE0F) || c == 0xFEFF;
}

bool is_space(char16_t c) {
  const bool control = (c < 0x20 && c != u'\t' && c != u'\n') || between(c, 0x7F, 0x9F);
  return control || c == 0x00A0 || c == 0x1680 || between(c, 0x2000, 0x200A) || c == 0x2028 || c == 0x2029 ||
         c == 0x202F || c == 0x205F || c == 0x2800 || c == 0x3000 || c == 0x3164 || c == 0xFFA0;
}

// Ranges whose characters are other characters in another dress, and only those: ① stays ①.
bool has_presentation_form(char16_t c) {
  const bool punctuation =
      between(c, 0xFE10, 0xFE16) || between(c, 0xFE3D, 0xFE40) || between(c, 0xFE50, 0xFE6B);
  const bool fullwidth = between(c, 0xFF01, 0xFF5E) || c == 0xFF61 || c == 0xFF64;
  const bool han = between(c, 0x2E80, 0x2FDF) || between(c, 0xF900, 0xFAFF);
  return c != u'｜' && (punctuation || fullwidth || han);
}

char16_t presented(char16_t c, const icu::Normalizer2& nfkc) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::UnicodeString plain = nfkc.normalize(icu::UnicodeString(c), status);
  return U_SUCCESS(status) && plain.length() == 1 ? plain[0] : c;
}

char16_t in_group(char16_t c) {
  for (const Group& group : kGroups) {
    if (contains(group.from, c)) return group.to;
  }
  return c;
}

char16_t simplified(char16_t c, const icu::Transliterator& han) {
  if (!between(c, 0x3400, 0x9FFF) || contains(kStaysItself, c)) return c;
  icu::UnicodeString text(c);
  han.transliterate(text);
  return text.length() == 1 && between(text[0], 0x3400, 0x9FFF) ? text[0] : c;
}

char16_t folded(char16_t c, const icu::Normalizer2& nfkc, const icu::Transliterator& han) {
  if (is_zero_width(c)) return u'\u200B';
  if (is_space(c)) return u' ';
  const std::size_t radical = kRadicals.find(c);
  if (radical != std::u16string_view::npos && radical % 2 == 0) return kRadicals[radical + 1];
  if (has_presentation_form(c)) c = presented(c, nfkc);
  return simplified(in_group(c), han);
}

bool fold_all(Folding& table) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfkc = icu::Normalizer2::getNFKCInstance(status);
  const std::unique_ptr<icu::Transliterator> han(
      icu::Transliterator::createInstance("Traditional-Simplified", UTRANS_FORWARD, status));
  if (U_FAILURE(status) || nfkc == nullptr || han == nullptr) return false;
  for (std::size_t c = 0; c < kCharacters; ++c) table[c] = folded(static_cast<char16_t>(c), *nfkc, *han);
  return true;
}

// What the rest of the program takes for granted, checked where a new release of ICU could break it.
bool holds(const Folding& table) {
  for (const char16_t to : table) {
    if (table[to] != to) return false;
  }
  for (const char16_t c : kFoldedThoughSimplified) {
    if (table[c] == c) return false;
  }
  return table[u'屬'] == u'属' && table[u'０'] == u'0' && table[u'　'] == u' ';
}

void write(std::ofstream& out, const Folding& table) {
  constexpr std::size_t kPerLine = 16;
  out << "const char16_t kFolded[" << kCharacters + 1 << "] = {\n";
  for (std::size_t c = 0; c < kCharacters; ++c) {
    out << static_cast<unsigned>(table[c]) << (c % kPerLine == kPerLine - 1 ? ",\n" : ",");
  }
  out << "};\n";
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fputs("usage: make_fold_table OUTPUT\n", stderr);
    return 2;
  }
  Folding table(kCharacters);
  if (!fold_all(table) || !holds(table)) {
    std::fputs("make_fold_table: the folding from ICU's data is not what gxreport relies on\n", stderr);
    return 1;
  }
  std::ofstream out(argv[1], std::ios::binary | std::ios::trunc);
  write(out, table);
  out.close();
  if (!out) std::fprintf(stderr, "make_fold_table: cannot write %s\n", argv[1]);
  return out ? 0 : 1;
}
