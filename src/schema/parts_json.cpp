// The parts of a form and what is asked of their text, and who has to publish it by when.
#include <algorithm>

#include "schema/template_json.hpp"

namespace gxreport::schema {

namespace {

constexpr std::size_t kMaxParts = 32;
constexpr std::size_t kMaxPublishers = 32;

PartSpec read_part(const Node& node) {
  constexpr int kLongest = 1'000'000;
  node.allow({"id", "title", "longest", "says_nothing", "speaks_of"});
  PartSpec part;
  part.id = node.id("id");
  part.title = read_label(node.at("title"));
  if (node.has("longest")) part.longest = static_cast<std::size_t>(node.number("longest", 1, kLongest));
  part.says_nothing = letters_of(node, "says_nothing");
  part.speaks_of = letters_of(node, "speaks_of");
  return part;
}

Publisher read_publisher(const Node& node) {
  constexpr int kMonths = 12;
  constexpr int kDays = 31;
  node.allow({"name", "month", "day", "endings", "beginnings", "holds", "lacks"});
  Publisher publisher;
  publisher.name = read_name(node.at("name"));
  publisher.month = node.number("month", 1, kMonths);
  publisher.day = node.number("day", 1, kDays);
  publisher.endings = letters_of(node, "endings");
  publisher.beginnings = letters_of(node, "beginnings");
  publisher.holds = letters_of(node, "holds");
  publisher.lacks = letters_of(node, "lacks");
  return publisher;
}

}  // namespace

void read_parts(const Node& root, Template& form) {
  (void)root.at("parts");
  for (const Node& node : root.items("parts", kMaxParts)) {
    PartSpec part = read_part(node);
    const bool twice = std::ranges::any_of(form.parts, [&](const PartSpec& p) { return p.id == part.id; });
    if (twice) node.fail(in_both("id“{}”出现两次", "id \"{}\" stands twice", part.id));
    form.parts.push_back(std::move(part));
  }
}

void read_publication(const Node& root, Template& form) {
  if (!root.has("publication")) return;
  const Node publication = root.at("publication");
  publication.allow({"labels", "publishers"});
  (void)publication.at("labels");
  (void)publication.at("publishers");
  form.published_labels = letters_of(publication, "labels");
  for (const Node& node : publication.items("publishers", kMaxPublishers))
    form.publishers.push_back(read_publisher(node));
}

}  // namespace gxreport::schema
