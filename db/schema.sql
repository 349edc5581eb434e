-- Generated from db/migrations by npm run contracts. Read it; do not run it.

-- tables and columns
adopt.offering.id uuid not null
adopt.offering.tenant_id uuid not null
adopt.offering.code text not null
adopt.offering.name text not null
adopt.offering.facts jsonb not null
adopt.offering.version integer not null
adopt.offering.decision jsonb
adopt.offering.decided_by text
adopt.offering.decided_at timestamp with time zone
adopt.offering.updated_at timestamp with time zone not null
adopt.organization.id uuid not null
adopt.organization.tenant_id uuid not null
adopt.organization.kind text not null
adopt.organization.legal_name text not null
adopt.organization.jurisdiction text not null
adopt.organization.contact_email text not null
adopt.organization.new_provider boolean not null
adopt.organization.edition text not null
adopt.organization.created_at timestamp with time zone not null
adopt.organization.certified_on date
adopt.organization.certification_receipt text
adopt.program.id uuid not null
adopt.program.tenant_id uuid not null
adopt.program.edition text not null
adopt.program.statement text not null
adopt.program.adopted_at timestamp with time zone not null
adopt.program.adopted_by text not null
adopt.setting_change.id uuid not null
adopt.setting_change.tenant_id uuid not null
adopt.setting_change.name text not null
adopt.setting_change.value jsonb not null
adopt.setting_change.reason text not null
adopt.setting_change.effective_on date not null
adopt.setting_change.state text not null
adopt.setting_change.proposed_by text not null
adopt.setting_change.proposed_at timestamp with time zone not null
adopt.setting_change.approved_by text
adopt.setting_change.approved_at timestamp with time zone
auth.account.id text not null
auth.account.accountId text not null
auth.account.providerId text not null
auth.account.userId uuid not null
auth.account.accessToken text
auth.account.refreshToken text
auth.account.idToken text
auth.account.accessTokenExpiresAt timestamp with time zone
auth.account.refreshTokenExpiresAt timestamp with time zone
auth.account.scope text
auth.account.password text
auth.account.createdAt timestamp with time zone not null default now()
auth.account.updatedAt timestamp with time zone not null
auth.passkey.id text not null
auth.passkey.name text
auth.passkey.publicKey text not null
auth.passkey.userId uuid not null
auth.passkey.credentialID text not null
auth.passkey.counter integer not null
auth.passkey.deviceType text not null
auth.passkey.backedUp boolean not null
auth.passkey.transports text
auth.passkey.createdAt timestamp with time zone
auth.passkey.aaguid text
auth.rateLimit.id text not null
auth.rateLimit.key text not null
auth.rateLimit.count integer not null
auth.rateLimit.lastRequest bigint not null
auth.session.id text not null
auth.session.expiresAt timestamp with time zone not null
auth.session.token text not null
auth.session.createdAt timestamp with time zone not null default now()
auth.session.updatedAt timestamp with time zone not null
auth.session.ipAddress text
auth.session.userAgent text
auth.session.userId uuid not null
auth.session.membership text
auth.twoFactor.id text not null
auth.twoFactor.secret text not null
auth.twoFactor.backupCodes text not null
auth.twoFactor.userId uuid not null
auth.twoFactor.verified boolean
auth.twoFactor.failedVerificationCount integer
auth.twoFactor.lockedUntil timestamp with time zone
auth.user.id uuid not null
auth.user.name text not null
auth.user.email text not null
auth.user.emailVerified boolean not null
auth.user.image text
auth.user.createdAt timestamp with time zone not null default now()
auth.user.updatedAt timestamp with time zone not null default now()
auth.user.twoFactorEnabled boolean
auth.verification.id text not null
auth.verification.identifier text not null
auth.verification.value text not null
auth.verification.expiresAt timestamp with time zone not null
auth.verification.createdAt timestamp with time zone not null default now()
auth.verification.updatedAt timestamp with time zone not null default now()
casework.clock.id uuid not null
casework.clock.tenant_id uuid not null
casework.clock.obligation text not null
casework.clock.clause text not null
casework.clock.subject text not null
casework.clock.key text not null
casework.clock.trigger jsonb not null
casework.clock.readings jsonb not null
casework.clock.reading text not null
casework.clock.reading_because text not null
casework.clock.starts_at timestamp with time zone not null
casework.clock.length jsonb not null
casework.clock.length_from jsonb not null
casework.clock.zone text not null
casework.clock.warn_days integer[] not null
casework.clock.owner_role text not null
casework.clock.owner_user uuid
casework.clock.personal_of text not null
casework.clock.due_on date not null
casework.clock.due_at timestamp with time zone not null
casework.clock.soon_at timestamp with time zone not null
casework.clock.urgent_at timestamp with time zone not null
casework.clock.extensions jsonb not null
casework.clock.state text not null
casework.clock.attention_at timestamp with time zone
casework.clock.satisfied_at timestamp with time zone
casework.clock.satisfied_by jsonb
casework.clock.breached_at timestamp with time zone
casework.clock.breach_recorded_at timestamp with time zone
casework.clock.cancelled_because text
casework.clock_step.id uuid not null
casework.clock_step.tenant_id uuid not null
casework.clock_step.clock_id uuid not null
casework.clock_step.kind text not null
casework.clock_step.happened_at timestamp with time zone not null
casework.clock_step.actor jsonb not null
casework.clock_step.facts jsonb not null
casework.clock_step.words bytea
collect.account.id uuid not null
collect.account.tenant_id uuid not null
collect.account.customer_id uuid not null
collect.account.offering_id uuid not null
collect.account.trial boolean not null
collect.account.locations_of_use jsonb not null
collect.account.external_id text
collect.account.origin text not null
collect.account.opened_on date
collect.account.applied_at timestamp with time zone not null
collect.customer.id uuid not null
collect.customer.tenant_id uuid not null
collect.customer.person_id uuid not null
collect.customer.external_id text
collect.customer.status text not null
collect.customer.origin text not null
collect.customer.created_at timestamp with time zone not null
collect.element.id uuid not null
collect.element.tenant_id uuid not null
collect.element.person_id uuid not null
collect.element.kind text not null
collect.element.value jsonb not null
collect.element.sealed bytea
collect.element.sealed_parts text[] not null default '{}'::text[]
collect.element.facts text[] not null
collect.element.source text not null
collect.element.reference text
collect.element.collected_at timestamp with time zone not null
collect.element.recorded_at timestamp with time zone not null
collect.element.superseded_at timestamp with time zone
collect.element.superseded_reason text
collect.element.superseded_by uuid
collect.import.id uuid not null
collect.import.tenant_id uuid not null
collect.import.mode text not null
collect.import.digest bytea not null
collect.import.bytes integer not null
collect.import.state text not null
collect.import.rows_done integer not null default 0
collect.import.imported integer not null default 0
collect.import.updated integer not null default 0
collect.import.unchanged integer not null default 0
collect.import.skipped integer not null default 0
collect.import.refused integer not null default 0
collect.import.started_at timestamp with time zone not null
collect.import.finished_at timestamp with time zone
collect.import_row.tenant_id uuid not null
collect.import_row.import_id uuid not null
collect.import_row.row_number integer not null
collect.import_row.line integer not null
collect.import_row.status text not null
collect.import_row.external_id text
collect.import_row.account_id uuid
collect.import_row.errors jsonb not null
collect.import_upload.import_id uuid not null
collect.import_upload.tenant_id uuid not null
collect.import_upload.sealed bytea not null
collect.person.id uuid not null
collect.person.tenant_id uuid not null
collect.person.kind text not null
collect.person.display_name text not null
collect.person.collected text[] not null default '{}'::text[]
collect.person.created_at timestamp with time zone not null
collect.person_term.tenant_id uuid not null
collect.person_term.kind text not null
collect.person_term.term text not null
collect.person_term.person_id uuid not null
collect.person_term.element_id uuid not null
determine.us_person_decision.id uuid not null
determine.us_person_decision.tenant_id uuid not null
determine.us_person_decision.person_id uuid not null
determine.us_person_decision.status text not null
determine.us_person_decision.ground text
determine.us_person_decision.foreign_branch boolean not null
determine.us_person_decision.evidence jsonb not null
determine.us_person_decision.decided_by text not null
determine.us_person_decision.decided_at timestamp with time zone not null
determine.us_person_decision.expires_on date not null
determine.us_person_decision.withdrawn_at timestamp with time zone
determine.us_person_decision.withdrawal_reason text
retain.event.position bigint not null
retain.event.id uuid not null
retain.event.tenant_id uuid not null
retain.event.recorded_at timestamp with time zone not null
retain.event.actor jsonb not null default runtime.current_actor()
retain.event.type text not null
retain.event.subject text not null
retain.event.also text[] not null default '{}'::text[]
retain.event.data jsonb not null
retain.event.personal_of uuid
retain.event.personal bytea
retain.event.personal_commitment bytea
retain.ledger_entry.position bigint not null
retain.ledger_entry.id uuid not null
retain.ledger_entry.tenant_id uuid not null
retain.ledger_entry.recorded_at timestamp with time zone not null
retain.ledger_entry.kind text not null
retain.ledger_entry.canonical text not null
retain.subject_key.tenant_id uuid not null
retain.subject_key.subject_id uuid not null
retain.subject_key.wrapped bytea
retain.subject_key.created_at timestamp with time zone not null
retain.subject_key.destroyed_at timestamp with time zone
runtime.idempotency.tenant_id uuid not null
runtime.idempotency.actor text not null
runtime.idempotency.key text not null
runtime.idempotency.route text not null
runtime.idempotency.request_digest bytea not null
runtime.idempotency.status integer not null
runtime.idempotency.answer jsonb not null
runtime.idempotency.created_at timestamp with time zone not null
runtime.installation.only_row boolean not null default true
runtime.installation.kind text not null
runtime.installation.created_at timestamp with time zone not null default now()
runtime.job_run.name text not null
runtime.job_run.started_at timestamp with time zone not null
runtime.job_run.ended_at timestamp with time zone
runtime.job_run.runs bigint not null default 0
runtime.job_run.failures bigint not null default 0
runtime.job_run.failures_in_row integer not null default 0
runtime.job_run.fault text
runtime.membership.id uuid not null
runtime.membership.tenant_id uuid not null
runtime.membership.user_id uuid not null
runtime.membership.role text not null
runtime.membership.customer_id uuid
runtime.membership.purpose text
runtime.membership.expires_at timestamp with time zone
runtime.membership.as_of timestamp with time zone
runtime.membership.scopes text[]
runtime.membership.granted_at timestamp with time zone not null
runtime.membership.granted_by text not null
runtime.membership.ended_at timestamp with time zone
runtime.membership.ended_by text
runtime.notice.id uuid not null
runtime.notice.tenant_id uuid not null
runtime.notice.written_at timestamp with time zone not null
runtime.notice.template text not null
runtime.notice.locale text not null
runtime.notice.channel text not null
runtime.notice.recipient_kind text not null
runtime.notice.recipient text
runtime.notice.content_event uuid not null
runtime.notice.state text not null
runtime.notice.attempts integer not null default 0
runtime.notice.due_at timestamp with time zone not null
runtime.notice.claimed_until timestamp with time zone
runtime.notice.last_fault text
runtime.notice.ended_at timestamp with time zone
runtime.service_key.id uuid not null
runtime.service_key.tenant_id uuid not null
runtime.service_key.name text not null
runtime.service_key.digest bytea not null
runtime.service_key.scopes text[] not null
runtime.service_key.expires_at timestamp with time zone
runtime.service_key.made_at timestamp with time zone not null
runtime.service_key.made_by text not null
runtime.service_key.ended_at timestamp with time zone
runtime.service_key.ended_by text
runtime.service_key_use.key_id uuid not null
runtime.service_key_use.tenant_id uuid not null
runtime.service_key_use.last_used_at timestamp with time zone not null
runtime.tenant.id uuid not null
runtime.tenant.created_at timestamp with time zone not null
runtime.webhook_attempt.delivery_id uuid not null
runtime.webhook_attempt.number integer not null
runtime.webhook_attempt.tenant_id uuid not null
runtime.webhook_attempt.at timestamp with time zone not null
runtime.webhook_attempt.milliseconds integer not null
runtime.webhook_attempt.status integer
runtime.webhook_attempt.fault text
runtime.webhook_attempt.answer_start text
runtime.webhook_delivery.id uuid not null
runtime.webhook_delivery.tenant_id uuid not null
runtime.webhook_delivery.endpoint_id uuid not null
runtime.webhook_delivery.event_id uuid not null
runtime.webhook_delivery.event_type text not null
runtime.webhook_delivery.created_at timestamp with time zone not null
runtime.webhook_delivery.state text not null
runtime.webhook_delivery.attempts integer not null default 0
runtime.webhook_delivery.attempts_in_turn integer not null default 0
runtime.webhook_delivery.due_at timestamp with time zone not null
runtime.webhook_delivery.claimed_until timestamp with time zone
runtime.webhook_delivery.ended_at timestamp with time zone
runtime.webhook_endpoint.id uuid not null
runtime.webhook_endpoint.tenant_id uuid not null
runtime.webhook_endpoint.url text not null
runtime.webhook_endpoint.description text not null
runtime.webhook_endpoint.event_types text[] not null
runtime.webhook_endpoint.state text not null
runtime.webhook_endpoint.disabled_because text
runtime.webhook_endpoint.secret bytea not null
runtime.webhook_endpoint.secret_before bytea
runtime.webhook_endpoint.secret_before_until timestamp with time zone
runtime.webhook_endpoint.created_at timestamp with time zone not null

