#include "cli/gathered.hpp"

#include <oneapi/tbb/enumerable_thread_specific.h>
#include <sys/stat.h>

#include <cerrno>
#include <functional>
#include <new>

#include "cli/document_reader.hpp"
#include "cli/notices.hpp"
#include "cli/pipeline.hpp"

namespace gxreport::cli {

namespace {

constexpr std::size_t kTogether = 16;  // reports in a slot

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

void digest(const Settings& settings, DocumentReader& reader, Piece& piece) {
  Gathered& gathered = piece.gathered;
  Input& input = gathered.input;
  piece.filed = {};
  piece.filed.path = input.path;
  gathered.hash = 0;
  gathered.bytes.clear();
  if (input.failure.empty()) input.failure = reader.read(input);
  if (!input.failure.empty()) return;
  gathered.hash = hash_of(reader.bytes());
  if (input.standard_input) gathered.bytes = reader.bytes();
  piece.filed.identity = identity_of(input);
  piece.filed.digest = reconcile::digest_of(reader.document(), *settings.forms);
  const Identity& identity = reader.document().report.identity;
  piece.filed.organization = identity.organization;
  piece.filed.year = identity.year;
  reader.release_if_huge();
}

void digest_safely(const Settings& settings, DocumentReader& reader, Piece& piece) {
  try {
    digest(settings, reader, piece);
  } catch (const std::bad_alloc&) {
    reader.forget();
    piece.filed = {};
    piece.filed.path = piece.gathered.input.path;
    piece.gathered.input.failure = errno_text(ENOMEM, settings.options.lang);
  }
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
  oneapi::tbb::enumerable_thread_specific<DocumentReader> readers(
      [&] { return DocumentReader(settings, streams.in); });
  const auto fill = [&](std::size_t at) {
    Slot& slot = slots[at];
    slot.pieces.resize(kTogether);
    slot.count = 0;
    while (slot.count < kTogether && source.next(slot.pieces[slot.count].gathered.input)) ++slot.count;
    return slot.count > 0;
  };
  const auto work = [&](std::size_t at) {
    for (std::size_t i = 0; i < slots[at].count; ++i)
      digest_safely(settings, readers.local(), slots[at].pieces[i]);
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
