/** A browser of an application: it has cookies, and follows no redirect by itself. */
export class Browser {
  readonly cookies = new Map<string, string>()
  readonly #url: string

  /** @param url Origin of the application. */
  constructor(url: string) {
    this.#url = url
  }

  /** Sends a request to the application. A POST is that of a form of its own pages. */
  async request(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers({
      Accept: 'text/html',
      ...(init.method === 'POST' && { Origin: this.#url, 'Sec-Fetch-Site': 'same-origin' }),
    })
    for (const [name, value] of new Headers(init.headers)) headers.set(name, value)
    if (this.cookies.size > 0) {
      headers.set('Cookie', [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '))
    }
    const response = await fetch(new URL(path, this.#url), { ...init, headers, redirect: 'manual' })
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      if (value === '' || /;\s*max-age=0/i.test(cookie)) this.cookies.delete(name)
      else this.cookies.set(name, value)
    }
    return response
  }

  /** Returns the text of a page. */
  async read(path = '/'): Promise<string> {
    return (await this.request(path)).text()
  }

  /** Starts a sign-in, and returns the URL of the consent page. */
  async startSignIn(path = '/auth/login'): Promise<string> {
    const response = await this.request(path)
    await response.arrayBuffer()
    const location = response.headers.get('location')
    if (location === null) throw new Error(`${path} responded with ${response.status} and no redirect`)
    return location
  }

  /** Starts a sign-in, decides on the consent page, and opens the callback. */
  async signIn(button: 'Authorize' | 'Cancel' = 'Authorize', username = 'nelly'): Promise<Response> {
    return this.request(await decide(await this.startSignIn(), button, username))
  }
}

/** Presses a button of a consent page of the emulator, and returns the URL of the callback. */
export async function decide(
  page: string,
  button: 'Authorize' | 'Cancel' = 'Authorize',
  username = 'nelly',
): Promise<string> {
  const text = await (await fetch(page)).text()
  const [, user = ''] = new RegExp(`value="(\\d+)"[^>]*data-testid="user-${username}"`).exec(text) ?? []
  const [, name = '', value = ''] =
    new RegExp(`<button[^>]*name="(\\w+)" value="(\\w+)"[^>]*>\\s*${button}`).exec(text) ?? []
  const body = new URLSearchParams({ user, [name]: value })
  const decided = await fetch(page, { method: 'POST', body, redirect: 'manual' })
  const location = decided.headers.get('location')
  if (location === null) throw new Error(`The consent page responded with ${decided.status} and no redirect`)
  return location
}