-- constraints
adopt.offering offering_pkey: PRIMARY KEY (id)
adopt.offering offering_tenant_id_code_key: UNIQUE (tenant_id, code)
adopt.offering offering_tenant_id_fkey: FOREIGN KEY (tenant_id) REFERENCES runtime.tenant(id)
adopt.organization organization_check: CHECK (((certified_on IS NULL) = (certification_receipt IS NULL)))
adopt.organization organization_kind_check: CHECK ((kind = ANY (ARRAY['provider'::text, 'reseller'::text])))
adopt.organization organization_pkey: PRIMARY KEY (id)
adopt.organization organization_tenant_id_fkey: FOREIGN KEY (tenant_id) REFERENCES runtime.tenant(id)
adopt.program program_pkey: PRIMARY KEY (id)
adopt.program program_tenant_id_fkey: FOREIGN KEY (tenant_id) REFERENCES runtime.tenant(id)
adopt.setting_change setting_change_pkey: PRIMARY KEY (id)
adopt.setting_change setting_change_state_check: CHECK ((state = ANY (ARRAY['proposed'::text, 'approved'::text, 'withdrawn'::text])))
adopt.setting_change setting_change_tenant_id_fkey: FOREIGN KEY (tenant_id) REFERENCES runtime.tenant(id)
auth.account account_check: CHECK ((("accessToken" IS NULL) AND ("refreshToken" IS NULL) AND ("idToken" IS NULL)))
auth.account account_pkey: PRIMARY KEY (id)
auth.account account_userId_fkey: FOREIGN KEY ("userId") REFERENCES auth."user"(id) ON DELETE CASCADE
auth.passkey passkey_pkey: PRIMARY KEY (id)
auth.passkey passkey_userId_fkey: FOREIGN KEY ("userId") REFERENCES auth."user"(id) ON DELETE CASCADE
auth.rateLimit rateLimit_key_key: UNIQUE (key)
auth.rateLimit rateLimit_pkey: PRIMARY KEY (id)
auth.session session_pkey: PRIMARY KEY (id)
auth.session session_token_key: UNIQUE (token)
auth.session session_userId_fkey: FOREIGN KEY ("userId") REFERENCES auth."user"(id) ON DELETE CASCADE
auth.twoFactor twoFactor_pkey: PRIMARY KEY (id)
auth.twoFactor twoFactor_userId_fkey: FOREIGN KEY ("userId") REFERENCES auth."user"(id) ON DELETE CASCADE
auth.user user_email_key: UNIQUE (email)
auth.user user_pkey: PRIMARY KEY (id)
auth.verification verification_pkey: PRIMARY KEY (id)
casework.clock clock_check: CHECK (((state = 'running'::text) = (attention_at IS NOT NULL)))
casework.clock clock_check1: CHECK (((state = ANY (ARRAY['satisfied'::text, 'breached-then-satisfied'::text])) = ((satisfied_at IS NOT NULL) AND (satisfied_by IS NOT NULL))))
casework.clock clock_check2: CHECK (((breached_at IS NULL) = (breach_recorded_at IS NULL)))
casework.clock clock_check3: CHECK (((state <> ALL (ARRAY['breached'::text, 'breached-then-satisfied'::text])) OR (breached_at IS NOT NULL)))
casework.clock clock_check4: CHECK (((state = 'cancelled'::text) = (cancelled_because IS NOT NULL)))
casework.clock clock_pkey: PRIMARY KEY (id)
casework.clock clock_state_check: CHECK ((state = ANY (ARRAY['running'::text, 'satisfied'::text, 'breached'::text, 'breached-then-satisfied'::text, 'cancelled'::text])))
casework.clock clock_tenant_id_fkey: FOREIGN KEY (tenant_id) REFERENCES runtime.tenant(id)
casework.clock_step clock_step_clock_id_fkey: FOREIGN KEY (clock_id) REFERENCES casework.clock(id)
casework.clock_step clock_step_pkey: PRIMARY KEY (id)
casework.clock_step clock_step_tenant_id_fkey: FOREIGN KEY (tenant_id) REFERENCES runtime.tenant(id)
collect.account account_check: CHECK (((opened_on IS NULL) OR (origin = 'existing'::text)))
collect.account account_customer_id_fkey: FOREIGN KEY (customer_id) REFERENCES collect.customer(id)
collect.account account_offering_id_fkey: FOREIGN KEY (offering_id) REFERENCES adopt.offering(id)
collect.account account_origin_check: CHECK ((origin = ANY (ARRAY['application'::text, 'existing'::text])))
collect.account account_pkey: PRIMARY KEY (id)
collect.account account_tenant_id_external_id_key: UNIQUE (tenant_id, external_id)
collect.customer customer_origin_check: CHECK ((origin = ANY (ARRAY['application'::text, 'existing'::text])))
collect.customer customer_person_id_fkey: FOREIGN KEY (person_id) REFERENCES collect.person(id)
collect.customer customer_pkey: PRIMARY KEY (id)
collect.customer customer_status_check: CHECK ((status = ANY (ARRAY['prospective'::text, 'contracting'::text, 'ended'::text])))
collect.customer customer_tenant_id_external_id_key: UNIQUE (tenant_id, external_id)
collect.customer customer_tenant_id_person_id_key: UNIQUE (tenant_id, person_id)
collect.element element_check: CHECK (((superseded_at IS NULL) = (superseded_reason IS NULL)))
collect.element element_check1: CHECK (((sealed IS NULL) = (sealed_parts = '{}'::text[])))
collect.element element_kind_check: CHECK ((kind = ANY (ARRAY['name'::text, 'address'::text, 'location-of-use'::text, 'jurisdiction'::text, 'registration'::text, 'date-of-birth'::text, 'national-id'::text, 'payment-means'::text, 'email'::text, 'telephone'::text])))
collect.element element_person_id_fkey: FOREIGN KEY (person_id) REFERENCES collect.person(id)
collect.element element_pkey: PRIMARY KEY (id)
collect.element element_source_check: CHECK ((source = ANY (ARRAY['customer'::text, 'document'::text, 'registry'::text, 'import'::text, 'colleague'::text, 'provider-record'::text])))
collect.element element_superseded_by_fkey: FOREIGN KEY (superseded_by) REFERENCES collect.element(id)
collect.element element_superseded_reason_check: CHECK ((superseded_reason = ANY (ARRAY['changed'::text, 'corrected'::text, 'withdrawn'::text])))
collect.import import_check: CHECK (((state = 'finished'::text) = (finished_at IS NOT NULL)))
collect.import import_mode_check: CHECK ((mode = ANY (ARRAY['import'::text, 'preview'::text])))
collect.import import_pkey: PRIMARY KEY (id)
collect.import import_state_check: CHECK ((state = ANY (ARRAY['running'::text, 'finished'::text])))
collect.import_row import_row_import_id_fkey: FOREIGN KEY (import_id) REFERENCES collect.import(id)
collect.import_row import_row_pkey: PRIMARY KEY (tenant_id, import_id, row_number)
collect.import_row import_row_status_check: CHECK ((status = ANY (ARRAY['imported'::text, 'updated'::text, 'unchanged'::text, 'skipped-duplicate'::text, 'refused'::text])))
collect.import_upload import_upload_import_id_fkey: FOREIGN KEY (import_id) REFERENCES collect.import(id)
collect.import_upload import_upload_pkey: PRIMARY KEY (import_id)
collect.person person_kind_check: CHECK ((kind = ANY (ARRAY['individual'::text, 'entity'::text])))
collect.person person_pkey: PRIMARY KEY (id)
collect.person person_tenant_id_fkey: FOREIGN KEY (tenant_id) REFERENCES runtime.tenant(id)
collect.person_term person_term_element_id_fkey: FOREIGN KEY (element_id) REFERENCES collect.element(id)
collect.person_term person_term_kind_check: CHECK ((kind = ANY (ARRAY['name'::text, 'email'::text])))
collect.person_term person_term_person_id_fkey: FOREIGN KEY (person_id) REFERENCES collect.person(id)
collect.person_term person_term_pkey: PRIMARY KEY (tenant_id, kind, term, person_id, element_id)
determine.us_person_decision us_person_decision_check: CHECK (((status = 'us'::text) = (ground IS NOT NULL)))
determine.us_person_decision us_person_decision_check1: CHECK (((withdrawn_at IS NULL) = (withdrawal_reason IS NULL)))
determine.us_person_decision us_person_decision_ground_check: CHECK ((ground = ANY (ARRAY['us-citizen'::text, 'lawful-permanent-resident'::text, 'organized-in-us'::text, 'located-in-us'::text])))
determine.us_person_decision us_person_decision_pkey: PRIMARY KEY (id)
determine.us_person_decision us_person_decision_status_check: CHECK ((status = ANY (ARRAY['us'::text, 'foreign'::text])))
determine.us_person_decision us_person_decision_tenant_id_fkey: FOREIGN KEY (tenant_id) REFERENCES runtime.tenant(id)
retain.event event_check: CHECK (((personal IS NULL) = (personal_of IS NULL)))
retain.event event_check1: CHECK (((personal IS NULL) = (personal_commitment IS NULL)))
retain.event event_pkey: PRIMARY KEY (id)
retain.ledger_entry ledger_entry_pkey: PRIMARY KEY (id)
retain.subject_key subject_key_check: CHECK (((wrapped IS NULL) = (destroyed_at IS NOT NULL)))
retain.subject_key subject_key_pkey: PRIMARY KEY (tenant_id, subject_id)
runtime.idempotency idempotency_pkey: PRIMARY KEY (tenant_id, actor, key)
runtime.installation installation_kind_check: CHECK ((kind = ANY (ARRAY['demo'::text, 'real'::text])))
runtime.installation installation_only_row_check: CHECK (only_row)
runtime.installation installation_pkey: PRIMARY KEY (only_row)
runtime.job_run job_run_pkey: PRIMARY KEY (name)
runtime.membership membership_check: CHECK (((role = 'customer'::text) = (customer_id IS NOT NULL)))
runtime.membership membership_check1: CHECK (((role = 'examiner'::text) = (expires_at IS NOT NULL)))
runtime.membership membership_check2: CHECK (((role = 'examiner'::text) = (purpose IS NOT NULL)))
runtime.membership membership_check3: CHECK (((role = 'examiner'::text) OR ((as_of IS NULL) AND (scopes IS NULL))))
runtime.membership membership_check4: CHECK (((ended_at IS NULL) = (ended_by IS NULL)))
runtime.membership membership_pkey: PRIMARY KEY (id)
runtime.membership membership_role_check: CHECK ((role = ANY (ARRAY['owner'::text, 'officer'::text, 'senior-reviewer'::text, 'reviewer'::text, 'reseller-manager'::text, 'engineer'::text, 'examiner'::text, 'customer'::text])))
runtime.membership membership_tenant_id_fkey: FOREIGN KEY (tenant_id) REFERENCES runtime.tenant(id)
runtime.membership membership_user_id_fkey: FOREIGN KEY (user_id) REFERENCES auth."user"(id)
runtime.notice notice_channel_check: CHECK ((channel = ANY (ARRAY['email'::text, 'sms'::text])))
runtime.notice notice_check: CHECK (((recipient IS NULL) = (recipient_kind = 'address'::text)))
runtime.notice notice_check1: CHECK (((ended_at IS NOT NULL) = (state = ANY (ARRAY['sent'::text, 'given-up'::text]))))
runtime.notice notice_pkey: PRIMARY KEY (id)
runtime.notice notice_recipient_kind_check: CHECK ((recipient_kind = ANY (ARRAY['person'::text, 'user'::text, 'address'::text])))
runtime.notice notice_state_check: CHECK ((state = ANY (ARRAY['held'::text, 'queued'::text, 'sent'::text, 'given-up'::text])))
runtime.service_key service_key_check: CHECK (((ended_at IS NULL) = (ended_by IS NULL)))
runtime.service_key service_key_digest_check: CHECK ((octet_length(digest) = 32))
runtime.service_key service_key_digest_key: UNIQUE (digest)
runtime.service_key service_key_pkey: PRIMARY KEY (id)
runtime.service_key service_key_tenant_id_fkey: FOREIGN KEY (tenant_id) REFERENCES runtime.tenant(id)
runtime.service_key_use service_key_use_key_id_fkey: FOREIGN KEY (key_id) REFERENCES runtime.service_key(id)
runtime.service_key_use service_key_use_pkey: PRIMARY KEY (key_id)
runtime.tenant tenant_pkey: PRIMARY KEY (id)
runtime.webhook_attempt webhook_attempt_check: CHECK (((status IS NOT NULL) OR (fault IS NOT NULL)))
runtime.webhook_attempt webhook_attempt_delivery_id_fkey: FOREIGN KEY (delivery_id) REFERENCES runtime.webhook_delivery(id) ON DELETE CASCADE
runtime.webhook_attempt webhook_attempt_pkey: PRIMARY KEY (delivery_id, number)
runtime.webhook_delivery webhook_delivery_check: CHECK (((ended_at IS NULL) = (state = 'pending'::text)))
runtime.webhook_delivery webhook_delivery_endpoint_id_fkey: FOREIGN KEY (endpoint_id) REFERENCES runtime.webhook_endpoint(id)
runtime.webhook_delivery webhook_delivery_event_id_fkey: FOREIGN KEY (event_id) REFERENCES retain.event(id)
runtime.webhook_delivery webhook_delivery_pkey: PRIMARY KEY (id)
runtime.webhook_delivery webhook_delivery_state_check: CHECK ((state = ANY (ARRAY['pending'::text, 'delivered'::text, 'dead'::text, 'cancelled'::text])))
runtime.webhook_endpoint webhook_endpoint_check: CHECK (((state = 'disabled'::text) = (disabled_because IS NOT NULL)))
runtime.webhook_endpoint webhook_endpoint_check1: CHECK (((secret_before IS NULL) = (secret_before_until IS NULL)))
runtime.webhook_endpoint webhook_endpoint_disabled_because_check: CHECK ((disabled_because = ANY (ARRAY['asked'::text, 'gone'::text])))
runtime.webhook_endpoint webhook_endpoint_pkey: PRIMARY KEY (id)
runtime.webhook_endpoint webhook_endpoint_state_check: CHECK ((state = ANY (ARRAY['enabled'::text, 'disabled'::text, 'removed'::text])))
runtime.webhook_endpoint webhook_endpoint_url_check: CHECK ((length(url) <= 2000))

