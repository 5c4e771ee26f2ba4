import { describe, expect, it, test } from 'vitest'
import { bindContext, type ClientContext, contextOf } from '../../src/runtime/context.ts'
import { InvalidArgumentError } from '../../src/runtime/errors/arguments.ts'
import { CLIENT_ID, NOW, setUp } from '../support/client.ts'
import { failure } from '../support/failure.ts'

describe('contextOf', () => {
  it('returns the context of a client', () => {
    const { client } = setUp()
    const { config, transport, clock, random } = contextOf(client)
    expect(config.clientId).toBe(CLIENT_ID)
    expect(config.now()).toBe(NOW)
    expect(transport.call).toBeTypeOf('function')
    expect(clock.now()).toBeTypeOf('number')
    expect(random()).toBeLessThan(1)
  })

  it('returns a context for each client, always the same', () => {
    const [one, other] = [setUp().client, setUp().client]
    expect(contextOf(one)).toBe(contextOf(one))
    expect(contextOf(one)).not.toBe(contextOf(other))
  })

  it('returns the context that was bound last', () => {
    const { client } = setUp()
    const context: ClientContext = { ...contextOf(client), random: () => 0 }
    bindContext(client, context)
    expect(contextOf(client)).toBe(context)
  })

  test.each<[string, unknown]>([
    ['an object with the properties of a client', { clientId: CLIENT_ID }],
    ['an object whose prototype is a client', Object.create(setUp().client)],
    ['a string', CLIENT_ID],
    ['null', null],
    ['undefined', undefined],
  ])('throws for %s', async (_, value) => {
    const error = await failure(() => contextOf(value as object), InvalidArgumentError)
    expect(error.field).toBe('client')
    expect(error.message).toContain(
      'must be an OAuth2Client of the same copy of grantcord: install it once, and either import or require it everywhere',
    )
  })
})
