/** What platforms say when no connection came about: name resolution, connecting, the handshake of TLS. */
const NOT_CONNECTED =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|ConnectionRefused|FailedToOpenSocket|ERR_(TLS|SSL)_\w+|\w*CERT\w*|UNABLE_TO_VERIFY_LEAF_SIGNATURE)$/

/** Whether the request of a failed `fetch` may have reached the server. Where nobody knows, it may. */
export function wasSent(error: unknown): boolean {
  const causes = [error, error instanceof Error ? error.cause : undefined]
  return !causes.some((one) => one instanceof Error && 'code' in one && NOT_CONNECTED.test(String(one.code)))
}
