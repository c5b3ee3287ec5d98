import { runsProgramme } from '../platform/runs-programme.ts'

/** The register is kept by whoever runs the programme. */
export const mayKeepRegister = runsProgramme
