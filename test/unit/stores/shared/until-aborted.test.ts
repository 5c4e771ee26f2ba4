import { expect, test, vi } from 'vitest'
import { untilAborted } from '../../../../src/stores/shared/until-aborted.ts'

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
