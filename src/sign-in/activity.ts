import { InvalidArgumentError } from '../runtime/errors/arguments.ts'
import { propertyOf } from '../runtime/utils/objects.ts'
import { completeSignIn } from './complete.ts'
import { CrossSiteRequestError, REQUEST_BODY } from './failures.ts'
import type { SignInConfig } from './options.ts'
import { HEADERS } from './pages.ts'
import { getHeader, isSameOrigin } from './requests.ts'

/** Maximum size of a body in bytes. */
const MAX_BODY = 8192

/**
 * Signs in the user of an Activity: exchanges the code that `commands.authorize()` of Discord's Embedded App SDK returned
 * for the token that `commands.authenticate()` needs. The body is JSON, which no other site can send without permission.
 *
 * @throws `CrossSiteRequestError` · `InvalidArgumentError` · the errors of a sign-in
 * @see https://docs.discord.com/developers/activities/building-an-activity
 */
export async function respondToActivity<SessionData>(
  config: SignInConfig<SessionData>,
  request: Request,
): Promise<Response> {
  const { headers } = request
  const isJson = /^application\/json\b/i.test(getHeader(headers, 'content-type') ?? '')
  // A proxy may remove the headers of the browser; a program has none.
  if (!isJson || isSameOrigin(headers, config.origins) === false)
    throw new CrossSiteRequestError(config.origins)
  const body = parseJson(await readText(request))
  const code = propertyOf(body, 'code')
  const codeVerifier = propertyOf(body, 'code_verifier')
  if (typeof code !== 'string' || !(codeVerifier === undefined || typeof codeVerifier === 'string')) {
    throw new InvalidArgumentError(
      REQUEST_BODY,
      'must be JSON with the string code, and code_verifier with PKCE',
    )
  }
  const { client, scopes } = config
  const token = await client.exchangeCode(code, { redirectUri: null, codeVerifier, scopes })
  const { cookie } = await completeSignIn(config, token, request, null)
  return Response.json({ access_token: token.token }, { headers: { ...HEADERS, 'Set-Cookie': cookie } })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/**
 * Reads a body of limited size.
 *
 * @throws {@link InvalidArgumentError} if it is larger.
 */
async function readText({ body }: Request): Promise<string> {
  const reader = body?.getReader()
  const decoder = new TextDecoder()
  let text = ''
  for (let size = 0; reader; ) {
    const { done, value } = await reader.read()
    if (done) break
    size += value.byteLength
    if (size > MAX_BODY) {
      await reader.cancel()
      throw new InvalidArgumentError(REQUEST_BODY, `must have at most ${MAX_BODY} bytes`)
    }
    text += decoder.decode(value, { stream: true })
  }
  return text + decoder.decode()
}
