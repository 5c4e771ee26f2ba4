import { expectTypeOf, test } from 'vitest'
import type { Handler, HandlerContext, HandlerResult } from '../../src/emulator/context.ts'
import type { GuildMemberAdd, User } from '../../src/index.ts'

test('a handler receives the parameters, the body and the credentials of its operation', () => {
  type Context = HandlerContext<'addGuildMember'>
  expectTypeOf<Context['path']>().toEqualTypeOf<Readonly<{ guild_id: string; user_id: string }>>()
  expectTypeOf<Context['body']>().toEqualTypeOf<GuildMemberAdd>()
  expectTypeOf<Context['credential']['kind']>().toEqualTypeOf<'bot'>()
  expectTypeOf<HandlerContext<'getCurrentUser'>['credential']['kind']>().toEqualTypeOf<'bearer' | 'bot'>()
  expectTypeOf<HandlerContext<'listCurrentUserGuilds'>['query']['limit']>().toEqualTypeOf<
    number | undefined
  >()
  expectTypeOf<HandlerContext<'getCurrentUser'>['body']>().toEqualTypeOf<undefined>()
})

test('a handler returns a status of the description with its body', () => {
  type Success = Extract<HandlerResult<'getCurrentUser'>, { status: 200 }>
  expectTypeOf<Success['body']>().toEqualTypeOf<User>()
  expectTypeOf<{ status: 204 }>().toExtend<HandlerResult<'addGuildMember'>>()
  expectTypeOf<{ status: 200 }>().not.toExtend<HandlerResult<'getCurrentUser'>>()
  expectTypeOf<{ status: 418 }>().not.toExtend<HandlerResult<'getCurrentUser'>>()
  expectTypeOf<() => { status: 200; body: { id: string } }>().not.toExtend<Handler<'getCurrentUser'>>()
})
