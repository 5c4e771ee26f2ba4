import type { ClientEvent, Logger } from '../../../src/index.ts'
import { BOT_TOKEN, CLIENT_SECRET } from '../../support/client.ts'
import { expectNoSecrets } from '../assertions.ts'
import { IDENTIFY, LOBBY, LOBBY_ID, REVOKE, TOKEN, WEBHOOK } from '../sample-data.ts'
import { scenario } from '../scenario.ts'
import { html, json, limited } from '../server/response.ts'
import type { Step } from '../server/route.ts'

const SECRETS = {
  clientSecret: CLIENT_SECRET,
  botToken: BOT_TOKEN,
  accessToken: 'access-token-that-is-secret',
  refreshToken: 'refresh-token-that-is-secret',
  code: 'code-that-is-secret',
  webhookToken: 'webhook-token-that-is-secret',
}

/** Responses that fail in different ways. The first one repeats everything that it received. */
const FAILURES: readonly Step[] = [
  ({ path, headers, body }) =>
    json({ message: `Cannot read ${path} ${JSON.stringify(headers)} ${body}`, code: 0 }, 400),
  limited(0.01),
  html(502),
  { fault: 'reset' },
  { fault: 'reset in body' },
]

scenario(
  'L01 TK-7: no error, event or log line of a run contains one of six secrets',
  ['retry at once'],
  async ({ server, connect, outcomeOf }) => {
    const seen: unknown[] = []
    const log = (...line: unknown[]) => seen.push(line)
    const logger: Logger = { debug: log, info: log, warn: log, error: log }
    const onEvent = (event: ClientEvent) => seen.push(event)
    for (const failure of FAILURES) {
      for (const route of [IDENTIFY, LOBBY, WEBHOOK, TOKEN, REVOKE]) server.route(route, failure)
      const client = connect({ onEvent, logger, totalTimeout: 1000 })
      const { accessToken, refreshToken, code, webhookToken } = SECRETS
      const calls = [
        client.user(accessToken).identify(),
        client.lobby(LOBBY_ID),
        client.executeWebhook(LOBBY_ID, webhookToken),
        client.exchangeCode(code),
        client.refreshToken(refreshToken),
        client.revokeToken(accessToken),
      ]
      seen.push(...(await Promise.all(calls.map(outcomeOf))))
    }
    for (const one of seen) expectNoSecrets(one, Object.values(SECRETS))
  },
)
