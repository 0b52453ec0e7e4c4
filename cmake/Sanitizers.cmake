set(GXREPORT_SANITIZE "" CACHE STRING "Sanitizers to build with: address,undefined or thread")
option(GXREPORT_FUZZ "Build the fuzzers, and every room for a fuzzer to watch (clang++ or afl-clang-fast++)" OFF)
option(GXREPORT_COVERAGE "Instrument for coverage" OFF)

function(gx_sanitizers target)
  if(GXREPORT_SANITIZE)
    target_compile_options(${target} PUBLIC -fsanitize=${GXREPORT_SANITIZE} -fno-omit-frame-pointer
                                            -fno-sanitize-recover=all)
    target_link_options(${target} PUBLIC -fsanitize=${GXREPORT_SANITIZE})
  endif()
  if(GXREPORT_COVERAGE)
    target_compile_options(${target} PUBLIC --coverage)
    target_link_options(${target} PUBLIC --coverage)
  endif()
endfunction()

# What a fuzzer watches: the branches of the program, not those of tests and harnesses. Comparisons are not traced: a
# reader of characters does little else, tracing takes half of its time, and the dictionary has the words that it
# compares with.
function(gx_watched target)
  if(GXREPORT_FUZZ)
    target_compile_options(${target} PRIVATE -fsanitize=fuzzer-no-link -fno-sanitize-coverage=trace-cmp)
  endif()
endfunction()
