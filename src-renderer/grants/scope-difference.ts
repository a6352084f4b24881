import type { GrantedScopeView } from '../../src-preload/contract/snapshot.ts'

/** In what something was given that nobody asked for. */
export type Unasked = 'given-anyway' | 'unasked'

export interface ScopeDifference {
  leftOut: number
  notGiven: number
  /** Given although the person had left it out. */
  givenAnyway: number
  unasked: number
  /** Nothing was named when asking, so that the server had to choose. */
  serverChose: boolean
}

/** How what was given differs from what was asked for. */
export function scopeDifference(scopes: GrantedScopeView[]): ScopeDifference {
  const remarks = scopes.map((scope) => unaskedOf(scope, scopes))
  return {
    leftOut: scopes.filter((scope) => scope.leftOut && !scope.asked).length,
    notGiven: scopes.filter(({ asked, granted }) => asked && !granted).length,
    givenAnyway: remarks.filter((remark) => remark === 'given-anyway').length,
    unasked: remarks.filter((remark) => remark === 'unasked').length,
    serverChose: scopes.some(({ granted }) => granted) && !scopes.some(({ asked }) => asked),
  }
}

/** Whether one scope came without being asked for. Where nothing at all was asked by name, that is no wonder. */
export function unaskedOf(scope: GrantedScopeView, all: GrantedScopeView[]): Unasked | null {
  if (!scope.granted || scope.asked) return null
  if (scope.leftOut) return 'given-anyway'
  return all.some(({ asked }) => asked) ? 'unasked' : null
}
