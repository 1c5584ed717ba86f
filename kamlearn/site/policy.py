"""The promise that nothing leaves the reader's device, as a Content-Security-Policy."""

POLICY = "; ".join(
    (
        "default-src 'self'",
        # No inline script at all; Python in the page needs WebAssembly and a worker from a blob.
        "script-src 'self' 'wasm-unsafe-eval' blob:",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "connect-src 'self'",
        "worker-src 'self' blob:",
        "font-src 'self' data:",
        "object-src 'none'",
        "base-uri 'self'",
        # The search form is the only one that is sent, to a page of this site.
        "form-action 'self'",
    )
)
"""One policy for every page, in its first `<meta>`."""
