import { inflateSync } from 'node:zlib'
import { expect, it, test } from 'vitest'
import { avatarUrl, displayAvatarUrl, fetchImage, guildIconUrl } from '../../src/discord/cdn.ts'
import { createEmulator, type Emulator } from '../../src/emulator/index.ts'

const GUILD = '197038439483310086'

function get(emulator: Emulator, path: string): Promise<Response> {
  return emulator.fetch(`https://discord.com${path}`)
}

/** Returns size and pixel data of a PNG with one data chunk. */
function readPng(bytes: Uint8Array): { width: number; height: number; rows: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  expect([...bytes.slice(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const [width, height] = [view.getUint32(16), view.getUint32(20)]
  let offset = 8
  for (;;) {
    const length = view.getUint32(offset)
    const type = String.fromCharCode(...bytes.slice(offset + 4, offset + 8))
    if (type === 'IDAT') {
      const rows =
        inflateSync(bytes.slice(offset + 8, offset + 8 + length)).length / (1 + Math.ceil(width / 8))
      return { width, height, rows }
    }
    offset += length + 12
  }
}

it('serves every image of the default data, where the helpers of grantcord/cdn look for it', async () => {
  const emulator = createEmulator()
  const { users, guilds } = emulator.snapshot().rows
  const options = { cdnUrl: 'https://discord.com' }
  const urls = [
    ...users.map((user) => displayAvatarUrl(user, options)),
    ...guilds.map((guild) => guildIconUrl({ id: guild.id, icon: guild.icon ?? null }, options)),
  ].filter((url) => url !== null)
  expect(urls.length).toBeGreaterThan(users.length)
  for (const url of urls) {
    const image = await fetchImage(url, { ...options, fetch: emulator.fetch })
    expect(image.contentType, url).toBe('image/png')
    expect(readPng(image.data)).toEqual({ width: 256, height: 256, rows: 256 })
  }
})

it('draws the same picture for the same hash, in the size that is requested', async () => {
  const emulator = createEmulator()
  const user = emulator.snapshot().rows.users[0]
  const path = new URL(avatarUrl(user ?? { id: '1', avatar: null }) ?? 'https://discord.com').pathname
  const bytes = async (query: string) =>
    new Uint8Array(await (await get(emulator, path + query)).arrayBuffer())
  expect(await bytes('')).toEqual(await bytes(''))
  expect(readPng(await bytes('?size=16'))).toEqual({ width: 16, height: 16, rows: 16 })
  expect(readPng(await bytes('?size=4096')).width).toBe(256)
  expect(readPng(await bytes('?size=1e9')).width).toBe(256)
})

test.each([
  [
    'a hash that the user does not have',
    '/avatars/80351110224678912/00000000000000000000000000000000.png',
    404,
  ],
  ['a user who does not exist', '/avatars/1/8342729096ea3675442027381ff50dfe.png', 404],
  ['a seventh default avatar', '/embed/avatars/6.png', 404],
  [
    'a format that the CDN does not have',
    '/avatars/80351110224678912/8342729096ea3675442027381ff50dfe.svg',
    415,
  ],
])('refuses %s', async (_, path, status) => {
  expect((await get(createEmulator(), path)).status).toBe(status)
})

it('serves an avatar of a member, and the banner of a guild beside those of users', async () => {
  const hash = 'd5b7e3a1c9f84e0fa2b6c4d8e0f1a3b5'
  const guilds = [
    { id: GUILD, name: 'Grantcord Testers', banner: hash, members: [{ user: 'nelly', avatar: hash }] },
  ]
  const emulator = createEmulator({ guilds })
  const nelly = '80351110224678912'
  expect((await get(emulator, `/guilds/${GUILD}/users/${nelly}/avatars/${hash}.webp`)).status).toBe(200)
  expect((await get(emulator, `/banners/${GUILD}/${hash}.png`)).status).toBe(200)
  expect((await get(emulator, `/banners/${nelly}/06c16474723fe537c283b8efa61a30c8.png`)).status).toBe(200)
})
