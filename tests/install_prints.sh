#!/bin/sh
# What do the tests of prints need? Java and Maven (veraPDF, epubcheck), zbar (reads QR codes), LibreOffice (opens DOCX).
set -u
missing=""
command -v java >/dev/null 2>&1 || missing="$missing openjdk-17-jre-headless"
command -v mvn >/dev/null 2>&1 || missing="$missing maven"
command -v soffice >/dev/null 2>&1 || missing="$missing libreoffice-writer-nogui"
command -v pdftoppm >/dev/null 2>&1 || missing="$missing poppler-utils"
ldconfig -p 2>/dev/null | grep -q libzbar.so || missing="$missing libzbar0"
if [ -n "$missing" ]; then
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "installing$missing (Debian packages)"
    # shellcheck disable=SC2086 -- a list of packages
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null || exit 1
  else
    echo "The tests of prints need$missing. Install them (Debian, Ubuntu: apt install) and run 'make test' again." >&2
    exit 1
  fi
fi
jars=.cache/verapdf
[ -f "$jars/.ready" ] && cmp -s tests/outputs/verapdf/pom.xml "$jars/.ready" && exit 0
echo "fetching veraPDF (Maven)"
rm -rf "$jars"
mvn -q -B -f tests/outputs/verapdf/pom.xml dependency:copy-dependencies -DoutputDirectory="$PWD/$jars" || {
  echo "veraPDF could not be fetched by Maven; without it no PDF can be said to be accessible. Run 'make test' again when Maven works." >&2
  exit 1
}
cp tests/outputs/verapdf/pom.xml "$jars/.ready"
