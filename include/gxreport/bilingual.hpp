// A name in both languages of the program.
#pragma once

#include <string>

namespace gxreport {

struct Bilingual {
  std::string zh;
  std::string en;
};

}  // namespace gxreport
