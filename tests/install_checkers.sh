#!/bin/sh
# What do the tests of pages need besides a browser? nginx (the policy), Java and npm (the Nu HTML checker).
set -u
missing=""
[ -x /usr/sbin/nginx ] || command -v nginx >/dev/null 2>&1 || missing="$missing nginx-light libnginx-mod-http-brotli-static"
command -v java >/dev/null 2>&1 || missing="$missing default-jre-headless"
command -v npm >/dev/null 2>&1 || missing="$missing npm"
if [ -n "$missing" ]; then
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "installing$missing (Debian packages)"
    # shellcheck disable=SC2086 -- a list of packages
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null || exit 1
  else
    echo "The tests of pages need$missing. Install them (Debian, Ubuntu: apt install) and run 'make test' again." >&2
    exit 1
  fi
fi
here=.cache/vnu
[ -f "$here/.ready" ] && cmp -s tests/site/vnu/package-lock.json "$here/.ready" && exit 0
echo "fetching the Nu HTML checker (npm)"
rm -rf "$here" && mkdir -p "$here" && cp tests/site/vnu/package.json tests/site/vnu/package-lock.json "$here/"
(cd "$here" && npm ci --silent --ignore-scripts --no-audit --no-fund) || {
  echo "The Nu HTML checker could not be fetched by npm. Run 'make test' again when npm works." >&2
  exit 1
}
cp tests/site/vnu/package-lock.json "$here/.ready"
