/** Generated from contracts/openapi.json by npm run contracts. */
export interface paths {
    readonly "/v1/beneficial-owners/persons/{person}/notice-clauses": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Record that a customer accepted the clause that binds it to tell of new beneficial owners
         * @description Roles: owner, officer, senior-reviewer, reviewer, the customer itself. Scope: `identification:write`. Law: § 7.302(f).
         */
        readonly post: operations["acceptOwnerNoticeClause"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/identification/persons/{person}/elements": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List everything ever collected about a person, newest first, with source and time
         * @description Roles: owner, officer, senior-reviewer, reviewer, examiner, the customer itself, the beneficial owner itself. Scope: `identification:read`. Law: § 7.302(c).
         */
        readonly get: operations["listElements"];
        readonly put?: never;
        /**
         * Collect one more element about a person
         * @description Roles: owner, officer, senior-reviewer, reviewer, the customer itself, the beneficial owner itself. Scope: `identification:write`. Law: § 7.302(c).
         */
        readonly post: operations["addElement"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/written-program/adoptions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Adopt the program: its settings then change by two people only
         * @description Roles: owner, officer. Scope: `adopt:write`. Law: § 7.302(a).
         */
        readonly post: operations["adoptProgram"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/casework/customers/{customer}/cases/{case}/answers": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Answer what was asked, or add to a case that is not ended
         * @description Roles: the customer itself.
         */
        readonly post: operations["answerCase"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/standing/accounts/{account}/appeals": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Appeal against a refusal, a closing, or limits on use
         * @description Somebody who took no part in the decision answers it, within the days the program gives.
         *
         *     Roles: owner, officer, senior-reviewer, reviewer, the customer itself. Law: § 7.302(d).
         */
        readonly post: operations["appeal"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/identification/accounts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List accounts, newest first
         * @description Roles: owner, officer, senior-reviewer, reviewer, examiner, engineer, the customer itself. Scope: `identification:read`.
         */
        readonly get: operations["listAccounts"];
        readonly put?: never;
        /**
         * Apply for an account
         * @description Whether it may open, and on what terms, the standing of the account says.
         *
         *     Roles: owner, officer, senior-reviewer, reviewer, the customer itself. Scope: `identification:write`. Law: § 7.302(c).
         */
        readonly post: operations["applyForAccount"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/written-program/setting-changes/{change}/approvals": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Approve a proposed change, as a second person
         * @description Roles: owner, officer. Scope: `adopt:write`.
         */
        readonly post: operations["approveSettingChange"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/verification/persons/{person}/evidence-requests": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List what was asked further about a person and what came of it, newest first
         * @description Roles: owner, officer, senior-reviewer, reviewer, examiner, the customer itself. Scope: `determine:read`. Law: § 7.302(d).
         */
        readonly get: operations["listEvidenceRequests"];
        readonly put?: never;
        /**
         * Ask for more evidence, for a doubt or after a verification that failed
         * @description Roles: owner, officer, senior-reviewer, reviewer. Scope: `determine:write`. Law: § 7.302(d).
         */
        readonly post: operations["askEvidence"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/identification/elements/{element}/reveal-approvals": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Ask a second person to confirm a reveal, where the program wants one
         * @description Roles: owner, officer, senior-reviewer, reviewer. Law: § 7.302(e).
         */
        readonly post: operations["askForReveal"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/gate/verdicts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List verdicts, newest first
         * @description Roles: owner, officer, senior-reviewer, reviewer, engineer, examiner. Scope: `standing:read`.
         */
        readonly get: operations["listVerdicts"];
        readonly put?: never;
        /**
         * Ask what an account may do now
         * @description The answer is on record before it is given, and signed. An Idempotency-Key is optional: the same question with the same key gets the verdict that is on record.
         *
         *     Roles: owner, officer, engineer. Scope: `gate:ask`. Law: § 7.302(d).
         */
        readonly post: operations["askGate"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/casework/cases/{case}/assignee": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /**
         * Give the case to a colleague, or to nobody
         * @description Seniors may take a case out of somebody’s hands; others may not.
         *
         *     Roles: owner, officer, senior-reviewer, reviewer.
         */
        readonly put: operations["assignCase"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/casework/cases/{case}/cancellation": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Call a case off: nothing follows from it
         * @description Roles: owner, officer, senior-reviewer.
         */
        readonly post: operations["cancelCase"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/long-work/{longWork}/cancellation": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Call it off: what was done until now stays done, the rest is left as it is
         * @description Roles: owner, officer, senior-reviewer, reviewer, reseller-manager, engineer, examiner. A key: with any scope.
         */
        readonly post: operations["cancelLongWork"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/verification/persons/{person}/domain-challenges": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Ask a person to show control of a domain they are reached at
         * @description Roles: owner, officer, senior-reviewer, reviewer, the customer itself. Scope: `determine:write`. Law: § 7.302(d).
         */
        readonly post: operations["challengeVerificationDomain"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/identification/customers/{customer}/status": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /**
         * Record that a customer began or ended its contract
         * @description Roles: owner, officer, senior-reviewer, reviewer. Scope: `identification:write`.
         */
        readonly put: operations["changeCustomerStatus"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/organizations/{organization}/primary-contacts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List who answers for an organization and who did before, newest first, without their names
         * @description Roles: owner, officer, senior-reviewer, reviewer, reseller-manager, engineer, examiner. Scope: `adopt:read`. Law: § 7.304(c).
         */
        readonly get: operations["listPrimaryContacts"];
        readonly put?: never;
        /**
         * Name the primary contact; the one before stays in the history
         * @description The change is reported to the regulator: a certification out of cycle is due (§ 7.304(c)).
         *
         *     Roles: owner, officer. Scope: `adopt:write`. Law: § 7.304(c).
         */
        readonly post: operations["changePrimaryContact"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/webhooks/endpoints/{webhook}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read an address that is told of events
         * @description Roles: owner, officer, engineer, examiner. Scope: `access:manage`.
         */
        readonly get: operations["getWebhookEndpoint"];
        /**
         * Change an address, its types of events, or whether it is told at all
         * @description Roles: owner, engineer. Scope: `access:manage`.
         */
        readonly put: operations["changeWebhookEndpoint"];
        readonly post?: never;
        /**
         * Remove an address; what is on its way to it is cancelled
         * @description Roles: owner, engineer. Scope: `access:manage`.
         */
        readonly delete: operations["removeWebhookEndpoint"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/webhooks/endpoints/{webhook}/secrets": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Give an endpoint a new signing secret
         * @description The answer holds the secret, this once. For a day the one before signs too.
         *
         *     Roles: owner, engineer. Scope: `access:manage`.
         */
        readonly post: operations["changeWebhookSecret"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/verification/attempts/{verificationAttempt}/domain-checks": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Look whether the TXT record of a challenge is there
         * @description While it is not, the challenge stays open: names take time to spread.
         *
         *     Roles: owner, officer, senior-reviewer, reviewer, the customer itself. Scope: `determine:write`. Law: § 7.302(d).
         */
        readonly post: operations["checkVerificationDomain"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/access/session/tenant": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /**
         * Choose in which of one’s memberships this session works from now on
         * @description Kept with the session on the server; later requests carry no organization.
         *
         *     Roles: none.
         */
        readonly put: operations["chooseTenant"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/casework/cases/{case}/claim": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Take this case in hand; a colleague who has it is named, with the end of the lock
         * @description Roles: owner, officer, senior-reviewer, reviewer.
         */
        readonly post: operations["claimCase"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/us-person/persons/{person}/claims": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Say that a person is a U.S. person, on one of the grounds, or is none
         * @description On record, and never a decision: whoever is claimed to be a U.S. person counts as foreign until a colleague decides on evidence. Where a person says that they are none, nothing more is asked on it.
         *
         *     Roles: owner, officer, senior-reviewer, reviewer, the customer itself, the beneficial owner itself. Scope: `determine:write`. Law: § 7.302(b).
         */
        readonly post: operations["claimPersonStatus"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/standing/accounts/{account}/closing": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Record that an account ended: by the customer’s wish, with the contract, or as people decided
         * @description Roles: owner, officer, senior-reviewer, reviewer, engineer. Scope: `standing:write`. Law: § 7.302(e).
         */
        readonly post: operations["closeAccount"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/beneficial-owners/statements/{ownershipStatement}/closures": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * State that a holding or an office ends
         * @description A customer reports so the end of what it stated itself. What only others stated it cannot end: `stated-by-others`.
         *
         *     Roles: owner, officer, senior-reviewer, reviewer, the customer itself. Scope: `identification:write`. Law: § 7.302(f).
         */
        readonly post: operations["closeOwnershipStatement"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/verification/persons/{person}/registry-comparisons": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Compare what was collected about an entity with a record of a public register
         * @description Takes a GLEIF record as the register publishes it, or a plain one. Each difference becomes a discrepancy that a person resolves.
         *
         *     Roles: owner, officer, senior-reviewer, reviewer. Scope: `determine:write`. Law: § 7.302(d).
         */
        readonly post: operations["compareRegistryRecord"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/verification/persons/{person}/failures": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Conclude that a person could not be verified; they enter the register
         * @description Roles: owner, officer, senior-reviewer. Law: § 7.302(d).
         */
        readonly post: operations["concludeNotVerified"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/casework/cases/{case}/confirmation": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * As the second person, let a decision take effect
         * @description Roles: owner, officer, senior-reviewer.
         */
        readonly post: operations["confirmCaseDecision"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/identification/reveal-approvals/{approval}/confirmation": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /**
         * Confirm a reveal as the second person
         * @description Roles: owner, officer, senior-reviewer. Law: § 7.302(e).
         */
        readonly put: operations["confirmReveal"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/verification/attempts/{verificationAttempt}/confirmations": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Enter the code that was sent
         * @description A wrong entry is recorded and refused; after five the code is void and the attempt has failed.
         *
         *     Roles: owner, officer, senior-reviewer, reviewer, the customer itself, the beneficial owner itself. Scope: `determine:write`. Law: § 7.302(d).
         */
        readonly post: operations["confirmVerificationCode"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/casework/counts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Count the cases that have not ended, by urgency and kind, and as of some days ago
         * @description Roles: owner, officer, senior-reviewer, reviewer, examiner. Scope: `casework:read`.
         */
        readonly get: operations["countCases"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/clocks/counts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Count the deadlines that have not ended, by urgency and by day, and as of some days ago
         * @description Roles: owner, officer, senior-reviewer, reviewer, reseller-manager, engineer, examiner. Scope: `casework:read`.
         */
        readonly get: operations["countClocks"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/organizations/{organization}/employee-counts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List how many employees there were, newest count first
         * @description Roles: owner, officer, senior-reviewer, reviewer, reseller-manager, engineer, examiner. Scope: `adopt:read`. Law: § 7.304(a).
         */
        readonly get: operations["listEmployeeCounts"];
        readonly put?: never;
        /**
         * Record how many employees there are; earlier counts stay
         * @description Roles: owner, officer. Scope: `adopt:write`. Law: § 7.304(a).
         */
        readonly post: operations["countEmployees"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/standing/counts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Count accounts by standing, now or as of a moment
         * @description Roles: owner, officer, senior-reviewer, reviewer, reseller-manager, engineer, examiner. Scope: `standing:read`.
         */
        readonly get: operations["countStandings"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/verification/unresolved-identities/counts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Count the register as of a moment, by how each entry was resolved
         * @description Roles: owner, officer, senior-reviewer, reviewer, examiner. Scope: `determine:read`. Law: § 7.304.
         */
        readonly get: operations["countUnresolvedIdentities"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/standing/unverified-foreign/counts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Count accounts in use with a foreign person behind them who is not verified, by how long
         * @description Roles: owner, officer, senior-reviewer, reviewer, reseller-manager, engineer, examiner. Scope: `standing:read`. Law: § 7.302(d).
         */
        readonly get: operations["countUnverifiedForeignAccounts"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/identification/customers": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List customers, newest first
         * @description Roles: owner, officer, senior-reviewer, reviewer, examiner. Scope: `identification:read`.
         */
        readonly get: operations["listCustomers"];
        readonly put?: never;
        /**
         * Enter a person as a customer
         * @description Roles: owner, officer, senior-reviewer, reviewer. Scope: `identification:write`.
         */
        readonly post: operations["createCustomer"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/offerings": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the product register with its scope decisions
         * @description Roles: owner, officer, senior-reviewer, reviewer, reseller-manager, engineer, examiner. Scope: `adopt:read`. Law: § 7.300.
         */
        readonly get: operations["listOfferings"];
        readonly put?: never;
        /**
         * Enter a product in the register
         * @description Roles: owner, officer. Scope: `adopt:write`. Law: § 7.300.
         */
        readonly post: operations["createOffering"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/identification/persons": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List persons, newest first
         * @description Roles: owner, officer, senior-reviewer, reviewer, examiner. Scope: `identification:read`.
         */
        readonly get: operations["listPersons"];
        readonly put?: never;
        /**
         * Enter an individual or entity with what is known at first
         * @description All elements or none are kept. The answer carries ids only: it is stored for retries.
         *
         *     Roles: owner, officer, senior-reviewer, reviewer. Scope: `identification:write`. Law: § 7.302(c).
         */
        readonly post: operations["createPerson"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/webhooks/endpoints": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the addresses that are told of events
         * @description Roles: owner, officer, engineer, examiner. Scope: `access:manage`.
         */
        readonly get: operations["listWebhookEndpoints"];
        readonly put?: never;
        /**
         * Enter an address that is told of events
         * @description The answer holds the signing secret (Standard Webhooks), this once.
         *
         *     Roles: owner, engineer. Scope: `access:manage`.
         */
        readonly post: operations["createWebhookEndpoint"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/casework/cases/{case}/decisions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Decide: RETRY asks the customer for more, FINAL ends the case
         * @description A FINAL decision that the program wants seen by a second person waits for them and has no effect before.
         *
         *     Roles: owner, officer, senior-reviewer, reviewer.
         */
        readonly post: operations["decideCase"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/offerings/{offering}/scope-decisions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Decide, with a reason, whether the product is in scope and a U.S. product
         * @description Roles: owner, officer. Scope: `adopt:write`. Law: § 7.300.
         */
        readonly post: operations["decideOfferingScope"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/us-person/persons/{person}/decisions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Decide, on evidence, that a person is a U.S. person or a foreign one
         * @description Roles: owner, officer, senior-reviewer, reviewer. Scope: `determine:write`. Law: § 7.302(b).
         */
        readonly post: operations["decidePersonStatus"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/beneficial-owners/persons/{person}/statements": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the ownership statements about an entity, in the order they came
         * @description Roles: owner, officer, senior-reviewer, reviewer, examiner, the customer itself. Scope: `identification:read`.
         */
        readonly get: operations["listOwnershipStatements"];
        readonly put?: never;
        /**
         * State who holds what in an entity
         * @description One holder with its interests in the entity, or in another party of its file. Somebody new becomes a person here. The owners are determined again at once. With `replaces` it updates an earlier statement.
         *
         *     Roles: owner, officer, senior-reviewer, reviewer, the customer itself. Scope: `identification:write`. Law: § 7.301.
         */
        readonly post: operations["declareOwner"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/casework/cases/{case}/refusal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * As the second person, send a decision back to whoever made it
         * @description Roles: owner, officer, senior-reviewer.
         */
        readonly post: operations["declineCaseDecision"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/offerings/{offering}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read a product and what the rules say of it
         * @description Roles: owner, officer, senior-reviewer, reviewer, reseller-manager, engineer, examiner. Scope: `adopt:read`.
         */
        readonly get: operations["getOffering"];
        /**
         * Change the facts of a product; its scope must then be decided again
         * @description Roles: owner, officer. Scope: `adopt:write`.
         */
        readonly put: operations["describeOffering"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/organizations/{organization}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read an organization
         * @description Roles: owner, officer, senior-reviewer, reviewer, reseller-manager, engineer, examiner. Scope: `adopt:read`.
         */
        readonly get: operations["getOrganization"];
        /**
         * Change the description of the provider
         * @description Roles: owner, officer. Scope: `adopt:write`.
         */
        readonly put: operations["describeOrganization"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/beneficial-owners/persons/{person}/descriptions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * State what kind of entity a party is: a trust, a state, a listed company
         * @description Roles: owner, officer, senior-reviewer, reviewer, the customer itself. Scope: `identification:write`. Law: § 7.301.
         */
        readonly post: operations["describeOwnedEntity"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/applications/link-descriptions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Read what a link opens, before a code is asked for
         * @description Nothing is sent. The notice says who gets which of the data that will be asked for.
         *
         *     Open to anybody. Law: § 7.302(a).
         */
        readonly post: operations["describePortalLink"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/organizations/resellers/{reseller}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read a reseller and the program it runs
         * @description Roles: owner, officer, senior-reviewer, reviewer, reseller-manager, engineer, examiner. Scope: `adopt:read`. Law: § 7.303.
         */
        readonly get: operations["getReseller"];
        /**
         * Change the description of a reseller
         * @description Roles: owner, officer, reseller-manager. Scope: `adopt:write`.
         */
        readonly put: operations["describeReseller"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/applications/links/{portalLink}/end": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * End a link: it opens nothing from now on
         * @description Roles: owner, officer, engineer. Scope: `identification:write`.
         */
        readonly post: operations["endApplyLink"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/clocks/feed": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read whether you have a calendar address, and since when
         * @description Roles: owner, officer, senior-reviewer, reviewer, reseller-manager, engineer.
         */
        readonly get: operations["getClockFeed"];
        readonly put?: never;
        /**
         * Make a calendar address of your own, in iCalendar form
         * @description Whoever has the address reads the deadlines that you see, without signing in: obligations, days and ids, no personal data. It is shown once. One made before opens nothing any more.
         *
         *     Roles: owner, officer, senior-reviewer, reviewer, reseller-manager, engineer.
         */
        readonly post: operations["makeClockFeed"];
        /**
         * End your calendar address
         * @description Roles: owner, officer, senior-reviewer, reviewer, reseller-manager, engineer.
         */
        readonly delete: operations["endClockFeed"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/access/examiner-grants/{grant}/ending": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * End an examiner’s grant before its time
         * @description Roles: owner, officer. Scope: `access:manage`. Law: § 7.302(e).
         */
        readonly post: operations["endExaminerGrant"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/access/members/{membership}/ending": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Take a role away; its holder is signed out of it at once
         * @description Roles: owner, officer, senior-reviewer, reviewer. Scope: `access:manage`. Law: § 7.302(e).
         */
        readonly post: operations["endMembership"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/applications/owner-invitations/{ownerInvitation}/endings": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * End an invitation: the owner has no way in any more
         * @description What the owner gave stays on record, and stays out of sight of the customer.
         *
         *     Roles: owner, officer, senior-reviewer, reviewer, the customer itself. Scope: `identification:write`.
         */
        readonly post: operations["endOwnerInvitation"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/organizations/resellers/{reseller}/end": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Record that the relation with a reseller ended
         * @description Roles: owner, officer, reseller-manager. Scope: `adopt:write`. Law: § 7.303.
         */
        readonly post: operations["endReseller"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/access/keys/{key}/ending": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Withdraw a key; it stops within a second
         * @description Roles: owner, officer, engineer. Scope: `access:manage`.
         */
        readonly post: operations["endServiceKey"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/identification/accounts/{account}/trial-end": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /**
         * Record that a trial became a paid account
         * @description Roles: owner, officer, senior-reviewer, reviewer. Scope: `identification:write`. Law: § 7.302(c).
         */
        readonly put: operations["endTrial"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/applications/sessions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Enter the code, and be signed in
         * @description Sets the session cookie. With a link for applying, person, customer, account and application are entered at once. A refused beginning leaves the code as it was.
         *
         *     Open to anybody. Law: § 7.302(c).
         */
        readonly post: operations["enterPortal"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/organizations/resellers": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List resellers with the program each runs
         * @description Roles: owner, officer, senior-reviewer, reviewer, reseller-manager, engineer, examiner. Scope: `adopt:read`. Law: § 7.303.
         */
        readonly get: operations["listResellers"];
        readonly put?: never;
        /**
         * Enter somebody who sells the products on
         * @description Whether it is foreign follows from its jurisdiction.
         *
         *     Roles: owner, officer, reseller-manager. Scope: `adopt:write`. Law: § 7.303.
         */
        readonly post: operations["enterReseller"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/ledger/export": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The ledger, or a stretch of it, as a bundle that can be verified offline
         * @description Lines of JSON; docs/decisions/020-ledger.md has the format, contracts/verify-ledger.mjs checks it. With `about`, entries of other subjects go by their hash only. The export is itself recorded.
         *
         *     Roles: owner, officer, examiner. Scope: `ledger:read`. Law: § 7.305.
         */
        readonly get: operations["exportLedger"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/ledger/package": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The same bundle with the program that checks it and a page that says how, as one archive
         * @description A zip: the bundle compressed, `verify-ledger.mjs`, `README.txt`. It is checked on any machine with Node, without a network. A grant for named customers is handed the entries about them, and all others by their hash. Beyond 4 GiB take the bundle alone.
         *
         *     Roles: owner, officer, examiner. Scope: `ledger:read`. Law: § 7.305.
         */
        readonly get: operations["exportLedgerPackage"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/beneficial-owners/persons/{person}/package": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Export the ownership statements that stand as a BODS 0.4 package
         * @description Imported statements leave as they came, field for field.
         *
         *     Roles: owner, officer, senior-reviewer, reviewer, examiner, the customer itself. Scope: `identification:read`.
         */
        readonly get: operations["exportOwnershipPackage"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/clocks/{clock}/extensions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Give a running deadline a later due day, on a named basis
         * @description Refused once the due day has passed: what is late stays late.
         *
         *     Roles: owner, officer.
         */
        readonly post: operations["extendClock"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/identification/accounts/{account}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read an account as it was applied for
         * @description Roles: owner, officer, senior-reviewer, reviewer, examiner, engineer, the customer itself. Scope: `identification:read`.
         */
        readonly get: operations["getAccount"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/identification/accounts/{account}/collection": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read what § 7.302(c) asks for this account, and what is still missing
         * @description As for a person not yet shown to be a U.S. person. Whether that is shown, and what follows, the standing says.
         *
         *     Roles: owner, officer, senior-reviewer, reviewer, examiner, the customer itself. Scope: `identification:read`. Law: § 7.302(c).
         */
        readonly get: operations["getAccountCollection"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/beneficial-owners/persons/{person}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read who stands behind an entity, with the arithmetic of every percentage
         * @description `asOf` asks about another day: statements made by then, interests held on it. `knownAt` leaves out what was recorded later. The counting rule is that of the program in force.
         *
         *     Roles: owner, officer, senior-reviewer, reviewer, examiner, the customer itself. Scope: `identification:read`. Law: § 7.301.
         */
        readonly get: operations["getBeneficialOwners"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/casework/cases/{case}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read a case with its deadline
         * @description Roles: owner, officer, senior-reviewer, reviewer, examiner. Scope: `casework:read`.
         */
        readonly get: operations["getCase"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/clocks/{clock}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read a deadline and everything that happened to it
         * @description Roles: owner, officer, senior-reviewer, reviewer, reseller-manager, engineer, examiner. Scope: `casework:read`.
         */
        readonly get: operations["getClock"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/clocks/catalogue": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read every clock of the edition: its length or what stands for it, and how many run
         * @description Roles: owner, officer, senior-reviewer, reviewer, reseller-manager, engineer, examiner. Scope: `casework:read`. Law: § 7.304.
         */
        readonly get: operations["getClockCatalogue"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/identification/customers/{customer}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read a customer
         * @description Roles: owner, officer, senior-reviewer, reviewer, examiner, the customer itself. Scope: `identification:read`.
         */
        readonly get: operations["getCustomer"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/casework/customers/{customer}/cases/{case}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read a case as the customer sees it, with what was said between them and us
         * @description Roles: owner, officer, senior-reviewer, reviewer, examiner, the customer itself. Scope: `casework:read`.
         */
        readonly get: operations["getCustomerCase"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/applications/notice": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read who gets which of one’s data, and on what ground
         * @description Lines by code, worked out from the edition of the law, the program in force, and what this installation sends outside. A customer and a beneficial owner read their own.
         *
         *     Roles: owner, officer, senior-reviewer, reviewer, examiner, the customer itself, the beneficial owner itself. Scope: `identification:read`. Law: § 7.302(a).
         */
        readonly get: operations["getDisclosureNotice"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/identification/existing-accounts/progress": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read how many existing accounts are under the program, and what the others lack
         * @description Roles: owner, officer, senior-reviewer, reviewer, examiner. Scope: `identification:read`. Law: § 7.302(a).
         */
        readonly get: operations["getExistingAccountsProgress"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/exposure/clocks/{clock}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read what a civil penalty for a deadline that passed could be at most
         * @description Information, not a verdict: whether there is a violation is for lawyers and courts. The greater of the largest penalty of the year and a multiple of the value of the transactions. Nothing is converted: values in other currencies than USD are named and not counted.
         *
         *     Roles: owner, officer. Law: § 7.309.
         */
        readonly get: operations["getExposure"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/identification/imports/{import}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read how far an import is, and how many rows came to what
         * @description Roles: owner, officer, senior-reviewer, reviewer, examiner, engineer. Scope: `identification:read`.
         */
        readonly get: operations["getImport"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/ledger/checkpoint": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The newest signed checkpoint: size and root of the ledger, as a signed note
         * @description In the form of c2sp.org/tlog-checkpoint. Keep it: a later export must agree with it.
         *
         *     Roles: owner, officer, senior-reviewer, engineer, examiner. Scope: `ledger:read`. Law: § 7.305.
         */
        readonly get: operations["getLedgerCheckpoint"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/ledger/consistency": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The proof that the ledger of one size is the beginning of the ledger of another
         * @description Hashes in base64, as RFC 6962 § 2.1.2 orders them.
         *
         *     Roles: owner, officer, senior-reviewer, engineer, examiner. Scope: `ledger:read`. Law: § 7.305.
         */
        readonly get: operations["getLedgerConsistency"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/ledger/entries/{entry}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * One entry: the very bytes that were hashed
         * @description Roles: owner, officer, examiner. Scope: `ledger:read`. Law: § 7.305.
         */
        readonly get: operations["getLedgerEntry"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/ledger/keys": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The name of the ledger and the keys that sign its checkpoints
         * @description Verifier keys in the form of c2sp.org/signed-note. Give them to an examiner by another way than the export.
         *
         *     Roles: owner, officer, senior-reviewer, engineer, examiner. Scope: `ledger:read`. Law: § 7.305.
         */
        readonly get: operations["getLedgerKeys"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/ledger/entries/{entry}/proof": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The proof that an entry is in the ledger, with the checkpoint it leads to
         * @description In the form of c2sp.org/tlog-proof. An entry is sealed within seconds; until then the answer is a conflict.
         *
         *     Roles: owner, officer, examiner. Scope: `ledger:read`. Law: § 7.305.
         */
        readonly get: operations["getLedgerProof"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/ledger/verifications/{longWork}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read how far a verification of the ledger is, and what it found
         * @description Roles: owner, officer, examiner. Scope: `ledger:read`. Law: § 7.305.
         */
        readonly get: operations["getLedgerVerification"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/long-work/{longWork}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read how far it is, what came of it, and which items were refused
         * @description Roles: owner, officer, senior-reviewer, reviewer, reseller-manager, engineer, examiner. A key: with any scope.
         */
        readonly get: operations["getLongWork"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/access/members/{membership}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read who holds a role, and who gave it to them
         * @description Roles: owner, officer, examiner. Scope: `access:manage`. Law: § 7.302(e).
         */
        readonly get: operations["getMember"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/notices/outbox/{notice}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read what became of a notice
         * @description Roles: owner, officer, senior-reviewer, reviewer, engineer, examiner. Scope: `casework:read`.
         */
        readonly get: operations["getNotice"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/applications/mine": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read the application of the customer who is signed in
         * @description Roles: the customer itself. Law: § 7.302(c).
         */
        readonly get: operations["getOwnApplication"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/applications/owner-part": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read what is asked of oneself as a beneficial owner, by whom one was named, and why
         * @description Roles: the beneficial owner itself. Law: § 7.302(c).
         */
        readonly get: operations["getOwnerPart"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/identification/persons/{person}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read a person with the elements that stand, sealed parts masked
         * @description Roles: owner, officer, senior-reviewer, reviewer, examiner, the customer itself, the beneficial owner itself. Scope: `identification:read`.
         */
        readonly get: operations["getPerson"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/us-person/persons/{person}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read how a person counts today, and every decision about it
         * @description Roles: owner, officer, senior-reviewer, reviewer, reseller-manager, examiner. Scope: `determine:read`. Law: § 7.301.
         */
        readonly get: operations["getPersonStatus"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/us-person/persons/{person}/claim": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read what was said of the U.S. status of a person, and what would count as evidence
         * @description Roles: owner, officer, senior-reviewer, reviewer, examiner, the customer itself, the beneficial owner itself. Scope: `determine:read`. Law: § 7.302(b).
         */
        readonly get: operations["getPersonStatusClaim"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/written-program": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read the program in force: every setting with its clause, its source and its floor
         * @description Roles: owner, officer, senior-reviewer, reviewer, reseller-manager, engineer, examiner. Scope: `adopt:read`. Law: § 7.302(a).
         */
        readonly get: operations["getProgram"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/written-program/clauses": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read the written program clause by clause: what it says, what it answers, what is still empty
         * @description Roles: owner, officer, senior-reviewer, reviewer, reseller-manager, engineer, examiner. Scope: `adopt:read`. Law: § 7.302(a).
         */
        readonly get: operations["getProgramClauses"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/written-program/document": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The written program as a file, rendered from the settings in force
         * @description It states the law of the edition it rests on and how sure that is. The same day gives the same bytes. PDF (PDF/A-2a and PDF/UA-1), HTML or Markdown.
         *
         *     Roles: owner, officer, senior-reviewer, reviewer, reseller-manager, engineer, examiner. Scope: `adopt:read`. Law: § 7.302(a).
         */
        readonly get: operations["getProgramDocument"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/access/keys/{key}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read what a key may do, and when it was last used
         * @description Roles: owner, officer, engineer, examiner. Scope: `access:manage`.
         */
        readonly get: operations["getServiceKey"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/access/session": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Say who is calling, for which organization, and where else they may work
         * @description Roles: none.
         */
        readonly get: operations["getSession"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/standing/accounts/{account}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read what an account may do now and why, and everything that is owed for it
         * @description Roles: owner, officer, senior-reviewer, reviewer, reseller-manager, engineer, examiner, the customer itself. Scope: `standing:read`. Law: § 7.302(d).
         */
        readonly get: operations["getStanding"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/gate/verdicts/{verdict}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read one verdict as it was given
         * @description Roles: owner, officer, senior-reviewer, reviewer, engineer, examiner. Scope: `standing:read`.
         */
        readonly get: operations["getVerdict"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/gate/keys": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The public keys that verdicts are signed with, as a JSON Web Key Set; also at /.well-known/jwks.json
         * @description Open to anybody.
         */
        readonly get: operations["getVerdictKeys"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/verification/persons/{person}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read how far the verification of a person is, what is lacking, and every duty with its reasons
         * @description Roles: owner, officer, senior-reviewer, reviewer, examiner, the customer itself, the beneficial owner itself. Scope: `determine:read`. Law: § 7.302(d).
         */
        readonly get: operations["getVerification"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/webhooks/deliveries/{delivery}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read a delivery with what is sent, each attempt, and the start of each answer
         * @description Roles: owner, officer, engineer, examiner. Scope: `access:manage`.
         */
        readonly get: operations["getWebhookDelivery"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/access/examiner-grants": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List which third parties may see the records, why, and until when
         * @description Roles: owner, officer, examiner. Scope: `access:manage`. Law: § 7.302(e).
         */
        readonly get: operations["listExaminerGrants"];
        readonly put?: never;
        /**
         * Let an examiner read the records for a purpose, until a moment, as of a moment
         * @description Roles: owner, officer. Scope: `access:manage`. Law: § 7.302(e).
         */
        readonly post: operations["grantExaminer"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/verification/persons/{person}/attempt-grants": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Let somebody who could not be verified try again: the count of attempts begins anew
         * @description Roles: owner, officer, senior-reviewer. Law: § 7.302(d).
         */
        readonly post: operations["grantVerificationAttempts"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/clocks/{clock}/owners": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Hand a deadline to another owner, with the reason
         * @description Roles: owner, officer.
         */
        readonly post: operations["handClock"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/verification/persons/{person}/documents": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the documents of a person with what was read in them, numbers masked, newest first
         * @description Roles: owner, officer, senior-reviewer, reviewer, examiner, the customer itself, the beneficial owner itself. Scope: `determine:read`. Law: § 7.302(d).
         */
        readonly get: operations["listDocuments"];
        readonly put?: never;
        /**
         * Hand in a document: PNG, JPEG, WebP or PDF, at most 8 MiB
         * @description It is sealed under the key of the person, and a case to read it comes to the inbox.
         *
         *     Roles: owner, officer, senior-reviewer, reviewer, the customer itself, the beneficial owner itself. Scope: `determine:write`. Law: § 7.302(d).
         */
        readonly post: operations["handInDocument"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/beneficial-owners/persons/{person}/packages": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Import ownership statements from a BODS 0.4 package
         * @description A JSON array, one statement alone, or one statement a line. Every statement is kept or refused on its own, with its problems by code and JSON Pointer; the same statement again changes nothing. `subject` names the record that is this entity, where the package declares several subjects.
         *
         *     Roles: owner, officer, senior-reviewer, reviewer. Scope: `identification:write`. Law: § 7.301.
         */
        readonly post: operations["importOwnershipPackage"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/exposure/transaction-values/files": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Record what the transactions of accounts were worth, from a CSV file
         * @description UTF-8, with the header `account,month,amount,currency`; separated by comma, semicolon or tab. At most 5,000 rows. Rows that are right are kept beside those that are not; each of these is named by its number and a code.
         *
         *     Roles: owner, officer, engineer. Scope: `identification:write`. Law: § 7.309.
         */
        readonly post: operations["importTransactionValues"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/applications/owner-invitations": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the owners who were invited to complete their own part, and how far they are
         * @description A customer sees its own owners, and of each only whether they are done: `complete` when nothing is owed or waiting about them.
         *
         *     Roles: owner, officer, senior-reviewer, reviewer, examiner, the customer itself. Scope: `identification:read`. Law: § 7.302(c).
         */
        readonly get: operations["listOwnerInvitations"];
        readonly put?: never;
        /**
         * Invite a beneficial owner to complete their own part
         * @description A link goes to the address, and a code when it is opened. A customer invites those its own file names, as long as nobody else has told of them. What the owner enters the customer does not see.
         *
         *     Roles: owner, officer, senior-reviewer, reviewer, the customer itself. Scope: `identification:write`. Law: § 7.302(c).
         */
        readonly post: operations["inviteBeneficialOwner"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/access/members": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List who may act here, in which role, and who gave it to them
         * @description Roles: owner, officer, examiner. Scope: `access:manage`. Law: § 7.302(e).
         */
        readonly get: operations["listMembers"];
        readonly put?: never;
        /**
         * Give a person a role, or the right to speak for a customer, and invite them
         * @description A person is known by their e-mail address. Who cannot sign in yet gets a link to set a password.
         *
         *     Roles: owner, officer, senior-reviewer, reviewer. Scope: `access:manage`.
         */
        readonly post: operations["inviteMember"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/access/members/{membership}/invitations": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Send the invitation once more, with a new link
         * @description Roles: owner, officer, senior-reviewer, reviewer. Scope: `access:manage`.
         */
        readonly post: operations["inviteMemberAgain"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/verification/doubts/{doubt}/lifts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Lift a doubt, with the reason; what it asked for must be provided or waived first
         * @description Roles: owner, officer, senior-reviewer, reviewer. Law: § 7.302(d).
         */
        readonly post: operations["liftDoubt"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/beneficial-owners/statements/{ownershipStatement}/persons": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Say which person the party of a statement is
         * @description Parties that are one person count together from then on. A customer says so of what it stated itself, and of persons of its own file.
         *
         *     Roles: owner, officer, senior-reviewer, reviewer, the customer itself. Scope: `identification:write`.
         */
        readonly post: operations["linkOwnershipParty"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/applications": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the applications that customers fill in by themselves
         * @description Roles: owner, officer, senior-reviewer, reviewer, examiner. Scope: `identification:read`.
         */
        readonly get: operations["listApplications"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/applications/links": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the links by which anybody may apply
         * @description Roles: owner, officer, engineer, examiner. Scope: `identification:read`.
         */
        readonly get: operations["listApplyLinks"];
        readonly put?: never;
        /**
         * Make a link by which anybody may apply
         * @description Put it behind the sign-up of the cloud. It names the organization by a secret after the `#`, which is shown once.
         *
         *     Roles: owner, officer, engineer. Scope: `identification:write`. Law: § 7.302(b).
         */
        readonly post: operations["makeApplyLink"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/clocks/breaches": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List deadlines that passed without being met, whatever became of them since
         * @description One that was undone by proof that the duty was met in time is none. Breaches since the last certification are part of its evidence.
         *
         *     Roles: owner, officer, senior-reviewer, reviewer, reseller-manager, engineer, examiner. Scope: `casework:read`. Law: § 7.304.
         */
        readonly get: operations["listBreaches"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/casework/kinds": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the kinds of case with their closed lists of reasons and resolutions
         * @description Roles: owner, officer, senior-reviewer, reviewer, examiner. Scope: `casework:read`.
         */
        readonly get: operations["listCaseKinds"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/casework/cases/{case}/timeline": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read everything that happened in a case, in order
         * @description Roles: owner, officer, senior-reviewer, reviewer, examiner. Scope: `casework:read`.
         */
        readonly get: operations["listCaseTimeline"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/casework/cases": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List cases: the inbox, by priority and service level unless sorted otherwise
         * @description Under a grant as of a moment: the cases that were opened by then, as they were then, oldest first. What changes in the life of a case cannot be asked for then.
         *
         *     Roles: owner, officer, senior-reviewer, reviewer, examiner. Scope: `casework:read`.
         */
        readonly get: operations["listCases"];
        readonly put?: never;
        /**
         * Open a case of a kind that colleagues may open
         * @description Roles: owner, officer, senior-reviewer, reviewer. Scope: `casework:write`.
         */
        readonly post: operations["openCase"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/clocks": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List deadlines, the next due first
         * @description Roles: owner, officer, senior-reviewer, reviewer, reseller-manager, engineer, examiner. Scope: `casework:read`.
         */
        readonly get: operations["listClocks"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/casework/customers/{customer}/cases": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List a customer’s cases as the customer sees them
         * @description Roles: owner, officer, senior-reviewer, reviewer, examiner, the customer itself. Scope: `casework:read`.
         */
        readonly get: operations["listCustomerCases"];
        readonly put?: never;
        /**
         * Appeal, or report what happened: a case of a kind that customers may open
         * @description Roles: the customer itself. Law: § 7.302(d).
         */
        readonly post: operations["openCustomerCase"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/verification/persons/{person}/discrepancies": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the discrepancies found while verifying a person, newest first
         * @description Roles: owner, officer, senior-reviewer, reviewer, examiner. Scope: `determine:read`. Law: § 7.302(e).
         */
        readonly get: operations["listDiscrepancies"];
        readonly put?: never;
        /**
         * Record that two pieces of evidence about a person do not agree
         * @description Roles: owner, officer, senior-reviewer, reviewer. Scope: `determine:write`. Law: § 7.302(e).
         */
        readonly post: operations["recordDiscrepancy"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/verification/persons/{person}/doubts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the doubts about a person, newest first
         * @description Roles: owner, officer, senior-reviewer, reviewer, examiner. Scope: `determine:read`. Law: § 7.302(d).
         */
        readonly get: operations["listDoubts"];
        readonly put?: never;
        /**
         * Put the identity of a person in doubt, at once, and ask for more evidence
         * @description Further evidence may be about a signatory or controller of the account: name them in `about`.
         *
         *     Roles: owner, officer, senior-reviewer, reviewer. Scope: `determine:write`. Law: § 7.302(d).
         */
        readonly post: operations["raiseDoubt"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/webhooks/event-types": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the types of events there are, each in a sentence
         * @description Roles: owner, officer, engineer, examiner. Scope: `access:manage`.
         */
        readonly get: operations["listEventTypes"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/identification/existing-accounts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List accounts that existed before the program, with what is still missing
         * @description Roles: owner, officer, senior-reviewer, reviewer, examiner. Scope: `identification:read`. Law: § 7.302(a).
         */
        readonly get: operations["listExistingAccounts"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/identification/imports/{import}/rows": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read the report of an import: each row, what became of it, and what is wrong with it
         * @description Roles: owner, officer, senior-reviewer, reviewer, examiner, engineer. Scope: `identification:read`. Law: § 7.302(a).
         */
        readonly get: operations["listImportRows"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/identification/imports": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List imports, newest first
         * @description Roles: owner, officer, senior-reviewer, reviewer, examiner, engineer. Scope: `identification:read`.
         */
        readonly get: operations["listImports"];
        readonly put?: never;
        /**
         * Import existing customers from CSV
         * @description UTF-8, with a header; separated by comma, semicolon or tab. The rows are read in the background: read the import for how far it is, and its rows for what became of each. A row that cannot be kept is refused by column and code, and the others are kept. The same file again changes nothing. With `mode=preview` the report is made and nothing else.
         *
         *     Columns:
         *     - `external_id` (required) the provider's own key of the account; a second import finds the account by it
         *     - `customer_reference` the provider's own key of the customer, where one customer has several accounts
         *     - `kind` (required) individual or entity
         *     - `name` (required) full legal name
         *     - `given_name` of an individual
         *     - `family_name` of an individual
         *     - `trading_names` of an entity, separated by |
         *     - `native_name` the name in its own script
         *     - `latin_name` the name in Latin script
         *     - `date_of_birth` of an individual: YYYY-MM-DD, YYYY-MM or YYYY
         *     - `jurisdiction` of an entity: US, US-DE
         *     - `registry_number` of an entity
         *     - `address_line1` street address
         *     - `address_line2`
         *     - `locality` city
         *     - `region` state or province
         *     - `postal_code`
         *     - `country` of the address, as ISO 3166-1 alpha-2
         *     - `address_use` residential, business, principal-place-of-business or mailing; absent: as fits the kind
         *     - `locations_of_use` countries from which the account is used, separated by |
         *     - `email`
         *     - `telephone` with the country code: +49 30 901820
         *     - `payment_type` card, bank-account, wallet, customer-identifier or none-trial
         *     - `payment_institution` bank, card issuer or processor
         *     - `payment_identifier` card: the processor's token; bank-account: IBAN or account number; wallet: address
         *     - `payment_last4` of a card
         *     - `payment_brand` of a card
         *     - `payment_chain` of a wallet: bitcoin, ethereum
         *     - `payment_customer` who the payer is at the processor
         *     - `payment_transactions` transaction identifiers, separated by |
         *     - `offering` (required) code or id of the offering in the product register
         *     - `trial` true or false; absent: false
         *     - `opened_on` the day the account was opened, YYYY-MM-DD
         *
         *     Roles: owner, officer, engineer. Scope: `identification:write`. Law: § 7.302(a).
         */
        readonly post: operations["startImport"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/ledger/checkpoints": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the signed checkpoints, newest first
         * @description Roles: owner, officer, senior-reviewer, engineer, examiner. Scope: `ledger:read`.
         */
        readonly get: operations["listLedgerCheckpoints"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/ledger/entries": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List what happened, newest first: every command with its actor and its events
         * @description Roles: owner, officer, examiner. Scope: `ledger:read`. Law: § 7.305.
         */
        readonly get: operations["listLedgerEntries"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/long-work": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List work that outlasts a request, newest first: what waits, what runs, and how the rest ended
         * @description Owners and officers see all of it, everybody else what they asked for.
         *
         *     Roles: owner, officer, senior-reviewer, reviewer, reseller-manager, engineer, examiner. A key: with any scope.
         */
        readonly get: operations["listLongWork"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/notices/outbox": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the notices written, newest first
         * @description Whom, about what, and what became of it. Address and text are read one at a time, with a reason.
         *
         *     Roles: owner, officer, senior-reviewer, reviewer, engineer, examiner. Scope: `casework:read`.
         */
        readonly get: operations["listNotices"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/organizations/resellers/{reseller}/programs": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List every program a reseller said it runs, newest first
         * @description Roles: owner, officer, senior-reviewer, reviewer, reseller-manager, engineer, examiner. Scope: `adopt:read`. Law: § 7.303.
         */
        readonly get: operations["listResellerPrograms"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/identification/reveal-approvals": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List who asked to see what is sealed, and who confirmed it
         * @description Roles: owner, officer, senior-reviewer, reviewer, examiner. Law: § 7.302(e).
         */
        readonly get: operations["listRevealApprovals"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/access/keys": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the keys of programs, what each may do, and when it was last used
         * @description Roles: owner, officer, engineer, examiner. Scope: `access:manage`.
         */
        readonly get: operations["listServiceKeys"];
        readonly put?: never;
        /**
         * Make a key for a program; its text is in this answer and nowhere else
         * @description Sent as `Authorization: Bearer ghk_…`. Nobody can put a scope on a key that goes beyond their own.
         *
         *     Roles: owner, officer, engineer. Scope: `access:manage`.
         */
        readonly post: operations["makeServiceKey"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/written-program/setting-changes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List every change of a setting, newest first
         * @description Roles: owner, officer, senior-reviewer, reviewer, reseller-manager, engineer, examiner. Scope: `adopt:read`.
         */
        readonly get: operations["listSettingChanges"];
        readonly put?: never;
        /**
         * Propose a value for a setting; stricter than the law, or as strict
         * @description Roles: owner, officer. Scope: `adopt:write`. Law: § 7.302(a).
         */
        readonly post: operations["proposeSetting"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/standing/accounts/{account}/history": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List what the standing of an account was, newest first, with the terms in force at each moment
         * @description Roles: owner, officer, senior-reviewer, reviewer, reseller-manager, engineer, examiner. Scope: `standing:read`. Law: § 7.302(d).
         */
        readonly get: operations["listStandingChanges"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/standing/accounts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List accounts by their standing
         * @description Roles: owner, officer, senior-reviewer, reviewer, reseller-manager, engineer, examiner, the customer itself. Scope: `standing:read`. Law: § 7.302(d).
         */
        readonly get: operations["listStandings"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/organizations/{organization}/structure-changes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the significant changes of business and corporate structure, newest first
         * @description Roles: owner, officer, senior-reviewer, reviewer, reseller-manager, engineer, examiner. Scope: `adopt:read`. Law: § 7.304(c).
         */
        readonly get: operations["listStructureChanges"];
        readonly put?: never;
        /**
         * Record a significant change of the business or the corporate structure
         * @description A certification out of cycle is then due.
         *
         *     Roles: owner, officer. Scope: `adopt:write`. Law: § 7.304(c).
         */
        readonly post: operations["recordStructureChange"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/exposure/transaction-values": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List what transactions were worth, by account and month
         * @description Roles: owner, officer, engineer, examiner. Scope: `identification:read`. Law: § 7.309.
         */
        readonly get: operations["listTransactionValues"];
        readonly put?: never;
        /**
         * Record what the transactions of accounts were worth, by month
         * @description Rows that are right are kept beside those that are not; each of these is named by its number and a code. The same again changes nothing; another amount for the same month counts from then on, and the one before stays on record.
         *
         *     Roles: owner, officer, engineer. Scope: `identification:write`. Law: § 7.309.
         */
        readonly post: operations["recordTransactionValues"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/verification/unresolved-identities": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List each time a person could not be verified and how it was resolved, newest first
         * @description Roles: owner, officer, senior-reviewer, reviewer, examiner. Scope: `determine:read`. Law: § 7.304.
         */
        readonly get: operations["listUnresolvedIdentities"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/standing/unverified-foreign": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List accounts in use with a foreign person behind them who is not verified, the longest first
         * @description How long: since the history has the account so without a break. An account that existed before the program counts.
         *
         *     Roles: owner, officer, senior-reviewer, reviewer, reseller-manager, engineer, examiner. Scope: `standing:read`. Law: § 7.302(d).
         */
        readonly get: operations["listUnverifiedForeignAccounts"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/verification/persons/{person}/attempts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List every attempt to verify a person, newest first
         * @description Roles: owner, officer, senior-reviewer, reviewer, examiner, the customer itself. Scope: `determine:read`. Law: § 7.302(d).
         */
        readonly get: operations["listVerificationAttempts"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/webhooks/deliveries": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List what endpoints were told, newest first
         * @description Roles: owner, officer, engineer, examiner. Scope: `access:manage`.
         */
        readonly get: operations["listWebhookDeliveries"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/casework/cases/{case}/notes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Leave a note that only colleagues read
         * @description Roles: owner, officer, senior-reviewer, reviewer. Scope: `casework:write`.
         */
        readonly post: operations["noteCase"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/standing/accounts/{account}/opening": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Open an account that was applied for
         * @description Refused with every obstacle named: `certification-missing` before the first certification of a new provider is on record, `evidence-missing` for minimum data, owners or status, `identity-unresolved` for doubt or failed attempts.
         *
         *     Roles: owner, officer, senior-reviewer, reviewer, engineer. Scope: `standing:write`. Law: § 7.302(d), § 7.304(d).
         */
        readonly post: operations["openAccount"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/applications/openings": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Have a code sent, to enter the portal by it
         * @description For applying, to the address given; otherwise to the address the link belongs to. Five codes an hour; each is valid for ten minutes and five entries.
         *
         *     Open to anybody.
         */
        readonly post: operations["openPortalLink"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/casework/acts/preview": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Say what would become of each of several cases, and change nothing
         * @description Roles: owner, officer, senior-reviewer, reviewer.
         */
        readonly post: operations["previewCaseActs"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/casework/cases/{case}/priority": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /**
         * Change how pressing the case is
         * @description Roles: owner, officer, senior-reviewer, reviewer.
         */
        readonly put: operations["prioritizeCase"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/standing/accounts/{account}/closing-proposals": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Propose to close a running account: a case that people decide
         * @description Roles: owner, officer, senior-reviewer, reviewer. Law: § 7.302(d).
         */
        readonly post: operations["proposeClosing"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/standing/accounts/{account}/refusal-proposals": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Propose to refuse an application: a case that people decide
         * @description Roles: owner, officer, senior-reviewer, reviewer. Law: § 7.302(d).
         */
        readonly post: operations["proposeRefusal"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/clocks/feeds/{secret}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read deadlines as a calendar, by a secret address
         * @description Open to anybody.
         */
        readonly get: operations["readClockCalendar"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/standing/recomputations": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Work out every standing anew, in the background: what is right stays as it is
         * @description Roles: owner, officer, engineer. Scope: `standing:write`.
         */
        readonly post: operations["recomputeStandings"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/identification/accounts/{account}/external-id": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /**
         * Record the provider's own key of an account, once
         * @description Roles: owner, officer, senior-reviewer, reviewer. Scope: `identification:write`.
         */
        readonly put: operations["recordAccountExternalId"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/beneficial-owners/persons/{person}/control-holders": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Record who has substantial control of an entity, and why
         * @description Roles: owner, officer, senior-reviewer, reviewer, the customer itself. Scope: `identification:write`. Law: § 7.301.
         */
        readonly post: operations["recordControlHolder"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/organizations/{organization}/certifications-on-record": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Record that the first certification was filed and received
         * @description Roles: owner, officer. Scope: `adopt:write`. Law: § 7.304(d).
         */
        readonly post: operations["recordFirstCertification"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/organizations/resellers/{reseller}/program-adoptions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Record that a reseller adopted the provider's program, by an agreement
         * @description Roles: owner, officer, reseller-manager. Scope: `adopt:write`. Law: § 7.302(g).
         */
        readonly post: operations["recordResellerAdoption"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/organizations/resellers/{reseller}/own-programs": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Record that a reseller handed in a program of its own
         * @description The file is kept where papers are kept: its name and its SHA-256 digest are recorded here.
         *
         *     Roles: owner, officer, reseller-manager. Scope: `adopt:write`. Law: § 7.303.
         */
        readonly post: operations["recordResellerProgram"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/webhooks/deliveries/{delivery}/redeliveries": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Deliver again
         * @description Roles: owner, engineer. Scope: `access:manage`.
         */
        readonly post: operations["redeliverWebhook"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/casework/cases/{case}/release": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Put the case back into the inbox
         * @description Roles: owner, officer, senior-reviewer, reviewer.
         */
        readonly post: operations["releaseCase"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/casework/cases/{case}/renewal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Say that you still work on the case, so that its lock does not end
         * @description Roles: owner, officer, senior-reviewer, reviewer.
         */
        readonly post: operations["renewCaseLock"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/casework/cases/{case}/reopening": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Open a case again that had ended; a clock of its kind starts anew
         * @description Roles: owner, officer, senior-reviewer.
         */
        readonly post: operations["reopenCase"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/standing/accounts/{account}/identity-reports": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Report that the identity or the account was taken over: new use stops at once
         * @description Roles: owner, officer, senior-reviewer, reviewer, the customer itself. Law: § 7.302(d).
         */
        readonly post: operations["reportCompromise"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/verification/discrepancies/{discrepancy}/resolutions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Say how a discrepancy was resolved
         * @description Roles: owner, officer, senior-reviewer, reviewer. Law: § 7.302(e).
         */
        readonly post: operations["resolveDiscrepancy"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/verification/unresolved-identities/{unresolvedIdentity}/resolutions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Say how the case of somebody who could not be verified was resolved
         * @description `verified-later` needs everything that the program asks of a verification.
         *
         *     Roles: owner, officer, senior-reviewer. Law: § 7.302(d).
         */
        readonly post: operations["resolveUnresolvedIdentity"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/beneficial-owners/statements/{ownershipStatement}/retractions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Retract a statement that should not have been recorded
         * @description It stays on record and counts no more. What ended is closed, not retracted. A customer retracts what it stated itself, until somebody is verified on the strength of it: then `relied-on`, and it reports a change instead.
         *
         *     Roles: owner, officer, senior-reviewer, reviewer, the customer itself. Scope: `identification:write`.
         */
        readonly post: operations["retractOwnershipStatement"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/verification/documents/{document}/reveals": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * See the image or the number of a document, with a reason that is kept
         * @description Each reveal is an event on the document. Not a create: what is shown is stored nowhere.
         *
         *     Roles: owner, officer, senior-reviewer, reviewer. Law: § 7.302(e).
         */
        readonly post: operations["revealDocument"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/identification/elements/{element}/reveals": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * See the sealed parts of an element, with a reason that is kept
         * @description Each reveal is an event on the person. Not a create: the values are stored nowhere, and a repeated call is another reveal.
         *
         *     Roles: owner, officer, senior-reviewer, reviewer. Law: § 7.302(e).
         */
        readonly post: operations["revealElement"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/notices/outbox/{notice}/reveals": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Read the address and the text of a notice, for a reason that is recorded
         * @description Codes and links are shown only while the notice is held, so that they can be passed on by hand; in a notice that was sent they are made unreadable.
         *
         *     Roles: owner, officer, senior-reviewer.
         */
        readonly post: operations["revealNotice"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/organizations/{organization}/primary-contacts/reveals": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * See the name and addresses of the primary contact, with a reason that is kept
         * @description Not a create: the values are stored nowhere else, and a repeated call is another reveal.
         *
         *     Roles: owner, officer. Law: § 7.304(a).
         */
        readonly post: operations["revealPrimaryContact"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/verification/documents/{document}/reviews": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Record what a reviewer read in a document: accepted with its particulars, or rejected with a reason
         * @description An expired document is refused as evidence of identity. A name that was not stated becomes a discrepancy; a document that is not genuine raises a doubt.
         *
         *     Roles: owner, officer, senior-reviewer, reviewer. Law: § 7.302(d).
         */
        readonly post: operations["reviewDocument"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/clocks/{clock}/satisfaction": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Record by hand that the duty behind a deadline was met, with its receipt
         * @description Roles: owner, officer.
         */
        readonly post: operations["satisfyClock"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/ledger/seal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Seal now what waits, instead of within seconds
         * @description Roles: owner, officer.
         */
        readonly post: operations["sealLedger"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/identification/persons/searches": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Search persons by name or e-mail address
         * @description Words of `name` match the beginnings of words of any form of a name, in any order, without accents; under a grant as of a moment, of the names they had then. The search is in the body because names must not stand in a URL.
         *
         *     Roles: owner, officer, senior-reviewer, reviewer, examiner. Scope: `identification:read`.
         */
        readonly post: operations["searchPersons"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/applications/{application}/links": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Mail the applicant a new link to come back by; the one before it is void
         * @description Roles: owner, officer, senior-reviewer, reviewer. Scope: `identification:write`.
         */
        readonly post: operations["sendApplicationLink"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/notices/outbox/{notice}/sendings": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Send a notice that is held or was given up
         * @description Roles: owner, officer, senior-reviewer.
         */
        readonly post: operations["sendNotice"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/applications/owner-invitations/{ownerInvitation}/sendings": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Send an owner a new link; the one before it is void
         * @description Roles: owner, officer, senior-reviewer, reviewer, the customer itself. Scope: `identification:write`.
         */
        readonly post: operations["sendOwnerInvitationAgain"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/verification/persons/{person}/codes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Send a one-time code to an e-mail address or telephone number that was collected
         * @description A new code makes the one before it void. Without a mail server or SMS gateway the notice is held in the outbox.
         *
         *     Roles: owner, officer, senior-reviewer, reviewer, the customer itself, the beneficial owner itself. Scope: `determine:write`. Law: § 7.302(d).
         */
        readonly post: operations["sendVerificationCode"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/applications/{application}/language": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /**
         * Choose the language in which the applicant is written to
         * @description Roles: owner, officer, senior-reviewer, reviewer, the customer itself. Scope: `identification:write`.
         */
        readonly put: operations["setApplicationLanguage"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/verification/persons/{person}/circumstances": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Record that a hard case applies to a person, or no longer does
         * @description While one applies, documents alone are not enough: a method without documents must succeed too.
         *
         *     Roles: owner, officer, senior-reviewer, reviewer. Scope: `determine:write`. Law: § 7.302(d).
         */
        readonly post: operations["setVerificationCircumstance"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/verification/evidence-requests/{evidenceRequest}/settlements": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Record that evidence asked further was provided, or is waived and why
         * @description Roles: owner, officer, senior-reviewer, reviewer. Law: § 7.302(d).
         */
        readonly post: operations["settleEvidence"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/casework/acts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Do one act to each of several cases, as if you did it to each alone
         * @description Long work: getLongWork tells how far it is and which cases were refused. It runs under your rights for as long as you have them; locks and four eyes hold.
         *
         *     Roles: owner, officer, senior-reviewer, reviewer.
         */
        readonly post: operations["startCaseActs"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/ledger/verifications": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Check every entry, event, checkpoint and proof where it lies, against what was signed
         * @description Long work: getLedgerVerification tells how far it is, and what was found. Whoever does not trust this installation verifies an export.
         *
         *     Roles: owner, officer, examiner. Scope: `ledger:read`. Law: § 7.305.
         */
        readonly post: operations["startLedgerVerification"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/applications/{application}/submission": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Hand in: refused while something that is due now is not given
         * @description Roles: owner, officer, senior-reviewer, reviewer, the customer itself. Scope: `identification:write`. Law: § 7.302(c).
         */
        readonly post: operations["submitApplication"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/identification/elements/{element}/supersessions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * End an element, with the one that takes its place unless it is withdrawn
         * @description The ended element stays in the history.
         *
         *     Roles: owner, officer, senior-reviewer, reviewer, the customer itself, the beneficial owner itself. Scope: `identification:write`.
         */
        readonly post: operations["supersedeElement"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/casework/next": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Take the next case in hand: what is assigned to you, then by priority and service level
         * @description Two people who ask at once get different cases. The answer is null when nothing is left to take.
         *
         *     Roles: owner, officer, senior-reviewer, reviewer.
         */
        readonly post: operations["takeNextCase"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/casework/cases/{case}/messages": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Tell the customer something that needs no answer
         * @description Roles: owner, officer, senior-reviewer, reviewer.
         */
        readonly post: operations["tellCaseCustomer"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/us-person/decisions/{decision}/withdrawals": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Take a decision on the status of a person back
         * @description Roles: owner, officer, senior-reviewer, reviewer. Scope: `determine:write`.
         */
        readonly post: operations["withdrawPersonStatus"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/written-program/setting-changes/{change}/withdrawals": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Take a proposed change back
         * @description Roles: owner, officer. Scope: `adopt:write`.
         */
        readonly post: operations["withdrawSettingChange"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description A refusal (RFC 9457). `errors` names each field and what is wrong with it. */
        readonly Problem: {
            readonly type: string;
            readonly title: string;
            readonly status: number;
            /** @enum {string} */
            readonly code: "already-exists" | "attempts-exhausted" | "certification-missing" | "code-expired" | "code-wrong" | "conflict" | "connector-unavailable" | "erased" | "evidence-missing" | "grant-expired" | "idempotency-key-missing" | "idempotency-key-reused" | "identity-unresolved" | "internal" | "invalid-field" | "locked-by-another" | "looser-than-law" | "malformed-request" | "method-not-allowed" | "not-allowed" | "not-found" | "not-signed-in" | "outside-grant" | "read-only-grant" | "reason-missing" | "same-person" | "second-person-needed" | "too-large" | "too-many-requests" | "transition-not-allowed" | "unavailable" | "unknown-parameter" | "unsupported-media-type";
            readonly remedy: string;
            readonly instance?: string;
            readonly errors?: readonly {
                readonly field: string;
                readonly code: string;
                readonly detail?: string;
            }[];
        } & {
            readonly [key: string]: unknown;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readonly acceptOwnerNoticeClause: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description Yours; a retry with the same key repeats the first answer. */
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly person: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** Format: date */
                    readonly acceptedOn: string;
                    /** @description the contract and clause; it must name no person */
                    readonly reference: string;
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @example per_01980000-0000-7000-8000-000000000000 */
                        readonly person: string;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listElements: {
        readonly parameters: {
            readonly query?: {
                readonly cursor?: string;
                readonly limit?: number;
                readonly format?: "page" | "csv" | "json";
            };
            readonly header?: never;
            readonly path: {
                readonly person: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page, or with `format` the whole list as a file. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            /** @example elm_01980000-0000-7000-8000-000000000000 */
                            readonly id: string;
                            /** @enum {string} */
                            readonly kind: "name" | "address" | "location-of-use" | "jurisdiction" | "registration" | "date-of-birth" | "national-id" | "payment-means" | "email" | "telephone";
                            /** @description as collected; sealed parts masked */
                            readonly value: {
                                readonly [key: string]: unknown;
                            };
                            /** @description the parts of the value that are sealed and can be revealed with a reason */
                            readonly sealed: readonly string[];
                            /** @enum {string} */
                            readonly source: "customer" | "document" | "registry" | "import" | "colleague" | "provider-record";
                            readonly reference: string | null;
                            /** Format: date-time */
                            readonly collectedAt: string;
                            /** Format: date-time */
                            readonly supersededAt: string;
                        }[];
                        readonly next?: string;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly addElement: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description Yours; a retry with the same key repeats the first answer. */
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly person: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly source: "customer" | "document" | "registry" | "import" | "colleague" | "provider-record";
                    readonly element: {
                        /** @enum {string} */
                        readonly kind: "name";
                        readonly value: {
                            /** @description the full legal name as the person writes it; one word is a name too */
                            readonly fullName: string;
                            readonly given?: string;
                            readonly family?: string;
                            readonly nativeScript?: string;
                            readonly latinScript?: string;
                        } | {
                            readonly legalName: string;
                            readonly tradingNames?: readonly string[];
                            readonly nativeScript?: string;
                            readonly latinScript?: string;
                        };
                        /**
                         * @description absent: the source of the whole request
                         * @enum {string}
                         */
                        readonly source?: "customer" | "document" | "registry" | "import" | "colleague" | "provider-record";
                        readonly reference?: string;
                        /**
                         * Format: date-time
                         * @description absent: now; never later than now
                         */
                        readonly collectedAt?: string;
                    } | {
                        /** @enum {string} */
                        readonly kind: "address";
                        readonly value: {
                            /** @enum {string} */
                            readonly use: "residential" | "business" | "principal-place-of-business" | "mailing";
                            readonly street: readonly string[];
                            readonly locality?: string;
                            readonly region?: string;
                            readonly postalCode?: string;
                            /**
                             * @description ISO 3166-1 alpha-2, upper case
                             * @example DE
                             */
                            readonly country: string;
                        };
                        /**
                         * @description absent: the source of the whole request
                         * @enum {string}
                         */
                        readonly source?: "customer" | "document" | "registry" | "import" | "colleague" | "provider-record";
                        readonly reference?: string;
                        /**
                         * Format: date-time
                         * @description absent: now; never later than now
                         */
                        readonly collectedAt?: string;
                    } | {
                        /** @enum {string} */
                        readonly kind: "location-of-use";
                        readonly value: {
                            /**
                             * @description ISO 3166-1 alpha-2, upper case
                             * @example DE
                             */
                            readonly country: string;
                            readonly region?: string;
                            readonly locality?: string;
                        };
                        /**
                         * @description absent: the source of the whole request
                         * @enum {string}
                         */
                        readonly source?: "customer" | "document" | "registry" | "import" | "colleague" | "provider-record";
                        readonly reference?: string;
                        /**
                         * Format: date-time
                         * @description absent: now; never later than now
                         */
                        readonly collectedAt?: string;
                    } | {
                        /** @enum {string} */
                        readonly kind: "jurisdiction";
                        readonly value: {
                            /**
                             * @description ISO 3166-1 alpha-2, or ISO 3166-2 where it is a part
                             * @example US-DE
                             */
                            readonly jurisdiction: string;
                            readonly legalForm?: string;
                        };
                        /**
                         * @description absent: the source of the whole request
                         * @enum {string}
                         */
                        readonly source?: "customer" | "document" | "registry" | "import" | "colleague" | "provider-record";
                        readonly reference?: string;
                        /**
                         * Format: date-time
                         * @description absent: now; never later than now
                         */
                        readonly collectedAt?: string;
                    } | {
                        /** @enum {string} */
                        readonly kind: "registration";
                        readonly value: {
                            readonly number: string;
                            readonly register?: string;
                            /**
                             * @description ISO 3166-1 alpha-2, or ISO 3166-2 where it is a part
                             * @example US-DE
                             */
                            readonly jurisdiction?: string;
                        };
                        /**
                         * @description absent: the source of the whole request
                         * @enum {string}
                         */
                        readonly source?: "customer" | "document" | "registry" | "import" | "colleague" | "provider-record";
                        readonly reference?: string;
                        /**
                         * Format: date-time
                         * @description absent: now; never later than now
                         */
                        readonly collectedAt?: string;
                    } | {
                        /** @enum {string} */
                        readonly kind: "date-of-birth";
                        readonly value: {
                            /**
                             * @description YYYY-MM-DD; YYYY-MM or YYYY where no more is known
                             * @example 1996-02-29
                             */
                            readonly date: string;
                        };
                        /**
                         * @description absent: the source of the whole request
                         * @enum {string}
                         */
                        readonly source?: "customer" | "document" | "registry" | "import" | "colleague" | "provider-record";
                        readonly reference?: string;
                        /**
                         * Format: date-time
                         * @description absent: now; never later than now
                         */
                        readonly collectedAt?: string;
                    } | {
                        /** @enum {string} */
                        readonly kind: "national-id";
                        readonly value: {
                            readonly number: string;
                            /**
                             * @description ISO 3166-1 alpha-2, upper case
                             * @example DE
                             */
                            readonly country: string;
                            readonly type?: string;
                        };
                        /**
                         * @description absent: the source of the whole request
                         * @enum {string}
                         */
                        readonly source?: "customer" | "document" | "registry" | "import" | "colleague" | "provider-record";
                        readonly reference?: string;
                        /**
                         * Format: date-time
                         * @description absent: now; never later than now
                         */
                        readonly collectedAt?: string;
                    } | {
                        /** @enum {string} */
                        readonly kind: "payment-means";
                        readonly value: {
                            /** @enum {string} */
                            readonly type: "card";
                            /** @description the processor's token for the card; a card number is refused */
                            readonly token: string;
                            readonly last4: string;
                            readonly brand?: string;
                            /** @description the financial institution behind the instrument */
                            readonly institution?: string;
                            /** @description who the payer is at the payment processor */
                            readonly customerIdentifier?: string;
                            readonly transactionIdentifiers?: readonly string[];
                        } | {
                            /** @enum {string} */
                            readonly type: "bank-account";
                            /** @description IBAN or account number */
                            readonly accountNumber: string;
                            /** @description BIC, sort code or routing number */
                            readonly routing?: string;
                            /** @description the financial institution behind the instrument */
                            readonly institution: string;
                            /**
                             * @description ISO 3166-1 alpha-2, upper case
                             * @example DE
                             */
                            readonly country?: string;
                            /** @description who the payer is at the payment processor */
                            readonly customerIdentifier?: string;
                            readonly transactionIdentifiers?: readonly string[];
                        } | {
                            /** @enum {string} */
                            readonly type: "wallet";
                            readonly chain: string;
                            readonly address: string;
                            /** @description who keeps the wallet, where it is not the payer */
                            readonly institution?: string;
                            /** @description who the payer is at the payment processor */
                            readonly customerIdentifier?: string;
                            readonly transactionIdentifiers?: readonly string[];
                        } | {
                            /** @enum {string} */
                            readonly type: "customer-identifier";
                            /** @description the processor or reseller that collects the payment */
                            readonly institution: string;
                            readonly customerIdentifier: string;
                            readonly transactionIdentifiers?: readonly string[];
                        } | {
                            /** @enum {string} */
                            readonly type: "none-trial";
                        };
                        /**
                         * @description absent: the source of the whole request
                         * @enum {string}
                         */
                        readonly source?: "customer" | "document" | "registry" | "import" | "colleague" | "provider-record";
                        readonly reference?: string;
                        /**
                         * Format: date-time
                         * @description absent: now; never later than now
                         */
                        readonly collectedAt?: string;
                    } | {
                        /** @enum {string} */
                        readonly kind: "email";
                        readonly value: {
                            /** Format: email */
                            readonly address: string;
                        };
                        /**
                         * @description absent: the source of the whole request
                         * @enum {string}
                         */
                        readonly source?: "customer" | "document" | "registry" | "import" | "colleague" | "provider-record";
                        readonly reference?: string;
                        /**
                         * Format: date-time
                         * @description absent: now; never later than now
                         */
                        readonly collectedAt?: string;
                    } | {
                        /** @enum {string} */
                        readonly kind: "telephone";
                        readonly value: {
                            /**
                             * @description kept in E.164
                             * @example 020 7946 0018
                             */
                            readonly number: string;
                            /**
                             * @description whose numbers it is written as, where it has no country code of its own
                             * @example DE
                             */
                            readonly country?: string;
                        };
                        /**
                         * @description absent: the source of the whole request
                         * @enum {string}
                         */
                        readonly source?: "customer" | "document" | "registry" | "import" | "colleague" | "provider-record";
                        readonly reference?: string;
                        /**
                         * Format: date-time
                         * @description absent: now; never later than now
                         */
                        readonly collectedAt?: string;
                    };
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @example elm_01980000-0000-7000-8000-000000000000 */
                        readonly element: string;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly adoptProgram: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description Yours; a retry with the same key repeats the first answer. */
                readonly "idempotency-key": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly statement: string;
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly edition: string;
                        readonly adopted: {
                            readonly on: string;
                            readonly by: string;
                        } | null;
                        readonly settings: readonly {
                            /** @enum {string} */
                            readonly name: "ownershipThresholdPercent" | "ownershipCountingRule" | "ownershipControlRoles" | "ownershipAcceptedEnds" | "controlHolderRequired" | "usPersonOwnersNeedEvidence" | "usPersonEvidenceMonths" | "verificationMethods" | "verificationMethodsNeeded" | "documentaryRequired" | "verificationAttemptsMax" | "codeMinutes" | "pendingDays" | "pendingTerms" | "restrictedTerms" | "usBeforeStatusTerms" | "suspendAfterFailedDays" | "closeAfterSuspendedDays" | "reverifyEveryMonths" | "ownerNoticeDays" | "trialWithoutPayment" | "nationalIdentificationNumber" | "appealDays" | "redressDays" | "reviewHours" | "retentionYears" | "fourEyes" | "legalZone" | "clockWarningDays" | "breachEscalation" | "customerLocationBasis" | "certificationCountsCustomers" | "irregularUpdateDays" | "abuseReportDays" | "assessmentSupportDays" | "remediationDays" | "transactionReviewDays" | "violationReportDays" | "deterrenceProgramUpdateYears";
                            readonly value?: unknown;
                            /** @description what form a value of this setting has, with its limits and its words */
                            readonly shape: {
                                /** @enum {string} */
                                readonly kind: "number";
                                /** @enum {string} */
                                readonly unit: "percent" | "days" | "months" | "years" | "hours" | "minutes" | "methods" | "attempts";
                                readonly least: number;
                                readonly aboveLeast: boolean;
                                readonly most: number;
                                readonly whole: boolean;
                            } | {
                                /** @enum {string} */
                                readonly kind: "yes-no";
                            } | {
                                /** @enum {string} */
                                readonly kind: "one-of";
                                readonly choices: readonly {
                                    readonly value: string;
                                    readonly words: string;
                                }[];
                            } | {
                                /** @enum {string} */
                                readonly kind: "some-of";
                                readonly choices: readonly {
                                    readonly value: string;
                                    readonly words: string;
                                }[];
                                readonly least: number;
                            } | {
                                /** @enum {string} */
                                readonly kind: "days-ahead";
                                readonly mostDays: number;
                                readonly mostEntries: number;
                            } | {
                                /** @enum {string} */
                                readonly kind: "zone";
                            } | {
                                /** @enum {string} */
                                readonly kind: "terms-of-use";
                                readonly acceleratorsMost: number;
                                readonly monitoring: readonly {
                                    readonly value: string;
                                    readonly words: string;
                                }[];
                            };
                            readonly clause: string;
                            readonly means: string;
                            /** @enum {string} */
                            readonly source: "edition" | "program";
                            readonly since: string | null;
                            readonly floor: {
                                readonly parameter: string;
                                readonly limit: number;
                                /** @enum {string} */
                                readonly stricter: "lower" | "higher";
                            } | null;
                        }[];
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly answerCase: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description Yours; a retry with the same key repeats the first answer. */
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly customer: string;
                readonly case: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly text: string;
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly id: string;
                        readonly kind: string;
                        readonly label: string;
                        /** @enum {string} */
                        readonly state: "in-review" | "waiting-for-you" | "decided" | "closed";
                        readonly resolution: string | null;
                        readonly openedAt: string;
                        readonly against: string | null;
                        /** @description the day by which the law or the program has us answer */
                        readonly answerDueOn: string | null;
                        readonly timeline: readonly {
                            readonly at: string;
                            /** @enum {string} */
                            readonly from: "you" | "us";
                            readonly kind: string;
                            readonly wanted: readonly string[];
                            readonly text: string | null;
                            readonly erased: boolean;
                        }[];
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly appeal: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description Yours; a retry with the same key repeats the first answer. */
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly account: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly text: string;
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @example acc_01980000-0000-7000-8000-000000000000 */
                        readonly account: string;
                        /** @example cas_01980000-0000-7000-8000-000000000000 */
                        readonly case: string;
                        /**
                         * Format: date
                         * @description by when it is answered
                         */
                        readonly dueOn: string;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listAccounts: {
        readonly parameters: {
            readonly query?: {
                readonly cursor?: string;
                readonly limit?: number;
                readonly format?: "page" | "csv" | "json";
                readonly customer?: string;
                /** @description those of which this person is the customer */
                readonly person?: string;
                readonly externalId?: string;
                readonly trial?: "true" | "false";
                readonly origin?: "application" | "existing";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page, or with `format` the whole list as a file. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            /** @example acc_01980000-0000-7000-8000-000000000000 */
                            readonly id: string;
                            /** @example cus_01980000-0000-7000-8000-000000000000 */
                            readonly customer: string;
                            /** @example per_01980000-0000-7000-8000-000000000000 */
                            readonly person: string;
                            /** @example off_01980000-0000-7000-8000-000000000000 */
                            readonly offering: string;
                            readonly trial: boolean;
                            readonly locationsOfUse: readonly {
                                /**
                                 * @description ISO 3166-1 alpha-2, upper case
                                 * @example DE
                                 */
                                readonly country: string;
                                readonly region?: string;
                                readonly locality?: string;
                            }[];
                            readonly externalId: string | null;
                            /** @enum {string} */
                            readonly origin: "application" | "existing";
                            /**
                             * Format: date
                             * @description of an account that existed before the program, where known
                             */
                            readonly openedOn: string;
                            /** Format: date-time */
                            readonly appliedAt: string;
                        }[];
                        readonly next?: string;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly applyForAccount: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description Yours; a retry with the same key repeats the first answer. */
                readonly "idempotency-key": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @example cus_01980000-0000-7000-8000-000000000000 */
                    readonly customer: string;
                    /** @example off_01980000-0000-7000-8000-000000000000 */
                    readonly offering: string;
                    readonly trial: boolean;
                    /** @description where the product will be used from */
                    readonly locationsOfUse: readonly {
                        /**
                         * @description ISO 3166-1 alpha-2, upper case
                         * @example DE
                         */
                        readonly country: string;
                        readonly region?: string;
                        readonly locality?: string;
                    }[];
                    /**
                     * @description the provider's own key of the account; unique
                     * @example acct-000123
                     */
                    readonly externalId?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @example acc_01980000-0000-7000-8000-000000000000 */
                        readonly id: string;
                        /** @example cus_01980000-0000-7000-8000-000000000000 */
                        readonly customer: string;
                        /** @example per_01980000-0000-7000-8000-000000000000 */
                        readonly person: string;
                        /** @example off_01980000-0000-7000-8000-000000000000 */
                        readonly offering: string;
                        readonly trial: boolean;
                        readonly locationsOfUse: readonly {
                            /**
                             * @description ISO 3166-1 alpha-2, upper case
                             * @example DE
                             */
                            readonly country: string;
                            readonly region?: string;
                            readonly locality?: string;
                        }[];
                        readonly externalId: string | null;
                        /** @enum {string} */
                        readonly origin: "application" | "existing";
                        /**
                         * Format: date
                         * @description of an account that existed before the program, where known
                         */
                        readonly openedOn: string;
                        /** Format: date-time */
                        readonly appliedAt: string;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly approveSettingChange: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description Yours; a retry with the same key repeats the first answer. */
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly change: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @example set_01980000-0000-7000-8000-000000000000 */
                        readonly id: string;
                        /** @enum {string} */
                        readonly name: "ownershipThresholdPercent" | "ownershipCountingRule" | "ownershipControlRoles" | "ownershipAcceptedEnds" | "controlHolderRequired" | "usPersonOwnersNeedEvidence" | "usPersonEvidenceMonths" | "verificationMethods" | "verificationMethodsNeeded" | "documentaryRequired" | "verificationAttemptsMax" | "codeMinutes" | "pendingDays" | "pendingTerms" | "restrictedTerms" | "usBeforeStatusTerms" | "suspendAfterFailedDays" | "closeAfterSuspendedDays" | "reverifyEveryMonths" | "ownerNoticeDays" | "trialWithoutPayment" | "nationalIdentificationNumber" | "appealDays" | "redressDays" | "reviewHours" | "retentionYears" | "fourEyes" | "legalZone" | "clockWarningDays" | "breachEscalation" | "customerLocationBasis" | "certificationCountsCustomers" | "irregularUpdateDays" | "abuseReportDays" | "assessmentSupportDays" | "remediationDays" | "transactionReviewDays" | "violationReportDays" | "deterrenceProgramUpdateYears";
                        readonly value?: unknown;
                        readonly reason: string;
                        readonly effectiveOn: string;
                        /** @enum {string} */
                        readonly state: "proposed" | "approved" | "withdrawn";
                        readonly proposedBy: string;
                        readonly proposedAt: string;
                        readonly approvedBy: string | null;
                        readonly approvedAt: string | null;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listEvidenceRequests: {
        readonly parameters: {
            readonly query?: {
                readonly cursor?: string;
                readonly limit?: number;
                readonly format?: "page" | "csv" | "json";
            };
            readonly header?: never;
            readonly path: {
                readonly person: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page, or with `format` the whole list as a file. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            /** @example evr_01980000-0000-7000-8000-000000000000 */
                            readonly id: string;
                            /** @example per_01980000-0000-7000-8000-000000000000 */
                            readonly person: string;
                            /** @example dbt_01980000-0000-7000-8000-000000000000 */
                            readonly doubt: string | null;
                            /** @example per_01980000-0000-7000-8000-000000000000 */
                            readonly about: string | null;
                            /** @enum {string} */
                            readonly kind: "another-document" | "second-method" | "signatory-identity" | "source-of-funds" | "address-proof" | "explanation";
                            /** Format: date-time */
                            readonly askedAt: string;
                            /** Format: date */
                            readonly dueOn: string;
                            /** @enum {string} */
                            readonly state: "asked" | "provided" | "waived";
                            /** @example doc_01980000-0000-7000-8000-000000000000 */
                            readonly document: string | null;
                            /** Format: date-time */
                            readonly settledAt: string;
                            readonly settledBy: string | null;
                        }[];
                        readonly next?: string;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly askEvidence: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description Yours; a retry with the same key repeats the first answer. */
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly person: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @example dbt_01980000-0000-7000-8000-000000000000 */
                    readonly doubt?: string;
                    readonly items: readonly {
                        /** @enum {string} */
                        readonly kind: "another-document" | "second-method" | "signatory-identity" | "source-of-funds" | "address-proof" | "explanation";
                        /**
                         * @description the signatory or controller it is about; absent: the person itself
                         * @example per_01980000-0000-7000-8000-000000000000
                         */
                        readonly about?: string;
                    }[];
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @example per_01980000-0000-7000-8000-000000000000 */
                        readonly person: string;
                        /** @enum {string} */
                        readonly outcome: "verified" | "pending" | "in-doubt" | "failed" | "not-owed";
                        /** Format: date-time */
                        readonly since: string;
                        /** Format: date */
                        readonly dueOn: string;
                        /** Format: date */
                        readonly failedOn: string;
                        readonly attemptsLeft: number;
                        readonly openDiscrepancies: number;
                        /** Format: date */
                        readonly reverifyDueOn: string;
                        /** @description what stands between this person and verified */
                        readonly lacks: readonly ("documentary-method" | "non-documentary-method" | "another-method" | "discrepancy-open" | "doubt-open")[];
                        readonly methods: readonly {
                            /** @enum {string} */
                            readonly method: "documentary" | "email-code" | "telephone-code" | "domain-dns" | "registry-record";
                            /** Format: date-time */
                            readonly provedAt: string;
                            readonly open: boolean;
                        }[];
                        readonly circumstances: readonly ("no-unexpired-photo-document" | "unfamiliar-documents" | "opened-without-documents" | "not-met-in-person" | "other-raised-risk")[];
                        readonly findings: readonly {
                            readonly obligation: string;
                            readonly subject: string;
                            /** @enum {string} */
                            readonly outcome: "met" | "unmet" | "unknown" | "not-applicable";
                            readonly reasons: readonly {
                                readonly code: string;
                                readonly clause: string;
                                readonly facts?: {
                                    readonly [key: string]: string | number | boolean | null;
                                };
                            }[];
                            readonly missing: readonly string[];
                            readonly edition: string;
                            readonly at: string;
                        }[];
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly askForReveal: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description Yours; a retry with the same key repeats the first answer. */
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly element: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly reason: "verification" | "review" | "legal-process" | "customer-request" | "payment-inquiry";
                    readonly words: string;
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @example apr_01980000-0000-7000-8000-000000000000 */
                        readonly id: string;
                        /** @example elm_01980000-0000-7000-8000-000000000000 */
                        readonly element: string;
                        /** @example per_01980000-0000-7000-8000-000000000000 */
                        readonly person: string;
                        /** @enum {string} */
                        readonly reason: "verification" | "review" | "legal-process" | "customer-request" | "payment-inquiry";
                        /** @enum {string} */
                        readonly state: "waiting" | "confirmed" | "used";
                        /** @example usr_01980000-0000-7000-8000-000000000000 */
                        readonly askedBy: string;
                        /** Format: date-time */
                        readonly askedAt: string;
                        /** @example usr_01980000-0000-7000-8000-000000000000 */
                        readonly confirmedBy: string | null;
                        /** Format: date-time */
                        readonly confirmedAt: string;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listVerdicts: {
        readonly parameters: {
            readonly query?: {
                readonly cursor?: string;
                readonly limit?: number;
                readonly format?: "page" | "csv" | "json";
                readonly account?: string;
                readonly decision?: "permit" | "permit-with-terms" | "deny";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page, or with `format` the whole list as a file. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            readonly verdict: {
                                readonly account: string;
                                /** @enum {string} */
                                readonly action: "provision" | "scale-up" | "start" | "reserve" | "keep-running" | "access" | "scale-down" | "stop" | "export-data" | "delete";
                                readonly amounts: {
                                    readonly accelerators?: number;
                                    readonly spend?: {
                                        readonly minor: number;
                                        readonly currency: string;
                                    };
                                };
                                readonly at: string;
                                readonly because: readonly {
                                    readonly code: string;
                                    readonly clause: string;
                                    readonly facts?: {
                                        readonly [key: string]: unknown;
                                    };
                                }[];
                                /** @enum {string} */
                                readonly decision: "permit" | "permit-with-terms" | "deny";
                                readonly edition: string;
                                /** @example vrd_01980000-0000-7000-8000-000000000000 */
                                readonly id: string;
                                readonly inputs: string;
                                readonly lifts: readonly string[];
                                readonly region: string | null;
                                readonly service: string | null;
                                readonly standing: {
                                    readonly state: string;
                                    readonly version: number;
                                };
                                readonly tenant: string;
                                readonly terms: {
                                    readonly [key: string]: unknown;
                                } | null;
                                readonly validUntil: string;
                            };
                            readonly signature: {
                                readonly keyId: string;
                                readonly value: string;
                            };
                        }[];
                        readonly next?: string;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly askGate: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @example acc_01980000-0000-7000-8000-000000000000 */
                    readonly account: string;
                    /** @enum {string} */
                    readonly action: "provision" | "scale-up" | "start" | "reserve" | "keep-running" | "access" | "scale-down" | "stop" | "export-data" | "delete";
                    readonly service?: string;
                    readonly region?: string;
                    /** @default {} */
                    readonly amounts?: {
                        readonly accelerators?: number;
                        readonly spend?: {
                            readonly currency: string;
                            readonly minor: number;
                        };
                    };
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly verdict: {
                            readonly account: string;
                            /** @enum {string} */
                            readonly action: "provision" | "scale-up" | "start" | "reserve" | "keep-running" | "access" | "scale-down" | "stop" | "export-data" | "delete";
                            readonly amounts: {
                                readonly accelerators?: number;
                                readonly spend?: {
                                    readonly minor: number;
                                    readonly currency: string;
                                };
                            };
                            readonly at: string;
                            readonly because: readonly {
                                readonly code: string;
                                readonly clause: string;
                                readonly facts?: {
                                    readonly [key: string]: unknown;
                                };
                            }[];
                            /** @enum {string} */
                            readonly decision: "permit" | "permit-with-terms" | "deny";
                            readonly edition: string;
                            /** @example vrd_01980000-0000-7000-8000-000000000000 */
                            readonly id: string;
                            readonly inputs: string;
                            readonly lifts: readonly string[];
                            readonly region: string | null;
                            readonly service: string | null;
                            readonly standing: {
                                readonly state: string;
                                readonly version: number;
                            };
                            readonly tenant: string;
                            readonly terms: {
                                readonly [key: string]: unknown;
                            } | null;
                            readonly validUntil: string;
                        };
                        readonly signature: {
                            readonly keyId: string;
                            readonly value: string;
                        };
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly assignCase: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly case: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @example usr_01980000-0000-7000-8000-000000000000 */
                    readonly to: string | null;
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly id: string;
                        readonly kind: string;
                        readonly label: string;
                        readonly subject: string;
                        readonly key: string;
                        readonly customer: string | null;
                        readonly account: string | null;
                        readonly person: string | null;
                        /** @description the case this one answers */
                        readonly linked: string | null;
                        readonly team: string;
                        /** @enum {string} */
                        readonly priority: "urgent" | "high" | "normal" | "low";
                        /** @enum {string} */
                        readonly state: "open" | "claimed" | "waiting-for-customer" | "decided" | "awaiting-second-person" | "resolved" | "cancelled";
                        /** @enum {string} */
                        readonly urgency: "late" | "urgent" | "soon" | "calm" | "waiting" | "closed";
                        readonly openedAt: string;
                        readonly openedBy: {
                            readonly [key: string]: unknown;
                        };
                        readonly dueAt: string;
                        readonly assignee: string | null;
                        readonly lock: {
                            readonly by: string;
                            readonly until: string;
                        } | null;
                        readonly decision: {
                            readonly by: string;
                            readonly at: string;
                            readonly resolution: string;
                            readonly reason: string;
                            readonly confirmedBy: string | null;
                        } | null;
                        readonly resolvedAt: string | null;
                        /** @enum {string|null} */
                        readonly cancelledBecause: "opened-in-error" | "duplicate" | "withdrawn" | "superseded" | "subject-gone" | null;
                        readonly clock: string | null;
                        readonly shownToCustomer: boolean;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly cancelCase: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description Yours; a retry with the same key repeats the first answer. */
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly case: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly because: "opened-in-error" | "duplicate" | "withdrawn" | "superseded" | "subject-gone";
                    readonly colleagueText?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly id: string;
                        readonly kind: string;
                        readonly label: string;
                        readonly subject: string;
                        readonly key: string;
                        readonly customer: string | null;
                        readonly account: string | null;
                        readonly person: string | null;
                        /** @description the case this one answers */
                        readonly linked: string | null;
                        readonly team: string;
                        /** @enum {string} */
                        readonly priority: "urgent" | "high" | "normal" | "low";
                        /** @enum {string} */
                        readonly state: "open" | "claimed" | "waiting-for-customer" | "decided" | "awaiting-second-person" | "resolved" | "cancelled";
                        /** @enum {string} */
                        readonly urgency: "late" | "urgent" | "soon" | "calm" | "waiting" | "closed";
                        readonly openedAt: string;
                        readonly openedBy: {
                            readonly [key: string]: unknown;
                        };
                        readonly dueAt: string;
                        readonly assignee: string | null;
                        readonly lock: {
                            readonly by: string;
                            readonly until: string;
                        } | null;
                        readonly decision: {
                            readonly by: string;
                            readonly at: string;
                            readonly resolution: string;
                            readonly reason: string;
                            readonly confirmedBy: string | null;
                        } | null;
                        readonly resolvedAt: string | null;
                        /** @enum {string|null} */
                        readonly cancelledBecause: "opened-in-error" | "duplicate" | "withdrawn" | "superseded" | "subject-gone" | null;
                        readonly clock: string | null;
                        readonly shownToCustomer: boolean;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly cancelLongWork: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly longWork: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly id: string;
                        readonly kind: string;
                        readonly label: string;
                        /** @description what was asked for, in short */
                        readonly about: {
                            readonly [key: string]: unknown;
                        };
                        readonly askedAt: string;
                        readonly askedBy: string;
                        /** @enum {string} */
                        readonly state: "waiting" | "running" | "done" | "failed" | "cancelled";
                        readonly progress: {
                            /** @description items handled, those refused included */
                            readonly done: number;
                            /** @description null until it is known */
                            readonly total: number | null;
                            readonly refused: number;
                        };
                        readonly startedAt: string | null;
                        /** @description the last sign of life of the worker */
                        readonly heartbeatAt: string | null;
                        readonly endedAt: string | null;
                        /** @description why it failed */
                        readonly problem: {
                            readonly code: string;
                            readonly title: string;
                        } | null;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly challengeVerificationDomain: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description Yours; a retry with the same key repeats the first answer. */
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly person: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description the domain of a collected e-mail address; absent: that of the newest */
                    readonly domain?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @example att_01980000-0000-7000-8000-000000000000 */
                        readonly attempt: string;
                        readonly domain: string;
                        /** @description put this text into a TXT record of the domain */
                        readonly record: string;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly changeCustomerStatus: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly customer: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly status: "prospective" | "contracting" | "ended";
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @example cus_01980000-0000-7000-8000-000000000000 */
                        readonly id: string;
                        /** @example per_01980000-0000-7000-8000-000000000000 */
                        readonly person: string;
                        /** @enum {string} */
                        readonly personKind: "individual" | "entity";
                        readonly name: string;
                        readonly externalId: string | null;
                        /** @enum {string} */
                        readonly status: "prospective" | "contracting" | "ended";
                        /** @enum {string} */
                        readonly origin: "application" | "existing";
                        /** Format: date-time */
                        readonly createdAt: string;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listPrimaryContacts: {
        readonly parameters: {
            readonly query?: {
                readonly cursor?: string;
                readonly limit?: number;
                readonly format?: "page" | "csv" | "json";
            };
            readonly header?: never;
            readonly path: {
                readonly organization: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page, or with `format` the whole list as a file. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            /**
                             * @description the entry of the history that holds the values
                             * @example evt_01980000-0000-7000-8000-000000000000
                             */
                            readonly contact: string;
                            readonly since: string;
                            /** Format: date-time */
                            readonly recordedAt: string;
                        }[];
                        readonly next?: string;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly changePrimaryContact: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description Yours; a retry with the same key repeats the first answer. */
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly organization: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly name: string;
                    readonly title: string;
                    /** Format: email */
                    readonly email: string;
                    readonly telephone: string;
                    /**
                     * Format: date
                     * @description the day from which it is
                     */
                    readonly since: string;
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * @description the entry of the history that holds the values
                         * @example evt_01980000-0000-7000-8000-000000000000
                         */
                        readonly contact: string;
                        readonly since: string;
                        /** Format: date-time */
                        readonly recordedAt: string;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getWebhookEndpoint: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly webhook: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description https address that takes POST */
                        readonly url: string;
                        /** @default  */
                        readonly description: string;
                        /**
                         * @description types of events it is told of, without the prefix dev.gatehouse; empty: all
                         * @default []
                         */
                        readonly eventTypes: readonly string[];
                        /** @example whk_01980000-0000-7000-8000-000000000000 */
                        readonly id: string;
                        /** @enum {string} */
                        readonly state: "enabled" | "disabled" | "removed";
                        /** @enum {string|null} */
                        readonly disabledBecause: "asked" | "gone" | null;
                        /** Format: date-time */
                        readonly createdAt: string;
                        /** Format: date-time */
                        readonly secretBeforeUntil: string;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly changeWebhookEndpoint: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly webhook: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description https address that takes POST */
                    readonly url: string;
                    /** @default  */
                    readonly description?: string;
                    /**
                     * @description types of events it is told of, without the prefix dev.gatehouse; empty: all
                     * @default []
                     */
                    readonly eventTypes?: readonly string[];
                    readonly enabled: boolean;
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description https address that takes POST */
                        readonly url: string;
                        /** @default  */
                        readonly description: string;
                        /**
                         * @description types of events it is told of, without the prefix dev.gatehouse; empty: all
                         * @default []
                         */
                        readonly eventTypes: readonly string[];
                        /** @example whk_01980000-0000-7000-8000-000000000000 */
                        readonly id: string;
                        /** @enum {string} */
                        readonly state: "enabled" | "disabled" | "removed";
                        /** @enum {string|null} */
                        readonly disabledBecause: "asked" | "gone" | null;
                        /** Format: date-time */
                        readonly createdAt: string;
                        /** Format: date-time */
                        readonly secretBeforeUntil: string;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly removeWebhookEndpoint: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly webhook: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly changeWebhookSecret: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description Yours; a retry with the same key repeats the first answer. */
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly webhook: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description https address that takes POST */
                        readonly url: string;
                        /** @default  */
                        readonly description: string;
                        /**
                         * @description types of events it is told of, without the prefix dev.gatehouse; empty: all
                         * @default []
                         */
                        readonly eventTypes: readonly string[];
                        /** @example whk_01980000-0000-7000-8000-000000000000 */
                        readonly id: string;
                        /** @enum {string} */
                        readonly state: "enabled" | "disabled" | "removed";
                        /** @enum {string|null} */
                        readonly disabledBecause: "asked" | "gone" | null;
                        /** Format: date-time */
                        readonly createdAt: string;
                        /** Format: date-time */
                        readonly secretBeforeUntil: string;
                        /** @description whsec_…: shown once; null when a request is repeated with its Idempotency-Key */
                        readonly secret: string | null;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly checkVerificationDomain: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly verificationAttempt: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @example att_01980000-0000-7000-8000-000000000000 */
                        readonly attempt: string;
                        /** @enum {string} */
                        readonly outcome: "open" | "succeeded" | "failed" | "abandoned";
                        readonly recordsSeen: number;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly chooseTenant: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @example mem_01980000-0000-7000-8000-000000000000 */
                    readonly membership: string;
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly claimCase: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly case: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly id: string;
                        readonly kind: string;
                        readonly label: string;
                        readonly subject: string;
                        readonly key: string;
                        readonly customer: string | null;
                        readonly account: string | null;
                        readonly person: string | null;
                        /** @description the case this one answers */
                        readonly linked: string | null;
                        readonly team: string;
                        /** @enum {string} */
                        readonly priority: "urgent" | "high" | "normal" | "low";
                        /** @enum {string} */
                        readonly state: "open" | "claimed" | "waiting-for-customer" | "decided" | "awaiting-second-person" | "resolved" | "cancelled";
                        /** @enum {string} */
                        readonly urgency: "late" | "urgent" | "soon" | "calm" | "waiting" | "closed";
                        readonly openedAt: string;
                        readonly openedBy: {
                            readonly [key: string]: unknown;
                        };
                        readonly dueAt: string;
                        readonly assignee: string | null;
                        readonly lock: {
                            readonly by: string;
                            readonly until: string;
                        } | null;
                        readonly decision: {
                            readonly by: string;
                            readonly at: string;
                            readonly resolution: string;
                            readonly reason: string;
                            readonly confirmedBy: string | null;
                        } | null;
                        readonly resolvedAt: string | null;
                        /** @enum {string|null} */
                        readonly cancelledBecause: "opened-in-error" | "duplicate" | "withdrawn" | "superseded" | "subject-gone" | null;
                        readonly clock: string | null;
                        readonly shownToCustomer: boolean;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly claimPersonStatus: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description Yours; a retry with the same key repeats the first answer. */
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly person: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly status: "us";
                    /** @enum {string} */
                    readonly ground: "us-citizen" | "lawful-permanent-resident" | "organized-in-us" | "located-in-us";
                    /**
                     * @description the person is a foreign branch of an entity organized under U.S. law
                     * @default false
                     */
                    readonly foreignBranch?: boolean;
                } | {
                    /** @enum {string} */
                    readonly status: "foreign";
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @example per_01980000-0000-7000-8000-000000000000 */
                        readonly person: string;
                        /**
                         * @description how the person counts today; undetermined: foreign
                         * @enum {string}
                         */
                        readonly counts: "us" | "foreign" | "undetermined";
                        /** @description the grounds that a person of this kind can have, and what counts as evidence of each */
                        readonly grounds: readonly {
                            /** @enum {string} */
                            readonly ground: "us-citizen" | "lawful-permanent-resident" | "organized-in-us" | "located-in-us";
                            readonly evidence: readonly ("passport" | "birth-certificate" | "naturalization-certificate" | "permanent-resident-card" | "registry-record" | "formation-document" | "address-document" | "visit-in-person" | "attestation")[];
                        }[];
                        /** @description the newest; null: nothing was said */
                        readonly claim: {
                            /** @example usc_01980000-0000-7000-8000-000000000000 */
                            readonly id: string;
                            /** @enum {string} */
                            readonly status: "us" | "foreign";
                            /** @enum {string|null} */
                            readonly ground: "us-citizen" | "lawful-permanent-resident" | "organized-in-us" | "located-in-us" | null;
                            readonly foreignBranch: boolean;
                            /** @enum {string} */
                            readonly from: "customer" | "colleague";
                            /** Format: date-time */
                            readonly claimedAt: string;
                            /** @enum {string} */
                            readonly state: "open" | "answered" | "not-shown";
                        } | null;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly closeAccount: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description Yours; a retry with the same key repeats the first answer. */
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly account: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /**
                     * @description absent where the closing was decided before
                     * @enum {string}
                     */
                    readonly because?: "customer-request" | "contract-ended" | "application-withdrawn";
                    /**
                     * Format: date
                     * @description absent: today
                     */
                    readonly closedOn?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @example acc_01980000-0000-7000-8000-000000000000 */
                        readonly account: string;
                        /** @enum {string} */
                        readonly state: "not-opened" | "pending" | "good" | "restricted" | "suspended" | "closing" | "closed" | "refused";
                        readonly terms: {
                            /** @description offering kinds that may be used; empty: all */
                            readonly services: readonly string[];
                            readonly acceleratorsMax: number | null;
                            /** @description regions that may be used; empty: all */
                            readonly regions: readonly string[];
                            /** @description per calendar month */
                            readonly spendMax: {
                                readonly minor: number;
                                readonly currency: string;
                            } | null;
                            /** @enum {string} */
                            readonly monitoring: "standard" | "enhanced";
                            /** @enum {string} */
                            readonly newProvisioning: "allowed" | "within-limits" | "stopped";
                            /** @enum {string} */
                            readonly runningMachines: "none" | "untouched" | "end-with-account";
                            /**
                             * Format: date-time
                             * @description the moment from which time alone ends these terms; null: none
                             */
                            readonly until: string;
                        };
                        readonly reasons: readonly {
                            /** @enum {string} */
                            readonly code: "ready-to-open" | "minimum-data-missing" | "owners-not-known" | "us-status-undetermined" | "program-not-adopted" | "first-certification-missing" | "refusal-proposed" | "refused-by-decision" | "appeal-pending" | "offering-out-of-scope" | "offering-scope-undecided" | "customer-and-all-owners-us" | "all-verified" | "existing-account" | "implementation-period-over" | "verification-pending" | "verification-overdue" | "reverification-overdue" | "identity-in-doubt" | "attempts-failed" | "suspended-after-failed-attempts" | "closing-to-be-proposed" | "closing-proposed" | "identity-compromised" | "closing-by-decision" | "account-closed";
                            readonly clause: string;
                            readonly facts?: {
                                readonly [key: string]: string | number | boolean | null;
                            };
                            readonly customerText: string;
                        }[];
                        readonly lifts: readonly string[];
                        readonly version: number;
                        /** Format: date-time */
                        readonly validUntil: string;
                        /** Format: date-time */
                        readonly changedAt: string;
                        readonly factsDigest: string;
                        /** @example cus_01980000-0000-7000-8000-000000000000 */
                        readonly customer: string;
                        /** @example per_01980000-0000-7000-8000-000000000000 */
                        readonly person: string;
                        readonly requirements: {
                            readonly currentlyDue: readonly {
                                readonly requirement: string;
                                /** @description what is owed: a missing fact of collection, verification, us-status, appeal and so on */
                                readonly code: string;
                                /** @enum {string} */
                                readonly owedBy: "customer" | "provider";
                                readonly clause: string;
                                /** @enum {string} */
                                readonly why: "ready-to-open" | "minimum-data-missing" | "owners-not-known" | "us-status-undetermined" | "program-not-adopted" | "first-certification-missing" | "refusal-proposed" | "refused-by-decision" | "appeal-pending" | "offering-out-of-scope" | "offering-scope-undecided" | "customer-and-all-owners-us" | "all-verified" | "existing-account" | "implementation-period-over" | "verification-pending" | "verification-overdue" | "reverification-overdue" | "identity-in-doubt" | "attempts-failed" | "suspended-after-failed-attempts" | "closing-to-be-proposed" | "closing-proposed" | "identity-compromised" | "closing-by-decision" | "account-closed";
                                /**
                                 * Format: date
                                 * @description last day in the legal zone; null: no day is set
                                 */
                                readonly dueOn: string;
                                /** @example per_01980000-0000-7000-8000-000000000000 */
                                readonly person: string | null;
                                /** @description open to the customer, owed by nobody: an appeal, or proof of U.S. status */
                                readonly optional: boolean;
                                readonly title: string;
                                readonly customerText: string;
                                /** @description what counts */
                                readonly remedy: string;
                            }[];
                            readonly eventuallyDue: readonly {
                                readonly requirement: string;
                                /** @description what is owed: a missing fact of collection, verification, us-status, appeal and so on */
                                readonly code: string;
                                /** @enum {string} */
                                readonly owedBy: "customer" | "provider";
                                readonly clause: string;
                                /** @enum {string} */
                                readonly why: "ready-to-open" | "minimum-data-missing" | "owners-not-known" | "us-status-undetermined" | "program-not-adopted" | "first-certification-missing" | "refusal-proposed" | "refused-by-decision" | "appeal-pending" | "offering-out-of-scope" | "offering-scope-undecided" | "customer-and-all-owners-us" | "all-verified" | "existing-account" | "implementation-period-over" | "verification-pending" | "verification-overdue" | "reverification-overdue" | "identity-in-doubt" | "attempts-failed" | "suspended-after-failed-attempts" | "closing-to-be-proposed" | "closing-proposed" | "identity-compromised" | "closing-by-decision" | "account-closed";
                                /**
                                 * Format: date
                                 * @description last day in the legal zone; null: no day is set
                                 */
                                readonly dueOn: string;
                                /** @example per_01980000-0000-7000-8000-000000000000 */
                                readonly person: string | null;
                                /** @description open to the customer, owed by nobody: an appeal, or proof of U.S. status */
                                readonly optional: boolean;
                                readonly title: string;
                                readonly customerText: string;
                                /** @description what counts */
                                readonly remedy: string;
                            }[];
                            readonly pastDue: readonly {
                                readonly requirement: string;
                                /** @description what is owed: a missing fact of collection, verification, us-status, appeal and so on */
                                readonly code: string;
                                /** @enum {string} */
                                readonly owedBy: "customer" | "provider";
                                readonly clause: string;
                                /** @enum {string} */
                                readonly why: "ready-to-open" | "minimum-data-missing" | "owners-not-known" | "us-status-undetermined" | "program-not-adopted" | "first-certification-missing" | "refusal-proposed" | "refused-by-decision" | "appeal-pending" | "offering-out-of-scope" | "offering-scope-undecided" | "customer-and-all-owners-us" | "all-verified" | "existing-account" | "implementation-period-over" | "verification-pending" | "verification-overdue" | "reverification-overdue" | "identity-in-doubt" | "attempts-failed" | "suspended-after-failed-attempts" | "closing-to-be-proposed" | "closing-proposed" | "identity-compromised" | "closing-by-decision" | "account-closed";
                                /**
                                 * Format: date
                                 * @description last day in the legal zone; null: no day is set
                                 */
                                readonly dueOn: string;
                                /** @example per_01980000-0000-7000-8000-000000000000 */
                                readonly person: string | null;
                                /** @description open to the customer, owed by nobody: an appeal, or proof of U.S. status */
                                readonly optional: boolean;
                                readonly title: string;
                                readonly customerText: string;
                                /** @description what counts */
                                readonly remedy: string;
                            }[];
                            readonly pendingVerification: readonly {
                                readonly requirement: string;
                                /** @description what is owed: a missing fact of collection, verification, us-status, appeal and so on */
                                readonly code: string;
                                /** @enum {string} */
                                readonly owedBy: "customer" | "provider";
                                readonly clause: string;
                                /** @enum {string} */
                                readonly why: "ready-to-open" | "minimum-data-missing" | "owners-not-known" | "us-status-undetermined" | "program-not-adopted" | "first-certification-missing" | "refusal-proposed" | "refused-by-decision" | "appeal-pending" | "offering-out-of-scope" | "offering-scope-undecided" | "customer-and-all-owners-us" | "all-verified" | "existing-account" | "implementation-period-over" | "verification-pending" | "verification-overdue" | "reverification-overdue" | "identity-in-doubt" | "attempts-failed" | "suspended-after-failed-attempts" | "closing-to-be-proposed" | "closing-proposed" | "identity-compromised" | "closing-by-decision" | "account-closed";
                                /**
                                 * Format: date
                                 * @description last day in the legal zone; null: no day is set
                                 */
                                readonly dueOn: string;
                                /** @example per_01980000-0000-7000-8000-000000000000 */
                                readonly person: string | null;
                                /** @description open to the customer, owed by nobody: an appeal, or proof of U.S. status */
                                readonly optional: boolean;
                                readonly title: string;
                                readonly customerText: string;
                                /** @description what counts */
                                readonly remedy: string;
                            }[];
                            /**
                             * Format: date
                             * @description the earliest due day among what is currently due
                             */
                            readonly currentDeadline: string;
                            /**
                             * @description why new use is limited or stopped; null: it is not
                             * @enum {string|null}
                             */
                            readonly disabledReason: "ready-to-open" | "minimum-data-missing" | "owners-not-known" | "us-status-undetermined" | "program-not-adopted" | "first-certification-missing" | "refusal-proposed" | "refused-by-decision" | "appeal-pending" | "offering-out-of-scope" | "offering-scope-undecided" | "customer-and-all-owners-us" | "all-verified" | "existing-account" | "implementation-period-over" | "verification-pending" | "verification-overdue" | "reverification-overdue" | "identity-in-doubt" | "attempts-failed" | "suspended-after-failed-attempts" | "closing-to-be-proposed" | "closing-proposed" | "identity-compromised" | "closing-by-decision" | "account-closed" | null;
                            readonly errors: readonly {
                                readonly requirement: string;
                                /** @enum {string} */
                                readonly code: "mailing-address-only" | "post-box-is-no-street" | "not-the-principal-place" | "none-is-for-trials-only" | "program-asks-payment-for-trials" | "attempts-failed" | "identity-in-doubt" | "discrepancy-open" | "us-status-expired" | "us-status-withdrawn" | "us-status-only-attested" | "us-status-not-shown";
                                readonly customerText: string;
                                readonly remedy: string;
                            }[];
                            readonly alternatives: readonly {
                                readonly instead: readonly string[];
                                readonly by: readonly string[];
                            }[];
                        };
                        readonly life: {
                            /** @enum {string} */
                            readonly state: "applied" | "opened" | "refused" | "closing" | "closed";
                            /** Format: date-time */
                            readonly since: string;
                            /** Format: date */
                            readonly openedOn: string;
                            /**
                             * Format: date
                             * @description of a closing account: the last day people gave; it never closes by itself
                             */
                            readonly closesOn: string;
                            /** Format: date */
                            readonly closedOn: string;
                        };
                        /** @description a customer sees no proposal that is not decided */
                        readonly cases: readonly {
                            /** @example cas_01980000-0000-7000-8000-000000000000 */
                            readonly case: string;
                            /** @enum {string} */
                            readonly kind: "refusal-proposal" | "closing-proposal" | "appeal" | "compromised-identity";
                            /** Format: date-time */
                            readonly openedAt: string;
                            /** Format: date */
                            readonly dueOn: string;
                            readonly outcome: string | null;
                        }[];
                        /** @description one for each obligation; not for customers */
                        readonly findings: readonly {
                            readonly obligation: string;
                            readonly subject: string;
                            /** @enum {string} */
                            readonly outcome: "met" | "unmet" | "unknown" | "not-applicable";
                            readonly reasons: readonly {
                                readonly code: string;
                                readonly clause: string;
                                readonly facts?: {
                                    readonly [key: string]: string | number | boolean | null;
                                };
                            }[];
                            readonly missing: readonly string[];
                            readonly edition: string;
                            readonly at: string;
                        }[];
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly closeOwnershipStatement: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description Yours; a retry with the same key repeats the first answer. */
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly ownershipStatement: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /**
                     * Format: date
                     * @description the day from which it is no longer held
                     */
                    readonly endsOn: string;
                    readonly source: {
                        /** @description selfDeclaration: the customer itself says so */
                        readonly type: readonly ("selfDeclaration" | "officialRegister" | "thirdParty" | "primaryResearch" | "verified")[];
                        readonly description?: string;
                    };
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @example own_01980000-0000-7000-8000-000000000000 */
                        readonly statement: string;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly compareRegistryRecord: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description Yours; a retry with the same key repeats the first answer. */
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly person: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly source: "gleif";
                    readonly record: {
                        readonly LEI: string;
                        readonly Entity: {
                            readonly LegalName: string;
                            readonly OtherEntityNames?: readonly ({
                                readonly type?: string;
                                readonly OtherEntityName: string;
                            } & {
                                readonly [key: string]: unknown;
                            })[];
                            readonly TransliteratedOtherEntityNames?: readonly ({
                                readonly TransliteratedOtherEntityName: string;
                            } & {
                                readonly [key: string]: unknown;
                            })[];
                            readonly LegalAddress: {
                                readonly FirstAddressLine?: string;
                                readonly AdditionalAddressLine?: string | readonly string[];
                                readonly City?: string;
                                readonly Region?: string;
                                readonly Country?: string;
                                readonly PostalCode?: string;
                            } & {
                                readonly [key: string]: unknown;
                            };
                            readonly HeadquartersAddress?: {
                                readonly FirstAddressLine?: string;
                                readonly AdditionalAddressLine?: string | readonly string[];
                                readonly City?: string;
                                readonly Region?: string;
                                readonly Country?: string;
                                readonly PostalCode?: string;
                            } & {
                                readonly [key: string]: unknown;
                            };
                            readonly RegistrationAuthority?: {
                                readonly RegistrationAuthorityEntityID?: string;
                            } & {
                                readonly [key: string]: unknown;
                            };
                            readonly LegalJurisdiction?: string;
                            readonly EntityStatus?: string;
                        } & {
                            readonly [key: string]: unknown;
                        };
                    } & {
                        readonly [key: string]: unknown;
                    };
                } | {
                    /** @enum {string} */
                    readonly source: "plain";
                    readonly record: {
                        readonly name: string;
                        readonly number?: string;
                        readonly jurisdiction?: string;
                        readonly address?: {
                            readonly street?: readonly string[];
                            readonly locality?: string;
                            readonly region?: string;
                            readonly postalCode?: string;
                            readonly country?: string;
                        };
                        readonly status?: string;
                    };
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly fields: {
                            /** @enum {string} */
                            readonly name: "agrees" | "differs" | "missing";
                            /** @enum {string} */
                            readonly number: "agrees" | "differs" | "missing";
                            /** @enum {string} */
                            readonly jurisdiction: "agrees" | "differs" | "missing";
                            /** @enum {string} */
                            readonly address: "agrees" | "differs" | "missing";
                            /** @enum {string} */
                            readonly status: "agrees" | "differs" | "missing";
                        };
                        readonly differences: readonly {
                            readonly field: string;
                            /** @enum {string} */
                            readonly severity: "substantive" | "minor";
                        }[];
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly concludeNotVerified: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description Yours; a retry with the same key repeats the first answer. */
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly person: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly because: "evidence-false" | "evidence-not-given" | "doubt-not-lifted";
                    readonly words: string;
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @example per_01980000-0000-7000-8000-000000000000 */
                        readonly person: string;
                        /** @enum {string} */
                        readonly outcome: "verified" | "pending" | "in-doubt" | "failed" | "not-owed";
                        /** Format: date-time */
                        readonly since: string;
                        /** Format: date */
                        readonly dueOn: string;
                        /** Format: date */
                        readonly failedOn: string;
                        readonly attemptsLeft: number;
                        readonly openDiscrepancies: number;
                        /** Format: date */
                        readonly reverifyDueOn: string;
                        /** @description what stands between this person and verified */
                        readonly lacks: readonly ("documentary-method" | "non-documentary-method" | "another-method" | "discrepancy-open" | "doubt-open")[];
                        readonly methods: readonly {
                            /** @enum {string} */
                            readonly method: "documentary" | "email-code" | "telephone-code" | "domain-dns" | "registry-record";
                            /** Format: date-time */
                            readonly provedAt: string;
                            readonly open: boolean;
                        }[];
                        readonly circumstances: readonly ("no-unexpired-photo-document" | "unfamiliar-documents" | "opened-without-documents" | "not-met-in-person" | "other-raised-risk")[];
                        readonly findings: readonly {
                            readonly obligation: string;
                            readonly subject: string;
                            /** @enum {string} */
                            readonly outcome: "met" | "unmet" | "unknown" | "not-applicable";
                            readonly reasons: readonly {
                                readonly code: string;
                                readonly clause: string;
                                readonly facts?: {
                                    readonly [key: string]: string | number | boolean | null;
                                };
                            }[];
                            readonly missing: readonly string[];
                            readonly edition: string;
                            readonly at: string;
                        }[];
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly confirmCaseDecision: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description Yours; a retry with the same key repeats the first answer. */
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly case: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly colleagueText?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly id: string;
                        readonly kind: string;
                        readonly label: string;
                        readonly subject: string;
                        readonly key: string;
                        readonly customer: string | null;
                        readonly account: string | null;
                        readonly person: string | null;
                        /** @description the case this one answers */
                        readonly linked: string | null;
                        readonly team: string;
                        /** @enum {string} */
                        readonly priority: "urgent" | "high" | "normal" | "low";
                        /** @enum {string} */
                        readonly state: "open" | "claimed" | "waiting-for-customer" | "decided" | "awaiting-second-person" | "resolved" | "cancelled";
                        /** @enum {string} */
                        readonly urgency: "late" | "urgent" | "soon" | "calm" | "waiting" | "closed";
                        readonly openedAt: string;
                        readonly openedBy: {
                            readonly [key: string]: unknown;
                        };
                        readonly dueAt: string;
                        readonly assignee: string | null;
                        readonly lock: {
                            readonly by: string;
                            readonly until: string;
                        } | null;
                        readonly decision: {
                            readonly by: string;
                            readonly at: string;
                            readonly resolution: string;
                            readonly reason: string;
                            readonly confirmedBy: string | null;
                        } | null;
                        readonly resolvedAt: string | null;
                        /** @enum {string|null} */
                        readonly cancelledBecause: "opened-in-error" | "duplicate" | "withdrawn" | "superseded" | "subject-gone" | null;
                        readonly clock: string | null;
                        readonly shownToCustomer: boolean;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly confirmReveal: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly approval: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @example apr_01980000-0000-7000-8000-000000000000 */
                        readonly id: string;
                        /** @example elm_01980000-0000-7000-8000-000000000000 */
                        readonly element: string;
                        /** @example per_01980000-0000-7000-8000-000000000000 */
                        readonly person: string;
                        /** @enum {string} */
                        readonly reason: "verification" | "review" | "legal-process" | "customer-request" | "payment-inquiry";
                        /** @enum {string} */
                        readonly state: "waiting" | "confirmed" | "used";
                        /** @example usr_01980000-0000-7000-8000-000000000000 */
                        readonly askedBy: string;
                        /** Format: date-time */
                        readonly askedAt: string;
                        /** @example usr_01980000-0000-7000-8000-000000000000 */
                        readonly confirmedBy: string | null;
                        /** Format: date-time */
                        readonly confirmedAt: string;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly confirmVerificationCode: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly verificationAttempt: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly code: string;
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @example att_01980000-0000-7000-8000-000000000000 */
                        readonly attempt: string;
                        /** @enum {string} */
                        readonly outcome: "open" | "succeeded" | "failed" | "abandoned";
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly countCases: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly at: string;
                        /** @description cases that have not ended */
                        readonly cases: number;
                        /** @description of these, assigned to nobody */
                        readonly unassigned: number;
                        readonly awaitingSecondPerson: number;
                        readonly byUrgency: readonly {
                            /** @enum {string} */
                            readonly urgency: "late" | "urgent" | "soon" | "calm" | "waiting";
                            readonly cases: number;
                        }[];
                        readonly byKind: readonly {
                            readonly kind: string;
                            readonly label: string;
                            readonly cases: number;
                            readonly late: number;
                        }[];
                        /** @description the same as of some days ago */
                        readonly before: readonly {
                            readonly daysAgo: number;
                            readonly asOf: string;
                            /** @description cases that had not ended at that moment */
                            readonly cases: number;
                            /** @description of these, beyond the service level they had then */
                            readonly late: number;
                        }[];
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly countClocks: {
        readonly parameters: {
            readonly query?: {
                readonly from?: string;
                readonly to?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly at: string;
                        readonly byUrgency: readonly {
                            /** @enum {string} */
                            readonly urgency: "late" | "urgent" | "soon" | "calm";
                            readonly clocks: number;
                        }[];
                        /** @description the days from the first to the last asked for on which something is due; none where none are asked */
                        readonly days: readonly {
                            readonly dueOn: string;
                            readonly open: number;
                            readonly late: number;
                            readonly met: number;
                        }[];
                        /** @description those that had not ended some days ago, by how near they were then */
                        readonly before: readonly {
                            readonly daysAgo: number;
                            readonly asOf: string;
                            readonly byUrgency: readonly {
                                /** @enum {string} */
                                readonly urgency: "late" | "urgent" | "soon" | "calm";
                                readonly clocks: number;
                            }[];
                        }[];
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listEmployeeCounts: {
        readonly parameters: {
            readonly query?: {
                readonly cursor?: string;
                readonly limit?: number;
                readonly format?: "page" | "csv" | "json";
            };
            readonly header?: never;
            readonly path: {
                readonly organization: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page, or with `format` the whole list as a file. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            readonly employees: number;
                            readonly on: string;
                            /** Format: date-time */
                            readonly recordedAt: string;
                        }[];
                        readonly next?: string;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly countEmployees: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description Yours; a retry with the same key repeats the first answer. */
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly organization: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly employees: number;
                    /**
                     * Format: date
                     * @description the day they were counted
                     */
                    readonly on: string;
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly employees: number;
                        readonly on: string;
                        /** Format: date-time */
                        readonly recordedAt: string;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly countStandings: {
        readonly parameters: {
            readonly query?: {
                readonly asOf?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: date-time */
                        readonly asOf: string;
                        readonly accounts: number;
                        /** @description accounts in use with a foreign person behind them who is not verified */
                        readonly unverifiedForeign: number;
                        readonly byState: {
                            readonly "not-opened": number;
                            readonly pending: number;
                            readonly good: number;
                            readonly restricted: number;
                            readonly suspended: number;
                            readonly closing: number;
                            readonly closed: number;
                            readonly refused: number;
                        };
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly countUnresolvedIdentities: {
        readonly parameters: {
            readonly query?: {
                /** @description the register as it stood at that moment; absent: now */
                readonly asOf?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: date-time */
                        readonly asOf: string;
                        readonly registered: number;
                        readonly open: number;
                        readonly resolved: {
                            readonly "verified-later": number;
                            readonly refused: number;
                            readonly closed: number;
                            readonly "entered-in-error": number;
                        };
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly countUnverifiedForeignAccounts: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: date-time */
                        readonly at: string;
                        readonly accounts: number;
                        readonly bands: readonly {
                            readonly fromDays: number;
                            /** @description the last day of the band; null: it has no end */
                            readonly toDays: number | null;
                            readonly accounts: number;
                        }[];
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listCustomers: {
        readonly parameters: {
            readonly query?: {
                readonly cursor?: string;
                readonly limit?: number;
                readonly format?: "page" | "csv" | "json";
                readonly status?: "prospective" | "contracting" | "ended";
                readonly origin?: "application" | "existing";
                readonly externalId?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page, or with `format` the whole list as a file. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            /** @example cus_01980000-0000-7000-8000-000000000000 */
                            readonly id: string;
                            /** @example per_01980000-0000-7000-8000-000000000000 */
                            readonly person: string;
                            /** @enum {string} */
                            readonly personKind: "individual" | "entity";
                            readonly name: string;
                            readonly externalId: string | null;
                            /** @enum {string} */
                            readonly status: "prospective" | "contracting" | "ended";
                            /** @enum {string} */
                            readonly origin: "application" | "existing";
                            /** Format: date-time */
                            readonly createdAt: string;
                        }[];
                        readonly next?: string;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly createCustomer: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description Yours; a retry with the same key repeats the first answer. */
                readonly "idempotency-key": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @example per_01980000-0000-7000-8000-000000000000 */
                    readonly person: string;
                    /**
                     * @description the provider's own key of the customer; unique
                     * @example acct-000123
                     */
                    readonly externalId?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @example cus_01980000-0000-7000-8000-000000000000 */
                        readonly id: string;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listOfferings: {
        readonly parameters: {
            readonly query?: {
                readonly cursor?: string;
                readonly limit?: number;
                readonly format?: "page" | "csv" | "json";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page, or with `format` the whole list as a file. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            readonly code: string;
                            readonly name: string;
                            readonly facts: {
                                /** @enum {string} */
                                readonly kind: "virtual-machine" | "bare-metal" | "managed-platform" | "storage" | "network" | "content-delivery" | "proxy" | "name-resolution" | "domain-registration" | "predefined-software";
                                /** @enum {string} */
                                readonly management: "managed" | "unmanaged";
                                readonly trial: boolean;
                                readonly customerRunsOwnSoftware: boolean | null;
                                readonly ownerCountry: string | null;
                                readonly ownedByUsPerson: boolean | null;
                                readonly operatedIn: readonly string[];
                            };
                            /** @example off_01980000-0000-7000-8000-000000000000 */
                            readonly id: string;
                            readonly version: number;
                            readonly decision: {
                                readonly inScope: boolean;
                                readonly usProduct: boolean;
                                readonly reason: string;
                                readonly decidedAt: string;
                                readonly decidedBy: string;
                            } | null;
                            readonly findings: readonly {
                                readonly obligation: string;
                                readonly subject: string;
                                /** @enum {string} */
                                readonly outcome: "met" | "unmet" | "unknown" | "not-applicable";
                                readonly reasons: readonly {
                                    readonly code: string;
                                    readonly clause: string;
                                    readonly facts?: {
                                        readonly [key: string]: string | number | boolean | null;
                                    };
                                }[];
                                readonly missing: readonly string[];
                                readonly edition: string;
                                readonly at: string;
                            }[];
                            readonly updatedAt: string;
                        }[];
                        readonly next?: string;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly createOffering: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description Yours; a retry with the same key repeats the first answer. */
                readonly "idempotency-key": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly code: string;
                    readonly name: string;
                    readonly facts: {
                        /** @enum {string} */
                        readonly kind: "virtual-machine" | "bare-metal" | "managed-platform" | "storage" | "network" | "content-delivery" | "proxy" | "name-resolution" | "domain-registration" | "predefined-software";
                        /** @enum {string} */
                        readonly management: "managed" | "unmanaged";
                        readonly trial: boolean;
                        readonly customerRunsOwnSoftware: boolean | null;
                        readonly ownerCountry: string | null;
                        readonly ownedByUsPerson: boolean | null;
                        readonly operatedIn: readonly string[];
                    };
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly code: string;
                        readonly name: string;
                        readonly facts: {
                            /** @enum {string} */
                            readonly kind: "virtual-machine" | "bare-metal" | "managed-platform" | "storage" | "network" | "content-delivery" | "proxy" | "name-resolution" | "domain-registration" | "predefined-software";
                            /** @enum {string} */
                            readonly management: "managed" | "unmanaged";
                            readonly trial: boolean;
                            readonly customerRunsOwnSoftware: boolean | null;
                            readonly ownerCountry: string | null;
                            readonly ownedByUsPerson: boolean | null;
                            readonly operatedIn: readonly string[];
                        };
                        /** @example off_01980000-0000-7000-8000-000000000000 */
                        readonly id: string;
                        readonly version: number;
                        readonly decision: {
                            readonly inScope: boolean;
                            readonly usProduct: boolean;
                            readonly reason: string;
                            readonly decidedAt: string;
                            readonly decidedBy: string;
                        } | null;
                        readonly findings: readonly {
                            readonly obligation: string;
                            readonly subject: string;
                            /** @enum {string} */
                            readonly outcome: "met" | "unmet" | "unknown" | "not-applicable";
                            readonly reasons: readonly {
                                readonly code: string;
                                readonly clause: string;
                                readonly facts?: {
                                    readonly [key: string]: string | number | boolean | null;
                                };
                            }[];
                            readonly missing: readonly string[];
                            readonly edition: string;
                            readonly at: string;
                        }[];
                        readonly updatedAt: string;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listPersons: {
        readonly parameters: {
            readonly query?: {
                readonly cursor?: string;
                readonly limit?: number;
                readonly format?: "page" | "csv" | "json";
                readonly kind?: "individual" | "entity";
                /** @description the provider's key of the customer or of one of its accounts */
                readonly externalId?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page, or with `format` the whole list as a file. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            /** @example per_01980000-0000-7000-8000-000000000000 */
                            readonly id: string;
                            /** @enum {string} */
                            readonly kind: "individual" | "entity";
                            readonly name: string;
                            readonly collected: readonly ("name" | "name-mixes-look-alikes" | "street-address-residential" | "street-address-business" | "street-address-principal" | "mailing-address" | "post-box" | "location-of-use" | "jurisdiction" | "registration" | "date-of-birth" | "national-id" | "payment-instrument" | "payment-institution" | "payment-none-trial" | "email" | "telephone")[];
                            /** Format: date-time */
                            readonly createdAt: string;
                        }[];
                        readonly next?: string;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly createPerson: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description Yours; a retry with the same key repeats the first answer. */
                readonly "idempotency-key": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly kind: "individual" | "entity";
                    /** @enum {string} */
                    readonly source: "customer" | "document" | "registry" | "import" | "colleague" | "provider-record";
                    readonly elements: readonly ({
                        /** @enum {string} */
                        readonly kind: "name";
                        readonly value: {
                            /** @description the full legal name as the person writes it; one word is a name too */
                            readonly fullName: string;
                            readonly given?: string;
                            readonly family?: string;
                            readonly nativeScript?: string;
                            readonly latinScript?: string;
                        } | {
                            readonly legalName: string;
                            readonly tradingNames?: readonly string[];
                            readonly nativeScript?: string;
                            readonly latinScript?: string;
                        };
                        /**
                         * @description absent: the source of the whole request
                         * @enum {string}
                         */
                        readonly source?: "customer" | "document" | "registry" | "import" | "colleague" | "provider-record";
                        readonly reference?: string;
                        /**
                         * Format: date-time
                         * @description absent: now; never later than now
                         */
                        readonly collectedAt?: string;
                    } | {
                        /** @enum {string} */
                        readonly kind: "address";
                        readonly value: {
                            /** @enum {string} */
                            readonly use: "residential" | "business" | "principal-place-of-business" | "mailing";
                            readonly street: readonly string[];
                            readonly locality?: string;
                            readonly region?: string;
                            readonly postalCode?: string;
                            /**
                             * @description ISO 3166-1 alpha-2, upper case
                             * @example DE
                             */
                            readonly country: string;
                        };
                        /**
                         * @description absent: the source of the whole request
                         * @enum {string}
                         */
                        readonly source?: "customer" | "document" | "registry" | "import" | "colleague" | "provider-record";
                        readonly reference?: string;
                        /**
                         * Format: date-time
                         * @description absent: now; never later than now
                         */
                        readonly collectedAt?: string;
                    } | {
                        /** @enum {string} */
                        readonly kind: "location-of-use";
                        readonly value: {
                            /**
                             * @description ISO 3166-1 alpha-2, upper case
                             * @example DE
                             */
                            readonly country: string;
                            readonly region?: string;
                            readonly locality?: string;
                        };
                        /**
                         * @description absent: the source of the whole request
                         * @enum {string}
                         */
                        readonly source?: "customer" | "document" | "registry" | "import" | "colleague" | "provider-record";
                        readonly reference?: string;
                        /**
                         * Format: date-time
                         * @description absent: now; never later than now
                         */
                        readonly collectedAt?: string;
                    } | {
                        /** @enum {string} */
                        readonly kind: "jurisdiction";
                        readonly value: {
                            /**
                             * @description ISO 3166-1 alpha-2, or ISO 3166-2 where it is a part
                             * @example US-DE
                             */
                            readonly jurisdiction: string;
                            readonly legalForm?: string;
                        };
                        /**
                         * @description absent: the source of the whole request
                         * @enum {string}
                         */
                        readonly source?: "customer" | "document" | "registry" | "import" | "colleague" | "provider-record";
                        readonly reference?: string;
                        /**
                         * Format: date-time
                         * @description absent: now; never later than now
                         */
                        readonly collectedAt?: string;
                    } | {
                        /** @enum {string} */
                        readonly kind: "registration";
                        readonly value: {
                            readonly number: string;
                            readonly register?: string;
                            /**
                             * @description ISO 3166-1 alpha-2, or ISO 3166-2 where it is a part
                             * @example US-DE
                             */
                            readonly jurisdiction?: string;
                        };
                        /**
                         * @description absent: the source of the whole request
                         * @enum {string}
                         */
                        readonly source?: "customer" | "document" | "registry" | "import" | "colleague" | "provider-record";
                        readonly reference?: string;
                        /**
                         * Format: date-time
                         * @description absent: now; never later than now
                         */
                        readonly collectedAt?: string;
                    } | {
                        /** @enum {string} */
                        readonly kind: "date-of-birth";
                        readonly value: {
                            /**
                             * @description YYYY-MM-DD; YYYY-MM or YYYY where no more is known
                             * @example 1996-02-29
                             */
                            readonly date: string;
                        };
                        /**
                         * @description absent: the source of the whole request
                         * @enum {string}
                         */
                        readonly source?: "customer" | "document" | "registry" | "import" | "colleague" | "provider-record";
                        readonly reference?: string;
                        /**
                         * Format: date-time
                         * @description absent: now; never later than now
                         */
                        readonly collectedAt?: string;
                    } | {
                        /** @enum {string} */
                        readonly kind: "national-id";
                        readonly value: {
                            readonly number: string;
                            /**
                             * @description ISO 3166-1 alpha-2, upper case
                             * @example DE
                             */
                            readonly country: string;
                            readonly type?: string;
                        };
                        /**
                         * @description absent: the source of the whole request
                         * @enum {string}
                         */
                        readonly source?: "customer" | "document" | "registry" | "import" | "colleague" | "provider-record";
                        readonly reference?: string;
                        /**
                         * Format: date-time
                         * @description absent: now; never later than now
                         */
                        readonly collectedAt?: string;
                    } | {
                        /** @enum {string} */
                        readonly kind: "payment-means";
                        readonly value: {
                            /** @enum {string} */
                            readonly type: "card";
                            /** @description the processor's token for the card; a card number is refused */
                            readonly token: string;
                            readonly last4: string;
                            readonly brand?: string;
                            /** @description the financial institution behind the instrument */
                            readonly institution?: string;
                            /** @description who the payer is at the payment processor */
                            readonly customerIdentifier?: string;
                            readonly transactionIdentifiers?: readonly string[];
                        } | {
                            /** @enum {string} */
                            readonly type: "bank-account";
                            /** @description IBAN or account number */
                            readonly accountNumber: string;
                            /** @description BIC, sort code or routing number */
                            readonly routing?: string;
                            /** @description the financial institution behind the instrument */
                            readonly institution: string;
                            /**
                             * @description ISO 3166-1 alpha-2, upper case
                             * @example DE
                             */
                            readonly country?: string;
                            /** @description who the payer is at the payment processor */
                            readonly customerIdentifier?: string;
                            readonly transactionIdentifiers?: readonly string[];
                        } | {
                            /** @enum {string} */
                            readonly type: "wallet";
                            readonly chain: string;
                            readonly address: string;
                            /** @description who keeps the wallet, where it is not the payer */
                            readonly institution?: string;
                            /** @description who the payer is at the payment processor */
                            readonly customerIdentifier?: string;
                            readonly transactionIdentifiers?: readonly string[];
                        } | {
                            /** @enum {string} */
                            readonly type: "customer-identifier";
                            /** @description the processor or reseller that collects the payment */
                            readonly institution: string;
                            readonly customerIdentifier: string;
                            readonly transactionIdentifiers?: readonly string[];
                        } | {
                            /** @enum {string} */
                            readonly type: "none-trial";
                        };
                        /**
                         * @description absent: the source of the whole request
                         * @enum {string}
                         */
                        readonly source?: "customer" | "document" | "registry" | "import" | "colleague" | "provider-record";
                        readonly reference?: string;
                        /**
                         * Format: date-time
                         * @description absent: now; never later than now
                         */
                        readonly collectedAt?: string;
                    } | {
                        /** @enum {string} */
                        readonly kind: "email";
                        readonly value: {
                            /** Format: email */
                            readonly address: string;
                        };
                        /**
                         * @description absent: the source of the whole request
                         * @enum {string}
                         */
                        readonly source?: "customer" | "document" | "registry" | "import" | "colleague" | "provider-record";
                        readonly reference?: string;
                        /**
                         * Format: date-time
                         * @description absent: now; never later than now
                         */
                        readonly collectedAt?: string;
                    } | {
                        /** @enum {string} */
                        readonly kind: "telephone";
                        readonly value: {
                            /**
                             * @description kept in E.164
                             * @example 020 7946 0018
                             */
                            readonly number: string;
                            /**
                             * @description whose numbers it is written as, where it has no country code of its own
                             * @example DE
                             */
                            readonly country?: string;
                        };
                        /**
                         * @description absent: the source of the whole request
                         * @enum {string}
                         */
                        readonly source?: "customer" | "document" | "registry" | "import" | "colleague" | "provider-record";
                        readonly reference?: string;
                        /**
                         * Format: date-time
                         * @description absent: now; never later than now
                         */
                        readonly collectedAt?: string;
                    })[];
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @example per_01980000-0000-7000-8000-000000000000 */
                        readonly id: string;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listWebhookEndpoints: {
        readonly parameters: {
            readonly query?: {
                readonly cursor?: string;
                readonly limit?: number;
                readonly format?: "page" | "csv" | "json";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page, or with `format` the whole list as a file. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            /** @description https address that takes POST */
                            readonly url: string;
                            /** @default  */
                            readonly description: string;
                            /**
                             * @description types of events it is told of, without the prefix dev.gatehouse; empty: all
                             * @default []
                             */
                            readonly eventTypes: readonly string[];
                            /** @example whk_01980000-0000-7000-8000-000000000000 */
                            readonly id: string;
                            /** @enum {string} */
                            readonly state: "enabled" | "disabled" | "removed";
                            /** @enum {string|null} */
                            readonly disabledBecause: "asked" | "gone" | null;
                            /** Format: date-time */
                            readonly createdAt: string;
                            /** Format: date-time */
                            readonly secretBeforeUntil: string;
                        }[];
                        readonly next?: string;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly createWebhookEndpoint: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description Yours; a retry with the same key repeats the first answer. */
                readonly "idempotency-key": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description https address that takes POST */
                    readonly url: string;
                    /** @default  */
                    readonly description?: string;
                    /**
                     * @description types of events it is told of, without the prefix dev.gatehouse; empty: all
                     * @default []
                     */
                    readonly eventTypes?: readonly string[];
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description https address that takes POST */
                        readonly url: string;
                        /** @default  */
                        readonly description: string;
                        /**
                         * @description types of events it is told of, without the prefix dev.gatehouse; empty: all
                         * @default []
                         */
                        readonly eventTypes: readonly string[];
                        /** @example whk_01980000-0000-7000-8000-000000000000 */
                        readonly id: string;
                        /** @enum {string} */
                        readonly state: "enabled" | "disabled" | "removed";
                        /** @enum {string|null} */
                        readonly disabledBecause: "asked" | "gone" | null;
                        /** Format: date-time */
                        readonly createdAt: string;
                        /** Format: date-time */
                        readonly secretBeforeUntil: string;
                        /** @description whsec_…: shown once; null when a request is repeated with its Idempotency-Key */
                        readonly secret: string | null;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly decideCase: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description Yours; a retry with the same key repeats the first answer. */
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly case: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly outcome: "RETRY";
                    readonly reason: string;
                    /** @default [] */
                    readonly wanted?: readonly string[];
                    readonly customerText?: string;
                    readonly colleagueText?: string;
                } | {
                    /** @enum {string} */
                    readonly outcome: "FINAL";
                    readonly resolution: string;
                    readonly reason: string;
                    readonly customerText?: string;
                    readonly colleagueText?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly id: string;
                        readonly kind: string;
                        readonly label: string;
                        readonly subject: string;
                        readonly key: string;
                        readonly customer: string | null;
                        readonly account: string | null;
                        readonly person: string | null;
                        /** @description the case this one answers */
                        readonly linked: string | null;
                        readonly team: string;
                        /** @enum {string} */
                        readonly priority: "urgent" | "high" | "normal" | "low";
                        /** @enum {string} */
                        readonly state: "open" | "claimed" | "waiting-for-customer" | "decided" | "awaiting-second-person" | "resolved" | "cancelled";
                        /** @enum {string} */
                        readonly urgency: "late" | "urgent" | "soon" | "calm" | "waiting" | "closed";
                        readonly openedAt: string;
                        readonly openedBy: {
                            readonly [key: string]: unknown;
                        };
                        readonly dueAt: string;
                        readonly assignee: string | null;
                        readonly lock: {
                            readonly by: string;
                            readonly until: string;
                        } | null;
                        readonly decision: {
                            readonly by: string;
                            readonly at: string;
                            readonly resolution: string;
                            readonly reason: string;
                            readonly confirmedBy: string | null;
                        } | null;
                        readonly resolvedAt: string | null;
                        /** @enum {string|null} */
                        readonly cancelledBecause: "opened-in-error" | "duplicate" | "withdrawn" | "superseded" | "subject-gone" | null;
                        readonly clock: string | null;
                        readonly shownToCustomer: boolean;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly decideOfferingScope: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description Yours; a retry with the same key repeats the first answer. */
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly offering: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly inScope: boolean;
                    readonly usProduct: boolean;
                    readonly reason: string;
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly code: string;
                        readonly name: string;
                        readonly facts: {
                            /** @enum {string} */
                            readonly kind: "virtual-machine" | "bare-metal" | "managed-platform" | "storage" | "network" | "content-delivery" | "proxy" | "name-resolution" | "domain-registration" | "predefined-software";
                            /** @enum {string} */
                            readonly management: "managed" | "unmanaged";
                            readonly trial: boolean;
                            readonly customerRunsOwnSoftware: boolean | null;
                            readonly ownerCountry: string | null;
                            readonly ownedByUsPerson: boolean | null;
                            readonly operatedIn: readonly string[];
                        };
                        /** @example off_01980000-0000-7000-8000-000000000000 */
                        readonly id: string;
                        readonly version: number;
                        readonly decision: {
                            readonly inScope: boolean;
                            readonly usProduct: boolean;
                            readonly reason: string;
                            readonly decidedAt: string;
                            readonly decidedBy: string;
                        } | null;
                        readonly findings: readonly {
                            readonly obligation: string;
                            readonly subject: string;
                            /** @enum {string} */
                            readonly outcome: "met" | "unmet" | "unknown" | "not-applicable";
                            readonly reasons: readonly {
                                readonly code: string;
                                readonly clause: string;
                                readonly facts?: {
                                    readonly [key: string]: string | number | boolean | null;
                                };
                            }[];
                            readonly missing: readonly string[];
                            readonly edition: string;
                            readonly at: string;
                        }[];
                        readonly updatedAt: string;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly decidePersonStatus: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description Yours; a retry with the same key repeats the first answer. */
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly person: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly status: "us";
                    /** @enum {string} */
                    readonly ground: "us-citizen" | "lawful-permanent-resident" | "organized-in-us" | "located-in-us";
                    /** @default false */
                    readonly foreignBranch?: boolean;
                    readonly evidence: readonly {
                        /** @enum {string} */
                        readonly kind: "passport" | "birth-certificate" | "naturalization-certificate" | "permanent-resident-card" | "registry-record" | "formation-document" | "address-document" | "visit-in-person" | "attestation";
                        readonly reference: string;
                        /** Format: date */
                        readonly seenOn: string;
                    }[];
                    /** Format: date */
                    readonly expiresOn?: string;
                } | {
                    /** @enum {string} */
                    readonly status: "foreign";
                    /** @default [] */
                    readonly evidence?: readonly {
                        /** @enum {string} */
                        readonly kind: "passport" | "birth-certificate" | "naturalization-certificate" | "permanent-resident-card" | "registry-record" | "formation-document" | "address-document" | "visit-in-person" | "attestation";
                        readonly reference: string;
                        /** Format: date */
                        readonly seenOn: string;
                    }[];
                    /** Format: date */
                    readonly expiresOn?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @example per_01980000-0000-7000-8000-000000000000 */
                        readonly person: string;
                        /** @enum {string} */
                        readonly status: "us" | "foreign" | "undetermined";
                        readonly finding: {
                            readonly obligation: string;
                            readonly subject: string;
                            /** @enum {string} */
                            readonly outcome: "met" | "unmet" | "unknown" | "not-applicable";
                            readonly reasons: readonly {
                                readonly code: string;
                                readonly clause: string;
                                readonly facts?: {
                                    readonly [key: string]: string | number | boolean | null;
                                };
                            }[];
                            readonly missing: readonly string[];
                            readonly edition: string;
                            readonly at: string;
                        };
                        readonly decisions: readonly {
                            /** @example usp_01980000-0000-7000-8000-000000000000 */
                            readonly id: string;
                            /** @example per_01980000-0000-7000-8000-000000000000 */
                            readonly person: string;
                            /** @enum {string} */
                            readonly status: "us" | "foreign";
                            /** @enum {string|null} */
                            readonly ground: "us-citizen" | "lawful-permanent-resident" | "organized-in-us" | "located-in-us" | null;
                            readonly foreignBranch: boolean;
                            readonly evidence: readonly {
                                /** @enum {string} */
                                readonly kind: "passport" | "birth-certificate" | "naturalization-certificate" | "permanent-resident-card" | "registry-record" | "formation-document" | "address-document" | "visit-in-person" | "attestation";
                                readonly reference: string;
                                readonly seenOn: string;
                            }[];
                            readonly decidedBy: string;
                            readonly decidedAt: string;
                            readonly expiresOn: string;
                            readonly withdrawn: {
                                readonly at: string;
                                readonly reason: string;
                            } | null;
                        }[];
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listOwnershipStatements: {
        readonly parameters: {
            readonly query?: {
                readonly cursor?: string;
                readonly limit?: number;
                readonly format?: "page" | "csv" | "json";
            };
            readonly header?: never;
            readonly path: {
                readonly person: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page, or with `format` the whole list as a file. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            /** @example own_01980000-0000-7000-8000-000000000000 */
                            readonly id: string;
                            /** @enum {string} */
                            readonly about: "person" | "entity" | "relationship";
                            /** @enum {string} */
                            readonly via: "package" | "form";
                            /** Format: date-time */
                            readonly recordedAt: string;
                            readonly retraction: {
                                /** Format: date-time */
                                readonly at: string;
                                /** @enum {string} */
                                readonly reason: "entered-in-error" | "not-this-customer" | "withdrawn-by-source";
                            } | null;
                            /** @description the BODS 0.4 statement as it came */
                            readonly document: {
                                readonly [key: string]: unknown;
                            };
                        }[];
                        readonly next?: string;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly declareOwner: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description Yours; a retry with the same key repeats the first answer. */
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly person: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description a person here, a party of an earlier statement, somebody new, or nobody who can be named */
                    readonly holder: {
                        /** @example per_01980000-0000-7000-8000-000000000000 */
                        readonly person: string;
                    } | {
                        /** @example own_01980000-0000-7000-8000-000000000000 */
                        readonly statement: string;
                    } | {
                        readonly individual: {
                            readonly name: string;
                        };
                    } | {
                        readonly entity: {
                            readonly name: string;
                            /**
                             * @default registeredEntity
                             * @enum {string}
                             */
                            readonly type?: "registeredEntity" | "legalEntity" | "arrangement" | "anonymousEntity" | "unknownEntity" | "state" | "stateBody";
                            readonly isListed?: boolean;
                        };
                    } | {
                        /** @enum {string} */
                        readonly unidentified: "noBeneficialOwners" | "subjectUnableToConfirmOrIdentifyBeneficialOwner" | "interestedPartyHasNotProvidedInformation" | "subjectExemptFromDisclosure" | "interestedPartyExemptFromDisclosure" | "unknown" | "informationUnknownToPublisher";
                    };
                    /** @description the entity it is held in; absent: the entity whose file this is */
                    readonly in?: {
                        /** @example per_01980000-0000-7000-8000-000000000000 */
                        readonly person: string;
                    } | {
                        /** @example own_01980000-0000-7000-8000-000000000000 */
                        readonly statement: string;
                    };
                    readonly source: {
                        /** @description selfDeclaration: the customer itself says so */
                        readonly type: readonly ("selfDeclaration" | "officialRegister" | "thirdParty" | "primaryResearch" | "verified")[];
                        readonly description?: string;
                    };
                    /**
                     * @description the earlier statement about the same holding that this one updates
                     * @example own_01980000-0000-7000-8000-000000000000
                     */
                    readonly replaces?: string;
                    readonly interests: readonly {
                        /** @enum {string} */
                        readonly type: "shareholding" | "votingRights" | "rightsToProfitOrIncome" | "rightsToSurplusAssetsOnDissolution" | "seniorManagingOfficial" | "boardChair" | "boardMember" | "appointmentOfBoard" | "controlViaCompanyRulesOrArticles" | "controlByLegalFramework" | "otherInfluenceOrControl" | "rightsGrantedByContract" | "conditionalRightsGrantedByContract" | "enjoymentAndUseOfAssets" | "rightToProfitOrIncomeFromAssets" | "trustee" | "settlor" | "protector" | "beneficiaryOfLegalArrangement" | "nominator" | "nominee" | "unknownInterest" | "unpublishedInterest";
                        /**
                         * @default direct
                         * @enum {string}
                         */
                        readonly directness?: "direct" | "indirect" | "unknown";
                        /** @description exact, or a range; an exclusive bound does not itself belong to it; absent: not known */
                        readonly share?: {
                            /** @example 33.33 */
                            readonly exact: string;
                        } | {
                            /** @example 33.33 */
                            readonly minimum?: string;
                            /** @example 33.33 */
                            readonly exclusiveMinimum?: string;
                            /** @example 33.33 */
                            readonly maximum?: string;
                            /** @example 33.33 */
                            readonly exclusiveMaximum?: string;
                        };
                        /** @description the source itself calls the holder a beneficial owner */
                        readonly isDeclaredOwner?: boolean;
                        /** Format: date */
                        readonly startsOn?: string;
                        /**
                         * Format: date
                         * @description the day from which it is no longer held
                         */
                        readonly endsOn?: string;
                        readonly details?: string;
                    }[];
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @example own_01980000-0000-7000-8000-000000000000 */
                        readonly statement: string;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly declineCaseDecision: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description Yours; a retry with the same key repeats the first answer. */
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly case: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly colleagueText: string;
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly id: string;
                        readonly kind: string;
                        readonly label: string;
                        readonly subject: string;
                        readonly key: string;
                        readonly customer: string | null;
                        readonly account: string | null;
                        readonly person: string | null;
                        /** @description the case this one answers */
                        readonly linked: string | null;
                        readonly team: string;
                        /** @enum {string} */
                        readonly priority: "urgent" | "high" | "normal" | "low";
                        /** @enum {string} */
                        readonly state: "open" | "claimed" | "waiting-for-customer" | "decided" | "awaiting-second-person" | "resolved" | "cancelled";
                        /** @enum {string} */
                        readonly urgency: "late" | "urgent" | "soon" | "calm" | "waiting" | "closed";
                        readonly openedAt: string;
                        readonly openedBy: {
                            readonly [key: string]: unknown;
                        };
                        readonly dueAt: string;
                        readonly assignee: string | null;
                        readonly lock: {
                            readonly by: string;
                            readonly until: string;
                        } | null;
                        readonly decision: {
                            readonly by: string;
                            readonly at: string;
                            readonly resolution: string;
                            readonly reason: string;
                            readonly confirmedBy: string | null;
                        } | null;
                        readonly resolvedAt: string | null;
                        /** @enum {string|null} */
                        readonly cancelledBecause: "opened-in-error" | "duplicate" | "withdrawn" | "superseded" | "subject-gone" | null;
                        readonly clock: string | null;
                        readonly shownToCustomer: boolean;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getOffering: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly offering: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly code: string;
                        readonly name: string;
                        readonly facts: {
                            /** @enum {string} */
                            readonly kind: "virtual-machine" | "bare-metal" | "managed-platform" | "storage" | "network" | "content-delivery" | "proxy" | "name-resolution" | "domain-registration" | "predefined-software";
                            /** @enum {string} */
                            readonly management: "managed" | "unmanaged";
                            readonly trial: boolean;
                            readonly customerRunsOwnSoftware: boolean | null;
                            readonly ownerCountry: string | null;
                            readonly ownedByUsPerson: boolean | null;
                            readonly operatedIn: readonly string[];
                        };
                        /** @example off_01980000-0000-7000-8000-000000000000 */
                        readonly id: string;
                        readonly version: number;
                        readonly decision: {
                            readonly inScope: boolean;
                            readonly usProduct: boolean;
                            readonly reason: string;
                            readonly decidedAt: string;
                            readonly decidedBy: string;
                        } | null;
                        readonly findings: readonly {
                            readonly obligation: string;
                            readonly subject: string;
                            /** @enum {string} */
                            readonly outcome: "met" | "unmet" | "unknown" | "not-applicable";
                            readonly reasons: readonly {
                                readonly code: string;
                                readonly clause: string;
                                readonly facts?: {
                                    readonly [key: string]: string | number | boolean | null;
                                };
                            }[];
                            readonly missing: readonly string[];
                            readonly edition: string;
                            readonly at: string;
                        }[];
                        readonly updatedAt: string;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly describeOffering: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly offering: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly code: string;
                    readonly name: string;
                    readonly facts: {
                        /** @enum {string} */
                        readonly kind: "virtual-machine" | "bare-metal" | "managed-platform" | "storage" | "network" | "content-delivery" | "proxy" | "name-resolution" | "domain-registration" | "predefined-software";
                        /** @enum {string} */
                        readonly management: "managed" | "unmanaged";
                        readonly trial: boolean;
                        readonly customerRunsOwnSoftware: boolean | null;
                        readonly ownerCountry: string | null;
                        readonly ownedByUsPerson: boolean | null;
                        readonly operatedIn: readonly string[];
                    };
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly code: string;
                        readonly name: string;
                        readonly facts: {
                            /** @enum {string} */
                            readonly kind: "virtual-machine" | "bare-metal" | "managed-platform" | "storage" | "network" | "content-delivery" | "proxy" | "name-resolution" | "domain-registration" | "predefined-software";
                            /** @enum {string} */
                            readonly management: "managed" | "unmanaged";
                            readonly trial: boolean;
                            readonly customerRunsOwnSoftware: boolean | null;
                            readonly ownerCountry: string | null;
                            readonly ownedByUsPerson: boolean | null;
                            readonly operatedIn: readonly string[];
                        };
                        /** @example off_01980000-0000-7000-8000-000000000000 */
                        readonly id: string;
                        readonly version: number;
                        readonly decision: {
                            readonly inScope: boolean;
                            readonly usProduct: boolean;
                            readonly reason: string;
                            readonly decidedAt: string;
                            readonly decidedBy: string;
                        } | null;
                        readonly findings: readonly {
                            readonly obligation: string;
                            readonly subject: string;
                            /** @enum {string} */
                            readonly outcome: "met" | "unmet" | "unknown" | "not-applicable";
                            readonly reasons: readonly {
                                readonly code: string;
                                readonly clause: string;
                                readonly facts?: {
                                    readonly [key: string]: string | number | boolean | null;
                                };
                            }[];
                            readonly missing: readonly string[];
                            readonly edition: string;
                            readonly at: string;
                        }[];
                        readonly updatedAt: string;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getOrganization: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly organization: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly legalName: string;
                        readonly jurisdiction: string;
                        /** Format: email */
                        readonly contactEmail: string;
                        readonly newProvider: boolean;
                        /** @example org_01980000-0000-7000-8000-000000000000 */
                        readonly id: string;
                        /** @enum {string} */
                        readonly kind: "provider" | "reseller";
                        readonly edition: string;
                        readonly createdAt: string;
                        readonly firstCertification: {
                            readonly certifiedOn: string;
                            readonly receipt: string;
                        } | null;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly describeOrganization: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly organization: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly legalName: string;
                    readonly jurisdiction: string;
                    /** Format: email */
                    readonly contactEmail: string;
                    readonly newProvider: boolean;
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly legalName: string;
                        readonly jurisdiction: string;
                        /** Format: email */
                        readonly contactEmail: string;
                        readonly newProvider: boolean;
                        /** @example org_01980000-0000-7000-8000-000000000000 */
                        readonly id: string;
                        /** @enum {string} */
                        readonly kind: "provider" | "reseller";
                        readonly edition: string;
                        readonly createdAt: string;
                        readonly firstCertification: {
                            readonly certifiedOn: string;
                            readonly receipt: string;
                        } | null;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly describeOwnedEntity: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description Yours; a retry with the same key repeats the first answer. */
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly person: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description absent: the entity whose file this is */
                    readonly of?: {
                        /** @example per_01980000-0000-7000-8000-000000000000 */
                        readonly person: string;
                    } | {
                        /** @example own_01980000-0000-7000-8000-000000000000 */
                        readonly statement: string;
                    };
                    /** @enum {string} */
                    readonly type: "registeredEntity" | "legalEntity" | "arrangement" | "anonymousEntity" | "unknownEntity" | "state" | "stateBody";
                    /** @enum {string} */
                    readonly subtype?: "trust" | "nomination" | "governmentDepartment" | "stateAgency" | "other";
                    readonly isListed?: boolean;
                    readonly source: {
                        /** @description selfDeclaration: the customer itself says so */
                        readonly type: readonly ("selfDeclaration" | "officialRegister" | "thirdParty" | "primaryResearch" | "verified")[];
                        readonly description?: string;
                    };
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @example own_01980000-0000-7000-8000-000000000000 */
                        readonly statement: string;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly describePortalLink: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description what stands after the `#` of the link */
                    readonly token: string;
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @enum {string} */
                        readonly kind: "apply" | "resume" | "owner";
                        readonly organizationName: string;
                        /** @description who named the owner, for a link of an owner */
                        readonly entityName: string | null;
                        /** @enum {string|null} */
                        readonly language: "en" | "es" | "zh-Hans" | "ar" | null;
                        /** @description where the code goes, masked; null: the visitor says */
                        readonly sentTo: string | null;
                        readonly offerings: readonly {
                            /** @example off_01980000-0000-7000-8000-000000000000 */
                            readonly id: string;
                            readonly name: string;
                        }[];
                        readonly notice: {
                            /** @description of what the notice says; another version is another notice to give */
                            readonly version: string;
                            readonly edition: string;
                            readonly disclosures: readonly {
                                /** @enum {string} */
                                readonly code: "assessment" | "transaction-review" | "certification-counts" | "ai-training-report" | "passed-on-by-reseller" | "codes-and-messages" | "owner-is-complete" | "owner-is-asked" | "kept-for-years";
                                readonly clause: string;
                                /** @enum {string} */
                                readonly to: "commerce" | "examiner" | "provider" | "message-carrier" | "naming-entity" | "named-owners" | "us";
                                readonly facts: {
                                    readonly [key: string]: string | number | readonly string[];
                                };
                            }[];
                        };
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getReseller: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly reseller: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly legalName: string;
                        readonly jurisdiction: string;
                        /** Format: email */
                        readonly contactEmail: string;
                        /** @example org_01980000-0000-7000-8000-000000000000 */
                        readonly id: string;
                        readonly foreign: boolean;
                        /** @enum {string} */
                        readonly state: "current" | "ended";
                        readonly endedOn: string | null;
                        /** Format: date-time */
                        readonly enteredAt: string;
                        /** @description the program it runs; null: none is on record */
                        readonly program: {
                            /** @enum {string} */
                            readonly basis: "adopted" | "own";
                            readonly on: string;
                            /** @description the agreement, or the name of the file */
                            readonly reference: string;
                            readonly scope: string | null;
                            readonly deviations: readonly string[];
                            readonly programVersion: number | null;
                            readonly digest: string | null;
                            /** Format: date-time */
                            readonly recordedAt: string;
                        } | null;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly describeReseller: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly reseller: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly legalName: string;
                    readonly jurisdiction: string;
                    /** Format: email */
                    readonly contactEmail: string;
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly legalName: string;
                        readonly jurisdiction: string;
                        /** Format: email */
                        readonly contactEmail: string;
                        /** @example org_01980000-0000-7000-8000-000000000000 */
                        readonly id: string;
                        readonly foreign: boolean;
                        /** @enum {string} */
                        readonly state: "current" | "ended";
                        readonly endedOn: string | null;
                        /** Format: date-time */
                        readonly enteredAt: string;
                        /** @description the program it runs; null: none is on record */
                        readonly program: {
                            /** @enum {string} */
                            readonly basis: "adopted" | "own";
                            readonly on: string;
                            /** @description the agreement, or the name of the file */
                            readonly reference: string;
                            readonly scope: string | null;
                            readonly deviations: readonly string[];
                            readonly programVersion: number | null;
                            readonly digest: string | null;
                            /** Format: date-time */
                            readonly recordedAt: string;
                        } | null;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly endApplyLink: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly portalLink: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getClockFeed: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * Format: date-time
                         * @description null: there is none
                         */
                        readonly madeAt: string;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly makeClockFeed: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description Yours; a retry with the same key repeats the first answer. */
                readonly "idempotency-key": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * Format: date-time
                         * @description null: there is none
                         */
                        readonly madeAt: string;
                        /** @description shown once */
                        readonly address: string | null;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly endClockFeed: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * Format: date-time
                         * @description null: there is none
                         */
                        readonly madeAt: string;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly endExaminerGrant: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly grant: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @example mem_01980000-0000-7000-8000-000000000000 */
                        readonly id: string;
                        /** @example usr_01980000-0000-7000-8000-000000000000 */
                        readonly user: string;
                        readonly name: string;
                        readonly email: string;
                        readonly grantedAt: string;
                        readonly grantedBy: string;
                        readonly endedAt: string | null;
                        readonly endedBy: string | null;
                        readonly purpose: string;
                        readonly expiresAt: string;
                        readonly asOf: string | null;
                        readonly scopes: readonly ("adopt:read" | "adopt:write" | "identification:read" | "identification:write" | "determine:read" | "determine:write" | "standing:read" | "standing:write" | "gate:ask" | "casework:read" | "casework:write" | "ledger:read" | "access:manage")[] | null;
                        readonly customers: readonly string[] | null;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly endMembership: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly membership: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @example mem_01980000-0000-7000-8000-000000000000 */
                        readonly id: string;
                        /** @example usr_01980000-0000-7000-8000-000000000000 */
                        readonly user: string;
                        readonly name: string;
                        readonly email: string;
                        /** @enum {string} */
                        readonly role: "owner" | "officer" | "senior-reviewer" | "reviewer" | "reseller-manager" | "engineer" | "examiner" | "customer" | "beneficial-owner";
                        readonly customer: string | null;
                        readonly person: string | null;
                        readonly grantedAt: string;
                        readonly grantedBy: string;
                        readonly endedAt: string | null;
                        readonly endedBy: string | null;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly endOwnerInvitation: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description Yours; a retry with the same key repeats the first answer. */
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly ownerInvitation: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @example oin_01980000-0000-7000-8000-000000000000 */
                        readonly id: string;
                        /** @example per_01980000-0000-7000-8000-000000000000 */
                        readonly entity: string;
                        readonly entityName: string;
                        /** @example per_01980000-0000-7000-8000-000000000000 */
                        readonly person: string;
                        readonly name: string;
                        readonly email: string;
                        /** @enum {string} */
                        readonly language: "en" | "es" | "zh-Hans" | "ar";
                        /** @enum {string} */
                        readonly state: "invited" | "entered" | "complete" | "ended";
                        /** Format: date-time */
                        readonly invitedAt: string;
                        /**
                         * Format: date-time
                         * @description when the link was sent last
                         */
                        readonly sentAt: string;
                        /** Format: date-time */
                        readonly enteredAt: string;
                        /** Format: date-time */
                        readonly endedAt: string;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly endReseller: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description Yours; a retry with the same key repeats the first answer. */
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly reseller: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** Format: date */
                    readonly on: string;
                    /** @enum {string} */
                    readonly because: "contract-ended" | "did-not-comply" | "ceased-business";
                    readonly reference: string;
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly legalName: string;
                        readonly jurisdiction: string;
                        /** Format: email */
                        readonly contactEmail: string;
                        /** @example org_01980000-0000-7000-8000-000000000000 */
                        readonly id: string;
                        readonly foreign: boolean;
                        /** @enum {string} */
                        readonly state: "current" | "ended";
                        readonly endedOn: string | null;
                        /** Format: date-time */
                        readonly enteredAt: string;
                        /** @description the program it runs; null: none is on record */
                        readonly program: {
                            /** @enum {string} */
                            readonly basis: "adopted" | "own";
                            readonly on: string;
                            /** @description the agreement, or the name of the file */
                            readonly reference: string;
                            readonly scope: string | null;
                            readonly deviations: readonly string[];
                            readonly programVersion: number | null;
                            readonly digest: string | null;
                            /** Format: date-time */
                            readonly recordedAt: string;
                        } | null;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly endServiceKey: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly key: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @example key_01980000-0000-7000-8000-000000000000 */
                        readonly id: string;
                        readonly name: string;
                        readonly scopes: readonly ("adopt:read" | "adopt:write" | "identification:read" | "identification:write" | "determine:read" | "determine:write" | "standing:read" | "standing:write" | "gate:ask" | "casework:read" | "casework:write" | "ledger:read" | "access:manage")[];
                        readonly expiresAt: string | null;
                        readonly madeAt: string;
                        readonly madeBy: string;
                        readonly lastUsedAt: string | null;
                        readonly endedAt: string | null;
                        readonly endedBy: string | null;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly endTrial: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly account: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @example acc_01980000-0000-7000-8000-000000000000 */
                        readonly id: string;
                        /** @example cus_01980000-0000-7000-8000-000000000000 */
                        readonly customer: string;
                        /** @example per_01980000-0000-7000-8000-000000000000 */
                        readonly person: string;
                        /** @example off_01980000-0000-7000-8000-000000000000 */
                        readonly offering: string;
                        readonly trial: boolean;
                        readonly locationsOfUse: readonly {
                            /**
                             * @description ISO 3166-1 alpha-2, upper case
                             * @example DE
                             */
                            readonly country: string;
                            readonly region?: string;
                            readonly locality?: string;
                        }[];
                        readonly externalId: string | null;
                        /** @enum {string} */
                        readonly origin: "application" | "existing";
                        /**
                         * Format: date
                         * @description of an account that existed before the program, where known
                         */
                        readonly openedOn: string;
                        /** Format: date-time */
                        readonly appliedAt: string;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly enterPortal: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description what stands after the `#` of the link */
                    readonly token: string;
                    /** @example pop_01980000-0000-7000-8000-000000000000 */
                    readonly opening: string;
                    readonly code: string;
                    /** @description needed exactly with a link for applying */
                    readonly begin?: {
                        /** @enum {string} */
                        readonly kind: "individual";
                        readonly name: {
                            /** @description the full legal name as the person writes it; one word is a name too */
                            readonly fullName: string;
                            readonly given?: string;
                            readonly family?: string;
                            readonly nativeScript?: string;
                            readonly latinScript?: string;
                        };
                        /** @example off_01980000-0000-7000-8000-000000000000 */
                        readonly offering: string;
                        readonly trial: boolean;
                        readonly locationsOfUse: readonly {
                            /**
                             * @description ISO 3166-1 alpha-2, upper case
                             * @example DE
                             */
                            readonly country: string;
                            readonly region?: string;
                            readonly locality?: string;
                        }[];
                        /** @enum {string} */
                        readonly language: "en" | "es" | "zh-Hans" | "ar";
                        /**
                         * @description the notice of who gets which data was shown before
                         * @enum {boolean}
                         */
                        readonly disclosureSeen: true;
                    } | {
                        /** @enum {string} */
                        readonly kind: "entity";
                        readonly name: {
                            readonly legalName: string;
                            readonly tradingNames?: readonly string[];
                            readonly nativeScript?: string;
                            readonly latinScript?: string;
                        };
                        /** @example off_01980000-0000-7000-8000-000000000000 */
                        readonly offering: string;
                        readonly trial: boolean;
                        readonly locationsOfUse: readonly {
                            /**
                             * @description ISO 3166-1 alpha-2, upper case
                             * @example DE
                             */
                            readonly country: string;
                            readonly region?: string;
                            readonly locality?: string;
                        }[];
                        /** @enum {string} */
                        readonly language: "en" | "es" | "zh-Hans" | "ar";
                        /**
                         * @description the notice of who gets which data was shown before
                         * @enum {boolean}
                         */
                        readonly disclosureSeen: true;
                    };
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @example per_01980000-0000-7000-8000-000000000000 */
                        readonly person: string;
                        /** @example apl_01980000-0000-7000-8000-000000000000 */
                        readonly application: string | null;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listResellers: {
        readonly parameters: {
            readonly query?: {
                readonly cursor?: string;
                readonly limit?: number;
                readonly format?: "page" | "csv" | "json";
                /** @description organized under the law of another country, or not */
                readonly foreign?: "yes" | "no";
                readonly state?: "current" | "ended";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page, or with `format` the whole list as a file. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            readonly legalName: string;
                            readonly jurisdiction: string;
                            /** Format: email */
                            readonly contactEmail: string;
                            /** @example org_01980000-0000-7000-8000-000000000000 */
                            readonly id: string;
                            readonly foreign: boolean;
                            /** @enum {string} */
                            readonly state: "current" | "ended";
                            readonly endedOn: string | null;
                            /** Format: date-time */
                            readonly enteredAt: string;
                            /** @description the program it runs; null: none is on record */
                            readonly program: {
                                /** @enum {string} */
                                readonly basis: "adopted" | "own";
                                readonly on: string;
                                /** @description the agreement, or the name of the file */
                                readonly reference: string;
                                readonly scope: string | null;
                                readonly deviations: readonly string[];
                                readonly programVersion: number | null;
                                readonly digest: string | null;
                                /** Format: date-time */
                                readonly recordedAt: string;
                            } | null;
                        }[];
                        readonly next?: string;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly enterReseller: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description Yours; a retry with the same key repeats the first answer. */
                readonly "idempotency-key": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly legalName: string;
                    readonly jurisdiction: string;
                    /** Format: email */
                    readonly contactEmail: string;
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly legalName: string;
                        readonly jurisdiction: string;
                        /** Format: email */
                        readonly contactEmail: string;
                        /** @example org_01980000-0000-7000-8000-000000000000 */
                        readonly id: string;
                        readonly foreign: boolean;
                        /** @enum {string} */
                        readonly state: "current" | "ended";
                        readonly endedOn: string | null;
                        /** Format: date-time */
                        readonly enteredAt: string;
                        /** @description the program it runs; null: none is on record */
                        readonly program: {
                            /** @enum {string} */
                            readonly basis: "adopted" | "own";
                            readonly on: string;
                            /** @description the agreement, or the name of the file */
                            readonly reference: string;
                            readonly scope: string | null;
                            readonly deviations: readonly string[];
                            readonly programVersion: number | null;
                            readonly digest: string | null;
                            /** Format: date-time */
                            readonly recordedAt: string;
                        } | null;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly exportLedger: {
        readonly parameters: {
            readonly query?: {
                readonly from?: string;
                readonly until?: string;
                readonly about?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/x-ndjson": string;
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly exportLedgerPackage: {
        readonly parameters: {
            readonly query?: {
                readonly from?: string;
                readonly until?: string;
                readonly about?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/zip": string;
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly exportOwnershipPackage: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly person: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": string;
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly extendClock: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description Yours; a retry with the same key repeats the first answer. */
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly clock: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** Format: date */
                    readonly dueOn: string;
                    /** @enum {string} */
                    readonly basis: "granted-by-authority" | "law-provides" | "court-order";
                    readonly reference: string;
                    readonly words?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly id: string;
                        readonly obligation: string;
                        readonly clause: string;
                        readonly subject: string;
                        readonly key: string;
                        /** @enum {string} */
                        readonly state: "running" | "satisfied" | "breached" | "breached-then-satisfied" | "cancelled";
                        /** @enum {string} */
                        readonly urgency: "late" | "urgent" | "soon" | "calm" | "closed";
                        /** @description whole days to the due day in its zone; negative when it has passed */
                        readonly daysLeft: number;
                        readonly dueOn: string;
                        /** @description the first moment at which it is late */
                        readonly dueAt: string;
                        readonly zone: string;
                        readonly trigger: {
                            readonly type: string;
                            readonly event: string | null;
                        };
                        readonly startsAt: string;
                        /** @description the calendar day of the start in its zone, from which the length is counted */
                        readonly startsOn: string;
                        /** @description the reading of the start that counts */
                        readonly reading: string;
                        readonly readingBecause: string;
                        readonly readings: readonly {
                            readonly code: string;
                            /** Format: date-time */
                            readonly at: string;
                        }[];
                        readonly length: {
                            readonly days?: number;
                            readonly months?: number;
                            readonly years?: number;
                        };
                        readonly lengthFrom: {
                            /** @enum {string} */
                            readonly kind: "parameter" | "setting";
                            readonly name: string;
                        };
                        readonly owner: {
                            /** @enum {string} */
                            readonly role: "owner" | "officer" | "senior-reviewer" | "reviewer" | "reseller-manager" | "engineer" | "examiner" | "customer" | "beneficial-owner";
                            /** @example usr_01980000-0000-7000-8000-000000000000 */
                            readonly user: string | null;
                        };
                        readonly warnDays: readonly number[];
                        readonly extensions: readonly {
                            /** Format: date */
                            readonly from: string;
                            /** Format: date */
                            readonly to: string;
                            /** @enum {string} */
                            readonly basis: "granted-by-authority" | "law-provides" | "court-order";
                            readonly reference: string;
                            /** Format: date-time */
                            readonly extendedAt: string;
                        }[];
                        readonly satisfiedAt: string | null;
                        readonly satisfiedBy: {
                            /** @enum {string} */
                            readonly how: "event" | "by-hand";
                            readonly what: string | null;
                            readonly receipt: string | null;
                        } | null;
                        readonly breachedAt: string | null;
                        readonly breachRecordedAt: string | null;
                        /** @enum {string|null} */
                        readonly cancelledBecause: "subject-gone" | "duty-ended" | "started-in-error" | "superseded" | null;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getAccount: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly account: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @example acc_01980000-0000-7000-8000-000000000000 */
                        readonly id: string;
                        /** @example cus_01980000-0000-7000-8000-000000000000 */
                        readonly customer: string;
                        /** @example per_01980000-0000-7000-8000-000000000000 */
                        readonly person: string;
                        /** @example off_01980000-0000-7000-8000-000000000000 */
                        readonly offering: string;
                        readonly trial: boolean;
                        readonly locationsOfUse: readonly {
                            /**
                             * @description ISO 3166-1 alpha-2, upper case
                             * @example DE
                             */
                            readonly country: string;
                            readonly region?: string;
                            readonly locality?: string;
                        }[];
                        readonly externalId: string | null;
                        /** @enum {string} */
                        readonly origin: "application" | "existing";
                        /**
                         * Format: date
                         * @description of an account that existed before the program, where known
                         */
                        readonly openedOn: string;
                        /** Format: date-time */
                        readonly appliedAt: string;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getAccountCollection: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly account: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @example acc_01980000-0000-7000-8000-000000000000 */
                        readonly account: string;
                        readonly findings: readonly {
                            readonly obligation: string;
                            readonly subject: string;
                            /** @enum {string} */
                            readonly outcome: "met" | "unmet" | "unknown" | "not-applicable";
                            readonly reasons: readonly {
                                readonly code: string;
                                readonly clause: string;
                                readonly facts?: {
                                    readonly [key: string]: string | number | boolean | null;
                                };
                            }[];
                            readonly missing: readonly string[];
                            readonly edition: string;
                            readonly at: string;
                        }[];
                        readonly requirements: readonly {
                            readonly obligation: string;
                            readonly clause: string;
                            readonly missing: string;
                            readonly title: string;
                            readonly customerText: string;
                            readonly remedy: string;
                        }[];
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getBeneficialOwners: {
        readonly parameters: {
            readonly query?: {
                readonly asOf?: string;
                readonly knownAt?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly person: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @example per_01980000-0000-7000-8000-000000000000 */
                        readonly person: string;
                        /** @description the day asked about */
                        readonly asOf: string;
                        /**
                         * Format: date-time
                         * @description only what was on record by then; null: all
                         */
                        readonly knownAt: string;
                        readonly under: {
                            /** @enum {string} */
                            readonly rule: "multiplication" | "control-chain" | "direct-only";
                            readonly thresholdPercent: number;
                            readonly controlRoles: readonly ("seniorManagingOfficial" | "boardChair" | "boardMember" | "appointmentOfBoard" | "controlViaCompanyRulesOrArticles" | "controlByLegalFramework" | "otherInfluenceOrControl" | "rightsGrantedByContract" | "conditionalRightsGrantedByContract" | "enjoymentAndUseOfAssets" | "rightToProfitOrIncomeFromAssets" | "trustee" | "settlor" | "protector" | "beneficiaryOfLegalArrangement" | "nominator" | "nominee")[];
                            readonly acceptedEnds: readonly ("state" | "listed" | "exempt" | "none-declared")[];
                            readonly controlHolderRequired: boolean;
                        };
                        readonly identified: {
                            readonly obligation: string;
                            readonly subject: string;
                            /** @enum {string} */
                            readonly outcome: "met" | "unmet" | "unknown" | "not-applicable";
                            readonly reasons: readonly {
                                readonly code: string;
                                readonly clause: string;
                                readonly facts?: {
                                    readonly [key: string]: string | number | boolean | null;
                                };
                            }[];
                            readonly missing: readonly string[];
                            readonly edition: string;
                            readonly at: string;
                        };
                        readonly updates: {
                            readonly obligation: string;
                            readonly subject: string;
                            /** @enum {string} */
                            readonly outcome: "met" | "unmet" | "unknown" | "not-applicable";
                            readonly reasons: readonly {
                                readonly code: string;
                                readonly clause: string;
                                readonly facts?: {
                                    readonly [key: string]: string | number | boolean | null;
                                };
                            }[];
                            readonly missing: readonly string[];
                            readonly edition: string;
                            readonly at: string;
                        };
                        readonly owners: readonly {
                            readonly party: string;
                            /** @example per_01980000-0000-7000-8000-000000000000 */
                            readonly person: string | null;
                            readonly name: string | null;
                            /** @enum {string} */
                            readonly certainty: "certain" | "possible";
                            readonly prongs: readonly ("control" | "ownership")[];
                            readonly shares: readonly {
                                /** @enum {string} */
                                readonly kind: "shareholding" | "votingRights" | "rightsToProfitOrIncome" | "rightsToSurplusAssetsOnDissolution";
                                readonly share: {
                                    /** @description in percent, cut after twelve decimals */
                                    readonly min: string;
                                    readonly minExcluded: boolean;
                                    readonly max: string;
                                    readonly maxExcluded: boolean;
                                    readonly text: string;
                                };
                                readonly routes: readonly {
                                    readonly steps: readonly {
                                        readonly holder: string;
                                        readonly in: string;
                                        /** @enum {string} */
                                        readonly by: "share" | "role" | "majority";
                                        readonly share: {
                                            /** @description in percent, cut after twelve decimals */
                                            readonly min: string;
                                            readonly minExcluded: boolean;
                                            readonly max: string;
                                            readonly maxExcluded: boolean;
                                            readonly text: string;
                                        } | null;
                                        /** @enum {string|null} */
                                        readonly kind: "shareholding" | "votingRights" | "rightsToProfitOrIncome" | "rightsToSurplusAssetsOnDissolution" | "unknown" | null;
                                        /** @enum {string|null} */
                                        readonly basis: "stated" | "inferred" | "indirect" | null;
                                        /** @enum {string|null} */
                                        readonly role: "seniorManagingOfficial" | "boardChair" | "boardMember" | "appointmentOfBoard" | "controlViaCompanyRulesOrArticles" | "controlByLegalFramework" | "otherInfluenceOrControl" | "rightsGrantedByContract" | "conditionalRightsGrantedByContract" | "enjoymentAndUseOfAssets" | "rightToProfitOrIncomeFromAssets" | "trustee" | "settlor" | "protector" | "beneficiaryOfLegalArrangement" | "nominator" | "nominee" | null;
                                    }[];
                                    readonly product: {
                                        /** @description in percent, cut after twelve decimals */
                                        readonly min: string;
                                        readonly minExcluded: boolean;
                                        readonly max: string;
                                        readonly maxExcluded: boolean;
                                        readonly text: string;
                                    };
                                }[];
                                readonly cycles: readonly (readonly string[])[];
                                readonly beyond: {
                                    /** @enum {string} */
                                    readonly why: "cycles" | "more-routes" | "stated-as-a-whole" | "limited-by-others";
                                    readonly share: {
                                        /** @description in percent, cut after twelve decimals */
                                        readonly min: string;
                                        readonly minExcluded: boolean;
                                        readonly max: string;
                                        readonly maxExcluded: boolean;
                                        readonly text: string;
                                    } | null;
                                } | null;
                                /** @description the arithmetic to read */
                                readonly lines: readonly string[];
                            }[];
                            readonly control: readonly {
                                /** @enum {string} */
                                readonly ground: "seniorManagingOfficial" | "boardChair" | "boardMember" | "appointmentOfBoard" | "controlViaCompanyRulesOrArticles" | "controlByLegalFramework" | "otherInfluenceOrControl" | "rightsGrantedByContract" | "conditionalRightsGrantedByContract" | "enjoymentAndUseOfAssets" | "rightToProfitOrIncomeFromAssets" | "trustee" | "settlor" | "protector" | "beneficiaryOfLegalArrangement" | "nominator" | "nominee" | "majority";
                                /** @enum {string} */
                                readonly certainty: "certain" | "possible";
                                readonly isDeclaredOwner: boolean;
                                readonly steps: readonly {
                                    readonly holder: string;
                                    readonly in: string;
                                    /** @enum {string} */
                                    readonly by: "share" | "role" | "majority";
                                    readonly share: {
                                        /** @description in percent, cut after twelve decimals */
                                        readonly min: string;
                                        readonly minExcluded: boolean;
                                        readonly max: string;
                                        readonly maxExcluded: boolean;
                                        readonly text: string;
                                    } | null;
                                    /** @enum {string|null} */
                                    readonly kind: "shareholding" | "votingRights" | "rightsToProfitOrIncome" | "rightsToSurplusAssetsOnDissolution" | "unknown" | null;
                                    /** @enum {string|null} */
                                    readonly basis: "stated" | "inferred" | "indirect" | null;
                                    /** @enum {string|null} */
                                    readonly role: "seniorManagingOfficial" | "boardChair" | "boardMember" | "appointmentOfBoard" | "controlViaCompanyRulesOrArticles" | "controlByLegalFramework" | "otherInfluenceOrControl" | "rightsGrantedByContract" | "conditionalRightsGrantedByContract" | "enjoymentAndUseOfAssets" | "rightToProfitOrIncomeFromAssets" | "trustee" | "settlor" | "protector" | "beneficiaryOfLegalArrangement" | "nominator" | "nominee" | null;
                                }[];
                                readonly line: string;
                            }[];
                        }[];
                        readonly belowThreshold: readonly {
                            readonly party: string;
                            /** @example per_01980000-0000-7000-8000-000000000000 */
                            readonly person: string | null;
                            readonly name: string | null;
                            /** @enum {string} */
                            readonly kind: "shareholding" | "votingRights" | "rightsToProfitOrIncome" | "rightsToSurplusAssetsOnDissolution";
                            readonly share: {
                                /** @description in percent, cut after twelve decimals */
                                readonly min: string;
                                readonly minExcluded: boolean;
                                readonly max: string;
                                readonly maxExcluded: boolean;
                                readonly text: string;
                            };
                        }[];
                        /** @description how many more there are */
                        readonly belowThresholdMore: number;
                        readonly unidentifiedControllers: readonly {
                            readonly party: string;
                            /** @example per_01980000-0000-7000-8000-000000000000 */
                            readonly person: string | null;
                            readonly name: string | null;
                            /** @enum {string} */
                            readonly role: "seniorManagingOfficial" | "boardChair" | "boardMember" | "appointmentOfBoard" | "controlViaCompanyRulesOrArticles" | "controlByLegalFramework" | "otherInfluenceOrControl" | "rightsGrantedByContract" | "conditionalRightsGrantedByContract" | "enjoymentAndUseOfAssets" | "rightToProfitOrIncomeFromAssets" | "trustee" | "settlor" | "protector" | "beneficiaryOfLegalArrangement" | "nominator" | "nominee";
                            readonly in: {
                                readonly party: string;
                                /** @example per_01980000-0000-7000-8000-000000000000 */
                                readonly person: string | null;
                                readonly name: string | null;
                            };
                        }[];
                        readonly remainders: readonly {
                            /** @enum {string} */
                            readonly kind: "shareholding" | "votingRights" | "rightsToProfitOrIncome" | "rightsToSurplusAssetsOnDissolution";
                            readonly notStated: {
                                /** @description in percent, cut after twelve decimals */
                                readonly min: string;
                                readonly minExcluded: boolean;
                                readonly max: string;
                                readonly maxExcluded: boolean;
                                readonly text: string;
                            };
                            readonly notIdentified: {
                                /** @description in percent, cut after twelve decimals */
                                readonly min: string;
                                readonly minExcluded: boolean;
                                readonly max: string;
                                readonly maxExcluded: boolean;
                                readonly text: string;
                            };
                            readonly mayHideAnOwner: boolean;
                            readonly ends: readonly {
                                readonly party: string;
                                /** @example per_01980000-0000-7000-8000-000000000000 */
                                readonly person: string | null;
                                readonly name: string | null;
                                readonly why: string;
                                readonly share: {
                                    /** @description in percent, cut after twelve decimals */
                                    readonly min: string;
                                    readonly minExcluded: boolean;
                                    readonly max: string;
                                    readonly maxExcluded: boolean;
                                    readonly text: string;
                                };
                                readonly isAccepted: boolean;
                            }[];
                        }[];
                        readonly contradictions: readonly {
                            readonly code: string;
                            readonly parties: readonly {
                                readonly party: string;
                                /** @example per_01980000-0000-7000-8000-000000000000 */
                                readonly person: string | null;
                                readonly name: string | null;
                            }[];
                            readonly kind: string | null;
                            readonly found: string | null;
                        }[];
                        readonly graph: {
                            readonly parties: readonly {
                                readonly party: string;
                                /** @example per_01980000-0000-7000-8000-000000000000 */
                                readonly person: string | null;
                                readonly name: string | null;
                                /** @enum {string} */
                                readonly kind: "person" | "entity" | "undescribed" | "unspecified";
                                readonly type: string | null;
                                readonly isListed: boolean;
                            }[];
                            readonly holdings: readonly {
                                readonly holder: string;
                                readonly in: string;
                                /** @enum {string} */
                                readonly kind: "shareholding" | "votingRights" | "rightsToProfitOrIncome" | "rightsToSurplusAssetsOnDissolution" | "unknown";
                                /** @enum {string} */
                                readonly directness: "direct" | "indirect" | "unknown";
                                readonly share: {
                                    /** @description in percent, cut after twelve decimals */
                                    readonly min: string;
                                    readonly minExcluded: boolean;
                                    readonly max: string;
                                    readonly maxExcluded: boolean;
                                    readonly text: string;
                                };
                                readonly statements: readonly string[];
                            }[];
                            readonly roles: readonly {
                                readonly holder: string;
                                readonly in: string;
                                /** @enum {string} */
                                readonly role: "seniorManagingOfficial" | "boardChair" | "boardMember" | "appointmentOfBoard" | "controlViaCompanyRulesOrArticles" | "controlByLegalFramework" | "otherInfluenceOrControl" | "rightsGrantedByContract" | "conditionalRightsGrantedByContract" | "enjoymentAndUseOfAssets" | "rightToProfitOrIncomeFromAssets" | "trustee" | "settlor" | "protector" | "beneficiaryOfLegalArrangement" | "nominator" | "nominee";
                                readonly statements: readonly string[];
                            }[];
                            /** @description holdings and roles left out because there are too many to draw */
                            readonly more: number;
                        };
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getCase: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly case: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly id: string;
                        readonly kind: string;
                        readonly label: string;
                        readonly subject: string;
                        readonly key: string;
                        readonly customer: string | null;
                        readonly account: string | null;
                        readonly person: string | null;
                        /** @description the case this one answers */
                        readonly linked: string | null;
                        readonly team: string;
                        /** @enum {string} */
                        readonly priority: "urgent" | "high" | "normal" | "low";
                        /** @enum {string} */
                        readonly state: "open" | "claimed" | "waiting-for-customer" | "decided" | "awaiting-second-person" | "resolved" | "cancelled";
                        /** @enum {string} */
                        readonly urgency: "late" | "urgent" | "soon" | "calm" | "waiting" | "closed";
                        readonly openedAt: string;
                        readonly openedBy: {
                            readonly [key: string]: unknown;
                        };
                        readonly dueAt: string;
                        readonly assignee: string | null;
                        readonly lock: {
                            readonly by: string;
                            readonly until: string;
                        } | null;
                        readonly decision: {
                            readonly by: string;
                            readonly at: string;
                            readonly resolution: string;
                            readonly reason: string;
                            readonly confirmedBy: string | null;
                        } | null;
                        readonly resolvedAt: string | null;
                        /** @enum {string|null} */
                        readonly cancelledBecause: "opened-in-error" | "duplicate" | "withdrawn" | "superseded" | "subject-gone" | null;
                        readonly clock: string | null;
                        readonly shownToCustomer: boolean;
                        readonly deadline: {
                            readonly id: string;
                            readonly obligation: string;
                            readonly clause: string;
                            readonly subject: string;
                            readonly key: string;
                            /** @enum {string} */
                            readonly state: "running" | "satisfied" | "breached" | "breached-then-satisfied" | "cancelled";
                            /** @enum {string} */
                            readonly urgency: "late" | "urgent" | "soon" | "calm" | "closed";
                            /** @description whole days to the due day in its zone; negative when it has passed */
                            readonly daysLeft: number;
                            readonly dueOn: string;
                            /** @description the first moment at which it is late */
                            readonly dueAt: string;
                            readonly zone: string;
                            readonly trigger: {
                                readonly type: string;
                                readonly event: string | null;
                            };
                            readonly startsAt: string;
                            /** @description the calendar day of the start in its zone, from which the length is counted */
                            readonly startsOn: string;
                            /** @description the reading of the start that counts */
                            readonly reading: string;
                            readonly readingBecause: string;
                            readonly readings: readonly {
                                readonly code: string;
                                /** Format: date-time */
                                readonly at: string;
                            }[];
                            readonly length: {
                                readonly days?: number;
                                readonly months?: number;
                                readonly years?: number;
                            };
                            readonly lengthFrom: {
                                /** @enum {string} */
                                readonly kind: "parameter" | "setting";
                                readonly name: string;
                            };
                            readonly owner: {
                                /** @enum {string} */
                                readonly role: "owner" | "officer" | "senior-reviewer" | "reviewer" | "reseller-manager" | "engineer" | "examiner" | "customer" | "beneficial-owner";
                                /** @example usr_01980000-0000-7000-8000-000000000000 */
                                readonly user: string | null;
                            };
                            readonly warnDays: readonly number[];
                            readonly extensions: readonly {
                                /** Format: date */
                                readonly from: string;
                                /** Format: date */
                                readonly to: string;
                                /** @enum {string} */
                                readonly basis: "granted-by-authority" | "law-provides" | "court-order";
                                readonly reference: string;
                                /** Format: date-time */
                                readonly extendedAt: string;
                            }[];
                            readonly satisfiedAt: string | null;
                            readonly satisfiedBy: {
                                /** @enum {string} */
                                readonly how: "event" | "by-hand";
                                readonly what: string | null;
                                readonly receipt: string | null;
                            } | null;
                            readonly breachedAt: string | null;
                            readonly breachRecordedAt: string | null;
                            /** @enum {string|null} */
                            readonly cancelledBecause: "subject-gone" | "duty-ended" | "started-in-error" | "superseded" | null;
                        } | null;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getClock: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly clock: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly id: string;
                        readonly obligation: string;
                        readonly clause: string;
                        readonly subject: string;
                        readonly key: string;
                        /** @enum {string} */
                        readonly state: "running" | "satisfied" | "breached" | "breached-then-satisfied" | "cancelled";
                        /** @enum {string} */
                        readonly urgency: "late" | "urgent" | "soon" | "calm" | "closed";
                        /** @description whole days to the due day in its zone; negative when it has passed */
                        readonly daysLeft: number;
                        readonly dueOn: string;
                        /** @description the first moment at which it is late */
                        readonly dueAt: string;
                        readonly zone: string;
                        readonly trigger: {
                            readonly type: string;
                            readonly event: string | null;
                        };
                        readonly startsAt: string;
                        /** @description the calendar day of the start in its zone, from which the length is counted */
                        readonly startsOn: string;
                        /** @description the reading of the start that counts */
                        readonly reading: string;
                        readonly readingBecause: string;
                        readonly readings: readonly {
                            readonly code: string;
                            /** Format: date-time */
                            readonly at: string;
                        }[];
                        readonly length: {
                            readonly days?: number;
                            readonly months?: number;
                            readonly years?: number;
                        };
                        readonly lengthFrom: {
                            /** @enum {string} */
                            readonly kind: "parameter" | "setting";
                            readonly name: string;
                        };
                        readonly owner: {
                            /** @enum {string} */
                            readonly role: "owner" | "officer" | "senior-reviewer" | "reviewer" | "reseller-manager" | "engineer" | "examiner" | "customer" | "beneficial-owner";
                            /** @example usr_01980000-0000-7000-8000-000000000000 */
                            readonly user: string | null;
                        };
                        readonly warnDays: readonly number[];
                        readonly extensions: readonly {
                            /** Format: date */
                            readonly from: string;
                            /** Format: date */
                            readonly to: string;
                            /** @enum {string} */
                            readonly basis: "granted-by-authority" | "law-provides" | "court-order";
                            readonly reference: string;
                            /** Format: date-time */
                            readonly extendedAt: string;
                        }[];
                        readonly satisfiedAt: string | null;
                        readonly satisfiedBy: {
                            /** @enum {string} */
                            readonly how: "event" | "by-hand";
                            readonly what: string | null;
                            readonly receipt: string | null;
                        } | null;
                        readonly breachedAt: string | null;
                        readonly breachRecordedAt: string | null;
                        /** @enum {string|null} */
                        readonly cancelledBecause: "subject-gone" | "duty-ended" | "started-in-error" | "superseded" | null;
                        readonly steps: readonly {
                            readonly event: string;
                            readonly kind: string;
                            readonly at: string;
                            readonly actor: {
                                readonly [key: string]: unknown;
                            };
                            readonly facts: {
                                readonly [key: string]: unknown;
                            };
                            readonly words: string | null;
                            /** @description the words were erased as the retention rule allows */
                            readonly erased: boolean;
                        }[];
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getClockCatalogue: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly edition: string;
                        readonly at: string;
                        readonly clocks: readonly {
                            readonly id: string;
                            /**
                             * @description `program`: the law has no such clock; a part starts one as the program says
                             * @enum {string}
                             */
                            readonly from: "edition" | "program";
                            /** @enum {string} */
                            readonly kind: "due" | "keep" | "not-before" | "lapse" | "before";
                            readonly obligations: readonly {
                                readonly id: string;
                                readonly clause: string;
                                readonly text: string;
                            }[];
                            readonly starts: string | null;
                            readonly readings: readonly {
                                readonly id: string;
                                readonly text: string;
                                readonly default: boolean;
                            }[];
                            /** @description null: bound to an event, or the length is of another kind of case */
                            readonly length: {
                                readonly days?: number;
                                readonly months?: number;
                                readonly years?: number;
                            } | null;
                            readonly lengthFrom: {
                                /** @enum {string} */
                                readonly kind: "parameter" | "setting";
                                readonly name: string;
                            } | null;
                            /** @description what the parameter or the setting means, and why it is what it is */
                            readonly because: string | null;
                            readonly owedBy: readonly string[];
                            readonly owedTo: string | null;
                            readonly confidence: string | null;
                            readonly note: string | null;
                            /** @enum {string} */
                            readonly status: "in-force" | "off";
                            readonly statusReason: string | null;
                            /** @description something of this installation starts it */
                            readonly started: boolean;
                            readonly running: number;
                            readonly breached: number;
                            readonly ended: number;
                        }[];
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getCustomer: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly customer: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @example cus_01980000-0000-7000-8000-000000000000 */
                        readonly id: string;
                        /** @example per_01980000-0000-7000-8000-000000000000 */
                        readonly person: string;
                        /** @enum {string} */
                        readonly personKind: "individual" | "entity";
                        readonly name: string;
                        readonly externalId: string | null;
                        /** @enum {string} */
                        readonly status: "prospective" | "contracting" | "ended";
                        /** @enum {string} */
                        readonly origin: "application" | "existing";
                        /** Format: date-time */
                        readonly createdAt: string;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getCustomerCase: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly customer: string;
                readonly case: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly id: string;
                        readonly kind: string;
                        readonly label: string;
                        /** @enum {string} */
                        readonly state: "in-review" | "waiting-for-you" | "decided" | "closed";
                        readonly resolution: string | null;
                        readonly openedAt: string;
                        readonly against: string | null;
                        /** @description the day by which the law or the program has us answer */
                        readonly answerDueOn: string | null;
                        readonly timeline: readonly {
                            readonly at: string;
                            /** @enum {string} */
                            readonly from: "you" | "us";
                            readonly kind: string;
                            readonly wanted: readonly string[];
                            readonly text: string | null;
                            readonly erased: boolean;
                        }[];
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getDisclosureNotice: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description of what the notice says; another version is another notice to give */
                        readonly version: string;
                        readonly edition: string;
                        readonly disclosures: readonly {
                            /** @enum {string} */
                            readonly code: "assessment" | "transaction-review" | "certification-counts" | "ai-training-report" | "passed-on-by-reseller" | "codes-and-messages" | "owner-is-complete" | "owner-is-asked" | "kept-for-years";
                            readonly clause: string;
                            /** @enum {string} */
                            readonly to: "commerce" | "examiner" | "provider" | "message-carrier" | "naming-entity" | "named-owners" | "us";
                            readonly facts: {
                                readonly [key: string]: string | number | readonly string[];
                            };
                        }[];
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getExistingAccountsProgress: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly accounts: number;
                        readonly complete: number;
                        readonly outstanding: number;
                        readonly missing: readonly {
                            readonly fact: string;
                            readonly accounts: number;
                        }[];
                        /**
                         * Format: date
                         * @description null while the edition gives no day on which the rule takes effect
                         */
                        readonly dueOn: string;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getExposure: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly clock: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @example clk_01980000-0000-7000-8000-000000000000 */
                        readonly clock: string;
                        readonly obligation: string;
                        readonly clause: string;
                        readonly breachedOn: string;
                        /**
                         * @description whose transactions count
                         * @enum {string}
                         */
                        readonly scope: "account" | "customers" | "all-accounts";
                        /** @description how many accounts that are; null: all */
                        readonly accounts: number | null;
                        readonly fromMonth: string;
                        readonly untilMonth: string;
                        readonly civilMaximum: {
                            readonly minor: number;
                            readonly currency: string;
                            /** @enum {string} */
                            readonly from: "adjusted" | "adjusted-of-earlier-year" | "statutory";
                            readonly year: number | null;
                        };
                        readonly multiple: number;
                        readonly transactions: {
                            readonly minor: number;
                            readonly currency: string;
                        };
                        readonly multiplied: {
                            readonly minor: number;
                            readonly currency: string;
                        };
                        /** @enum {string} */
                        readonly greater: "civil-maximum" | "transactions";
                        readonly exposure: {
                            readonly minor: number;
                            readonly currency: string;
                        };
                        readonly notCounted: readonly {
                            readonly minor: number;
                            readonly currency: string;
                        }[];
                        readonly missing: readonly ("penalty-of-the-year" | "transaction-values" | "values-in-usd")[];
                        readonly edition: string;
                        readonly at: string;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getImport: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly import: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @example imp_01980000-0000-7000-8000-000000000000 */
                        readonly id: string;
                        /** @enum {string} */
                        readonly mode: "import" | "preview";
                        /** @enum {string} */
                        readonly state: "running" | "finished";
                        readonly counts: {
                            readonly rows: number;
                            readonly imported: number;
                            readonly updated: number;
                            readonly unchanged: number;
                            readonly skipped: number;
                            readonly refused: number;
                        };
                        /** Format: date-time */
                        readonly startedAt: string;
                        /** Format: date-time */
                        readonly finishedAt: string;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getLedgerCheckpoint: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/plain; charset=utf-8": string;
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getLedgerConsistency: {
        readonly parameters: {
            readonly query?: {
                readonly from?: number | null;
                readonly to?: number | null;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly from: number;
                        readonly to: number;
                        readonly proof: readonly string[];
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getLedgerEntry: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly entry: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": string;
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getLedgerKeys: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly origin: string;
                        readonly keys: readonly string[];
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getLedgerProof: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly entry: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/plain; charset=utf-8": string;
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getLedgerVerification: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly longWork: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly id: string;
                        readonly kind: string;
                        readonly label: string;
                        /** @description what was asked for, in short */
                        readonly about: {
                            readonly [key: string]: unknown;
                        };
                        readonly askedAt: string;
                        readonly askedBy: string;
                        /** @enum {string} */
                        readonly state: "waiting" | "running" | "done" | "failed" | "cancelled";
                        readonly progress: {
                            /** @description items handled, those refused included */
                            readonly done: number;
                            /** @description null until it is known */
                            readonly total: number | null;
                            readonly refused: number;
                        };
                        readonly startedAt: string | null;
                        /** @description the last sign of life of the worker */
                        readonly heartbeatAt: string | null;
                        readonly endedAt: string | null;
                        /** @description why it failed */
                        readonly problem: {
                            readonly code: string;
                            readonly title: string;
                        } | null;
                        /** @description null until it is done */
                        readonly found: {
                            readonly at: string;
                            readonly ok: boolean;
                            readonly entries: number;
                            /** @description entries that the sealer has not yet sealed */
                            readonly waiting: number;
                            readonly events: number;
                            readonly checkpoints: number;
                            readonly root: string | null;
                            /** @description sizes of the kept checkpoints that the ledger agrees with */
                            readonly agreedWith: readonly number[];
                            readonly problems: readonly {
                                readonly code: string;
                                readonly says: string;
                                readonly where: {
                                    readonly [key: string]: unknown;
                                };
                            }[];
                            /** @description problems beyond those listed */
                            readonly more: number;
                        } | null;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getLongWork: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly longWork: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly id: string;
                        readonly kind: string;
                        readonly label: string;
                        /** @description what was asked for, in short */
                        readonly about: {
                            readonly [key: string]: unknown;
                        };
                        readonly askedAt: string;
                        readonly askedBy: string;
                        /** @enum {string} */
                        readonly state: "waiting" | "running" | "done" | "failed" | "cancelled";
                        readonly progress: {
                            /** @description items handled, those refused included */
                            readonly done: number;
                            /** @description null until it is known */
                            readonly total: number | null;
                            readonly refused: number;
                        };
                        readonly startedAt: string | null;
                        /** @description the last sign of life of the worker */
                        readonly heartbeatAt: string | null;
                        readonly endedAt: string | null;
                        /** @description why it failed */
                        readonly problem: {
                            readonly code: string;
                            readonly title: string;
                        } | null;
                        /** @description what came of it, in the form its kind says; null until it is done */
                        readonly result?: unknown;
                        /** @description items that stayed as they were; at most 1000, progress.refused counts all */
                        readonly refusals: readonly {
                            readonly item: string;
                            readonly code: string;
                            readonly title: string;
                            readonly reason: string | null;
                        }[];
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getMember: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly membership: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @example mem_01980000-0000-7000-8000-000000000000 */
                        readonly id: string;
                        /** @example usr_01980000-0000-7000-8000-000000000000 */
                        readonly user: string;
                        readonly name: string;
                        readonly email: string;
                        /** @enum {string} */
                        readonly role: "owner" | "officer" | "senior-reviewer" | "reviewer" | "reseller-manager" | "engineer" | "examiner" | "customer" | "beneficial-owner";
                        readonly customer: string | null;
                        readonly person: string | null;
                        readonly grantedAt: string;
                        readonly grantedBy: string;
                        readonly endedAt: string | null;
                        readonly endedBy: string | null;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getNotice: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly notice: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @example ntc_01980000-0000-7000-8000-000000000000 */
                        readonly id: string;
                        /** Format: date-time */
                        readonly writtenAt: string;
                        /** @enum {string} */
                        readonly template: "email-code" | "telephone-code" | "invitation" | "owner-invitation" | "application-link" | "asked-again" | "sign-in-link" | "customer-message" | "clocks-warned" | "clocks-breached" | "webhook-delivery-dead";
                        readonly locale: string;
                        /** @enum {string} */
                        readonly channel: "email" | "sms";
                        readonly about: string;
                        /** @enum {string} */
                        readonly recipientKind: "person" | "user" | "address";
                        readonly recipient: string | null;
                        /** @enum {string} */
                        readonly state: "held" | "queued" | "sent" | "given-up";
                        readonly attempts: number;
                        /** Format: date-time */
                        readonly dueAt: string;
                        /** Format: date-time */
                        readonly endedAt: string;
                        /** @enum {string|null} */
                        readonly lastFault: "unreachable" | "timeout" | "tls-failed" | "not-authorized" | "refused-by-server" | "busy" | "server-fault" | "erased" | null;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getOwnApplication: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @example apl_01980000-0000-7000-8000-000000000000 */
                        readonly id: string;
                        /** @example cus_01980000-0000-7000-8000-000000000000 */
                        readonly customer: string;
                        /** @example per_01980000-0000-7000-8000-000000000000 */
                        readonly person: string;
                        /** @enum {string} */
                        readonly personKind: "individual" | "entity";
                        readonly name: string;
                        /** @example acc_01980000-0000-7000-8000-000000000000 */
                        readonly account: string;
                        /** @example off_01980000-0000-7000-8000-000000000000 */
                        readonly offering: string;
                        /** @enum {string} */
                        readonly language: "en" | "es" | "zh-Hans" | "ar";
                        /** @enum {string} */
                        readonly state: "being-filled" | "handed-in";
                        /** Format: date-time */
                        readonly begunAt: string;
                        /** Format: date-time */
                        readonly handedInAt: string;
                        /** @description of the notice of disclosure that was shown before */
                        readonly noticeVersion: string;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getOwnerPart: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @example per_01980000-0000-7000-8000-000000000000 */
                        readonly person: string;
                        readonly name: string;
                        /** @description the customer that named them */
                        readonly entityName: string;
                        /** @enum {string} */
                        readonly language: "en" | "es" | "zh-Hans" | "ar";
                        /** @description nothing is owed, and nothing they gave waits to be looked at */
                        readonly complete: boolean;
                        readonly requirements: readonly {
                            readonly requirement: string;
                            readonly code: string;
                            /** @enum {string} */
                            readonly place: "pastDue" | "currentlyDue" | "pendingVerification" | "eventuallyDue";
                            /** @enum {string} */
                            readonly owedBy: "customer" | "provider";
                            readonly clause: string;
                            /** Format: date */
                            readonly dueOn: string;
                            readonly optional: boolean;
                            readonly title: string;
                            readonly customerText: string;
                            readonly remedy: string;
                        }[];
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getPerson: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly person: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @example per_01980000-0000-7000-8000-000000000000 */
                        readonly id: string;
                        /** @enum {string} */
                        readonly kind: "individual" | "entity";
                        readonly name: string;
                        readonly collected: readonly ("name" | "name-mixes-look-alikes" | "street-address-residential" | "street-address-business" | "street-address-principal" | "mailing-address" | "post-box" | "location-of-use" | "jurisdiction" | "registration" | "date-of-birth" | "national-id" | "payment-instrument" | "payment-institution" | "payment-none-trial" | "email" | "telephone")[];
                        /** Format: date-time */
                        readonly createdAt: string;
                        readonly elements: readonly {
                            /** @example elm_01980000-0000-7000-8000-000000000000 */
                            readonly id: string;
                            /** @enum {string} */
                            readonly kind: "name" | "address" | "location-of-use" | "jurisdiction" | "registration" | "date-of-birth" | "national-id" | "payment-means" | "email" | "telephone";
                            /** @description as collected; sealed parts masked */
                            readonly value: {
                                readonly [key: string]: unknown;
                            };
                            /** @description the parts of the value that are sealed and can be revealed with a reason */
                            readonly sealed: readonly string[];
                            /** @enum {string} */
                            readonly source: "customer" | "document" | "registry" | "import" | "colleague" | "provider-record";
                            readonly reference: string | null;
                            /** Format: date-time */
                            readonly collectedAt: string;
                            /** Format: date-time */
                            readonly supersededAt: string;
                        }[];
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getPersonStatus: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly person: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @example per_01980000-0000-7000-8000-000000000000 */
                        readonly person: string;
                        /** @enum {string} */
                        readonly status: "us" | "foreign" | "undetermined";
                        readonly finding: {
                            readonly obligation: string;
                            readonly subject: string;
                            /** @enum {string} */
                            readonly outcome: "met" | "unmet" | "unknown" | "not-applicable";
                            readonly reasons: readonly {
                                readonly code: string;
                                readonly clause: string;
                                readonly facts?: {
                                    readonly [key: string]: string | number | boolean | null;
                                };
                            }[];
                            readonly missing: readonly string[];
                            readonly edition: string;
                            readonly at: string;
                        };
                        readonly decisions: readonly {
                            /** @example usp_01980000-0000-7000-8000-000000000000 */
                            readonly id: string;
                            /** @example per_01980000-0000-7000-8000-000000000000 */
                            readonly person: string;
                            /** @enum {string} */
                            readonly status: "us" | "foreign";
                            /** @enum {string|null} */
                            readonly ground: "us-citizen" | "lawful-permanent-resident" | "organized-in-us" | "located-in-us" | null;
                            readonly foreignBranch: boolean;
                            readonly evidence: readonly {
                                /** @enum {string} */
                                readonly kind: "passport" | "birth-certificate" | "naturalization-certificate" | "permanent-resident-card" | "registry-record" | "formation-document" | "address-document" | "visit-in-person" | "attestation";
                                readonly reference: string;
                                readonly seenOn: string;
                            }[];
                            readonly decidedBy: string;
                            readonly decidedAt: string;
                            readonly expiresOn: string;
                            readonly withdrawn: {
                                readonly at: string;
                                readonly reason: string;
                            } | null;
                        }[];
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getPersonStatusClaim: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly person: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @example per_01980000-0000-7000-8000-000000000000 */
                        readonly person: string;
                        /**
                         * @description how the person counts today; undetermined: foreign
                         * @enum {string}
                         */
                        readonly counts: "us" | "foreign" | "undetermined";
                        /** @description the grounds that a person of this kind can have, and what counts as evidence of each */
                        readonly grounds: readonly {
                            /** @enum {string} */
                            readonly ground: "us-citizen" | "lawful-permanent-resident" | "organized-in-us" | "located-in-us";
                            readonly evidence: readonly ("passport" | "birth-certificate" | "naturalization-certificate" | "permanent-resident-card" | "registry-record" | "formation-document" | "address-document" | "visit-in-person" | "attestation")[];
                        }[];
                        /** @description the newest; null: nothing was said */
                        readonly claim: {
                            /** @example usc_01980000-0000-7000-8000-000000000000 */
                            readonly id: string;
                            /** @enum {string} */
                            readonly status: "us" | "foreign";
                            /** @enum {string|null} */
                            readonly ground: "us-citizen" | "lawful-permanent-resident" | "organized-in-us" | "located-in-us" | null;
                            readonly foreignBranch: boolean;
                            /** @enum {string} */
                            readonly from: "customer" | "colleague";
                            /** Format: date-time */
                            readonly claimedAt: string;
                            /** @enum {string} */
                            readonly state: "open" | "answered" | "not-shown";
                        } | null;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getProgram: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly edition: string;
                        readonly adopted: {
                            readonly on: string;
                            readonly by: string;
                        } | null;
                        readonly settings: readonly {
                            /** @enum {string} */
                            readonly name: "ownershipThresholdPercent" | "ownershipCountingRule" | "ownershipControlRoles" | "ownershipAcceptedEnds" | "controlHolderRequired" | "usPersonOwnersNeedEvidence" | "usPersonEvidenceMonths" | "verificationMethods" | "verificationMethodsNeeded" | "documentaryRequired" | "verificationAttemptsMax" | "codeMinutes" | "pendingDays" | "pendingTerms" | "restrictedTerms" | "usBeforeStatusTerms" | "suspendAfterFailedDays" | "closeAfterSuspendedDays" | "reverifyEveryMonths" | "ownerNoticeDays" | "trialWithoutPayment" | "nationalIdentificationNumber" | "appealDays" | "redressDays" | "reviewHours" | "retentionYears" | "fourEyes" | "legalZone" | "clockWarningDays" | "breachEscalation" | "customerLocationBasis" | "certificationCountsCustomers" | "irregularUpdateDays" | "abuseReportDays" | "assessmentSupportDays" | "remediationDays" | "transactionReviewDays" | "violationReportDays" | "deterrenceProgramUpdateYears";
                            readonly value?: unknown;
                            /** @description what form a value of this setting has, with its limits and its words */
                            readonly shape: {
                                /** @enum {string} */
                                readonly kind: "number";
                                /** @enum {string} */
                                readonly unit: "percent" | "days" | "months" | "years" | "hours" | "minutes" | "methods" | "attempts";
                                readonly least: number;
                                readonly aboveLeast: boolean;
                                readonly most: number;
                                readonly whole: boolean;
                            } | {
                                /** @enum {string} */
                                readonly kind: "yes-no";
                            } | {
                                /** @enum {string} */
                                readonly kind: "one-of";
                                readonly choices: readonly {
                                    readonly value: string;
                                    readonly words: string;
                                }[];
                            } | {
                                /** @enum {string} */
                                readonly kind: "some-of";
                                readonly choices: readonly {
                                    readonly value: string;
                                    readonly words: string;
                                }[];
                                readonly least: number;
                            } | {
                                /** @enum {string} */
                                readonly kind: "days-ahead";
                                readonly mostDays: number;
                                readonly mostEntries: number;
                            } | {
                                /** @enum {string} */
                                readonly kind: "zone";
                            } | {
                                /** @enum {string} */
                                readonly kind: "terms-of-use";
                                readonly acceleratorsMost: number;
                                readonly monitoring: readonly {
                                    readonly value: string;
                                    readonly words: string;
                                }[];
                            };
                            readonly clause: string;
                            readonly means: string;
                            /** @enum {string} */
                            readonly source: "edition" | "program";
                            readonly since: string | null;
                            readonly floor: {
                                readonly parameter: string;
                                readonly limit: number;
                                /** @enum {string} */
                                readonly stricter: "lower" | "higher";
                            } | null;
                        }[];
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getProgramClauses: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly edition: {
                            readonly id: string;
                            readonly citation: string;
                            readonly status: string;
                            readonly statusInWords: string;
                            readonly statusNote: string;
                        };
                        readonly organization: string;
                        /** @description the day whose settings are stated */
                        readonly on: string;
                        readonly adopted: string | null;
                        /** @description ids of the clauses that are still empty */
                        readonly empty: readonly string[];
                        readonly clauses: readonly {
                            readonly id: string;
                            readonly title: string;
                            readonly clause: string;
                            /** @enum {string} */
                            readonly narrative: "required" | "optional" | "none";
                            /** @description the settings in force as sentences */
                            readonly says: readonly ({
                                /** @enum {string} */
                                readonly kind: "paragraph";
                                readonly text: string;
                            } | {
                                /** @enum {string} */
                                readonly kind: "list";
                                readonly ordered?: boolean;
                                readonly items: readonly string[];
                            })[];
                            /** @description what the document says instead of text that is not there */
                            readonly missing: string | null;
                            /** @description text of the provider is required and not there */
                            readonly empty: boolean;
                            readonly settings: readonly {
                                /** @enum {string} */
                                readonly name: "ownershipThresholdPercent" | "ownershipCountingRule" | "ownershipControlRoles" | "ownershipAcceptedEnds" | "controlHolderRequired" | "usPersonOwnersNeedEvidence" | "usPersonEvidenceMonths" | "verificationMethods" | "verificationMethodsNeeded" | "documentaryRequired" | "verificationAttemptsMax" | "codeMinutes" | "pendingDays" | "pendingTerms" | "restrictedTerms" | "usBeforeStatusTerms" | "suspendAfterFailedDays" | "closeAfterSuspendedDays" | "reverifyEveryMonths" | "ownerNoticeDays" | "trialWithoutPayment" | "nationalIdentificationNumber" | "appealDays" | "redressDays" | "reviewHours" | "retentionYears" | "fourEyes" | "legalZone" | "clockWarningDays" | "breachEscalation" | "customerLocationBasis" | "certificationCountsCustomers" | "irregularUpdateDays" | "abuseReportDays" | "assessmentSupportDays" | "remediationDays" | "transactionReviewDays" | "violationReportDays" | "deterrenceProgramUpdateYears";
                                readonly value?: unknown;
                                readonly shape: {
                                    /** @enum {string} */
                                    readonly kind: "number";
                                    /** @enum {string} */
                                    readonly unit: "percent" | "days" | "months" | "years" | "hours" | "minutes" | "methods" | "attempts";
                                    readonly least: number;
                                    readonly aboveLeast: boolean;
                                    readonly most: number;
                                    readonly whole: boolean;
                                } | {
                                    /** @enum {string} */
                                    readonly kind: "yes-no";
                                } | {
                                    /** @enum {string} */
                                    readonly kind: "one-of";
                                    readonly choices: readonly {
                                        readonly value: string;
                                        readonly words: string;
                                    }[];
                                } | {
                                    /** @enum {string} */
                                    readonly kind: "some-of";
                                    readonly choices: readonly {
                                        readonly value: string;
                                        readonly words: string;
                                    }[];
                                    readonly least: number;
                                } | {
                                    /** @enum {string} */
                                    readonly kind: "days-ahead";
                                    readonly mostDays: number;
                                    readonly mostEntries: number;
                                } | {
                                    /** @enum {string} */
                                    readonly kind: "zone";
                                } | {
                                    /** @enum {string} */
                                    readonly kind: "terms-of-use";
                                    readonly acceleratorsMost: number;
                                    readonly monitoring: readonly {
                                        readonly value: string;
                                        readonly words: string;
                                    }[];
                                };
                            }[];
                            /** @description what the law asks a program to state, answered here */
                            readonly states: readonly {
                                readonly id: string;
                                readonly clause: string;
                                /** @enum {string} */
                                readonly keyword: "must" | "may";
                                /** @description what a program states, in our own words */
                                readonly text: string;
                                readonly obligations: readonly string[];
                                /** @enum {string} */
                                readonly confidence: "confirmed" | "floor" | "analogous" | "unconfirmed-H" | "unconfirmed-M" | "unconfirmed-L";
                                /** @description the confidence in words */
                                readonly howSure: string;
                                readonly doubts: readonly {
                                    readonly phrase: string;
                                    readonly howSure: string;
                                }[];
                            }[];
                        }[];
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getProgramDocument: {
        readonly parameters: {
            readonly query?: {
                readonly format?: "pdf" | "html" | "markdown";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/pdf": string;
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getServiceKey: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly key: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @example key_01980000-0000-7000-8000-000000000000 */
                        readonly id: string;
                        readonly name: string;
                        readonly scopes: readonly ("adopt:read" | "adopt:write" | "identification:read" | "identification:write" | "determine:read" | "determine:write" | "standing:read" | "standing:write" | "gate:ask" | "casework:read" | "casework:write" | "ledger:read" | "access:manage")[];
                        readonly expiresAt: string | null;
                        readonly madeAt: string;
                        readonly madeBy: string;
                        readonly lastUsedAt: string | null;
                        readonly endedAt: string | null;
                        readonly endedBy: string | null;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getSession: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @example org_01980000-0000-7000-8000-000000000000 */
                        readonly tenant: string;
                        readonly actor: string;
                        /** @enum {string|null} */
                        readonly role: "owner" | "officer" | "senior-reviewer" | "reviewer" | "reseller-manager" | "engineer" | "examiner" | "customer" | "beneficial-owner" | null;
                        readonly person: {
                            readonly name: string;
                            readonly email: string;
                            readonly twoFactor: boolean;
                        } | null;
                        readonly scopes: readonly ("adopt:read" | "adopt:write" | "identification:read" | "identification:write" | "determine:read" | "determine:write" | "standing:read" | "standing:write" | "gate:ask" | "casework:read" | "casework:write" | "ledger:read" | "access:manage")[] | null;
                        readonly customer: string | null;
                        readonly ownPerson: string | null;
                        readonly application: string | null;
                        readonly portal: boolean;
                        readonly examiner: {
                            readonly asOf: string | null;
                            readonly customers: readonly {
                                /** @example cus_01980000-0000-7000-8000-000000000000 */
                                readonly id: string;
                                readonly name: string;
                            }[] | null;
                            readonly expiresAt: string;
                        } | null;
                        readonly memberships: readonly {
                            /** @example mem_01980000-0000-7000-8000-000000000000 */
                            readonly id: string;
                            /** @example org_01980000-0000-7000-8000-000000000000 */
                            readonly tenant: string;
                            readonly tenantName: string | null;
                            /** @enum {string} */
                            readonly role: "owner" | "officer" | "senior-reviewer" | "reviewer" | "reseller-manager" | "engineer" | "examiner" | "customer" | "beneficial-owner";
                            readonly customer: string | null;
                            readonly ownPerson: string | null;
                            readonly expiresAt: string | null;
                            readonly current: boolean;
                        }[];
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getStanding: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly account: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @example acc_01980000-0000-7000-8000-000000000000 */
                        readonly account: string;
                        /** @enum {string} */
                        readonly state: "not-opened" | "pending" | "good" | "restricted" | "suspended" | "closing" | "closed" | "refused";
                        readonly terms: {
                            /** @description offering kinds that may be used; empty: all */
                            readonly services: readonly string[];
                            readonly acceleratorsMax: number | null;
                            /** @description regions that may be used; empty: all */
                            readonly regions: readonly string[];
                            /** @description per calendar month */
                            readonly spendMax: {
                                readonly minor: number;
                                readonly currency: string;
                            } | null;
                            /** @enum {string} */
                            readonly monitoring: "standard" | "enhanced";
                            /** @enum {string} */
                            readonly newProvisioning: "allowed" | "within-limits" | "stopped";
                            /** @enum {string} */
                            readonly runningMachines: "none" | "untouched" | "end-with-account";
                            /**
                             * Format: date-time
                             * @description the moment from which time alone ends these terms; null: none
                             */
                            readonly until: string;
                        };
                        readonly reasons: readonly {
                            /** @enum {string} */
                            readonly code: "ready-to-open" | "minimum-data-missing" | "owners-not-known" | "us-status-undetermined" | "program-not-adopted" | "first-certification-missing" | "refusal-proposed" | "refused-by-decision" | "appeal-pending" | "offering-out-of-scope" | "offering-scope-undecided" | "customer-and-all-owners-us" | "all-verified" | "existing-account" | "implementation-period-over" | "verification-pending" | "verification-overdue" | "reverification-overdue" | "identity-in-doubt" | "attempts-failed" | "suspended-after-failed-attempts" | "closing-to-be-proposed" | "closing-proposed" | "identity-compromised" | "closing-by-decision" | "account-closed";
                            readonly clause: string;
                            readonly facts?: {
                                readonly [key: string]: string | number | boolean | null;
                            };
                            readonly customerText: string;
                        }[];
                        readonly lifts: readonly string[];
                        readonly version: number;
                        /** Format: date-time */
                        readonly validUntil: string;
                        /** Format: date-time */
                        readonly changedAt: string;
                        readonly factsDigest: string;
                        /** @example cus_01980000-0000-7000-8000-000000000000 */
                        readonly customer: string;
                        /** @example per_01980000-0000-7000-8000-000000000000 */
                        readonly person: string;
                        readonly requirements: {
                            readonly currentlyDue: readonly {
                                readonly requirement: string;
                                /** @description what is owed: a missing fact of collection, verification, us-status, appeal and so on */
                                readonly code: string;
                                /** @enum {string} */
                                readonly owedBy: "customer" | "provider";
                                readonly clause: string;
                                /** @enum {string} */
                                readonly why: "ready-to-open" | "minimum-data-missing" | "owners-not-known" | "us-status-undetermined" | "program-not-adopted" | "first-certification-missing" | "refusal-proposed" | "refused-by-decision" | "appeal-pending" | "offering-out-of-scope" | "offering-scope-undecided" | "customer-and-all-owners-us" | "all-verified" | "existing-account" | "implementation-period-over" | "verification-pending" | "verification-overdue" | "reverification-overdue" | "identity-in-doubt" | "attempts-failed" | "suspended-after-failed-attempts" | "closing-to-be-proposed" | "closing-proposed" | "identity-compromised" | "closing-by-decision" | "account-closed";
                                /**
                                 * Format: date
                                 * @description last day in the legal zone; null: no day is set
                                 */
                                readonly dueOn: string;
                                /** @example per_01980000-0000-7000-8000-000000000000 */
                                readonly person: string | null;
                                /** @description open to the customer, owed by nobody: an appeal, or proof of U.S. status */
                                readonly optional: boolean;
                                readonly title: string;
                                readonly customerText: string;
                                /** @description what counts */
                                readonly remedy: string;
                            }[];
                            readonly eventuallyDue: readonly {
                                readonly requirement: string;
                                /** @description what is owed: a missing fact of collection, verification, us-status, appeal and so on */
                                readonly code: string;
                                /** @enum {string} */
                                readonly owedBy: "customer" | "provider";
                                readonly clause: string;
                                /** @enum {string} */
                                readonly why: "ready-to-open" | "minimum-data-missing" | "owners-not-known" | "us-status-undetermined" | "program-not-adopted" | "first-certification-missing" | "refusal-proposed" | "refused-by-decision" | "appeal-pending" | "offering-out-of-scope" | "offering-scope-undecided" | "customer-and-all-owners-us" | "all-verified" | "existing-account" | "implementation-period-over" | "verification-pending" | "verification-overdue" | "reverification-overdue" | "identity-in-doubt" | "attempts-failed" | "suspended-after-failed-attempts" | "closing-to-be-proposed" | "closing-proposed" | "identity-compromised" | "closing-by-decision" | "account-closed";
                                /**
                                 * Format: date
                                 * @description last day in the legal zone; null: no day is set
                                 */
                                readonly dueOn: string;
                                /** @example per_01980000-0000-7000-8000-000000000000 */
                                readonly person: string | null;
                                /** @description open to the customer, owed by nobody: an appeal, or proof of U.S. status */
                                readonly optional: boolean;
                                readonly title: string;
                                readonly customerText: string;
                                /** @description what counts */
                                readonly remedy: string;
                            }[];
                            readonly pastDue: readonly {
                                readonly requirement: string;
                                /** @description what is owed: a missing fact of collection, verification, us-status, appeal and so on */
                                readonly code: string;
                                /** @enum {string} */
                                readonly owedBy: "customer" | "provider";
                                readonly clause: string;
                                /** @enum {string} */
                                readonly why: "ready-to-open" | "minimum-data-missing" | "owners-not-known" | "us-status-undetermined" | "program-not-adopted" | "first-certification-missing" | "refusal-proposed" | "refused-by-decision" | "appeal-pending" | "offering-out-of-scope" | "offering-scope-undecided" | "customer-and-all-owners-us" | "all-verified" | "existing-account" | "implementation-period-over" | "verification-pending" | "verification-overdue" | "reverification-overdue" | "identity-in-doubt" | "attempts-failed" | "suspended-after-failed-attempts" | "closing-to-be-proposed" | "closing-proposed" | "identity-compromised" | "closing-by-decision" | "account-closed";
                                /**
                                 * Format: date
                                 * @description last day in the legal zone; null: no day is set
                                 */
                                readonly dueOn: string;
                                /** @example per_01980000-0000-7000-8000-000000000000 */
                                readonly person: string | null;
                                /** @description open to the customer, owed by nobody: an appeal, or proof of U.S. status */
                                readonly optional: boolean;
                                readonly title: string;
                                readonly customerText: string;
                                /** @description what counts */
                                readonly remedy: string;
                            }[];
                            readonly pendingVerification: readonly {
                                readonly requirement: string;
                                /** @description what is owed: a missing fact of collection, verification, us-status, appeal and so on */
                                readonly code: string;
                                /** @enum {string} */
                                readonly owedBy: "customer" | "provider";
                                readonly clause: string;
                                /** @enum {string} */
                                readonly why: "ready-to-open" | "minimum-data-missing" | "owners-not-known" | "us-status-undetermined" | "program-not-adopted" | "first-certification-missing" | "refusal-proposed" | "refused-by-decision" | "appeal-pending" | "offering-out-of-scope" | "offering-scope-undecided" | "customer-and-all-owners-us" | "all-verified" | "existing-account" | "implementation-period-over" | "verification-pending" | "verification-overdue" | "reverification-overdue" | "identity-in-doubt" | "attempts-failed" | "suspended-after-failed-attempts" | "closing-to-be-proposed" | "closing-proposed" | "identity-compromised" | "closing-by-decision" | "account-closed";
                                /**
                                 * Format: date
                                 * @description last day in the legal zone; null: no day is set
                                 */
                                readonly dueOn: string;
                                /** @example per_01980000-0000-7000-8000-000000000000 */
                                readonly person: string | null;
                                /** @description open to the customer, owed by nobody: an appeal, or proof of U.S. status */
                                readonly optional: boolean;
                                readonly title: string;
                                readonly customerText: string;
                                /** @description what counts */
                                readonly remedy: string;
                            }[];
                            /**
                             * Format: date
                             * @description the earliest due day among what is currently due
                             */
                            readonly currentDeadline: string;
                            /**
                             * @description why new use is limited or stopped; null: it is not
                             * @enum {string|null}
                             */
                            readonly disabledReason: "ready-to-open" | "minimum-data-missing" | "owners-not-known" | "us-status-undetermined" | "program-not-adopted" | "first-certification-missing" | "refusal-proposed" | "refused-by-decision" | "appeal-pending" | "offering-out-of-scope" | "offering-scope-undecided" | "customer-and-all-owners-us" | "all-verified" | "existing-account" | "implementation-period-over" | "verification-pending" | "verification-overdue" | "reverification-overdue" | "identity-in-doubt" | "attempts-failed" | "suspended-after-failed-attempts" | "closing-to-be-proposed" | "closing-proposed" | "identity-compromised" | "closing-by-decision" | "account-closed" | null;
                            readonly errors: readonly {
                                readonly requirement: string;
                                /** @enum {string} */
                                readonly code: "mailing-address-only" | "post-box-is-no-street" | "not-the-principal-place" | "none-is-for-trials-only" | "program-asks-payment-for-trials" | "attempts-failed" | "identity-in-doubt" | "discrepancy-open" | "us-status-expired" | "us-status-withdrawn" | "us-status-only-attested" | "us-status-not-shown";
                                readonly customerText: string;
                                readonly remedy: string;
                            }[];
                            readonly alternatives: readonly {
                                readonly instead: readonly string[];
                                readonly by: readonly string[];
                            }[];
                        };
                        readonly life: {
                            /** @enum {string} */
                            readonly state: "applied" | "opened" | "refused" | "closing" | "closed";
                            /** Format: date-time */
                            readonly since: string;
                            /** Format: date */
                            readonly openedOn: string;
                            /**
                             * Format: date
                             * @description of a closing account: the last day people gave; it never closes by itself
                             */
                            readonly closesOn: string;
                            /** Format: date */
                            readonly closedOn: string;
                        };
                        /** @description a customer sees no proposal that is not decided */
                        readonly cases: readonly {
                            /** @example cas_01980000-0000-7000-8000-000000000000 */
                            readonly case: string;
                            /** @enum {string} */
                            readonly kind: "refusal-proposal" | "closing-proposal" | "appeal" | "compromised-identity";
                            /** Format: date-time */
                            readonly openedAt: string;
                            /** Format: date */
                            readonly dueOn: string;
                            readonly outcome: string | null;
                        }[];
                        /** @description one for each obligation; not for customers */
                        readonly findings: readonly {
                            readonly obligation: string;
                            readonly subject: string;
                            /** @enum {string} */
                            readonly outcome: "met" | "unmet" | "unknown" | "not-applicable";
                            readonly reasons: readonly {
                                readonly code: string;
                                readonly clause: string;
                                readonly facts?: {
                                    readonly [key: string]: string | number | boolean | null;
                                };
                            }[];
                            readonly missing: readonly string[];
                            readonly edition: string;
                            readonly at: string;
                        }[];
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getVerdict: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly verdict: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly verdict: {
                            readonly account: string;
                            /** @enum {string} */
                            readonly action: "provision" | "scale-up" | "start" | "reserve" | "keep-running" | "access" | "scale-down" | "stop" | "export-data" | "delete";
                            readonly amounts: {
                                readonly accelerators?: number;
                                readonly spend?: {
                                    readonly minor: number;
                                    readonly currency: string;
                                };
                            };
                            readonly at: string;
                            readonly because: readonly {
                                readonly code: string;
                                readonly clause: string;
                                readonly facts?: {
                                    readonly [key: string]: unknown;
                                };
                            }[];
                            /** @enum {string} */
                            readonly decision: "permit" | "permit-with-terms" | "deny";
                            readonly edition: string;
                            /** @example vrd_01980000-0000-7000-8000-000000000000 */
                            readonly id: string;
                            readonly inputs: string;
                            readonly lifts: readonly string[];
                            readonly region: string | null;
                            readonly service: string | null;
                            readonly standing: {
                                readonly state: string;
                                readonly version: number;
                            };
                            readonly tenant: string;
                            readonly terms: {
                                readonly [key: string]: unknown;
                            } | null;
                            readonly validUntil: string;
                        };
                        readonly signature: {
                            readonly keyId: string;
                            readonly value: string;
                        };
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getVerdictKeys: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly keys: readonly {
                            readonly [key: string]: string;
                        }[];
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getVerification: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly person: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @example per_01980000-0000-7000-8000-000000000000 */
                        readonly person: string;
                        /** @enum {string} */
                        readonly outcome: "verified" | "pending" | "in-doubt" | "failed" | "not-owed";
                        /** Format: date-time */
                        readonly since: string;
                        /** Format: date */
                        readonly dueOn: string;
                        /** Format: date */
                        readonly failedOn: string;
                        readonly attemptsLeft: number;
                        readonly openDiscrepancies: number;
                        /** Format: date */
                        readonly reverifyDueOn: string;
                        /** @description what stands between this person and verified */
                        readonly lacks: readonly ("documentary-method" | "non-documentary-method" | "another-method" | "discrepancy-open" | "doubt-open")[];
                        readonly methods: readonly {
                            /** @enum {string} */
                            readonly method: "documentary" | "email-code" | "telephone-code" | "domain-dns" | "registry-record";
                            /** Format: date-time */
                            readonly provedAt: string;
                            readonly open: boolean;
                        }[];
                        readonly circumstances: readonly ("no-unexpired-photo-document" | "unfamiliar-documents" | "opened-without-documents" | "not-met-in-person" | "other-raised-risk")[];
                        readonly findings: readonly {
                            readonly obligation: string;
                            readonly subject: string;
                            /** @enum {string} */
                            readonly outcome: "met" | "unmet" | "unknown" | "not-applicable";
                            readonly reasons: readonly {
                                readonly code: string;
                                readonly clause: string;
                                readonly facts?: {
                                    readonly [key: string]: string | number | boolean | null;
                                };
                            }[];
                            readonly missing: readonly string[];
                            readonly edition: string;
                            readonly at: string;
                        }[];
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getWebhookDelivery: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly delivery: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @example dlv_01980000-0000-7000-8000-000000000000 */
                        readonly id: string;
                        /** @example whk_01980000-0000-7000-8000-000000000000 */
                        readonly endpoint: string;
                        /** @example evt_01980000-0000-7000-8000-000000000000 */
                        readonly event: string;
                        readonly eventType: string;
                        /** @enum {string} */
                        readonly state: "pending" | "delivered" | "dead" | "cancelled";
                        readonly attempts: number;
                        /** Format: date-time */
                        readonly createdAt: string;
                        /** Format: date-time */
                        readonly dueAt: string;
                        /** Format: date-time */
                        readonly endedAt: string;
                        readonly log: readonly {
                            readonly number: number;
                            /** Format: date-time */
                            readonly at: string;
                            readonly milliseconds: number;
                            readonly status: number | null;
                            /** @enum {string|null} */
                            readonly fault: "address-not-public" | "name-not-found" | "connection-failed" | "tls-failed" | "timeout" | "redirected" | null;
                            readonly answerStart: string | null;
                        }[];
                        readonly sent: {
                            /** @enum {string} */
                            readonly specversion: "1.0";
                            /** @example evt_01980000-0000-7000-8000-000000000000 */
                            readonly id: string;
                            readonly source: string;
                            readonly type: string;
                            readonly subject: string;
                            /** Format: date-time */
                            readonly time: string;
                            /** @enum {string} */
                            readonly datacontenttype: "application/json";
                            readonly data?: unknown;
                        };
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listExaminerGrants: {
        readonly parameters: {
            readonly query?: {
                readonly cursor?: string;
                readonly limit?: number;
                readonly format?: "page" | "csv" | "json";
                readonly state?: "live" | "ended";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page, or with `format` the whole list as a file. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            /** @example mem_01980000-0000-7000-8000-000000000000 */
                            readonly id: string;
                            /** @example usr_01980000-0000-7000-8000-000000000000 */
                            readonly user: string;
                            readonly name: string;
                            readonly email: string;
                            readonly grantedAt: string;
                            readonly grantedBy: string;
                            readonly endedAt: string | null;
                            readonly endedBy: string | null;
                            readonly purpose: string;
                            readonly expiresAt: string;
                            readonly asOf: string | null;
                            readonly scopes: readonly ("adopt:read" | "adopt:write" | "identification:read" | "identification:write" | "determine:read" | "determine:write" | "standing:read" | "standing:write" | "gate:ask" | "casework:read" | "casework:write" | "ledger:read" | "access:manage")[] | null;
                            readonly customers: readonly string[] | null;
                        }[];
                        readonly next?: string;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly grantExaminer: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description Yours; a retry with the same key repeats the first answer. */
                readonly "idempotency-key": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly name: string;
                    readonly email: string;
                    readonly purpose: string;
                    /** Format: date-time */
                    readonly expiresAt: string;
                    /** Format: date-time */
                    readonly asOf?: string;
                    readonly scopes?: readonly ("adopt:read" | "identification:read" | "determine:read" | "standing:read" | "casework:read" | "ledger:read")[];
                    readonly customers?: readonly string[];
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @example mem_01980000-0000-7000-8000-000000000000 */
                        readonly id: string;
                        /** @example usr_01980000-0000-7000-8000-000000000000 */
                        readonly user: string;
                        readonly name: string;
                        readonly email: string;
                        readonly grantedAt: string;
                        readonly grantedBy: string;
                        readonly endedAt: string | null;
                        readonly endedBy: string | null;
                        readonly purpose: string;
                        readonly expiresAt: string;
                        readonly asOf: string | null;
                        readonly scopes: readonly ("adopt:read" | "adopt:write" | "identification:read" | "identification:write" | "determine:read" | "determine:write" | "standing:read" | "standing:write" | "gate:ask" | "casework:read" | "casework:write" | "ledger:read" | "access:manage")[] | null;
                        readonly customers: readonly string[] | null;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly grantVerificationAttempts: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description Yours; a retry with the same key repeats the first answer. */
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly person: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly words: string;
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @example per_01980000-0000-7000-8000-000000000000 */
                        readonly person: string;
                        /** @enum {string} */
                        readonly outcome: "verified" | "pending" | "in-doubt" | "failed" | "not-owed";
                        /** Format: date-time */
                        readonly since: string;
                        /** Format: date */
                        readonly dueOn: string;
                        /** Format: date */
                        readonly failedOn: string;
                        readonly attemptsLeft: number;
                        readonly openDiscrepancies: number;
                        /** Format: date */
                        readonly reverifyDueOn: string;
                        /** @description what stands between this person and verified */
                        readonly lacks: readonly ("documentary-method" | "non-documentary-method" | "another-method" | "discrepancy-open" | "doubt-open")[];
                        readonly methods: readonly {
                            /** @enum {string} */
                            readonly method: "documentary" | "email-code" | "telephone-code" | "domain-dns" | "registry-record";
                            /** Format: date-time */
                            readonly provedAt: string;
                            readonly open: boolean;
                        }[];
                        readonly circumstances: readonly ("no-unexpired-photo-document" | "unfamiliar-documents" | "opened-without-documents" | "not-met-in-person" | "other-raised-risk")[];
                        readonly findings: readonly {
                            readonly obligation: string;
                            readonly subject: string;
                            /** @enum {string} */
                            readonly outcome: "met" | "unmet" | "unknown" | "not-applicable";
                            readonly reasons: readonly {
                                readonly code: string;
                                readonly clause: string;
                                readonly facts?: {
                                    readonly [key: string]: string | number | boolean | null;
                                };
                            }[];
                            readonly missing: readonly string[];
                            readonly edition: string;
                            readonly at: string;
                        }[];
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly handClock: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description Yours; a retry with the same key repeats the first answer. */
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly clock: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly role: "owner" | "officer" | "senior-reviewer" | "reviewer" | "reseller-manager" | "engineer";
                    /**
                     * @description somebody who has that role; absent: all who have it
                     * @example usr_01980000-0000-7000-8000-000000000000
                     */
                    readonly user?: string;
                    /** @description why */
                    readonly words: string;
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly id: string;
                        readonly obligation: string;
                        readonly clause: string;
                        readonly subject: string;
                        readonly key: string;
                        /** @enum {string} */
                        readonly state: "running" | "satisfied" | "breached" | "breached-then-satisfied" | "cancelled";
                        /** @enum {string} */
                        readonly urgency: "late" | "urgent" | "soon" | "calm" | "closed";
                        /** @description whole days to the due day in its zone; negative when it has passed */
                        readonly daysLeft: number;
                        readonly dueOn: string;
                        /** @description the first moment at which it is late */
                        readonly dueAt: string;
                        readonly zone: string;
                        readonly trigger: {
                            readonly type: string;
                            readonly event: string | null;
                        };
                        readonly startsAt: string;
                        /** @description the calendar day of the start in its zone, from which the length is counted */
                        readonly startsOn: string;
                        /** @description the reading of the start that counts */
                        readonly reading: string;
                        readonly readingBecause: string;
                        readonly readings: readonly {
                            readonly code: string;
                            /** Format: date-time */
                            readonly at: string;
                        }[];
                        readonly length: {
                            readonly days?: number;
                            readonly months?: number;
                            readonly years?: number;
                        };
                        readonly lengthFrom: {
                            /** @enum {string} */
                            readonly kind: "parameter" | "setting";
                            readonly name: string;
                        };
                        readonly owner: {
                            /** @enum {string} */
                            readonly role: "owner" | "officer" | "senior-reviewer" | "reviewer" | "reseller-manager" | "engineer" | "examiner" | "customer" | "beneficial-owner";
                            /** @example usr_01980000-0000-7000-8000-000000000000 */
                            readonly user: string | null;
                        };
                        readonly warnDays: readonly number[];
                        readonly extensions: readonly {
                            /** Format: date */
                            readonly from: string;
                            /** Format: date */
                            readonly to: string;
                            /** @enum {string} */
                            readonly basis: "granted-by-authority" | "law-provides" | "court-order";
                            readonly reference: string;
                            /** Format: date-time */
                            readonly extendedAt: string;
                        }[];
                        readonly satisfiedAt: string | null;
                        readonly satisfiedBy: {
                            /** @enum {string} */
                            readonly how: "event" | "by-hand";
                            readonly what: string | null;
                            readonly receipt: string | null;
                        } | null;
                        readonly breachedAt: string | null;
                        readonly breachRecordedAt: string | null;
                        /** @enum {string|null} */
                        readonly cancelledBecause: "subject-gone" | "duty-ended" | "started-in-error" | "superseded" | null;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listDocuments: {
        readonly parameters: {
            readonly query?: {
                readonly cursor?: string;
                readonly limit?: number;
                readonly format?: "page" | "csv" | "json";
            };
            readonly header?: never;
            readonly path: {
                readonly person: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page, or with `format` the whole list as a file. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            /** @example doc_01980000-0000-7000-8000-000000000000 */
                            readonly id: string;
                            /** @example per_01980000-0000-7000-8000-000000000000 */
                            readonly person: string;
                            /** @enum {string} */
                            readonly mediaType: "image/png" | "image/jpeg" | "image/webp" | "application/pdf";
                            readonly bytes: number;
                            /** Format: date-time */
                            readonly receivedAt: string;
                            /** @enum {string} */
                            readonly receivedFrom: "customer" | "colleague";
                            /** @enum {string} */
                            readonly state: "received" | "accepted" | "rejected";
                            /** @enum {string|null} */
                            readonly type: "passport" | "national-identity-card" | "residence-permit" | "driving-licence" | "other-government-photo-document" | "formation-document" | "registry-extract" | "good-standing-certificate" | "address-document" | "source-of-funds-document" | "authority-document" | "other-document" | null;
                            /** @description masked */
                            readonly number: string | null;
                            readonly issuer: string | null;
                            readonly placeOfIssue: string | null;
                            /** Format: date */
                            readonly issuedOn: string;
                            /** Format: date */
                            readonly expiresOn: string;
                            readonly nameAsWritten: string | null;
                            /** @enum {string|null} */
                            readonly rejection: "unreadable" | "page-missing" | "not-a-document-of-identity" | "document-expired" | "another-person" | "altered" | "not-genuine" | null;
                            /** Format: date-time */
                            readonly reviewedAt: string;
                            readonly reviewedBy: string | null;
                        }[];
                        readonly next?: string;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly handInDocument: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description Yours; a retry with the same key repeats the first answer. */
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly person: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly mediaType: "image/png" | "image/jpeg" | "image/webp" | "application/pdf";
                    /** @description the file, base64; at most 8 MiB */
                    readonly content: string;
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @example doc_01980000-0000-7000-8000-000000000000 */
                        readonly document: string;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly importOwnershipPackage: {
        readonly parameters: {
            readonly query?: {
                readonly subject?: string;
                /** @description customer: the customer itself gave the package */
                readonly from?: "customer" | "other";
            };
            readonly header: {
                /** @description Yours; a retry with the same key repeats the first answer. */
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly person: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": string;
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly counts: {
                            readonly kept: number;
                            readonly alreadyKnown: number;
                            readonly refused: number;
                        };
                        readonly lines: readonly {
                            /** @description place in the package, from 0 */
                            readonly position: number;
                            /** @enum {string} */
                            readonly outcome: "kept" | "already-known" | "refused";
                            /** @example own_01980000-0000-7000-8000-000000000000 */
                            readonly statement: string | null;
                            readonly problems: readonly {
                                readonly code: string;
                                /** @description JSON Pointer into the statement */
                                readonly path: string;
                            }[];
                        }[];
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly importTransactionValues: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "text/csv": string;
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly kept: number;
                        /** @description rows that say what was kept before */
                        readonly unchanged: number;
                        readonly notKept: readonly {
                            /** @description counted from 1, without the header */
                            readonly row: number;
                            /** @enum {string} */
                            readonly code: "account-missing" | "account-unknown" | "month-not-valid" | "month-ahead" | "amount-not-valid" | "currency-not-valid" | "column-unknown" | "repeated";
                        }[];
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listOwnerInvitations: {
        readonly parameters: {
            readonly query?: {
                readonly cursor?: string;
                readonly limit?: number;
                readonly format?: "page" | "csv" | "json";
                readonly entity?: string;
                readonly person?: string;
                readonly ended?: "true" | "false";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page, or with `format` the whole list as a file. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            /** @example oin_01980000-0000-7000-8000-000000000000 */
                            readonly id: string;
                            /** @example per_01980000-0000-7000-8000-000000000000 */
                            readonly entity: string;
                            readonly entityName: string;
                            /** @example per_01980000-0000-7000-8000-000000000000 */
                            readonly person: string;
                            readonly name: string;
                            readonly email: string;
                            /** @enum {string} */
                            readonly language: "en" | "es" | "zh-Hans" | "ar";
                            /** @enum {string} */
                            readonly state: "invited" | "entered" | "complete" | "ended";
                            /** Format: date-time */
                            readonly invitedAt: string;
                            /**
                             * Format: date-time
                             * @description when the link was sent last
                             */
                            readonly sentAt: string;
                            /** Format: date-time */
                            readonly enteredAt: string;
                            /** Format: date-time */
                            readonly endedAt: string;
                        }[];
                        readonly next?: string;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly inviteBeneficialOwner: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description Yours; a retry with the same key repeats the first answer. */
                readonly "idempotency-key": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly owner: {
                        /** @example per_01980000-0000-7000-8000-000000000000 */
                        readonly person: string;
                    } | {
                        /** @example own_01980000-0000-7000-8000-000000000000 */
                        readonly statement: string;
                    };
                    /**
                     * @description whose ownership file names them, where several do; a customer invites for itself
                     * @example per_01980000-0000-7000-8000-000000000000
                     */
                    readonly entity?: string;
                    /**
                     * Format: email
                     * @description where the link and the code go; the owner confirms it by the code
                     */
                    readonly email: string;
                    /** @enum {string} */
                    readonly language: "en" | "es" | "zh-Hans" | "ar";
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @example oin_01980000-0000-7000-8000-000000000000 */
                        readonly id: string;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listMembers: {
        readonly parameters: {
            readonly query?: {
                readonly cursor?: string;
                readonly limit?: number;
                readonly format?: "page" | "csv" | "json";
                readonly state?: "live" | "ended";
                readonly role?: "owner" | "officer" | "senior-reviewer" | "reviewer" | "reseller-manager" | "engineer" | "examiner" | "customer" | "beneficial-owner";
                readonly customer?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page, or with `format` the whole list as a file. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            /** @example mem_01980000-0000-7000-8000-000000000000 */
                            readonly id: string;
                            /** @example usr_01980000-0000-7000-8000-000000000000 */
                            readonly user: string;
                            readonly name: string;
                            readonly email: string;
                            /** @enum {string} */
                            readonly role: "owner" | "officer" | "senior-reviewer" | "reviewer" | "reseller-manager" | "engineer" | "examiner" | "customer" | "beneficial-owner";
                            readonly customer: string | null;
                            readonly person: string | null;
                            readonly grantedAt: string;
                            readonly grantedBy: string;
                            readonly endedAt: string | null;
                            readonly endedBy: string | null;
                        }[];
                        readonly next?: string;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly inviteMember: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description Yours; a retry with the same key repeats the first answer. */
                readonly "idempotency-key": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly name: string;
                    readonly email: string;
                    /** @enum {string} */
                    readonly role: "owner" | "officer" | "senior-reviewer" | "reviewer" | "reseller-manager" | "engineer" | "customer";
                    /** @example cus_01980000-0000-7000-8000-000000000000 */
                    readonly customer?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @example mem_01980000-0000-7000-8000-000000000000 */
                        readonly id: string;
                        /** @example usr_01980000-0000-7000-8000-000000000000 */
                        readonly user: string;
                        readonly name: string;
                        readonly email: string;
                        /** @enum {string} */
                        readonly role: "owner" | "officer" | "senior-reviewer" | "reviewer" | "reseller-manager" | "engineer" | "examiner" | "customer" | "beneficial-owner";
                        readonly customer: string | null;
                        readonly person: string | null;
                        readonly grantedAt: string;
                        readonly grantedBy: string;
                        readonly endedAt: string | null;
                        readonly endedBy: string | null;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly inviteMemberAgain: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description Yours; a retry with the same key repeats the first answer. */
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly membership: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @example mem_01980000-0000-7000-8000-000000000000 */
                        readonly id: string;
                        /** @example usr_01980000-0000-7000-8000-000000000000 */
                        readonly user: string;
                        readonly name: string;
                        readonly email: string;
                        /** @enum {string} */
                        readonly role: "owner" | "officer" | "senior-reviewer" | "reviewer" | "reseller-manager" | "engineer" | "examiner" | "customer" | "beneficial-owner";
                        readonly customer: string | null;
                        readonly person: string | null;
                        readonly grantedAt: string;
                        readonly grantedBy: string;
                        readonly endedAt: string | null;
                        readonly endedBy: string | null;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly liftDoubt: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description Yours; a retry with the same key repeats the first answer. */
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly doubt: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly because: "identity-confirmed" | "explained" | "raised-in-error";
                    readonly words: string;
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @example per_01980000-0000-7000-8000-000000000000 */
                        readonly person: string;
                        /** @enum {string} */
                        readonly outcome: "verified" | "pending" | "in-doubt" | "failed" | "not-owed";
                        /** Format: date-time */
                        readonly since: string;
                        /** Format: date */
                        readonly dueOn: string;
                        /** Format: date */
                        readonly failedOn: string;
                        readonly attemptsLeft: number;
                        readonly openDiscrepancies: number;
                        /** Format: date */
                        readonly reverifyDueOn: string;
                        /** @description what stands between this person and verified */
                        readonly lacks: readonly ("documentary-method" | "non-documentary-method" | "another-method" | "discrepancy-open" | "doubt-open")[];
                        readonly methods: readonly {
                            /** @enum {string} */
                            readonly method: "documentary" | "email-code" | "telephone-code" | "domain-dns" | "registry-record";
                            /** Format: date-time */
                            readonly provedAt: string;
                            readonly open: boolean;
                        }[];
                        readonly circumstances: readonly ("no-unexpired-photo-document" | "unfamiliar-documents" | "opened-without-documents" | "not-met-in-person" | "other-raised-risk")[];
                        readonly findings: readonly {
                            readonly obligation: string;
                            readonly subject: string;
                            /** @enum {string} */
                            readonly outcome: "met" | "unmet" | "unknown" | "not-applicable";
                            readonly reasons: readonly {
                                readonly code: string;
                                readonly clause: string;
                                readonly facts?: {
                                    readonly [key: string]: string | number | boolean | null;
                                };
                            }[];
                            readonly missing: readonly string[];
                            readonly edition: string;
                            readonly at: string;
                        }[];
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly linkOwnershipParty: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description Yours; a retry with the same key repeats the first answer. */
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly ownershipStatement: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @example per_01980000-0000-7000-8000-000000000000 */
                    readonly person: string;
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @example per_01980000-0000-7000-8000-000000000000 */
                        readonly person: string;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listApplications: {
        readonly parameters: {
            readonly query?: {
                readonly cursor?: string;
                readonly limit?: number;
                readonly format?: "page" | "csv" | "json";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page, or with `format` the whole list as a file. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            /** @example apl_01980000-0000-7000-8000-000000000000 */
                            readonly id: string;
                            /** @example cus_01980000-0000-7000-8000-000000000000 */
                            readonly customer: string;
                            /** @example per_01980000-0000-7000-8000-000000000000 */
                            readonly person: string;
                            /** @enum {string} */
                            readonly personKind: "individual" | "entity";
                            readonly name: string;
                            /** @example acc_01980000-0000-7000-8000-000000000000 */
                            readonly account: string;
                            /** @example off_01980000-0000-7000-8000-000000000000 */
                            readonly offering: string;
                            /** @enum {string} */
                            readonly language: "en" | "es" | "zh-Hans" | "ar";
                            /** @enum {string} */
                            readonly state: "being-filled" | "handed-in";
                            /** Format: date-time */
                            readonly begunAt: string;
                            /** Format: date-time */
                            readonly handedInAt: string;
                            /** @description of the notice of disclosure that was shown before */
                            readonly noticeVersion: string;
                        }[];
                        readonly next?: string;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listApplyLinks: {
        readonly parameters: {
            readonly query?: {
                readonly cursor?: string;
                readonly limit?: number;
                readonly format?: "page" | "csv" | "json";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page, or with `format` the whole list as a file. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            /** @example plk_01980000-0000-7000-8000-000000000000 */
                            readonly id: string;
                            /** Format: date-time */
                            readonly madeAt: string;
                            /** Format: date-time */
                            readonly expiresAt: string;
                            /** Format: date-time */
                            readonly endedAt: string;
                        }[];
                        readonly next?: string;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly makeApplyLink: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description Yours; a retry with the same key repeats the first answer. */
                readonly "idempotency-key": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description days until it opens nothing any more */
                    readonly days: number;
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @example plk_01980000-0000-7000-8000-000000000000 */
                        readonly id: string;
                        readonly link: string | null;
                        /** Format: date-time */
                        readonly expiresAt: string;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listBreaches: {
        readonly parameters: {
            readonly query?: {
                readonly cursor?: string;
                readonly limit?: number;
                readonly format?: "page" | "csv" | "json";
                /** @description breached at this moment or later */
                readonly from?: string;
                /** @description breached before this moment */
                readonly until?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page, or with `format` the whole list as a file. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            readonly clock: string;
                            readonly obligation: string;
                            readonly clause: string;
                            readonly subject: string;
                            readonly dueOn: string;
                            /** Format: date-time */
                            readonly breachedAt: string;
                            /** Format: date-time */
                            readonly recordedAt: string;
                            /** @enum {string|null} */
                            readonly ended: "met-late" | "cancelled" | null;
                            /** Format: date-time */
                            readonly endedAt: string;
                        }[];
                        readonly next?: string;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listCaseKinds: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            readonly code: string;
                            readonly label: string;
                            readonly describes: string;
                            readonly clause: string | null;
                            readonly team: string;
                            readonly openedBy: readonly ("colleague" | "customer")[];
                            readonly decidedBy: readonly string[];
                            readonly freshEyes: boolean;
                            readonly hasClock: boolean;
                            readonly reasons: readonly {
                                readonly code: string;
                                readonly label: string;
                                readonly customerTemplate: string;
                            }[];
                            readonly resolutions: readonly {
                                readonly code: string;
                                readonly label: string;
                                readonly follows: string;
                            }[];
                        }[];
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listCaseTimeline: {
        readonly parameters: {
            readonly query?: {
                readonly cursor?: string;
                readonly limit?: number;
                readonly format?: "page" | "csv" | "json";
            };
            readonly header?: never;
            readonly path: {
                readonly case: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page, or with `format` the whole list as a file. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            readonly event: string;
                            readonly kind: string;
                            readonly at: string;
                            readonly actor: {
                                readonly [key: string]: unknown;
                            };
                            readonly facts: {
                                readonly [key: string]: unknown;
                            };
                            readonly customerText: string | null;
                            readonly colleagueText: string | null;
                            readonly shownToCustomerAt: string | null;
                            /** @description the texts were erased as the retention rule allows */
                            readonly erased: boolean;
                        }[];
                        readonly next?: string;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listCases: {
        readonly parameters: {
            readonly query?: {
                readonly cursor?: string;
                readonly limit?: number;
                readonly format?: "page" | "csv" | "json";
                readonly kind?: string;
                readonly team?: string;
                readonly state?: "open" | "claimed" | "waiting-for-customer" | "decided" | "awaiting-second-person" | "resolved" | "cancelled";
                readonly assignee?: "me" | "nobody" | string;
                readonly holder?: "me" | string;
                readonly overdue?: "true" | "false";
                /** @description how near the service level is */
                readonly urgency?: "late" | "urgent" | "soon" | "calm" | "waiting" | "closed";
                /** @description true: neither resolved nor cancelled */
                readonly active?: "true" | "false";
                readonly subject?: string;
                readonly customer?: string;
                readonly account?: string;
                readonly person?: string;
                readonly sort?: "priority" | "due" | "opened";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page, or with `format` the whole list as a file. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            readonly id: string;
                            readonly kind: string;
                            readonly label: string;
                            readonly subject: string;
                            readonly key: string;
                            readonly customer: string | null;
                            readonly account: string | null;
                            readonly person: string | null;
                            /** @description the case this one answers */
                            readonly linked: string | null;
                            readonly team: string;
                            /** @enum {string} */
                            readonly priority: "urgent" | "high" | "normal" | "low";
                            /** @enum {string} */
                            readonly state: "open" | "claimed" | "waiting-for-customer" | "decided" | "awaiting-second-person" | "resolved" | "cancelled";
                            /** @enum {string} */
                            readonly urgency: "late" | "urgent" | "soon" | "calm" | "waiting" | "closed";
                            readonly openedAt: string;
                            readonly openedBy: {
                                readonly [key: string]: unknown;
                            };
                            readonly dueAt: string;
                            readonly assignee: string | null;
                            readonly lock: {
                                readonly by: string;
                                readonly until: string;
                            } | null;
                            readonly decision: {
                                readonly by: string;
                                readonly at: string;
                                readonly resolution: string;
                                readonly reason: string;
                                readonly confirmedBy: string | null;
                            } | null;
                            readonly resolvedAt: string | null;
                            /** @enum {string|null} */
                            readonly cancelledBecause: "opened-in-error" | "duplicate" | "withdrawn" | "superseded" | "subject-gone" | null;
                            readonly clock: string | null;
                            readonly shownToCustomer: boolean;
                        }[];
                        readonly next?: string;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly openCase: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description Yours; a retry with the same key repeats the first answer. */
                readonly "idempotency-key": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly kind: string;
                    readonly subject: string;
                    /** @enum {string} */
                    readonly priority?: "urgent" | "high" | "normal" | "low";
                    readonly colleagueText: string;
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly id: string;
                        readonly kind: string;
                        readonly label: string;
                        readonly subject: string;
                        readonly key: string;
                        readonly customer: string | null;
                        readonly account: string | null;
                        readonly person: string | null;
                        /** @description the case this one answers */
                        readonly linked: string | null;
                        readonly team: string;
                        /** @enum {string} */
                        readonly priority: "urgent" | "high" | "normal" | "low";
                        /** @enum {string} */
                        readonly state: "open" | "claimed" | "waiting-for-customer" | "decided" | "awaiting-second-person" | "resolved" | "cancelled";
                        /** @enum {string} */
                        readonly urgency: "late" | "urgent" | "soon" | "calm" | "waiting" | "closed";
                        readonly openedAt: string;
                        readonly openedBy: {
                            readonly [key: string]: unknown;
                        };
                        readonly dueAt: string;
                        readonly assignee: string | null;
                        readonly lock: {
                            readonly by: string;
                            readonly until: string;
                        } | null;
                        readonly decision: {
                            readonly by: string;
                            readonly at: string;
                            readonly resolution: string;
                            readonly reason: string;
                            readonly confirmedBy: string | null;
                        } | null;
                        readonly resolvedAt: string | null;
                        /** @enum {string|null} */
                        readonly cancelledBecause: "opened-in-error" | "duplicate" | "withdrawn" | "superseded" | "subject-gone" | null;
                        readonly clock: string | null;
                        readonly shownToCustomer: boolean;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listClocks: {
        readonly parameters: {
            readonly query?: {
                readonly cursor?: string;
                readonly limit?: number;
                readonly format?: "page" | "csv" | "json";
                readonly state?: "running" | "satisfied" | "breached" | "breached-then-satisfied" | "cancelled";
                readonly urgency?: "late" | "urgent" | "soon" | "calm" | "closed";
                readonly subject?: string;
                readonly obligation?: string;
                readonly ownerRole?: "owner" | "officer" | "senior-reviewer" | "reviewer" | "reseller-manager" | "engineer" | "examiner" | "customer" | "beneficial-owner";
                readonly ownerUser?: string;
                /** @description due on this day or later */
                readonly dueFrom?: string;
                /** @description due on this day or earlier */
                readonly dueTo?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page, or with `format` the whole list as a file. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            readonly id: string;
                            readonly obligation: string;
                            readonly clause: string;
                            readonly subject: string;
                            readonly key: string;
                            /** @enum {string} */
                            readonly state: "running" | "satisfied" | "breached" | "breached-then-satisfied" | "cancelled";
                            /** @enum {string} */
                            readonly urgency: "late" | "urgent" | "soon" | "calm" | "closed";
                            /** @description whole days to the due day in its zone; negative when it has passed */
                            readonly daysLeft: number;
                            readonly dueOn: string;
                            /** @description the first moment at which it is late */
                            readonly dueAt: string;
                            readonly zone: string;
                            readonly trigger: {
                                readonly type: string;
                                readonly event: string | null;
                            };
                            readonly startsAt: string;
                            /** @description the calendar day of the start in its zone, from which the length is counted */
                            readonly startsOn: string;
                            /** @description the reading of the start that counts */
                            readonly reading: string;
                            readonly readingBecause: string;
                            readonly readings: readonly {
                                readonly code: string;
                                /** Format: date-time */
                                readonly at: string;
                            }[];
                            readonly length: {
                                readonly days?: number;
                                readonly months?: number;
                                readonly years?: number;
                            };
                            readonly lengthFrom: {
                                /** @enum {string} */
                                readonly kind: "parameter" | "setting";
                                readonly name: string;
                            };
                            readonly owner: {
                                /** @enum {string} */
                                readonly role: "owner" | "officer" | "senior-reviewer" | "reviewer" | "reseller-manager" | "engineer" | "examiner" | "customer" | "beneficial-owner";
                                /** @example usr_01980000-0000-7000-8000-000000000000 */
                                readonly user: string | null;
                            };
                            readonly warnDays: readonly number[];
                            readonly extensions: readonly {
                                /** Format: date */
                                readonly from: string;
                                /** Format: date */
                                readonly to: string;
                                /** @enum {string} */
                                readonly basis: "granted-by-authority" | "law-provides" | "court-order";
                                readonly reference: string;
                                /** Format: date-time */
                                readonly extendedAt: string;
                            }[];
                            readonly satisfiedAt: string | null;
                            readonly satisfiedBy: {
                                /** @enum {string} */
                                readonly how: "event" | "by-hand";
                                readonly what: string | null;
                                readonly receipt: string | null;
                            } | null;
                            readonly breachedAt: string | null;
                            readonly breachRecordedAt: string | null;
                            /** @enum {string|null} */
                            readonly cancelledBecause: "subject-gone" | "duty-ended" | "started-in-error" | "superseded" | null;
                        }[];
                        readonly next?: string;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listCustomerCases: {
        readonly parameters: {
            readonly query?: {
                readonly cursor?: string;
                readonly limit?: number;
                readonly format?: "page" | "csv" | "json";
            };
            readonly header?: never;
            readonly path: {
                readonly customer: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page, or with `format` the whole list as a file. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            readonly id: string;
                            readonly kind: string;
                            readonly label: string;
                            /** @enum {string} */
                            readonly state: "in-review" | "waiting-for-you" | "decided" | "closed";
                            readonly resolution: string | null;
                            readonly openedAt: string;
                            readonly against: string | null;
                            /** @description the day by which the law or the program has us answer */
                            readonly answerDueOn: string | null;
                        }[];
                        readonly next?: string;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly openCustomerCase: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description Yours; a retry with the same key repeats the first answer. */
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly customer: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly kind: string;
                    readonly subject?: string;
                    /** @example cas_01980000-0000-7000-8000-000000000000 */
                    readonly against?: string;
                    readonly text: string;
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly id: string;
                        readonly kind: string;
                        readonly label: string;
                        /** @enum {string} */
                        readonly state: "in-review" | "waiting-for-you" | "decided" | "closed";
                        readonly resolution: string | null;
                        readonly openedAt: string;
                        readonly against: string | null;
                        /** @description the day by which the law or the program has us answer */
                        readonly answerDueOn: string | null;
                        readonly timeline: readonly {
                            readonly at: string;
                            /** @enum {string} */
                            readonly from: "you" | "us";
                            readonly kind: string;
                            readonly wanted: readonly string[];
                            readonly text: string | null;
                            readonly erased: boolean;
                        }[];
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listDiscrepancies: {
        readonly parameters: {
            readonly query?: {
                readonly cursor?: string;
                readonly limit?: number;
                readonly format?: "page" | "csv" | "json";
            };
            readonly header?: never;
            readonly path: {
                readonly person: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page, or with `format` the whole list as a file. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            /** @example dis_01980000-0000-7000-8000-000000000000 */
                            readonly id: string;
                            /** @example per_01980000-0000-7000-8000-000000000000 */
                            readonly person: string;
                            /** @enum {string} */
                            readonly field: "name" | "number" | "jurisdiction" | "address" | "status" | "date-of-birth" | "document-number" | "email" | "telephone";
                            /** @enum {string} */
                            readonly severity: "substantive" | "minor";
                            /** @enum {string} */
                            readonly statedBy: "collected" | "document" | "registry-record" | "customer" | "other";
                            /** @enum {string} */
                            readonly foundBy: "collected" | "document" | "registry-record" | "customer" | "other";
                            readonly stated: string;
                            readonly found: string;
                            /** Format: date-time */
                            readonly recordedAt: string;
                            readonly recordedBy: string;
                            /** @enum {string|null} */
                            readonly resolution: "corrected" | "explained" | "accepted" | "evidence-replaced" | null;
                            /** Format: date-time */
                            readonly resolvedAt: string;
                            readonly resolvedBy: string | null;
                        }[];
                        readonly next?: string;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly recordDiscrepancy: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description Yours; a retry with the same key repeats the first answer. */
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly person: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly field: "name" | "number" | "jurisdiction" | "address" | "status" | "date-of-birth" | "document-number" | "email" | "telephone";
                    /** @enum {string} */
                    readonly severity: "substantive" | "minor";
                    /** @enum {string} */
                    readonly statedBy: "collected" | "document" | "registry-record" | "customer" | "other";
                    /** @enum {string} */
                    readonly foundBy: "collected" | "document" | "registry-record" | "customer" | "other";
                    readonly stated: string;
                    readonly found: string;
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @example dis_01980000-0000-7000-8000-000000000000 */
                        readonly discrepancy: string;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listDoubts: {
        readonly parameters: {
            readonly query?: {
                readonly cursor?: string;
                readonly limit?: number;
                readonly format?: "page" | "csv" | "json";
            };
            readonly header?: never;
            readonly path: {
                readonly person: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page, or with `format` the whole list as a file. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            /** @example dbt_01980000-0000-7000-8000-000000000000 */
                            readonly id: string;
                            /** @example per_01980000-0000-7000-8000-000000000000 */
                            readonly person: string;
                            /** @enum {string} */
                            readonly source: "colleague" | "rule";
                            /** @enum {string} */
                            readonly reason: "document-not-genuine" | "evidence-contradicts" | "another-person-behind" | "use-does-not-fit" | "report-of-misuse" | "contact-details-not-held" | "other";
                            /** Format: date-time */
                            readonly raisedAt: string;
                            readonly raisedBy: string;
                            /** Format: date-time */
                            readonly liftedAt: string;
                            readonly liftedBy: string | null;
                            /** @enum {string|null} */
                            readonly liftedBecause: "identity-confirmed" | "explained" | "raised-in-error" | null;
                        }[];
                        readonly next?: string;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly raiseDoubt: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description Yours; a retry with the same key repeats the first answer. */
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly person: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly reason: "document-not-genuine" | "evidence-contradicts" | "another-person-behind" | "use-does-not-fit" | "report-of-misuse" | "contact-details-not-held" | "other";
                    readonly words: string;
                    readonly ask: readonly {
                        /** @enum {string} */
                        readonly kind: "another-document" | "second-method" | "signatory-identity" | "source-of-funds" | "address-proof" | "explanation";
                        /**
                         * @description the signatory or controller it is about; absent: the person itself
                         * @example per_01980000-0000-7000-8000-000000000000
                         */
                        readonly about?: string;
                    }[];
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @example per_01980000-0000-7000-8000-000000000000 */
                        readonly person: string;
                        /** @enum {string} */
                        readonly outcome: "verified" | "pending" | "in-doubt" | "failed" | "not-owed";
                        /** Format: date-time */
                        readonly since: string;
                        /** Format: date */
                        readonly dueOn: string;
                        /** Format: date */
                        readonly failedOn: string;
                        readonly attemptsLeft: number;
                        readonly openDiscrepancies: number;
                        /** Format: date */
                        readonly reverifyDueOn: string;
                        /** @description what stands between this person and verified */
                        readonly lacks: readonly ("documentary-method" | "non-documentary-method" | "another-method" | "discrepancy-open" | "doubt-open")[];
                        readonly methods: readonly {
                            /** @enum {string} */
                            readonly method: "documentary" | "email-code" | "telephone-code" | "domain-dns" | "registry-record";
                            /** Format: date-time */
                            readonly provedAt: string;
                            readonly open: boolean;
                        }[];
                        readonly circumstances: readonly ("no-unexpired-photo-document" | "unfamiliar-documents" | "opened-without-documents" | "not-met-in-person" | "other-raised-risk")[];
                        readonly findings: readonly {
                            readonly obligation: string;
                            readonly subject: string;
                            /** @enum {string} */
                            readonly outcome: "met" | "unmet" | "unknown" | "not-applicable";
                            readonly reasons: readonly {
                                readonly code: string;
                                readonly clause: string;
                                readonly facts?: {
                                    readonly [key: string]: string | number | boolean | null;
                                };
                            }[];
                            readonly missing: readonly string[];
                            readonly edition: string;
                            readonly at: string;
                        }[];
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listEventTypes: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            /** @description without the prefix dev.gatehouse. */
                            readonly type: string;
                            readonly part: string;
                            readonly describes: string;
                        }[];
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listExistingAccounts: {
        readonly parameters: {
            readonly query?: {
                readonly cursor?: string;
                readonly limit?: number;
                readonly format?: "page" | "csv" | "json";
                readonly state?: "all" | "complete" | "outstanding";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page, or with `format` the whole list as a file. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            /** @example acc_01980000-0000-7000-8000-000000000000 */
                            readonly account: string;
                            /** @example cus_01980000-0000-7000-8000-000000000000 */
                            readonly customer: string;
                            readonly name: string;
                            readonly externalId: string | null;
                            /** Format: date */
                            readonly openedOn: string;
                            readonly complete: boolean;
                            readonly missing: readonly string[];
                        }[];
                        readonly next?: string;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listImportRows: {
        readonly parameters: {
            readonly query?: {
                readonly cursor?: string;
                readonly limit?: number;
                readonly format?: "page" | "csv" | "json";
                readonly status?: "imported" | "updated" | "unchanged" | "skipped-duplicate" | "refused";
            };
            readonly header?: never;
            readonly path: {
                readonly import: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page, or with `format` the whole list as a file. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            readonly row: number;
                            readonly line: number;
                            /** @enum {string} */
                            readonly status: "imported" | "updated" | "unchanged" | "skipped-duplicate" | "refused";
                            readonly externalId: string | null;
                            /** @example acc_01980000-0000-7000-8000-000000000000 */
                            readonly account: string | null;
                            readonly errors: readonly {
                                readonly column: string;
                                readonly code: string;
                            }[];
                        }[];
                        readonly next?: string;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listImports: {
        readonly parameters: {
            readonly query?: {
                readonly cursor?: string;
                readonly limit?: number;
                readonly format?: "page" | "csv" | "json";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page, or with `format` the whole list as a file. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            /** @example imp_01980000-0000-7000-8000-000000000000 */
                            readonly id: string;
                            /** @enum {string} */
                            readonly mode: "import" | "preview";
                            /** @enum {string} */
                            readonly state: "running" | "finished";
                            readonly counts: {
                                readonly rows: number;
                                readonly imported: number;
                                readonly updated: number;
                                readonly unchanged: number;
                                readonly skipped: number;
                                readonly refused: number;
                            };
                            /** Format: date-time */
                            readonly startedAt: string;
                            /** Format: date-time */
                            readonly finishedAt: string;
                        }[];
                        readonly next?: string;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly startImport: {
        readonly parameters: {
            readonly query?: {
                readonly mode?: "import" | "preview";
            };
            readonly header: {
                /** @description Yours; a retry with the same key repeats the first answer. */
                readonly "idempotency-key": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "text/csv": string;
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @example imp_01980000-0000-7000-8000-000000000000 */
                        readonly id: string;
                        /** @enum {string} */
                        readonly mode: "import" | "preview";
                        /** @enum {string} */
                        readonly state: "running" | "finished";
                        readonly counts: {
                            readonly rows: number;
                            readonly imported: number;
                            readonly updated: number;
                            readonly unchanged: number;
                            readonly skipped: number;
                            readonly refused: number;
                        };
                        /** Format: date-time */
                        readonly startedAt: string;
                        /** Format: date-time */
                        readonly finishedAt: string;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listLedgerCheckpoints: {
        readonly parameters: {
            readonly query?: {
                readonly cursor?: string;
                readonly limit?: number;
                readonly format?: "page" | "csv" | "json";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page, or with `format` the whole list as a file. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            readonly size: number;
                            readonly root: string;
                            readonly signedAt: string;
                            readonly note: string;
                        }[];
                        readonly next?: string;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listLedgerEntries: {
        readonly parameters: {
            readonly query?: {
                readonly cursor?: string;
                readonly limit?: number;
                readonly format?: "page" | "csv" | "json";
                readonly kind?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page, or with `format` the whole list as a file. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            readonly id: string;
                            readonly index: number | null;
                            readonly at: string;
                            readonly kind: string;
                            readonly actor?: unknown;
                            readonly subjects: readonly string[];
                            readonly events: readonly unknown[];
                        }[];
                        readonly next?: string;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listLongWork: {
        readonly parameters: {
            readonly query?: {
                readonly cursor?: string;
                readonly limit?: number;
                readonly format?: "page" | "csv" | "json";
                readonly state?: "waiting" | "running" | "done" | "failed" | "cancelled";
                /** @description true: it waits or runs */
                readonly active?: "true" | "false";
                /** @description true: only what you asked for */
                readonly mine?: "true" | "false";
                readonly kind?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page, or with `format` the whole list as a file. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            readonly id: string;
                            readonly kind: string;
                            readonly label: string;
                            /** @description what was asked for, in short */
                            readonly about: {
                                readonly [key: string]: unknown;
                            };
                            readonly askedAt: string;
                            readonly askedBy: string;
                            /** @enum {string} */
                            readonly state: "waiting" | "running" | "done" | "failed" | "cancelled";
                            readonly progress: {
                                /** @description items handled, those refused included */
                                readonly done: number;
                                /** @description null until it is known */
                                readonly total: number | null;
                                readonly refused: number;
                            };
                            readonly startedAt: string | null;
                            /** @description the last sign of life of the worker */
                            readonly heartbeatAt: string | null;
                            readonly endedAt: string | null;
                            /** @description why it failed */
                            readonly problem: {
                                readonly code: string;
                                readonly title: string;
                            } | null;
                        }[];
                        readonly next?: string;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listNotices: {
        readonly parameters: {
            readonly query?: {
                readonly cursor?: string;
                readonly limit?: number;
                readonly format?: "page" | "csv" | "json";
                readonly state?: "held" | "queued" | "sent" | "given-up";
                /** @description id of the person, customer or user */
                readonly recipient?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page, or with `format` the whole list as a file. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            /** @example ntc_01980000-0000-7000-8000-000000000000 */
                            readonly id: string;
                            /** Format: date-time */
                            readonly writtenAt: string;
                            /** @enum {string} */
                            readonly template: "email-code" | "telephone-code" | "invitation" | "owner-invitation" | "application-link" | "asked-again" | "sign-in-link" | "customer-message" | "clocks-warned" | "clocks-breached" | "webhook-delivery-dead";
                            readonly locale: string;
                            /** @enum {string} */
                            readonly channel: "email" | "sms";
                            readonly about: string;
                            /** @enum {string} */
                            readonly recipientKind: "person" | "user" | "address";
                            readonly recipient: string | null;
                            /** @enum {string} */
                            readonly state: "held" | "queued" | "sent" | "given-up";
                            readonly attempts: number;
                            /** Format: date-time */
                            readonly dueAt: string;
                            /** Format: date-time */
                            readonly endedAt: string;
                            /** @enum {string|null} */
                            readonly lastFault: "unreachable" | "timeout" | "tls-failed" | "not-authorized" | "refused-by-server" | "busy" | "server-fault" | "erased" | null;
                        }[];
                        readonly next?: string;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listResellerPrograms: {
        readonly parameters: {
            readonly query?: {
                readonly cursor?: string;
                readonly limit?: number;
                readonly format?: "page" | "csv" | "json";
            };
            readonly header?: never;
            readonly path: {
                readonly reseller: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page, or with `format` the whole list as a file. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            /** @enum {string} */
                            readonly basis: "adopted" | "own";
                            readonly on: string;
                            /** @description the agreement, or the name of the file */
                            readonly reference: string;
                            readonly scope: string | null;
                            readonly deviations: readonly string[];
                            readonly programVersion: number | null;
                            readonly digest: string | null;
                            /** Format: date-time */
                            readonly recordedAt: string;
                        }[];
                        readonly next?: string;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listRevealApprovals: {
        readonly parameters: {
            readonly query?: {
                readonly cursor?: string;
                readonly limit?: number;
                readonly format?: "page" | "csv" | "json";
                readonly state?: "waiting" | "confirmed" | "used";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page, or with `format` the whole list as a file. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            /** @example apr_01980000-0000-7000-8000-000000000000 */
                            readonly id: string;
                            /** @example elm_01980000-0000-7000-8000-000000000000 */
                            readonly element: string;
                            /** @example per_01980000-0000-7000-8000-000000000000 */
                            readonly person: string;
                            /** @enum {string} */
                            readonly reason: "verification" | "review" | "legal-process" | "customer-request" | "payment-inquiry";
                            /** @enum {string} */
                            readonly state: "waiting" | "confirmed" | "used";
                            /** @example usr_01980000-0000-7000-8000-000000000000 */
                            readonly askedBy: string;
                            /** Format: date-time */
                            readonly askedAt: string;
                            /** @example usr_01980000-0000-7000-8000-000000000000 */
                            readonly confirmedBy: string | null;
                            /** Format: date-time */
                            readonly confirmedAt: string;
                        }[];
                        readonly next?: string;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listServiceKeys: {
        readonly parameters: {
            readonly query?: {
                readonly cursor?: string;
                readonly limit?: number;
                readonly format?: "page" | "csv" | "json";
                readonly state?: "live" | "ended";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page, or with `format` the whole list as a file. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            /** @example key_01980000-0000-7000-8000-000000000000 */
                            readonly id: string;
                            readonly name: string;
                            readonly scopes: readonly ("adopt:read" | "adopt:write" | "identification:read" | "identification:write" | "determine:read" | "determine:write" | "standing:read" | "standing:write" | "gate:ask" | "casework:read" | "casework:write" | "ledger:read" | "access:manage")[];
                            readonly expiresAt: string | null;
                            readonly madeAt: string;
                            readonly madeBy: string;
                            readonly lastUsedAt: string | null;
                            readonly endedAt: string | null;
                            readonly endedBy: string | null;
                        }[];
                        readonly next?: string;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly makeServiceKey: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description Yours; a retry with the same key repeats the first answer. */
                readonly "idempotency-key": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly name: string;
                    readonly scopes: readonly ("adopt:read" | "adopt:write" | "identification:read" | "identification:write" | "determine:read" | "determine:write" | "standing:read" | "standing:write" | "gate:ask" | "casework:read" | "casework:write" | "ledger:read" | "access:manage")[];
                    /** Format: date-time */
                    readonly expiresAt?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @example key_01980000-0000-7000-8000-000000000000 */
                        readonly id: string;
                        readonly name: string;
                        readonly scopes: readonly ("adopt:read" | "adopt:write" | "identification:read" | "identification:write" | "determine:read" | "determine:write" | "standing:read" | "standing:write" | "gate:ask" | "casework:read" | "casework:write" | "ledger:read" | "access:manage")[];
                        readonly expiresAt: string | null;
                        readonly madeAt: string;
                        readonly madeBy: string;
                        readonly lastUsedAt: string | null;
                        readonly endedAt: string | null;
                        readonly endedBy: string | null;
                        readonly secret: string | null;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listSettingChanges: {
        readonly parameters: {
            readonly query?: {
                readonly cursor?: string;
                readonly limit?: number;
                readonly format?: "page" | "csv" | "json";
                readonly name?: "ownershipThresholdPercent" | "ownershipCountingRule" | "ownershipControlRoles" | "ownershipAcceptedEnds" | "controlHolderRequired" | "usPersonOwnersNeedEvidence" | "usPersonEvidenceMonths" | "verificationMethods" | "verificationMethodsNeeded" | "documentaryRequired" | "verificationAttemptsMax" | "codeMinutes" | "pendingDays" | "pendingTerms" | "restrictedTerms" | "usBeforeStatusTerms" | "suspendAfterFailedDays" | "closeAfterSuspendedDays" | "reverifyEveryMonths" | "ownerNoticeDays" | "trialWithoutPayment" | "nationalIdentificationNumber" | "appealDays" | "redressDays" | "reviewHours" | "retentionYears" | "fourEyes" | "legalZone" | "clockWarningDays" | "breachEscalation" | "customerLocationBasis" | "certificationCountsCustomers" | "irregularUpdateDays" | "abuseReportDays" | "assessmentSupportDays" | "remediationDays" | "transactionReviewDays" | "violationReportDays" | "deterrenceProgramUpdateYears";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page, or with `format` the whole list as a file. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            /** @example set_01980000-0000-7000-8000-000000000000 */
                            readonly id: string;
                            /** @enum {string} */
                            readonly name: "ownershipThresholdPercent" | "ownershipCountingRule" | "ownershipControlRoles" | "ownershipAcceptedEnds" | "controlHolderRequired" | "usPersonOwnersNeedEvidence" | "usPersonEvidenceMonths" | "verificationMethods" | "verificationMethodsNeeded" | "documentaryRequired" | "verificationAttemptsMax" | "codeMinutes" | "pendingDays" | "pendingTerms" | "restrictedTerms" | "usBeforeStatusTerms" | "suspendAfterFailedDays" | "closeAfterSuspendedDays" | "reverifyEveryMonths" | "ownerNoticeDays" | "trialWithoutPayment" | "nationalIdentificationNumber" | "appealDays" | "redressDays" | "reviewHours" | "retentionYears" | "fourEyes" | "legalZone" | "clockWarningDays" | "breachEscalation" | "customerLocationBasis" | "certificationCountsCustomers" | "irregularUpdateDays" | "abuseReportDays" | "assessmentSupportDays" | "remediationDays" | "transactionReviewDays" | "violationReportDays" | "deterrenceProgramUpdateYears";
                            readonly value?: unknown;
                            readonly reason: string;
                            readonly effectiveOn: string;
                            /** @enum {string} */
                            readonly state: "proposed" | "approved" | "withdrawn";
                            readonly proposedBy: string;
                            readonly proposedAt: string;
                            readonly approvedBy: string | null;
                            readonly approvedAt: string | null;
                        }[];
                        readonly next?: string;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly proposeSetting: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description Yours; a retry with the same key repeats the first answer. */
                readonly "idempotency-key": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly name: "ownershipThresholdPercent" | "ownershipCountingRule" | "ownershipControlRoles" | "ownershipAcceptedEnds" | "controlHolderRequired" | "usPersonOwnersNeedEvidence" | "usPersonEvidenceMonths" | "verificationMethods" | "verificationMethodsNeeded" | "documentaryRequired" | "verificationAttemptsMax" | "codeMinutes" | "pendingDays" | "pendingTerms" | "restrictedTerms" | "usBeforeStatusTerms" | "suspendAfterFailedDays" | "closeAfterSuspendedDays" | "reverifyEveryMonths" | "ownerNoticeDays" | "trialWithoutPayment" | "nationalIdentificationNumber" | "appealDays" | "redressDays" | "reviewHours" | "retentionYears" | "fourEyes" | "legalZone" | "clockWarningDays" | "breachEscalation" | "customerLocationBasis" | "certificationCountsCustomers" | "irregularUpdateDays" | "abuseReportDays" | "assessmentSupportDays" | "remediationDays" | "transactionReviewDays" | "violationReportDays" | "deterrenceProgramUpdateYears";
                    readonly value?: unknown;
                    readonly reason: string;
                    /** Format: date */
                    readonly effectiveOn?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @example set_01980000-0000-7000-8000-000000000000 */
                        readonly id: string;
                        /** @enum {string} */
                        readonly name: "ownershipThresholdPercent" | "ownershipCountingRule" | "ownershipControlRoles" | "ownershipAcceptedEnds" | "controlHolderRequired" | "usPersonOwnersNeedEvidence" | "usPersonEvidenceMonths" | "verificationMethods" | "verificationMethodsNeeded" | "documentaryRequired" | "verificationAttemptsMax" | "codeMinutes" | "pendingDays" | "pendingTerms" | "restrictedTerms" | "usBeforeStatusTerms" | "suspendAfterFailedDays" | "closeAfterSuspendedDays" | "reverifyEveryMonths" | "ownerNoticeDays" | "trialWithoutPayment" | "nationalIdentificationNumber" | "appealDays" | "redressDays" | "reviewHours" | "retentionYears" | "fourEyes" | "legalZone" | "clockWarningDays" | "breachEscalation" | "customerLocationBasis" | "certificationCountsCustomers" | "irregularUpdateDays" | "abuseReportDays" | "assessmentSupportDays" | "remediationDays" | "transactionReviewDays" | "violationReportDays" | "deterrenceProgramUpdateYears";
                        readonly value?: unknown;
                        readonly reason: string;
                        readonly effectiveOn: string;
                        /** @enum {string} */
                        readonly state: "proposed" | "approved" | "withdrawn";
                        readonly proposedBy: string;
                        readonly proposedAt: string;
                        readonly approvedBy: string | null;
                        readonly approvedAt: string | null;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listStandingChanges: {
        readonly parameters: {
            readonly query?: {
                readonly cursor?: string;
                readonly limit?: number;
                readonly format?: "page" | "csv" | "json";
            };
            readonly header?: never;
            readonly path: {
                readonly account: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page, or with `format` the whole list as a file. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            readonly version: number;
                            /** @enum {string|null} */
                            readonly from: "not-opened" | "pending" | "good" | "restricted" | "suspended" | "closing" | "closed" | "refused" | null;
                            /** @enum {string} */
                            readonly to: "not-opened" | "pending" | "good" | "restricted" | "suspended" | "closing" | "closed" | "refused";
                            readonly reasons: readonly {
                                /** @enum {string} */
                                readonly code: "ready-to-open" | "minimum-data-missing" | "owners-not-known" | "us-status-undetermined" | "program-not-adopted" | "first-certification-missing" | "refusal-proposed" | "refused-by-decision" | "appeal-pending" | "offering-out-of-scope" | "offering-scope-undecided" | "customer-and-all-owners-us" | "all-verified" | "existing-account" | "implementation-period-over" | "verification-pending" | "verification-overdue" | "reverification-overdue" | "identity-in-doubt" | "attempts-failed" | "suspended-after-failed-attempts" | "closing-to-be-proposed" | "closing-proposed" | "identity-compromised" | "closing-by-decision" | "account-closed";
                                readonly clause: string;
                                readonly facts?: {
                                    readonly [key: string]: string | number | boolean | null;
                                };
                            }[];
                            readonly terms: {
                                /** @description offering kinds that may be used; empty: all */
                                readonly services: readonly string[];
                                readonly acceleratorsMax: number | null;
                                /** @description regions that may be used; empty: all */
                                readonly regions: readonly string[];
                                /** @description per calendar month */
                                readonly spendMax: {
                                    readonly minor: number;
                                    readonly currency: string;
                                } | null;
                                /** @enum {string} */
                                readonly monitoring: "standard" | "enhanced";
                                /** @enum {string} */
                                readonly newProvisioning: "allowed" | "within-limits" | "stopped";
                                /** @enum {string} */
                                readonly runningMachines: "none" | "untouched" | "end-with-account";
                                /**
                                 * Format: date-time
                                 * @description the moment from which time alone ends these terms; null: none
                                 */
                                readonly until: string;
                            };
                            /** Format: date-time */
                            readonly validUntil: string;
                            /** Format: date-time */
                            readonly changedAt: string;
                            /** @example evt_01980000-0000-7000-8000-000000000000 */
                            readonly event: string;
                        }[];
                        readonly next?: string;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listStandings: {
        readonly parameters: {
            readonly query?: {
                readonly cursor?: string;
                readonly limit?: number;
                readonly format?: "page" | "csv" | "json";
                readonly state?: "not-opened" | "pending" | "good" | "restricted" | "suspended" | "closing" | "closed" | "refused";
                readonly reason?: "ready-to-open" | "minimum-data-missing" | "owners-not-known" | "us-status-undetermined" | "program-not-adopted" | "first-certification-missing" | "refusal-proposed" | "refused-by-decision" | "appeal-pending" | "offering-out-of-scope" | "offering-scope-undecided" | "customer-and-all-owners-us" | "all-verified" | "existing-account" | "implementation-period-over" | "verification-pending" | "verification-overdue" | "reverification-overdue" | "identity-in-doubt" | "attempts-failed" | "suspended-after-failed-attempts" | "closing-to-be-proposed" | "closing-proposed" | "identity-compromised" | "closing-by-decision" | "account-closed";
                readonly customer?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page, or with `format` the whole list as a file. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            /** @example acc_01980000-0000-7000-8000-000000000000 */
                            readonly account: string;
                            /** @enum {string} */
                            readonly state: "not-opened" | "pending" | "good" | "restricted" | "suspended" | "closing" | "closed" | "refused";
                            readonly reasons: readonly ("ready-to-open" | "minimum-data-missing" | "owners-not-known" | "us-status-undetermined" | "program-not-adopted" | "first-certification-missing" | "refusal-proposed" | "refused-by-decision" | "appeal-pending" | "offering-out-of-scope" | "offering-scope-undecided" | "customer-and-all-owners-us" | "all-verified" | "existing-account" | "implementation-period-over" | "verification-pending" | "verification-overdue" | "reverification-overdue" | "identity-in-doubt" | "attempts-failed" | "suspended-after-failed-attempts" | "closing-to-be-proposed" | "closing-proposed" | "identity-compromised" | "closing-by-decision" | "account-closed")[];
                            /** @enum {string} */
                            readonly newProvisioning: "allowed" | "within-limits" | "stopped";
                            /** Format: date */
                            readonly currentDeadline: string;
                            /** @description how many requirements are past due */
                            readonly pastDue: number;
                            /** Format: date-time */
                            readonly validUntil: string;
                            /** Format: date-time */
                            readonly changedAt: string;
                            readonly version: number;
                        }[];
                        readonly next?: string;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listStructureChanges: {
        readonly parameters: {
            readonly query?: {
                readonly cursor?: string;
                readonly limit?: number;
                readonly format?: "page" | "csv" | "json";
            };
            readonly header?: never;
            readonly path: {
                readonly organization: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page, or with `format` the whole list as a file. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            /** @example evt_01980000-0000-7000-8000-000000000000 */
                            readonly id: string;
                            /** @enum {string} */
                            readonly kind: "business" | "corporate-structure";
                            readonly on: string;
                            readonly reference: string;
                            /** Format: date-time */
                            readonly recordedAt: string;
                        }[];
                        readonly next?: string;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly recordStructureChange: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description Yours; a retry with the same key repeats the first answer. */
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly organization: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly kind: "business" | "corporate-structure";
                    /** Format: date */
                    readonly on: string;
                    readonly reference: string;
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @example evt_01980000-0000-7000-8000-000000000000 */
                        readonly id: string;
                        /** @enum {string} */
                        readonly kind: "business" | "corporate-structure";
                        readonly on: string;
                        readonly reference: string;
                        /** Format: date-time */
                        readonly recordedAt: string;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listTransactionValues: {
        readonly parameters: {
            readonly query?: {
                readonly cursor?: string;
                readonly limit?: number;
                readonly format?: "page" | "csv" | "json";
                readonly account?: string;
                readonly month?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page, or with `format` the whole list as a file. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            /** @example 2026-03 */
                            readonly month: string;
                            readonly currency: string;
                            readonly minor: number;
                            /** @example acc_01980000-0000-7000-8000-000000000000 */
                            readonly account: string;
                            /** @description in major units, as it was sent */
                            readonly amount: string;
                            /** Format: date-time */
                            readonly recordedAt: string;
                        }[];
                        readonly next?: string;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly recordTransactionValues: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description each with `account` (its id, or the key of the provider), `month` as YYYY-MM, `amount` in major units as text, `currency` */
                    readonly values: readonly {
                        readonly [key: string]: unknown;
                    }[];
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly kept: number;
                        /** @description rows that say what was kept before */
                        readonly unchanged: number;
                        readonly notKept: readonly {
                            /** @description counted from 1, without the header */
                            readonly row: number;
                            /** @enum {string} */
                            readonly code: "account-missing" | "account-unknown" | "month-not-valid" | "month-ahead" | "amount-not-valid" | "currency-not-valid" | "column-unknown" | "repeated";
                        }[];
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listUnresolvedIdentities: {
        readonly parameters: {
            readonly query?: {
                readonly cursor?: string;
                readonly limit?: number;
                readonly format?: "page" | "csv" | "json";
                readonly state?: "open" | "resolved";
                readonly person?: string;
                /** @description the register as it stood at that moment; absent: now */
                readonly asOf?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page, or with `format` the whole list as a file. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            /** @example uri_01980000-0000-7000-8000-000000000000 */
                            readonly id: string;
                            /** @example per_01980000-0000-7000-8000-000000000000 */
                            readonly person: string;
                            /** @enum {string} */
                            readonly because: "attempts-exhausted" | "evidence-false" | "evidence-not-given" | "doubt-not-lifted";
                            readonly failedAttempts: number;
                            /** Format: date-time */
                            readonly registeredAt: string;
                            readonly registeredBy: string;
                            /** @enum {string|null} */
                            readonly resolution: "verified-later" | "refused" | "closed" | "entered-in-error" | null;
                            /** Format: date-time */
                            readonly resolvedAt: string;
                            readonly resolvedBy: string | null;
                        }[];
                        readonly next?: string;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listUnverifiedForeignAccounts: {
        readonly parameters: {
            readonly query?: {
                readonly cursor?: string;
                readonly limit?: number;
                readonly format?: "page" | "csv" | "json";
                /** @description not verified for at least so many whole days */
                readonly fromDays?: number | null;
                /** @description and for at most so many */
                readonly toDays?: number | null;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page, or with `format` the whole list as a file. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            /** @example acc_01980000-0000-7000-8000-000000000000 */
                            readonly account: string;
                            /** @enum {string} */
                            readonly state: "not-opened" | "pending" | "good" | "restricted" | "suspended" | "closing" | "closed" | "refused";
                            readonly reasons: readonly ("ready-to-open" | "minimum-data-missing" | "owners-not-known" | "us-status-undetermined" | "program-not-adopted" | "first-certification-missing" | "refusal-proposed" | "refused-by-decision" | "appeal-pending" | "offering-out-of-scope" | "offering-scope-undecided" | "customer-and-all-owners-us" | "all-verified" | "existing-account" | "implementation-period-over" | "verification-pending" | "verification-overdue" | "reverification-overdue" | "identity-in-doubt" | "attempts-failed" | "suspended-after-failed-attempts" | "closing-to-be-proposed" | "closing-proposed" | "identity-compromised" | "closing-by-decision" | "account-closed")[];
                            /** @enum {string} */
                            readonly newProvisioning: "allowed" | "within-limits" | "stopped";
                            /** Format: date */
                            readonly currentDeadline: string;
                            /** @description how many requirements are past due */
                            readonly pastDue: number;
                            /** Format: date-time */
                            readonly validUntil: string;
                            /** Format: date-time */
                            readonly changedAt: string;
                            readonly version: number;
                            /** Format: date-time */
                            readonly unverifiedSince: string;
                        }[];
                        readonly next?: string;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listVerificationAttempts: {
        readonly parameters: {
            readonly query?: {
                readonly cursor?: string;
                readonly limit?: number;
                readonly format?: "page" | "csv" | "json";
            };
            readonly header?: never;
            readonly path: {
                readonly person: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page, or with `format` the whole list as a file. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            /** @example att_01980000-0000-7000-8000-000000000000 */
                            readonly id: string;
                            /** @example per_01980000-0000-7000-8000-000000000000 */
                            readonly person: string;
                            /** @enum {string} */
                            readonly method: "documentary" | "email-code" | "telephone-code" | "domain-dns" | "registry-record";
                            readonly round: number;
                            /** Format: date-time */
                            readonly startedAt: string;
                            /** @example elm_01980000-0000-7000-8000-000000000000 */
                            readonly element: string | null;
                            /** @example doc_01980000-0000-7000-8000-000000000000 */
                            readonly document: string | null;
                            /** @enum {string} */
                            readonly outcome: "open" | "succeeded" | "failed" | "abandoned";
                            /** @enum {string|null} */
                            readonly why: "code-confirmed" | "domain-record-found" | "record-is-of-this-entity" | "document-accepted" | "too-many-wrong-entries" | "another-entity" | "entity-not-active" | "expired" | "replaced" | "information-changed" | "unreadable" | "page-missing" | "not-a-document-of-identity" | "document-expired" | "another-person" | "altered" | "not-genuine" | null;
                            /** Format: date-time */
                            readonly endedAt: string;
                            /**
                             * Format: date-time
                             * @description since when what was proved is no longer what is collected
                             */
                            readonly overtakenAt: string;
                        }[];
                        readonly next?: string;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listWebhookDeliveries: {
        readonly parameters: {
            readonly query?: {
                readonly cursor?: string;
                readonly limit?: number;
                readonly format?: "page" | "csv" | "json";
                readonly endpoint?: string;
                readonly state?: "pending" | "delivered" | "dead" | "cancelled";
                readonly eventType?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page, or with `format` the whole list as a file. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            /** @example dlv_01980000-0000-7000-8000-000000000000 */
                            readonly id: string;
                            /** @example whk_01980000-0000-7000-8000-000000000000 */
                            readonly endpoint: string;
                            /** @example evt_01980000-0000-7000-8000-000000000000 */
                            readonly event: string;
                            readonly eventType: string;
                            /** @enum {string} */
                            readonly state: "pending" | "delivered" | "dead" | "cancelled";
                            readonly attempts: number;
                            /** Format: date-time */
                            readonly createdAt: string;
                            /** Format: date-time */
                            readonly dueAt: string;
                            /** Format: date-time */
                            readonly endedAt: string;
                        }[];
                        readonly next?: string;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly noteCase: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description Yours; a retry with the same key repeats the first answer. */
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly case: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly colleagueText: string;
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly id: string;
                        readonly kind: string;
                        readonly label: string;
                        readonly subject: string;
                        readonly key: string;
                        readonly customer: string | null;
                        readonly account: string | null;
                        readonly person: string | null;
                        /** @description the case this one answers */
                        readonly linked: string | null;
                        readonly team: string;
                        /** @enum {string} */
                        readonly priority: "urgent" | "high" | "normal" | "low";
                        /** @enum {string} */
                        readonly state: "open" | "claimed" | "waiting-for-customer" | "decided" | "awaiting-second-person" | "resolved" | "cancelled";
                        /** @enum {string} */
                        readonly urgency: "late" | "urgent" | "soon" | "calm" | "waiting" | "closed";
                        readonly openedAt: string;
                        readonly openedBy: {
                            readonly [key: string]: unknown;
                        };
                        readonly dueAt: string;
                        readonly assignee: string | null;
                        readonly lock: {
                            readonly by: string;
                            readonly until: string;
                        } | null;
                        readonly decision: {
                            readonly by: string;
                            readonly at: string;
                            readonly resolution: string;
                            readonly reason: string;
                            readonly confirmedBy: string | null;
                        } | null;
                        readonly resolvedAt: string | null;
                        /** @enum {string|null} */
                        readonly cancelledBecause: "opened-in-error" | "duplicate" | "withdrawn" | "superseded" | "subject-gone" | null;
                        readonly clock: string | null;
                        readonly shownToCustomer: boolean;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly openAccount: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description Yours; a retry with the same key repeats the first answer. */
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly account: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @example acc_01980000-0000-7000-8000-000000000000 */
                        readonly account: string;
                        /** @enum {string} */
                        readonly state: "not-opened" | "pending" | "good" | "restricted" | "suspended" | "closing" | "closed" | "refused";
                        readonly terms: {
                            /** @description offering kinds that may be used; empty: all */
                            readonly services: readonly string[];
                            readonly acceleratorsMax: number | null;
                            /** @description regions that may be used; empty: all */
                            readonly regions: readonly string[];
                            /** @description per calendar month */
                            readonly spendMax: {
                                readonly minor: number;
                                readonly currency: string;
                            } | null;
                            /** @enum {string} */
                            readonly monitoring: "standard" | "enhanced";
                            /** @enum {string} */
                            readonly newProvisioning: "allowed" | "within-limits" | "stopped";
                            /** @enum {string} */
                            readonly runningMachines: "none" | "untouched" | "end-with-account";
                            /**
                             * Format: date-time
                             * @description the moment from which time alone ends these terms; null: none
                             */
                            readonly until: string;
                        };
                        readonly reasons: readonly {
                            /** @enum {string} */
                            readonly code: "ready-to-open" | "minimum-data-missing" | "owners-not-known" | "us-status-undetermined" | "program-not-adopted" | "first-certification-missing" | "refusal-proposed" | "refused-by-decision" | "appeal-pending" | "offering-out-of-scope" | "offering-scope-undecided" | "customer-and-all-owners-us" | "all-verified" | "existing-account" | "implementation-period-over" | "verification-pending" | "verification-overdue" | "reverification-overdue" | "identity-in-doubt" | "attempts-failed" | "suspended-after-failed-attempts" | "closing-to-be-proposed" | "closing-proposed" | "identity-compromised" | "closing-by-decision" | "account-closed";
                            readonly clause: string;
                            readonly facts?: {
                                readonly [key: string]: string | number | boolean | null;
                            };
                            readonly customerText: string;
                        }[];
                        readonly lifts: readonly string[];
                        readonly version: number;
                        /** Format: date-time */
                        readonly validUntil: string;
                        /** Format: date-time */
                        readonly changedAt: string;
                        readonly factsDigest: string;
                        /** @example cus_01980000-0000-7000-8000-000000000000 */
                        readonly customer: string;
                        /** @example per_01980000-0000-7000-8000-000000000000 */
                        readonly person: string;
                        readonly requirements: {
                            readonly currentlyDue: readonly {
                                readonly requirement: string;
                                /** @description what is owed: a missing fact of collection, verification, us-status, appeal and so on */
                                readonly code: string;
                                /** @enum {string} */
                                readonly owedBy: "customer" | "provider";
                                readonly clause: string;
                                /** @enum {string} */
                                readonly why: "ready-to-open" | "minimum-data-missing" | "owners-not-known" | "us-status-undetermined" | "program-not-adopted" | "first-certification-missing" | "refusal-proposed" | "refused-by-decision" | "appeal-pending" | "offering-out-of-scope" | "offering-scope-undecided" | "customer-and-all-owners-us" | "all-verified" | "existing-account" | "implementation-period-over" | "verification-pending" | "verification-overdue" | "reverification-overdue" | "identity-in-doubt" | "attempts-failed" | "suspended-after-failed-attempts" | "closing-to-be-proposed" | "closing-proposed" | "identity-compromised" | "closing-by-decision" | "account-closed";
                                /**
                                 * Format: date
                                 * @description last day in the legal zone; null: no day is set
                                 */
                                readonly dueOn: string;
                                /** @example per_01980000-0000-7000-8000-000000000000 */
                                readonly person: string | null;
                                /** @description open to the customer, owed by nobody: an appeal, or proof of U.S. status */
                                readonly optional: boolean;
                                readonly title: string;
                                readonly customerText: string;
                                /** @description what counts */
                                readonly remedy: string;
                            }[];
                            readonly eventuallyDue: readonly {
                                readonly requirement: string;
                                /** @description what is owed: a missing fact of collection, verification, us-status, appeal and so on */
                                readonly code: string;
                                /** @enum {string} */
                                readonly owedBy: "customer" | "provider";
                                readonly clause: string;
                                /** @enum {string} */
                                readonly why: "ready-to-open" | "minimum-data-missing" | "owners-not-known" | "us-status-undetermined" | "program-not-adopted" | "first-certification-missing" | "refusal-proposed" | "refused-by-decision" | "appeal-pending" | "offering-out-of-scope" | "offering-scope-undecided" | "customer-and-all-owners-us" | "all-verified" | "existing-account" | "implementation-period-over" | "verification-pending" | "verification-overdue" | "reverification-overdue" | "identity-in-doubt" | "attempts-failed" | "suspended-after-failed-attempts" | "closing-to-be-proposed" | "closing-proposed" | "identity-compromised" | "closing-by-decision" | "account-closed";
                                /**
                                 * Format: date
                                 * @description last day in the legal zone; null: no day is set
                                 */
                                readonly dueOn: string;
                                /** @example per_01980000-0000-7000-8000-000000000000 */
                                readonly person: string | null;
                                /** @description open to the customer, owed by nobody: an appeal, or proof of U.S. status */
                                readonly optional: boolean;
                                readonly title: string;
                                readonly customerText: string;
                                /** @description what counts */
                                readonly remedy: string;
                            }[];
                            readonly pastDue: readonly {
                                readonly requirement: string;
                                /** @description what is owed: a missing fact of collection, verification, us-status, appeal and so on */
                                readonly code: string;
                                /** @enum {string} */
                                readonly owedBy: "customer" | "provider";
                                readonly clause: string;
                                /** @enum {string} */
                                readonly why: "ready-to-open" | "minimum-data-missing" | "owners-not-known" | "us-status-undetermined" | "program-not-adopted" | "first-certification-missing" | "refusal-proposed" | "refused-by-decision" | "appeal-pending" | "offering-out-of-scope" | "offering-scope-undecided" | "customer-and-all-owners-us" | "all-verified" | "existing-account" | "implementation-period-over" | "verification-pending" | "verification-overdue" | "reverification-overdue" | "identity-in-doubt" | "attempts-failed" | "suspended-after-failed-attempts" | "closing-to-be-proposed" | "closing-proposed" | "identity-compromised" | "closing-by-decision" | "account-closed";
                                /**
                                 * Format: date
                                 * @description last day in the legal zone; null: no day is set
                                 */
                                readonly dueOn: string;
                                /** @example per_01980000-0000-7000-8000-000000000000 */
                                readonly person: string | null;
                                /** @description open to the customer, owed by nobody: an appeal, or proof of U.S. status */
                                readonly optional: boolean;
                                readonly title: string;
                                readonly customerText: string;
                                /** @description what counts */
                                readonly remedy: string;
                            }[];
                            readonly pendingVerification: readonly {
                                readonly requirement: string;
                                /** @description what is owed: a missing fact of collection, verification, us-status, appeal and so on */
                                readonly code: string;
                                /** @enum {string} */
                                readonly owedBy: "customer" | "provider";
                                readonly clause: string;
                                /** @enum {string} */
                                readonly why: "ready-to-open" | "minimum-data-missing" | "owners-not-known" | "us-status-undetermined" | "program-not-adopted" | "first-certification-missing" | "refusal-proposed" | "refused-by-decision" | "appeal-pending" | "offering-out-of-scope" | "offering-scope-undecided" | "customer-and-all-owners-us" | "all-verified" | "existing-account" | "implementation-period-over" | "verification-pending" | "verification-overdue" | "reverification-overdue" | "identity-in-doubt" | "attempts-failed" | "suspended-after-failed-attempts" | "closing-to-be-proposed" | "closing-proposed" | "identity-compromised" | "closing-by-decision" | "account-closed";
                                /**
                                 * Format: date
                                 * @description last day in the legal zone; null: no day is set
                                 */
                                readonly dueOn: string;
                                /** @example per_01980000-0000-7000-8000-000000000000 */
                                readonly person: string | null;
                                /** @description open to the customer, owed by nobody: an appeal, or proof of U.S. status */
                                readonly optional: boolean;
                                readonly title: string;
                                readonly customerText: string;
                                /** @description what counts */
                                readonly remedy: string;
                            }[];
                            /**
                             * Format: date
                             * @description the earliest due day among what is currently due
                             */
                            readonly currentDeadline: string;
                            /**
                             * @description why new use is limited or stopped; null: it is not
                             * @enum {string|null}
                             */
                            readonly disabledReason: "ready-to-open" | "minimum-data-missing" | "owners-not-known" | "us-status-undetermined" | "program-not-adopted" | "first-certification-missing" | "refusal-proposed" | "refused-by-decision" | "appeal-pending" | "offering-out-of-scope" | "offering-scope-undecided" | "customer-and-all-owners-us" | "all-verified" | "existing-account" | "implementation-period-over" | "verification-pending" | "verification-overdue" | "reverification-overdue" | "identity-in-doubt" | "attempts-failed" | "suspended-after-failed-attempts" | "closing-to-be-proposed" | "closing-proposed" | "identity-compromised" | "closing-by-decision" | "account-closed" | null;
                            readonly errors: readonly {
                                readonly requirement: string;
                                /** @enum {string} */
                                readonly code: "mailing-address-only" | "post-box-is-no-street" | "not-the-principal-place" | "none-is-for-trials-only" | "program-asks-payment-for-trials" | "attempts-failed" | "identity-in-doubt" | "discrepancy-open" | "us-status-expired" | "us-status-withdrawn" | "us-status-only-attested" | "us-status-not-shown";
                                readonly customerText: string;
                                readonly remedy: string;
                            }[];
                            readonly alternatives: readonly {
                                readonly instead: readonly string[];
                                readonly by: readonly string[];
                            }[];
                        };
                        readonly life: {
                            /** @enum {string} */
                            readonly state: "applied" | "opened" | "refused" | "closing" | "closed";
                            /** Format: date-time */
                            readonly since: string;
                            /** Format: date */
                            readonly openedOn: string;
                            /**
                             * Format: date
                             * @description of a closing account: the last day people gave; it never closes by itself
                             */
                            readonly closesOn: string;
                            /** Format: date */
                            readonly closedOn: string;
                        };
                        /** @description a customer sees no proposal that is not decided */
                        readonly cases: readonly {
                            /** @example cas_01980000-0000-7000-8000-000000000000 */
                            readonly case: string;
                            /** @enum {string} */
                            readonly kind: "refusal-proposal" | "closing-proposal" | "appeal" | "compromised-identity";
                            /** Format: date-time */
                            readonly openedAt: string;
                            /** Format: date */
                            readonly dueOn: string;
                            readonly outcome: string | null;
                        }[];
                        /** @description one for each obligation; not for customers */
                        readonly findings: readonly {
                            readonly obligation: string;
                            readonly subject: string;
                            /** @enum {string} */
                            readonly outcome: "met" | "unmet" | "unknown" | "not-applicable";
                            readonly reasons: readonly {
                                readonly code: string;
                                readonly clause: string;
                                readonly facts?: {
                                    readonly [key: string]: string | number | boolean | null;
                                };
                            }[];
                            readonly missing: readonly string[];
                            readonly edition: string;
                            readonly at: string;
                        }[];
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly openPortalLink: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description what stands after the `#` of the link */
                    readonly token: string;
                    /**
                     * Format: email
                     * @description needed exactly with a link for applying
                     */
                    readonly email?: string;
                    /**
                     * @description of the mail
                     * @enum {string}
                     */
                    readonly language?: "en" | "es" | "zh-Hans" | "ar";
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @example pop_01980000-0000-7000-8000-000000000000 */
                        readonly opening: string;
                        readonly sentTo: string;
                        /** Format: date-time */
                        readonly expiresAt: string;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly previewCaseActs: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly cases: readonly string[];
                    readonly act: {
                        /** @enum {string} */
                        readonly name: "assign";
                        /**
                         * @description null: to nobody
                         * @example usr_01980000-0000-7000-8000-000000000000
                         */
                        readonly to: string | null;
                    } | {
                        /** @enum {string} */
                        readonly name: "prioritize";
                        /** @enum {string} */
                        readonly priority: "urgent" | "high" | "normal" | "low";
                    } | {
                        /** @enum {string} */
                        readonly name: "release";
                    } | {
                        /** @enum {string} */
                        readonly name: "ask";
                        readonly reason: string;
                        /** @default [] */
                        readonly wanted?: readonly string[];
                    };
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            readonly case: string;
                            /**
                             * @description same: it is so already, and nothing is written
                             * @enum {string}
                             */
                            readonly becomes: "changed" | "same" | "refused";
                            /** @description what would be on record: case-released, case-assigned, … */
                            readonly steps: readonly string[];
                            readonly refusal: {
                                readonly code: string;
                                readonly title: string;
                                readonly reason: string | null;
                            } | null;
                            /** @description null when you see no such case */
                            readonly label: string | null;
                            /** @enum {string|null} */
                            readonly state: "open" | "claimed" | "waiting-for-customer" | "decided" | "awaiting-second-person" | "resolved" | "cancelled" | null;
                            /** @enum {string|null} */
                            readonly priority: "urgent" | "high" | "normal" | "low" | null;
                            readonly assignee: string | null;
                        }[];
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly prioritizeCase: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly case: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly priority: "urgent" | "high" | "normal" | "low";
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly id: string;
                        readonly kind: string;
                        readonly label: string;
                        readonly subject: string;
                        readonly key: string;
                        readonly customer: string | null;
                        readonly account: string | null;
                        readonly person: string | null;
                        /** @description the case this one answers */
                        readonly linked: string | null;
                        readonly team: string;
                        /** @enum {string} */
                        readonly priority: "urgent" | "high" | "normal" | "low";
                        /** @enum {string} */
                        readonly state: "open" | "claimed" | "waiting-for-customer" | "decided" | "awaiting-second-person" | "resolved" | "cancelled";
                        /** @enum {string} */
                        readonly urgency: "late" | "urgent" | "soon" | "calm" | "waiting" | "closed";
                        readonly openedAt: string;
                        readonly openedBy: {
                            readonly [key: string]: unknown;
                        };
                        readonly dueAt: string;
                        readonly assignee: string | null;
                        readonly lock: {
                            readonly by: string;
                            readonly until: string;
                        } | null;
                        readonly decision: {
                            readonly by: string;
                            readonly at: string;
                            readonly resolution: string;
                            readonly reason: string;
                            readonly confirmedBy: string | null;
                        } | null;
                        readonly resolvedAt: string | null;
                        /** @enum {string|null} */
                        readonly cancelledBecause: "opened-in-error" | "duplicate" | "withdrawn" | "superseded" | "subject-gone" | null;
                        readonly clock: string | null;
                        readonly shownToCustomer: boolean;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly proposeClosing: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description Yours; a retry with the same key repeats the first answer. */
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly account: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly because: "identity-not-verified" | "information-withheld" | "information-false" | "owners-not-identified" | "use-not-permitted" | "identity-compromised";
                    /** @description what the customer would be told; they see nothing of it before the decision */
                    readonly customerText: string;
                    readonly colleagueText: string;
                    /**
                     * Format: date
                     * @description the last day on which the customer could still reach what runs
                     */
                    readonly closesOn?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @example acc_01980000-0000-7000-8000-000000000000 */
                        readonly account: string;
                        /** @example cas_01980000-0000-7000-8000-000000000000 */
                        readonly case: string;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly proposeRefusal: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description Yours; a retry with the same key repeats the first answer. */
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly account: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly because: "identity-not-verified" | "information-withheld" | "information-false" | "owners-not-identified" | "use-not-permitted";
                    /** @description what the customer would be told; they see nothing of it before the decision */
                    readonly customerText: string;
                    readonly colleagueText: string;
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @example acc_01980000-0000-7000-8000-000000000000 */
                        readonly account: string;
                        /** @example cas_01980000-0000-7000-8000-000000000000 */
                        readonly case: string;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly readClockCalendar: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly secret: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/calendar": string;
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly recomputeStandings: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description Yours; a retry with the same key repeats the first answer. */
                readonly "idempotency-key": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @enum {boolean} */
                        readonly queued: true;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly recordAccountExternalId: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly account: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @example acct-000123 */
                    readonly externalId: string;
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @example acc_01980000-0000-7000-8000-000000000000 */
                        readonly id: string;
                        /** @example cus_01980000-0000-7000-8000-000000000000 */
                        readonly customer: string;
                        /** @example per_01980000-0000-7000-8000-000000000000 */
                        readonly person: string;
                        /** @example off_01980000-0000-7000-8000-000000000000 */
                        readonly offering: string;
                        readonly trial: boolean;
                        readonly locationsOfUse: readonly {
                            /**
                             * @description ISO 3166-1 alpha-2, upper case
                             * @example DE
                             */
                            readonly country: string;
                            readonly region?: string;
                            readonly locality?: string;
                        }[];
                        readonly externalId: string | null;
                        /** @enum {string} */
                        readonly origin: "application" | "existing";
                        /**
                         * Format: date
                         * @description of an account that existed before the program, where known
                         */
                        readonly openedOn: string;
                        /** Format: date-time */
                        readonly appliedAt: string;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly recordControlHolder: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description Yours; a retry with the same key repeats the first answer. */
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly person: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description a person here, a party of an earlier statement, somebody new, or nobody who can be named */
                    readonly holder: {
                        /** @example per_01980000-0000-7000-8000-000000000000 */
                        readonly person: string;
                    } | {
                        /** @example own_01980000-0000-7000-8000-000000000000 */
                        readonly statement: string;
                    } | {
                        readonly individual: {
                            readonly name: string;
                        };
                    } | {
                        readonly entity: {
                            readonly name: string;
                            /**
                             * @default registeredEntity
                             * @enum {string}
                             */
                            readonly type?: "registeredEntity" | "legalEntity" | "arrangement" | "anonymousEntity" | "unknownEntity" | "state" | "stateBody";
                            readonly isListed?: boolean;
                        };
                    } | {
                        /** @enum {string} */
                        readonly unidentified: "noBeneficialOwners" | "subjectUnableToConfirmOrIdentifyBeneficialOwner" | "interestedPartyHasNotProvidedInformation" | "subjectExemptFromDisclosure" | "interestedPartyExemptFromDisclosure" | "unknown" | "informationUnknownToPublisher";
                    };
                    /** @description the entity it is held in; absent: the entity whose file this is */
                    readonly in?: {
                        /** @example per_01980000-0000-7000-8000-000000000000 */
                        readonly person: string;
                    } | {
                        /** @example own_01980000-0000-7000-8000-000000000000 */
                        readonly statement: string;
                    };
                    readonly source: {
                        /** @description selfDeclaration: the customer itself says so */
                        readonly type: readonly ("selfDeclaration" | "officialRegister" | "thirdParty" | "primaryResearch" | "verified")[];
                        readonly description?: string;
                    };
                    /**
                     * @description the earlier statement about the same holding that this one updates
                     * @example own_01980000-0000-7000-8000-000000000000
                     */
                    readonly replaces?: string;
                    /** @enum {string} */
                    readonly role: "seniorManagingOfficial" | "boardChair" | "boardMember" | "appointmentOfBoard" | "controlViaCompanyRulesOrArticles" | "controlByLegalFramework" | "otherInfluenceOrControl" | "rightsGrantedByContract" | "conditionalRightsGrantedByContract" | "enjoymentAndUseOfAssets" | "rightToProfitOrIncomeFromAssets" | "trustee" | "settlor" | "protector" | "beneficiaryOfLegalArrangement" | "nominator" | "nominee";
                    /** @description why this is substantial control */
                    readonly reason: string;
                    /** Format: date */
                    readonly startsOn?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @example own_01980000-0000-7000-8000-000000000000 */
                        readonly statement: string;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly recordFirstCertification: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description Yours; a retry with the same key repeats the first answer. */
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly organization: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** Format: date */
                    readonly certifiedOn: string;
                    readonly receipt: string;
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly legalName: string;
                        readonly jurisdiction: string;
                        /** Format: email */
                        readonly contactEmail: string;
                        readonly newProvider: boolean;
                        /** @example org_01980000-0000-7000-8000-000000000000 */
                        readonly id: string;
                        /** @enum {string} */
                        readonly kind: "provider" | "reseller";
                        readonly edition: string;
                        readonly createdAt: string;
                        readonly firstCertification: {
                            readonly certifiedOn: string;
                            readonly receipt: string;
                        } | null;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly recordResellerAdoption: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description Yours; a retry with the same key repeats the first answer. */
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly reseller: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** Format: date */
                    readonly on: string;
                    /** @description the agreement, by its name or number */
                    readonly agreement: string;
                    /** @description what of the program the reseller takes over */
                    readonly scope: string;
                    /** @description where the reseller does otherwise; none: nowhere */
                    readonly deviations: readonly string[];
                    /** @description the version of the program that was agreed on; absent: whatever is in force */
                    readonly programVersion?: number;
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly legalName: string;
                        readonly jurisdiction: string;
                        /** Format: email */
                        readonly contactEmail: string;
                        /** @example org_01980000-0000-7000-8000-000000000000 */
                        readonly id: string;
                        readonly foreign: boolean;
                        /** @enum {string} */
                        readonly state: "current" | "ended";
                        readonly endedOn: string | null;
                        /** Format: date-time */
                        readonly enteredAt: string;
                        /** @description the program it runs; null: none is on record */
                        readonly program: {
                            /** @enum {string} */
                            readonly basis: "adopted" | "own";
                            readonly on: string;
                            /** @description the agreement, or the name of the file */
                            readonly reference: string;
                            readonly scope: string | null;
                            readonly deviations: readonly string[];
                            readonly programVersion: number | null;
                            readonly digest: string | null;
                            /** Format: date-time */
                            readonly recordedAt: string;
                        } | null;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly recordResellerProgram: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description Yours; a retry with the same key repeats the first answer. */
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly reseller: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** Format: date */
                    readonly on: string;
                    readonly reference: string;
                    /** @example e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855 */
                    readonly digest: string;
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly legalName: string;
                        readonly jurisdiction: string;
                        /** Format: email */
                        readonly contactEmail: string;
                        /** @example org_01980000-0000-7000-8000-000000000000 */
                        readonly id: string;
                        readonly foreign: boolean;
                        /** @enum {string} */
                        readonly state: "current" | "ended";
                        readonly endedOn: string | null;
                        /** Format: date-time */
                        readonly enteredAt: string;
                        /** @description the program it runs; null: none is on record */
                        readonly program: {
                            /** @enum {string} */
                            readonly basis: "adopted" | "own";
                            readonly on: string;
                            /** @description the agreement, or the name of the file */
                            readonly reference: string;
                            readonly scope: string | null;
                            readonly deviations: readonly string[];
                            readonly programVersion: number | null;
                            readonly digest: string | null;
                            /** Format: date-time */
                            readonly recordedAt: string;
                        } | null;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly redeliverWebhook: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly delivery: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @example dlv_01980000-0000-7000-8000-000000000000 */
                        readonly id: string;
                        /** @example whk_01980000-0000-7000-8000-000000000000 */
                        readonly endpoint: string;
                        /** @example evt_01980000-0000-7000-8000-000000000000 */
                        readonly event: string;
                        readonly eventType: string;
                        /** @enum {string} */
                        readonly state: "pending" | "delivered" | "dead" | "cancelled";
                        readonly attempts: number;
                        /** Format: date-time */
                        readonly createdAt: string;
                        /** Format: date-time */
                        readonly dueAt: string;
                        /** Format: date-time */
                        readonly endedAt: string;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly releaseCase: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly case: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly id: string;
                        readonly kind: string;
                        readonly label: string;
                        readonly subject: string;
                        readonly key: string;
                        readonly customer: string | null;
                        readonly account: string | null;
                        readonly person: string | null;
                        /** @description the case this one answers */
                        readonly linked: string | null;
                        readonly team: string;
                        /** @enum {string} */
                        readonly priority: "urgent" | "high" | "normal" | "low";
                        /** @enum {string} */
                        readonly state: "open" | "claimed" | "waiting-for-customer" | "decided" | "awaiting-second-person" | "resolved" | "cancelled";
                        /** @enum {string} */
                        readonly urgency: "late" | "urgent" | "soon" | "calm" | "waiting" | "closed";
                        readonly openedAt: string;
                        readonly openedBy: {
                            readonly [key: string]: unknown;
                        };
                        readonly dueAt: string;
                        readonly assignee: string | null;
                        readonly lock: {
                            readonly by: string;
                            readonly until: string;
                        } | null;
                        readonly decision: {
                            readonly by: string;
                            readonly at: string;
                            readonly resolution: string;
                            readonly reason: string;
                            readonly confirmedBy: string | null;
                        } | null;
                        readonly resolvedAt: string | null;
                        /** @enum {string|null} */
                        readonly cancelledBecause: "opened-in-error" | "duplicate" | "withdrawn" | "superseded" | "subject-gone" | null;
                        readonly clock: string | null;
                        readonly shownToCustomer: boolean;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly renewCaseLock: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly case: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly id: string;
                        readonly kind: string;
                        readonly label: string;
                        readonly subject: string;
                        readonly key: string;
                        readonly customer: string | null;
                        readonly account: string | null;
                        readonly person: string | null;
                        /** @description the case this one answers */
                        readonly linked: string | null;
                        readonly team: string;
                        /** @enum {string} */
                        readonly priority: "urgent" | "high" | "normal" | "low";
                        /** @enum {string} */
                        readonly state: "open" | "claimed" | "waiting-for-customer" | "decided" | "awaiting-second-person" | "resolved" | "cancelled";
                        /** @enum {string} */
                        readonly urgency: "late" | "urgent" | "soon" | "calm" | "waiting" | "closed";
                        readonly openedAt: string;
                        readonly openedBy: {
                            readonly [key: string]: unknown;
                        };
                        readonly dueAt: string;
                        readonly assignee: string | null;
                        readonly lock: {
                            readonly by: string;
                            readonly until: string;
                        } | null;
                        readonly decision: {
                            readonly by: string;
                            readonly at: string;
                            readonly resolution: string;
                            readonly reason: string;
                            readonly confirmedBy: string | null;
                        } | null;
                        readonly resolvedAt: string | null;
                        /** @enum {string|null} */
                        readonly cancelledBecause: "opened-in-error" | "duplicate" | "withdrawn" | "superseded" | "subject-gone" | null;
                        readonly clock: string | null;
                        readonly shownToCustomer: boolean;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly reopenCase: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description Yours; a retry with the same key repeats the first answer. */
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly case: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly colleagueText: string;
                    readonly customerText?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly id: string;
                        readonly kind: string;
                        readonly label: string;
                        readonly subject: string;
                        readonly key: string;
                        readonly customer: string | null;
                        readonly account: string | null;
                        readonly person: string | null;
                        /** @description the case this one answers */
                        readonly linked: string | null;
                        readonly team: string;
                        /** @enum {string} */
                        readonly priority: "urgent" | "high" | "normal" | "low";
                        /** @enum {string} */
                        readonly state: "open" | "claimed" | "waiting-for-customer" | "decided" | "awaiting-second-person" | "resolved" | "cancelled";
                        /** @enum {string} */
                        readonly urgency: "late" | "urgent" | "soon" | "calm" | "waiting" | "closed";
                        readonly openedAt: string;
                        readonly openedBy: {
                            readonly [key: string]: unknown;
                        };
                        readonly dueAt: string;
                        readonly assignee: string | null;
                        readonly lock: {
                            readonly by: string;
                            readonly until: string;
                        } | null;
                        readonly decision: {
                            readonly by: string;
                            readonly at: string;
                            readonly resolution: string;
                            readonly reason: string;
                            readonly confirmedBy: string | null;
                        } | null;
                        readonly resolvedAt: string | null;
                        /** @enum {string|null} */
                        readonly cancelledBecause: "opened-in-error" | "duplicate" | "withdrawn" | "superseded" | "subject-gone" | null;
                        readonly clock: string | null;
                        readonly shownToCustomer: boolean;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly reportCompromise: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description Yours; a retry with the same key repeats the first answer. */
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly account: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly text: string;
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @example acc_01980000-0000-7000-8000-000000000000 */
                        readonly account: string;
                        /** @example cas_01980000-0000-7000-8000-000000000000 */
                        readonly case: string;
                        /**
                         * Format: date
                         * @description by when it is answered
                         */
                        readonly dueOn: string;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly resolveDiscrepancy: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description Yours; a retry with the same key repeats the first answer. */
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly discrepancy: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly resolution: "corrected" | "explained" | "accepted" | "evidence-replaced";
                    readonly words: string;
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @example per_01980000-0000-7000-8000-000000000000 */
                        readonly person: string;
                        /** @enum {string} */
                        readonly outcome: "verified" | "pending" | "in-doubt" | "failed" | "not-owed";
                        /** Format: date-time */
                        readonly since: string;
                        /** Format: date */
                        readonly dueOn: string;
                        /** Format: date */
                        readonly failedOn: string;
                        readonly attemptsLeft: number;
                        readonly openDiscrepancies: number;
                        /** Format: date */
                        readonly reverifyDueOn: string;
                        /** @description what stands between this person and verified */
                        readonly lacks: readonly ("documentary-method" | "non-documentary-method" | "another-method" | "discrepancy-open" | "doubt-open")[];
                        readonly methods: readonly {
                            /** @enum {string} */
                            readonly method: "documentary" | "email-code" | "telephone-code" | "domain-dns" | "registry-record";
                            /** Format: date-time */
                            readonly provedAt: string;
                            readonly open: boolean;
                        }[];
                        readonly circumstances: readonly ("no-unexpired-photo-document" | "unfamiliar-documents" | "opened-without-documents" | "not-met-in-person" | "other-raised-risk")[];
                        readonly findings: readonly {
                            readonly obligation: string;
                            readonly subject: string;
                            /** @enum {string} */
                            readonly outcome: "met" | "unmet" | "unknown" | "not-applicable";
                            readonly reasons: readonly {
                                readonly code: string;
                                readonly clause: string;
                                readonly facts?: {
                                    readonly [key: string]: string | number | boolean | null;
                                };
                            }[];
                            readonly missing: readonly string[];
                            readonly edition: string;
                            readonly at: string;
                        }[];
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly resolveUnresolvedIdentity: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description Yours; a retry with the same key repeats the first answer. */
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly unresolvedIdentity: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly resolution: "verified-later" | "refused" | "closed" | "entered-in-error";
                    readonly words: string;
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @example per_01980000-0000-7000-8000-000000000000 */
                        readonly person: string;
                        /** @enum {string} */
                        readonly outcome: "verified" | "pending" | "in-doubt" | "failed" | "not-owed";
                        /** Format: date-time */
                        readonly since: string;
                        /** Format: date */
                        readonly dueOn: string;
                        /** Format: date */
                        readonly failedOn: string;
                        readonly attemptsLeft: number;
                        readonly openDiscrepancies: number;
                        /** Format: date */
                        readonly reverifyDueOn: string;
                        /** @description what stands between this person and verified */
                        readonly lacks: readonly ("documentary-method" | "non-documentary-method" | "another-method" | "discrepancy-open" | "doubt-open")[];
                        readonly methods: readonly {
                            /** @enum {string} */
                            readonly method: "documentary" | "email-code" | "telephone-code" | "domain-dns" | "registry-record";
                            /** Format: date-time */
                            readonly provedAt: string;
                            readonly open: boolean;
                        }[];
                        readonly circumstances: readonly ("no-unexpired-photo-document" | "unfamiliar-documents" | "opened-without-documents" | "not-met-in-person" | "other-raised-risk")[];
                        readonly findings: readonly {
                            readonly obligation: string;
                            readonly subject: string;
                            /** @enum {string} */
                            readonly outcome: "met" | "unmet" | "unknown" | "not-applicable";
                            readonly reasons: readonly {
                                readonly code: string;
                                readonly clause: string;
                                readonly facts?: {
                                    readonly [key: string]: string | number | boolean | null;
                                };
                            }[];
                            readonly missing: readonly string[];
                            readonly edition: string;
                            readonly at: string;
                        }[];
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly retractOwnershipStatement: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description Yours; a retry with the same key repeats the first answer. */
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly ownershipStatement: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly reason: "entered-in-error" | "not-this-customer" | "withdrawn-by-source";
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @example own_01980000-0000-7000-8000-000000000000 */
                        readonly statement: string;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly revealDocument: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly document: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly part: "image" | "number";
                    /** @enum {string} */
                    readonly reason: "verification" | "review" | "legal-process" | "customer-request";
                    readonly words: string;
                    /**
                     * @description the case it is needed for; the showing is then on its timeline
                     * @example cas_01980000-0000-7000-8000-000000000000
                     */
                    readonly case?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @example doc_01980000-0000-7000-8000-000000000000 */
                        readonly document: string;
                        /** @enum {string} */
                        readonly part: "image" | "number";
                        /** @enum {string} */
                        readonly mediaType: "image/png" | "image/jpeg" | "image/webp" | "application/pdf";
                        /** @description the file, base64 */
                        readonly content: string | null;
                        readonly number: string | null;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly revealElement: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly element: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly reason: "verification" | "review" | "legal-process" | "customer-request" | "payment-inquiry";
                    readonly words: string;
                    /**
                     * @description where the program asks for a second person: their confirmation
                     * @example apr_01980000-0000-7000-8000-000000000000
                     */
                    readonly approval?: string;
                    /**
                     * @description the case it is needed for; the showing is then on its timeline
                     * @example cas_01980000-0000-7000-8000-000000000000
                     */
                    readonly case?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @example elm_01980000-0000-7000-8000-000000000000 */
                        readonly element: string;
                        readonly values: {
                            readonly [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly revealNotice: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly notice: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly reason: string;
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly address: string;
                        readonly subject: string;
                        readonly text: string;
                        readonly secretsShown: boolean;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly revealPrimaryContact: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly organization: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly reason: "filing" | "review" | "legal-process" | "to-reach-them";
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * @description the entry of the history that holds the values
                         * @example evt_01980000-0000-7000-8000-000000000000
                         */
                        readonly contact: string;
                        readonly since: string;
                        /** Format: date-time */
                        readonly recordedAt: string;
                        readonly values: {
                            readonly name: string;
                            readonly title: string;
                            /** Format: email */
                            readonly email: string;
                            readonly telephone: string;
                        };
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly reviewDocument: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description Yours; a retry with the same key repeats the first answer. */
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly document: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly result: "accepted";
                    /** @enum {string} */
                    readonly type: "passport" | "national-identity-card" | "residence-permit" | "driving-licence" | "other-government-photo-document" | "formation-document" | "registry-extract" | "good-standing-certificate" | "address-document" | "source-of-funds-document" | "authority-document" | "other-document";
                    readonly number: string;
                    readonly issuer: string;
                    /**
                     * @description ISO 3166-1 alpha-2, upper case
                     * @example DE
                     */
                    readonly placeOfIssue: string;
                    /** Format: date */
                    readonly issuedOn: string;
                    /**
                     * Format: date
                     * @description null: the document itself says that it does not expire
                     */
                    readonly expiresOn: string;
                    readonly nameAsWritten: string;
                } | {
                    /** @enum {string} */
                    readonly result: "rejected";
                    /** @enum {string} */
                    readonly reason: "unreadable" | "page-missing" | "not-a-document-of-identity" | "document-expired" | "another-person" | "altered" | "not-genuine";
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @example per_01980000-0000-7000-8000-000000000000 */
                        readonly person: string;
                        /** @enum {string} */
                        readonly outcome: "verified" | "pending" | "in-doubt" | "failed" | "not-owed";
                        /** Format: date-time */
                        readonly since: string;
                        /** Format: date */
                        readonly dueOn: string;
                        /** Format: date */
                        readonly failedOn: string;
                        readonly attemptsLeft: number;
                        readonly openDiscrepancies: number;
                        /** Format: date */
                        readonly reverifyDueOn: string;
                        /** @description what stands between this person and verified */
                        readonly lacks: readonly ("documentary-method" | "non-documentary-method" | "another-method" | "discrepancy-open" | "doubt-open")[];
                        readonly methods: readonly {
                            /** @enum {string} */
                            readonly method: "documentary" | "email-code" | "telephone-code" | "domain-dns" | "registry-record";
                            /** Format: date-time */
                            readonly provedAt: string;
                            readonly open: boolean;
                        }[];
                        readonly circumstances: readonly ("no-unexpired-photo-document" | "unfamiliar-documents" | "opened-without-documents" | "not-met-in-person" | "other-raised-risk")[];
                        readonly findings: readonly {
                            readonly obligation: string;
                            readonly subject: string;
                            /** @enum {string} */
                            readonly outcome: "met" | "unmet" | "unknown" | "not-applicable";
                            readonly reasons: readonly {
                                readonly code: string;
                                readonly clause: string;
                                readonly facts?: {
                                    readonly [key: string]: string | number | boolean | null;
                                };
                            }[];
                            readonly missing: readonly string[];
                            readonly edition: string;
                            readonly at: string;
                        }[];
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly satisfyClock: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description Yours; a retry with the same key repeats the first answer. */
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly clock: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** Format: date-time */
                    readonly satisfiedAt?: string;
                    readonly receipt: string;
                    readonly words: string;
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly id: string;
                        readonly obligation: string;
                        readonly clause: string;
                        readonly subject: string;
                        readonly key: string;
                        /** @enum {string} */
                        readonly state: "running" | "satisfied" | "breached" | "breached-then-satisfied" | "cancelled";
                        /** @enum {string} */
                        readonly urgency: "late" | "urgent" | "soon" | "calm" | "closed";
                        /** @description whole days to the due day in its zone; negative when it has passed */
                        readonly daysLeft: number;
                        readonly dueOn: string;
                        /** @description the first moment at which it is late */
                        readonly dueAt: string;
                        readonly zone: string;
                        readonly trigger: {
                            readonly type: string;
                            readonly event: string | null;
                        };
                        readonly startsAt: string;
                        /** @description the calendar day of the start in its zone, from which the length is counted */
                        readonly startsOn: string;
                        /** @description the reading of the start that counts */
                        readonly reading: string;
                        readonly readingBecause: string;
                        readonly readings: readonly {
                            readonly code: string;
                            /** Format: date-time */
                            readonly at: string;
                        }[];
                        readonly length: {
                            readonly days?: number;
                            readonly months?: number;
                            readonly years?: number;
                        };
                        readonly lengthFrom: {
                            /** @enum {string} */
                            readonly kind: "parameter" | "setting";
                            readonly name: string;
                        };
                        readonly owner: {
                            /** @enum {string} */
                            readonly role: "owner" | "officer" | "senior-reviewer" | "reviewer" | "reseller-manager" | "engineer" | "examiner" | "customer" | "beneficial-owner";
                            /** @example usr_01980000-0000-7000-8000-000000000000 */
                            readonly user: string | null;
                        };
                        readonly warnDays: readonly number[];
                        readonly extensions: readonly {
                            /** Format: date */
                            readonly from: string;
                            /** Format: date */
                            readonly to: string;
                            /** @enum {string} */
                            readonly basis: "granted-by-authority" | "law-provides" | "court-order";
                            readonly reference: string;
                            /** Format: date-time */
                            readonly extendedAt: string;
                        }[];
                        readonly satisfiedAt: string | null;
                        readonly satisfiedBy: {
                            /** @enum {string} */
                            readonly how: "event" | "by-hand";
                            readonly what: string | null;
                            readonly receipt: string | null;
                        } | null;
                        readonly breachedAt: string | null;
                        readonly breachRecordedAt: string | null;
                        /** @enum {string|null} */
                        readonly cancelledBecause: "subject-gone" | "duty-ended" | "started-in-error" | "superseded" | null;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly sealLedger: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly sealed: number;
                        readonly checkpoint: {
                            readonly size: number;
                            readonly root: string;
                            readonly signedAt: string;
                            readonly note: string;
                        } | null;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly searchPersons: {
        readonly parameters: {
            readonly query?: {
                readonly cursor?: string;
                readonly limit?: number;
                readonly format?: "page" | "csv" | "json";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description beginnings of words, in any order */
                    readonly name?: string;
                    /** @description the whole address */
                    readonly email?: string;
                };
            };
        };
        readonly responses: {
            /** @description A page, or with `format` the whole list as a file. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            /** @example per_01980000-0000-7000-8000-000000000000 */
                            readonly id: string;
                            /** @enum {string} */
                            readonly kind: "individual" | "entity";
                            readonly name: string;
                            readonly collected: readonly ("name" | "name-mixes-look-alikes" | "street-address-residential" | "street-address-business" | "street-address-principal" | "mailing-address" | "post-box" | "location-of-use" | "jurisdiction" | "registration" | "date-of-birth" | "national-id" | "payment-instrument" | "payment-institution" | "payment-none-trial" | "email" | "telephone")[];
                            /** Format: date-time */
                            readonly createdAt: string;
                        }[];
                        readonly next?: string;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly sendApplicationLink: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly application: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly sendNotice: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly notice: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @example ntc_01980000-0000-7000-8000-000000000000 */
                        readonly id: string;
                        /** Format: date-time */
                        readonly writtenAt: string;
                        /** @enum {string} */
                        readonly template: "email-code" | "telephone-code" | "invitation" | "owner-invitation" | "application-link" | "asked-again" | "sign-in-link" | "customer-message" | "clocks-warned" | "clocks-breached" | "webhook-delivery-dead";
                        readonly locale: string;
                        /** @enum {string} */
                        readonly channel: "email" | "sms";
                        readonly about: string;
                        /** @enum {string} */
                        readonly recipientKind: "person" | "user" | "address";
                        readonly recipient: string | null;
                        /** @enum {string} */
                        readonly state: "held" | "queued" | "sent" | "given-up";
                        readonly attempts: number;
                        /** Format: date-time */
                        readonly dueAt: string;
                        /** Format: date-time */
                        readonly endedAt: string;
                        /** @enum {string|null} */
                        readonly lastFault: "unreachable" | "timeout" | "tls-failed" | "not-authorized" | "refused-by-server" | "busy" | "server-fault" | "erased" | null;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly sendOwnerInvitationAgain: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description Yours; a retry with the same key repeats the first answer. */
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly ownerInvitation: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @example oin_01980000-0000-7000-8000-000000000000 */
                        readonly id: string;
                        /** @example per_01980000-0000-7000-8000-000000000000 */
                        readonly entity: string;
                        readonly entityName: string;
                        /** @example per_01980000-0000-7000-8000-000000000000 */
                        readonly person: string;
                        readonly name: string;
                        readonly email: string;
                        /** @enum {string} */
                        readonly language: "en" | "es" | "zh-Hans" | "ar";
                        /** @enum {string} */
                        readonly state: "invited" | "entered" | "complete" | "ended";
                        /** Format: date-time */
                        readonly invitedAt: string;
                        /**
                         * Format: date-time
                         * @description when the link was sent last
                         */
                        readonly sentAt: string;
                        /** Format: date-time */
                        readonly enteredAt: string;
                        /** Format: date-time */
                        readonly endedAt: string;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly sendVerificationCode: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description Yours; a retry with the same key repeats the first answer. */
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly person: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly method: "email-code" | "telephone-code";
                    /**
                     * @description the collected e-mail address or telephone number; absent: the newest
                     * @example elm_01980000-0000-7000-8000-000000000000
                     */
                    readonly element?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @example att_01980000-0000-7000-8000-000000000000 */
                        readonly attempt: string;
                        /** Format: date-time */
                        readonly expiresAt: string;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly setApplicationLanguage: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly application: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly language: "en" | "es" | "zh-Hans" | "ar";
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly setVerificationCircumstance: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description Yours; a retry with the same key repeats the first answer. */
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly person: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly circumstance: "no-unexpired-photo-document" | "unfamiliar-documents" | "opened-without-documents" | "not-met-in-person" | "other-raised-risk";
                    readonly applies: boolean;
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @example per_01980000-0000-7000-8000-000000000000 */
                        readonly person: string;
                        /** @enum {string} */
                        readonly outcome: "verified" | "pending" | "in-doubt" | "failed" | "not-owed";
                        /** Format: date-time */
                        readonly since: string;
                        /** Format: date */
                        readonly dueOn: string;
                        /** Format: date */
                        readonly failedOn: string;
                        readonly attemptsLeft: number;
                        readonly openDiscrepancies: number;
                        /** Format: date */
                        readonly reverifyDueOn: string;
                        /** @description what stands between this person and verified */
                        readonly lacks: readonly ("documentary-method" | "non-documentary-method" | "another-method" | "discrepancy-open" | "doubt-open")[];
                        readonly methods: readonly {
                            /** @enum {string} */
                            readonly method: "documentary" | "email-code" | "telephone-code" | "domain-dns" | "registry-record";
                            /** Format: date-time */
                            readonly provedAt: string;
                            readonly open: boolean;
                        }[];
                        readonly circumstances: readonly ("no-unexpired-photo-document" | "unfamiliar-documents" | "opened-without-documents" | "not-met-in-person" | "other-raised-risk")[];
                        readonly findings: readonly {
                            readonly obligation: string;
                            readonly subject: string;
                            /** @enum {string} */
                            readonly outcome: "met" | "unmet" | "unknown" | "not-applicable";
                            readonly reasons: readonly {
                                readonly code: string;
                                readonly clause: string;
                                readonly facts?: {
                                    readonly [key: string]: string | number | boolean | null;
                                };
                            }[];
                            readonly missing: readonly string[];
                            readonly edition: string;
                            readonly at: string;
                        }[];
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly settleEvidence: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description Yours; a retry with the same key repeats the first answer. */
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly evidenceRequest: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly how: "provided" | "waived";
                    /** @example doc_01980000-0000-7000-8000-000000000000 */
                    readonly document?: string;
                    readonly words: string;
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @example per_01980000-0000-7000-8000-000000000000 */
                        readonly person: string;
                        /** @enum {string} */
                        readonly outcome: "verified" | "pending" | "in-doubt" | "failed" | "not-owed";
                        /** Format: date-time */
                        readonly since: string;
                        /** Format: date */
                        readonly dueOn: string;
                        /** Format: date */
                        readonly failedOn: string;
                        readonly attemptsLeft: number;
                        readonly openDiscrepancies: number;
                        /** Format: date */
                        readonly reverifyDueOn: string;
                        /** @description what stands between this person and verified */
                        readonly lacks: readonly ("documentary-method" | "non-documentary-method" | "another-method" | "discrepancy-open" | "doubt-open")[];
                        readonly methods: readonly {
                            /** @enum {string} */
                            readonly method: "documentary" | "email-code" | "telephone-code" | "domain-dns" | "registry-record";
                            /** Format: date-time */
                            readonly provedAt: string;
                            readonly open: boolean;
                        }[];
                        readonly circumstances: readonly ("no-unexpired-photo-document" | "unfamiliar-documents" | "opened-without-documents" | "not-met-in-person" | "other-raised-risk")[];
                        readonly findings: readonly {
                            readonly obligation: string;
                            readonly subject: string;
                            /** @enum {string} */
                            readonly outcome: "met" | "unmet" | "unknown" | "not-applicable";
                            readonly reasons: readonly {
                                readonly code: string;
                                readonly clause: string;
                                readonly facts?: {
                                    readonly [key: string]: string | number | boolean | null;
                                };
                            }[];
                            readonly missing: readonly string[];
                            readonly edition: string;
                            readonly at: string;
                        }[];
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly startCaseActs: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description Yours; a retry with the same key repeats the first answer. */
                readonly "idempotency-key": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly cases: readonly string[];
                    readonly act: {
                        /** @enum {string} */
                        readonly name: "assign";
                        /**
                         * @description null: to nobody
                         * @example usr_01980000-0000-7000-8000-000000000000
                         */
                        readonly to: string | null;
                    } | {
                        /** @enum {string} */
                        readonly name: "prioritize";
                        /** @enum {string} */
                        readonly priority: "urgent" | "high" | "normal" | "low";
                    } | {
                        /** @enum {string} */
                        readonly name: "release";
                    } | {
                        /** @enum {string} */
                        readonly name: "ask";
                        readonly reason: string;
                        /** @default [] */
                        readonly wanted?: readonly string[];
                    };
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly id: string;
                        readonly kind: string;
                        readonly label: string;
                        /** @description what was asked for, in short */
                        readonly about: {
                            readonly [key: string]: unknown;
                        };
                        readonly askedAt: string;
                        readonly askedBy: string;
                        /** @enum {string} */
                        readonly state: "waiting" | "running" | "done" | "failed" | "cancelled";
                        readonly progress: {
                            /** @description items handled, those refused included */
                            readonly done: number;
                            /** @description null until it is known */
                            readonly total: number | null;
                            readonly refused: number;
                        };
                        readonly startedAt: string | null;
                        /** @description the last sign of life of the worker */
                        readonly heartbeatAt: string | null;
                        readonly endedAt: string | null;
                        /** @description why it failed */
                        readonly problem: {
                            readonly code: string;
                            readonly title: string;
                        } | null;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly startLedgerVerification: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /**
                     * @description checkpoints kept from before: the ledger must agree with each
                     * @default []
                     */
                    readonly seen?: readonly string[];
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly id: string;
                        readonly kind: string;
                        readonly label: string;
                        /** @description what was asked for, in short */
                        readonly about: {
                            readonly [key: string]: unknown;
                        };
                        readonly askedAt: string;
                        readonly askedBy: string;
                        /** @enum {string} */
                        readonly state: "waiting" | "running" | "done" | "failed" | "cancelled";
                        readonly progress: {
                            /** @description items handled, those refused included */
                            readonly done: number;
                            /** @description null until it is known */
                            readonly total: number | null;
                            readonly refused: number;
                        };
                        readonly startedAt: string | null;
                        /** @description the last sign of life of the worker */
                        readonly heartbeatAt: string | null;
                        readonly endedAt: string | null;
                        /** @description why it failed */
                        readonly problem: {
                            readonly code: string;
                            readonly title: string;
                        } | null;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly submitApplication: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly application: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly supersedeElement: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description Yours; a retry with the same key repeats the first answer. */
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly element: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly reason: "changed" | "corrected" | "withdrawn";
                    /** @enum {string} */
                    readonly source: "customer" | "document" | "registry" | "import" | "colleague" | "provider-record";
                    readonly replacement?: {
                        /** @enum {string} */
                        readonly kind: "name";
                        readonly value: {
                            /** @description the full legal name as the person writes it; one word is a name too */
                            readonly fullName: string;
                            readonly given?: string;
                            readonly family?: string;
                            readonly nativeScript?: string;
                            readonly latinScript?: string;
                        } | {
                            readonly legalName: string;
                            readonly tradingNames?: readonly string[];
                            readonly nativeScript?: string;
                            readonly latinScript?: string;
                        };
                        /**
                         * @description absent: the source of the whole request
                         * @enum {string}
                         */
                        readonly source?: "customer" | "document" | "registry" | "import" | "colleague" | "provider-record";
                        readonly reference?: string;
                        /**
                         * Format: date-time
                         * @description absent: now; never later than now
                         */
                        readonly collectedAt?: string;
                    } | {
                        /** @enum {string} */
                        readonly kind: "address";
                        readonly value: {
                            /** @enum {string} */
                            readonly use: "residential" | "business" | "principal-place-of-business" | "mailing";
                            readonly street: readonly string[];
                            readonly locality?: string;
                            readonly region?: string;
                            readonly postalCode?: string;
                            /**
                             * @description ISO 3166-1 alpha-2, upper case
                             * @example DE
                             */
                            readonly country: string;
                        };
                        /**
                         * @description absent: the source of the whole request
                         * @enum {string}
                         */
                        readonly source?: "customer" | "document" | "registry" | "import" | "colleague" | "provider-record";
                        readonly reference?: string;
                        /**
                         * Format: date-time
                         * @description absent: now; never later than now
                         */
                        readonly collectedAt?: string;
                    } | {
                        /** @enum {string} */
                        readonly kind: "location-of-use";
                        readonly value: {
                            /**
                             * @description ISO 3166-1 alpha-2, upper case
                             * @example DE
                             */
                            readonly country: string;
                            readonly region?: string;
                            readonly locality?: string;
                        };
                        /**
                         * @description absent: the source of the whole request
                         * @enum {string}
                         */
                        readonly source?: "customer" | "document" | "registry" | "import" | "colleague" | "provider-record";
                        readonly reference?: string;
                        /**
                         * Format: date-time
                         * @description absent: now; never later than now
                         */
                        readonly collectedAt?: string;
                    } | {
                        /** @enum {string} */
                        readonly kind: "jurisdiction";
                        readonly value: {
                            /**
                             * @description ISO 3166-1 alpha-2, or ISO 3166-2 where it is a part
                             * @example US-DE
                             */
                            readonly jurisdiction: string;
                            readonly legalForm?: string;
                        };
                        /**
                         * @description absent: the source of the whole request
                         * @enum {string}
                         */
                        readonly source?: "customer" | "document" | "registry" | "import" | "colleague" | "provider-record";
                        readonly reference?: string;
                        /**
                         * Format: date-time
                         * @description absent: now; never later than now
                         */
                        readonly collectedAt?: string;
                    } | {
                        /** @enum {string} */
                        readonly kind: "registration";
                        readonly value: {
                            readonly number: string;
                            readonly register?: string;
                            /**
                             * @description ISO 3166-1 alpha-2, or ISO 3166-2 where it is a part
                             * @example US-DE
                             */
                            readonly jurisdiction?: string;
                        };
                        /**
                         * @description absent: the source of the whole request
                         * @enum {string}
                         */
                        readonly source?: "customer" | "document" | "registry" | "import" | "colleague" | "provider-record";
                        readonly reference?: string;
                        /**
                         * Format: date-time
                         * @description absent: now; never later than now
                         */
                        readonly collectedAt?: string;
                    } | {
                        /** @enum {string} */
                        readonly kind: "date-of-birth";
                        readonly value: {
                            /**
                             * @description YYYY-MM-DD; YYYY-MM or YYYY where no more is known
                             * @example 1996-02-29
                             */
                            readonly date: string;
                        };
                        /**
                         * @description absent: the source of the whole request
                         * @enum {string}
                         */
                        readonly source?: "customer" | "document" | "registry" | "import" | "colleague" | "provider-record";
                        readonly reference?: string;
                        /**
                         * Format: date-time
                         * @description absent: now; never later than now
                         */
                        readonly collectedAt?: string;
                    } | {
                        /** @enum {string} */
                        readonly kind: "national-id";
                        readonly value: {
                            readonly number: string;
                            /**
                             * @description ISO 3166-1 alpha-2, upper case
                             * @example DE
                             */
                            readonly country: string;
                            readonly type?: string;
                        };
                        /**
                         * @description absent: the source of the whole request
                         * @enum {string}
                         */
                        readonly source?: "customer" | "document" | "registry" | "import" | "colleague" | "provider-record";
                        readonly reference?: string;
                        /**
                         * Format: date-time
                         * @description absent: now; never later than now
                         */
                        readonly collectedAt?: string;
                    } | {
                        /** @enum {string} */
                        readonly kind: "payment-means";
                        readonly value: {
                            /** @enum {string} */
                            readonly type: "card";
                            /** @description the processor's token for the card; a card number is refused */
                            readonly token: string;
                            readonly last4: string;
                            readonly brand?: string;
                            /** @description the financial institution behind the instrument */
                            readonly institution?: string;
                            /** @description who the payer is at the payment processor */
                            readonly customerIdentifier?: string;
                            readonly transactionIdentifiers?: readonly string[];
                        } | {
                            /** @enum {string} */
                            readonly type: "bank-account";
                            /** @description IBAN or account number */
                            readonly accountNumber: string;
                            /** @description BIC, sort code or routing number */
                            readonly routing?: string;
                            /** @description the financial institution behind the instrument */
                            readonly institution: string;
                            /**
                             * @description ISO 3166-1 alpha-2, upper case
                             * @example DE
                             */
                            readonly country?: string;
                            /** @description who the payer is at the payment processor */
                            readonly customerIdentifier?: string;
                            readonly transactionIdentifiers?: readonly string[];
                        } | {
                            /** @enum {string} */
                            readonly type: "wallet";
                            readonly chain: string;
                            readonly address: string;
                            /** @description who keeps the wallet, where it is not the payer */
                            readonly institution?: string;
                            /** @description who the payer is at the payment processor */
                            readonly customerIdentifier?: string;
                            readonly transactionIdentifiers?: readonly string[];
                        } | {
                            /** @enum {string} */
                            readonly type: "customer-identifier";
                            /** @description the processor or reseller that collects the payment */
                            readonly institution: string;
                            readonly customerIdentifier: string;
                            readonly transactionIdentifiers?: readonly string[];
                        } | {
                            /** @enum {string} */
                            readonly type: "none-trial";
                        };
                        /**
                         * @description absent: the source of the whole request
                         * @enum {string}
                         */
                        readonly source?: "customer" | "document" | "registry" | "import" | "colleague" | "provider-record";
                        readonly reference?: string;
                        /**
                         * Format: date-time
                         * @description absent: now; never later than now
                         */
                        readonly collectedAt?: string;
                    } | {
                        /** @enum {string} */
                        readonly kind: "email";
                        readonly value: {
                            /** Format: email */
                            readonly address: string;
                        };
                        /**
                         * @description absent: the source of the whole request
                         * @enum {string}
                         */
                        readonly source?: "customer" | "document" | "registry" | "import" | "colleague" | "provider-record";
                        readonly reference?: string;
                        /**
                         * Format: date-time
                         * @description absent: now; never later than now
                         */
                        readonly collectedAt?: string;
                    } | {
                        /** @enum {string} */
                        readonly kind: "telephone";
                        readonly value: {
                            /**
                             * @description kept in E.164
                             * @example 020 7946 0018
                             */
                            readonly number: string;
                            /**
                             * @description whose numbers it is written as, where it has no country code of its own
                             * @example DE
                             */
                            readonly country?: string;
                        };
                        /**
                         * @description absent: the source of the whole request
                         * @enum {string}
                         */
                        readonly source?: "customer" | "document" | "registry" | "import" | "colleague" | "provider-record";
                        readonly reference?: string;
                        /**
                         * Format: date-time
                         * @description absent: now; never later than now
                         */
                        readonly collectedAt?: string;
                    };
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @example per_01980000-0000-7000-8000-000000000000 */
                        readonly person: string;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly takeNextCase: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description Yours; a retry with the same key repeats the first answer. */
                readonly "idempotency-key": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly kinds?: readonly string[];
                    readonly teams?: readonly string[];
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly case: {
                            readonly id: string;
                            readonly kind: string;
                            readonly label: string;
                            readonly subject: string;
                            readonly key: string;
                            readonly customer: string | null;
                            readonly account: string | null;
                            readonly person: string | null;
                            /** @description the case this one answers */
                            readonly linked: string | null;
                            readonly team: string;
                            /** @enum {string} */
                            readonly priority: "urgent" | "high" | "normal" | "low";
                            /** @enum {string} */
                            readonly state: "open" | "claimed" | "waiting-for-customer" | "decided" | "awaiting-second-person" | "resolved" | "cancelled";
                            /** @enum {string} */
                            readonly urgency: "late" | "urgent" | "soon" | "calm" | "waiting" | "closed";
                            readonly openedAt: string;
                            readonly openedBy: {
                                readonly [key: string]: unknown;
                            };
                            readonly dueAt: string;
                            readonly assignee: string | null;
                            readonly lock: {
                                readonly by: string;
                                readonly until: string;
                            } | null;
                            readonly decision: {
                                readonly by: string;
                                readonly at: string;
                                readonly resolution: string;
                                readonly reason: string;
                                readonly confirmedBy: string | null;
                            } | null;
                            readonly resolvedAt: string | null;
                            /** @enum {string|null} */
                            readonly cancelledBecause: "opened-in-error" | "duplicate" | "withdrawn" | "superseded" | "subject-gone" | null;
                            readonly clock: string | null;
                            readonly shownToCustomer: boolean;
                        } | null;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly tellCaseCustomer: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description Yours; a retry with the same key repeats the first answer. */
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly case: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly customerText: string;
                    readonly colleagueText?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly id: string;
                        readonly kind: string;
                        readonly label: string;
                        readonly subject: string;
                        readonly key: string;
                        readonly customer: string | null;
                        readonly account: string | null;
                        readonly person: string | null;
                        /** @description the case this one answers */
                        readonly linked: string | null;
                        readonly team: string;
                        /** @enum {string} */
                        readonly priority: "urgent" | "high" | "normal" | "low";
                        /** @enum {string} */
                        readonly state: "open" | "claimed" | "waiting-for-customer" | "decided" | "awaiting-second-person" | "resolved" | "cancelled";
                        /** @enum {string} */
                        readonly urgency: "late" | "urgent" | "soon" | "calm" | "waiting" | "closed";
                        readonly openedAt: string;
                        readonly openedBy: {
                            readonly [key: string]: unknown;
                        };
                        readonly dueAt: string;
                        readonly assignee: string | null;
                        readonly lock: {
                            readonly by: string;
                            readonly until: string;
                        } | null;
                        readonly decision: {
                            readonly by: string;
                            readonly at: string;
                            readonly resolution: string;
                            readonly reason: string;
                            readonly confirmedBy: string | null;
                        } | null;
                        readonly resolvedAt: string | null;
                        /** @enum {string|null} */
                        readonly cancelledBecause: "opened-in-error" | "duplicate" | "withdrawn" | "superseded" | "subject-gone" | null;
                        readonly clock: string | null;
                        readonly shownToCustomer: boolean;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly withdrawPersonStatus: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description Yours; a retry with the same key repeats the first answer. */
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly decision: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly reason: "facts-changed" | "evidence-in-doubt" | "evidence-false" | "entered-in-error" | "location-not-borne-out";
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @example per_01980000-0000-7000-8000-000000000000 */
                        readonly person: string;
                        /** @enum {string} */
                        readonly status: "us" | "foreign" | "undetermined";
                        readonly finding: {
                            readonly obligation: string;
                            readonly subject: string;
                            /** @enum {string} */
                            readonly outcome: "met" | "unmet" | "unknown" | "not-applicable";
                            readonly reasons: readonly {
                                readonly code: string;
                                readonly clause: string;
                                readonly facts?: {
                                    readonly [key: string]: string | number | boolean | null;
                                };
                            }[];
                            readonly missing: readonly string[];
                            readonly edition: string;
                            readonly at: string;
                        };
                        readonly decisions: readonly {
                            /** @example usp_01980000-0000-7000-8000-000000000000 */
                            readonly id: string;
                            /** @example per_01980000-0000-7000-8000-000000000000 */
                            readonly person: string;
                            /** @enum {string} */
                            readonly status: "us" | "foreign";
                            /** @enum {string|null} */
                            readonly ground: "us-citizen" | "lawful-permanent-resident" | "organized-in-us" | "located-in-us" | null;
                            readonly foreignBranch: boolean;
                            readonly evidence: readonly {
                                /** @enum {string} */
                                readonly kind: "passport" | "birth-certificate" | "naturalization-certificate" | "permanent-resident-card" | "registry-record" | "formation-document" | "address-document" | "visit-in-person" | "attestation";
                                readonly reference: string;
                                readonly seenOn: string;
                            }[];
                            readonly decidedBy: string;
                            readonly decidedAt: string;
                            readonly expiresOn: string;
                            readonly withdrawn: {
                                readonly at: string;
                                readonly reason: string;
                            } | null;
                        }[];
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly withdrawSettingChange: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description Yours; a retry with the same key repeats the first answer. */
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly change: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @example set_01980000-0000-7000-8000-000000000000 */
                        readonly id: string;
                        /** @enum {string} */
                        readonly name: "ownershipThresholdPercent" | "ownershipCountingRule" | "ownershipControlRoles" | "ownershipAcceptedEnds" | "controlHolderRequired" | "usPersonOwnersNeedEvidence" | "usPersonEvidenceMonths" | "verificationMethods" | "verificationMethodsNeeded" | "documentaryRequired" | "verificationAttemptsMax" | "codeMinutes" | "pendingDays" | "pendingTerms" | "restrictedTerms" | "usBeforeStatusTerms" | "suspendAfterFailedDays" | "closeAfterSuspendedDays" | "reverifyEveryMonths" | "ownerNoticeDays" | "trialWithoutPayment" | "nationalIdentificationNumber" | "appealDays" | "redressDays" | "reviewHours" | "retentionYears" | "fourEyes" | "legalZone" | "clockWarningDays" | "breachEscalation" | "customerLocationBasis" | "certificationCountsCustomers" | "irregularUpdateDays" | "abuseReportDays" | "assessmentSupportDays" | "remediationDays" | "transactionReviewDays" | "violationReportDays" | "deterrenceProgramUpdateYears";
                        readonly value?: unknown;
                        readonly reason: string;
                        readonly effectiveOn: string;
                        /** @enum {string} */
                        readonly state: "proposed" | "approved" | "withdrawn";
                        readonly proposedBy: string;
                        readonly proposedAt: string;
                        readonly approvedBy: string | null;
                        readonly approvedAt: string | null;
                    };
                };
            };
            /** @description A refusal. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
