import { expect } from 'vitest'
import { CALLERS, expectLive, expectPosts, split } from '../judge.ts'
import { type Scenario, scenario } from '../scenario.ts'
import type { Step } from '../worker/messages.ts'

/** A user signs in again while somebody refreshes. */
function login(name: string, step: Step, posts: number): Scenario {
  return scenario(name, 'any', ['one flight', 'every caller'], async (world) => {
    const [holder, others] = split(await world.start(2))
    const key = await world.seed()
    const { outcome } = await world.stopAt(holder, step, () => holder.call(key, CALLERS))
    const token = world.server.login(3600)
    await (others[0] ?? holder).ask({ do: 'save', key, token })
    await holder.resume()
    expect(await world.settle(outcome)).toEqual({ ok: CALLERS })
    expectPosts(world, posts, 0)
    expect((await world.read(key))?.token.accessToken).toBe(token.accessToken)
    await expectLive(world, key)
  })
}

/** A user is signed out while somebody refreshes. */
function logout(name: string, step: Step): Scenario {
  return scenario(name, 'any', ['one flight', 'every caller'], async (world) => {
    const [holder, others] = split(await world.start(2))
    const { server } = world
    const key = await world.seed()
    const { outcome } = await world.stopAt(holder, step, () => holder.call(key, CALLERS))
    const revoked = (others[0] ?? holder).try({ do: 'revoke', key })
    await world.settle(server.until(() => server.revocations > 0))
    await holder.resume()
    expect(await world.settle(revoked)).toEqual({ ok: 1 })
    expect(await world.settle(outcome)).toEqual({ 'ERR_REAUTHORIZATION_REQUIRED revoked': CALLERS })
    expect(server.posts.length).toBe(1)
    expect(server.calls.filter(({ status }) => status === 200)).toEqual([])
    expect(await world.read(key)).toBe(null)
  })
}

/** What others do in the meantime. */
export const OTHERS = [
  scenario(
    'F11 FL-8: a process with the old token learns of the new one by one refusal',
    'shared',
    ['one flight', 'every caller'],
    async (world) => {
      const [first, [second]] = split(await world.start(2))
      if (!second) throw new Error('One process is not enough')
      const key = await world.seed({ lifetime: 3600 })
      for (const process of [first, second]) {
        await process.ask({ do: 'load', key })
        expect(await process.call(key)).toEqual({ ok: 1 })
      }
      expect(await world.settle(first.try({ do: 'refresh', key }))).toEqual({ ok: 1 })
      expect(await world.settle(second.call(key))).toEqual({ ok: 1 })
      expect(await world.settle(second.call(key, CALLERS))).toEqual({ ok: CALLERS })
      expectPosts(world, 1, 0)
      expect(world.server.calls.filter(({ status }) => status === 401)).toHaveLength(1)
      await expectLive(world, key)
    },
  ),

  scenario(
    'F11a FL-8: the same for a process whose own token has just been refreshed',
    'shared',
    ['one flight', 'every caller'],
    async (world) => {
      const [first, [second]] = split(await world.start(2))
      if (!second) throw new Error('One process is not enough')
      const key = await world.seed()
      for (const process of [first, second]) await process.ask({ do: 'load', key })
      for (const process of [second, first]) expect(await process.call(key)).toEqual({ ok: 1 })
      expect(await world.settle(first.try({ do: 'refresh', key }))).toEqual({ ok: 1 })
      expect(await world.settle(second.call(key, CALLERS))).toEqual({ ok: CALLERS })
      expectPosts(world, 2, 0)
      await expectLive(world, key)
    },
  ),

  login('F15 FL-5: a login while a refresh is about to be sent survives it', 'posting', 1),
  login('F15a FL-5: a login while the answer is on its way survives it', 'answered', 1),
  login('F15b FL-5: a login while the answer is stored survives it', 'storing', 1),
  logout('F16 SC-6: a revocation while a refresh is about to be sent ends it', 'posting'),
  logout('F16a SC-6: a revocation while the answer is on its way ends it', 'answered'),
  logout('F16b SC-6: a revocation while the answer is stored ends it', 'storing'),
]