-- indexes
CREATE UNIQUE INDEX offering_pkey ON adopt.offering USING btree (id)
CREATE UNIQUE INDEX offering_tenant_id_code_key ON adopt.offering USING btree (tenant_id, code)
CREATE UNIQUE INDEX organization_pkey ON adopt.organization USING btree (id)
CREATE UNIQUE INDEX organization_tenant_id_idx ON adopt.organization USING btree (tenant_id) WHERE (kind = 'provider'::text)
CREATE UNIQUE INDEX program_pkey ON adopt.program USING btree (id)
CREATE UNIQUE INDEX program_tenant_id_idx ON adopt.program USING btree (tenant_id)
CREATE UNIQUE INDEX setting_change_pkey ON adopt.setting_change USING btree (id)
CREATE INDEX setting_change_tenant_id_name_effective_on_idx ON adopt.setting_change USING btree (tenant_id, name, effective_on)
CREATE UNIQUE INDEX account_of_provider ON auth.account USING btree ("providerId", "accountId")
CREATE UNIQUE INDEX account_pkey ON auth.account USING btree (id)
CREATE INDEX "account_userId_idx" ON auth.account USING btree ("userId")
CREATE INDEX "passkey_credentialID_idx" ON auth.passkey USING btree ("credentialID")
CREATE UNIQUE INDEX passkey_pkey ON auth.passkey USING btree (id)
CREATE INDEX "passkey_userId_idx" ON auth.passkey USING btree ("userId")
CREATE UNIQUE INDEX "rateLimit_key_key" ON auth."rateLimit" USING btree (key)
CREATE UNIQUE INDEX "rateLimit_pkey" ON auth."rateLimit" USING btree (id)
CREATE UNIQUE INDEX session_pkey ON auth.session USING btree (id)
CREATE UNIQUE INDEX session_token_key ON auth.session USING btree (token)
CREATE INDEX "session_userId_idx" ON auth.session USING btree ("userId")
CREATE UNIQUE INDEX "twoFactor_pkey" ON auth."twoFactor" USING btree (id)
CREATE INDEX "twoFactor_secret_idx" ON auth."twoFactor" USING btree (secret)
CREATE INDEX "twoFactor_userId_idx" ON auth."twoFactor" USING btree ("userId")
CREATE UNIQUE INDEX user_email_key ON auth."user" USING btree (email)
CREATE UNIQUE INDEX user_pkey ON auth."user" USING btree (id)
CREATE INDEX verification_identifier_idx ON auth.verification USING btree (identifier)
CREATE UNIQUE INDEX verification_pkey ON auth.verification USING btree (id)
CREATE UNIQUE INDEX clock_pkey ON casework.clock USING btree (id)
CREATE INDEX clock_tenant_id_attention_at_id_idx ON casework.clock USING btree (tenant_id, attention_at, id) WHERE (state = 'running'::text)
CREATE INDEX clock_tenant_id_due_at_id_idx ON casework.clock USING btree (tenant_id, due_at, id)
CREATE INDEX clock_tenant_id_subject_idx ON casework.clock USING btree (tenant_id, subject)
CREATE UNIQUE INDEX clock_tenant_id_subject_obligation_key_idx ON casework.clock USING btree (tenant_id, subject, obligation, key) WHERE (state = ANY (ARRAY['running'::text, 'breached'::text]))
CREATE UNIQUE INDEX clock_step_pkey ON casework.clock_step USING btree (id)
CREATE INDEX clock_step_tenant_id_clock_id_id_idx ON casework.clock_step USING btree (tenant_id, clock_id, id)
CREATE UNIQUE INDEX account_pkey ON collect.account USING btree (id)
CREATE INDEX account_tenant_id_customer_id_id_idx ON collect.account USING btree (tenant_id, customer_id, id)
CREATE UNIQUE INDEX account_tenant_id_external_id_key ON collect.account USING btree (tenant_id, external_id)
CREATE INDEX account_tenant_id_id_idx ON collect.account USING btree (tenant_id, id)
CREATE INDEX account_tenant_id_id_idx1 ON collect.account USING btree (tenant_id, id) WHERE (origin = 'existing'::text)
CREATE UNIQUE INDEX customer_pkey ON collect.customer USING btree (id)
CREATE UNIQUE INDEX customer_tenant_id_external_id_key ON collect.customer USING btree (tenant_id, external_id)
CREATE INDEX customer_tenant_id_id_idx ON collect.customer USING btree (tenant_id, id)
CREATE UNIQUE INDEX customer_tenant_id_person_id_key ON collect.customer USING btree (tenant_id, person_id)
CREATE UNIQUE INDEX element_pkey ON collect.element USING btree (id)
CREATE INDEX element_tenant_id_person_id_recorded_at_idx ON collect.element USING btree (tenant_id, person_id, recorded_at)
CREATE UNIQUE INDEX import_pkey ON collect.import USING btree (id)
CREATE INDEX import_tenant_id_id_idx ON collect.import USING btree (tenant_id, id)
CREATE UNIQUE INDEX import_row_pkey ON collect.import_row USING btree (tenant_id, import_id, row_number)
CREATE INDEX import_row_tenant_id_import_id_status_row_number_idx ON collect.import_row USING btree (tenant_id, import_id, status, row_number)
CREATE UNIQUE INDEX import_upload_pkey ON collect.import_upload USING btree (import_id)
CREATE UNIQUE INDEX person_pkey ON collect.person USING btree (id)
CREATE INDEX person_tenant_id_id_idx ON collect.person USING btree (tenant_id, id)
CREATE INDEX person_term_element_id_idx ON collect.person_term USING btree (element_id)
CREATE UNIQUE INDEX person_term_pkey ON collect.person_term USING btree (tenant_id, kind, term, person_id, element_id)
CREATE UNIQUE INDEX us_person_decision_pkey ON determine.us_person_decision USING btree (id)
CREATE INDEX us_person_decision_tenant_id_person_id_decided_at_idx ON determine.us_person_decision USING btree (tenant_id, person_id, decided_at DESC)
CREATE INDEX event_also_idx ON retain.event USING gin (also)
CREATE UNIQUE INDEX event_pkey ON retain.event USING btree (id)
CREATE UNIQUE INDEX event_position_idx ON retain.event USING btree ("position")
CREATE INDEX event_tenant_id_subject_position_idx ON retain.event USING btree (tenant_id, subject, "position")
CREATE INDEX event_tenant_id_type_position_idx ON retain.event USING btree (tenant_id, type, "position")
CREATE UNIQUE INDEX ledger_entry_pkey ON retain.ledger_entry USING btree (id)
CREATE UNIQUE INDEX ledger_entry_position_idx ON retain.ledger_entry USING btree ("position")
CREATE INDEX ledger_entry_tenant_id_position_idx ON retain.ledger_entry USING btree (tenant_id, "position")
CREATE UNIQUE INDEX subject_key_pkey ON retain.subject_key USING btree (tenant_id, subject_id)
CREATE INDEX idempotency_created_at_idx ON runtime.idempotency USING btree (created_at)
CREATE UNIQUE INDEX idempotency_pkey ON runtime.idempotency USING btree (tenant_id, actor, key)
CREATE UNIQUE INDEX installation_pkey ON runtime.installation USING btree (only_row)
CREATE UNIQUE INDEX job_run_pkey ON runtime.job_run USING btree (name)
CREATE UNIQUE INDEX membership_live ON runtime.membership USING btree (tenant_id, user_id, customer_id) NULLS NOT DISTINCT WHERE (ended_at IS NULL)
CREATE UNIQUE INDEX membership_pkey ON runtime.membership USING btree (id)
CREATE INDEX membership_tenant_id_id_idx ON runtime.membership USING btree (tenant_id, id)
CREATE INDEX membership_user_id_idx ON runtime.membership USING btree (user_id) WHERE (ended_at IS NULL)
CREATE UNIQUE INDEX notice_pkey ON runtime.notice USING btree (id)
CREATE INDEX notice_tenant_id_due_at_idx ON runtime.notice USING btree (tenant_id, due_at) WHERE (state = 'queued'::text)
CREATE INDEX notice_tenant_id_recipient_written_at_idx ON runtime.notice USING btree (tenant_id, recipient, written_at DESC)
CREATE INDEX notice_tenant_id_written_at_id_idx ON runtime.notice USING btree (tenant_id, written_at DESC, id DESC)
CREATE UNIQUE INDEX service_key_digest_key ON runtime.service_key USING btree (digest)
CREATE UNIQUE INDEX service_key_pkey ON runtime.service_key USING btree (id)
CREATE INDEX service_key_tenant_id_id_idx ON runtime.service_key USING btree (tenant_id, id)
CREATE UNIQUE INDEX service_key_use_pkey ON runtime.service_key_use USING btree (key_id)
CREATE UNIQUE INDEX tenant_pkey ON runtime.tenant USING btree (id)
CREATE UNIQUE INDEX webhook_attempt_pkey ON runtime.webhook_attempt USING btree (delivery_id, number)
CREATE UNIQUE INDEX webhook_delivery_pkey ON runtime.webhook_delivery USING btree (id)
CREATE INDEX webhook_delivery_tenant_id_created_at_id_idx ON runtime.webhook_delivery USING btree (tenant_id, created_at DESC, id DESC)
CREATE INDEX webhook_delivery_tenant_id_due_at_idx ON runtime.webhook_delivery USING btree (tenant_id, due_at) WHERE (state = 'pending'::text)
CREATE INDEX webhook_delivery_tenant_id_ended_at_idx ON runtime.webhook_delivery USING btree (tenant_id, ended_at) WHERE (state <> 'pending'::text)
CREATE INDEX webhook_delivery_tenant_id_endpoint_id_created_at_id_idx ON runtime.webhook_delivery USING btree (tenant_id, endpoint_id, created_at DESC, id DESC)
CREATE UNIQUE INDEX webhook_endpoint_pkey ON runtime.webhook_endpoint USING btree (id)
CREATE INDEX webhook_endpoint_tenant_id_created_at_id_idx ON runtime.webhook_endpoint USING btree (tenant_id, created_at, id)

