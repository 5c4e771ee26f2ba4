/** The HTML pages that the browser receives. */
import { hasErrorCode, isDiscordOAuth2Error } from 'grantcord/errors'
import type { Session } from './session-cookie.ts'

/**
 * Headers of every response: no cache stores pages with personal data, and no other site receives the URL of `/callback`,
 * which contains the code.
 */
export const HEADERS = { 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' }

/** Returns the page `/`, with the user who is signed in. */
export function homePage(session: Session | undefined): string {
  if (!session) return page('Not signed in', 'Sign in to continue.')
  return page(`Signed in as ${session.name}`, `ID ${session.id}, ${session.email ?? 'no verified e-mail'}.`)
}

/** Words for users about a redirect that was rejected. The message of the error is for developers. */
const WORDS: Readonly<Record<string, string>> = {
  error_response: 'You did not allow the sign-in at Discord.',
  expired_authorization: 'The sign-in took longer than ten minutes.',
  used_authorization: 'This sign-in is complete already.',
}

/** Returns 400 if the user declined or the redirect failed a check, 502 if Discord failed, and otherwise 500. */
export function describeError(error: unknown): { status: 400 | 500 | 502; words: string } {
  if (hasErrorCode(error, 'ERR_AUTHORIZATION_CALLBACK')) {
    console.warn(error.message)
    const words =
      WORDS[error.reason] ?? 'This sign-in was started in another browser, or its link is incomplete.'
    return { status: 400, words }
  }
  console.error(error)
  const words = 'The sign-in failed. Try again in a moment.'
  return { status: isDiscordOAuth2Error(error) ? 502 : 500, words }
}

/** Returns the page of an error with its status. */
export function errorPage(error: unknown): { status: 400 | 500 | 502; html: string } {
  const { status, words } = describeError(error)
  return { status, html: page('Not signed in', words) }
}

function page(title: string, text: string): string {
  const heading = escapeHtml(title)
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>${heading}</title>
<h1>${heading}</h1>
<p>${escapeHtml(text)}
<p><a href="/login">Sign in with Discord</a>
</html>
`
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
