"""One request on the wire: certificates, the machine's proxy, redirects on one host, errors in words."""

import urllib.request
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from urllib.parse import urljoin, urlsplit

import urllib3
from urllib3 import BaseHTTPResponse as Response
from urllib3.exceptions import HTTPError, ReadTimeoutError

from warehouse.errors import SourceUnreachable

__all__ = ["HTTPError", "ReadTimeoutError", "Response", "host_of", "opened", "plain"]

HOPS = 3
CONNECT = 15.0
LOOPBACK = {"127.0.0.1", "::1", "localhost"}


def host_of(url: str) -> str:
    """The host; SourceUnreachable for what is not https (http is for this machine itself only)."""
    parts = urlsplit(url)
    host = parts.hostname or ""
    if host and (parts.scheme == "https" or (parts.scheme == "http" and host in LOOPBACK)):
        return host
    raise SourceUnreachable("Only https addresses are asked", where=url, next="Ask for it by https.")


@contextmanager
def opened(
    url: str,
    headers: Mapping[str, str],
    timeout: float,
    before: Callable[[str], None],
    body: bytes | None = None,
) -> Iterator[Response]:
    """The response, its body not yet read; `body` is posted. `before` is called with the host each time."""
    asked = url
    for _ in range(HOPS):
        before(host_of(asked))
        with _pool(asked, timeout) as pool:
            response = pool.request(
                "GET" if body is None else "POST",
                asked,
                body=body,
                headers=headers,
                redirect=False,
                retries=False,
                preload_content=False,
            )
            try:
                further = response.headers.get("Location")
                if response.status not in (301, 302, 303, 307, 308) or not further:
                    yield response
                    return
                asked = _same_host(asked, urljoin(asked, further))
            finally:
                response.close()
    raise SourceUnreachable(
        f"{host_of(url)} sends from one address to the next", where=url, next="Try again later."
    )


def plain(error: HTTPError) -> str:
    """What went wrong on the way, without the names of classes and sockets."""
    said = str(error)
    known = (text for words, text in _SAID.items() if words in said.lower())
    return next(known, f"the connection failed: {said.rsplit(': ', 1)[-1]}")


def _same_host(url: str, further: str) -> str:
    here, there = urlsplit(url), urlsplit(further)
    if (here.scheme, here.netloc) == (there.scheme, there.netloc):
        return further
    raise SourceUnreachable(
        f"{here.hostname} sends on to {there.scheme}://{there.netloc}, and no other host is asked",
        where=url,
        next="Look at the address in a browser: the publisher may have moved.",
    )


def _pool(url: str, timeout: float) -> urllib3.PoolManager:
    host, scheme = host_of(url), urlsplit(url).scheme
    patience = urllib3.Timeout(connect=min(timeout, CONNECT), read=timeout)
    proxy = urllib.request.getproxies().get(scheme)
    if proxy and host not in LOOPBACK and not urllib.request.proxy_bypass(host):
        return urllib3.ProxyManager(proxy, timeout=patience)
    return urllib3.PoolManager(timeout=patience)


_SAID = {
    "timed out": "it did not answer in time",
    "incomplete": "the answer was cut off",
    "broken": "the answer was cut off",
    "without response": "it closed the connection",
    "aborted": "it closed the connection",
    "reset": "it closed the connection",
    "refused": "it took no connection",
    "resolve": "its name is not known to this network",
    "certificate": "its certificate is not trusted by this machine",
}
