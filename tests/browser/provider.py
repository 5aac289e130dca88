"""A sign-on of its own on loopback: OpenID Connect with codes, PKCE, and tokens signed by RS256.

It holds the product to the protocol: an address that is not registered, a code used twice, a wrong secret or
a verifier that does not fit is refused, as a council's provider would.
"""

from __future__ import annotations

import base64
import hashlib
import json
import secrets
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from urllib.parse import parse_qs, urlencode, urlsplit

from joserfc import jwt
from joserfc.jwk import RSAKey

CLIENT, SECRET = "multiplier", "a secret that only the two know"
ALGORITHM = "RS256"
Query = Mapping[str, str]


@dataclass
class Provider:
    """Who can sign in, and to where they may be sent back. `people` are claims by the name of a button."""

    people: dict[str, dict[str, object]]
    address: str = ""
    callback: str = ""
    refused: list[str] = field(default_factory=list)
    signed_out: int = 0
    key: RSAKey = field(default_factory=lambda: RSAKey.generate_key(2048, {"kid": "one", "use": "sig"}))
    codes: dict[str, tuple[str, Query]] = field(default_factory=dict)

    def discovery(self) -> dict[str, object]:
        """What a client reads first."""
        names = {"authorization": "authorize", "token": "token", "end_session": "end"}
        return {
            "issuer": self.address,
            **{f"{name}_endpoint": f"{self.address}/{path}" for name, path in names.items()},
            "jwks_uri": f"{self.address}/jwks",
            "response_types_supported": ["code"],
            "subject_types_supported": ["public"],
            "id_token_signing_alg_values_supported": [ALGORITHM],
            "code_challenge_methods_supported": ["S256"],
        }

    def authorise(self, asked: Query) -> str:
        """Send the person back with a code."""
        right = {"client_id": CLIENT, "redirect_uri": self.callback, "response_type": "code"}
        wrong = [name for name, value in right.items() if asked.get(name) != value]
        if wrong or "openid" not in asked.get("scope", "").split() or not asked.get("code_challenge"):
            raise PermissionError(f"authorize: {wrong or 'no openid, or no challenge'}")
        code = secrets.token_urlsafe(16)
        self.codes[code] = (asked["who"], asked)
        return f"{self.callback}?{urlencode({'code': code, 'state': asked['state']})}"

    def token(self, asked: Query, authorization: str) -> dict[str, object]:
        """Give the signed token for a code, once."""
        basic = base64.b64encode(f"{CLIENT}:{SECRET}".encode()).decode()
        digest = hashlib.sha256(asked.get("code_verifier", "").encode()).digest()
        who, begun = self.codes.pop(asked.get("code", ""), ("", {}))
        challenge = base64.urlsafe_b64encode(digest).decode().rstrip("=")
        if authorization != f"Basic {basic}" or challenge != begun.get("code_challenge"):
            raise PermissionError("token: not this client, or not its code")
        now = int(time.time())
        claims = {"iss": self.address, "aud": CLIENT, "sub": who, "iat": now, "exp": now + 600}
        claims |= {"nonce": begun["nonce"], **self.people[who]}
        signed = jwt.encode({"alg": ALGORITHM, "kid": "one"}, claims, self.key)
        return {"access_token": secrets.token_hex(8), "token_type": "Bearer", "id_token": signed}

    def end(self, asked: Query) -> str:
        """Sign out here too, and send the person back."""
        if asked.get("post_logout_redirect_uri") != self.callback:
            raise PermissionError("end: not a registered address")
        self.signed_out += 1
        return self.callback


class Door(BaseHTTPRequestHandler):
    """The provider's addresses."""

    provider: Provider

    def do_GET(self) -> None:
        url = urlsplit(self.path)
        asked = {key: values[0] for key, values in parse_qs(url.query).items()}
        try:
            if url.path == "/.well-known/openid-configuration":
                self._say(200, "application/json", json.dumps(self.provider.discovery()))
            elif url.path == "/jwks":
                self._say(200, "application/json", json.dumps({"keys": [self.provider.key.as_dict(False)]}))
            elif url.path == "/authorize" and "who" not in asked:
                self._say(200, "text/html", self._choices(url.query))
            elif way := {"/authorize": self.provider.authorise, "/end": self.provider.end}.get(url.path):
                self._say(302, "text/plain", "", way(asked))
            else:
                self._say(404, "text/plain", "")
        except (PermissionError, KeyError) as error:
            self._refuse(error)

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        asked = {key: values[0] for key, values in parse_qs(body).items()}
        try:
            given = self.provider.token(asked, self.headers.get("Authorization", ""))
            self._say(200, "application/json", json.dumps(given))
        except (PermissionError, KeyError) as error:
            self._refuse(error)

    def _choices(self, query: str) -> str:
        links = [f'<a href="/authorize?{query}&who={who}">{who}</a>' for who in self.provider.people]
        return f"<!doctype html><title>Sign in</title><h1>Who are you?</h1>{' '.join(links)}".replace(
            "&who", "&amp;who"
        )

    def _refuse(self, error: Exception) -> None:
        self.provider.refused.append(str(error))
        self._say(400, "application/json", json.dumps({"error": "invalid_request"}))

    def _say(self, status: int, kind: str, text: str, onward: str = "") -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(text.encode())))
        if onward:
            self.send_header("Location", onward)
        self.end_headers()
        self.wfile.write(text.encode())

    def log_message(self, *_: object) -> None:
        """Nothing is said on the console."""


@contextmanager
def providing(people: dict[str, dict[str, object]]) -> Iterator[Provider]:
    """A provider that answers as long as the block lasts."""
    provider = Provider(people)
    door = type("TheDoor", (Door,), {"provider": provider})
    with ThreadingHTTPServer(("127.0.0.1", 0), door) as server:
        provider.address = f"http://127.0.0.1:{server.server_port}"
        thread = Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield provider
        finally:
            server.shutdown()
            thread.join()
