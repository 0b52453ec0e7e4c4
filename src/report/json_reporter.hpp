// json and ndjson, of check and of extract: the same objects, as one document or one a line.
// Published as docs/schema/check.schema.json and docs/schema/extract.schema.json; kSchemaVersion is theirs.
#pragma once

#include <string>
#include <string_view>

#include "report/reporter.hpp"

namespace gxreport {

/// Minor steps add fields, none is ever changed or taken away within a major.
inline constexpr std::string_view kSchemaVersion = "1.2";

class JsonWriter;

/// The counts of a run, as an object.
void append_summary(const Tally& tally, JsonWriter& json);

void begin_json(const RenderOptions& options, std::string& out);
void append_check_json(const Item& item, const RenderOptions& options, std::string& out);
void append_extract_json(const Item& item, const RenderOptions& options, std::string& out);
void end_json(const Tally& tally, const RenderOptions& options, std::string& out);

void begin_ndjson(const RenderOptions& options, std::string& out);
void append_check_ndjson(const Item& item, const RenderOptions& options, std::string& out);
void append_extract_ndjson(const Item& item, const RenderOptions& options, std::string& out);
void end_ndjson(const Tally& tally, const RenderOptions& options, std::string& out);

}  // namespace gxreport