-- row-level security
adopt.offering tenant using (tenant_id = runtime.current_tenant())
adopt.organization tenant using (tenant_id = runtime.current_tenant())
adopt.program tenant using (tenant_id = runtime.current_tenant())
adopt.setting_change tenant using (tenant_id = runtime.current_tenant())
casework.clock tenant using (tenant_id = runtime.current_tenant())
casework.clock_step tenant using (tenant_id = runtime.current_tenant())
collect.account tenant using (tenant_id = runtime.current_tenant())
collect.customer tenant using (tenant_id = runtime.current_tenant())
collect.element tenant using (tenant_id = runtime.current_tenant())
collect.import tenant using (tenant_id = runtime.current_tenant())
collect.import_row tenant using (tenant_id = runtime.current_tenant())
collect.import_upload tenant using (tenant_id = runtime.current_tenant())
collect.person tenant using (tenant_id = runtime.current_tenant())
collect.person_term tenant using (tenant_id = runtime.current_tenant())
determine.us_person_decision tenant using (tenant_id = runtime.current_tenant())
retain.event tenant using (tenant_id = runtime.current_tenant())
retain.ledger_entry tenant using (tenant_id = runtime.current_tenant())
retain.subject_key tenant using (tenant_id = runtime.current_tenant())
runtime.idempotency tenant using (tenant_id = runtime.current_tenant())
runtime.membership tenant using (tenant_id = runtime.current_tenant())
runtime.notice tenant using (tenant_id = runtime.current_tenant())
runtime.service_key tenant using (tenant_id = runtime.current_tenant())
runtime.service_key_use tenant using (tenant_id = runtime.current_tenant())
runtime.webhook_attempt tenant using (tenant_id = runtime.current_tenant())
runtime.webhook_delivery tenant using (tenant_id = runtime.current_tenant())
runtime.webhook_endpoint tenant using (tenant_id = runtime.current_tenant())

