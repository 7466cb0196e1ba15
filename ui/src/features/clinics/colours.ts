import type { Colour } from '../../lib/api/generated/bindings';

/** In the order in which new clinics get them. */
export const COLOURS: readonly Colour[] = ['teal', 'blue', 'violet', 'rose', 'amber', 'slate'];
