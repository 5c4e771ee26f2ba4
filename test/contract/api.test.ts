import fc from 'fast-check'
import { describe, expect, inject, test } from 'vitest'
import { OPERATIONS } from '../../src/generated/operations.ts'
import { HTTPError, MissingScopeError, UnauthorizedError } from '../../src/runtime/errors/index.ts'
import type { RequestOptions } from '../../src/runtime/transport/types.ts'
import { failure } from '../support/failure.ts'
import { ACCESS_TOKEN, type Actors, BOT_TOKEN, breaks, createActors } from './actors.ts'
import {
  type DescribedOperation,
  type DocumentedBody,
  describedOperations,
  listStatuses,
  prefer,
} from './description.ts'

const url = inject('prismUrl')

interface Answer {
  readonly status: number
  readonly data?: unknown
  readonly error?: unknown
  readonly response: Response
}

interface Init extends RequestOptions {
  readonly params: { readonly path: unknown; readonly query: unknown }
  readonly body?: unknown
}

type Call = (path: string, init: Init) => Promise<Answer>

/** Calls an operation by its path template, with the examples of its parameters and of its body. */
function callByPath(
  one: Pick<
    DescribedOperation,
    'credential' | 'method' | 'path' | 'pathParameters' | 'queryParameters' | 'bodies'
  >,
  { discord, token }: Actors,
  options: RequestOptions = {},
  body: DocumentedBody | undefined = one.bodies[0],
): Promise<Answer> {
  const api = (one.credential === 'bearer' ? token.api : discord.api) as unknown as Readonly<
    Record<string, Call>
  >
  const call = api[one.method]
  if (!call) throw new Error(`The api has no ${one.method}`)
  const params = { path: one.pathParameters, query: one.queryParameters }
  return call(one.path, { ...options, params, ...(body && { body: sendable(body) }) })
}

/** The example of a file is its name; what is sent is a file. */
function sendable({ contentType, value }: DocumentedBody): unknown {
  if (contentType !== 'multipart/form-data') return value
  const fields = Object.entries(value as Readonly<Record<string, unknown>>)
  return Object.fromEntries(
    fields.map(([name, field]) => [
      name,
      /^files?\b/.test(name) ? new File(['bytes'], String(field)) : field,
    ]),
  )
}

/** What makes Prism refuse a request for this operation. */
function breakerOf({ pathParameters, bodies }: DescribedOperation) {
  const id = Object.values(pathParameters).find((value) => /^\d+$/.test(value))
  if (id !== undefined) return breaks.address(`/${id}`, '/no-id')
  return bodies.length > 0 ? breaks.body(() => '"a text"') : breaks.format
}

const callable = describedOperations.filter(({ credential }) => credential !== 'client')
const exercised = new Set<string>()

test('the table has every operation of the description', () => {
  expect(Object.keys(OPERATIONS).sort()).toEqual(describedOperations.map(({ key }) => key).sort())
})

describe.each(callable)('$key', (one) => {
  test.each(one.answers)('answers $status $example', async (answer) => {
    const { status, value } = answer
    const result = await callByPath(one, createActors(url), { headers: prefer(answer) })
    expect(result).toMatchObject(status < 300 ? { status, data: value } : { status, error: value })
    expect(result.response.status).toBe(status)
    exercised.add(`${one.key} ${status}`)
  })

  test('acts with the credential that it should, and no other', async () => {
    const sent: (string | null)[] = []
    const actors = createActors(url, {
      fetch: (request, init) => {
        sent.push(request.headers.get('authorization'))
        return fetch(request, init)
      },
    })
    await callByPath(one, actors)
    const header = { bearer: `Bearer ${ACCESS_TOKEN}`, bot: `Bot ${BOT_TOKEN}`, none: null, client: null }
    expect(sent).toEqual([header[one.credential]])
  })

  if (one.isForBotsToo) {
    test('is answered to the bot as well', async () => {
      const sent: (string | null)[] = []
      const actors = createActors(url, {
        fetch: (request, init) => {
          sent.push(request.headers.get('authorization'))
          return fetch(request, init)
        },
      })
      const { status } = await callByPath({ ...one, credential: 'bot' }, actors)
      expect(status).toBeLessThan(300)
      expect(sent).toEqual([`Bot ${BOT_TOKEN}`])
    })
  }

  test('is refused by Prism when it breaks the description', async () => {
    const breaker = breakerOf(one)
    const actors = createActors(url, { fetch: async (request, init) => fetch(await breaker(request), init) })
    const outcome = await callByPath(one, actors).then(
      ({ status }) => status,
      (error: unknown) => (error instanceof HTTPError ? error.status : error),
    )
    expect(outcome).toBe(breaker === breaks.format ? 406 : 400)
  })

  if (one.bodies.length > 0) {
    test.each(one.bodies)('accepts the body $example as $contentType', async (body) => {
      const result = await callByPath(one, createActors(url), {}, body)
      expect(result.status).toBeLessThan(300)
    })
  }

  if (one.credential !== 'none') {
    test('is refused by Prism without credentials', async () => {
      const withoutCredentials = (request: Request, init?: RequestInit) => {
        const headers = new Headers(request.headers)
        headers.delete('authorization')
        return fetch(new Request(request, { headers }), init)
      }
      const outcome = await callByPath(one, createActors(url, { fetch: withoutCredentials }))
      expect(outcome.status).toBe(401)
    })
  }

  if (one.credential === 'bearer' && one.scopes.length > 0) {
    test('is not sent by a token that lacks its scopes', async () => {
      const nothing = () => Promise.reject(new Error('nothing should be sent'))
      const actors = createActors(url, { fetch: nothing }, ['voice'])
      const error = await failure(() => callByPath(one, actors), MissingScopeError)
      expect(error).toMatchObject({ operation: one.key, missing: one.scopes, granted: ['voice'] })
    })
  }
})

test('every operation is called by its path template or by a method, and every documented status was met', () => {
  const others = describedOperations.filter(({ credential }) => credential === 'client')
  expect(others.filter(({ methods }) => methods.length === 0)).toEqual([])
  const statuses = listStatuses(callable)
  expect(statuses.filter((status) => !exercised.has(status))).toEqual([])
  process.stdout.write(
    `Contract: ${callable.length} operations × ${statuses.length} statuses by path template\n`,
  )
})

const promising = callable.filter(({ answers }) =>
  answers.some(({ status, value }) => status < 300 && value !== undefined),
)

test.each(promising)(
  '$key: answers that Prism makes up from the schemas are read as they are',
  async (one) => {
    let raw: unknown
    const actors = createActors(url, {
      fetch: async (request, init) => {
        const response = await fetch(request, init)
        raw = await response.clone().json()
        return response
      },
    })
    const success = one.answers.find(({ status, value }) => status < 300 && value !== undefined)
    await fc.assert(
      fc.asyncProperty(fc.stringMatching(/^[0-9a-f]{4,8}$/), async (seed) => {
        const headers = { Prefer: `code=${success?.status}, dynamic=true, seed=${seed}` }
        const { status, data } = await callByPath(one, actors, { headers })
        expect(status).toBe(success?.status)
        expect(data).toEqual(raw)
      }),
      { numRuns: 5 },
    )
  },
)

test('an operation without credentials is refused with the error of its status', async () => {
  const withoutCredentials = (request: Request, init?: RequestInit) =>
    fetch(new Request(request, { headers: { Accept: 'application/json' } }), init)
  const { token } = createActors(url, { fetch: withoutCredentials })
  await expect(token.fetchIdentify()).rejects.toThrow(UnauthorizedError)
})
