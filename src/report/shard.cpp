#include "report/shard.hpp"

#include "report/escape.hpp"
#include "report/json_writer.hpp"

namespace gxreport {

std::string file_token(std::string_view file) {
  std::string token;
  JsonWriter(token).string(utf8_name(file));
  return token;
}

}  // namespace gxreport
