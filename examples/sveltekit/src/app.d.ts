import type { Session } from 'grantcord/sign-in'

declare global {
  namespace App {
    interface Locals {
      /** Session of the request, `null` without one. */
      session: Session | null
    }
  }
}
