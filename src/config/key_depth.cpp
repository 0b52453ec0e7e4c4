#include "config/key_depth.hpp"

#include <algorithm>

#include "gxreport/limits.hpp"

namespace gxreport::config {

namespace {

/// Walks strings and comments as TOML has them, so that no point hides behind one and none in it counts.
class Walk {
 public:
  explicit Walk(std::string_view toml) : toml_(toml) {}

  std::size_t run() {
    while (at_ < toml_.size() && points_ <= kMaxKeyPoints) step(toml_[at_]);
    return points_ > kMaxKeyPoints ? line() : 0;
  }

 private:
  void step(char c) {
    if (c == '"' || c == '\'') return skip_string(c);
    if (c == '#') return skip_to(toml_.find('\n', at_));
    if (c == '.') ++points_;
    if (c == '[' || c == '{') ++open_;
    if ((c == ']' || c == '}') && open_ > 0) --open_;
    if (c == '\n' && open_ == 0) points_ = 0;
    ++at_;
  }

  void skip_to(std::size_t at) { at_ = std::min(at, toml_.size()); }

  void skip_string(char quote) {
    const bool three = toml_.substr(at_).starts_with(std::string_view(quote == '"' ? R"(""")" : "'''"));
    const std::size_t size = three ? 3 : 1;
    for (at_ += size; at_ < toml_.size() && !ends_string(quote, three); ++at_) {
      if (quote == '"' && toml_[at_] == '\\') ++at_;
    }
    skip_to(at_);
    if (three) {  // two more quotes may belong to the string
      skip_to(at_ + size);
      for (int more = 0; more < 2 && at_ < toml_.size() && toml_[at_] == quote; ++more) ++at_;
    } else if (at_ < toml_.size() && toml_[at_] == quote) {
      ++at_;
    }
  }

  [[nodiscard]] bool ends_string(char quote, bool three) const {
    if (!three) return toml_[at_] == quote || toml_[at_] == '\n';
    return toml_.substr(at_).starts_with(std::string_view(quote == '"' ? R"(""")" : "'''"));
  }

  [[nodiscard]] std::size_t line() const {
    const auto end = toml_.begin() + static_cast<std::ptrdiff_t>(std::min(at_, toml_.size()));
    return static_cast<std::size_t>(std::count(toml_.begin(), end, '\n')) + 1;
  }

  std::string_view toml_;
  std::size_t at_ = 0;
  std::size_t points_ = 0;
  std::size_t open_ = 0;
};

}  // namespace

std::size_t line_of_deep_key(std::string_view toml) { return Walk(toml).run(); }

}  // namespace gxreport::config
