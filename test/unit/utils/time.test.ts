import { getEventListeners } from 'node:events'
import { afterEach, beforeEach, describe, expect, it, test, vi } from 'vitest'
import {
  type Clock,
  MAX_TIMER_DELAY,
  onAbort,
  PLATFORM_CLOCK,
  sleep,
  throwIfAborted,
  untilAborted,
  withTimeout,
} from '../../../src/runtime/utils/time.ts'
import { checkSignal } from '../../../src/runtime/validation/arguments.ts'
import { thrown } from '../../support/failure.ts'
import { never, watch } from '../../support/token-fixture.ts'
import { flushPromises, type VirtualClock, virtualClock } from '../../support/virtual-clock.ts'

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

describe('sleep', () => {
  it('resolves after the delay and leaves no listener', async () => {
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
    'rejects with the reason of an abort: %s',
    async (reason) => {
      const clock = virtualClock()
      const controller = new AbortController()
      const caught = thrown(() => sleep(clock, 100, controller.signal))
      await flushPromises()
      controller.abort(reason)
      expect(await caught).toBe(reason)
      expect(clock.timers).toBe(0)
    },
  )

  it('sets no timer after an abort', async () => {
    const clock = virtualClock()
    expect(await thrown(() => sleep(clock, 100, AbortSignal.abort('before')))).toBe('before')
    expect(clock.timers).toBe(0)
  })
})

/** Wraps a clock whose timers fire late by a number of milliseconds, as after a standstill of the process. */
function lateBy(clock: VirtualClock, delay: () => number): Clock {
  return { now: clock.now, after: (after, run) => clock.after(after + delay(), run) }
}

const TIMEOUT = new Error('timeout')

function start<Value>(work: Promise<Value>, signal?: AbortSignal) {
  const clock = virtualClock()
  return { clock, call: watch(withTimeout(work, { clock, delay: 100, signal, onTimeout: () => TIMEOUT })) }
}

describe('withTimeout', () => {
  it('resolves as the work does, and leaves no timer', async () => {
    const { clock, call } = start(Promise.resolve(1))
    await clock.advance(0)
    expect(call.outcome).toEqual({ value: 1 })
    expect(clock.timers).toBe(0)
  })

  it('rejects as the work does', async () => {
    const { clock, call } = start(Promise.reject('no'))
    await clock.advance(0)
    expect(call.outcome).toEqual({ error: 'no' })
    expect(clock.timers).toBe(0)
  })

  it('rejects when the time is over', async () => {
    const { clock, call } = start(never())
    await clock.advance(99)
    expect(call.outcome).toBeUndefined()
    await clock.advance(1)
    expect(call.outcome).toEqual({ error: TIMEOUT })
  })

  test.each([
    [1, 10],
    [50, 500],
    [100, 1000],
    [3_600_000, 1000],
  ])('waits a moment for a result if its timer fires %i ms late: %i ms', async (late, moment) => {
    for (const [arrival, outcome] of [
      [moment - 1, { value: 1 }],
      [moment + 1, { error: TIMEOUT }],
    ] as const) {
      const clock = virtualClock()
      let lateness = late
      const standstill = lateBy(clock, () => lateness)
      const work = sleep(clock, 100 + late + arrival, undefined).then(() => 1)
      const options = { clock: standstill, delay: 100, signal: undefined, onTimeout: () => TIMEOUT }
      const call = watch(withTimeout(work, options))
      lateness = 0
      await clock.runAll()
      expect(call.outcome).toEqual(outcome)
    }
  })

  it('waits only once if its timers keep firing late', async () => {
    const clock = virtualClock()
    const options = {
      clock: lateBy(clock, () => 200),
      delay: 100,
      signal: undefined,
      onTimeout: () => TIMEOUT,
    }
    const call = watch(withTimeout(never(), options))
    await clock.advance(300 + 1000 + 200)
    expect(call.outcome).toEqual({ error: TIMEOUT })
  })

  it('rejects with the reason of the signal, even of one that was aborted before', async () => {
    const controller = new AbortController()
    const first = start(never(), controller.signal)
    controller.abort('enough')
    const second = start(never(), controller.signal)
    for (const { clock, call } of [first, second]) {
      await clock.advance(0)
      expect(call.outcome).toEqual({ error: 'enough' })
      expect(clock.timers).toBe(0)
    }
  })
})

const LONG = 60_000

describe('withTimeout with the clock of the platform', () => {
  const start = (work: Promise<unknown>, delay: number, signal?: AbortSignal) =>
    withTimeout(work, { clock: PLATFORM_CLOCK, delay, signal, onTimeout: () => TIMEOUT })

  it('rejects when the time is over', async () => {
    expect(await thrown(() => start(never(), 5))).toBe(TIMEOUT)
  })

  it("rejects with the caller's reason, and not with that of the timeout", async () => {
    const controller = new AbortController()
    const reason = new Error('The user left')
    const call = start(never(), LONG, controller.signal)
    controller.abort(reason)
    expect(await thrown(() => call)).toBe(reason)
    expect(await thrown(() => start(never(), LONG, AbortSignal.abort('before')))).toBe('before')
  })

  it('causes no unhandled rejection if the work fails after an abort', async () => {
    const unhandled: unknown[] = []
    const listen = (reason: unknown) => unhandled.push(reason)
    process.on('unhandledRejection', listen)
    const late = new Promise((_, reject) => setImmediate(reject, 'late'))
    expect(await thrown(() => start(late, LONG, AbortSignal.abort('before')))).toBe('before')
    await new Promise((resolve) => setTimeout(resolve, 1))
    process.off('unhandledRejection', listen)
    expect(unhandled).toEqual([])
  })

  it('leaves no timer and no listener once the work has settled, and a later abort has no effect', async () => {
    const controller = new AbortController()
    const timers = () => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length
    const before = timers()
    let resolve = (_: string) => {}
    const work = new Promise<string>((settle) => {
      resolve = settle
    })
    const call = start(work, LONG, controller.signal)
    expect(timers()).toBe(before + 1)
    expect(getEventListeners(controller.signal, 'abort')).toHaveLength(1)
    resolve('done')
    expect(await call).toBe('done')
    expect(timers()).toBe(before)
    expect(getEventListeners(controller.signal, 'abort')).toHaveLength(0)
    controller.abort()
    expect(await call).toBe('done')
  })

  it('lets work settle that was ready during a standstill of the process', async () => {
    const work = new Promise((resolve) => setTimeout(() => setImmediate(resolve, 'read'), 20))
    const call = start(work, 20)
    const standstill = performance.now() + 60
    while (performance.now() < standstill);
    expect(await call).toBe('read')
  })
})

describe('untilAborted', () => {
  test('calls the function without a signal', async () => {
    expect(await untilAborted(undefined, async () => 1)).toBe(1)
  })

  test('does not call the function after an abort', async () => {
    const call = vi.fn(async () => 1)
    await expect(untilAborted(AbortSignal.abort('enough'), call)).rejects.toBe('enough')
    expect(call).not.toHaveBeenCalled()
  })

  test.each([
    ['resolves', async () => 1],
    ['rejects', () => Promise.reject(new Error('no'))],
  ])('ignores work that %s after the abort', async (_, settleLate) => {
    const controller = new AbortController()
    let begin = () => {}
    const begun = new Promise<void>((resolve) => {
      begin = resolve
    })
    const call = untilAborted(controller.signal, () => begun.then(settleLate))
    controller.abort('enough')
    await expect(call).rejects.toBe('enough')
    begin()
  })

  test.each([
    ['success', async () => 1],
    ['failure', () => Promise.reject(new Error('no'))],
  ])('leaves no listener after a %s', async (_, call) => {
    const { signal } = new AbortController()
    const [add, remove] = [vi.spyOn(signal, 'addEventListener'), vi.spyOn(signal, 'removeEventListener')]
    await untilAborted<unknown>(signal, call).catch(() => {})
    expect(remove.mock.calls).toEqual(add.mock.calls.map(([type, listener]) => [type, listener]))
    expect(add).toHaveBeenCalledOnce()
  })
})

describe('onAbort', () => {
  it('calls every listener once, and listens once at the platform', () => {
    const controller = new AbortController()
    const called: number[] = []
    for (let index = 0; index < 3; index++) onAbort(controller.signal, () => called.push(index))
    expect(getEventListeners(controller.signal, 'abort')).toHaveLength(1)
    controller.abort()
    expect(called).toEqual([0, 1, 2])
  })

  it('does not call a listener that has stopped, even one that another listener stops', () => {
    const controller = new AbortController()
    const called: string[] = []
    const stop = onAbort(controller.signal, () => called.push('stopped'))
    onAbort(controller.signal, () => {
      called.push('first')
      stopLast()
    })
    const stopLast = onAbort(controller.signal, () => called.push('last'))
    stop()
    controller.abort()
    expect(called).toEqual(['first'])
  })

  it('leaves no listener at the platform, and can listen again', () => {
    const controller = new AbortController()
    const called: string[] = []
    onAbort(controller.signal, () => {})()
    expect(getEventListeners(controller.signal, 'abort')).toHaveLength(0)
    onAbort(controller.signal, () => called.push('again'))
    controller.abort()
    expect(called).toEqual(['again'])
  })

  it('does nothing without a signal', () => {
    expect(() => onAbort(undefined, () => {})()).not.toThrow()
  })
})

describe('a signal of React Native', () => {
  /** Has neither a reason nor `throwIfAborted`. */
  class PolyfilledSignal extends EventTarget {
    aborted = false
    abort(): void {
      this.aborted = true
      this.dispatchEvent(new Event('abort'))
    }
  }
  const create = () => {
    const polyfill = new PolyfilledSignal()
    return { polyfill, signal: polyfill as unknown as AbortSignal }
  }

  it('is accepted and throws once it is aborted', () => {
    const { polyfill, signal } = create()
    expect(() => checkSignal(signal)).not.toThrow()
    expect(() => throwIfAborted(signal)).not.toThrow()
    polyfill.abort()
    expect(() => throwIfAborted(signal)).toThrow(expect.objectContaining({ name: 'AbortError' }))
  })

  test.each<[string, (signal: AbortSignal) => Promise<unknown>]>([
    ['sleep', (signal) => sleep(PLATFORM_CLOCK, 1000, signal)],
    ['untilAborted', (signal) => untilAborted(signal, () => new Promise(() => {}))],
    [
      'withTimeout',
      (signal) => {
        const options = { clock: PLATFORM_CLOCK, delay: 1000, signal, onTimeout: () => new Error('late') }
        return withTimeout(new Promise(() => {}), options)
      },
    ],
  ])('ends %s with an AbortError', async (_, run) => {
    const { polyfill, signal } = create()
    const running = run(signal)
    polyfill.abort()
    await expect(running).rejects.toMatchObject({ name: 'AbortError', message: 'The call was aborted' })
  })
})

test('throwIfAborted throws the reason as it is, even if it is null', async () => {
  expect(await thrown(() => throwIfAborted(AbortSignal.abort(null)))).toBeNull()
})
