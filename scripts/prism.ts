import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { createLogger } from '@stoplight/prism-core'
import { getHttpOperationsFromSpec, type PrismHttpComponents } from '@stoplight/prism-http'
import { createServer } from '@stoplight/prism-http-server'
import type { Document } from './generate/document.ts'
import { createDynamicOperations } from './prism/dynamic-values.ts'
import { nameInvalidFields } from './prism/invalid-fields.ts'
import { correctLimitHeaders, type MockOptions } from './prism/limit-headers.ts'

/** Running Prism mock server of the bundled description. */
export interface PrismServer {
  readonly url: string
  close(): Promise<void>
}

const require = createRequire(import.meta.url)
// Prism does not export this part. Node.js and Vitest import the default export of a CommonJS module differently.
const {
  default: mock,
}: { default: PrismHttpComponents['mock'] } = require('@stoplight/prism-http/dist/mocker/index.js')

const description = new URL('../src/generated/openapi.json', import.meta.url)

/**
 * Starts a Prism mock server of the bundled description. Responses differ from those of Prism alone in four ways: the
 * headers of a 429 match its body, a 400 names the invalid fields, a page that redirects does so without being asked to,
 * and dynamic values have the form of Discord's values.
 *
 * @param options.port Port to listen on. 0, the default, selects a free port.
 */
export async function startPrism(
  options: { port?: number; host?: string; cors?: boolean } = {},
): Promise<PrismServer> {
  const { port = 0, host = '127.0.0.1', cors = false } = options
  const document: Document = JSON.parse(await readFile(description, 'utf8'))
  const snowflake = document.components.schemas.Snowflake?.pattern ?? ''
  const operations = await getHttpOperationsFromSpec({ ...document })
  const server = createServer(operations, {
    cors,
    components: { logger: createLogger('prism', { enabled: false }), ...createComponents(snowflake) },
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

/** Selects the redirect of an operation without a success. Prism would select its `default` response. */
function preferRedirect(options: MockOptions): MockOptions {
  const { resource, input, config } = options
  const codes = resource.responses.map(({ code }) => code)
  const isOther =
    config.code !== undefined || input.validations.length > 0 || codes.some((code) => /^2/.test(code))
  const redirect = codes.find((code) => /^3/.test(code))
  return isOther || redirect === undefined
    ? options
    : { ...options, config: { ...config, code: Number(redirect) } }
}

/** Wraps the part of Prism that creates a response. */
function createComponents(snowflake: string): Pick<PrismHttpComponents, 'mock'> {
  const toDynamic = createDynamicOperations()
  return {
    mock: (options) => (logger) => {
      const { resource, input, config } = options
      const used = config.dynamic ? { ...options, resource: toDynamic(resource) } : options
      const result = mock(preferRedirect(used))(logger)
      if (result._tag === 'Left') return result
      const named = nameInvalidFields(result.right, { resource, input, config }, snowflake)
      return { ...result, right: correctLimitHeaders(named, config.exampleKey) }
    },
  }
}
