/** The duties of § 7.304, in their order. */
import { certifyAnnually, certifyResellersAnnually } from './annual.ts';
import {
  countCustomers,
  countForeignOwners,
  countUnverifiedAccounts,
  describeBusiness,
  fileNoFalseStatement,
  listForeignResellers,
} from './fields.ts';
import { fileInitialCertification, fileResellerCertification } from './first.ts';
import { reportBusinessChange, reportContactChange, reportMaterialProgramChange } from './irregular.ts';

export const certificationRules = [
  fileInitialCertification,
  fileResellerCertification,
  certifyAnnually,
  certifyResellersAnnually,
  reportBusinessChange,
  reportMaterialProgramChange,
  reportContactChange,
  countCustomers,
  countForeignOwners,
  listForeignResellers,
  countUnverifiedAccounts,
  describeBusiness,
  fileNoFalseStatement,
];
