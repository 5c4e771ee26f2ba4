import type { OperationDescriptor } from '../operation.ts'
import { Bucket } from './bucket.ts'
import type { Caller } from './caller.ts'

/** Top-level resources: each has limits of its own. */
const MAJOR = ['guild_id', 'channel_id', 'webhook_id', 'webhook_token', 'interaction_token']

/** One operation of one caller, below one top-level resource. */
export class Route {
  /** Whose limits they are. */
  caller: Caller
  /** The limit that it counts against; routes may share one. */
  bucket: Bucket
  inFlight = 0
  /** A 429 that is about this route alone closes it and not its bucket. Milliseconds of the clock. */
  closedUntil = 0
  /** Its operation and the values of its top-level resources: its name among those of its caller. */
  readonly key: string
  /** The values of its top-level resources. */
  readonly majors: string

  /** @param isFree Whether nothing is known to limit it, as at the token endpoint: nobody waits for a first answer. */
  constructor(caller: Caller, key: string, majors: string, isFree = false) {
    this.caller = caller
    this.bucket = new Bucket(undefined, isFree)
    this.key = key
    this.majors = majors
  }
}

/** The values of the top-level resources in a path. */
export function majorsOf(
  { path }: OperationDescriptor,
  values: Readonly<Record<string, unknown>> = {},
): string {
  if (!path.includes('{')) return ''
  return MAJOR.filter((name) => path.includes(`{${name}}`))
    .map((name) => String(values[name]))
    .join('/')
}
