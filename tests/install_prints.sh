#!/bin/sh
# What do the tests of prints need? Java and Maven (veraPDF, epubcheck), zbar (reads QR codes), LibreOffice (opens DOCX), npm (Ace).
set -u
missing=""
command -v java >/dev/null 2>&1 || missing="$missing openjdk-17-jre-headless"
command -v mvn >/dev/null 2>&1 || missing="$missing maven"
command -v soffice >/dev/null 2>&1 || missing="$missing libreoffice-writer-nogui"
command -v pdftoppm >/dev/null 2>&1 || missing="$missing poppler-utils"
command -v npm >/dev/null 2>&1 || missing="$missing npm"
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
if ! cmp -s tests/outputs/verapdf/pom.xml "$jars/.ready"; then
  echo "fetching veraPDF (Maven)"
  rm -rf "$jars"
  mvn -q -B -f tests/outputs/verapdf/pom.xml dependency:copy-dependencies -DoutputDirectory="$PWD/$jars" || {
    echo "veraPDF could not be fetched by Maven; without it no PDF can be said to be accessible. Run 'make test' again when Maven works." >&2
    exit 1
  }
  cp tests/outputs/verapdf/pom.xml "$jars/.ready"
fi
ace=.cache/ace
if ! cmp -s tests/outputs/ace/package-lock.json "$ace/.ready"; then
  echo "fetching Ace by DAISY (npm)"
  mkdir -p "$ace" && cp tests/outputs/ace/package.json tests/outputs/ace/package-lock.json "$ace/"
  # It drives the Chromium that the browser tests brought; its own would be downloaded by an install script.
  (cd "$ace" && npm ci --ignore-scripts --no-audit --no-fund >/dev/null) || { echo "Ace could not be fetched by npm" >&2; exit 1; }
  cp tests/outputs/ace/package-lock.json "$ace/.ready"
fi
