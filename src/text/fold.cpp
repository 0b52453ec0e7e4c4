#include "text/fold.hpp"

namespace gxreport {

#include "fold_table.inc"

}  // namespace gxreport
