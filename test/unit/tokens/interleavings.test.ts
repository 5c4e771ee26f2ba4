import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { TimeoutError } from '../../../src/runtime/errors/network.ts'
import { ReauthorizationRequiredError } from '../../../src/runtime/errors/token.ts'
import { type Faults, Process, World } from '../../support/token-world.ts'

/** Events of a run. The number selects a process, or is a number of steps or milliseconds. */
const EVENT = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(fc.constant('call' as const), fc.nat(2)) },
  { weight: 2, arbitrary: fc.tuple(fc.constant('load' as const), fc.nat(2)) },
  { weight: 2, arbitrary: fc.tuple(fc.constant('refresh' as const), fc.nat(2)) },
  { weight: 1, arbitrary: fc.tuple(fc.constant('signIn' as const), fc.nat(2)) },
  { weight: 1, arbitrary: fc.tuple(fc.constant('revoke' as const), fc.nat(2)) },
  { weight: 1, arbitrary: fc.tuple(fc.constant('delete' as const), fc.nat(2)) },
  { weight: 1, arbitrary: fc.tuple(fc.constant('revokeByUser' as const), fc.constant(0)) },
  { weight: 3, arbitrary: fc.tuple(fc.constant('crash' as const), fc.nat(2)) },
  { weight: 3, arbitrary: fc.tuple(fc.constant('restart' as const), fc.nat(2)) },
  { weight: 3, arbitrary: fc.tuple(fc.constant('freeze' as const), fc.nat(2)) },
  { weight: 3, arbitrary: fc.tuple(fc.constant('unfreeze' as const), fc.nat(2)) },
  { weight: 12, arbitrary: fc.tuple(fc.constant('steps' as const), fc.integer({ min: 1, max: 40 })) },
  { weight: 4, arbitrary: fc.tuple(fc.constant('advance' as const), fc.integer({ min: 100, max: 30_000 })) },
  { weight: 2, arbitrary: fc.tuple(fc.constant('advance' as const), fc.constant(700_000)) },
)

type Event = [name: (typeof EVENTS)[number], number: number]

const EVENTS = [
  'call',
  'load',
  'refresh',
  'signIn',
  'revoke',
  'delete',
  'revokeByUser',
  'crash',
  'restart',
  'freeze',
  'unfreeze',
  'steps',
  'advance',
] as const

/** A set of runs with the same events and faults. */
interface Scenario {
  readonly name: string
  readonly events: readonly Event[0][]
  readonly faults: Faults
}

const BASIC = ['call', 'load', 'refresh', 'steps', 'advance'] as const
const SLOW: Faults = { slow: true, store: false, tokenEndpoint: false, reuseAccepted: false }

const SCENARIOS: readonly Scenario[] = [
  { name: 'without faults', events: BASIC, faults: { ...SLOW, slow: false } },
  { name: 'with slow messages', events: BASIC, faults: SLOW },
  {
    name: 'with sign-ins and revocations',
    events: [...BASIC, 'signIn', 'revoke', 'delete'],
    faults: SLOW,
  },
  { name: 'with frozen processes', events: [...BASIC, 'freeze', 'unfreeze'], faults: SLOW },
  { name: 'with crashes', events: [...BASIC, 'crash'], faults: SLOW },
  { name: 'with restarts', events: [...BASIC, 'restart'], faults: SLOW },
  {
    name: 'with restarts, sign-ins and revocations',
    events: [...BASIC, 'restart', 'signIn', 'revoke', 'delete'],
    faults: SLOW,
  },
  { name: 'with a failing store', events: BASIC, faults: { ...SLOW, store: true } },
  {
    name: 'with a failing store and restarts',
    events: [...BASIC, 'restart'],
    faults: { ...SLOW, store: true },
  },
  { name: 'with lost responses', events: BASIC, faults: { ...SLOW, tokenEndpoint: true } },
  {
    name: 'with lost responses and accepted reuse',
    events: BASIC,
    faults: { ...SLOW, tokenEndpoint: true, reuseAccepted: true },
  },
  {
    name: 'with a failing store, frozen processes and sign-ins',
    events: [...BASIC, 'signIn', 'revoke', 'delete', 'freeze', 'unfreeze'],
    faults: { ...SLOW, store: true },
  },
  {
    name: 'with every fault',
    events: EVENTS,
    faults: { slow: true, store: true, tokenEndpoint: true, reuseAccepted: false },
  },
  {
    name: 'with every fault and accepted reuse',
    events: EVENTS,
    faults: { slow: true, store: true, tokenEndpoint: true, reuseAccepted: true },
  },
]

const isDeep = process.env.GRANTCORD_DEEP === '1'
const RUNS = isDeep ? 3000 : 200

