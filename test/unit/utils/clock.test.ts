import { getEventListeners } from 'node:events'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { PLATFORM_CLOCK, sleep } from '../../../src/runtime/utils/time.ts'
import { thrown } from '../../support/failure.ts'
import { settle, virtualClock } from '../../support/virtual-clock.ts'

const LONGEST = 2 ** 31 - 1

describe('the clock of the platform', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })

  afterEach(() => {
    vi.unstubAllGlobals()
    vi.useRealTimers()
  })

  it('is not the clock on the wall, which can be set back', () => {
    const before = PLATFORM_CLOCK.now()
    vi.setSystemTime(0)
    expect(PLATFORM_CLOCK.now()).toBe(before)
    vi.advanceTimersByTime(7)
    expect(PLATFORM_CLOCK.now()).toBe(before + 7)
  })

  it('runs once when it is time', () => {
    const run = vi.fn()
    PLATFORM_CLOCK.after(10, run)
    vi.advanceTimersByTime(9)
    expect(run).not.toHaveBeenCalled()
    vi.advanceTimersByTime(1000)
    expect(run).toHaveBeenCalledOnce()
  })

  it('does not run when it is called off', () => {
    const run = vi.fn()
    PLATFORM_CLOCK.after(10, run)()
    expect(vi.getTimerCount()).toBe(0)
    vi.advanceTimersByTime(10)
    expect(run).not.toHaveBeenCalled()
  })

  it('waits longer than one timer can, and no timer is asked for more', () => {
    const { setTimeout } = globalThis
    const set = vi.fn(setTimeout)
    vi.stubGlobal('setTimeout', set)
    const run = vi.fn()
    PLATFORM_CLOCK.after(2 * LONGEST + 5, run)
    vi.advanceTimersByTime(LONGEST)
    vi.advanceTimersByTime(LONGEST)
    vi.advanceTimersByTime(4)
    expect(run).not.toHaveBeenCalled()
    vi.advanceTimersByTime(1)
    expect(run).toHaveBeenCalledOnce()
    expect(set.mock.calls.map(([, delay]) => delay)).toEqual([LONGEST, LONGEST, 5])
  })

  it('is called off in the middle of such a wait', () => {
    const cancel = PLATFORM_CLOCK.after(2 * LONGEST, () => {})
    vi.advanceTimersByTime(LONGEST)
    cancel()
    expect(vi.getTimerCount()).toBe(0)
  })
})

describe('sleep', () => {
  it('ends when it is time, and leaves nothing', async () => {
    const clock = virtualClock()
    const { signal } = new AbortController()
    let isOver = false
    sleep(clock, 100, signal).then(() => {
      isOver = true
    })
    await clock.advance(99)
    expect(isOver).toBe(false)
    await clock.advance(1)
    expect(isOver).toBe(true)
    expect(getEventListeners(signal, 'abort')).toEqual([])
  })

  it.each([[new Error('enough')], [0], [null], ['']])(
    'ends with the reason of an abort: %s',
    async (reason) => {
      const clock = virtualClock()
      const controller = new AbortController()
      const caught = thrown(() => sleep(clock, 100, controller.signal))
      await settle()
      controller.abort(reason)
      expect(await caught).toBe(reason)
      expect(clock.timers).toBe(0)
    },
  )

  it('does not begin after an abort', async () => {
    const clock = virtualClock()
    expect(await thrown(() => sleep(clock, 100, AbortSignal.abort('before')))).toBe('before')
    expect(clock.timers).toBe(0)
  })
})
