// templates/prose/*.json → ProseBook.
#include <algorithm>
#include <cstdlib>
#include <map>
#include <new>
#include <unordered_map>

#include "schema/label_index.hpp"
#include "schema/packed_json.hpp"
#include "schema/prose_book.hpp"
#include "schema/prose_wordings.hpp"
#include "schema/template_json.hpp"

namespace gxreport::schema {

namespace {

#include "builtin_prose.inc"  // kBuiltinProsePacked: the documents, valid by their schema

constexpr std::size_t kMaxWords = 400;

/// The longest first, so that the first that fits is the one meant.
Words read_words(const Node& root, const char* key) {
  const std::vector<std::string> words = root.texts(key, kMaxWords, 1);
  Words out(words.size());
  std::ranges::transform(words, out.begin(), label_skeleton);
  std::ranges::stable_sort(out, std::ranges::greater{}, &std::u16string::size);
  return out;
}

/// The cells of the built-in forms by their ids, of which the wordings name some hundred.
class FormCells {
 public:
  FormCells() {
    for (const auto& form : TemplateSet::builtin().all()) {
      for (std::size_t i = 0; i < form->cells.size(); ++i)
        places_[form->cells[i].id].push_back(static_cast<CellIndex>(i));
    }
  }

  [[nodiscard]] std::vector<ProseCell> of(const std::vector<std::string>& ids) const {
    std::vector<ProseCell> cells;
    for (const std::string& id : ids) {
      const auto found = places_.find(id);
      cells.push_back({id, found == places_.end() ? std::vector<CellIndex>{} : found->second});
    }
    return cells;
  }

 private:
  std::unordered_map<std::string_view, std::vector<CellIndex>> places_;
};

class Reader {
 public:
  ProseBook read() {
    std::vector<nlohmann::json> documents;
    documents.reserve(kBuiltinProse.size());
    for (const std::string_view packed : kBuiltinProsePacked) documents.push_back(unpack_json(packed));
    for (const nlohmann::json& document : documents) read_vocabulary(Node(document));
    for (const nlohmann::json& document : documents) read_sentences(Node(document));
    book_.prepare();
    return std::move(book_);
  }

 private:
  void add_words(const Node& root, const char* key, WordClass meaning, char16_t level = 0) {
    if (!root.has(key)) return;
    for (std::u16string& word : read_words(root, key))
      book_.words.push_back({std::move(word), meaning, level});
  }

  void read_vocabulary(const Node& root) {
    add_words(root, "fillers", word_class::filler);
    add_words(root, "this_year", word_class::this_year);
    add_words(root, "totals", word_class::total);
    add_words(root, "own", word_class::own);
    add_words(root, "none", word_class::none);
    for (const Node& level : root.items("levels", kMaxWords))
      add_words(level, "words", word_class::own, label_skeleton(level.text("letter", 1)).front());
    if (root.has("words")) read_classes(root.at("words"));
    if (root.has("headings")) book_.headings = read_words(root, "headings");
    if (root.has("lists")) read_lists(root.at("lists"));
    if (root.has("doubts")) read_doubts(root.at("doubts"));
    if (root.has("settling")) read_settling(root.at("settling"));
  }

  void read_classes(const Node& words) {
    for (const auto& [name, list] : words.json().items()) {
      add_words(words, name.c_str(), classes_.add(words, name));
    }
  }

  void read_lists(const Node& node) {
    book_.lists = {read_words(node, "begin"), read_words(node, "rest"), read_words(node, "not_rest"),
                   read_words(node, "channels"), read_words(node, "exclusive")};
  }

  void read_doubts(const Node& node) {
    book_.doubts = {read_words(node, "words"), read_words(node, "organs"), read_words(node, "innocent"),
                    read_words(node, "guidance"), read_words(node, "extents")};
  }

