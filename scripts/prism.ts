import { readFile } from 'node:fs/promises'
import { createLogger } from '@stoplight/prism-core'
import { getHttpOperationsFromSpec } from '@stoplight/prism-http'
import { createServer } from '@stoplight/prism-http-server'

/** Running Prism mock server of the bundled description. */
export interface PrismServer {
  readonly url: string
  close(): Promise<void>
}

const description = new URL('../src/generated/openapi.json', import.meta.url)

/**
 * Starts a Prism mock server of the bundled description.
 *
 * @param options.port Port to listen on. 0, the default, selects a free port.
 */
export async function startPrism(
  options: { port?: number; host?: string; cors?: boolean } = {},
): Promise<PrismServer> {
  const { port = 0, host = '127.0.0.1', cors = false } = options
  const operations = await getHttpOperationsFromSpec(JSON.parse(await readFile(description, 'utf8')))
  const server = createServer(operations, {
    cors,
    components: { logger: createLogger('prism', { enabled: false }) },
    config: {
      isProxy: false,
      mock: { dynamic: false },
      validateRequest: true,
      validateResponse: true,
      checkSecurity: true,
      errors: true,
      upstreamProxy: undefined,
    },
  })
  const url = await server.listen(port, host)
  return { url, close: () => server.close() }
}
