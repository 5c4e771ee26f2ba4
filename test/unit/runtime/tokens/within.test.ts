import { describe, expect, it } from 'vitest'
import { within } from '../../../../src/runtime/tokens/within.ts'
import { never, watch } from '../../../support/token-stage.ts'
import { virtualClock } from '../../../support/virtual-clock.ts'

const LATE = new Error('late')

function waiting<Value>(work: Promise<Value>, signal?: AbortSignal) {
  const clock = virtualClock()
  return { clock, call: watch(within(work, { clock, delay: 100, signal, late: () => LATE })) }
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
