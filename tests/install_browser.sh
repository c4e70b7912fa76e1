#!/bin/sh
# Is there a Chromium for the browser tests? Debian's shell without windows where we are root (half the work of a whole one, see
# tests/chromium.py), else the one that is there, else Playwright's own.
set -u
command -v chromium-headless-shell >/dev/null 2>&1 && exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1 && grep -q '^ID=debian' /etc/os-release 2>/dev/null; then
  echo "installing Chromium (Debian package)"
  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium-headless-shell >/dev/null && exit 0
fi
for name in chromium chromium-browser google-chrome; do
  command -v "$name" >/dev/null 2>&1 && exit 0
done
echo "installing Chromium (Playwright's own)"
with_deps=""
[ "$(id -u)" = 0 ] && with_deps="--with-deps"
.venv/bin/playwright install $with_deps chromium && exit 0
echo "No Chromium could be had. Install one (Debian: apt install chromium) and run 'make test' again." >&2
exit 1
