#!/bin/sh
# What does `make bench` need besides the browser of the tests? nginx (serves the site as a host would), npm (Lighthouse), and on
# Debian a whole Chromium, as readers have it; elsewhere tests/install_browser.sh brought one.
set -u
missing=""
if command -v chromium-headless-shell >/dev/null 2>&1 && ! command -v chromium >/dev/null 2>&1; then missing="$missing chromium"; fi
[ -x /usr/sbin/nginx ] || command -v nginx >/dev/null 2>&1 || missing="$missing nginx-light libnginx-mod-http-brotli-static"
command -v npm >/dev/null 2>&1 || missing="$missing npm"
if [ -n "$missing" ]; then
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "installing$missing (Debian packages)"
    # shellcheck disable=SC2086 -- a list of packages
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null || exit 1
  else
    echo "The measurements need$missing. Install them (Debian, Ubuntu: apt install) and run 'make bench' again." >&2
    exit 1
  fi
fi
here=.cache/lighthouse
cmp -s tests/bench/npm/package-lock.json "$here/.ready" && exit 0
echo "fetching Lighthouse (npm)"
rm -rf "$here" && mkdir -p "$here" && cp tests/bench/npm/package.json tests/bench/npm/package-lock.json "$here/"
# It drives the Chromium that is there; one of its own would be downloaded by an install script.
(cd "$here" && npm ci --silent --ignore-scripts --no-audit --no-fund) || {
  echo "Lighthouse could not be fetched by npm. Run 'make bench' again when npm works." >&2
  exit 1
}
cp tests/bench/npm/package-lock.json "$here/.ready"
