"""Serves a folder with a real nginx and the configuration of ``deploy/nginx``, on the loopback address."""

import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

DEPLOY = Path(__file__).resolve().parents[1] / "deploy" / "nginx"
_MODULES = Path("/usr/lib/nginx/modules")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def _settings(folder: Path, work: Path, port: int) -> str:
    """Return a whole nginx configuration around the server that deploy/nginx describes."""
    server = (DEPLOY / "guidebook.conf").read_text("utf-8")
    server = server.replace("listen 80;", f"listen 127.0.0.1:{port};").replace("/var/www/guidebook", str(folder))
    server = server.replace("include headers.conf;", f"include {DEPLOY / 'headers.conf'};")
    brotli = _MODULES / "ngx_http_brotli_static_module.so"
    return (
        (f"load_module {brotli};\n" if brotli.is_file() else "")
        + f"daemon off;\nuser root;\npid {work}/pid;\nerror_log {work}/error.log;\nevents {{}}\n"
        + "http {\n" + "".join(f"{kind}_temp_path {work}/{kind};\n" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
        + server + "}\n"
    )


@contextmanager
def serve_nginx(folder: Path, work: Path) -> Iterator[str]:
    """Yield the address under which nginx serves ``folder``; ``work`` is an empty folder for its files."""
    port = _free_port()
    (work / "nginx.conf").write_text(_settings(folder, work, port), "utf-8")
    program = shutil.which("nginx") or "/usr/sbin/nginx"
    process = subprocess.Popen([program, "-p", str(work), "-c", str(work / "nginx.conf")], stderr=subprocess.PIPE)
    try:
        for _ in range(100):
            if process.poll() is not None:
                raise RuntimeError((process.stderr.read() if process.stderr else b"").decode())
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.05)
        yield f"http://127.0.0.1:{port}/"
    finally:
        process.terminate()
        process.wait(10)
