// Catch2's header precompiled needs a source that includes it as the tests do; main.cpp does not.
#include "catch.hpp"
