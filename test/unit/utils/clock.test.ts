import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { MAX_TIMER_DELAY, PLATFORM_CLOCK } from '../../../src/runtime/utils/time.ts'

describe('PLATFORM_CLOCK', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })

  afterEach(() => {
    vi.unstubAllGlobals()
    vi.useRealTimers()
  })

  it('is monotonic, even if the system time is set back', () => {
    const before = PLATFORM_CLOCK.now()
    vi.setSystemTime(0)
    expect(PLATFORM_CLOCK.now()).toBe(before)
    vi.advanceTimersByTime(7)
    expect(PLATFORM_CLOCK.now()).toBe(before + 7)
  })

  it('runs a timer once after its delay', () => {
    const run = vi.fn()
    PLATFORM_CLOCK.after(10, run)
    vi.advanceTimersByTime(9)
    expect(run).not.toHaveBeenCalled()
    vi.advanceTimersByTime(1000)
    expect(run).toHaveBeenCalledOnce()
  })

  it('does not run a cancelled timer', () => {
    const run = vi.fn()
    PLATFORM_CLOCK.after(10, run)()
    expect(vi.getTimerCount()).toBe(0)
    vi.advanceTimersByTime(10)
    expect(run).not.toHaveBeenCalled()
  })

  it('splits a delay that is longer than a platform timer', () => {
    const { setTimeout } = globalThis
    const spy = vi.fn(setTimeout)
    vi.stubGlobal('setTimeout', spy)
    const run = vi.fn()
    PLATFORM_CLOCK.after(2 * MAX_TIMER_DELAY + 5, run)
    vi.advanceTimersByTime(MAX_TIMER_DELAY)
    vi.advanceTimersByTime(MAX_TIMER_DELAY)
    vi.advanceTimersByTime(4)
    expect(run).not.toHaveBeenCalled()
    vi.advanceTimersByTime(1)
    expect(run).toHaveBeenCalledOnce()
    expect(spy.mock.calls.map(([, delay]) => delay)).toEqual([MAX_TIMER_DELAY, MAX_TIMER_DELAY, 5])
  })

  it('cancels a split delay', () => {
    const cancel = PLATFORM_CLOCK.after(2 * MAX_TIMER_DELAY, () => {})
    vi.advanceTimersByTime(MAX_TIMER_DELAY)
    cancel()
    expect(vi.getTimerCount()).toBe(0)
  })
})
