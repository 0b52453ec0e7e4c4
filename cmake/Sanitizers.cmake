set(GXREPORT_SANITIZE "" CACHE STRING "Sanitizers to build with: address,undefined or thread")
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
