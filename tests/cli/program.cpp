#include "program.hpp"

#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include "cli/run.hpp"

namespace gxreport::test {

namespace {

namespace fs = std::filesystem;

std::string read_all(const std::string& path) {
  const std::ifstream file(path, std::ios::binary);
  if (!file) throw std::runtime_error("cannot read " + path);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

// A file in memory.
class Tape {
 public:
  explicit Tape(std::string_view content = {}) : fd_(::memfd_create("tape", MFD_CLOEXEC)) {
    if (fd_ < 0 || ::write(fd_, content.data(), content.size()) < 0)
      throw std::runtime_error("no memory file");
    ::lseek(fd_, 0, SEEK_SET);
  }
  ~Tape() { ::close(fd_); }
  Tape(const Tape&) = delete;
  Tape& operator=(const Tape&) = delete;

  [[nodiscard]] int fd() const { return fd_; }
  [[nodiscard]] std::string content() const { return read_all("/proc/self/fd/" + std::to_string(fd_)); }

 private:
  int fd_;
};

int run_program(const std::vector<std::string>& arguments, const cli::Streams& streams) {
  std::signal(SIGPIPE, SIG_IGN);
  std::vector<const char*> argv = {"gxreport"};
  for (const std::string& argument : arguments) argv.push_back(argument.c_str());
  return cli::run(static_cast<int>(argv.size()), argv.data(), streams);
}

std::string sample(const std::string& name) {
  return read_all(GXREPORT_SOURCE_DIR "/testdata/reports/" + name);
}

}  // namespace

Ran gx(const std::vector<std::string>& arguments, std::string_view input) {
  const Environment all("LC_ALL", "C");
  const Tape in(input);
  const Tape out;
  const Tape error;
  Ran ran;
  ran.status = run_program(arguments, {in.fd(), out.fd(), error.fd()});
  ran.out = out.content();
  ran.error = error.content();
  return ran;
}

Ran gx_into(int out, const std::vector<std::string>& arguments) {
  const Environment all("LC_ALL", "C");
  const Tape in;
  const Tape error;
  Ran ran;
  ran.status = run_program(arguments, {in.fd(), out, error.fd()});
  ran.error = error.content();
  return ran;
}

Desk::Desk() : before_(fs::current_path()) {
  std::string name = fs::temp_directory_path() / "gxreport-test-XXXXXX";
  if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
  folder_ = name;
  fs::current_path(folder_);
}

Desk::~Desk() {
  std::error_code ignored;
  fs::current_path(before_, ignored);
  fs::remove_all(folder_, ignored);
}

std::string Desk::put(const std::string& path, std::string_view bytes) const {
  const fs::path parent = fs::path(path).parent_path();
  if (!parent.empty()) fs::create_directories(parent);
  std::ofstream(path, std::ios::binary) << bytes;
  return path;
}

std::string Desk::get(const std::string& path) const { return read_all(folder_ + '/' + path); }

std::vector<std::string> Desk::names() const {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(folder_)) names.push_back(entry.path().filename());
  std::sort(names.begin(), names.end());
  return names;
}

Environment::Environment(const char* name, const char* value) : name_(name) {
  const char* before = std::getenv(name);
  was_set_ = before != nullptr;
  if (was_set_) before_ = before;
  value == nullptr ? ::unsetenv(name) : ::setenv(name, value, 1);
}

Environment::~Environment() {
  was_set_ ? ::setenv(name_.c_str(), before_.c_str(), 1) : ::unsetenv(name_.c_str());
}

const std::string& clean_report() {
  static const std::string text = sample("tabs-grid.txt");
  return text;
}

const std::string& broken_report() {
  static const std::string text = sample("tabs-grid-broken-balance.txt");
  return text;
}

const std::string& no_report() {
  static const std::string text = "今天的会议改在下午三点，请各位准时参加。\n";
  return text;
}

std::size_t count_lines(std::string_view text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

bool contains(std::string_view text, std::string_view words) {
  return text.find(words) != std::string_view::npos;
}

}  // namespace gxreport::test
