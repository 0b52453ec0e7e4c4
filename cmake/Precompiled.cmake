# Parsing the standard headers is half of the time that a source of ours takes to compile, and Catch2's header is
# more than that of a test. Each is parsed once a build. Every source includes what it uses all the same:
# scripts/includes sees to it.
option(GXREPORT_PCH "Precompile the standard headers and Catch2's" ON)

# ccache keeps what is compiled with a precompiled header only when it is told that __TIME__ and macros do not matter.
if(GXREPORT_PCH AND CMAKE_CXX_COMPILER_LAUNCHER MATCHES "(^|/)ccache$")
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros
                                  ${CMAKE_CXX_COMPILER_LAUNCHER})
  if(CMAKE_CXX_COMPILER_ID MATCHES "Clang")
    add_compile_options("SHELL:-Xclang -fno-pch-timestamp")
  endif()
endif()

# With a precompiled header g++ 12 forgets that the standard headers are the system's, and shows its false alarms on
# std::string + (GCC bugs 105329, 105651). Without one these warnings stay errors.
if(GXREPORT_PCH AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  add_compile_options(-Wno-stringop-overflow -Wno-stringop-overread -Wno-array-bounds)
endif()

# The first room's header serves the others, which are compiled alike.
function(gx_precompiled_room target)
  if(NOT GXREPORT_PCH)
    return()
  endif()
  if(TARGET gx_text AND NOT target STREQUAL "gx_text")
    target_precompile_headers(${target} REUSE_FROM gx_text)
  else()
    target_precompile_headers(${target} PRIVATE <algorithm> <array> <cstddef> <cstdint> <memory> <optional> <span>
                                                <string> <string_view> <utility> <vector>)
  endif()
endfunction()

# Every test includes Catch2's header, so that this one hides no include that is missing.
function(gx_precompiled_test target)
  if(GXREPORT_PCH)
    target_precompile_headers(${target} REUSE_FROM gx_test_main)
  endif()
endfunction()
