# A room is a folder of src/ built as a static library gx_NAME. Its sources are found, not listed, so that a
# new rule, reader or reporter is one new file and one line in that room's table.

function(gx_configure target)
  target_include_directories(${target} PUBLIC ${PROJECT_SOURCE_DIR}/include ${PROJECT_SOURCE_DIR}/src)
  target_compile_features(${target} PUBLIC cxx_std_20)
  target_compile_definitions(${target} PRIVATE GXREPORT_VERSION="${PROJECT_VERSION}")
  # Nobody replaces one of our functions at run time: without this, none could be inlined into another.
  target_compile_options(${target} PRIVATE -fno-semantic-interposition)
  gx_warnings(${target})
  gx_sanitizers(${target})
endfunction()

# gx_room(NAME DEPS other rooms and libraries…)
function(gx_room name)
  cmake_parse_arguments(ROOM "" "" "DEPS" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/src/${name}/*.cpp)
  add_library(gx_${name} STATIC ${sources})
  gx_configure(gx_${name})
  gx_hardening(gx_${name})
  gx_watched(gx_${name})
  gx_precompiled_room(gx_${name})
  gx_together(gx_${name})
  foreach(dep IN LISTS ROOM_DEPS)
    if(TARGET gx_${dep})
      set(dep gx_${dep})
    endif()
    target_link_libraries(gx_${name} PUBLIC ${dep})
  endforeach()
endfunction()

# gx_tests(NAME [THREADS] [APART PATTERN] DEPS …): the tests of tests/NAME/*.cpp as one program, one CTest entry.
# THREADS: they run several threads; only those tell the thread sanitizer anything, and only those are built for it.
# APART: those whose names fit the pattern are an entry of their own, so that they run beside the others.
function(gx_tests name)
  cmake_parse_arguments(TESTS "THREADS" "APART" "DEPS" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${name}/*.cpp)
  if(NOT sources OR (GXREPORT_SANITIZE STREQUAL "thread" AND NOT TESTS_THREADS))
    return()
  endif()
  add_executable(test_${name} ${sources})
  gx_configure_test(test_${name})
  gx_precompiled_test(test_${name})
  gx_together(test_${name})
  target_link_libraries(test_${name} PRIVATE ${TESTS_DEPS} gx_test_main)
  target_compile_definitions(test_${name} PRIVATE GXREPORT_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
  if(TESTS_APART)
    add_test(NAME ${name} COMMAND test_${name} "~${TESTS_APART}")
    add_test(NAME ${name}-apart COMMAND test_${name} "${TESTS_APART}")
  else()
    add_test(NAME ${name} COMMAND test_${name})
  endif()
endfunction()

# What the tests test is optimised; they themselves take a third less time to build without.
function(gx_configure_test target)
  gx_configure(${target})
  target_compile_options(${target} PRIVATE $<IF:$<CONFIG:Release>,-O1,-O0>)
endfunction()
