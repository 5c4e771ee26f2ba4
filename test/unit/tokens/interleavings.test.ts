import fc, { type Scheduler } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { TimeoutError } from '../../../src/runtime/errors/network.ts'
import { ReauthorizationRequiredError } from '../../../src/runtime/errors/token.ts'
import { Process, type Trouble, World } from '../../support/token-world.ts'

/** What may happen next. Numbers choose a process, or milliseconds. */
const HAPPENING = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(fc.constant('call' as const), fc.nat(2)) },
  { weight: 2, arbitrary: fc.tuple(fc.constant('load' as const), fc.nat(2)) },
  { weight: 2, arbitrary: fc.tuple(fc.constant('refresh' as const), fc.nat(2)) },
  { weight: 1, arbitrary: fc.tuple(fc.constant('login' as const), fc.nat(2)) },
  { weight: 1, arbitrary: fc.tuple(fc.constant('revoke' as const), fc.nat(2)) },
  { weight: 1, arbitrary: fc.tuple(fc.constant('forget' as const), fc.nat(2)) },
  { weight: 1, arbitrary: fc.tuple(fc.constant('withdraw' as const), fc.constant(0)) },
  { weight: 3, arbitrary: fc.tuple(fc.constant('kill' as const), fc.nat(2)) },
  { weight: 3, arbitrary: fc.tuple(fc.constant('freeze' as const), fc.nat(2)) },
  { weight: 3, arbitrary: fc.tuple(fc.constant('thaw' as const), fc.nat(2)) },
  { weight: 12, arbitrary: fc.tuple(fc.constant('steps' as const), fc.integer({ min: 1, max: 40 })) },
  { weight: 4, arbitrary: fc.tuple(fc.constant('pass' as const), fc.integer({ min: 100, max: 30_000 })) },
  { weight: 2, arbitrary: fc.tuple(fc.constant('pass' as const), fc.constant(700_000)) },
)

type Happening = [what: (typeof KINDS)[number], number: number]

const KINDS = [
  'call',
  'load',
  'refresh',
  'login',
  'revoke',
  'forget',
  'withdraw',
  'kill',
  'freeze',
  'thaw',
  'steps',
  'pass',
] as const

/** What a run allows to happen. */
interface Cast {
  readonly name: string
  readonly happen: readonly Happening[0][]
  readonly trouble: Trouble
}

const ALWAYS = ['call', 'load', 'refresh', 'steps', 'pass'] as const
const SOUND: Trouble = { slow: true, store: false, post: false, grace: false }

const CASTS: readonly Cast[] = [
  { name: 'nothing goes wrong', happen: ALWAYS, trouble: { ...SOUND, slow: false } },
  { name: 'messages are slow', happen: ALWAYS, trouble: SOUND },
  {
    name: 'logins and revocations come in between',
    happen: [...ALWAYS, 'login', 'revoke', 'forget'],
    trouble: SOUND,
  },
  { name: 'processes freeze', happen: [...ALWAYS, 'freeze', 'thaw'], trouble: SOUND },
  { name: 'processes die', happen: [...ALWAYS, 'kill'], trouble: SOUND },
  { name: 'the store fails', happen: ALWAYS, trouble: { ...SOUND, store: true } },
  { name: 'answers are lost', happen: ALWAYS, trouble: { ...SOUND, post: true } },
  { name: 'answers are lost, and forgiven', happen: ALWAYS, trouble: { ...SOUND, post: true, grace: true } },
  {
    name: 'the store fails and processes freeze while logins come in',
    happen: [...ALWAYS, 'login', 'revoke', 'forget', 'freeze', 'thaw'],
    trouble: { ...SOUND, store: true },
  },
  {
    name: 'everything goes wrong',
    happen: KINDS,
    trouble: { slow: true, store: true, post: true, grace: false },
  },
  {
    name: 'everything goes wrong, and is forgiven',
    happen: KINDS,
    trouble: { slow: true, store: true, post: true, grace: true },
  },
]

const isDeep = process.env.GRANTCORD_DEEP === '1'
const RUNS = isDeep ? 3000 : 200

