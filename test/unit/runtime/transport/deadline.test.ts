import { getEventListeners } from 'node:events'
import { describe, expect, it } from 'vitest'
import { Deadline } from '../../../../src/runtime/transport/deadline.ts'
import { thrown } from '../../../support/failure.ts'

const LONG = 60_000
const NEVER = new Promise<never>(() => {})

describe('a deadline', () => {
  it('ends when the time is up, and says that it was the time', async () => {
    const deadline = new Deadline(5, undefined)
    expect(deadline.expired).toBe(false)
    const reason = await thrown(() => deadline.race(NEVER))
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
    expect(await thrown(() => deadline.race(NEVER))).toBe(reason)
    expect(deadline.signal.reason).toBe(reason)
    expect(deadline.expired).toBe(false)
    deadline.clear()
  })

  it('has ended where the caller has aborted before', async () => {
    const deadline = new Deadline(LONG, AbortSignal.abort('before'))
    expect(deadline.signal.aborted).toBe(true)
    expect(await thrown(() => deadline.race(NEVER))).toBe('before')
    deadline.clear()
  })

  it('settles as the work does that is done before', async () => {
    const deadline = new Deadline(LONG, undefined)
    expect(await deadline.race(Promise.resolve('done'))).toBe('done')
    expect(await thrown(() => deadline.race(Promise.reject('broken')))).toBe('broken')
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
