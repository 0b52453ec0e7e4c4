// Paths for formats that want them relative: readers of those resolve a path from the top of their own copy.
#pragma once

#include <string>
#include <string_view>

namespace gxreport {

/// `file` as it is reached from `folder`, an absolute path (empty: unknown): no leading or doubled '/', no
/// '.',
/// '..' only in front, where the file is not below the folder. Links are not followed and nothing is looked
/// up. Never absolute: with an unknown folder the path from the root loses its first '/'. Any bytes in and
/// out.
[[nodiscard]] std::string relative_path(std::string_view file, std::string_view folder);

/// A path as a relative URI reference (RFC 3986): every byte but letters, digits, "-._~" and '/' as %XX, so
/// that names in any encoding come back as the same bytes.
[[nodiscard]] std::string path_uri(std::string_view path);

}  // namespace gxreport
