#include "source/gb18030_table.hpp"

namespace gxreport {

#include "gb18030_table.inc"

}  // namespace gxreport
