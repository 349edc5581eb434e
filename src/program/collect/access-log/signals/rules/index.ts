/** The rules of signals. Each answers with its evidence, or says why there is none. */
export type {
  AtAddress,
  CountryDay,
  EarlierEvidence,
  NoSignal,
  Period,
  PrincipalDay,
  SeenNetwork,
  Weighing,
} from './facts.ts';
export { placeNotStated } from './place.ts';
export { sharedAddress } from './shared-address.ts';
export { impossibleTravel } from './travel.ts';
export { usLocationNotBorneOut } from './us-location.ts';
