import type { Scenario } from '../scenario.ts'
import { CONCURRENT_CALLERS } from './concurrent-callers.ts'
import { CONCURRENT_CHANGES } from './concurrent-changes.ts'
import { CRASHES } from './crashes.ts'
import { DUMP } from './dump.ts'
import { EXPIRY } from './expiry.ts'
import { LOST_RESPONSES } from './lost-responses.ts'
import { STORE_OUTAGES } from './store-outages.ts'

/** All scenarios. */
export const SCENARIOS: readonly Scenario[] = [
  ...CONCURRENT_CALLERS,
  ...EXPIRY,
  ...CRASHES,
  ...LOST_RESPONSES,
  ...STORE_OUTAGES,
  ...CONCURRENT_CHANGES,
  ...DUMP,
]
