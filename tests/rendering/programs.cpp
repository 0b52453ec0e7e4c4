#include "programs.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace gxreport::rendering {

namespace {

/// A folder under that for temporary files, with a name that no other has.
std::string new_folder() {
  std::string name = (std::filesystem::temp_directory_path() / "gxreport-rendering-XXXXXX").string();
  if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no folder to work in");
  return name;
}

/// What print.sh prints when it is called with `argument` in `folder`.
std::string run(const std::string& folder, const std::string& argument) {
  const std::string output = folder + "/output";
  const std::string line = "cd '" + folder + "' && '" GXREPORT_SOURCE_DIR "/tests/rendering/print.sh' '" +
                           argument + "' >'" + output + "' </dev/null";
  // Nothing in the line but our own folders and names.
  const int status = std::system(line.c_str());  // NOLINT(cert-env33-c,concurrency-mt-unsafe)
  std::ifstream file(output, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  if (status != 0 || text.view().empty()) throw std::runtime_error("print.sh " + argument + " failed");
  return std::move(text).str();
}

}  // namespace

std::vector<Renderer> renderers() {
  const Workshop workshop("");
  std::istringstream lines(workshop.print({"--list", ""}));
  std::vector<Renderer> out;
  for (std::string line; std::getline(lines, line);) {
    const std::size_t tab = line.find('\t');
    out.push_back({line.substr(0, tab), line.substr(tab + 1)});
  }
  return out;
}

Workshop::Workshop(const std::string& page) : folder_(new_folder()) {
  std::ofstream(folder_ + "/page.html", std::ios::binary) << page;
}

Workshop::~Workshop() {
  std::error_code ignored;
  std::filesystem::remove_all(folder_, ignored);
}

std::string Workshop::print(const Renderer& renderer) const { return run(folder_, renderer.name); }

}  // namespace gxreport::rendering
