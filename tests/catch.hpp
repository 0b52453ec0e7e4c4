// Catch2, whichever of its two major versions is installed.
#pragma once

#ifdef GXREPORT_CATCH2_V3
#include <catch2/catch_all.hpp>
#else
#include <catch2/catch.hpp>
#endif
