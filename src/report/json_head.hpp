// The fields that the objects of several JSON formats share.
#pragma once

#include "report/json_writer.hpp"
#include "report/reporter.hpp"

namespace gxreport {

/// "id" of a record, "line" of a bad one, "file", "template", "year", "organization": the beginning of every
/// object.
void append_json_head(const Item& item, JsonWriter& json);
/// "error" when there is one, "encoding", "evidence", "document_number", "published", "period": its end.
void append_json_tail(const Item& item, const RenderOptions& options, JsonWriter& json);

/// {"line", "column", "start", "end"}: line and column from 1, column in characters, start and end byte
/// offsets in the file on disk.
void append_json_span(const Text& text, Span span, JsonWriter& json);

/// "relation": both sides in the ids of their cells, and what they come to.
void append_json_relation(const RelationFinding& relation, JsonWriter& json);
/// "cells": their ids.
void append_json_cells(const Document& document, const Diagnostic& diagnostic, JsonWriter& json);

/// "2021-01-27"; month and day only as far as they are printed.
[[nodiscard]] std::string iso_date(const Date& date);

}  // namespace gxreport
