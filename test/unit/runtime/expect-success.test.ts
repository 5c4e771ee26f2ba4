import { describe, expect, it } from 'vitest'
import { UnexpectedResponseError } from '../../../src/runtime/errors/index.ts'
import { expectSuccess } from '../../../src/runtime/expect-success.ts'
import type { Answered, Transport } from '../../../src/runtime/transport/transport.ts'
import { thrown } from '../../support/failure.ts'

const refusal = new Error('Refused')

function transport(changes: Partial<Answered>): Transport & { readonly called: string[] } {
  const called: string[] = []
  const answer: Answered = {
    status: 200,
    ok: true,
    body: { id: '1' },
    answer: { kind: 'answer', status: 200, ok: true, headers: new Headers(), body: '' },
    described: true,
    toError: async () => refusal,
    toUnexpected: async (problem) => new UnexpectedResponseError('GET /users/@me', problem, { status: 200 }),
    ...changes,
  }
  return {
    called,
    async call(operation) {
      called.push(operation.key)
      return answer
    },
    follow() {},
  }
}

const call = { credential: { kind: 'none' } } as const

describe('expectSuccess', () => {
  it('answers the body of a success', async () => {
    const road = transport({})
    expect(await expectSuccess(road, 'GET', '/users/@me', call)).toEqual({ id: '1' })
    expect(road.called).toEqual(['GET /users/@me'])
  })

  it('throws the error that an answer stands for', async () => {
    expect(await thrown(() => expectSuccess(transport({ ok: false }), 'GET', '/users/@me', call))).toBe(
      refusal,
    )
  })

  it('knows no operation beside those of the description', async () => {
    const road = transport({})
    const error = await thrown(() => expectSuccess(road, 'GET', '/users/@you' as never, call))
    expect(error).toMatchObject({ message: 'The description has no method for GET /users/@you' })
    expect(road.called).toEqual([])
  })
})
