import type { Connect, ScenarioClient, ScenarioOptions } from './clients/scenario-client.ts'
import { type Outcome, outcomeOf } from './outcome.ts'
import { type FaultServer, startFaultServer } from './server/fault-server.ts'

/** Servers and client of one scenario. */
export interface ScenarioFixture {
  /** Server that takes the place of Discord. */
  readonly server: FaultServer
  /** Server with a different origin. */
  readonly otherOrigin: FaultServer
  /** Creates the client under test, with short delays between retries unless the options set others. */
  connect(options?: ScenarioOptions): ScenarioClient
  /** Returns the outcome of a call. A call that exceeds the timeout of the scenario hangs. */
  outcomeOf<Value>(call: Promise<Value>): Promise<Outcome<Value>>
}

/**
 * Starts the servers of a scenario, which `close` stops.
 *
 * @param timeout Milliseconds after which a call hangs.
 */
export async function createFixture(
  connect: Connect,
  timeout: number,
): Promise<{ readonly fixture: ScenarioFixture; close(): Promise<void> }> {
  const [server, otherOrigin] = await Promise.all([startFaultServer(), startFaultServer()])
  return {
    fixture: {
      server,
      otherOrigin,
      connect: (options = {}) => connect(server.url, { retry: { minDelay: 20 }, ...options }),
      outcomeOf: (call) => outcomeOf(call, timeout),
    },
    close: async () => {
      await Promise.all([server.close(), otherOrigin.close()])
    },
  }
}
