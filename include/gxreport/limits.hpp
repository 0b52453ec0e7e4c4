// How much is read, and told, of one thing. Below each limit time and memory grow as the input does; beyond
// it the finding or the message that is named says so, and nothing of what lies beyond is taken for read.
#pragma once

#include <cstddef>

namespace gxreport {

// A report. Beyond: not read at all, GX101, status "error".
inline constexpr std::size_t kMaxSourceBytes = std::size_t{1} << 30U;  ///< of the file
inline constexpr std::size_t kMaxSourceCells = std::size_t{1} << 22U;  ///< that the text is cut into
inline constexpr std::size_t kMaxTableRows = std::size_t{1}
                                             << 16U;  ///< that are found in one table of the form

// What is told of a report.
inline constexpr std::size_t kMaxCandidates = 8;  ///< of an ambiguous cell; beyond: none are listed
inline constexpr std::size_t kMaxAlike = 50;  ///< findings of a kind that a table repeats (GX202 …), or the
                                              ///< prose (GX601 …); beyond: the last one counts the others
inline constexpr std::size_t kMaxFindings =
    1'000'000;  ///< of one report; `max-findings` says fewer; beyond: counted

// A form of the user's. Beyond: refused, exit status 2.
inline constexpr std::size_t kMaxFormBytes = std::size_t{1} << 20U;
inline constexpr std::size_t kMaxFormCells = 4096;
inline constexpr std::size_t kMaxForms = 16;  ///< --template FILE

// JSON that nests (forms, baselines), and keys of gxreport.toml. Beyond: refused, with the place.
inline constexpr std::size_t kMaxJsonDepth = 16;
inline constexpr std::size_t kMaxKeyPoints = 16;  ///< in one statement: a.b.c = 1 has two

// The name of a report in a manifest or a record: no system call takes a longer one. Beyond: the manifest is
// refused, exit status 2; the record is answered as an error.
inline constexpr std::size_t kMaxPathBytes = 4096;

// gxreport.toml and baselines. Beyond: their reports are not checked, exit status 2.
inline constexpr std::size_t kMaxConfigBytes = std::size_t{1} << 20U;
inline constexpr std::size_t kMaxBaselineBytes = std::size_t{64} << 20U;
inline constexpr std::size_t kMaxAccepted = 1'000'000;  ///< findings in a baseline

// Streams, lists and shards.
inline constexpr std::size_t kMaxRecordBytes = std::size_t{16}
                                               << 20U;  ///< of a line; beyond: answered as an error
inline constexpr std::size_t kMaxShards = 65536;        ///< --shard I/N; beyond: exit status 2
inline constexpr std::size_t kMaxFormats = 16;          ///< -f; beyond: exit status 2
inline constexpr unsigned kMaxJobs = 256;               ///< --jobs; beyond: exit status 2

}  // namespace gxreport
