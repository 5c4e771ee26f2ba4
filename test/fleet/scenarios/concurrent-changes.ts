import { expect } from 'vitest'
import { CALLERS, expectPosts, expectValid, split } from '../assertions.ts'
import { type Scenario, scenario } from '../scenario.ts'
import type { Step } from '../worker/messages.ts'

/** A user signs in again during a refresh. */
function signInDuringRefresh(name: string, step: Step, posts: number): Scenario {
  return scenario(name, 'any', ['single-flight', 'every caller'], async (fixture) => {
    const [holder, others] = split(await fixture.start(2))
    const key = await fixture.seed()
    const { outcome } = await fixture.stopAt(holder, step, () => holder.call(key, CALLERS))
    const token = fixture.server.signIn(3600)
    await (others[0] ?? holder).execute({ do: 'save', key, token })
    await holder.resume()
    expect(await fixture.withTimeout(outcome)).toEqual({ ok: CALLERS })
    expectPosts(fixture, posts, 0)
    expect((await fixture.read(key))?.token.accessToken).toBe(token.accessToken)
    await expectValid(fixture, key)
  })
}

/** A grant is revoked during a refresh. */
function revokeDuringRefresh(name: string, step: Step): Scenario {
  return scenario(name, 'any', ['single-flight', 'every caller'], async (fixture) => {
    const [holder, others] = split(await fixture.start(2))
    const { server } = fixture
    const key = await fixture.seed()
    const { outcome } = await fixture.stopAt(holder, step, () => holder.call(key, CALLERS))
    const revoked = (others[0] ?? holder).try({ do: 'revoke', key })
    await fixture.withTimeout(server.until(() => server.revocations > 0))
    await holder.resume()
    expect(await fixture.withTimeout(revoked)).toEqual({ ok: 1 })
    expect(await fixture.withTimeout(outcome)).toEqual({ 'ERR_REAUTHORIZATION_REQUIRED revoked': CALLERS })
    expect(server.posts.length).toBe(1)
    expect(server.calls.filter(({ status }) => status === 200)).toEqual([])
    expect(await fixture.read(key)).toBe(null)
  })
}

/** Scenarios with changes of the stored token by other callers. */
export const CONCURRENT_CHANGES = [
  scenario(
    'F11 FL-8: a process with the old token loads the new one after a single 401',
    'shared',
    ['single-flight', 'every caller'],
    async (fixture) => {
      const [first, [second]] = split(await fixture.start(2))
      if (!second) throw new Error('The scenario requires two processes')
      const key = await fixture.seed({ lifetime: 3600 })
      for (const process of [first, second]) {
        await process.execute({ do: 'load', key })
        expect(await process.call(key)).toEqual({ ok: 1 })
      }
      expect(await fixture.withTimeout(first.try({ do: 'refresh', key }))).toEqual({ ok: 1 })
      expect(await fixture.withTimeout(second.call(key))).toEqual({ ok: 1 })
      expect(await fixture.withTimeout(second.call(key, CALLERS))).toEqual({ ok: CALLERS })
      expectPosts(fixture, 1, 0)
      expect(fixture.server.calls.filter(({ status }) => status === 401)).toHaveLength(1)
      await expectValid(fixture, key)
    },
  ),

  scenario(
    'F11a FL-8: the same for a process whose own token has just been refreshed',
    'shared',
    ['single-flight', 'every caller'],
    async (fixture) => {
      const [first, [second]] = split(await fixture.start(2))
      if (!second) throw new Error('The scenario requires two processes')
      const key = await fixture.seed()
      for (const process of [first, second]) await process.execute({ do: 'load', key })
      for (const process of [second, first]) expect(await process.call(key)).toEqual({ ok: 1 })
      expect(await fixture.withTimeout(first.try({ do: 'refresh', key }))).toEqual({ ok: 1 })
      expect(await fixture.withTimeout(second.call(key, CALLERS))).toEqual({ ok: CALLERS })
      expectPosts(fixture, 2, 0)
      await expectValid(fixture, key)
    },
  ),

  signInDuringRefresh('F15 FL-5: a sign-in before the refresh is sent is not overwritten', 'sending', 1),
  signInDuringRefresh(
    'F15a FL-5: a sign-in while the response is in flight is not overwritten',
    'received',
    1,
  ),
  signInDuringRefresh(
    'F15b FL-5: a sign-in before the new tokens are stored is not overwritten',
    'storing',
    1,
  ),
  revokeDuringRefresh('F16 SC-6: a revocation before the refresh is sent ends the refresh', 'sending'),
  revokeDuringRefresh('F16a SC-6: a revocation while the response is in flight ends the refresh', 'received'),
  revokeDuringRefresh('F16b SC-6: a revocation before the new tokens are stored ends the refresh', 'storing'),
]
