"""What may a page of ours do in a reader's browser? The policy, as an element of each page and as headers of a server.

Nothing inline runs or styles: every script and style is a file of this site. ``'wasm-unsafe-eval'`` lets the search
engine's WebAssembly be compiled; it allows no script. ``data:`` is for the icon in the tab. ``frame-ancestors`` counts
in headers only.
"""

import re

_POLICY = {
    "default-src": "'none'",
    "script-src": "'self' 'wasm-unsafe-eval'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "connect-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'none'",
}
ELEMENT_POLICY = "; ".join(f"{name} {value}" for name, value in _POLICY.items())
HEADERS = {
    "Content-Security-Policy": f"{ELEMENT_POLICY}; frame-ancestors 'none'",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), browsing-topics=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
"""What a server sends with every page."""
LASTING = "public, max-age=31536000, immutable"
"""For files whose name changes with their content."""
FRESH = "no-cache"
"""For pages: a browser asks each time whether they changed; a stale number to call does harm."""
_CHARSET = re.compile(r"<meta charset=[^>]*>", re.IGNORECASE)


def with_policy(page: str) -> str:
    """Return an HTML page with the policy as its second element: it counts only for what stands behind it."""
    meta = f'<meta http-equiv="Content-Security-Policy" content="{ELEMENT_POLICY}">'
    return _CHARSET.sub(lambda match: match[0] + meta, page, count=1)


def netlify() -> str:
    """Return the headers as Netlify and Cloudflare Pages read them (file ``_headers`` of the site)."""
    lines = ["/*", *(f"  {name}: {value}" for name, value in HEADERS.items()), f"  Cache-Control: {FRESH}"]
    return "\n".join([*lines, "/assets/*", "  ! Cache-Control", f"  Cache-Control: {LASTING}", ""])


def apache() -> str:
    """Return the headers as Apache reads them (file ``.htaccess`` of the site)."""
    lines = [f'  Header always set {name} "{value}"' for name, value in HEADERS.items()]
    return "\n".join([
        "ErrorDocument 404 /404.html", "<IfModule mod_headers.c>", *lines, f'  Header set Cache-Control "{FRESH}"',
        '  <FilesMatch "\\.[0-9a-f]{8}\\.(css|js|svg|png)$">', f'    Header set Cache-Control "{LASTING}"', "  </FilesMatch>",
        "</IfModule>", "",
    ])


def nginx() -> str:
    """Return the headers as nginx reads them (``deploy/nginx/headers.conf``)."""
    lines = [f'add_header {name} "{value}" always;' for name, value in HEADERS.items()]
    return "\n".join(["# Made by 'guidebook headers'; included by guidebook.conf.", *lines, ""])
