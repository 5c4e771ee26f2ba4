import type { Connect, ScenarioClient, ScenarioOptions } from './clients/scenario-client.ts'
import { type Outcome, settle } from './outcome.ts'
import { type FaultServer, startFaultServer } from './server/fault-server.ts'

/** Where one scenario happens. */
export interface World {
  /** The Discord of the scenario. */
  readonly server: FaultServer
  /** Another origin. */
  readonly elsewhere: FaultServer
  /** Makes the client under test. Delays of its own are short unless the options say otherwise. */
  connect(options?: ScenarioOptions): ScenarioClient
  /** What becomes of a call; a hang is what takes longer than the patience of the scenario. */
  settle<Value>(call: Promise<Value>): Promise<Outcome<Value>>
}

/** A world that is closed when the scenario is over. */
export async function openWorld(
  connect: Connect,
  patience: number,
): Promise<{ readonly world: World; close(): Promise<void> }> {
  const [server, elsewhere] = await Promise.all([startFaultServer(), startFaultServer()])
  return {
    world: {
      server,
      elsewhere,
      connect: (options = {}) => connect(server.url, { retry: { minDelay: 20 }, ...options }),
      settle: (call) => settle(call, patience),
    },
    close: async () => {
      await Promise.all([server.close(), elsewhere.close()])
    },
  }
}
