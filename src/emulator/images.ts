import {
  APPLICATION_COVER,
  APPLICATION_ICON,
  AVATAR_DECORATION,
  CHANNEL_ICON,
  DEFAULT_USER_AVATAR,
  GUILD_BANNER,
  GUILD_DISCOVERY_SPLASH,
  GUILD_ICON,
  GUILD_SPLASH,
  GUILD_TAG_BADGE,
  type ImageAsset,
  MEMBER_AVATAR,
  MEMBER_BANNER,
  ROLE_ICON,
  TEAM_ICON,
  USER_AVATAR,
  USER_BANNER,
} from '../generated/cdn.ts'
import type { State } from './state.ts'

/** Returns the hash that an object of the data has for an image; `undefined` if there is no such object. */
type HashOf = (state: State, ids: Readonly<Record<string, string>>) => unknown

/** Kinds of images by the object whose field names them. */
const IMAGES: readonly (readonly [ImageAsset, HashOf])[] = [
  [USER_AVATAR, (state, { user_id = '' }) => state.users.get(user_id)?.avatar],
  [USER_BANNER, (state, { user_id = '' }) => state.users.get(user_id)?.banner],
  [GUILD_ICON, (state, { guild_id = '' }) => state.guilds.get(guild_id)?.icon],
  [GUILD_BANNER, (state, { guild_id = '' }) => state.guilds.get(guild_id)?.banner],
  [GUILD_SPLASH, (state, { guild_id = '' }) => state.guilds.get(guild_id)?.splash],
  [GUILD_DISCOVERY_SPLASH, (state, { guild_id = '' }) => state.guilds.get(guild_id)?.discovery_splash],
  [
    MEMBER_AVATAR,
    (state, { guild_id = '', user_id = '' }) => state.members.get(guild_id, user_id)?.member.avatar,
  ],
  [
    MEMBER_BANNER,
    (state, { guild_id = '', user_id = '' }) => state.members.get(guild_id, user_id)?.member.banner,
  ],
  [APPLICATION_ICON, (state, ids) => state.applications.get(ids.application_id ?? '')?.application.icon],
  [
    APPLICATION_COVER,
    (state, ids) => state.applications.get(ids.application_id ?? '')?.application.cover_image,
  ],
  [CHANNEL_ICON, (state, { channel_id = '' }) => state.channels.get(channel_id)?.icon],
  [
    TEAM_ICON,
    (state, { team_id }) =>
      state.applications.find(({ application }) => application.team?.id === team_id)?.application.team?.icon,
  ],
  [
    ROLE_ICON,
    (state, { role_id }) =>
      state.guilds
        .all()
        .flatMap(({ roles = [] }) => roles)
        .find(({ id }) => id === role_id)?.icon,
  ],
  [
    AVATAR_DECORATION,
    (state, { hash }) =>
      state.users.find((user) => user.avatar_decoration_data?.asset === hash)?.avatar_decoration_data?.asset,
  ],
  [
    GUILD_TAG_BADGE,
    (state, { guild_id, hash }) =>
      state.users.find(({ primary_guild: one }) => one?.identity_guild_id === guild_id && one?.badge === hash)
        ?.primary_guild?.badge,
  ],
  [DEFAULT_USER_AVATAR, (_, { index = '' }) => (/^[0-5]$/.test(index) ? index : undefined)],
]

const PATTERNS = IMAGES.map(([asset, hashOf]) => ({ asset, hashOf, pattern: createPattern(asset) }))

/** Width and height of an image in pixels. A larger one is not created, as on the CDN. */
const ORIGINAL_SIZE = 256
const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
/** Cells of a picture in a row. Its left half is mirrored. */
const CELLS = 5

/**
 * Responds to a request of an image at the paths of Discord's CDN, for images that the data names. The picture depends only on
 * the hash. It is a PNG, whichever extension is requested. Returns `undefined` for other paths.
 */
export async function respondToImage(state: State, { method, url }: Request): Promise<Response | undefined> {
  const { pathname, searchParams } = new URL(url)
  if (method !== 'GET' && method !== 'HEAD') return undefined
  const matches = PATTERNS.flatMap(({ asset, hashOf, pattern }) => {
    const values = pattern.exec(pathname)?.groups
    return values ? [{ asset, values, named: hashOf(state, values) }] : []
  })
  if (matches.length === 0) return undefined
  const found = matches.find(({ named, values }) => named === (values.hash ?? values.index))
  if (!found) return new Response(null, { status: 404 })
  const { asset, values } = found
  if (!asset.formats.some((format) => format === values.format)) return new Response(null, { status: 415 })
  const size = Number(searchParams.get('size') ?? ORIGINAL_SIZE)
  const pixels = Math.min(Number.isInteger(size) && size >= 16 ? size : ORIGINAL_SIZE, ORIGINAL_SIZE)
  const headers = { 'Content-Type': 'image/png', 'Cache-Control': 'public, max-age=31536000' }
  return new Response(await createPng(values.hash ?? values.index ?? '', pixels), { headers })
}

/** Creates the pattern of the paths of an image. Its extension is the group `format`. */
function createPattern({ path }: ImageAsset): RegExp {
  return new RegExp(`^${path.replaceAll(/\{(\w+)\}/g, '(?<$1>\\w+)')}\\.(?<format>\\w+)$`)
}

/** Creates a symmetric picture in two colors, which the name determines. */
async function createPng(name: string, size: number): Promise<Uint8Array<ArrayBuffer>> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(name)))
  const isFilled = (x: number, y: number) => ((digest[y * CELLS + Math.min(x, CELLS - 1 - x)] ?? 0) & 1) === 1
  const rowLength = 1 + Math.ceil(size / 8)
  const rows = new Uint8Array(rowLength * size)
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      if (!isFilled(Math.floor((x * CELLS) / size), Math.floor((y * CELLS) / size))) continue
      const index = y * rowLength + 1 + (x >> 3)
      rows[index] = (rows[index] ?? 0) | (0x80 >> (x & 7))
    }
  }
  const color = [...digest.slice(-3)].map((byte) => byte & 0xbf)
  // One bit for each pixel, as an index into a palette.
  const header = [...toBytes(size), ...toBytes(size), 1, 3, 0, 0, 0]
  return Uint8Array.from([
    ...SIGNATURE,
    ...chunk('IHDR', header),
    ...chunk('PLTE', [0xf2, 0xf3, 0xf5, ...color]),
    ...chunk('IDAT', await deflate(rows)),
    ...chunk('IEND', []),
  ])
}

async function deflate(data: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new Blob([data]).stream().pipeThrough(new CompressionStream('deflate'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}

/** Creates a chunk of a PNG: length, type, data and checksum. */
function chunk(type: string, data: Iterable<number>): number[] {
  const body = [...new TextEncoder().encode(type), ...data]
  return [...toBytes(body.length - 4), ...body, ...toBytes(crc32(body))]
}

function toBytes(value: number): number[] {
  return [value >>> 24, value >>> 16, value >>> 8, value].map((byte) => byte & 0xff)
}

function crc32(bytes: readonly number[]): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return ~crc >>> 0
}
