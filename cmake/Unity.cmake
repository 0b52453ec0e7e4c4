# The builds of the sanitizers and for coverage compile sources of a room, or of a test program, together where
# scripts/grouping.py finds that they mean the same together as alone: the headers that they share are read once. The
# release build, which is what people run and what counts the warnings of g++, compiles each alone.
option(GXREPORT_UNITY "Compile sources together" OFF)
if(GXREPORT_UNITY)
  find_package(Python3 REQUIRED COMPONENTS Interpreter)
endif()

set(GX_MOST_TOGETHER 12)
set(GX_GROUPING ${PROJECT_SOURCE_DIR}/scripts/grouping.py)

# After all properties of the target's sources are set: those with options of their own stay alone.
function(gx_together target)
  if(NOT GXREPORT_UNITY)
    return()
  endif()
  get_target_property(sources ${target} SOURCES)
  list(FILTER sources INCLUDE REGEX "\\.cpp$")
  execute_process(COMMAND ${Python3_EXECUTABLE} ${GX_GROUPING} ${GX_MOST_TOGETHER} ${sources}
                  OUTPUT_VARIABLE groups COMMAND_ERROR_IS_FATAL ANY)
  # What a source defines decides with whom it may stand.
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${sources} ${GX_GROUPING})
  set(number 0)
  string(REPLACE "\n\n" ";" groups "${groups}")
  foreach(group IN LISTS groups)
    math(EXPR number "${number} + 1")
    string(REPLACE "\n" ";" group "${group}")
    set_source_files_properties(${group} PROPERTIES UNITY_GROUP ${target}_${number})
  endforeach()
  set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP)
endfunction()
