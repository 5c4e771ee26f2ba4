import fc from 'fast-check'
import { describe, expect, inject, test } from 'vitest'
import { OPERATIONS } from '../../src/generated/operations.ts'
import {
  HTTPError,
  MissingScopeError,
  ServerError,
  UnauthorizedError,
} from '../../src/runtime/errors/index.ts'
import type { RequestOptions } from '../../src/runtime/transport/types.ts'
import { failure } from '../support/failure.ts'
import { ACCESS_TOKEN, type Actors, BOT_TOKEN, createActors, violations } from './actors.ts'
import {
  type DescribedOperation,
  type DocumentedBody,
  describedOperations,
  listStatuses,
  prefer,
} from './description.ts'

const url = inject('prismUrl')

interface Result {
  readonly status: number
  readonly data?: unknown
  readonly error?: unknown
  readonly response: Response
}

interface Init extends RequestOptions {
  readonly params: { readonly path: unknown; readonly query: unknown }
  readonly body?: unknown
}

type Call = (path: string, init: Init) => Promise<Result>

/** Calls an operation by its path template, with the examples of its parameters and of its body. */
function callByPath(
  operation: Pick<
    DescribedOperation,
    'credential' | 'method' | 'path' | 'pathParameters' | 'queryParameters' | 'bodies'
  >,
  { discord, token }: Actors,
  options: RequestOptions = {},
  body: DocumentedBody | undefined = operation.bodies[0],
): Promise<Result> {
  const { credential, method, path, pathParameters, queryParameters } = operation
  const api = (credential === 'bearer' ? token.api : discord.api) as unknown as Readonly<Record<string, Call>>
  const call = api[method]
  if (!call) throw new Error(`The api has no ${method}`)
  const params = { path: pathParameters, query: queryParameters }
  return call(path, { ...options, params, ...(body && { body: toArgument(body) }) })
}

/** Returns the argument for a body. The example of a file is its name, which is replaced by a file. */
function toArgument({ contentType, value }: DocumentedBody): unknown {
  if (contentType !== 'multipart/form-data') return value
  const fields = Object.entries(value as Readonly<Record<string, unknown>>)
  return Object.fromEntries(
    fields.map(([name, field]) => [
      name,
      /^files?\b/.test(name) ? new File(['bytes'], String(field)) : field,
    ]),
  )
}

/** Returns a change that makes Prism reject a request for this operation. */
function violationOf({ pathParameters, bodies }: DescribedOperation) {
  const id = Object.values(pathParameters).find((value) => /^\d+$/.test(value))
  if (id !== undefined) return violations.url(`/${id}`, '/no-id')
  return bodies.length > 0 ? violations.body(() => '"a text"') : violations.format
}

const callable = describedOperations.filter(({ credential }) => credential !== 'client')
const exercised = new Set<string>()

test('OPERATIONS has every operation of the description', () => {
  expect(Object.keys(OPERATIONS).sort()).toEqual(describedOperations.map(({ key }) => key).sort())
})

