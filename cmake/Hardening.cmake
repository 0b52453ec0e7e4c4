# What makes a fault that nobody has found yet harder to use. Only in optimised builds: the others are for finding
# faults, with instruments of their own. tests/promises/hardening_test.py reads in the program what came of it.
include(CheckCXXCompilerFlag)
include(CheckPIESupported)
check_pie_supported()

option(GXREPORT_HARDEN "Harden optimised builds" ON)

set(gx_hardening_flags -fstack-protector-strong)
# These two are not on every architecture.
check_cxx_compiler_flag(-fstack-clash-protection GXREPORT_HAS_STACK_CLASH)
if(GXREPORT_HAS_STACK_CLASH)
  list(APPEND gx_hardening_flags -fstack-clash-protection)
endif()
check_cxx_compiler_flag(-fcf-protection=full GXREPORT_HAS_CF_PROTECTION)
if(GXREPORT_HAS_CF_PROTECTION)
  list(APPEND gx_hardening_flags -fcf-protection=full)
endif()

function(gx_hardening target)
  if(NOT GXREPORT_HARDEN OR GXREPORT_SANITIZE)
    return()
  endif()
  set(optimised $<CONFIG:Release,RelWithDebInfo,MinSizeRel>)
  # Distributions define _FORTIFY_SOURCE on their own account; twice is a warning.
  target_compile_options(${target} PRIVATE "$<${optimised}:${gx_hardening_flags};-U_FORTIFY_SOURCE;-D_FORTIFY_SOURCE=2>")
  target_link_options(${target} PRIVATE "$<${optimised}:LINKER:-z,relro,-z,now,-z,noexecstack>")
endfunction()