async function run(world: World, events: readonly Event[]): Promise<void> {
  // An hour is longer than the lifetime of a token: a process that relied on the wall clock would refresh too often.
  const skews = world.enabledFaults.slow ? [0, 3_600_000, -3_600_000] : [0, 0, 0]
  const processes = skews.map((skew) => new Process(world, skew))
  const started = [...processes]
  const at = (index: number) => processes[index] as Process
  const replace = (index: number) => {
    processes[index] = new Process(world, skews[index])
    started.push(at(index))
  }
  world.isFaultFree = true
  const first = at(0).signIn()
  await world.finish()
  world.isFaultFree = false
  if (first.error) throw first.error
  await world.advance(700_000)
  for (const [name, number] of events) {
    if (name === 'call') at(number).call(false)
    else if (name === 'load') at(number).call(true)
    else if (name === 'refresh') at(number).refresh()
    else if (name === 'signIn') at(number).signIn()
    else if (name === 'revoke') at(number).revoke()
    else if (name === 'delete') at(number).delete()
    else if (name === 'revokeByUser') world.revokeByUser()
    else if (name === 'freeze') at(number).freeze()
    else if (name === 'unfreeze') at(number).unfreeze()
    else if (name === 'advance') await world.advance(number)
    else if (name === 'steps') for (let step = 0; step < number; step += 1) await world.step()
    else {
      if (name === 'crash') at(number).crash()
      else at(number).shutDown()
      replace(number)
    }
  }
  world.isFaultFree = true
  for (const one of started) one.unfreeze()
  await world.finish()
}

/** Checks that a later process can use the token, or that the store has the reason why it cannot. */
async function checkFinalState(world: World): Promise<void> {
  const later = new Process(world)
  let last = later.refresh()
  await world.finish()
  // A process may have to wait for the lease of a crashed process for longer than one call.
  if (last.error instanceof TimeoutError) last = later.refresh()
  await world.finish()
  if (last.error !== undefined) expect(last.error).toBeInstanceOf(ReauthorizationRequiredError)
  const { stored } = world
  if (!stored) return
  if (!stored.invalid) expect(stored.lease).toBeNull()
  if (stored.invalid) expect(last.error).toMatchObject({ reason: stored.invalid.reason })
  else expect(world.isRefreshTokenValid(stored.token.refreshToken)).toBe(true)
}

/** Checks that refresh tokens are reused, and grants are lost, only because of faults. */
function checkUsages(world: World, scenario: Scenario): void {
  const usages = [...world.usages.values()]
  const reuses = usages.reduce((sum, usage) => sum + usage.reuses, 0)
  expect(reuses).toBeLessThanOrEqual(world.faults)
  for (const { requests, lost } of usages) expect(requests).toBeLessThanOrEqual(1 + lost + world.faults)
  const reason = world.stored?.invalid?.reason
  // Without a crash, a lost response or a revocation by the user, no grant becomes invalid. A restart is not a crash.
  if (world.losses === 0) expect(['revoked', undefined]).toContain(reason)
  if (reason === 'revoked') expect(world.calls.some(({ name }) => name === 'revoke')).toBe(true)
  if (!scenario.events.includes('revokeByUser')) expect(reason).not.toBe('invalid_grant')
  const mayBeDeleted = scenario.events.includes('delete') || scenario.events.includes('revoke')
  if (!mayBeDeleted) expect(world.stored).not.toBeNull()
}

/** Checks that there is at most one refresh for each expiry and for each explicit refresh. */
function checkNumberOfRefreshes(world: World, events: readonly Event[]): void {
  const reasons = events.filter(([name, number]) => name === 'refresh' || number === 700_000)
  const requests = [...world.usages.values()].reduce((sum, usage) => sum + usage.requests, 0)
  // Two more: the token has expired at the beginning, and checkFinalState() refreshes it.
  expect(requests).toBeLessThanOrEqual(2 + reasons.length)
}

/** Checks that every call of a running process has settled in time. */
function checkDurations(world: World): void {
  for (const { name, process, duration, limit } of world.calls) {
    const isShutDown = name === 'shutDown' && duration !== undefined
    if (!process.hasEnded || isShutDown) expect(duration, name).toBeLessThanOrEqual(limit)
  }
}

describe.each(SCENARIOS)('in any order of events, $name,', (scenario) => {
  test(
    'no refresh token is reused without need, no newer token is lost, and every call settles in time',
    async () => {
      const events = fc.array(
        EVENT.filter(([name]) => scenario.events.includes(name)),
        { minLength: 5, maxLength: 25 },
      )
      const percents = fc.infiniteStream(fc.nat(99))
      await fc.assert(
        fc.asyncProperty(fc.scheduler(), events, percents, async (scheduler, given, random) => {
          const world = new World(scenario.faults, {
            schedule: (label) => scheduler.schedule(Promise.resolve(), label),
            pending: () => scheduler.count(),
            settleNext: () => scheduler.waitNext(1),
            randomPercent: () => random.next().value ?? 0,
          })
          await run(world, given)
          checkDurations(world)
          await checkFinalState(world)
          checkUsages(world, scenario)
          if (!scenario.faults.slow) checkNumberOfRefreshes(world, given)
          expect(world.violations).toEqual([])
        }),
        { numRuns: RUNS, endOnFailure: !isDeep },
      )
    },
    isDeep ? 3_600_000 : 30_000,
  )
})