describe.each(callable)('$key', (operation) => {
  const single = operation.responses.filter(({ isRange }) => !isRange)
  const ranges = operation.responses.filter(({ isRange }) => isRange)

  test.each(single)('returns the response $status $example', async (response) => {
    const { status, value } = response
    const result = await callByPath(operation, createActors(url), { headers: prefer(response) })
    expect(result).toMatchObject(status < 300 ? { status, data: value } : { status, error: value })
    expect(result.response.status).toBe(status)
    exercised.add(`${operation.key} ${status}`)
  })

  test.each(ranges)('throws an error for the response $status $example', async (response) => {
    const { status, value } = response
    const call = () => callByPath(operation, createActors(url), { headers: prefer(response) })
    const error = await failure(call, ServerError)
    expect(error).toMatchObject({ operation: operation.key, status, body: value })
    exercised.add(`${operation.key} ${status}`)
  })

  test('sends the documented credential and no other', async () => {
    const sent: (string | null)[] = []
    const actors = createActors(url, {
      fetch: (request, init) => {
        sent.push(request.headers.get('authorization'))
        return fetch(request, init)
      },
    })
    await callByPath(operation, actors)
    const header = { bearer: `Bearer ${ACCESS_TOKEN}`, bot: `Bot ${BOT_TOKEN}`, none: null, client: null }
    expect(sent).toEqual([header[operation.credential]])
  })

  if (operation.acceptsBot) {
    test('accepts the bot token as well', async () => {
      const sent: (string | null)[] = []
      const actors = createActors(url, {
        fetch: (request, init) => {
          sent.push(request.headers.get('authorization'))
          return fetch(request, init)
        },
      })
      const { status } = await callByPath({ ...operation, credential: 'bot' }, actors)
      expect(status).toBeLessThan(300)
      expect(sent).toEqual([`Bot ${BOT_TOKEN}`])
    })
  }

  test('is rejected by Prism if the request violates the description', async () => {
    const violation = violationOf(operation)
    const actors = createActors(url, {
      fetch: async (request, init) => fetch(await violation(request), init),
    })
    const outcome = await callByPath(operation, actors).then(
      ({ status }) => status,
      (error: unknown) => (error instanceof HTTPError ? error.status : error),
    )
    expect(outcome).toBe(violation === violations.format ? 406 : 400)
  })

  if (operation.bodies.length > 0) {
    test.each(operation.bodies)('accepts the body $example as $contentType', async (body) => {
      const result = await callByPath(operation, createActors(url), {}, body)
      expect(result.status).toBeLessThan(300)
    })
  }

  if (operation.credential !== 'none') {
    test('is rejected by Prism without credentials', async () => {
      const withoutCredentials = (request: Request, init?: RequestInit) => {
        const headers = new Headers(request.headers)
        headers.delete('authorization')
        return fetch(new Request(request, { headers }), init)
      }
      const result = await callByPath(operation, createActors(url, { fetch: withoutCredentials }))
      expect(result.status).toBe(401)
    })
  }

  if (operation.credential === 'bearer' && operation.scopes.length > 0) {
    test('is not sent with a token that lacks its scopes', async () => {
      const neverFetch = () => Promise.reject(new Error('No request was expected'))
      const actors = createActors(url, { fetch: neverFetch }, ['voice'])
      const error = await failure(() => callByPath(operation, actors), MissingScopeError)
      expect(error).toMatchObject({ operation: operation.key, missing: operation.scopes, granted: ['voice'] })
    })
  }
})

test('every operation has a call by path or a method, and every documented status was received', () => {
  const others = describedOperations.filter(({ credential }) => credential === 'client')
  expect(others.filter(({ methods }) => methods.length === 0)).toEqual([])
  const statuses = listStatuses(callable)
  expect(statuses.filter((status) => !exercised.has(status))).toEqual([])
  process.stdout.write(
    `Contract: ${callable.length} operations × ${statuses.length} statuses by path template\n`,
  )
})

const withData = callable.filter(({ responses }) =>
  responses.some(({ status, value }) => status < 300 && value !== undefined),
)

test.each(withData)(
  '$key returns responses that Prism generates from the schemas unchanged',
  async (operation) => {
    let raw: unknown
    const actors = createActors(url, {
      fetch: async (request, init) => {
        const response = await fetch(request, init)
        raw = await response.clone().json()
        return response
      },
    })
    const success = operation.responses.find(({ status, value }) => status < 300 && value !== undefined)
    await fc.assert(
      fc.asyncProperty(fc.stringMatching(/^[0-9a-f]{4,8}$/), async (seed) => {
        const headers = { Prefer: `code=${success?.status}, dynamic=true, seed=${seed}` }
        const { status, data } = await callByPath(operation, actors, { headers })
        expect(status).toBe(success?.status)
        expect(data).toEqual(raw)
      }),
      { numRuns: 5 },
    )
  },
)

test('a method throws the error of the status if its credential is missing', async () => {
  const withoutCredentials = (request: Request, init?: RequestInit) =>
    fetch(new Request(request, { headers: { Accept: 'application/json' } }), init)
  const { token } = createActors(url, { fetch: withoutCredentials })
  await expect(token.fetchIdentify()).rejects.toThrow(UnauthorizedError)
})
