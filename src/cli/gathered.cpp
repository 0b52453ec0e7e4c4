#include "cli/gathered.hpp"

#include <oneapi/tbb/enumerable_thread_specific.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <functional>
#include <new>

#include "cli/document_reader.hpp"
#include "cli/notices.hpp"
#include "cli/pipeline.hpp"
#include "cli/read_ahead.hpp"

namespace gxreport::cli {

namespace {

constexpr std::size_t kTogether = 128;  // reports in a slot: those that are alike are read together

struct Piece {
  Gathered gathered;
  reconcile::Filed filed;
};

struct Slot {
  std::vector<Piece> pieces;
  std::size_t count = 0;
};

// Two paths to one file are one report, not two.
std::string identity_of(const Input& input) {
  struct stat status {};
  if (input.standard_input || ::stat(input.path.c_str(), &status) != 0) return {};
  return std::to_string(status.st_dev) + ':' + std::to_string(status.st_ino);
}

/// `file`: what was read of it; null when nothing was.
void digest(const Settings& settings, DocumentReader& reader, FileRead* file, Piece& piece) {
  Gathered& gathered = piece.gathered;
  Input& input = gathered.input;
  piece.filed = {};
  piece.filed.path = input.path;
  gathered.hash = 0;
  gathered.bytes.clear();
  if (input.failure.empty()) input.failure = file == nullptr ? reader.read(input) : reader.take(input, *file);
  if (!input.failure.empty()) return;
  gathered.hash = hash_of(file == nullptr ? reader.bytes() : file->bytes.bytes());
  if (input.standard_input) gathered.bytes = reader.bytes();
  piece.filed.identity = identity_of(input);
  piece.filed.digest = reconcile::digest_of(reader.document(), *settings.forms);
  const Identity& identity = reader.document().report.identity;
  piece.filed.organization = identity.organization;
  piece.filed.year = identity.year;
  file == nullptr ? reader.release_if_huge() : reader.release_if_huge(file->bytes);
}

void digest_safely(const Settings& settings, DocumentReader& reader, FileRead* file, Piece& piece) {
  try {
    digest(settings, reader, file, piece);
  } catch (const std::bad_alloc&) {
    reader.forget();
    piece.filed = {};
    piece.filed.path = piece.gathered.input.path;
    piece.gathered.input.failure = errno_text(ENOMEM, settings.options.lang);
  }
}

/// One thread's.
struct Gatherer {
  DocumentReader reader;
  ReadAhead ahead;
  std::vector<const Input*> inputs;
};

/// Digests the first of the pieces from `first` on; returns how many.
std::size_t digest_some(const Settings& settings, Gatherer& own, std::size_t first, Slot& slot) {
  own.inputs.clear();
  for (std::size_t n = first; n < slot.count; ++n) own.inputs.push_back(&slot.pieces[n].gathered.input);
  const std::size_t count = own.ahead.read(own.inputs);
  for (const std::size_t n : own.ahead.order())
    digest_safely(settings, own.reader, &own.ahead[n], slot.pieces[first + n]);
  if (count == 0) digest_safely(settings, own.reader, nullptr, slot.pieces[first]);
  return std::max<std::size_t>(count, 1);
}

void overrule(const ManifestRow& row, reconcile::Filed& filed) {
  filed.named = !row.organization.empty();
  if (filed.named) filed.organization = row.organization;
  if (row.year) filed.year = row.year;
}

}  // namespace

std::size_t hash_of(std::string_view bytes) { return std::hash<std::string_view>{}(bytes); }

std::vector<Gathered> gather(const Settings& settings, const Streams& streams, InputSource& source,
                             Manifest& manifest, reconcile::Batch& batch) {
  std::vector<Gathered> out;
  std::vector<Slot> slots(slots_for(settings.jobs));
  oneapi::tbb::enumerable_thread_specific<Gatherer> gatherers([&] {
    return Gatherer{DocumentReader(settings, streams.in), {}, {}};
  });
  const auto fill = [&](std::size_t at) {
    Slot& slot = slots[at];
    slot.pieces.resize(kTogether);
    slot.count = 0;
    while (slot.count < kTogether && source.next(slot.pieces[slot.count].gathered.input)) ++slot.count;
    return slot.count > 0;
  };
  const auto work = [&](std::size_t at) {
    Gatherer& own = gatherers.local();
    for (std::size_t first = 0; first < slots[at].count;)
      first += digest_some(settings, own, first, slots[at]);
  };
  const auto write = [&](std::size_t at) {
    for (std::size_t i = 0; i < slots[at].count; ++i) {
      Piece& piece = slots[at].pieces[i];
      const ManifestRow* row = manifest.find(piece.filed.path);
      if (row != nullptr) overrule(*row, piece.filed);
      piece.gathered.manifest_row =
          row == nullptr ? Gathered::kNoRow : static_cast<std::size_t>(row - manifest.rows().data());
      piece.gathered.input.number = out.size();
      batch.add(std::move(piece.filed));
      out.push_back(std::move(piece.gathered));
    }
  };
  run_stages(settings.jobs, {fill, work, write});
  return out;
}

}  // namespace gxreport::cli
