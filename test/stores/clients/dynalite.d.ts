/** The part of dynalite, which has no types, that the tests use. */
declare module 'dynalite' {
  import type { Server } from 'node:http'

  export default function createServer(options: { readonly createTableMs: number }): Server
}
