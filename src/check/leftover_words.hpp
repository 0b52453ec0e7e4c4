// The words by which leftovers of conversion are known; all in folded characters.
#pragma once

#include <array>
#include <string_view>

namespace gxreport::check {

/// Names of fields in a word processor.
inline constexpr std::array<std::u16string_view, 22> kFields = {
    u"PAGE",         u"NUMPAGES", u"SECTIONPAGES", u"PAGEREF", u"TOC",  u"HYPERLINK",
    u"REF",          u"NOTEREF",  u"SEQ",          u"DATE",    u"TIME", u"FORMTEXT",
    u"FORMCHECKBOX", u"EQ",       u"SHAPE",        u"EMBED",   u"LINK", u"INCLUDEPICTURE",
    u"MERGEFIELD",   u"STYLEREF", u"QUOTE",        u"FILENAME"};
/// Named entities of HTML that stand for characters of prose.
inline constexpr std::array<std::u16string_view, 32> kEntities = {
    u"nbsp",   u"amp",   u"lt",    u"gt",    u"quot", u"apos",  u"ldquo",  u"rdquo",
    u"lsquo",  u"rsquo", u"mdash", u"ndash", u"ensp", u"emsp",  u"thinsp", u"middot",
    u"hellip", u"bull",  u"times", u"copy",  u"reg",  u"deg",   u"yen",    u"laquo",
    u"raquo",  u"zwnj",  u"zwj",   u"lrm",   u"rlm",  u"minus", u"divide", u"permil"};
/// Elements of HTML, in lower case.
inline constexpr std::array<std::u16string_view, 46> kTags = {
    u"a",    u"b",        u"br",     u"p",       u"i",       u"u",      u"td",    u"tr",
    u"th",   u"div",      u"span",   u"font",    u"table",   u"tbody",  u"thead", u"tfoot",
    u"col",  u"colgroup", u"img",    u"strong",  u"em",      u"center", u"sup",   u"sub",
    u"hr",   u"ul",       u"ol",     u"li",      u"h1",      u"h2",     u"h3",    u"h4",
    u"h5",   u"h6",       u"style",  u"script",  u"html",    u"head",   u"body",  u"meta",
    u"link", u"input",    u"iframe", u"section", u"caption", u"o:p"};
/// What follows "Error!" and "错误!" in a word processor's own messages.
inline constexpr std::array<std::u16string_view, 7> kErrors = {
    u"Reference", u"Bookmark", u"No ", u"Not a", u"Hyperlink", u"Unknown", u"Use the Home"};
inline constexpr std::array<std::u16string_view, 5> kErrorsHan = {u"未找到", u"未定义", u"文档中没有",
                                                                  u"超链接引用", u"使用\"开始\""};

}  // namespace gxreport::check
