"""Sends queries to papergraph's API, by the standard library alone."""

from __future__ import annotations

import json
import time
import urllib.error
import urllib.request
from collections.abc import Mapping
from typing import Any

# The codes after which the same request may succeed; docs/api.md lists all.
PASSING = {"RATE_LIMITED", "STORE_UNAVAILABLE", "STORE_BUSY", "SERVER_STOPPING", "CHANGED_WHILE_READING"}
MOST_TRIES = 3
WAIT_SECONDS = 2.0


class ApiError(Exception):
    """An error of the API. `code` is one of docs/api.md, or `UNREACHABLE` if there was no answer of GraphQL."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


def request(url: str, query: str, variables: Mapping[str, Any]) -> dict[str, Any]:
    """What the query gives. Raises `ApiError`."""
    for attempt in range(1, MOST_TRIES + 1):
        answer, retry_after_seconds = _post(url, {"query": query, "variables": variables})
        errors = answer.get("errors") or []
        if not errors and answer.get("data") is not None:
            return answer["data"]
        error = errors[0] if errors else {"message": "no data"}
        code = error.get("extensions", {}).get("code", "UNREACHABLE")
        if code not in PASSING or attempt == MOST_TRIES:
            raise ApiError(code, error["message"])
        time.sleep(retry_after_seconds)
    raise AssertionError("the last try returns or raises")


def _post(url: str, body: Mapping[str, Any]) -> tuple[dict[str, Any], float]:
    headers = {"content-type": "application/json", "accept": "application/graphql-response+json"}
    sent = urllib.request.Request(url, json.dumps(body).encode(), headers)
    try:
        try:
            response = urllib.request.urlopen(sent)
        except urllib.error.HTTPError as refusal:  # It has a body like any other answer.
            response = refusal
        with response:
            retry_after = response.headers.get("retry-after")
            return json.load(response), float(retry_after) if retry_after else WAIT_SECONDS
    except (OSError, ValueError) as error:
        raise ApiError("UNREACHABLE", f"{url} gives no answer of GraphQL: {error}") from error
