#include "text/wide_blocks.hpp"

#include <array>
#include <bit>
#include <cstdint>

#include "text/fold.hpp"

#if defined(__x86_64__)
#include <immintrin.h>
// The headers of g++ 12 begin some results with a register that is deliberately not set.
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"
#endif
#define GX_WIDE __attribute__((target("avx512f,avx512bw,avx512vl,avx512vbmi2")))
#endif

namespace gxreport::text {

#if defined(__x86_64__)

namespace {

constexpr unsigned kBlock = 64;

using Bits = std::uint64_t;  // one for each byte of a block

GX_WIDE inline __m512i all(int byte) { return _mm512_set1_epi8(static_cast<char>(byte)); }

GX_WIDE inline __m512i load(const unsigned char* bytes) { return _mm512_loadu_si512(bytes); }

GX_WIDE inline Bits in_range(__m512i bytes, int first, int last) {
  return _mm512_cmple_epu8_mask(_mm512_sub_epi8(bytes, all(first)), all(last - first));
}

/// Where characters of one, two and three bytes begin.
struct Leads {
  Bits two;
  Bits three;
  Bits any;
};

GX_WIDE inline Leads find_leads(__m512i bytes) {
  const Bits two = in_range(bytes, 0xC2, 0xDF);
  const Bits three = in_range(bytes, 0xE1, 0xEF) & ~in_range(bytes, 0xED, 0xED);
  const Bits plain = in_range(bytes, 0x20, 0x7F) | in_range(bytes, '\t', '\n');
  return {two, three, plain | two | three};
}

/// How many bytes from the first on are whole characters that this file takes.
GX_WIDE inline unsigned whole(const Leads& leads, __m512i bytes) {
  const Bits followers = in_range(bytes, 0x80, 0xBF);
  const Bits wanted = leads.two << 1U | leads.three << 1U | leads.three << 2U;
  const auto end = static_cast<unsigned>(std::countr_zero(~(leads.any | followers) | (wanted ^ followers)));
  const Bits before = end < kBlock ? (Bits{1} << end) - 1 : ~Bits{0};
  if ((leads.any & before) == 0) return 0;
  const auto last = static_cast<unsigned>(std::bit_width(leads.any & before)) - 1;
  const auto length = static_cast<unsigned>(1 + (leads.two >> last & 1U) + 2 * (leads.three >> last & 1U));
  return last + length <= end ? last + length : last;
}

struct Halves {
  __m512i high;
  __m512i low;
};

/// The value of the character that begins at each lead; what stands at other bytes means nothing.
GX_WIDE inline Halves values(const unsigned char* at, __m512i first, const Leads& leads) {
  const __m512i second = load(at + 1);
  const __m512i third = load(at + 2);
  const __m512i high_of_three = _mm512_or_si512(_mm512_and_si512(_mm512_slli_epi16(first, 4), all(0xF0)),
                                                _mm512_and_si512(_mm512_srli_epi16(second, 2), all(0x0F)));
  const __m512i low_of_three = _mm512_or_si512(_mm512_and_si512(_mm512_slli_epi16(second, 6), all(0xC0)),
                                               _mm512_and_si512(third, all(0x3F)));
  const __m512i high_of_two = _mm512_and_si512(_mm512_srli_epi16(first, 2), all(0x07));
  const __m512i low_of_two = _mm512_or_si512(_mm512_and_si512(_mm512_slli_epi16(first, 6), all(0xC0)),
                                             _mm512_and_si512(second, all(0x3F)));
  const __m512i high =
      _mm512_mask_mov_epi8(_mm512_maskz_mov_epi8(leads.three, high_of_three), leads.two, high_of_two);
  const __m512i low =
      _mm512_mask_mov_epi8(_mm512_mask_mov_epi8(first, leads.three, low_of_three), leads.two, low_of_two);
  return {high, low};
}

GX_WIDE inline __m512i sixteen(__m512i bytes, unsigned group) {
  const __m512i turned = _mm512_permutexvar_epi64(
      _mm512_add_epi64(_mm512_set1_epi64(2LL * group), _mm512_setr_epi64(0, 1, 0, 1, 0, 1, 0, 1)), bytes);
  return _mm512_cvtepu8_epi32(_mm512_castsi512_si128(turned));
}

/// Folds `count` characters, sixteen at a time; what is written behind them is written over.
GX_WIDE inline void write(Arrays arrays, Places places, const Halves& value, __m512i index, unsigned count) {
  const __m512i base = _mm512_set1_epi32(static_cast<int>(places.at));
  for (unsigned group = 0; group * 16 < count; ++group) {
    const std::size_t to = places.character + std::size_t{group} * 16;
    const __m512i characters =
        _mm512_or_si512(_mm512_slli_epi32(sixteen(value.high, group), 8), sixteen(value.low, group));
    const __m512i folded = _mm512_i32gather_epi32(characters, kFolded, sizeof(char16_t));
    _mm256_storeu_si256(reinterpret_cast<__m256i*>(arrays.folded + to), _mm512_cvtepi32_epi16(folded));
    _mm512_storeu_si512(arrays.offsets + to, _mm512_add_epi32(base, sixteen(index, group)));
  }
}

GX_WIDE inline __m512i indices() {
  alignas(kBlock) static constexpr auto kIndices = [] {
    std::array<std::uint8_t, kBlock> bytes{};
    for (unsigned i = 0; i < kBlock; ++i) bytes[i] = static_cast<std::uint8_t>(i);
    return bytes;
  }();
  return _mm512_load_si512(kIndices.data());
}

/// Takes the whole characters of one block.
GX_WIDE inline Places take_block(Arrays arrays, Places places, std::vector<Pos>& line_starts) {
  const unsigned char* const at = arrays.bytes + places.at;
  const __m512i bytes = load(at);
  const Leads leads = find_leads(bytes);
  const unsigned taken = whole(leads, bytes);
  const Bits inside = taken < kBlock ? (Bits{1} << taken) - 1 : ~Bits{0};
  const Bits begins = leads.any & inside;
  Halves value = values(at, bytes, leads);
  value.high = _mm512_maskz_compress_epi8(begins, value.high);
  value.low = _mm512_maskz_compress_epi8(begins, value.low);
  const auto count = static_cast<unsigned>(std::popcount(begins));
  write(arrays, places, value, _mm512_maskz_compress_epi8(begins, indices()), count);
  for (Bits feeds = in_range(bytes, '\n', '\n') & inside; feeds != 0; feeds &= feeds - 1) {
    const Bits upto = begins & (feeds ^ (feeds - 1));
    line_starts.push_back(static_cast<Pos>(places.character) + static_cast<Pos>(std::popcount(upto)));
  }
  return {places.at + taken, places.character + count};
}

}  // namespace

bool has_wide_blocks() {
  static const bool has = __builtin_cpu_supports("avx512f") != 0 && __builtin_cpu_supports("avx512bw") != 0 &&
                          __builtin_cpu_supports("avx512vl") != 0 &&
                          __builtin_cpu_supports("avx512vbmi2") != 0;
  return has;
}

GX_WIDE Places take_wide_blocks(Arrays arrays, Places places, std::vector<Pos>& line_starts) {
  while (!is_near_end(arrays, places)) {
    const std::size_t before = places.at;
    places = take_block(arrays, places, line_starts);
    if (places.at == before) break;
  }
  return places;
}

GX_WIDE std::size_t count_leads_wide(std::string_view bytes, std::size_t& counted) {
  std::size_t leads = 0;
  const auto* const begin = reinterpret_cast<const unsigned char*>(bytes.data());
  for (counted = 0; counted + kBlock <= bytes.size(); counted += kBlock)
    leads += static_cast<std::size_t>(std::popcount(~in_range(load(begin + counted), 0x80, 0xBF)));
  return leads;
}

#else

bool has_wide_blocks() { return false; }

Places take_wide_blocks(Arrays /*arrays*/, Places places, std::vector<Pos>& /*line_starts*/) {
  return places;
}

std::size_t count_leads_wide(std::string_view /*bytes*/, std::size_t& counted) {
  counted = 0;
  return 0;
}

#endif

}  // namespace gxreport::text