async function play(world: World, happenings: readonly Happening[]): Promise<void> {
  // An hour is more than a token lives here: who counts wrong has to refresh more often.
  const skews = world.trouble.slow ? [0, 3_600_000, -3_600_000] : [0, 0, 0]
  const processes = skews.map((skew) => new Process(world, skew))
  const at = (index: number) => processes[index] as Process
  world.isCalm = true
  const first = at(0).login()
  await world.rest()
  world.isCalm = false
  if (first.error) throw first.error
  await world.pass(700_000)
  for (const [what, number] of happenings) {
    if (what === 'call') at(number).call(false)
    else if (what === 'load') at(number).call(true)
    else if (what === 'refresh') at(number).refresh()
    else if (what === 'login') at(number).login()
    else if (what === 'revoke') at(number).revoke()
    else if (what === 'forget') at(number).forget()
    else if (what === 'withdraw') world.withdraw()
    else if (what === 'freeze') at(number).freeze()
    else if (what === 'thaw') at(number).thaw()
    else if (what === 'pass') await world.pass(number)
    else if (what === 'steps') for (let step = 0; step < number; step += 1) await world.step()
    else {
      at(number).kill()
      processes[number] = new Process(world, skews[number])
    }
  }
  world.isCalm = true
  for (const one of processes) one.thaw()
  await world.rest()
}

/** Somebody who comes when all is quiet either can use the token or is told why not. */
async function comeLater(world: World): Promise<void> {
  const guest = new Process(world)
  let last = guest.refresh()
  await world.rest()
  // Who holds a lease and is dead keeps others waiting for longer than one call has time.
  if (last.error instanceof TimeoutError) last = guest.refresh()
  await world.rest()
  if (last.error !== undefined) expect(last.error).toBeInstanceOf(ReauthorizationRequiredError)
  const { stored } = world
  if (!stored) return
  if (!stored.invalid) expect(stored.lease).toBeNull()
  if (stored.invalid) expect(last.error).toMatchObject({ reason: stored.invalid.reason })
  else expect(world.isSpendable(stored.token.refreshToken)).toBe(true)
}

function checkCosts(world: World, cast: Cast): void {
  const spendings = [...world.spendings.values()]
  const reuses = spendings.reduce((sum, one) => sum + one.reuses, 0)
  expect(reuses).toBeLessThanOrEqual(world.faults)
  for (const { posts, lost } of spendings) expect(posts).toBeLessThanOrEqual(1 + lost + world.faults)
  const reason = world.stored?.invalid?.reason
  // Nothing of a login is lost as long as nobody dies and no answer of the server is lost.
  if (world.losses === 0) expect(['revoked', undefined]).toContain(reason)
  if (reason === 'revoked') expect(world.started.some(({ what }) => what === 'revoke')).toBe(true)
  if (!cast.happen.includes('withdraw')) expect(reason).not.toBe('invalid_grant')
  if (!cast.happen.includes('forget') && !cast.happen.includes('revoke')) expect(world.stored).not.toBeNull()
}

/** One request for each time that the token expired, and for each time that somebody asked for one. */
function checkThrift(world: World, happenings: readonly Happening[]): void {
  const reasons = happenings.filter(([what, number]) => what === 'refresh' || number === 700_000)
  const posts = [...world.spendings.values()].reduce((sum, one) => sum + one.posts, 0)
  // One for the token that had expired at the beginning, and one for who comes later.
  expect(posts).toBeLessThanOrEqual(2 + reasons.length)
}

function checkCalls(world: World): void {
  for (const { what, by, took, bound } of world.started) {
    if (!by.isDead) expect(took, what).toBeLessThanOrEqual(bound)
  }
}

describe.each(CASTS)('whatever comes first, when $name', (cast) => {
  test(
    'no token is spent twice without need, nothing newer is lost, and nobody waits for ever',
    async () => {
      const happenings = fc.array(
        HAPPENING.filter(([what]) => cast.happen.includes(what)),
        { minLength: 5, maxLength: 25 },
      )
      const rolls = fc.infiniteStream(fc.nat(99))
      await fc.assert(
        fc.asyncProperty(fc.scheduler(), happenings, rolls, async (scheduler: Scheduler, things, numbers) => {
          const world = new World(cast.trouble, {
            schedule: (label) => scheduler.schedule(Promise.resolve(), label),
            waiting: () => scheduler.count(),
            next: () => scheduler.waitNext(1),
            roll: () => numbers.next().value ?? 0,
          })
          await play(world, things)
          checkCalls(world)
          await comeLater(world)
          checkCosts(world, cast)
          if (!cast.trouble.slow) checkThrift(world, things)
          expect(world.violations).toEqual([])
        }),
        { numRuns: RUNS, endOnFailure: !isDeep },
      )
    },
    isDeep ? 3_600_000 : 30_000,
  )
})
