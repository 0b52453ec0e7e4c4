// Programs that we did not write and that turn an HTML page into text; print.sh knows how each is called.
#pragma once

#include <string>
#include <vector>

namespace gxreport::rendering {

struct Renderer {
  std::string name;
  std::string lacks;  ///< a program that is not installed; empty when the renderer can run
};

/// Those of print.sh, in its order.
[[nodiscard]] std::vector<Renderer> renderers();

/// A folder of its own with one page in it, removed in the end.
class Workshop {
 public:
  explicit Workshop(const std::string& page);
  ~Workshop();
  Workshop(const Workshop&) = delete;
  Workshop& operator=(const Workshop&) = delete;

  /// The page as text. Throws std::runtime_error when the program fails or prints nothing.
  [[nodiscard]] std::string print(const Renderer& renderer) const;

 private:
  std::string folder_;
};

}  // namespace gxreport::rendering
