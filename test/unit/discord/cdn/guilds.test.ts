import {
  channelIconUrl,
  guildBannerUrl,
  guildDiscoverySplashUrl,
  guildIconUrl,
  guildSplashUrl,
} from '../../../../src/discord/cdn.ts'
import { ANIMATED_FORMATS, describeImageFunction, ID, STATIC_FORMATS } from './image-functions.ts'

describeImageFunction({
  name: 'guildIconUrl',
  call: (icon, options, id = ID) => guildIconUrl({ id, icon }, options),
  path: `/icons/${ID}/`,
  animated: true,
  formats: ANIMATED_FORMATS,
})

describeImageFunction({
  name: 'guildBannerUrl',
  call: (banner, options, id = ID) => guildBannerUrl({ id, banner }, options),
  path: `/banners/${ID}/`,
  animated: true,
  formats: ANIMATED_FORMATS,
})

describeImageFunction({
  name: 'guildSplashUrl',
  call: (splash, options, id = ID) => guildSplashUrl({ id, splash }, options),
  path: `/splashes/${ID}/`,
  animated: false,
  formats: STATIC_FORMATS,
})

describeImageFunction({
  name: 'guildDiscoverySplashUrl',
  call: (discovery_splash, options, id = ID) => guildDiscoverySplashUrl({ id, discovery_splash }, options),
  path: `/discovery-splashes/${ID}/`,
  animated: false,
  formats: STATIC_FORMATS,
})

describeImageFunction({
  name: 'channelIconUrl',
  call: (icon, options, id = ID) => channelIconUrl({ id, icon }, options),
  path: `/channel-icons/${ID}/`,
  animated: false,
  formats: STATIC_FORMATS,
})
