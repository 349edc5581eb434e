/** What the demo's provider states in its own words, clause by clause. Offices are named, never people. */
export const narratives: Readonly<Record<string, string>> = {
  fit: `Meridian Compute rents out virtual machines, accelerators and storage from four regions to some hundreds of customers, most of them small companies abroad. The program is run by one officer, a deputy and a team of reviewers; no case leaves the team.

Products that let a customer run software of its own are in scope. The risk of each is weighed below; accelerators and trials weigh most, so both are limited until identity is verified.`,
  'risk-assessment': `The officer assesses the risks once a year and whenever a product, a way to open an account or a market is added. Likelihood and impact are set with the head of security. A risk scored twelve or more must be answered by a clause before the product it comes from is offered.`,
  collection: `An applicant enters the data of § 7.302(c) in the portal, by a link that is mailed to the address given. A company names its beneficial owners; each may complete their own part. Sales staff enter nothing on behalf of a customer.`,
  storage: `Identifying information lies in the compliance database in the United States, encrypted under a key for each person. It is read through the program alone; each look at a sealed value has a reason and is on record. Copies are made each night and restored once a quarter as an exercise.`,
  'notice-of-disclosure': `The notice in the portal says before anything is entered what is collected, why, how long it is kept and to whom it may be disclosed, the Department of Commerce included. A customer is told of a disclosure unless the request forbids it; then the case says who forbade it and until when.`,
  'existing-accounts': `Accounts opened before the program was adopted were imported with what was known of them. Each is asked for what is missing, the largest users of accelerators first. Who does not answer within the implementation period falls under the terms of accounts that are not verified.`,
  'access-records': `The control plane records the IP address, the day and the time of each sign-in and each administrative act, and hands them over every night. Clocks are kept by two sources; a gap of more than an hour opens a case.`,
  'hard-cases': `Without an unexpired photo document, an applicant gives two other documents of different issuers. A document of a form that no reviewer knows goes to the senior reviewer, who compares it with published specimens.

An account that opens without documents needs a company register and a bank reference. Customers are hardly ever met in person; therefore each must succeed by a method that is not documentary as well. Any other risk that is raised is written into the case and decided by the senior reviewer.`,
  doubt: `Where identity is in doubt, the reviewer asks for a further document and for an explanation, and for the same about each individual who may sign for or control the account. What contradicts is compared side by side in the case; the customer is told what is asked for and by when.`,
  refusal: `An account is not opened where the applicant does not give the data of § 7.302(c), where a document is found to be false, or where attempts to verify are used up and no doubt is resolved. Two people decide; the reason is given in plain words and can be appealed.`,
  records: `All identifying information that was relied on is kept, with a copy of each document, the method by which it was verified, who did it and with what result. What was found wrong and how it was resolved is kept beside it.`,
  'third-party-access': `No third party reads the records except the auditors, by a grant that ends, for the customers named in it. Processors of e-mail and text messages are given an address or a number and a code, and nothing else. Each grant and each file taken is on the ledger.`,
  'reseller-programs': `Before a foreign reseller is supplied it shows a program of its own, or adopts this one by agreement. Foreign resellers are found by the register of partners and by their pattern of use. Each program is read once a year against § 7.302.`,
  'reseller-safeguards': `Each reseller names a contact for abuse who answers within a day, and reports each quarter how many accounts it refused, limited and closed. The team samples ten accounts of each reseller a quarter.`,
  'reseller-failure': `Where a reseller does not keep up its program, or does not act in good faith, a case is opened the same day, the authorities are told, and the relation is ended within the time of § 7.303. Its customers are offered accounts of their own under this program.`,
  'reseller-chains': `A reseller may supply another only with our consent. The agreement passes on every duty of this program along the chain, with the right to see the records of each link.`,
  responsibility: `The compliance officer is responsible for the program and reports to the board; the deputy stands in. Both are reached at cip@meridian.example and by the telephone number in the certification.`,
  'detection-of-malicious-activity': `Traffic is watched for the patterns of scanning, of command and control, and of mining. Sudden use of accelerators by a new account is held until a reviewer has looked. Two analysts are on duty at any hour.`,
  'abuse-channels': `Anybody can report abuse at abuse@meridian.example or by the form on the first page of the public site. A report is answered within one day and leads to the account it speaks of.`,
  review: `The program is reviewed each year in the month before the certification, and whenever a product or a threat changes. The review looks at what is offered, at the threat reports of the year, at every failure to verify and every breach of a deadline; its minutes say what must change.`,
  changes: `The officer or the deputy drafts a change and says whether it is material. Changes of the methods of verification and of what is done with accounts that are not verified count as material. The other one reads what the trial found and decides.`,
  'copies-on-request': `The program of any day can be printed with its version. Copies of the programs of resellers lie with their agreements. When Commerce asks, the officer hands over both by registered courier and records the receipt.`,
};

/** By a second change, once the program is adopted. */
export const laterNarratives: Readonly<Record<string, string>> = {
  'abuse-channels': `Anybody can report abuse at abuse@meridian.example or by the form on the first page of the public site, in any of the languages of the portal. A report is answered within eight hours and leads to the account it speaks of.
Law enforcement has a line of its own that is answered at any hour.`,
};
