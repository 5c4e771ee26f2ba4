import { getEventListeners } from 'node:events'
import { describe, expect, it, test, vi } from 'vitest'
import { Deadline, untilAborted, withTimeout } from '../../../src/runtime/utils/time.ts'
import { thrown } from '../../support/failure.ts'
import { never, watch } from '../../support/token-fixture.ts'
import { virtualClock } from '../../support/virtual-clock.ts'

const LATE = new Error('late')

function waiting<Value>(work: Promise<Value>, signal?: AbortSignal) {
  const clock = virtualClock()
  return { clock, call: watch(withTimeout(work, { clock, delay: 100, signal, onTimeout: () => LATE })) }
}

describe('who waits for a work', () => {
  it('gets what it answers, and leaves no timer', async () => {
    const { clock, call } = waiting(Promise.resolve(1))
    await clock.advance(0)
    expect(call.outcome).toEqual({ value: 1 })
    expect(clock.timers).toBe(0)
  })

  it('gets what it throws', async () => {
    const { clock, call } = waiting(Promise.reject('no'))
    await clock.advance(0)
    expect(call.outcome).toEqual({ error: 'no' })
    expect(clock.timers).toBe(0)
  })

  it('leaves when the time is up', async () => {
    const { clock, call } = waiting(never())
    await clock.advance(99)
    expect(call.outcome).toBeUndefined()
    await clock.advance(1)
    expect(call.outcome).toEqual({ error: LATE })
  })

  it('leaves with the reason of the signal, also of one that has ended before', async () => {
    const controller = new AbortController()
    const first = waiting(never(), controller.signal)
    controller.abort('enough')
    const second = waiting(never(), controller.signal)
    for (const { clock, call } of [first, second]) {
      await clock.advance(0)
      expect(call.outcome).toEqual({ error: 'enough' })
      expect(clock.timers).toBe(0)
    }
  })
})

const LONG = 60_000
const NEVER = new Promise<never>(() => {})

describe('a deadline', () => {
  it('ends when the time is up, and says that it was the time', async () => {
    const deadline = new Deadline(5, undefined)
    expect(deadline.expired).toBe(false)
    const reason = await thrown(() => untilAborted(deadline.signal, () => NEVER))
    expect(reason).toBeInstanceOf(DOMException)
    expect(reason).toMatchObject({ name: 'TimeoutError' })
    expect(deadline.expired).toBe(true)
    expect(deadline.signal.aborted).toBe(true)
    deadline.clear()
  })

  it("ends when the caller aborts, with the caller's reason, and says that it was not the time", async () => {
    const controller = new AbortController()
    const deadline = new Deadline(LONG, controller.signal)
    const reason = new Error('The user left')
    controller.abort(reason)
    expect(await thrown(() => untilAborted(deadline.signal, () => NEVER))).toBe(reason)
    expect(deadline.signal.reason).toBe(reason)
    expect(deadline.expired).toBe(false)
    deadline.clear()
  })

  it('has ended where the caller has aborted before', async () => {
    const deadline = new Deadline(LONG, AbortSignal.abort('before'))
    expect(deadline.signal.aborted).toBe(true)
    expect(await thrown(() => untilAborted(deadline.signal, () => NEVER))).toBe('before')
    deadline.clear()
  })

  it('settles as the work does that is done before', async () => {
    const deadline = new Deadline(LONG, undefined)
    expect(await untilAborted(deadline.signal, async () => 'done')).toBe('done')
    expect(await thrown(() => untilAborted(deadline.signal, () => Promise.reject('broken')))).toBe('broken')
    deadline.clear()
  })

  it('minds nobody who does not wait for its end', async () => {
    const unhandled: unknown[] = []
    const listen = (reason: unknown) => unhandled.push(reason)
    process.on('unhandledRejection', listen)
    new Deadline(LONG, AbortSignal.abort('before')).clear()
    await new Promise((resolve) => setImmediate(resolve))
    process.off('unhandledRejection', listen)
    expect(unhandled).toEqual([])
  })

  it('leaves no timer and no listener when it is cleared', () => {
    const controller = new AbortController()
    const timers = () => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length
    const before = timers()
    const deadline = new Deadline(LONG, controller.signal)
    expect(timers()).toBe(before + 1)
    expect(getEventListeners(controller.signal, 'abort')).toHaveLength(1)
    deadline.clear()
    expect(timers()).toBe(before)
    expect(getEventListeners(controller.signal, 'abort')).toHaveLength(0)
  })

  it('does not end any more when it is cleared', () => {
    const controller = new AbortController()
    const deadline = new Deadline(LONG, controller.signal)
    deadline.clear()
    controller.abort()
    expect(deadline.signal.aborted).toBe(false)
  })
})

test('without a signal it is the call', async () => {
  expect(await untilAborted(undefined, async () => 1)).toBe(1)
})

test('a signal that is aborted already leaves the call undone', async () => {
  const call = vi.fn(async () => 1)
  await expect(untilAborted(AbortSignal.abort('enough'), call)).rejects.toBe('enough')
  expect(call).not.toHaveBeenCalled()
})

test.each([
  ['answers', async () => 1],
  ['fails', () => Promise.reject(new Error('no'))],
])('a call that %s after the abort is not heard', async (_what, late) => {
  const controller = new AbortController()
  let begin = () => {}
  const begun = new Promise<void>((resolve) => {
    begin = resolve
  })
  const call = untilAborted(controller.signal, () => begun.then(late))
  controller.abort('enough')
  await expect(call).rejects.toBe('enough')
  begin()
})

test.each([
  ['answer', async () => 1],
  ['failure', () => Promise.reject(new Error('no'))],
])('nothing listens to the signal after the %s', async (_what, call) => {
  const { signal } = new AbortController()
  const [add, remove] = [vi.spyOn(signal, 'addEventListener'), vi.spyOn(signal, 'removeEventListener')]
  await untilAborted<unknown>(signal, call).catch(() => {})
  expect(remove.mock.calls).toEqual(add.mock.calls.map(([type, listener]) => [type, listener]))
  expect(add).toHaveBeenCalledOnce()
})
