import { type NextRequest, NextResponse } from 'next/server'
import { signIn } from './lib/sign-in'

/** Extends a session that is used: a server component cannot set a cookie. */
export async function proxy(request: NextRequest) {
  const response = NextResponse.next()
  const cookie = await signIn.extendSession(request)
  if (cookie !== undefined) response.headers.append('Set-Cookie', cookie)
  return response
}

/** All pages, which no cache stores because they read the session. */
export const config = { matcher: ['/', '/guilds'] }