  void read_settling(const Node& node) {
    book_.settling = {
        read_words(node, "units"),     read_words(node, "words"),      read_words(node, "between"),
        read_words(node, "this_year"), read_words(node, "not_claims"), read_words(node, "lead_ins"),
        read_words(node, "own"),       read_words(node, "organs"),     read_words(node, "guidance")};
  }

  Scope scope_of(const Node& node, const char* key) {
    if (!node.has(key)) return kNoScope;
    const std::string name = node.text(key, 1);
    const auto known = std::ranges::find(book_.scopes, name);
    const auto index = known - book_.scopes.begin();
    if (known == book_.scopes.end()) book_.scopes.push_back(name);
    return static_cast<Scope>(index);
  }

  void read_sentences(const Node& root) {
    for (const Node& node : root.items("asides", kMaxTexts)) {
      const Aside aside = read_aside(node);
      for (const Node& wording : node.items("wordings", kMaxTexts, 1)) add(wording, {0, kNoScope, -1, aside});
    }
    const std::int16_t wholes = read_wholes(root);
    for (const Node& node : root.items("claims", kMaxWords)) {
      read_claim(node);
      book_.claims.back().wholes = wholes;
    }
  }

  std::int16_t read_wholes(const Node& root) {
    if (!root.has("wholes")) return -1;
    std::vector<std::vector<ProseCell>>& wholes = book_.wholes.emplace_back();
    for (const Node& whole : root.items("wholes", kMaxTexts, 1))
      wholes.push_back(cells_.of(whole.json().get<std::vector<std::string>>()));
    return static_cast<std::int16_t>(book_.wholes.size() - 1);
  }

  static Aside read_aside(const Node& node) {
    static const std::map<std::string, Aside, std::less<>> kNames = {
        {"nothing", Aside::nothing},   {"share", Aside::share},          {"more", Aside::more},
        {"less", Aside::less},         {"growth", Aside::growth},        {"decline", Aside::decline},
        {"previous", Aside::previous}, {"percentage", Aside::percentage}};
    return kNames.at(node.text("as", 1));
  }

  void read_claim(const Node& node) {
    ProseClaim claim;
    claim.id = node.text("id", 1);
    claim.rule = node.text("rule", 1);
    claim.name = read_name(node.at("name"));
    claim.opens = scope_of(node, "opens");
    claim.beside = node.flag("beside", false);
    claim.timeless = node.flag("timeless", false);
    for (const Node& wording : node.items("settles", kMaxTexts)) {
      const std::vector<WordingKey> keys = classes_.keys_of(wording);
      claim.settles.insert(claim.settles.end(), keys.begin(), keys.end());
    }
    for (const Node& reading : node.items("readings", kMaxTexts, 1)) {
      claim.readings.push_back({cells_.of(reading.json().get<std::vector<std::string>>()), {}, {}});
    }
    for (const Node& reading : node.items("maybe", kMaxTexts)) {
      claim.maybe.push_back({cells_.of(reading.texts("cells", kMaxTexts, 1)),
                             cells_.of(reading.texts("minus", kMaxTexts, 1)),
                             {reading.text("zh", 1), reading.text("en", 1)}});
    }
    const auto index = static_cast<std::int16_t>(book_.claims.size());
    const Scope within = scope_of(node, "within");
    for (const Node& wording : node.items("wordings", kMaxTexts, 1))
      add(wording, {0, within, index, Aside::none});
    book_.claims.push_back(std::move(claim));
  }

  void add(const Node& wording, const ProseEntry& entry) {
    for (const WordingKey key : classes_.keys_of(wording)) {
      book_.entries.push_back(entry);
      book_.entries.back().key = key;
    }
  }

  ProseBook book_;
  WordClasses classes_;
  FormCells cells_;
};

}  // namespace

const ProseBook& ProseBook::builtin() {
  static const ProseBook book = [] {
    try {
      return Reader().read();
    } catch (const std::bad_alloc&) {
      throw;
    } catch (const std::exception&) {
      std::abort();  // the build's tests refuse such documents; only a broken binary gets here
    }
  }();
  return book;
}

}  // namespace gxreport::schema
