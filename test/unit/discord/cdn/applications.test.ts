import { applicationCoverUrl, applicationIconUrl, teamIconUrl } from '../../../../src/discord/cdn.ts'
import { describeImageFunction, ID, STATIC_FORMATS } from './image-functions.ts'

describeImageFunction({
  name: 'applicationIconUrl',
  call: (icon, options, id = ID) => applicationIconUrl({ id, icon }, options),
  path: `/app-icons/${ID}/`,
  animated: false,
  formats: STATIC_FORMATS,
})

describeImageFunction({
  name: 'applicationCoverUrl',
  call: (hash, options, id = ID) =>
    applicationCoverUrl(hash === null ? { id } : { id, cover_image: hash }, options),
  path: `/app-icons/${ID}/`,
  animated: false,
  formats: STATIC_FORMATS,
})

describeImageFunction({
  name: 'teamIconUrl',
  call: (icon, options, id = ID) => teamIconUrl({ id, icon }, options),
  path: `/team-icons/${ID}/`,
  animated: false,
  formats: STATIC_FORMATS,
})
