import { create } from 'zustand'
import type { ServerId } from '../../src-preload/contract/snapshot.ts'

export const startSteps = ['keys', 'server', 'connect'] as const

export type StartStep = (typeof startSteps)[number]

interface StartState {
  step: StartStep
  /** The one that was picked. */
  serverId: ServerId | null
}

/** Where the person is. */
export const useStart = create<StartState>(() => ({ step: 'keys', serverId: null }))

export function goToStep(step: StartStep): void {
  useStart.setState({ step })
}

export function pick(serverId: ServerId | null): void {
  useStart.setState({ serverId, step: serverId === null ? 'server' : 'connect' })
}
