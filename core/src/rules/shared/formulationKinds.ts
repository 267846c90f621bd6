import type { FormulationKind } from '../../terms/termData';
import type { Severity } from '../rule';

/** How grave each kind of miswritten 提法 is: what is wrong in any text, what changed with time, what is a matter of form. */
export const FORMULATION_SEVERITY: Readonly<Record<FormulationKind, Severity>> = {
  collocation: 'warning',
  order: 'warning',
  character: 'warning',
  brokenName: 'warning',
  incomplete: 'warning',
  doubled: 'warning',
  regional: 'information',
  superseded: 'information',
  supersededName: 'information',
  supersededDocument: 'information',
  punctuation: 'hint',
  style: 'hint',
};
