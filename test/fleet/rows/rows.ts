import type { Scenario } from '../scenario.ts'
import { ANSWERS } from './answers.ts'
import { CALLERS_AT_ONCE } from './callers.ts'
import { DEATHS } from './deaths.ts'
import { DUMP } from './dump.ts'
import { EXPIRY } from './expiry.ts'
import { OTHERS } from './others.ts'
import { STORE } from './store.ts'

/** Every scenario. */
export const ROWS: readonly Scenario[] = [
  ...CALLERS_AT_ONCE,
  ...EXPIRY,
  ...DEATHS,
  ...ANSWERS,
  ...STORE,
  ...OTHERS,
  ...DUMP,
]
