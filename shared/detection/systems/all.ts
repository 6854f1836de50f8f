import glpi from './glpi.json';
import rt from './rt.json';
import type { System } from './system.ts';

/** Every ticket system known by its marks; the general rules speak for all others. */
export const systems: System[] = [glpi, rt];
