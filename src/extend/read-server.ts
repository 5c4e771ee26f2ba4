import type { CredentialKind } from '../runtime/transport/operation.ts'
import type { PlacedOperation } from './list-operations.ts'

/**
 * The server of an operation, if it is not the API. A document says what is there, and the client's options
 * alone where requests go: a document that names another server is refused, so that none can take a credential
 * away. Beside the API stands its origin, for what needs no credential.
 *
 * @param apiServer Where the API lives, by the description.
 * @throws {@link InvalidArgumentError}
 */
export function readServer(
  { document, item, operation }: PlacedOperation,
  credentials: readonly CredentialKind[],
  apiServer: string,
): string | undefined {
  const origin = new URL(apiServer).origin
  const isOpen = credentials.every((kind) => kind === 'none')
  const servers = [operation, item, document].map((place) => place.at('servers')).find((one) => !one.isAbsent)
  const urls = (servers?.items() ?? []).map((server) => {
    const url = server.at('url')
    if (url.text() === apiServer || (isOpen && url.value === origin)) return url.text()
    throw url.refuse(
      `must be ${apiServer}, or ${origin} where no credential is needed: another address is the client's baseUrl`,
    )
  })
  return urls[0] === apiServer ? undefined : urls[0]
}