-- grants to the application
adopt.offering: DELETE, INSERT, SELECT, UPDATE
adopt.organization: DELETE, INSERT, SELECT, UPDATE
adopt.program: DELETE, INSERT, SELECT, UPDATE
adopt.setting_change: DELETE, INSERT, SELECT, UPDATE
auth.account: DELETE, INSERT, SELECT, UPDATE
auth.passkey: DELETE, INSERT, SELECT, UPDATE
auth.rateLimit: DELETE, INSERT, SELECT, UPDATE
auth.session: DELETE, INSERT, SELECT, UPDATE
auth.twoFactor: DELETE, INSERT, SELECT, UPDATE
auth.user: DELETE, INSERT, SELECT, UPDATE
auth.verification: DELETE, INSERT, SELECT, UPDATE
casework.clock: DELETE, INSERT, SELECT, UPDATE
casework.clock_step: DELETE, INSERT, SELECT, UPDATE
collect.account: DELETE, INSERT, SELECT, UPDATE
collect.customer: DELETE, INSERT, SELECT, UPDATE
collect.element: DELETE, INSERT, SELECT, UPDATE
collect.import: DELETE, INSERT, SELECT, UPDATE
collect.import_row: DELETE, INSERT, SELECT, UPDATE
collect.import_upload: DELETE, INSERT, SELECT, UPDATE
collect.person: DELETE, INSERT, SELECT, UPDATE
collect.person_term: DELETE, INSERT, SELECT, UPDATE
determine.us_person_decision: DELETE, INSERT, SELECT, UPDATE
retain.event: INSERT, SELECT
retain.ledger_entry: INSERT, SELECT
retain.subject_key: DELETE, INSERT, SELECT, UPDATE
runtime.idempotency: DELETE, INSERT, SELECT, UPDATE
runtime.installation: INSERT, SELECT, UPDATE
runtime.job_run: INSERT, SELECT, UPDATE
runtime.membership: DELETE, INSERT, SELECT, UPDATE
runtime.notice: DELETE, INSERT, SELECT, UPDATE
runtime.service_key: DELETE, INSERT, SELECT, UPDATE
runtime.service_key_use: DELETE, INSERT, SELECT, UPDATE
runtime.tenant: INSERT, SELECT
runtime.webhook_attempt: DELETE, INSERT, SELECT, UPDATE
runtime.webhook_delivery: DELETE, INSERT, SELECT, UPDATE
runtime.webhook_endpoint: DELETE, INSERT, SELECT, UPDATE

-- triggers
retain.event: CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON retain.event FOR EACH ROW EXECUTE FUNCTION runtime.refuse_change()
retain.event: CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON retain.event FOR EACH STATEMENT EXECUTE FUNCTION runtime.refuse_change()
retain.ledger_entry: CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON retain.ledger_entry FOR EACH ROW EXECUTE FUNCTION runtime.refuse_change()
retain.ledger_entry: CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON retain.ledger_entry FOR EACH STATEMENT EXECUTE FUNCTION runtime.refuse_change()

-- functions
runtime.current_actor() returns jsonb
runtime.current_tenant() returns uuid
runtime.isolate_tenant(relation regclass) returns void
runtime.keep_history(relation regclass) returns void
runtime.keep_state(relation regclass) returns void
runtime.memberships_of(person uuid) returns TABLE(id uuid, tenant_id uuid, role text, customer_id uuid, expires_at timestamp with time zone, as_of timestamp with time zone, scopes text[]) security definer
runtime.refuse_change() returns trigger
runtime.service_key_of(secret_digest bytea) returns TABLE(id uuid, tenant_id uuid, scopes text[], expires_at timestamp with time zone) security definer
