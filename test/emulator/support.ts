import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { getHttpOperationsFromSpec, type PrismHttpComponents } from '@stoplight/prism-http'
import type { Document } from '../../scripts/generate/document.ts'
import type { OperationId } from '../../src/emulator/context.ts'
import { createEmulator, type Emulator, type EmulatorOptions } from '../../src/emulator/index.ts'
import { findRoute } from '../../src/emulator/router.ts'
import { OPERATION_KEYS, OPERATIONS } from '../../src/generated/operations.ts'

const require = createRequire(import.meta.url)
// Prism does not export this part.
const {
  validateOutput,
}: {
  validateOutput: PrismHttpComponents['validateOutput']
} = require('@stoplight/prism-http/dist/validator/index.js')

const description = new URL('../../src/generated/openapi.json', import.meta.url)
const document: Document = JSON.parse(await readFile(description, 'utf8'))
const operations = await getHttpOperationsFromSpec({ ...document })
const byId = new Map(operations.map((operation) => [operation.iid, operation]))

/** Time at which an emulator of a test is created. */
export const NOW: number = Date.UTC(2026, 10, 21, 12)

/** Options of an emulator for tests. */
export interface CheckedOptions extends EmulatorOptions {
  /** Called for each response that a handler created. */
  readonly onOperation?: (id: OperationId) => void
}

/**
 * Creates an emulator with a fixed clock and predictable secrets, of which every response must match the description: a call
 * rejects otherwise.
 */
export function createCheckedEmulator(options: CheckedOptions = {}): Emulator {
  const { onOperation, ...rest } = options
  let counter = 0
  const emulator = createEmulator({
    now: () => NOW,
    random: (length) => {
      const bytes = new Uint8Array(length).fill(7)
      new DataView(bytes.buffer).setUint32(0, ++counter)
      return bytes
    },
    ...rest,
  })
  const fetch = checking(emulator.fetch, onOperation)
  return { ...emulator, fetch, clientOptions: (name) => ({ ...emulator.clientOptions(name), fetch }) }
}

/** Returns a `fetch` of an emulator that rejects if the response of a handler does not match the description. */
export function checking(
  fetch: Emulator['fetch'],
  onOperation?: (id: OperationId) => void,
): Emulator['fetch'] {
  return async (input, init) => {
    const request = new Request(input, init)
    const { method, url } = request
    const response = await fetch(request)
    const id = operationOf(method, new URL(url).pathname)
    if (id === undefined || response.headers.has('X-Emulator')) return response
    onOperation?.(id)
    const problems = await findMismatches(id, response.clone())
    if (problems.length === 0) return response
    throw new Error(
      `${method} ${url}: ${response.status} does not match the description: ${problems.join('; ')}`,
    )
  }
}

function operationOf(method: string, pathname: string): OperationId | undefined {
  try {
    const route = findRoute(method, pathname)
    return route.kind === 'operation' ? route.id : undefined
  } catch {
    return undefined
  }
}

/** Returns why a response does not match the description of its operation, with Prism's own validation. */
async function findMismatches(id: OperationId, response: Response): Promise<string[]> {
  const resource = byId.get(id)
  if (!resource) return [`Prism does not know ${id}`]
  const text = await response.text()
  const isJson = response.headers.get('content-type')?.includes('json') ?? false
  const element = {
    statusCode: response.status,
    headers: Object.fromEntries(response.headers),
    body: text === '' ? undefined : isJson ? JSON.parse(text) : text,
  }
  // `default` describes 5xx, and Prism applies it to any status.
  const statuses: readonly number[] = OPERATIONS[OPERATION_KEYS[id]].statuses
  if (response.status < 500 && !statuses.includes(response.status)) return ['the status is not described']
  const result = validateOutput({ resource, element })
  if (result._tag === 'Right') return []
  return result.left.map(({ path, message }) => `${path?.join('.')} ${message}`)
}
