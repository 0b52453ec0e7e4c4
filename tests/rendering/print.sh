#!/bin/sh
# Turns page.html of the working folder into text by a program that we did not write.
#   print.sh NAME    the text, on standard output
#   print.sh --list  a name a line, and behind a tab the first program that it lacks
set -eu

#name: programs
table='w3m: w3m
w3m-wide: w3m
lynx: lynx
lynx-wide: lynx
elinks: elinks
pandoc-plain: pandoc
pandoc-gfm: pandoc
pandoc-rst: pandoc
office-text: soffice
pdf: soffice pdftotext
pdf-layout: soffice pdftotext
pdf-raw: soffice pdftotext
browser-copy: chromium
browser-text: chromium'

list() {
  printf '%s\n' "$table" | while IFS=: read -r name programs; do
    lacking=
    for program in $programs; do
      [ -n "$lacking" ] || command -v "$program" >/dev/null || lacking=$program
    done
    printf '%s\t%s\n' "$name" "$lacking"
  done
}

# No program may hold the test up for ever.
limited() { timeout 300 "$@"; }

office() {
  limited soffice --headless "-env:UserInstallation=file://$PWD/office" --infilter='HTML (StarWriter)' \
    --convert-to "$1" page.html >office.log 2>&1
}

pdf() {
  [ -s page.pdf ] || office pdf
  pdftotext "$@" page.pdf -
}

# browser EXPRESSION: the page leaves the value of a JavaScript expression, as base64, in its own title.
browser() {
  title="document.title=btoa(unescape(encodeURIComponent($1)))"
  sed "s|</body>|<script>$title</script></body>|" page.html >browser.html
  limited chromium --headless --no-sandbox --disable-gpu "--user-data-dir=$PWD/chromium" \
    --dump-dom browser.html 2>chromium.log | sed -n 's|.*<title>\([^<]*\)</title>.*|\1|p' | base64 -d
}

case "${1:-}" in
  --list) list ;;
  w3m) limited w3m -dump -O UTF-8 page.html ;;
  w3m-wide) limited w3m -dump -cols 200 -O UTF-8 page.html ;;
  lynx) limited lynx -dump -nolist -display_charset=utf-8 page.html ;;
  lynx-wide) limited lynx -dump -nolist -width=200 -display_charset=utf-8 page.html ;;
  elinks) limited elinks -dump 1 -no-references -dump-charset utf-8 page.html ;;
  pandoc-plain) limited pandoc -f html -t plain page.html ;;
  pandoc-gfm) limited pandoc -f html -t gfm page.html ;;
  pandoc-rst) limited pandoc -f html -t rst page.html ;;
  office-text) office 'txt:Text (encoded):UTF8' && cat page.txt ;;
  pdf) pdf ;;
  pdf-layout) pdf -layout ;;
  pdf-raw) pdf -raw ;;
  browser-copy) browser '(getSelection().selectAllChildren(document.body),getSelection().toString())' ;;
  browser-text) browser 'document.body.innerText' ;;
  *) sed -n '2,4s/^# //p' "$0" >&2; exit 2 ;;
esac
