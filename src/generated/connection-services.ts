// Generated from spec/openapi.yaml by scripts/generate.ts. Do not edit.

/** The name of each service. */
export const SERVICE_NAMES: Readonly<Record<string, string>> = {
  'amazon-music': 'Amazon Music',
  'battlenet': 'Battle.net',
  'bungie': 'Bungie.net',
  'bluesky': 'Bluesky',
  'crunchyroll': 'Crunchyroll',
  'domain': 'Domain',
  'ebay': 'eBay',
  'epicgames': 'Epic Games',
  'facebook': 'Facebook',
  'github': 'GitHub',
  'instagram': 'Instagram',
  'mastodon': 'Mastodon',
  'paypal': 'PayPal',
  'playstation': 'PlayStation Network',
  'reddit': 'Reddit',
  'roblox': 'Roblox',
  'spotify': 'Spotify',
  'skype': 'Skype',
  'steam': 'Steam',
  'tiktok': 'TikTok',
  'twitch': 'Twitch',
  'twitter': 'X (Twitter)',
  'xbox': 'Xbox',
  'youtube': 'YouTube',
  'leagueoflegends': 'League of Legends',
  'riotgames': 'Riot Games',
}

/**
 * Templates of the URLs of profiles, for the services with public profiles.
 *
 * - `{id}` and `{name}` stand for that field of the connection, percent-encoded.
 * - `{host}` stands for the id, which is a host name.
 * - `{url}` stands for the id, which is a URL.
 */
export const PROFILE_URLS: Readonly<Record<string, string>> = {
  'bluesky': 'https://bsky.app/profile/{id}',
  'domain': 'https://{host}/',
  'ebay': 'https://www.ebay.com/usr/{name}',
  'github': 'https://github.com/{name}',
  'instagram': 'https://www.instagram.com/{name}/',
  'mastodon': '{url}',
  'reddit': 'https://www.reddit.com/user/{name}',
  'roblox': 'https://www.roblox.com/users/{id}/profile',
  'spotify': 'https://open.spotify.com/user/{id}',
  'steam': 'https://steamcommunity.com/profiles/{id}',
  'tiktok': 'https://www.tiktok.com/@{name}',
  'twitch': 'https://www.twitch.tv/{name}',
  'twitter': 'https://x.com/{name}',
  'xbox': 'https://account.xbox.com/en-US/Profile?Gamertag={name}',
  'youtube': 'https://www.youtube.com/channel/{id}',
}
