// Writes a style sheet and a script as C++ strings, kPageStyle and kPageScript, and what a content security
// policy calls them by: embed_page OUTPUT STYLE SHA256 SCRIPT SHA256, the digests in hexadecimal.
#include <cstdio>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <string_view>

namespace {

std::string read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw std::runtime_error(path + ": cannot be read");
  return {std::istreambuf_iterator<char>(in), {}};
}

unsigned nibble(char digit) {
  const std::size_t value = std::string_view("0123456789abcdef").find(digit);
  if (value == std::string_view::npos) throw std::runtime_error("a digest that is not hexadecimal");
  return static_cast<unsigned>(value);
}

// 12 bits, three hexadecimal digits, are two of base 64; 64 digits leave one over, which takes one and '='.
std::string base64(std::string hex) {
  constexpr std::string_view kDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  if (hex.size() != 64) throw std::runtime_error("a digest that is not SHA-256's");
  hex += "00";
  std::string out;
  for (std::size_t i = 0; i < hex.size(); i += 3) {
    const unsigned bits = nibble(hex[i]) << 8U | nibble(hex[i + 1]) << 4U | nibble(hex[i + 2]);
    out += kDigits[bits >> 6U];
    out += kDigits[bits & 63U];
  }
  out.back() = '=';
  return out;
}

// Inside <style> and <script> nothing is escaped, and the element ends at its first end tag.
void write(std::ofstream& out, std::string_view name, const std::string& path, const std::string& digest) {
  const std::string text = read_file(path);
  for (const std::string_view bad : {"</", "<!--", ")gxpage\"", "\r"}) {
    if (text.find(bad) != std::string::npos) throw std::runtime_error(path + ": cannot stand in a page");
  }
  out << "constexpr std::string_view kPage" << name << "(R\"gxpage(" << text << ")gxpage\", " << text.size()
      << ");\nconstexpr std::string_view kPage" << name << "Hash = \"" << base64(digest) << "\";\n";
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 6) {
    std::fputs("usage: embed_page OUTPUT STYLE SHA256 SCRIPT SHA256\n", stderr);
    return 2;
  }
  try {
    std::ofstream out(argv[1], std::ios::binary);
    write(out, "Style", argv[2], argv[3]);
    write(out, "Script", argv[4], argv[5]);
    out.close();
    if (!out) throw std::runtime_error("cannot be written");
    return 0;
  } catch (const std::exception& fault) {
    std::remove(argv[1]);
    std::fprintf(stderr, "embed_page: %s\n", fault.what());
    return 1;
  }
}
