import type { GroupProof, ProofTree } from '../engine/groups/group-plan.ts'
import type { FormedGroups } from './form-groups.ts'

type TreeJson =
  | { needPrice: number[]; mentorPrice: number[] }
  | { topic: number; mentors: number[]; atMost: number; below: TreeJson; above: TreeJson }

/** The proofs of the groups as they are kept with a draft. */
export type GroupProofJson = (Omit<GroupProof, 'tree'> & { tree: TreeJson })[]

export const asProofJson = ({ proofs }: Pick<FormedGroups, 'proofs'>): GroupProofJson =>
  proofs.map(({ tree, ...rest }) => ({ ...rest, tree: asTreeJson(tree) }))

const asTreeJson = (tree: ProofTree): TreeJson =>
  'needPrice' in tree
    ? { needPrice: [...tree.needPrice], mentorPrice: [...tree.mentorPrice] }
    : { ...tree, below: asTreeJson(tree.below), above: asTreeJson(tree.above) }
