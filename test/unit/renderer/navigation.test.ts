import { expect, it } from 'vitest'
import { goTo, lay, openDoctor, useNavigation } from '../../../src-renderer/navigation.ts'

it('shows the place that a notification leads to, and nothing over it or instead of it', () => {
  openDoctor('other')
  lay('palette')
  goTo({ view: 'servers', serverId: 'asking' })
  const { view, serverId, doctor, laid } = useNavigation.getState()
  expect({ view, serverId, doctor, laid }).toEqual({
    view: 'servers',
    serverId: 'asking',
    doctor: false,
    laid: null,
  })
})
