/** What the browser gets to see. */
import type { User } from 'grantcord'
import { isAuthorizationCallbackError, isDiscordOAuth2Error } from 'grantcord/errors'

/** Identify users by id, since names change hands, and trust an e-mail only when Discord has verified it. */
export function welcome(user: User): string {
  const email = user.verified && user.email ? user.email : 'no verified e-mail'
  return page(`Signed in as ${user.global_name ?? user.username}`, `Id ${user.id}, ${email}.`)
}

/** 400 when the redirect is not the answer to this browser's sign-in, 502 when Discord does not play along. */
export function problem(error: unknown): { status: 400 | 502; html: string } {
  if (isAuthorizationCallbackError(error)) return { status: 400, html: page('Not signed in', error.message) }
  if (!isDiscordOAuth2Error(error)) throw error
  console.error(error)
  return { status: 502, html: page('Not signed in', 'Discord did not complete the sign-in.') }
}

function page(title: string, text: string): string {
  const heading = escapeHtml(title)
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>${heading}</title>
<h1>${heading}</h1>
<p>${escapeHtml(text)}
<p><a href="/login">Sign in again</a>
</html>
`
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
