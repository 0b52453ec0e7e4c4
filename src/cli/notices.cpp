#include "cli/notices.hpp"

#include <unistd.h>

#include <array>
#include <cerrno>
#include <system_error>

#include "gxreport/rule.hpp"
#include "report/escape.hpp"

namespace gxreport::cli {

namespace {

struct ErrorWords {
  int error;
  Words words;
};

constexpr std::array<ErrorWords, 11> kErrors = {{
    {ENOENT, {"没有这个文件或文件夹", "no such file or folder"}},
    {EACCES, {"没有权限", "permission denied"}},
    {EPERM, {"没有权限", "permission denied"}},
    {EISDIR, {"是文件夹，不是文件", "is a folder, not a file"}},
    {ENOTDIR, {"路径中有一部分不是文件夹", "a part of the path is not a folder"}},
    {ENOSPC, {"磁盘已满", "no space left on the disk"}},
    {EROFS, {"文件系统只读", "the file system is read-only"}},
    {ELOOP, {"符号链接循环", "the symbolic links make a loop"}},
    {ENAMETOOLONG, {"路径太长", "the path is too long"}},
    {EIO, {"读写出错", "input/output error"}},
    {ENOMEM, {"内存不足", "not enough memory"}},
}};

}  // namespace

void append_notice(std::string_view subject, std::string_view message, std::string& out) {
  out += "gxreport: ";
  if (!subject.empty()) {
    append_visible(subject, Blanks::show, out);
    out += ": ";
  }
  append_visible(message, Blanks::fold, out);
  out += '\n';
}

std::string errno_text(int error, Lang lang) {
  for (const ErrorWords& known : kErrors) {
    if (known.error == error) return std::string(known.words.in(lang));
  }
  return std::generic_category().message(error);
}

void print_notices(int fd, std::string_view lines) {
  while (!lines.empty()) {
    const ssize_t written = ::write(fd, lines.data(), lines.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return;
    lines.remove_prefix(static_cast<std::size_t>(written));
  }
}

}  // namespace gxreport::cli
