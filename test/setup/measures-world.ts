/** A world in which special measures are determined: who drafts, who approves, and the control plane that asks. */
import { openWorld } from './standing-world.ts';

export type MeasuresWorld = Awaited<ReturnType<typeof openMeasuresWorld>>;

export async function openMeasuresWorld() {
  const world = await openWorld();
  const { officer } = world;
  const second = world.here.as('officer', 'otto');
  const at = (measure: string) => `/special-measures/${measure}`;
  return {
    ...world,
    plane: world.here.as({ scopes: ['gate:ask'] }),
    /** Drafts it, submits it, and has it looked through every account. */
    look: async (determination: object) => {
      const measure = await world.must(officer.post('/special-measures', determination));
      await world.must(officer.post(`${at(measure.id)}/submissions`));
      const preview = await world.must(officer.post(`${at(measure.id)}/previews`));
      await world.jobs();
      return { measure: measure.id as string, preview: preview.id as string };
    },
    approve: (measure: string) => world.must(second.post(`${at(measure)}/approvals`)),
    /** Asked by the one, decided by the other. */
    step: async (measure: string, given: object) => {
      await world.must(officer.post(`${at(measure)}/steps`, { step: given }));
      return world.must(second.post(`${at(measure)}/steps/decisions`));
    },
  };
}
