import type { Translation } from '../../message.ts'
import type { doctor as english } from '../en/doctor.ts'

export const doctor: Translation<typeof english> = {}
