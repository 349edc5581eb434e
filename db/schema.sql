-- Generated from db/migrations by npm run contracts. Read it; do not run it.

-- tables and columns
adopt.employee_count.position bigint not null
adopt.employee_count.id uuid not null
adopt.employee_count.tenant_id uuid not null
adopt.employee_count.organization_id uuid not null
adopt.employee_count.employees integer not null
adopt.employee_count.counted_on date not null
adopt.employee_count.recorded_at timestamp with time zone not null
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
adopt.organization.is_foreign boolean
adopt.organization.ended_on date
adopt.primary_contact.position bigint not null
adopt.primary_contact.id uuid not null
adopt.primary_contact.tenant_id uuid not null
adopt.primary_contact.organization_id uuid not null
adopt.primary_contact.event_id uuid not null
adopt.primary_contact.since date not null
adopt.primary_contact.recorded_at timestamp with time zone not null
adopt.program.id uuid not null
adopt.program.tenant_id uuid not null
adopt.program.edition text not null
adopt.program.statement text not null
adopt.program.adopted_at timestamp with time zone not null
adopt.program.adopted_by text not null
adopt.program_change.id uuid not null
adopt.program_change.tenant_id uuid not null
adopt.program_change.state text not null
adopt.program_change.content jsonb not null
adopt.program_change.reason text not null
adopt.program_change.effective_on date not null
adopt.program_change.digest text not null
adopt.program_change.material jsonb
adopt.program_change.authors text[] not null
adopt.program_change.drafted_at timestamp with time zone not null
adopt.program_change.submitted_by text
adopt.program_change.submitted_at timestamp with time zone
adopt.program_change.sent_back jsonb
adopt.program_change.trial jsonb
adopt.program_change.confirmed_by text
adopt.program_change.confirmed_at timestamp with time zone
adopt.program_change.approved_by text
adopt.program_change.approved_at timestamp with time zone
adopt.program_change.in_force_from date
adopt.program_review.id uuid not null
adopt.program_review.tenant_id uuid not null
adopt.program_review.program_id uuid not null
adopt.program_review.reviewed_on date not null
adopt.program_review.changes_needed boolean not null
adopt.program_review.offerings_reviewed boolean not null
adopt.program_review.threats_reviewed boolean not null
adopt.program_review.reference text not null
adopt.program_review.words_digest text
adopt.program_review.recorded_by text not null
adopt.program_review.recorded_at timestamp with time zone not null
adopt.program_value.tenant_id uuid not null
adopt.program_value.change text not null
adopt.program_value.kind text not null
adopt.program_value.name text not null
adopt.program_value.value jsonb not null
adopt.program_value.effective_on date not null
adopt.program_value.approved_at timestamp with time zone not null
adopt.reseller_program.position bigint not null
adopt.reseller_program.id uuid not null
adopt.reseller_program.tenant_id uuid not null
adopt.reseller_program.reseller_id uuid not null
adopt.reseller_program.basis text not null
adopt.reseller_program.said_on date not null
adopt.reseller_program.reference text not null
adopt.reseller_program.scope text
adopt.reseller_program.deviations text[] not null default '{}'::text[]
adopt.reseller_program.program_version integer
adopt.reseller_program.digest text
adopt.reseller_program.recorded_at timestamp with time zone not null
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
adopt.structure_change.position bigint not null
adopt.structure_change.id uuid not null
adopt.structure_change.tenant_id uuid not null
adopt.structure_change.organization_id uuid not null
adopt.structure_change.kind text not null
adopt.structure_change.changed_on date not null
adopt.structure_change.reference text not null
adopt.structure_change.recorded_at timestamp with time zone not null
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
auth.session.portal text
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
casework.case.id uuid not null
casework.case.tenant_id uuid not null
casework.case.kind text not null
casework.case.subject text not null
casework.case.key text not null
casework.case.customer_id uuid
casework.case.account_id uuid
casework.case.person_id uuid
casework.case.linked_id uuid
casework.case.team text not null
casework.case.priority text not null
casework.case.priority_rank smallint not null default 
CASE priority
    WHEN 'urgent'::text THEN 0
    WHEN 'high'::text THEN 1
    WHEN 'normal'::text THEN 2
    ELSE 3
END
casework.case.opened_at timestamp with time zone not null
casework.case.opened_by jsonb not null
casework.case.due_from timestamp with time zone not null
casework.case.due_at timestamp with time zone not null
casework.case.assignee uuid
casework.case.clock_id uuid
casework.case.personal_of text not null
casework.case.shown_to_customer boolean not null
casework.case.state text not null
casework.case.locked_by uuid
casework.case.locked_until timestamp with time zone
casework.case.decision jsonb
casework.case.resolved_at timestamp with time zone
casework.case.cancelled_because text
casework.case_entry.position bigint not null
casework.case_entry.id uuid not null
casework.case_entry.tenant_id uuid not null
casework.case_entry.case_id uuid not null
casework.case_entry.kind text not null
casework.case_entry.happened_at timestamp with time zone not null
casework.case_entry.actor jsonb not null
casework.case_entry.facts jsonb not null
casework.case_entry.customer_text bytea
casework.case_entry.colleague_text bytea
casework.case_entry.shown_at timestamp with time zone
casework.case_span.tenant_id uuid not null
casework.case_span.case_id uuid not null
casework.case_span.from_at timestamp with time zone not null
casework.case_span.until_at timestamp with time zone not null
casework.case_span.waits boolean not null
casework.case_span.due_at timestamp with time zone not null
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
casework.clock_feed.id uuid not null
casework.clock_feed.tenant_id uuid not null
casework.clock_feed.user_id uuid not null
casework.clock_feed.digest bytea not null
casework.clock_feed.made_at timestamp with time zone not null
casework.clock_feed.ended_at timestamp with time zone
casework.clock_span.tenant_id uuid not null
casework.clock_span.clock_id uuid not null
casework.clock_span.from_at timestamp with time zone not null
casework.clock_span.until_at timestamp with time zone not null
casework.clock_span.due_at timestamp with time zone not null
casework.clock_span.soon_at timestamp with time zone not null
casework.clock_span.urgent_at timestamp with time zone not null
casework.clock_step.position bigint not null
casework.clock_step.id uuid not null
casework.clock_step.tenant_id uuid not null
casework.clock_step.clock_id uuid not null
casework.clock_step.kind text not null
casework.clock_step.happened_at timestamp with time zone not null
casework.clock_step.actor jsonb not null
casework.clock_step.facts jsonb not null
casework.clock_step.words bytea
collect.access_address_day.tenant_id uuid not null
collect.access_address_day.address inet not null
collect.access_address_day.account_id uuid not null
collect.access_address_day.day date not null
collect.access_address_day.batch bigint not null
collect.access_address_day.line integer not null
collect.access_batch.number bigint not null
collect.access_batch.tenant_id uuid not null
collect.access_batch.batch_key text not null
collect.access_batch.digest bytea not null
collect.access_batch.format text not null
collect.access_batch.received_at timestamp with time zone not null
collect.access_batch.events bigint not null
collect.access_batch.unmatched bigint not null
collect.access_batch.refused bigint not null
collect.access_batch.skipped bigint not null
collect.access_batch.bytes bigint not null
collect.access_batch.first_at timestamp with time zone
collect.access_batch.last_at timestamp with time zone
collect.access_batch.event_id uuid not null
collect.access_country_day.tenant_id uuid not null
collect.access_country_day.account_id uuid not null
collect.access_country_day.day date not null
collect.access_country_day.country text not null
collect.access_country_day.network text not null
collect.access_country_day.events bigint not null
collect.access_country_day.first_at timestamp with time zone not null
collect.access_country_day.last_at timestamp with time zone not null
collect.access_country_day.batch bigint not null
collect.access_country_day.line integer not null
collect.access_event.tenant_id uuid not null
collect.access_event.account_id uuid not null
collect.access_event.at timestamp with time zone not null
collect.access_event.address inet
collect.access_event.source text
collect.access_event.principal text
collect.access_event.action text not null
collect.access_event.batch bigint not null
collect.access_event.line integer not null
collect.access_file.tenant_id uuid not null
collect.access_file.day date not null
collect.access_file.part integer not null
collect.access_file.kind text not null
collect.access_file.path text not null
collect.access_file.rows bigint not null
collect.access_file.bytes bigint not null
collect.access_file.digest bytea not null
collect.access_file.row_digest text not null
collect.access_file.first_at timestamp with time zone not null
collect.access_file.last_at timestamp with time zone not null
collect.access_file.first_account uuid not null
collect.access_file.last_account uuid not null
collect.access_file.sealed_at timestamp with time zone not null
collect.access_file.event_id uuid not null
collect.access_file_group.tenant_id uuid not null
collect.access_file_group.day date not null
collect.access_file_group.part integer not null
collect.access_file_group.number integer not null
collect.access_file_group.first_account uuid not null
collect.access_file_group.last_account uuid not null
collect.access_file_group.rows integer not null
collect.access_file_group.offsets bigint[] not null
collect.access_file_state.tenant_id uuid not null
collect.access_file_state.day date not null
collect.access_file_state.part integer not null
collect.access_file_state.state text not null
collect.access_file_state.replaced_by integer
collect.access_file_state.deleted boolean not null default false
collect.access_file_state.checked_at timestamp with time zone
collect.access_file_state.fault text
collect.access_file_state.erasure_id uuid
collect.access_principal_day.tenant_id uuid not null
collect.access_principal_day.account_id uuid not null
collect.access_principal_day.principal text not null
collect.access_principal_day.day date not null
collect.access_principal_day.country text not null
collect.access_principal_day.first_at timestamp with time zone not null
collect.access_principal_day.first_batch bigint not null
collect.access_principal_day.first_line integer not null
collect.access_principal_day.last_at timestamp with time zone not null
collect.access_principal_day.last_batch bigint not null
collect.access_principal_day.last_line integer not null
collect.access_problem.tenant_id uuid not null
collect.access_problem.batch bigint not null
collect.access_problem.line bigint not null
collect.access_problem.code text not null
collect.access_problem.field text
collect.access_signal.id uuid not null
collect.access_signal.tenant_id uuid not null
collect.access_signal.account_id uuid not null
collect.access_signal.person_id uuid not null
collect.access_signal.customer_id uuid not null
collect.access_signal.kind text not null
collect.access_signal.evidence jsonb not null
collect.access_signal.raised_at timestamp with time zone not null
collect.access_signal_dismissal.signal_id uuid not null
collect.access_signal_dismissal.tenant_id uuid not null
collect.access_signal_dismissal.reason text not null
collect.access_signal_dismissal.dismissed_at timestamp with time zone not null
collect.access_signal_dismissal.dismissed_by text not null
collect.access_signal_dismissal.doubt_id uuid
collect.access_to_weigh.id bigint not null
collect.access_to_weigh.tenant_id uuid not null
collect.access_to_weigh.batch bigint not null
collect.access_to_weigh.lines integer[]
collect.access_unmatched.tenant_id uuid not null
collect.access_unmatched.batch bigint not null
collect.access_unmatched.line integer not null
collect.access_unmatched.namespace text not null
collect.access_unmatched.foreign_id text not null
collect.access_unmatched.at timestamp with time zone not null
collect.access_unmatched.address inet
collect.access_unmatched.source text
collect.access_unmatched.principal text
collect.access_unmatched.action text not null
collect.access_unmatched.received_at timestamp with time zone not null
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
collect.account.reseller_id uuid
collect.account_alias.tenant_id uuid not null
collect.account_alias.namespace text not null
collect.account_alias.foreign_id text not null
collect.account_alias.account_id uuid not null
collect.account_alias.set_at timestamp with time zone not null
collect.account_last_access.account_id uuid not null
collect.account_last_access.tenant_id uuid not null
collect.account_last_access.at timestamp with time zone not null
collect.application.id uuid not null
collect.application.tenant_id uuid not null
collect.application.customer_id uuid not null
collect.application.person_id uuid not null
collect.application.account_id uuid not null
collect.application.membership_id uuid not null
collect.application.user_id uuid not null
collect.application.email text not null
collect.application.language text not null
collect.application.notice_version text not null
collect.application.begun_at timestamp with time zone not null
collect.application.handed_in_at timestamp with time zone
collect.archive_fault.asked text not null
collect.archive_fault.fault text not null
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
collect.erased_account.account_id uuid not null
collect.erased_account.tenant_id uuid not null
collect.erased_account.erased_at timestamp with time zone not null
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
collect.last_access_told.number bigint not null
collect.last_access_told.tenant_id uuid not null
collect.last_access_told.accounts uuid[] not null
collect.last_access_told.times timestamp with time zone[] not null
collect.named_holder.tenant_id uuid not null
collect.named_holder.entity_id uuid not null
collect.named_holder.person_id uuid not null
collect.owner_addition.subject_id uuid not null
collect.owner_addition.person_id uuid not null
collect.owner_addition.tenant_id uuid not null
collect.owner_addition.since date not null
collect.owner_addition.told_on date
collect.owner_addition.found_at timestamp with time zone not null
collect.owner_invitation.id uuid not null
collect.owner_invitation.tenant_id uuid not null
collect.owner_invitation.entity_id uuid not null
collect.owner_invitation.person_id uuid not null
collect.owner_invitation.email text not null
collect.owner_invitation.language text not null
collect.owner_invitation.invited_at timestamp with time zone not null
collect.owner_invitation.invited_by text not null
collect.owner_invitation.sent_at timestamp with time zone not null
collect.owner_invitation.sendings integer not null default 1
collect.owner_invitation.entered_at timestamp with time zone
collect.owner_invitation.membership_id uuid
collect.owner_invitation.user_id uuid
collect.owner_invitation.ended_at timestamp with time zone
collect.owner_invitation.ended_by text
collect.owner_notice_clause.subject_id uuid not null
collect.owner_notice_clause.tenant_id uuid not null
collect.owner_notice_clause.accepted_on date not null
collect.owner_notice_clause.reference text not null
collect.owner_notice_clause.recorded_at timestamp with time zone not null
collect.ownership_determination.subject_id uuid not null
collect.ownership_determination.tenant_id uuid not null
collect.ownership_determination.outcome text not null
collect.ownership_determination.finding jsonb not null
collect.ownership_determination.owners jsonb not null
collect.ownership_determination.settings jsonb not null
collect.ownership_determination.determined_at timestamp with time zone not null
collect.ownership_determination.look_again_on date
collect.ownership_party.id uuid not null
collect.ownership_party.tenant_id uuid not null
collect.ownership_party.subject_id uuid not null
collect.ownership_party.person_id uuid not null
collect.ownership_party.sealed_record bytea not null
collect.ownership_party.linked_at timestamp with time zone not null
collect.ownership_reliance.tenant_id uuid not null
collect.ownership_reliance.subject_id uuid not null
collect.ownership_reliance.relied_on_at timestamp with time zone not null
collect.ownership_statement.id uuid not null
collect.ownership_statement.tenant_id uuid not null
collect.ownership_statement.subject_id uuid not null
collect.ownership_statement.position bigint not null
collect.ownership_statement.about text not null
collect.ownership_statement.via text not null
collect.ownership_statement.sealed bytea not null
collect.ownership_statement.recorded_at timestamp with time zone not null
collect.ownership_statement.retracted_at timestamp with time zone
collect.ownership_statement.retraction_reason text
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
collect.person_term.ended_at timestamp with time zone
collect.portal_link.id uuid not null
collect.portal_link.tenant_id uuid not null
collect.portal_link.kind text not null
collect.portal_link.digest bytea not null
collect.portal_link.opens_id uuid
collect.portal_link.email text
collect.portal_link.made_at timestamp with time zone not null
collect.portal_link.made_by text not null
collect.portal_link.expires_at timestamp with time zone
collect.portal_link.ended_at timestamp with time zone
collect.portal_link.ended_by text
collect.portal_opening.id uuid not null
collect.portal_opening.tenant_id uuid not null
collect.portal_opening.link_id uuid not null
collect.portal_opening.email text not null
collect.portal_opening.salt bytea not null
collect.portal_opening.digest bytea not null
collect.portal_opening.opened_at timestamp with time zone not null
collect.portal_opening.expires_at timestamp with time zone not null
collect.portal_opening.wrong_entries integer not null default 0
collect.portal_opening.ended_at timestamp with time zone
collect.reveal_approval.id uuid not null
collect.reveal_approval.tenant_id uuid not null
collect.reveal_approval.element_id uuid not null
collect.reveal_approval.person_id uuid not null
collect.reveal_approval.reason text not null
collect.reveal_approval.state text not null
collect.reveal_approval.asked_by text not null
collect.reveal_approval.asked_at timestamp with time zone not null
collect.reveal_approval.confirmed_by text
collect.reveal_approval.confirmed_at timestamp with time zone
determine.circumstance.tenant_id uuid not null
determine.circumstance.person_id uuid not null
determine.circumstance.circumstance text not null
determine.circumstance.recorded_at timestamp with time zone not null
determine.circumstance.ended_at timestamp with time zone
determine.discrepancy.id uuid not null
determine.discrepancy.tenant_id uuid not null
determine.discrepancy.person_id uuid not null
determine.discrepancy.field text not null
determine.discrepancy.severity text not null
determine.discrepancy.stated_by text not null
determine.discrepancy.found_by text not null
determine.discrepancy.stated text not null
determine.discrepancy.found text not null
determine.discrepancy.attempt_id uuid
determine.discrepancy.recorded_at timestamp with time zone not null
determine.discrepancy.recorded_by text not null
determine.discrepancy.resolution text
determine.discrepancy.resolved_at timestamp with time zone
determine.discrepancy.resolved_by text
determine.doubt.id uuid not null
determine.doubt.tenant_id uuid not null
determine.doubt.person_id uuid not null
determine.doubt.source text not null
determine.doubt.reason text not null
determine.doubt.raised_at timestamp with time zone not null
determine.doubt.raised_by text not null
determine.doubt.lifted_at timestamp with time zone
determine.doubt.lifted_by text
determine.doubt.lifted_because text
determine.doubt.signal_id uuid
determine.doubt.signal_kind text
determine.evidence_request.id uuid not null
determine.evidence_request.tenant_id uuid not null
determine.evidence_request.person_id uuid not null
determine.evidence_request.doubt_id uuid
determine.evidence_request.about_id uuid
determine.evidence_request.kind text not null
determine.evidence_request.asked_at timestamp with time zone not null
determine.evidence_request.due_on date not null
determine.evidence_request.state text not null
determine.evidence_request.document_id uuid
determine.evidence_request.settled_at timestamp with time zone
determine.evidence_request.settled_by text
determine.identity_document.id uuid not null
determine.identity_document.tenant_id uuid not null
determine.identity_document.person_id uuid not null
determine.identity_document.media_type text not null
determine.identity_document.bytes integer not null
determine.identity_document.received_at timestamp with time zone not null
determine.identity_document.received_from text not null
determine.identity_document.content_event uuid not null
determine.identity_document.state text not null
determine.identity_document.type text
determine.identity_document.number_masked text
determine.identity_document.issuer text
determine.identity_document.place_of_issue text
determine.identity_document.issued_on date
determine.identity_document.expires_on date
determine.identity_document.name_as_written text
determine.identity_document.rejection text
determine.identity_document.reviewed_at timestamp with time zone
determine.identity_document.reviewed_by text
determine.identity_document.review_event uuid
determine.list_download.list_id uuid not null
determine.list_download.tenant_id uuid not null
determine.list_download.hour integer not null
determine.list_download.addresses jsonb not null
determine.list_download.ended_at timestamp with time zone
determine.list_download.outcome text
determine.list_download.fault text
determine.list_download.file text
determine.list_download.status integer
determine.list_download.version_id uuid
determine.list_download.marks jsonb
determine.list_entry.tenant_id uuid not null
determine.list_entry.list_id uuid not null
determine.list_entry.key text not null
determine.list_entry.digest text not null
determine.list_entry.words text[] not null
determine.list_entry.entry jsonb not null
determine.list_entry.from_number integer not null
determine.list_entry.until_number integer
determine.list_entry_read.tenant_id uuid not null
determine.list_entry_read.version_id uuid not null
determine.list_entry_read.key text not null
determine.list_entry_read.digest text not null
determine.list_entry_read.words text[] not null
determine.list_entry_read.entry jsonb not null
determine.list_file.tenant_id uuid not null
determine.list_file.version_id uuid not null
determine.list_file.file text not null
determine.list_file.number integer not null
determine.list_file.gzipped bytea not null
determine.list_piece.tenant_id uuid not null
determine.list_piece.version_id uuid not null
determine.list_piece.file text not null
determine.list_piece.number integer not null
determine.list_piece.bytes bytea not null
determine.list_problem.tenant_id uuid not null
determine.list_problem.version_id uuid not null
determine.list_problem.number integer not null
determine.list_problem.refuses boolean not null
determine.list_problem.code text not null
determine.list_problem.file text not null
determine.list_problem.line integer
determine.list_problem.element integer
determine.list_problem.key text
determine.list_problem.found text not null
determine.list_screening.version_id uuid not null
determine.list_screening.tenant_id uuid not null
determine.list_screening.list_id uuid not null
determine.list_screening.from_number integer not null
determine.list_screening.to_number integer not null
determine.list_screening.begun_at timestamp with time zone not null
determine.list_screening.after_id uuid
determine.list_screening.compared integer not null default 0
determine.list_screening.marked integer not null default 0
determine.list_screening.total integer not null
determine.list_screening.ended_at timestamp with time zone
determine.list_version.id uuid not null
determine.list_version.tenant_id uuid not null
determine.list_version.list_id uuid not null
determine.list_version.state text not null
determine.list_version.digest text not null
determine.list_version.files jsonb not null
determine.list_version.source text not null
determine.list_version.said_published_on date
determine.list_version.published_on date
determine.list_version.received_at timestamp with time zone not null
determine.list_version.settled_at timestamp with time zone
determine.list_version.number integer
determine.list_version.entries integer
determine.list_version.names integer
determine.list_version.problems integer
determine.list_version.problems_by_code jsonb
determine.list_version.added integer
determine.list_version.changed integer
determine.list_version.removed integer
determine.measure_preview.id uuid not null
determine.measure_preview.tenant_id uuid not null
determine.measure_preview.measure_id uuid not null
determine.measure_preview.digest text not null
determine.measure_preview.content jsonb not null
determine.measure_preview.basis text[] not null
determine.measure_preview.asked_at timestamp with time zone not null
determine.measure_preview.accounts bigint not null
determine.measure_preview.last_account uuid
determine.measure_preview.looked_at bigint not null default 0
determine.measure_preview.found jsonb
determine.measure_preview_row.preview_id uuid not null
determine.measure_preview_row.account_id uuid not null
determine.measure_preview_row.tenant_id uuid not null
determine.measure_preview_row.customer_id uuid not null
determine.measure_preview_row.outcome text not null
determine.measure_preview_row.hits jsonb not null
determine.measure_preview_row.money jsonb not null
determine.reseller_enforcement.id uuid not null
determine.reseller_enforcement.tenant_id uuid not null
determine.reseller_enforcement.measure_id uuid not null
determine.reseller_enforcement.reseller_id uuid not null
determine.reseller_enforcement.what text not null
determine.reseller_enforcement.criterion text not null
determine.reseller_enforcement.on_day date not null
determine.reseller_enforcement.recorded_at timestamp with time zone not null
determine.screening_judgement.id uuid not null
determine.screening_judgement.tenant_id uuid not null
determine.screening_judgement.match_id uuid not null
determine.screening_judgement.verdict text not null
determine.screening_judgement.reason text not null
determine.screening_judgement.scope text not null
determine.screening_judgement.customers uuid[] not null
determine.screening_judgement.entry_digest text not null
determine.screening_judgement.facts_digest text not null
determine.screening_judgement.expires_on date not null
determine.screening_judgement.judged_at timestamp with time zone not null
determine.screening_judgement.judged_by text not null
determine.screening_judgement.confirmed_by text
determine.screening_judgement.case_id uuid not null
determine.screening_list.id uuid not null
determine.screening_list.tenant_id uuid not null
determine.screening_list.slug text not null
determine.screening_list.title text not null
determine.screening_list.format text not null
determine.screening_list.authority text not null
determine.screening_list.stale_after_days integer not null
determine.screening_list.least_share double precision not null
determine.screening_list.entered_at timestamp with time zone not null
determine.screening_list.version_id uuid
determine.screening_list.confirmed_at timestamp with time zone
determine.screening_list.retired_at timestamp with time zone
determine.screening_list.retired_because text
determine.screening_list.retired_words text
determine.screening_list.resumed_at timestamp with time zone
determine.screening_list.turns bigint not null default 1
determine.screening_match.id uuid not null
determine.screening_match.tenant_id uuid not null
determine.screening_match.subject_id uuid not null
determine.screening_match.holder_id uuid not null
determine.screening_match.list_id uuid not null
determine.screening_match.entry_key text not null
determine.screening_match.entry_digest text not null
determine.screening_match.facts_digest text not null
determine.screening_match.score double precision not null
determine.screening_match.names double precision not null
determine.screening_match.ofac double precision not null
determine.screening_match.below boolean not null
determine.screening_match.first_found_at timestamp with time zone not null
determine.screening_match.found_at timestamp with time zone not null
determine.screening_match.result_id uuid not null
determine.screening_match.gone_at timestamp with time zone
determine.screening_match.judgement_id uuid
determine.screening_match.verdict text
determine.screening_match.judged_facts text
determine.screening_match.judged_entry text
determine.screening_match.expires_on date
determine.screening_match.reopened_because text
determine.screening_result.id uuid not null
determine.screening_result.tenant_id uuid not null
determine.screening_result.subject_id uuid not null
determine.screening_result.screened_at timestamp with time zone not null
determine.screening_result.because text not null
determine.screening_result.algorithm text not null
determine.screening_result.threshold double precision not null
determine.screening_result.floor double precision not null
determine.screening_result.lists jsonb not null
determine.screening_result.facts_digest text not null
determine.screening_result.found integer not null
determine.screening_result.below integer not null
determine.screening_result.left_out integer not null
determine.screening_result.event_id uuid not null
determine.screening_subject.id uuid not null
determine.screening_subject.tenant_id uuid not null
determine.screening_subject.kind text not null
determine.screening_subject.holder_id uuid not null
determine.screening_subject.due_since timestamp with time zone
determine.screening_subject.due_because text
determine.screening_subject.due_mark integer not null default 1
determine.screening_subject.result_id uuid
determine.screening_subject.facts_digest text
determine.screening_subject.screened_at timestamp with time zone
determine.screening_subject.floor double precision
determine.screening_subject.described_in uuid
determine.special_measure.id uuid not null
determine.special_measure.tenant_id uuid not null
determine.special_measure.state text not null
determine.special_measure.content jsonb not null
determine.special_measure.digest text not null
determine.special_measure.effective_on date not null
determine.special_measure.last_on date
determine.special_measure.drafted_at timestamp with time zone not null
determine.special_measure.life jsonb not null
determine.special_measure.named jsonb
determine.unresolved_identity.id uuid not null
determine.unresolved_identity.tenant_id uuid not null
determine.unresolved_identity.person_id uuid not null
determine.unresolved_identity.round integer not null
determine.unresolved_identity.because text not null
determine.unresolved_identity.failed_attempts integer not null
determine.unresolved_identity.registered_at timestamp with time zone not null
determine.unresolved_identity.registered_by text not null
determine.unresolved_identity.resolution text
determine.unresolved_identity.resolved_at timestamp with time zone
determine.unresolved_identity.resolved_by text
determine.us_person_claim.id uuid not null
determine.us_person_claim.tenant_id uuid not null
determine.us_person_claim.person_id uuid not null
determine.us_person_claim.status text not null
determine.us_person_claim.ground text
determine.us_person_claim.foreign_branch boolean not null
determine.us_person_claim.claimed_from text not null
determine.us_person_claim.claimed_at timestamp with time zone not null
determine.us_person_claim.ended_at timestamp with time zone
determine.us_person_claim.ended_because text
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
determine.verification.person_id uuid not null
determine.verification.tenant_id uuid not null
determine.verification.outcome text not null
determine.verification.since timestamp with time zone not null
determine.verification.round integer not null default 1
determine.verification.failed_entry_id uuid
determine.verification.information_changed_at timestamp with time zone
determine.verification_attempt.id uuid not null
determine.verification_attempt.tenant_id uuid not null
determine.verification_attempt.person_id uuid not null
determine.verification_attempt.method text not null
determine.verification_attempt.round integer not null
determine.verification_attempt.started_at timestamp with time zone not null
determine.verification_attempt.element_id uuid
determine.verification_attempt.document_id uuid
determine.verification_attempt.domain text
determine.verification_attempt.token text
determine.verification_attempt.expires_at timestamp with time zone
determine.verification_attempt.salt bytea
determine.verification_attempt.digest bytea
determine.verification_attempt.wrong_entries integer not null default 0
determine.verification_attempt.comparison jsonb
determine.verification_attempt.outcome text not null
determine.verification_attempt.why text
determine.verification_attempt.ended_at timestamp with time zone
determine.verification_attempt.overtaken_at timestamp with time zone
enforce.account_case.case_id uuid not null
enforce.account_case.account_id uuid not null
enforce.account_case.tenant_id uuid not null
enforce.account_case.kind text not null
enforce.account_case.opened_at timestamp with time zone not null
enforce.account_case.due_on date
enforce.account_case.closes_on date
enforce.account_case.resolved_at timestamp with time zone
enforce.account_case.outcome text
enforce.account_life.account_id uuid not null
enforce.account_life.tenant_id uuid not null
enforce.account_life.state text not null
enforce.account_life.since timestamp with time zone not null
enforce.account_life.opened_on date
enforce.account_life.because text
enforce.account_life.case_id uuid
enforce.account_life.closes_on date
enforce.account_life.closed_on date
enforce.account_person.tenant_id uuid not null
enforce.account_person.person_id uuid not null
enforce.account_person.account_id uuid not null
enforce.account_standing.account_id uuid not null
enforce.account_standing.tenant_id uuid not null
enforce.account_standing.state text not null
enforce.account_standing.terms jsonb not null
enforce.account_standing.reasons jsonb not null
enforce.account_standing.lifts text[] not null
enforce.account_standing.requirements jsonb not null
enforce.account_standing.persons uuid[] not null default '{}'::uuid[]
enforce.account_standing.standing_version bigint not null
enforce.account_standing.valid_until timestamp with time zone
enforce.account_standing.changed_at timestamp with time zone not null
enforce.account_standing.facts_digest bytea not null
enforce.account_standing.unverified_since timestamp with time zone
enforce.measure_enforcement.id uuid not null
enforce.measure_enforcement.tenant_id uuid not null
enforce.measure_enforcement.account_id uuid not null
enforce.measure_enforcement.measure_id uuid not null
enforce.measure_enforcement.what text not null
enforce.measure_enforcement.on_day date not null
enforce.measure_enforcement.recorded_at timestamp with time zone not null
enforce.measure_enforcement.standing_version bigint not null
enforce.standing_change.account_id uuid not null
enforce.standing_change.tenant_id uuid not null
enforce.standing_change.standing_version bigint not null
enforce.standing_change.from_state text
enforce.standing_change.to_state text not null
enforce.standing_change.terms jsonb not null
enforce.standing_change.reasons jsonb not null
enforce.standing_change.valid_until timestamp with time zone
enforce.standing_change.changed_at timestamp with time zone not null
enforce.standing_change.event_id uuid not null
enforce.standing_count.position bigint not null
enforce.standing_count.tenant_id uuid not null
enforce.standing_count.on_day date not null
enforce.standing_count.state text not null
enforce.standing_count.unverified_on date
enforce.standing_count.accounts bigint not null
enforce.standing_count.folded boolean not null
enforce.trial.id uuid not null
enforce.trial.tenant_id uuid not null
enforce.trial.change_id uuid not null
enforce.trial.digest text not null
enforce.trial.effective_on date not null
enforce.trial.asked_at timestamp with time zone not null
enforce.trial.moment timestamp with time zone not null
enforce.trial.before jsonb not null
enforce.trial.after jsonb not null
enforce.trial.accounts bigint not null
enforce.trial.last_account uuid
enforce.trial.customers bigint not null
enforce.trial.verdicts bigint not null
enforce.trial.verdicts_since timestamp with time zone not null
enforce.trial.first_verdict uuid
enforce.trial.last_verdict uuid
enforce.trial.moves jsonb not null default '{}'::jsonb
enforce.trial.otherwise bigint not null default 0
enforce.trial.found jsonb
enforce.trial.ended_at timestamp with time zone
enforce.trial_account.trial_id uuid not null
enforce.trial_account.account_id uuid not null
enforce.trial_account.tenant_id uuid not null
enforce.trial_account.customer_id uuid not null
enforce.trial_account.worse boolean not null
enforce.trial_account.differs text[] not null
enforce.trial_account.before jsonb not null
enforce.trial_account.after jsonb not null
enforce.trial_verdict.trial_id uuid not null
enforce.trial_verdict.verdict_id uuid not null
enforce.trial_verdict.tenant_id uuid not null
enforce.trial_verdict.account_id uuid not null
enforce.trial_verdict.before text not null
enforce.trial_verdict.after text not null
enforce.trial_verdict.because_before text[] not null
enforce.trial_verdict.because_after text[] not null
enforce.verdict.id uuid not null
enforce.verdict.tenant_id uuid not null
enforce.verdict.account_id uuid not null
enforce.verdict.asked_at timestamp with time zone not null
enforce.verdict.asked_by text not null
enforce.verdict.decision text not null
enforce.verdict.standing_version bigint not null
enforce.verdict.canonical text not null
enforce.verdict.signature bytea not null
enforce.verdict.key_id text not null
enforce.verdict.request_key text
enforce.verdict_batch.last_id uuid not null
enforce.verdict_batch.first_id uuid not null
enforce.verdict_batch.tenant_id uuid not null
enforce.verdict_batch.count bigint not null
enforce.verdict_batch.root text not null
enforce.verdict_batch.sealed_at timestamp with time zone not null
report.census_entry.position bigint not null
report.census_entry.tenant_id uuid not null
report.census_entry.kind text not null
report.census_entry.subject_id uuid not null
report.census_entry.of_id uuid not null
report.census_entry.at timestamp with time zone not null
report.census_entry.written_by xid8 not null default runtime.transaction_number()
report.census_entry.counted boolean not null
report.census_entry.state text not null
report.census_entry.residence text
report.census_entry.uses text[] not null default '{}'::text[]
report.census_entry.billing text
report.census_entry.us_until date
report.census_entry.unverified_since timestamp with time zone
report.census_start.tenant_id uuid not null
report.census_start.since timestamp with time zone not null
report.filing.id uuid not null
report.filing.tenant_id uuid not null
report.filing.kind text not null
report.filing.about_id uuid not null
report.filing.as_of timestamp with time zone not null
report.filing.corrects_id uuid
report.filing.drafted_at timestamp with time zone not null
report.filing_step.position bigint not null
report.filing_step.id uuid not null
report.filing_step.tenant_id uuid not null
report.filing_step.filing_id uuid not null
report.filing_step.kind text not null
report.filing_step.happened_at timestamp with time zone not null
report.filing_step.actor jsonb not null
report.filing_step.facts jsonb not null
report.filing_step.words bytea
report.transaction_value.position bigint not null
report.transaction_value.tenant_id uuid not null
report.transaction_value.account_id uuid not null
report.transaction_value.month date not null
report.transaction_value.currency text not null
report.transaction_value.minor bigint not null
report.transaction_value.recorded_at timestamp with time zone not null
retain.erased_account.erasure_id uuid not null
retain.erased_account.account_id uuid not null
retain.erased_account.tenant_id uuid not null
retain.erased_account.erased_at timestamp with time zone not null
retain.erased_account.erased_on date not null
retain.erased_account.kept_until date not null
retain.erased_account.kept text[] not null
retain.erased_account.waiting text[] not null
retain.erased_account.whole boolean not null
retain.erased_account.counts jsonb not null
retain.erased_account.keys integer not null
retain.erased_file.erasure_id uuid not null
retain.erased_file.path text not null
retain.erased_file.tenant_id uuid not null
retain.erased_file.digest_before text not null
retain.erased_file.digest_after text
retain.erased_file.rows_before bigint not null
retain.erased_file.rows_after bigint not null
retain.erased_unmatched.erasure_id uuid not null
retain.erased_unmatched.number integer not null
retain.erased_unmatched.tenant_id uuid not null
retain.erased_unmatched.erased_at timestamp with time zone not null
retain.erased_unmatched.counts jsonb not null
retain.erased_unmatched.digest text not null
retain.erasure.id uuid not null
retain.erasure.tenant_id uuid not null
retain.erasure.state text not null
retain.erasure.reason text not null
retain.erasure.due_on date not null
retain.erasure.accounts bigint not null
retain.erasure.drafted_by text not null
retain.erasure.drafted_at timestamp with time zone not null
retain.erasure.preview_work uuid
retain.erasure.preview jsonb
retain.erasure.previewed_at timestamp with time zone
retain.erasure.approved_by text
retain.erasure.approved_at timestamp with time zone
retain.erasure.work uuid
retain.erasure.certificate jsonb
retain.erasure.ended_at timestamp with time zone
retain.erasure_account.erasure_id uuid not null
retain.erasure_account.account_id uuid not null
retain.erasure_account.tenant_id uuid not null
retain.erasure_account.kept_until date not null
retain.erasure_preview_outside.erasure_id uuid not null
retain.erasure_preview_outside.part text not null
retain.erasure_preview_outside.tenant_id uuid not null
retain.erasure_preview_outside.files bigint not null
retain.erasure_preview_outside.rows bigint not null
retain.erasure_preview_outside.digest text
retain.erasure_preview_outside.not_counted text
retain.erasure_preview_row.erasure_id uuid not null
retain.erasure_preview_row.account_id uuid not null
retain.erasure_preview_row.tenant_id uuid not null
retain.erasure_preview_row.counts jsonb not null
retain.erasure_preview_row.kept text[] not null
retain.erasure_preview_row.stays text
retain.erasure_rule.table_name text not null
retain.erasure_rule.place integer not null
retain.erasure_rule.how text not null
retain.erasure_rule.of_kind text
retain.erasure_rule.condition text
retain.erasure_rule.emptied text
retain.erasure_rule.because text not null
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
retain.ledger_checkpoint.tenant_id uuid not null
retain.ledger_checkpoint.size bigint not null
retain.ledger_checkpoint.root bytea not null
retain.ledger_checkpoint.edge bytea[] not null
retain.ledger_checkpoint.note text not null
retain.ledger_checkpoint.signed_at timestamp with time zone not null
retain.ledger_entry.position bigint not null
retain.ledger_entry.id uuid not null
retain.ledger_entry.tenant_id uuid not null
retain.ledger_entry.recorded_at timestamp with time zone not null
retain.ledger_entry.kind text not null
retain.ledger_entry.canonical text not null
retain.ledger_key.position bigint not null
retain.ledger_key.tenant_id uuid not null
retain.ledger_key.verifier_key text not null
retain.ledger_key.since_size bigint not null
retain.ledger_leaf.tenant_id uuid not null
retain.ledger_leaf.tree_index bigint not null
retain.ledger_leaf.entry_id uuid not null
retain.ledger_leaf.hash bytea not null
retain.ledger_log.tenant_id uuid not null
retain.ledger_log.origin text not null
retain.ledger_log.opened_at timestamp with time zone not null
retain.ledger_node.tenant_id uuid not null
retain.ledger_node.level smallint not null
retain.ledger_node.node_index bigint not null
retain.ledger_node.hash bytea not null
retain.ledger_pending.tenant_id uuid not null
retain.ledger_pending.position bigint not null
retain.ledger_pending.waiting_since timestamp with time zone not null default clock_timestamp()
retain.legal_hold.id uuid not null
retain.legal_hold.tenant_id uuid not null
retain.legal_hold.subject_kind text
retain.legal_hold.subject_id uuid
retain.legal_hold.period_from date
retain.legal_hold.period_until date
retain.legal_hold.classes text[] not null
retain.legal_hold.reason text not null
retain.legal_hold.held_until date
retain.legal_hold.state text not null
retain.legal_hold.placed_by text not null
retain.legal_hold.placed_at timestamp with time zone not null
retain.legal_hold.release_asked_by text
retain.legal_hold.release_asked_at timestamp with time zone
retain.legal_hold.release_reason text
retain.legal_hold.released_by text
retain.legal_hold.released_at timestamp with time zone
retain.retention_choice.id uuid not null
retain.retention_choice.tenant_id uuid not null
retain.retention_choice.classes text[] not null
retain.retention_choice.years integer not null
retain.retention_choice.because text not null
retain.retention_choice.citation text not null
retain.retention_choice.reason text not null
retain.retention_choice.from_on date not null
retain.retention_choice.until_on date
retain.retention_choice.state text not null
retain.retention_choice.proposed_by text not null
retain.retention_choice.proposed_at timestamp with time zone not null
retain.retention_choice.decided_by text
retain.retention_choice.decided_at timestamp with time zone
retain.retention_choice.ending_asked_by text
retain.retention_choice.ending_asked_at timestamp with time zone
retain.retention_choice.ending_reason text
retain.retention_choice.ended_by text
retain.retention_choice.ended_at timestamp with time zone
retain.subject_key.tenant_id uuid not null
retain.subject_key.subject_id uuid not null
retain.subject_key.wrapped bytea
retain.subject_key.created_at timestamp with time zone not null
retain.subject_key.destroyed_at timestamp with time zone
runtime.demo_world.only_row boolean not null default true
runtime.demo_world.seed text not null
runtime.demo_world.ends_on date not null
runtime.demo_world.customers integer not null
runtime.demo_world.plan text not null
runtime.demo_world.starts integer not null default 1
runtime.demo_world.steps_done integer not null default 0
runtime.demo_world.finished boolean not null default false
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
runtime.long_work.id uuid not null
runtime.long_work.tenant_id uuid not null
runtime.long_work.kind text not null
runtime.long_work.asked_at timestamp with time zone not null
runtime.long_work.asked_by jsonb not null
runtime.long_work.about jsonb not null
runtime.long_work.input jsonb
runtime.long_work.membership_id uuid
runtime.long_work.state text not null
runtime.long_work.turn integer not null default 0
runtime.long_work.faults integer not null default 0
runtime.long_work.total integer
runtime.long_work.done integer not null default 0
runtime.long_work.refused integer not null default 0
runtime.long_work.place text
runtime.long_work.started_at timestamp with time zone
runtime.long_work.heartbeat_at timestamp with time zone
runtime.long_work.ended_at timestamp with time zone
runtime.long_work.result jsonb
runtime.long_work.problem text
runtime.long_work_refusal.tenant_id uuid not null
runtime.long_work_refusal.long_work_id uuid not null
runtime.long_work_refusal.number integer not null
runtime.long_work_refusal.item text not null
runtime.long_work_refusal.code text not null
runtime.long_work_refusal.reason text
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
runtime.membership.person_id uuid
runtime.membership.customers uuid[]
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
adopt.employee_count employee_count_employees_check: CHECK ((employees >= 0))
adopt.employee_count employee_count_organization_id_fkey: FOREIGN KEY (organization_id) REFERENCES adopt.organization(id)
adopt.employee_count employee_count_pkey: PRIMARY KEY (id)
adopt.offering offering_pkey: PRIMARY KEY (id)
adopt.offering offering_tenant_id_code_key: UNIQUE (tenant_id, code)
adopt.offering offering_tenant_id_fkey: FOREIGN KEY (tenant_id) REFERENCES runtime.tenant(id)
adopt.organization organization_check: CHECK (((certified_on IS NULL) = (certification_receipt IS NULL)))
adopt.organization organization_check1: CHECK (((kind = 'provider'::text) OR (is_foreign IS NOT NULL)))
adopt.organization organization_check2: CHECK (((kind = 'reseller'::text) OR (ended_on IS NULL)))
adopt.organization organization_kind_check: CHECK ((kind = ANY (ARRAY['provider'::text, 'reseller'::text])))
adopt.organization organization_pkey: PRIMARY KEY (id)
adopt.organization organization_tenant_id_fkey: FOREIGN KEY (tenant_id) REFERENCES runtime.tenant(id)
adopt.primary_contact primary_contact_organization_id_fkey: FOREIGN KEY (organization_id) REFERENCES adopt.organization(id)
adopt.primary_contact primary_contact_pkey: PRIMARY KEY (id)
adopt.program program_pkey: PRIMARY KEY (id)
adopt.program program_tenant_id_fkey: FOREIGN KEY (tenant_id) REFERENCES runtime.tenant(id)
adopt.program_change program_change_pkey: PRIMARY KEY (id)
adopt.program_change program_change_state_check: CHECK ((state = ANY (ARRAY['drafted'::text, 'submitted'::text, 'approved'::text, 'withdrawn'::text])))
adopt.program_change program_change_tenant_id_fkey: FOREIGN KEY (tenant_id) REFERENCES runtime.tenant(id)
adopt.program_review program_review_pkey: PRIMARY KEY (id)
adopt.program_review program_review_program_id_fkey: FOREIGN KEY (program_id) REFERENCES adopt.program(id)
adopt.program_review program_review_tenant_id_fkey: FOREIGN KEY (tenant_id) REFERENCES runtime.tenant(id)
adopt.program_value program_value_kind_check: CHECK ((kind = ANY (ARRAY['setting'::text, 'narrative'::text, 'risk'::text])))
adopt.program_value program_value_pkey: PRIMARY KEY (tenant_id, change, kind, name)
adopt.program_value program_value_tenant_id_fkey: FOREIGN KEY (tenant_id) REFERENCES runtime.tenant(id)
adopt.reseller_program reseller_program_basis_check: CHECK ((basis = ANY (ARRAY['adopted'::text, 'own'::text])))
adopt.reseller_program reseller_program_check: CHECK (((basis = 'own'::text) = (digest IS NOT NULL)))
adopt.reseller_program reseller_program_check1: CHECK (((basis = 'adopted'::text) = (scope IS NOT NULL)))
adopt.reseller_program reseller_program_pkey: PRIMARY KEY (id)
adopt.reseller_program reseller_program_reseller_id_fkey: FOREIGN KEY (reseller_id) REFERENCES adopt.organization(id)
adopt.setting_change setting_change_pkey: PRIMARY KEY (id)
adopt.setting_change setting_change_state_check: CHECK ((state = ANY (ARRAY['proposed'::text, 'approved'::text, 'withdrawn'::text])))
adopt.setting_change setting_change_tenant_id_fkey: FOREIGN KEY (tenant_id) REFERENCES runtime.tenant(id)
adopt.structure_change structure_change_kind_check: CHECK ((kind = ANY (ARRAY['business'::text, 'corporate-structure'::text])))
adopt.structure_change structure_change_organization_id_fkey: FOREIGN KEY (organization_id) REFERENCES adopt.organization(id)
adopt.structure_change structure_change_pkey: PRIMARY KEY (id)
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
casework.case case_check: CHECK (((state = 'claimed'::text) = ((locked_by IS NOT NULL) AND (locked_until IS NOT NULL))))
casework.case case_check1: CHECK (((state = ANY (ARRAY['decided'::text, 'awaiting-second-person'::text, 'resolved'::text])) = (decision IS NOT NULL)))
casework.case case_check2: CHECK (((state = 'resolved'::text) = (resolved_at IS NOT NULL)))
casework.case case_check3: CHECK (((state = 'cancelled'::text) = (cancelled_because IS NOT NULL)))
casework.case case_linked_id_fkey: FOREIGN KEY (linked_id) REFERENCES casework."case"(id)
casework.case case_pkey: PRIMARY KEY (id)
casework.case case_priority_check: CHECK ((priority = ANY (ARRAY['urgent'::text, 'high'::text, 'normal'::text, 'low'::text])))
casework.case case_state_check: CHECK ((state = ANY (ARRAY['open'::text, 'claimed'::text, 'waiting-for-customer'::text, 'decided'::text, 'awaiting-second-person'::text, 'resolved'::text, 'cancelled'::text])))
casework.case case_tenant_id_fkey: FOREIGN KEY (tenant_id) REFERENCES runtime.tenant(id)
casework.case_entry case_entry_case_id_fkey: FOREIGN KEY (case_id) REFERENCES casework."case"(id)
casework.case_entry case_entry_pkey: PRIMARY KEY (id)
casework.case_entry case_entry_tenant_id_fkey: FOREIGN KEY (tenant_id) REFERENCES runtime.tenant(id)
casework.case_span case_span_case_id_fkey: FOREIGN KEY (case_id) REFERENCES casework."case"(id)
casework.clock clock_check: CHECK (((state = 'running'::text) = (attention_at IS NOT NULL)))
casework.clock clock_check1: CHECK (((state = ANY (ARRAY['satisfied'::text, 'breached-then-satisfied'::text])) = ((satisfied_at IS NOT NULL) AND (satisfied_by IS NOT NULL))))
casework.clock clock_check2: CHECK (((breached_at IS NULL) = (breach_recorded_at IS NULL)))
casework.clock clock_check3: CHECK (((state <> ALL (ARRAY['breached'::text, 'breached-then-satisfied'::text])) OR (breached_at IS NOT NULL)))
casework.clock clock_check4: CHECK (((state = 'cancelled'::text) = (cancelled_because IS NOT NULL)))
casework.clock clock_pkey: PRIMARY KEY (id)
casework.clock clock_state_check: CHECK ((state = ANY (ARRAY['running'::text, 'satisfied'::text, 'breached'::text, 'breached-then-satisfied'::text, 'cancelled'::text])))
casework.clock clock_tenant_id_fkey: FOREIGN KEY (tenant_id) REFERENCES runtime.tenant(id)
casework.clock_feed clock_feed_digest_check: CHECK ((octet_length(digest) = 32))
casework.clock_feed clock_feed_digest_key: UNIQUE (digest)
casework.clock_feed clock_feed_pkey: PRIMARY KEY (id)
casework.clock_feed clock_feed_tenant_id_fkey: FOREIGN KEY (tenant_id) REFERENCES runtime.tenant(id)
casework.clock_span clock_span_clock_id_fkey: FOREIGN KEY (clock_id) REFERENCES casework.clock(id)
casework.clock_step clock_step_clock_id_fkey: FOREIGN KEY (clock_id) REFERENCES casework.clock(id)
casework.clock_step clock_step_pkey: PRIMARY KEY (id)
casework.clock_step clock_step_tenant_id_fkey: FOREIGN KEY (tenant_id) REFERENCES runtime.tenant(id)
collect.access_address_day access_address_day_pkey: PRIMARY KEY (tenant_id, address, account_id, day)
collect.access_batch access_batch_batch_key_check: CHECK (((length(batch_key) >= 1) AND (length(batch_key) <= 200)))
collect.access_batch access_batch_digest_check: CHECK ((length(digest) = 32))
collect.access_batch access_batch_events_check: CHECK ((events >= 0))
collect.access_batch access_batch_pkey: PRIMARY KEY (number)
collect.access_batch access_batch_refused_check: CHECK ((refused >= 0))
collect.access_batch access_batch_skipped_check: CHECK ((skipped >= 0))
collect.access_batch access_batch_tenant_id_batch_key_key: UNIQUE (tenant_id, batch_key)
collect.access_batch access_batch_tenant_id_fkey: FOREIGN KEY (tenant_id) REFERENCES runtime.tenant(id)
collect.access_batch access_batch_unmatched_check: CHECK ((unmatched >= 0))
collect.access_country_day access_country_day_network_check: CHECK ((network = ANY (ARRAY['plain'::text, 'private'::text, 'reserved'::text, 'relay'::text, 'vpn'::text, 'hosting'::text, 'no-address'::text])))
collect.access_country_day access_country_day_pkey: PRIMARY KEY (tenant_id, account_id, day, country, network)
collect.access_file access_file_bytes_check: CHECK ((bytes > 0))
collect.access_file access_file_digest_check: CHECK ((length(digest) = 32))
collect.access_file access_file_kind_check: CHECK ((kind = ANY (ARRAY['day'::text, 'supplement'::text, 'rewritten'::text])))
collect.access_file access_file_part_check: CHECK ((part > 0))
collect.access_file access_file_path_key: UNIQUE (path)
collect.access_file access_file_pkey: PRIMARY KEY (tenant_id, day, part)
collect.access_file access_file_rows_check: CHECK ((rows > 0))
collect.access_file access_file_tenant_id_fkey: FOREIGN KEY (tenant_id) REFERENCES runtime.tenant(id)
collect.access_file_group access_file_group_pkey: PRIMARY KEY (tenant_id, day, part, number)
collect.access_file_group access_file_group_tenant_id_day_part_fkey: FOREIGN KEY (tenant_id, day, part) REFERENCES collect.access_file(tenant_id, day, part)
collect.access_file_state access_file_state_fault_check: CHECK ((fault = ANY (ARRAY['missing'::text, 'damaged'::text])))
collect.access_file_state access_file_state_pkey: PRIMARY KEY (tenant_id, day, part)
collect.access_file_state access_file_state_state_check: CHECK ((state = ANY (ARRAY['present'::text, 'replaced'::text])))
collect.access_file_state access_file_state_tenant_id_day_part_fkey: FOREIGN KEY (tenant_id, day, part) REFERENCES collect.access_file(tenant_id, day, part)
collect.access_principal_day access_principal_day_pkey: PRIMARY KEY (tenant_id, account_id, principal, day, country)
collect.access_problem access_problem_batch_fkey: FOREIGN KEY (batch) REFERENCES collect.access_batch(number)
collect.access_problem access_problem_pkey: PRIMARY KEY (batch, line)
collect.access_signal access_signal_account_id_fkey: FOREIGN KEY (account_id) REFERENCES collect.account(id)
collect.access_signal access_signal_customer_id_fkey: FOREIGN KEY (customer_id) REFERENCES collect.customer(id)
collect.access_signal access_signal_person_id_fkey: FOREIGN KEY (person_id) REFERENCES collect.person(id)
collect.access_signal access_signal_pkey: PRIMARY KEY (id)
collect.access_signal access_signal_tenant_id_fkey: FOREIGN KEY (tenant_id) REFERENCES runtime.tenant(id)
collect.access_signal_dismissal access_signal_dismissal_pkey: PRIMARY KEY (signal_id)
collect.access_signal_dismissal access_signal_dismissal_signal_id_fkey: FOREIGN KEY (signal_id) REFERENCES collect.access_signal(id)
collect.access_signal_dismissal access_signal_dismissal_tenant_id_fkey: FOREIGN KEY (tenant_id) REFERENCES runtime.tenant(id)
collect.access_to_weigh access_to_weigh_batch_fkey: FOREIGN KEY (batch) REFERENCES collect.access_batch(number)
collect.access_to_weigh access_to_weigh_pkey: PRIMARY KEY (id)
collect.access_to_weigh access_to_weigh_tenant_id_fkey: FOREIGN KEY (tenant_id) REFERENCES runtime.tenant(id)
collect.access_unmatched access_unmatched_batch_fkey: FOREIGN KEY (batch) REFERENCES collect.access_batch(number)
collect.access_unmatched access_unmatched_pkey: PRIMARY KEY (batch, line)
collect.account account_check: CHECK (((opened_on IS NULL) OR (origin = 'existing'::text)))
collect.account account_customer_id_fkey: FOREIGN KEY (customer_id) REFERENCES collect.customer(id)
collect.account account_offering_id_fkey: FOREIGN KEY (offering_id) REFERENCES adopt.offering(id)
collect.account account_origin_check: CHECK ((origin = ANY (ARRAY['application'::text, 'existing'::text])))
collect.account account_pkey: PRIMARY KEY (id)
collect.account account_reseller_id_fkey: FOREIGN KEY (reseller_id) REFERENCES adopt.organization(id)
collect.account account_tenant_id_external_id_key: UNIQUE (tenant_id, external_id)
collect.account_alias account_alias_account_id_fkey: FOREIGN KEY (account_id) REFERENCES collect.account(id)
collect.account_alias account_alias_pkey: PRIMARY KEY (tenant_id, namespace, foreign_id)
collect.account_alias account_alias_tenant_id_fkey: FOREIGN KEY (tenant_id) REFERENCES runtime.tenant(id)
collect.account_last_access account_last_access_account_id_fkey: FOREIGN KEY (account_id) REFERENCES collect.account(id)
collect.account_last_access account_last_access_pkey: PRIMARY KEY (account_id)
collect.application application_account_id_fkey: FOREIGN KEY (account_id) REFERENCES collect.account(id)
collect.application application_customer_id_fkey: FOREIGN KEY (customer_id) REFERENCES collect.customer(id)
collect.application application_language_check: CHECK ((language = ANY (ARRAY['en'::text, 'es'::text, 'zh-Hans'::text, 'ar'::text])))
collect.application application_membership_id_fkey: FOREIGN KEY (membership_id) REFERENCES runtime.membership(id)
collect.application application_person_id_fkey: FOREIGN KEY (person_id) REFERENCES collect.person(id)
collect.application application_pkey: PRIMARY KEY (id)
collect.application application_tenant_id_fkey: FOREIGN KEY (tenant_id) REFERENCES runtime.tenant(id)
collect.archive_fault archive_fault_asked_check: CHECK ((asked = ANY (ARRAY['to-write'::text, 'to-read'::text])))
collect.archive_fault archive_fault_pkey: PRIMARY KEY (asked)
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
collect.erased_account erased_account_account_id_fkey: FOREIGN KEY (account_id) REFERENCES collect.account(id)
collect.erased_account erased_account_pkey: PRIMARY KEY (account_id)
collect.import import_check: CHECK (((state = 'finished'::text) = (finished_at IS NOT NULL)))
collect.import import_mode_check: CHECK ((mode = ANY (ARRAY['import'::text, 'preview'::text])))
collect.import import_pkey: PRIMARY KEY (id)
collect.import import_state_check: CHECK ((state = ANY (ARRAY['running'::text, 'finished'::text])))
collect.import_row import_row_import_id_fkey: FOREIGN KEY (import_id) REFERENCES collect.import(id)
collect.import_row import_row_pkey: PRIMARY KEY (tenant_id, import_id, row_number)
collect.import_row import_row_status_check: CHECK ((status = ANY (ARRAY['imported'::text, 'updated'::text, 'unchanged'::text, 'skipped-duplicate'::text, 'refused'::text])))
collect.import_upload import_upload_import_id_fkey: FOREIGN KEY (import_id) REFERENCES collect.import(id)
collect.import_upload import_upload_pkey: PRIMARY KEY (import_id)
collect.last_access_told last_access_told_check: CHECK ((cardinality(accounts) = cardinality(times)))
collect.last_access_told last_access_told_pkey: PRIMARY KEY (number)
collect.last_access_told last_access_told_tenant_id_fkey: FOREIGN KEY (tenant_id) REFERENCES runtime.tenant(id)
collect.named_holder named_holder_entity_id_fkey: FOREIGN KEY (entity_id) REFERENCES collect.person(id)
collect.named_holder named_holder_person_id_fkey: FOREIGN KEY (person_id) REFERENCES collect.person(id)
collect.named_holder named_holder_pkey: PRIMARY KEY (tenant_id, entity_id, person_id)
collect.owner_addition owner_addition_person_id_fkey: FOREIGN KEY (person_id) REFERENCES collect.person(id)
collect.owner_addition owner_addition_pkey: PRIMARY KEY (subject_id, person_id)
collect.owner_addition owner_addition_subject_id_fkey: FOREIGN KEY (subject_id) REFERENCES collect.person(id)
collect.owner_invitation owner_invitation_check: CHECK (((entered_at IS NULL) = (membership_id IS NULL)))
collect.owner_invitation owner_invitation_check1: CHECK (((entered_at IS NULL) = (user_id IS NULL)))
collect.owner_invitation owner_invitation_check2: CHECK (((ended_at IS NULL) = (ended_by IS NULL)))
collect.owner_invitation owner_invitation_entity_id_fkey: FOREIGN KEY (entity_id) REFERENCES collect.person(id)
collect.owner_invitation owner_invitation_language_check: CHECK ((language = ANY (ARRAY['en'::text, 'es'::text, 'zh-Hans'::text, 'ar'::text])))
collect.owner_invitation owner_invitation_membership_id_fkey: FOREIGN KEY (membership_id) REFERENCES runtime.membership(id)
collect.owner_invitation owner_invitation_person_id_fkey: FOREIGN KEY (person_id) REFERENCES collect.person(id)
collect.owner_invitation owner_invitation_pkey: PRIMARY KEY (id)
collect.owner_invitation owner_invitation_tenant_id_fkey: FOREIGN KEY (tenant_id) REFERENCES runtime.tenant(id)
collect.owner_notice_clause owner_notice_clause_pkey: PRIMARY KEY (subject_id)
collect.owner_notice_clause owner_notice_clause_subject_id_fkey: FOREIGN KEY (subject_id) REFERENCES collect.person(id)
collect.ownership_determination ownership_determination_outcome_check: CHECK ((outcome = ANY (ARRAY['met'::text, 'unmet'::text, 'unknown'::text])))
collect.ownership_determination ownership_determination_pkey: PRIMARY KEY (subject_id)
collect.ownership_determination ownership_determination_subject_id_fkey: FOREIGN KEY (subject_id) REFERENCES collect.person(id)
collect.ownership_party ownership_party_person_id_fkey: FOREIGN KEY (person_id) REFERENCES collect.person(id)
collect.ownership_party ownership_party_pkey: PRIMARY KEY (id)
collect.ownership_party ownership_party_subject_id_fkey: FOREIGN KEY (subject_id) REFERENCES collect.person(id)
collect.ownership_reliance ownership_reliance_pkey: PRIMARY KEY (tenant_id, subject_id)
collect.ownership_reliance ownership_reliance_subject_id_fkey: FOREIGN KEY (subject_id) REFERENCES collect.person(id)
collect.ownership_statement ownership_statement_about_check: CHECK ((about = ANY (ARRAY['person'::text, 'entity'::text, 'relationship'::text])))
collect.ownership_statement ownership_statement_check: CHECK (((retracted_at IS NULL) = (retraction_reason IS NULL)))
collect.ownership_statement ownership_statement_pkey: PRIMARY KEY (id)
collect.ownership_statement ownership_statement_retraction_reason_check: CHECK ((retraction_reason = ANY (ARRAY['entered-in-error'::text, 'not-this-customer'::text, 'withdrawn-by-source'::text])))
collect.ownership_statement ownership_statement_subject_id_fkey: FOREIGN KEY (subject_id) REFERENCES collect.person(id)
collect.ownership_statement ownership_statement_tenant_id_fkey: FOREIGN KEY (tenant_id) REFERENCES runtime.tenant(id)
collect.ownership_statement ownership_statement_via_check: CHECK ((via = ANY (ARRAY['package'::text, 'form'::text])))
collect.person person_kind_check: CHECK ((kind = ANY (ARRAY['individual'::text, 'entity'::text])))
collect.person person_pkey: PRIMARY KEY (id)
collect.person person_tenant_id_fkey: FOREIGN KEY (tenant_id) REFERENCES runtime.tenant(id)
collect.person_term person_term_kind_check: CHECK ((kind = ANY (ARRAY['name'::text, 'email'::text])))
collect.person_term person_term_pkey: PRIMARY KEY (tenant_id, kind, term, person_id, element_id)
collect.portal_link portal_link_check: CHECK (((kind = 'apply'::text) = (opens_id IS NULL)))
collect.portal_link portal_link_check1: CHECK (((kind = 'apply'::text) = (email IS NULL)))
collect.portal_link portal_link_check2: CHECK (((ended_at IS NULL) = (ended_by IS NULL)))
collect.portal_link portal_link_digest_check: CHECK ((octet_length(digest) = 32))
collect.portal_link portal_link_digest_key: UNIQUE (digest)
collect.portal_link portal_link_kind_check: CHECK ((kind = ANY (ARRAY['apply'::text, 'resume'::text, 'owner'::text])))
collect.portal_link portal_link_pkey: PRIMARY KEY (id)
collect.portal_link portal_link_tenant_id_fkey: FOREIGN KEY (tenant_id) REFERENCES runtime.tenant(id)
collect.portal_opening portal_opening_link_id_fkey: FOREIGN KEY (link_id) REFERENCES collect.portal_link(id)
collect.portal_opening portal_opening_pkey: PRIMARY KEY (id)
collect.portal_opening portal_opening_tenant_id_fkey: FOREIGN KEY (tenant_id) REFERENCES runtime.tenant(id)
collect.reveal_approval reveal_approval_check: CHECK (((state = 'waiting'::text) = (confirmed_by IS NULL)))
collect.reveal_approval reveal_approval_check1: CHECK ((confirmed_by IS DISTINCT FROM asked_by))
collect.reveal_approval reveal_approval_element_id_fkey: FOREIGN KEY (element_id) REFERENCES collect.element(id)
collect.reveal_approval reveal_approval_person_id_fkey: FOREIGN KEY (person_id) REFERENCES collect.person(id)
collect.reveal_approval reveal_approval_pkey: PRIMARY KEY (id)
collect.reveal_approval reveal_approval_state_check: CHECK ((state = ANY (ARRAY['waiting'::text, 'confirmed'::text, 'used'::text])))
determine.circumstance circumstance_person_id_fkey: FOREIGN KEY (person_id) REFERENCES collect.person(id)
determine.circumstance circumstance_pkey: PRIMARY KEY (person_id, circumstance)
determine.circumstance circumstance_tenant_id_fkey: FOREIGN KEY (tenant_id) REFERENCES runtime.tenant(id)
determine.discrepancy discrepancy_attempt_id_fkey: FOREIGN KEY (attempt_id) REFERENCES determine.verification_attempt(id)
determine.discrepancy discrepancy_check: CHECK (((resolution IS NULL) = (resolved_at IS NULL)))
determine.discrepancy discrepancy_person_id_fkey: FOREIGN KEY (person_id) REFERENCES collect.person(id)
determine.discrepancy discrepancy_pkey: PRIMARY KEY (id)
determine.discrepancy discrepancy_severity_check: CHECK ((severity = ANY (ARRAY['substantive'::text, 'minor'::text])))
determine.discrepancy discrepancy_tenant_id_fkey: FOREIGN KEY (tenant_id) REFERENCES runtime.tenant(id)
determine.doubt doubt_check: CHECK (((lifted_at IS NULL) = (lifted_because IS NULL)))
determine.doubt doubt_person_id_fkey: FOREIGN KEY (person_id) REFERENCES collect.person(id)
determine.doubt doubt_pkey: PRIMARY KEY (id)
determine.doubt doubt_signal_check: CHECK (((signal_id IS NULL) = (signal_kind IS NULL)))
determine.doubt doubt_signal_id_fkey: FOREIGN KEY (signal_id) REFERENCES collect.access_signal(id)
determine.doubt doubt_source_check: CHECK ((source = ANY (ARRAY['colleague'::text, 'rule'::text])))
determine.doubt doubt_tenant_id_fkey: FOREIGN KEY (tenant_id) REFERENCES runtime.tenant(id)
determine.evidence_request evidence_request_about_id_fkey: FOREIGN KEY (about_id) REFERENCES collect.person(id)
determine.evidence_request evidence_request_check: CHECK (((state = 'asked'::text) = (settled_at IS NULL)))
determine.evidence_request evidence_request_document_id_fkey: FOREIGN KEY (document_id) REFERENCES determine.identity_document(id)
determine.evidence_request evidence_request_doubt_id_fkey: FOREIGN KEY (doubt_id) REFERENCES determine.doubt(id)
determine.evidence_request evidence_request_person_id_fkey: FOREIGN KEY (person_id) REFERENCES collect.person(id)
determine.evidence_request evidence_request_pkey: PRIMARY KEY (id)
determine.evidence_request evidence_request_state_check: CHECK ((state = ANY (ARRAY['asked'::text, 'provided'::text, 'waived'::text])))
determine.evidence_request evidence_request_tenant_id_fkey: FOREIGN KEY (tenant_id) REFERENCES runtime.tenant(id)
determine.identity_document identity_document_check: CHECK (((state = 'received'::text) = (reviewed_at IS NULL)))
determine.identity_document identity_document_check1: CHECK (((state = 'rejected'::text) = (rejection IS NOT NULL)))
determine.identity_document identity_document_check2: CHECK (((reviewed_at IS NULL) = (review_event IS NULL)))
determine.identity_document identity_document_media_type_check: CHECK ((media_type = ANY (ARRAY['image/png'::text, 'image/jpeg'::text, 'image/webp'::text, 'application/pdf'::text])))
determine.identity_document identity_document_person_id_fkey: FOREIGN KEY (person_id) REFERENCES collect.person(id)
determine.identity_document identity_document_pkey: PRIMARY KEY (id)
determine.identity_document identity_document_received_from_check: CHECK ((received_from = ANY (ARRAY['customer'::text, 'colleague'::text])))
determine.identity_document identity_document_state_check: CHECK ((state = ANY (ARRAY['received'::text, 'accepted'::text, 'rejected'::text])))
determine.identity_document identity_document_tenant_id_fkey: FOREIGN KEY (tenant_id) REFERENCES runtime.tenant(id)
determine.list_download list_download_check: CHECK (((ended_at IS NULL) = (outcome IS NULL)))
determine.list_download list_download_check1: CHECK (((outcome = 'failed'::text) = (fault IS NOT NULL)))
determine.list_download list_download_hour_check: CHECK (((hour >= 0) AND (hour <= 23)))
determine.list_download list_download_list_id_fkey: FOREIGN KEY (list_id) REFERENCES determine.screening_list(id)
determine.list_download list_download_outcome_check: CHECK ((outcome = ANY (ARRAY['received'::text, 'unchanged'::text, 'failed'::text])))
determine.list_download list_download_pkey: PRIMARY KEY (list_id)
determine.list_download list_download_tenant_id_fkey: FOREIGN KEY (tenant_id) REFERENCES runtime.tenant(id)
determine.list_download list_download_version_id_fkey: FOREIGN KEY (version_id) REFERENCES determine.list_version(id)
determine.list_entry list_entry_check: CHECK ((until_number > from_number))
determine.list_entry list_entry_list_id_fkey: FOREIGN KEY (list_id) REFERENCES determine.screening_list(id)
determine.list_entry list_entry_pkey: PRIMARY KEY (list_id, key, from_number)
determine.list_entry list_entry_tenant_id_fkey: FOREIGN KEY (tenant_id) REFERENCES runtime.tenant(id)
determine.list_entry_read list_entry_read_pkey: PRIMARY KEY (version_id, key)
determine.list_entry_read list_entry_read_tenant_id_fkey: FOREIGN KEY (tenant_id) REFERENCES runtime.tenant(id)
determine.list_entry_read list_entry_read_version_id_fkey: FOREIGN KEY (version_id) REFERENCES determine.list_version(id)
determine.list_file list_file_pkey: PRIMARY KEY (version_id, file, number)
determine.list_file list_file_tenant_id_fkey: FOREIGN KEY (tenant_id) REFERENCES runtime.tenant(id)
determine.list_file list_file_version_id_fkey: FOREIGN KEY (version_id) REFERENCES determine.list_version(id)
determine.list_piece list_piece_pkey: PRIMARY KEY (version_id, file, number)
determine.list_piece list_piece_tenant_id_fkey: FOREIGN KEY (tenant_id) REFERENCES runtime.tenant(id)
determine.list_piece list_piece_version_id_fkey: FOREIGN KEY (version_id) REFERENCES determine.list_version(id)
determine.list_problem list_problem_pkey: PRIMARY KEY (version_id, refuses, number)
determine.list_problem list_problem_tenant_id_fkey: FOREIGN KEY (tenant_id) REFERENCES runtime.tenant(id)
determine.list_problem list_problem_version_id_fkey: FOREIGN KEY (version_id) REFERENCES determine.list_version(id)
determine.list_screening list_screening_list_id_fkey: FOREIGN KEY (list_id) REFERENCES determine.screening_list(id)
determine.list_screening list_screening_pkey: PRIMARY KEY (version_id)
determine.list_screening list_screening_tenant_id_fkey: FOREIGN KEY (tenant_id) REFERENCES runtime.tenant(id)
determine.list_screening list_screening_version_id_fkey: FOREIGN KEY (version_id) REFERENCES determine.list_version(id)
determine.list_version list_version_check: CHECK (((state = 'received'::text) = (settled_at IS NULL)))
determine.list_version list_version_check1: CHECK (((state = 'received'::text) = (entries IS NULL)))
determine.list_version list_version_check2: CHECK (((state = 'accepted'::text) = (number IS NOT NULL)))
determine.list_version list_version_check3: CHECK (((state = 'accepted'::text) = (added IS NOT NULL)))
determine.list_version list_version_list_id_fkey: FOREIGN KEY (list_id) REFERENCES determine.screening_list(id)
determine.list_version list_version_pkey: PRIMARY KEY (id)
determine.list_version list_version_state_check: CHECK ((state = ANY (ARRAY['received'::text, 'accepted'::text, 'refused'::text])))
determine.list_version list_version_tenant_id_fkey: FOREIGN KEY (tenant_id) REFERENCES runtime.tenant(id)
determine.measure_preview measure_preview_measure_id_fkey: FOREIGN KEY (measure_id) REFERENCES determine.special_measure(id)
determine.measure_preview measure_preview_pkey: PRIMARY KEY (id)
determine.measure_preview measure_preview_tenant_id_fkey: FOREIGN KEY (tenant_id) REFERENCES runtime.tenant(id)
determine.measure_preview_row measure_preview_row_account_id_fkey: FOREIGN KEY (account_id) REFERENCES collect.account(id)
determine.measure_preview_row measure_preview_row_outcome_check: CHECK ((outcome = ANY (ARRAY['touched'::text, 'unknown'::text, 'otherwise'::text])))
determine.measure_preview_row measure_preview_row_pkey: PRIMARY KEY (preview_id, account_id)
determine.measure_preview_row measure_preview_row_preview_id_fkey: FOREIGN KEY (preview_id) REFERENCES determine.measure_preview(id)
determine.measure_preview_row measure_preview_row_tenant_id_fkey: FOREIGN KEY (tenant_id) REFERENCES runtime.tenant(id)
determine.reseller_enforcement reseller_enforcement_criterion_check: CHECK ((criterion = ANY (ARRAY['address'::text, 'linked'::text])))
determine.reseller_enforcement reseller_enforcement_measure_id_fkey: FOREIGN KEY (measure_id) REFERENCES determine.special_measure(id)
determine.reseller_enforcement reseller_enforcement_pkey: PRIMARY KEY (id)
determine.reseller_enforcement reseller_enforcement_reseller_id_fkey: FOREIGN KEY (reseller_id) REFERENCES adopt.organization(id)
determine.reseller_enforcement reseller_enforcement_tenant_id_fkey: FOREIGN KEY (tenant_id) REFERENCES runtime.tenant(id)
determine.reseller_enforcement reseller_enforcement_what_check: CHECK ((what = ANY (ARRAY['enforced'::text, 'lifted'::text])))
determine.screening_judgement screening_judgement_match_id_fkey: FOREIGN KEY (match_id) REFERENCES determine.screening_match(id)
determine.screening_judgement screening_judgement_pkey: PRIMARY KEY (id)
determine.screening_judgement screening_judgement_scope_check: CHECK ((scope = ANY (ARRAY['subject'::text, 'customer'::text])))
determine.screening_judgement screening_judgement_tenant_id_fkey: FOREIGN KEY (tenant_id) REFERENCES runtime.tenant(id)
determine.screening_judgement screening_judgement_verdict_check: CHECK ((verdict = ANY (ARRAY['match'::text, 'not-a-match'::text, 'unsure'::text])))
determine.screening_list screening_list_check: CHECK (((version_id IS NULL) = (confirmed_at IS NULL)))
determine.screening_list screening_list_least_share_check: CHECK (((least_share > (0)::double precision) AND (least_share <= (1)::double precision)))
determine.screening_list screening_list_pkey: PRIMARY KEY (id)
determine.screening_list screening_list_retired_check: CHECK ((((retired_at IS NULL) = (retired_because IS NULL)) AND ((retired_at IS NULL) = (retired_words IS NULL)) AND ((resumed_at IS NULL) OR (resumed_at >= retired_at))))
determine.screening_list screening_list_stale_after_days_check: CHECK ((stale_after_days > 0))
determine.screening_list screening_list_tenant_id_fkey: FOREIGN KEY (tenant_id) REFERENCES runtime.tenant(id)
determine.screening_list screening_list_tenant_id_slug_key: UNIQUE (tenant_id, slug)
determine.screening_match screening_match_check: CHECK (((judgement_id IS NULL) = (verdict IS NULL)))
determine.screening_match screening_match_check1: CHECK (((judgement_id IS NULL) = (expires_on IS NULL)))
determine.screening_match screening_match_list_id_fkey: FOREIGN KEY (list_id) REFERENCES determine.screening_list(id)
determine.screening_match screening_match_pkey: PRIMARY KEY (id)
determine.screening_match screening_match_result_id_fkey: FOREIGN KEY (result_id) REFERENCES determine.screening_result(id)
determine.screening_match screening_match_subject_id_fkey: FOREIGN KEY (subject_id) REFERENCES determine.screening_subject(id)
determine.screening_match screening_match_tenant_id_fkey: FOREIGN KEY (tenant_id) REFERENCES runtime.tenant(id)
determine.screening_match screening_match_tenant_id_subject_id_list_id_entry_key_key: UNIQUE (tenant_id, subject_id, list_id, entry_key)
determine.screening_match screening_match_verdict_check: CHECK ((verdict = ANY (ARRAY['match'::text, 'not-a-match'::text, 'unsure'::text])))
determine.screening_result screening_result_pkey: PRIMARY KEY (id)
determine.screening_result screening_result_subject_id_fkey: FOREIGN KEY (subject_id) REFERENCES determine.screening_subject(id)
determine.screening_result screening_result_tenant_id_fkey: FOREIGN KEY (tenant_id) REFERENCES runtime.tenant(id)
determine.screening_subject screening_subject_check: CHECK (((due_since IS NULL) = (due_because IS NULL)))
determine.screening_subject screening_subject_check1: CHECK (((result_id IS NULL) = (screened_at IS NULL)))
determine.screening_subject screening_subject_described_check: CHECK (((described_in IS NULL) OR (kind = 'stated-owner'::text)))
determine.screening_subject screening_subject_kind_check: CHECK ((kind = ANY (ARRAY['person'::text, 'reseller'::text, 'payment-means'::text, 'stated-owner'::text])))
determine.screening_subject screening_subject_pkey: PRIMARY KEY (id)
determine.screening_subject screening_subject_tenant_id_fkey: FOREIGN KEY (tenant_id) REFERENCES runtime.tenant(id)
determine.special_measure special_measure_check: CHECK (((state = 'approved'::text) = (last_on IS NOT NULL)))
determine.special_measure special_measure_pkey: PRIMARY KEY (id)
determine.special_measure special_measure_state_check: CHECK ((state = ANY (ARRAY['drafted'::text, 'submitted'::text, 'approved'::text, 'withdrawn'::text])))
determine.special_measure special_measure_tenant_id_fkey: FOREIGN KEY (tenant_id) REFERENCES runtime.tenant(id)
determine.unresolved_identity unresolved_identity_check: CHECK (((resolution IS NULL) = (resolved_at IS NULL)))
determine.unresolved_identity unresolved_identity_person_id_fkey: FOREIGN KEY (person_id) REFERENCES collect.person(id)
determine.unresolved_identity unresolved_identity_pkey: PRIMARY KEY (id)
determine.unresolved_identity unresolved_identity_resolution_check: CHECK ((resolution = ANY (ARRAY['verified-later'::text, 'refused'::text, 'closed'::text, 'entered-in-error'::text])))
determine.unresolved_identity unresolved_identity_tenant_id_fkey: FOREIGN KEY (tenant_id) REFERENCES runtime.tenant(id)
determine.unresolved_identity unresolved_identity_tenant_id_person_id_round_key: UNIQUE (tenant_id, person_id, round)
determine.us_person_claim us_person_claim_check: CHECK (((status = 'us'::text) = (ground IS NOT NULL)))
determine.us_person_claim us_person_claim_check1: CHECK (((ended_at IS NULL) = (ended_because IS NULL)))
determine.us_person_claim us_person_claim_claimed_from_check: CHECK ((claimed_from = ANY (ARRAY['customer'::text, 'colleague'::text])))
determine.us_person_claim us_person_claim_ground_check: CHECK ((ground = ANY (ARRAY['us-citizen'::text, 'lawful-permanent-resident'::text, 'organized-in-us'::text, 'located-in-us'::text])))
determine.us_person_claim us_person_claim_person_id_fkey: FOREIGN KEY (person_id) REFERENCES collect.person(id)
determine.us_person_claim us_person_claim_pkey: PRIMARY KEY (id)
determine.us_person_claim us_person_claim_status_check: CHECK ((status = ANY (ARRAY['us'::text, 'foreign'::text])))
determine.us_person_claim us_person_claim_tenant_id_fkey: FOREIGN KEY (tenant_id) REFERENCES runtime.tenant(id)
determine.us_person_decision us_person_decision_check: CHECK (((status = 'us'::text) = (ground IS NOT NULL)))
determine.us_person_decision us_person_decision_check1: CHECK (((withdrawn_at IS NULL) = (withdrawal_reason IS NULL)))
determine.us_person_decision us_person_decision_ground_check: CHECK ((ground = ANY (ARRAY['us-citizen'::text, 'lawful-permanent-resident'::text, 'organized-in-us'::text, 'located-in-us'::text])))
determine.us_person_decision us_person_decision_pkey: PRIMARY KEY (id)
determine.us_person_decision us_person_decision_status_check: CHECK ((status = ANY (ARRAY['us'::text, 'foreign'::text])))
determine.us_person_decision us_person_decision_tenant_id_fkey: FOREIGN KEY (tenant_id) REFERENCES runtime.tenant(id)
determine.verification verification_check: CHECK (((outcome = 'failed'::text) = (failed_entry_id IS NOT NULL)))
determine.verification verification_failed_entry_id_fkey: FOREIGN KEY (failed_entry_id) REFERENCES determine.unresolved_identity(id)
determine.verification verification_outcome_check: CHECK ((outcome = ANY (ARRAY['verified'::text, 'pending'::text, 'in-doubt'::text, 'failed'::text, 'not-owed'::text])))
determine.verification verification_person_id_fkey: FOREIGN KEY (person_id) REFERENCES collect.person(id)
determine.verification verification_pkey: PRIMARY KEY (person_id)
determine.verification verification_tenant_id_fkey: FOREIGN KEY (tenant_id) REFERENCES runtime.tenant(id)
determine.verification_attempt verification_attempt_check: CHECK (((outcome = 'open'::text) = (ended_at IS NULL)))
determine.verification_attempt verification_attempt_check1: CHECK (((outcome = 'open'::text) = (why IS NULL)))
determine.verification_attempt verification_attempt_check2: CHECK (((salt IS NULL) = (digest IS NULL)))
determine.verification_attempt verification_attempt_document_id_fkey: FOREIGN KEY (document_id) REFERENCES determine.identity_document(id)
determine.verification_attempt verification_attempt_method_check: CHECK ((method = ANY (ARRAY['documentary'::text, 'email-code'::text, 'telephone-code'::text, 'domain-dns'::text, 'registry-record'::text])))
determine.verification_attempt verification_attempt_outcome_check: CHECK ((outcome = ANY (ARRAY['open'::text, 'succeeded'::text, 'failed'::text, 'abandoned'::text])))
determine.verification_attempt verification_attempt_person_id_fkey: FOREIGN KEY (person_id) REFERENCES collect.person(id)
determine.verification_attempt verification_attempt_pkey: PRIMARY KEY (id)
determine.verification_attempt verification_attempt_tenant_id_fkey: FOREIGN KEY (tenant_id) REFERENCES runtime.tenant(id)
enforce.account_case account_case_account_id_fkey: FOREIGN KEY (account_id) REFERENCES collect.account(id)
enforce.account_case account_case_check: CHECK (((resolved_at IS NULL) = (outcome IS NULL)))
enforce.account_case account_case_kind_check: CHECK ((kind = ANY (ARRAY['refusal-proposal'::text, 'closing-proposal'::text, 'appeal'::text, 'compromised-identity'::text])))
enforce.account_case account_case_pkey: PRIMARY KEY (case_id, account_id)
enforce.account_life account_life_account_id_fkey: FOREIGN KEY (account_id) REFERENCES collect.account(id)
enforce.account_life account_life_check: CHECK (((state = 'closed'::text) = (closed_on IS NOT NULL)))
enforce.account_life account_life_pkey: PRIMARY KEY (account_id)
enforce.account_life account_life_state_check: CHECK ((state = ANY (ARRAY['applied'::text, 'opened'::text, 'refused'::text, 'closing'::text, 'closed'::text])))
enforce.account_person account_person_account_id_fkey: FOREIGN KEY (account_id) REFERENCES collect.account(id)
enforce.account_person account_person_pkey: PRIMARY KEY (tenant_id, person_id, account_id)
enforce.account_standing account_standing_account_id_fkey: FOREIGN KEY (account_id) REFERENCES collect.account(id)
enforce.account_standing account_standing_pkey: PRIMARY KEY (account_id)
enforce.account_standing account_standing_standing_version_check: CHECK ((standing_version > 0))
enforce.account_standing account_standing_state_check: CHECK ((state = ANY (ARRAY['not-opened'::text, 'pending'::text, 'good'::text, 'restricted'::text, 'suspended'::text, 'closing'::text, 'closed'::text, 'refused'::text])))
enforce.measure_enforcement measure_enforcement_account_id_fkey: FOREIGN KEY (account_id) REFERENCES collect.account(id)
enforce.measure_enforcement measure_enforcement_measure_id_fkey: FOREIGN KEY (measure_id) REFERENCES determine.special_measure(id)
enforce.measure_enforcement measure_enforcement_pkey: PRIMARY KEY (id)
enforce.measure_enforcement measure_enforcement_tenant_id_fkey: FOREIGN KEY (tenant_id) REFERENCES runtime.tenant(id)
enforce.measure_enforcement measure_enforcement_what_check: CHECK ((what = ANY (ARRAY['enforced'::text, 'lifted'::text])))
enforce.standing_change standing_change_pkey: PRIMARY KEY (account_id, standing_version)
enforce.standing_count standing_count_pkey: PRIMARY KEY ("position")
enforce.trial trial_check: CHECK (((found IS NULL) = (ended_at IS NULL)))
enforce.trial trial_pkey: PRIMARY KEY (id)
enforce.trial_account trial_account_account_id_fkey: FOREIGN KEY (account_id) REFERENCES collect.account(id)
enforce.trial_account trial_account_pkey: PRIMARY KEY (trial_id, account_id)
enforce.trial_account trial_account_trial_id_fkey: FOREIGN KEY (trial_id) REFERENCES enforce.trial(id)
enforce.trial_verdict trial_verdict_pkey: PRIMARY KEY (trial_id, verdict_id)
enforce.trial_verdict trial_verdict_trial_id_fkey: FOREIGN KEY (trial_id) REFERENCES enforce.trial(id)
enforce.trial_verdict trial_verdict_verdict_id_fkey: FOREIGN KEY (verdict_id) REFERENCES enforce.verdict(id)
enforce.verdict verdict_decision_check: CHECK ((decision = ANY (ARRAY['permit'::text, 'permit-with-terms'::text, 'deny'::text])))
enforce.verdict verdict_pkey: PRIMARY KEY (id)
enforce.verdict_batch verdict_batch_pkey: PRIMARY KEY (last_id)
report.census_entry census_entry_kind_check: CHECK ((kind = ANY (ARRAY['customer'::text, 'owner'::text, 'account'::text])))
report.census_entry census_entry_tenant_id_fkey: FOREIGN KEY (tenant_id) REFERENCES runtime.tenant(id)
report.census_start census_start_pkey: PRIMARY KEY (tenant_id)
report.census_start census_start_tenant_id_fkey: FOREIGN KEY (tenant_id) REFERENCES runtime.tenant(id)
report.filing filing_corrects_id_fkey: FOREIGN KEY (corrects_id) REFERENCES report.filing(id)
report.filing filing_pkey: PRIMARY KEY (id)
report.filing filing_tenant_id_fkey: FOREIGN KEY (tenant_id) REFERENCES runtime.tenant(id)
report.filing_step filing_step_filing_id_fkey: FOREIGN KEY (filing_id) REFERENCES report.filing(id)
report.filing_step filing_step_kind_check: CHECK ((kind = ANY (ARRAY['drafted'::text, 'written'::text, 'reviewed'::text, 'sent-back'::text, 'approved'::text, 'transmitted'::text, 'acknowledged'::text, 'withdrawn'::text])))
report.filing_step filing_step_pkey: PRIMARY KEY (id)
report.transaction_value transaction_value_currency_check: CHECK ((currency ~ '^[A-Z]{3}$'::text))
report.transaction_value transaction_value_minor_check: CHECK ((minor >= 0))
report.transaction_value transaction_value_month_check: CHECK ((EXTRACT(day FROM month) = (1)::numeric))
retain.erased_account erased_account_erasure_id_fkey: FOREIGN KEY (erasure_id) REFERENCES retain.erasure(id)
retain.erased_account erased_account_pkey: PRIMARY KEY (erasure_id, account_id)
retain.erased_file erased_file_erasure_id_fkey: FOREIGN KEY (erasure_id) REFERENCES retain.erasure(id)
retain.erased_file erased_file_pkey: PRIMARY KEY (erasure_id, path)
retain.erased_unmatched erased_unmatched_erasure_id_fkey: FOREIGN KEY (erasure_id) REFERENCES retain.erasure(id)
retain.erased_unmatched erased_unmatched_pkey: PRIMARY KEY (erasure_id, number)
retain.erasure erasure_check: CHECK (((state = ANY (ARRAY['withdrawn'::text, 'certified'::text])) = (ended_at IS NOT NULL)))
retain.erasure erasure_pkey: PRIMARY KEY (id)
retain.erasure erasure_state_check: CHECK ((state = ANY (ARRAY['drafted'::text, 'approved'::text, 'withdrawn'::text, 'certified'::text])))
retain.erasure erasure_tenant_id_fkey: FOREIGN KEY (tenant_id) REFERENCES runtime.tenant(id)
retain.erasure_account erasure_account_erasure_id_fkey: FOREIGN KEY (erasure_id) REFERENCES retain.erasure(id) DEFERRABLE INITIALLY DEFERRED
retain.erasure_account erasure_account_pkey: PRIMARY KEY (erasure_id, account_id)
retain.erasure_preview_outside erasure_preview_outside_check: CHECK (((digest IS NULL) = (not_counted IS NOT NULL)))
retain.erasure_preview_outside erasure_preview_outside_erasure_id_fkey: FOREIGN KEY (erasure_id) REFERENCES retain.erasure(id)
retain.erasure_preview_outside erasure_preview_outside_pkey: PRIMARY KEY (erasure_id, part)
retain.erasure_preview_row erasure_preview_row_erasure_id_fkey: FOREIGN KEY (erasure_id) REFERENCES retain.erasure(id)
retain.erasure_preview_row erasure_preview_row_pkey: PRIMARY KEY (erasure_id, account_id)
retain.erasure_rule erasure_rule_check: CHECK (((how = ANY (ARRAY['rows'::text, 'emptied'::text])) = ((of_kind IS NOT NULL) AND (condition IS NOT NULL))))
retain.erasure_rule erasure_rule_check1: CHECK (((how = 'emptied'::text) = (emptied IS NOT NULL)))
retain.erasure_rule erasure_rule_how_check: CHECK ((how = ANY (ARRAY['rows'::text, 'emptied'::text, 'key'::text, 'kept'::text])))
retain.erasure_rule erasure_rule_pkey: PRIMARY KEY (table_name)
retain.event event_check: CHECK (((personal IS NULL) = (personal_of IS NULL)))
retain.event event_check1: CHECK (((personal IS NULL) = (personal_commitment IS NULL)))
retain.event event_pkey: PRIMARY KEY (id)
retain.ledger_checkpoint ledger_checkpoint_pkey: PRIMARY KEY (tenant_id, size)
retain.ledger_checkpoint ledger_checkpoint_root_check: CHECK ((length(root) = 32))
retain.ledger_checkpoint ledger_checkpoint_size_check: CHECK ((size > 0))
retain.ledger_checkpoint ledger_checkpoint_tenant_id_fkey: FOREIGN KEY (tenant_id) REFERENCES retain.ledger_log(tenant_id)
retain.ledger_entry ledger_entry_pkey: PRIMARY KEY (id)
retain.ledger_key ledger_key_pkey: PRIMARY KEY (tenant_id, verifier_key)
retain.ledger_key ledger_key_tenant_id_fkey: FOREIGN KEY (tenant_id) REFERENCES retain.ledger_log(tenant_id)
retain.ledger_leaf ledger_leaf_entry_id_fkey: FOREIGN KEY (entry_id) REFERENCES retain.ledger_entry(id)
retain.ledger_leaf ledger_leaf_entry_id_key: UNIQUE (entry_id)
retain.ledger_leaf ledger_leaf_hash_check: CHECK ((length(hash) = 32))
retain.ledger_leaf ledger_leaf_pkey: PRIMARY KEY (tenant_id, tree_index)
retain.ledger_leaf ledger_leaf_tree_index_check: CHECK ((tree_index >= 0))
retain.ledger_log ledger_log_origin_key: UNIQUE (origin)
retain.ledger_log ledger_log_pkey: PRIMARY KEY (tenant_id)
retain.ledger_log ledger_log_tenant_id_fkey: FOREIGN KEY (tenant_id) REFERENCES runtime.tenant(id)
retain.ledger_node ledger_node_hash_check: CHECK ((length(hash) = 32))
retain.ledger_node ledger_node_level_check: CHECK ((level >= 1))
retain.ledger_node ledger_node_node_index_check: CHECK ((node_index >= 0))
retain.ledger_node ledger_node_pkey: PRIMARY KEY (tenant_id, level, node_index)
retain.ledger_pending ledger_pending_pkey: PRIMARY KEY (tenant_id, "position")
retain.legal_hold legal_hold_check: CHECK (((subject_kind IS NULL) = (subject_id IS NULL)))
retain.legal_hold legal_hold_check1: CHECK ((period_until >= period_from))
retain.legal_hold legal_hold_check2: CHECK (((state = 'released'::text) = (released_at IS NOT NULL)))
retain.legal_hold legal_hold_pkey: PRIMARY KEY (id)
retain.legal_hold legal_hold_state_check: CHECK ((state = ANY (ARRAY['placed'::text, 'release-asked'::text, 'released'::text])))
retain.legal_hold legal_hold_subject_kind_check: CHECK ((subject_kind = ANY (ARRAY['account'::text, 'customer'::text, 'person'::text])))
retain.legal_hold legal_hold_tenant_id_fkey: FOREIGN KEY (tenant_id) REFERENCES runtime.tenant(id)
retain.retention_choice retention_choice_because_check: CHECK ((because = ANY (ARRAY['limitation'::text, 'other-law'::text, 'own-policy'::text])))
retain.retention_choice retention_choice_check: CHECK ((until_on >= from_on))
retain.retention_choice retention_choice_check1: CHECK (((state = 'proposed'::text) = (decided_by IS NULL)))
retain.retention_choice retention_choice_check2: CHECK (((state = 'ended'::text) = (ended_at IS NOT NULL)))
retain.retention_choice retention_choice_pkey: PRIMARY KEY (id)
retain.retention_choice retention_choice_state_check: CHECK ((state = ANY (ARRAY['proposed'::text, 'approved'::text, 'declined'::text, 'ending-asked'::text, 'ended'::text])))
retain.retention_choice retention_choice_tenant_id_fkey: FOREIGN KEY (tenant_id) REFERENCES runtime.tenant(id)
retain.retention_choice retention_choice_years_check: CHECK (((years >= 1) AND (years <= 100)))
retain.subject_key subject_key_check: CHECK (((wrapped IS NULL) = (destroyed_at IS NOT NULL)))
retain.subject_key subject_key_pkey: PRIMARY KEY (tenant_id, subject_id)
runtime.demo_world demo_world_customers_check: CHECK ((customers > 0))
runtime.demo_world demo_world_only_row_check: CHECK (only_row)
runtime.demo_world demo_world_pkey: PRIMARY KEY (only_row)
runtime.idempotency idempotency_pkey: PRIMARY KEY (tenant_id, actor, key)
runtime.installation installation_kind_check: CHECK ((kind = ANY (ARRAY['demo'::text, 'real'::text])))
runtime.installation installation_only_row_check: CHECK (only_row)
runtime.installation installation_pkey: PRIMARY KEY (only_row)
runtime.job_run job_run_pkey: PRIMARY KEY (name)
runtime.long_work long_work_check: CHECK (((refused >= 0) AND (refused <= done)))
runtime.long_work long_work_check1: CHECK (((ended_at IS NOT NULL) = (state = ANY (ARRAY['done'::text, 'failed'::text, 'cancelled'::text]))))
runtime.long_work long_work_check2: CHECK (((problem IS NOT NULL) = (state = 'failed'::text)))
runtime.long_work long_work_check3: CHECK (((result IS NULL) OR (state = 'done'::text)))
runtime.long_work long_work_pkey: PRIMARY KEY (id)
runtime.long_work long_work_state_check: CHECK ((state = ANY (ARRAY['waiting'::text, 'running'::text, 'done'::text, 'failed'::text, 'cancelled'::text])))
runtime.long_work long_work_total_check: CHECK ((total >= 0))
runtime.long_work_refusal long_work_refusal_long_work_id_fkey: FOREIGN KEY (long_work_id) REFERENCES runtime.long_work(id)
runtime.long_work_refusal long_work_refusal_pkey: PRIMARY KEY (tenant_id, long_work_id, number)
runtime.membership membership_check: CHECK (((role = 'customer'::text) = (customer_id IS NOT NULL)))
runtime.membership membership_check1: CHECK (((role = 'examiner'::text) = (expires_at IS NOT NULL)))
runtime.membership membership_check2: CHECK (((role = 'examiner'::text) = (purpose IS NOT NULL)))
runtime.membership membership_check3: CHECK (((role = 'examiner'::text) OR ((as_of IS NULL) AND (scopes IS NULL))))
runtime.membership membership_check4: CHECK (((ended_at IS NULL) = (ended_by IS NULL)))
runtime.membership membership_customers_check: CHECK (((customers IS NULL) OR ((role = 'examiner'::text) AND (cardinality(customers) > 0))))
runtime.membership membership_person_check: CHECK (((role = 'beneficial-owner'::text) = (person_id IS NOT NULL)))
runtime.membership membership_pkey: PRIMARY KEY (id)
runtime.membership membership_role_check: CHECK ((role = ANY (ARRAY['owner'::text, 'officer'::text, 'senior-reviewer'::text, 'reviewer'::text, 'reseller-manager'::text, 'engineer'::text, 'examiner'::text, 'customer'::text, 'beneficial-owner'::text])))
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
CREATE UNIQUE INDEX employee_count_pkey ON adopt.employee_count USING btree (id)
CREATE INDEX employee_count_tenant_id_organization_id_position_idx ON adopt.employee_count USING btree (tenant_id, organization_id, "position")
CREATE UNIQUE INDEX offering_pkey ON adopt.offering USING btree (id)
CREATE UNIQUE INDEX offering_tenant_id_code_key ON adopt.offering USING btree (tenant_id, code)
CREATE UNIQUE INDEX organization_pkey ON adopt.organization USING btree (id)
CREATE INDEX organization_tenant_id_id_idx ON adopt.organization USING btree (tenant_id, id) WHERE (kind = 'reseller'::text)
CREATE UNIQUE INDEX organization_tenant_id_idx ON adopt.organization USING btree (tenant_id) WHERE (kind = 'provider'::text)
CREATE UNIQUE INDEX primary_contact_pkey ON adopt.primary_contact USING btree (id)
CREATE INDEX primary_contact_tenant_id_organization_id_position_idx ON adopt.primary_contact USING btree (tenant_id, organization_id, "position")
CREATE UNIQUE INDEX program_pkey ON adopt.program USING btree (id)
CREATE UNIQUE INDEX program_tenant_id_idx ON adopt.program USING btree (tenant_id)
CREATE UNIQUE INDEX program_change_pkey ON adopt.program_change USING btree (id)
CREATE INDEX program_change_tenant_id_id_idx ON adopt.program_change USING btree (tenant_id, id)
CREATE UNIQUE INDEX program_review_pkey ON adopt.program_review USING btree (id)
CREATE INDEX program_review_tenant_id_reviewed_on_idx ON adopt.program_review USING btree (tenant_id, reviewed_on)
CREATE UNIQUE INDEX program_value_pkey ON adopt.program_value USING btree (tenant_id, change, kind, name)
CREATE INDEX program_value_tenant_id_kind_name_effective_on_approved_at_idx ON adopt.program_value USING btree (tenant_id, kind, name, effective_on, approved_at)
CREATE UNIQUE INDEX reseller_program_pkey ON adopt.reseller_program USING btree (id)
CREATE INDEX reseller_program_tenant_id_reseller_id_position_idx ON adopt.reseller_program USING btree (tenant_id, reseller_id, "position")
CREATE UNIQUE INDEX setting_change_pkey ON adopt.setting_change USING btree (id)
CREATE INDEX setting_change_tenant_id_name_effective_on_idx ON adopt.setting_change USING btree (tenant_id, name, effective_on)
CREATE UNIQUE INDEX structure_change_pkey ON adopt.structure_change USING btree (id)
CREATE INDEX structure_change_tenant_id_organization_id_position_idx ON adopt.structure_change USING btree (tenant_id, organization_id, "position")
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
CREATE INDEX case_active ON casework."case" USING btree (tenant_id, priority_rank, due_at, id) WHERE (state <> ALL (ARRAY['resolved'::text, 'cancelled'::text]))
CREATE INDEX case_assigned ON casework."case" USING btree (tenant_id, assignee) WHERE (assignee IS NOT NULL)
CREATE INDEX case_counted ON casework."case" USING btree (tenant_id, kind, state, due_at, due_from, assignee) WHERE (state <> ALL (ARRAY['resolved'::text, 'cancelled'::text]))
CREATE UNIQUE INDEX case_pkey ON casework."case" USING btree (id)
CREATE INDEX case_tenant_id_account_id_idx ON casework."case" USING btree (tenant_id, account_id) WHERE (account_id IS NOT NULL)
CREATE INDEX case_tenant_id_customer_id_opened_at_idx ON casework."case" USING btree (tenant_id, customer_id, opened_at) WHERE (customer_id IS NOT NULL)
CREATE INDEX case_tenant_id_due_at_id_idx ON casework."case" USING btree (tenant_id, due_at, id)
CREATE UNIQUE INDEX case_tenant_id_kind_subject_key_idx ON casework."case" USING btree (tenant_id, kind, subject, key) WHERE (state <> ALL (ARRAY['resolved'::text, 'cancelled'::text]))
CREATE INDEX case_tenant_id_opened_at_id_idx ON casework."case" USING btree (tenant_id, opened_at, id)
CREATE INDEX case_tenant_id_person_id_idx ON casework."case" USING btree (tenant_id, person_id) WHERE (person_id IS NOT NULL)
CREATE INDEX case_tenant_id_priority_rank_due_at_id_idx ON casework."case" USING btree (tenant_id, priority_rank, due_at, id)
CREATE INDEX case_tenant_id_subject_idx ON casework."case" USING btree (tenant_id, subject)
CREATE INDEX case_to_take ON casework."case" USING btree (tenant_id, priority_rank, due_at, id) WHERE (state = ANY (ARRAY['open'::text, 'claimed'::text]))
CREATE UNIQUE INDEX case_entry_pkey ON casework.case_entry USING btree (id)
CREATE INDEX case_entry_tenant_id_case_id_position_idx ON casework.case_entry USING btree (tenant_id, case_id, "position")
CREATE INDEX case_span_tenant_id_case_id_idx ON casework.case_span USING btree (tenant_id, case_id) WHERE (until_at = 'infinity'::timestamp with time zone)
CREATE INDEX case_span_tenant_id_until_at_from_at_waits_due_at_idx ON casework.case_span USING btree (tenant_id, until_at, from_at, waits, due_at)
CREATE UNIQUE INDEX clock_pkey ON casework.clock USING btree (id)
CREATE INDEX clock_tenant_id_attention_at_id_idx ON casework.clock USING btree (tenant_id, attention_at, id) WHERE (state = 'running'::text)
CREATE INDEX clock_tenant_id_due_at_id_idx ON casework.clock USING btree (tenant_id, due_at, id)
CREATE INDEX clock_tenant_id_subject_idx ON casework.clock USING btree (tenant_id, subject)
CREATE UNIQUE INDEX clock_tenant_id_subject_obligation_key_idx ON casework.clock USING btree (tenant_id, subject, obligation, key) WHERE (state = ANY (ARRAY['running'::text, 'breached'::text]))
CREATE UNIQUE INDEX clock_feed_digest_key ON casework.clock_feed USING btree (digest)
CREATE UNIQUE INDEX clock_feed_pkey ON casework.clock_feed USING btree (id)
CREATE UNIQUE INDEX clock_feed_tenant_id_user_id_idx ON casework.clock_feed USING btree (tenant_id, user_id) WHERE (ended_at IS NULL)
CREATE INDEX clock_span_tenant_id_clock_id_idx ON casework.clock_span USING btree (tenant_id, clock_id) WHERE (until_at = 'infinity'::timestamp with time zone)
CREATE INDEX clock_span_tenant_id_until_at_from_at_due_at_soon_at_urgent_idx ON casework.clock_span USING btree (tenant_id, until_at, from_at, due_at, soon_at, urgent_at)
CREATE INDEX clock_breached ON casework.clock_step USING btree (tenant_id, clock_id, "position") WHERE (kind = 'breached'::text)
CREATE UNIQUE INDEX clock_step_pkey ON casework.clock_step USING btree (id)
CREATE INDEX clock_step_tenant_id_clock_id_position_idx ON casework.clock_step USING btree (tenant_id, clock_id, "position")
CREATE UNIQUE INDEX access_address_day_pkey ON collect.access_address_day USING btree (tenant_id, address, account_id, day)
CREATE UNIQUE INDEX access_batch_pkey ON collect.access_batch USING btree (number)
CREATE UNIQUE INDEX access_batch_tenant_id_batch_key_key ON collect.access_batch USING btree (tenant_id, batch_key)
CREATE INDEX access_batch_tenant_id_number_idx ON collect.access_batch USING btree (tenant_id, number)
CREATE UNIQUE INDEX access_country_day_pkey ON collect.access_country_day USING btree (tenant_id, account_id, day, country, network)
CREATE UNIQUE INDEX access_file_path_key ON collect.access_file USING btree (path)
CREATE UNIQUE INDEX access_file_pkey ON collect.access_file USING btree (tenant_id, day, part)
CREATE UNIQUE INDEX access_file_group_pkey ON collect.access_file_group USING btree (tenant_id, day, part, number)
CREATE INDEX access_file_group_tenant_id_day_part_last_account_idx ON collect.access_file_group USING btree (tenant_id, day, part, last_account)
CREATE UNIQUE INDEX access_file_state_pkey ON collect.access_file_state USING btree (tenant_id, day, part)
CREATE INDEX access_file_state_tenant_id_erasure_id_idx ON collect.access_file_state USING btree (tenant_id, erasure_id) WHERE (erasure_id IS NOT NULL)
CREATE UNIQUE INDEX access_principal_day_pkey ON collect.access_principal_day USING btree (tenant_id, account_id, principal, day, country)
CREATE UNIQUE INDEX access_problem_pkey ON collect.access_problem USING btree (batch, line)
CREATE UNIQUE INDEX access_signal_pkey ON collect.access_signal USING btree (id)
CREATE INDEX access_signal_tenant_id_account_id_kind_idx ON collect.access_signal USING btree (tenant_id, account_id, kind)
CREATE INDEX access_signal_tenant_id_id_idx ON collect.access_signal USING btree (tenant_id, id)
CREATE INDEX access_signal_tenant_id_person_id_kind_idx ON collect.access_signal USING btree (tenant_id, person_id, kind)
CREATE UNIQUE INDEX access_signal_dismissal_pkey ON collect.access_signal_dismissal USING btree (signal_id)
CREATE INDEX access_signal_dismissal_tenant_id_signal_id_idx ON collect.access_signal_dismissal USING btree (tenant_id, signal_id)
CREATE INDEX access_to_weigh_batch_idx ON collect.access_to_weigh USING btree (batch)
CREATE UNIQUE INDEX access_to_weigh_pkey ON collect.access_to_weigh USING btree (id)
CREATE INDEX access_to_weigh_tenant_id_id_idx ON collect.access_to_weigh USING btree (tenant_id, id)
CREATE UNIQUE INDEX access_unmatched_pkey ON collect.access_unmatched USING btree (batch, line)
CREATE INDEX access_unmatched_tenant_id_greatest_idx ON collect.access_unmatched USING btree (tenant_id, GREATEST(at, received_at))
CREATE INDEX access_unmatched_tenant_id_namespace_foreign_id_idx ON collect.access_unmatched USING btree (tenant_id, namespace, foreign_id)
CREATE UNIQUE INDEX account_pkey ON collect.account USING btree (id)
CREATE INDEX account_tenant_id_customer_id_id_idx ON collect.account USING btree (tenant_id, customer_id, id)
CREATE UNIQUE INDEX account_tenant_id_external_id_key ON collect.account USING btree (tenant_id, external_id)
CREATE INDEX account_tenant_id_id_idx ON collect.account USING btree (tenant_id, id)
CREATE INDEX account_tenant_id_id_idx1 ON collect.account USING btree (tenant_id, id) WHERE (origin = 'existing'::text)
CREATE INDEX account_tenant_id_reseller_id_id_idx ON collect.account USING btree (tenant_id, reseller_id, id) WHERE (reseller_id IS NOT NULL)
CREATE UNIQUE INDEX account_alias_pkey ON collect.account_alias USING btree (tenant_id, namespace, foreign_id)
CREATE INDEX account_alias_tenant_id_account_id_idx ON collect.account_alias USING btree (tenant_id, account_id)
CREATE UNIQUE INDEX account_last_access_pkey ON collect.account_last_access USING btree (account_id)
CREATE INDEX account_last_access_tenant_id_idx ON collect.account_last_access USING btree (tenant_id)
CREATE UNIQUE INDEX application_pkey ON collect.application USING btree (id)
CREATE INDEX application_tenant_id_customer_id_id_idx ON collect.application USING btree (tenant_id, customer_id, id)
CREATE INDEX application_tenant_id_id_idx ON collect.application USING btree (tenant_id, id)
CREATE UNIQUE INDEX archive_fault_pkey ON collect.archive_fault USING btree (asked)
CREATE UNIQUE INDEX customer_pkey ON collect.customer USING btree (id)
CREATE UNIQUE INDEX customer_tenant_id_external_id_key ON collect.customer USING btree (tenant_id, external_id)
CREATE INDEX customer_tenant_id_id_idx ON collect.customer USING btree (tenant_id, id)
CREATE UNIQUE INDEX customer_tenant_id_person_id_key ON collect.customer USING btree (tenant_id, person_id)
CREATE UNIQUE INDEX element_pkey ON collect.element USING btree (id)
CREATE INDEX element_tenant_id_person_id_recorded_at_idx ON collect.element USING btree (tenant_id, person_id, recorded_at)
CREATE UNIQUE INDEX erased_account_pkey ON collect.erased_account USING btree (account_id)
CREATE INDEX erased_account_tenant_id_account_id_idx ON collect.erased_account USING btree (tenant_id, account_id)
CREATE UNIQUE INDEX import_pkey ON collect.import USING btree (id)
CREATE INDEX import_tenant_id_id_idx ON collect.import USING btree (tenant_id, id)
CREATE UNIQUE INDEX import_row_pkey ON collect.import_row USING btree (tenant_id, import_id, row_number)
CREATE INDEX import_row_tenant_id_import_id_status_row_number_idx ON collect.import_row USING btree (tenant_id, import_id, status, row_number)
CREATE UNIQUE INDEX import_upload_pkey ON collect.import_upload USING btree (import_id)
CREATE UNIQUE INDEX last_access_told_pkey ON collect.last_access_told USING btree (number)
CREATE INDEX last_access_told_tenant_id_number_idx ON collect.last_access_told USING btree (tenant_id, number)
CREATE UNIQUE INDEX named_holder_pkey ON collect.named_holder USING btree (tenant_id, entity_id, person_id)
CREATE INDEX named_holder_tenant_id_person_id_idx ON collect.named_holder USING btree (tenant_id, person_id)
CREATE UNIQUE INDEX owner_addition_pkey ON collect.owner_addition USING btree (subject_id, person_id)
CREATE UNIQUE INDEX owner_invitation_live ON collect.owner_invitation USING btree (tenant_id, person_id) WHERE (ended_at IS NULL)
CREATE UNIQUE INDEX owner_invitation_pkey ON collect.owner_invitation USING btree (id)
CREATE INDEX owner_invitation_tenant_id_entity_id_id_idx ON collect.owner_invitation USING btree (tenant_id, entity_id, id)
CREATE UNIQUE INDEX owner_notice_clause_pkey ON collect.owner_notice_clause USING btree (subject_id)
CREATE UNIQUE INDEX ownership_determination_pkey ON collect.ownership_determination USING btree (subject_id)
CREATE INDEX ownership_determination_tenant_id_look_again_on_idx ON collect.ownership_determination USING btree (tenant_id, look_again_on)
CREATE UNIQUE INDEX ownership_party_pkey ON collect.ownership_party USING btree (id)
CREATE INDEX ownership_party_tenant_id_person_id_idx ON collect.ownership_party USING btree (tenant_id, person_id)
CREATE INDEX ownership_party_tenant_id_subject_id_idx ON collect.ownership_party USING btree (tenant_id, subject_id)
CREATE UNIQUE INDEX ownership_reliance_pkey ON collect.ownership_reliance USING btree (tenant_id, subject_id)
CREATE UNIQUE INDEX ownership_statement_pkey ON collect.ownership_statement USING btree (id)
CREATE INDEX ownership_statement_tenant_id_subject_id_position_idx ON collect.ownership_statement USING btree (tenant_id, subject_id, "position")
CREATE UNIQUE INDEX person_pkey ON collect.person USING btree (id)
CREATE INDEX person_tenant_id_id_idx ON collect.person USING btree (tenant_id, id)
CREATE INDEX person_term_element_id_idx ON collect.person_term USING btree (element_id)
CREATE UNIQUE INDEX person_term_pkey ON collect.person_term USING btree (tenant_id, kind, term, person_id, element_id)
CREATE UNIQUE INDEX portal_link_digest_key ON collect.portal_link USING btree (digest)
CREATE UNIQUE INDEX portal_link_pkey ON collect.portal_link USING btree (id)
CREATE INDEX portal_link_tenant_id_kind_id_idx ON collect.portal_link USING btree (tenant_id, kind, id)
CREATE INDEX portal_link_tenant_id_opens_id_idx ON collect.portal_link USING btree (tenant_id, opens_id) WHERE (ended_at IS NULL)
CREATE UNIQUE INDEX portal_opening_pkey ON collect.portal_opening USING btree (id)
CREATE INDEX portal_opening_tenant_id_link_id_opened_at_idx ON collect.portal_opening USING btree (tenant_id, link_id, opened_at)
CREATE UNIQUE INDEX reveal_approval_pkey ON collect.reveal_approval USING btree (id)
CREATE INDEX reveal_approval_tenant_id_state_id_idx ON collect.reveal_approval USING btree (tenant_id, state, id)
CREATE UNIQUE INDEX circumstance_pkey ON determine.circumstance USING btree (person_id, circumstance)
CREATE INDEX circumstance_tenant_id_person_id_idx ON determine.circumstance USING btree (tenant_id, person_id)
CREATE UNIQUE INDEX discrepancy_pkey ON determine.discrepancy USING btree (id)
CREATE INDEX discrepancy_tenant_id_person_id_recorded_at_idx ON determine.discrepancy USING btree (tenant_id, person_id, recorded_at)
CREATE UNIQUE INDEX doubt_pkey ON determine.doubt USING btree (id)
CREATE INDEX doubt_signal_id_idx ON determine.doubt USING btree (signal_id) WHERE (signal_id IS NOT NULL)
CREATE INDEX doubt_tenant_id_person_id_raised_at_idx ON determine.doubt USING btree (tenant_id, person_id, raised_at)
CREATE INDEX doubt_tenant_id_person_id_signal_kind_idx ON determine.doubt USING btree (tenant_id, person_id, signal_kind) WHERE (lifted_at IS NULL)
CREATE UNIQUE INDEX evidence_request_pkey ON determine.evidence_request USING btree (id)
CREATE INDEX evidence_request_tenant_id_person_id_asked_at_idx ON determine.evidence_request USING btree (tenant_id, person_id, asked_at)
CREATE UNIQUE INDEX identity_document_pkey ON determine.identity_document USING btree (id)
CREATE INDEX identity_document_tenant_id_person_id_received_at_idx ON determine.identity_document USING btree (tenant_id, person_id, received_at)
CREATE UNIQUE INDEX list_download_pkey ON determine.list_download USING btree (list_id)
CREATE UNIQUE INDEX list_entry_pkey ON determine.list_entry USING btree (list_id, key, from_number)
CREATE INDEX list_entry_tenant_id_list_id_from_number_key_idx ON determine.list_entry USING btree (tenant_id, list_id, from_number, key)
CREATE UNIQUE INDEX list_entry_tenant_id_list_id_key_idx ON determine.list_entry USING btree (tenant_id, list_id, key) WHERE (until_number IS NULL)
CREATE INDEX list_entry_tenant_id_list_id_until_number_key_idx ON determine.list_entry USING btree (tenant_id, list_id, until_number, key)
CREATE UNIQUE INDEX list_entry_read_pkey ON determine.list_entry_read USING btree (version_id, key)
CREATE INDEX list_entry_read_tenant_id_version_id_idx ON determine.list_entry_read USING btree (tenant_id, version_id)
CREATE UNIQUE INDEX list_file_pkey ON determine.list_file USING btree (version_id, file, number)
CREATE INDEX list_file_tenant_id_version_id_idx ON determine.list_file USING btree (tenant_id, version_id)
CREATE UNIQUE INDEX list_piece_pkey ON determine.list_piece USING btree (version_id, file, number)
CREATE INDEX list_piece_tenant_id_version_id_idx ON determine.list_piece USING btree (tenant_id, version_id)
CREATE UNIQUE INDEX list_problem_pkey ON determine.list_problem USING btree (version_id, refuses, number)
CREATE INDEX list_problem_tenant_id_version_id_refuses_number_idx ON determine.list_problem USING btree (tenant_id, version_id, refuses, number)
CREATE UNIQUE INDEX list_screening_pkey ON determine.list_screening USING btree (version_id)
CREATE INDEX list_screening_tenant_id_begun_at_idx ON determine.list_screening USING btree (tenant_id, begun_at)
CREATE UNIQUE INDEX list_version_pkey ON determine.list_version USING btree (id)
CREATE INDEX list_version_tenant_id_list_id_id_idx ON determine.list_version USING btree (tenant_id, list_id, id)
CREATE UNIQUE INDEX list_version_tenant_id_list_id_number_idx ON determine.list_version USING btree (tenant_id, list_id, number)
CREATE UNIQUE INDEX measure_preview_pkey ON determine.measure_preview USING btree (id)
CREATE INDEX measure_preview_tenant_id_measure_id_id_idx ON determine.measure_preview USING btree (tenant_id, measure_id, id DESC)
CREATE UNIQUE INDEX measure_preview_row_pkey ON determine.measure_preview_row USING btree (preview_id, account_id)
CREATE INDEX measure_preview_row_tenant_id_preview_id_account_id_idx ON determine.measure_preview_row USING btree (tenant_id, preview_id, account_id)
CREATE UNIQUE INDEX reseller_enforcement_pkey ON determine.reseller_enforcement USING btree (id)
CREATE INDEX reseller_enforcement_tenant_id_measure_id_id_idx ON determine.reseller_enforcement USING btree (tenant_id, measure_id, id)
CREATE UNIQUE INDEX screening_judgement_pkey ON determine.screening_judgement USING btree (id)
CREATE INDEX screening_judgement_tenant_id_match_id_judged_at_id_idx ON determine.screening_judgement USING btree (tenant_id, match_id, judged_at DESC, id DESC)
CREATE UNIQUE INDEX screening_list_pkey ON determine.screening_list USING btree (id)
CREATE UNIQUE INDEX screening_list_tenant_id_slug_key ON determine.screening_list USING btree (tenant_id, slug)
CREATE UNIQUE INDEX screening_match_pkey ON determine.screening_match USING btree (id)
CREATE INDEX screening_match_tenant_id_expires_on_idx ON determine.screening_match USING btree (tenant_id, expires_on) WHERE (judgement_id IS NOT NULL)
CREATE INDEX screening_match_tenant_id_holder_id_idx ON determine.screening_match USING btree (tenant_id, holder_id)
CREATE INDEX screening_match_tenant_id_id_idx ON determine.screening_match USING btree (tenant_id, id)
CREATE INDEX screening_match_tenant_id_list_id_entry_key_idx ON determine.screening_match USING btree (tenant_id, list_id, entry_key)
CREATE UNIQUE INDEX screening_match_tenant_id_subject_id_list_id_entry_key_key ON determine.screening_match USING btree (tenant_id, subject_id, list_id, entry_key)
CREATE UNIQUE INDEX screening_result_pkey ON determine.screening_result USING btree (id)
CREATE INDEX screening_result_tenant_id_subject_id_screened_at_id_idx ON determine.screening_result USING btree (tenant_id, subject_id, screened_at DESC, id DESC)
CREATE UNIQUE INDEX screening_subject_pkey ON determine.screening_subject USING btree (id)
CREATE INDEX screening_subject_tenant_id_due_since_id_idx ON determine.screening_subject USING btree (tenant_id, due_since, id) WHERE (due_since IS NOT NULL)
CREATE INDEX screening_subject_tenant_id_floor_idx ON determine.screening_subject USING btree (tenant_id, floor)
CREATE INDEX screening_subject_tenant_id_holder_id_idx ON determine.screening_subject USING btree (tenant_id, holder_id)
CREATE INDEX screening_subject_tenant_id_id_idx ON determine.screening_subject USING btree (tenant_id, id)
CREATE UNIQUE INDEX special_measure_pkey ON determine.special_measure USING btree (id)
CREATE INDEX special_measure_tenant_id_effective_on_idx ON determine.special_measure USING btree (tenant_id, effective_on) WHERE (state = 'approved'::text)
CREATE INDEX special_measure_tenant_id_id_idx ON determine.special_measure USING btree (tenant_id, id)
CREATE UNIQUE INDEX unresolved_identity_pkey ON determine.unresolved_identity USING btree (id)
CREATE UNIQUE INDEX unresolved_identity_tenant_id_person_id_round_key ON determine.unresolved_identity USING btree (tenant_id, person_id, round)
CREATE INDEX unresolved_identity_tenant_id_registered_at_id_idx ON determine.unresolved_identity USING btree (tenant_id, registered_at, id)
CREATE UNIQUE INDEX us_person_claim_pkey ON determine.us_person_claim USING btree (id)
CREATE INDEX us_person_claim_tenant_id_person_id_claimed_at_idx ON determine.us_person_claim USING btree (tenant_id, person_id, claimed_at DESC)
CREATE UNIQUE INDEX us_person_decision_pkey ON determine.us_person_decision USING btree (id)
CREATE INDEX us_person_decision_tenant_id_person_id_decided_at_idx ON determine.us_person_decision USING btree (tenant_id, person_id, decided_at DESC)
CREATE UNIQUE INDEX verification_pkey ON determine.verification USING btree (person_id)
CREATE INDEX verification_tenant_id_outcome_person_id_idx ON determine.verification USING btree (tenant_id, outcome, person_id)
CREATE UNIQUE INDEX verification_attempt_pkey ON determine.verification_attempt USING btree (id)
CREATE UNIQUE INDEX verification_attempt_tenant_id_person_id_method_idx ON determine.verification_attempt USING btree (tenant_id, person_id, method) WHERE (outcome = 'open'::text)
CREATE INDEX verification_attempt_tenant_id_person_id_started_at_idx ON determine.verification_attempt USING btree (tenant_id, person_id, started_at)
CREATE UNIQUE INDEX account_case_pkey ON enforce.account_case USING btree (case_id, account_id)
CREATE INDEX account_case_tenant_id_account_id_case_id_idx ON enforce.account_case USING btree (tenant_id, account_id, case_id)
CREATE UNIQUE INDEX account_life_pkey ON enforce.account_life USING btree (account_id)
CREATE INDEX account_life_tenant_id_closed_on_account_id_idx ON enforce.account_life USING btree (tenant_id, closed_on, account_id) WHERE (closed_on IS NOT NULL)
CREATE INDEX account_life_tenant_id_since_account_id_idx ON enforce.account_life USING btree (tenant_id, since, account_id) WHERE (state = 'refused'::text)
CREATE INDEX account_person_account_id_idx ON enforce.account_person USING btree (account_id)
CREATE UNIQUE INDEX account_person_pkey ON enforce.account_person USING btree (tenant_id, person_id, account_id)
CREATE UNIQUE INDEX account_standing_pkey ON enforce.account_standing USING btree (account_id)
CREATE INDEX account_standing_tenant_id_state_account_id_idx ON enforce.account_standing USING btree (tenant_id, state, account_id)
CREATE INDEX account_standing_tenant_id_unverified_since_account_id_idx ON enforce.account_standing USING btree (tenant_id, unverified_since, account_id) WHERE (unverified_since IS NOT NULL)
CREATE INDEX account_standing_tenant_id_valid_until_account_id_idx ON enforce.account_standing USING btree (tenant_id, valid_until, account_id) WHERE (valid_until IS NOT NULL)
CREATE UNIQUE INDEX measure_enforcement_pkey ON enforce.measure_enforcement USING btree (id)
CREATE INDEX measure_enforcement_tenant_id_account_id_id_idx ON enforce.measure_enforcement USING btree (tenant_id, account_id, id)
CREATE INDEX measure_enforcement_tenant_id_measure_id_id_idx ON enforce.measure_enforcement USING btree (tenant_id, measure_id, id)
CREATE UNIQUE INDEX standing_change_pkey ON enforce.standing_change USING btree (account_id, standing_version)
CREATE INDEX standing_change_tenant_id_account_id_changed_at_idx ON enforce.standing_change USING btree (tenant_id, account_id, changed_at)
CREATE INDEX standing_change_tenant_id_changed_at_idx ON enforce.standing_change USING btree (tenant_id, changed_at)
CREATE UNIQUE INDEX standing_count_pkey ON enforce.standing_count USING btree ("position")
CREATE INDEX standing_count_tenant_id_on_day_idx ON enforce.standing_count USING btree (tenant_id, on_day)
CREATE INDEX standing_count_tenant_id_on_day_idx1 ON enforce.standing_count USING btree (tenant_id, on_day) WHERE (NOT folded)
CREATE UNIQUE INDEX trial_pkey ON enforce.trial USING btree (id)
CREATE INDEX trial_tenant_id_change_id_id_idx ON enforce.trial USING btree (tenant_id, change_id, id DESC)
CREATE INDEX trial_tenant_id_id_idx ON enforce.trial USING btree (tenant_id, id DESC)
CREATE UNIQUE INDEX trial_account_pkey ON enforce.trial_account USING btree (trial_id, account_id)
CREATE INDEX trial_account_tenant_id_trial_id_account_id_idx ON enforce.trial_account USING btree (tenant_id, trial_id, account_id)
CREATE UNIQUE INDEX trial_verdict_pkey ON enforce.trial_verdict USING btree (trial_id, verdict_id)
CREATE INDEX trial_verdict_tenant_id_trial_id_verdict_id_idx ON enforce.trial_verdict USING btree (tenant_id, trial_id, verdict_id)
CREATE INDEX verdict_asked_at_idx ON enforce.verdict USING brin (asked_at)
CREATE UNIQUE INDEX verdict_pkey ON enforce.verdict USING btree (id)
CREATE INDEX verdict_tenant_id_account_id_id_idx ON enforce.verdict USING btree (tenant_id, account_id, id DESC)
CREATE UNIQUE INDEX verdict_tenant_id_request_key_idx ON enforce.verdict USING btree (tenant_id, request_key) WHERE (request_key IS NOT NULL)
CREATE UNIQUE INDEX verdict_batch_pkey ON enforce.verdict_batch USING btree (last_id)
CREATE INDEX verdict_batch_tenant_id_last_id_idx ON enforce.verdict_batch USING btree (tenant_id, last_id DESC)
CREATE INDEX census_as_of ON report.census_entry USING btree (tenant_id, kind, subject_id, of_id, at DESC, "position" DESC) INCLUDE (written_by, counted, residence, us_until, unverified_since, billing)
CREATE INDEX census_of ON report.census_entry USING btree (tenant_id, kind, of_id)
CREATE UNIQUE INDEX census_start_pkey ON report.census_start USING btree (tenant_id)
CREATE INDEX filing_corrects_id_idx ON report.filing USING btree (corrects_id) WHERE (corrects_id IS NOT NULL)
CREATE UNIQUE INDEX filing_pkey ON report.filing USING btree (id)
CREATE INDEX filing_tenant_id_about_id_kind_drafted_at_idx ON report.filing USING btree (tenant_id, about_id, kind, drafted_at)
CREATE INDEX filing_tenant_id_drafted_at_id_idx ON report.filing USING btree (tenant_id, drafted_at, id)
CREATE UNIQUE INDEX filing_step_pkey ON report.filing_step USING btree (id)
CREATE INDEX filing_step_tenant_id_filing_id_position_idx ON report.filing_step USING btree (tenant_id, filing_id, "position")
CREATE INDEX transaction_value_tenant_id_account_id_month_currency_posit_idx ON report.transaction_value USING btree (tenant_id, account_id, month, currency, "position")
CREATE INDEX transaction_value_tenant_id_month_currency_account_id_posit_idx ON report.transaction_value USING btree (tenant_id, month, currency, account_id, "position")
CREATE UNIQUE INDEX erased_account_pkey ON retain.erased_account USING btree (erasure_id, account_id)
CREATE INDEX erased_account_tenant_id_account_id_erased_at_erasure_id_idx ON retain.erased_account USING btree (tenant_id, account_id, erased_at DESC, erasure_id DESC)
CREATE UNIQUE INDEX erased_file_pkey ON retain.erased_file USING btree (erasure_id, path)
CREATE INDEX erased_file_tenant_id_erasure_id_path_idx ON retain.erased_file USING btree (tenant_id, erasure_id, path)
CREATE UNIQUE INDEX erased_unmatched_pkey ON retain.erased_unmatched USING btree (erasure_id, number)
CREATE INDEX erased_unmatched_tenant_id_erasure_id_number_idx ON retain.erased_unmatched USING btree (tenant_id, erasure_id, number)
CREATE UNIQUE INDEX erasure_pkey ON retain.erasure USING btree (id)
CREATE INDEX erasure_tenant_id_id_idx ON retain.erasure USING btree (tenant_id, id)
CREATE UNIQUE INDEX erasure_account_pkey ON retain.erasure_account USING btree (erasure_id, account_id)
CREATE INDEX erasure_account_tenant_id_erasure_id_account_id_idx ON retain.erasure_account USING btree (tenant_id, erasure_id, account_id)
CREATE UNIQUE INDEX erasure_preview_outside_pkey ON retain.erasure_preview_outside USING btree (erasure_id, part)
CREATE INDEX erasure_preview_outside_tenant_id_erasure_id_part_idx ON retain.erasure_preview_outside USING btree (tenant_id, erasure_id, part)
CREATE UNIQUE INDEX erasure_preview_row_pkey ON retain.erasure_preview_row USING btree (erasure_id, account_id)
CREATE INDEX erasure_preview_row_tenant_id_erasure_id_account_id_idx ON retain.erasure_preview_row USING btree (tenant_id, erasure_id, account_id)
CREATE UNIQUE INDEX erasure_rule_pkey ON retain.erasure_rule USING btree (table_name)
CREATE INDEX event_also_idx ON retain.event USING gin (also)
CREATE UNIQUE INDEX event_pkey ON retain.event USING btree (id)
CREATE UNIQUE INDEX event_position_idx ON retain.event USING btree ("position")
CREATE INDEX event_tenant_id_subject_position_idx ON retain.event USING btree (tenant_id, subject, "position")
CREATE INDEX event_tenant_id_type_position_idx ON retain.event USING btree (tenant_id, type, "position")
CREATE UNIQUE INDEX ledger_checkpoint_pkey ON retain.ledger_checkpoint USING btree (tenant_id, size)
CREATE UNIQUE INDEX ledger_entry_pkey ON retain.ledger_entry USING btree (id)
CREATE UNIQUE INDEX ledger_entry_position_idx ON retain.ledger_entry USING btree ("position")
CREATE INDEX ledger_entry_tenant_id_position_idx ON retain.ledger_entry USING btree (tenant_id, "position")
CREATE INDEX ledger_entry_tenant_id_recorded_at_idx ON retain.ledger_entry USING btree (tenant_id, recorded_at)
CREATE UNIQUE INDEX ledger_key_pkey ON retain.ledger_key USING btree (tenant_id, verifier_key)
CREATE UNIQUE INDEX ledger_leaf_entry_id_key ON retain.ledger_leaf USING btree (entry_id)
CREATE UNIQUE INDEX ledger_leaf_pkey ON retain.ledger_leaf USING btree (tenant_id, tree_index)
CREATE UNIQUE INDEX ledger_log_origin_key ON retain.ledger_log USING btree (origin)
CREATE UNIQUE INDEX ledger_log_pkey ON retain.ledger_log USING btree (tenant_id)
CREATE UNIQUE INDEX ledger_node_pkey ON retain.ledger_node USING btree (tenant_id, level, node_index)
CREATE UNIQUE INDEX ledger_pending_pkey ON retain.ledger_pending USING btree (tenant_id, "position")
CREATE UNIQUE INDEX legal_hold_pkey ON retain.legal_hold USING btree (id)
CREATE INDEX legal_hold_tenant_id_id_idx ON retain.legal_hold USING btree (tenant_id, id)
CREATE INDEX legal_hold_tenant_id_subject_id_idx ON retain.legal_hold USING btree (tenant_id, subject_id) WHERE (state <> 'released'::text)
CREATE UNIQUE INDEX retention_choice_pkey ON retain.retention_choice USING btree (id)
CREATE INDEX retention_choice_tenant_id_id_idx ON retain.retention_choice USING btree (tenant_id, id)
CREATE UNIQUE INDEX subject_key_pkey ON retain.subject_key USING btree (tenant_id, subject_id)
CREATE UNIQUE INDEX demo_world_pkey ON runtime.demo_world USING btree (only_row)
CREATE INDEX idempotency_created_at_idx ON runtime.idempotency USING btree (created_at)
CREATE UNIQUE INDEX idempotency_pkey ON runtime.idempotency USING btree (tenant_id, actor, key)
CREATE UNIQUE INDEX installation_pkey ON runtime.installation USING btree (only_row)
CREATE UNIQUE INDEX job_run_pkey ON runtime.job_run USING btree (name)
CREATE UNIQUE INDEX long_work_pkey ON runtime.long_work USING btree (id)
CREATE INDEX long_work_tenant_id_asked_at_id_idx ON runtime.long_work USING btree (tenant_id, asked_at DESC, id DESC)
CREATE INDEX long_work_tenant_id_heartbeat_at_idx ON runtime.long_work USING btree (tenant_id, heartbeat_at) WHERE (state = ANY (ARRAY['waiting'::text, 'running'::text]))
CREATE UNIQUE INDEX long_work_refusal_pkey ON runtime.long_work_refusal USING btree (tenant_id, long_work_id, number)
CREATE UNIQUE INDEX membership_live ON runtime.membership USING btree (tenant_id, user_id, customer_id, person_id) NULLS NOT DISTINCT WHERE (ended_at IS NULL)
CREATE INDEX membership_person ON runtime.membership USING btree (tenant_id, person_id) WHERE (person_id IS NOT NULL)
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
adopt.employee_count tenant using (tenant_id = runtime.current_tenant())
adopt.offering tenant using (tenant_id = runtime.current_tenant())
adopt.organization tenant using (tenant_id = runtime.current_tenant())
adopt.primary_contact tenant using (tenant_id = runtime.current_tenant())
adopt.program tenant using (tenant_id = runtime.current_tenant())
adopt.program_change tenant using (tenant_id = runtime.current_tenant())
adopt.program_review tenant using (tenant_id = runtime.current_tenant())
adopt.program_value tenant using (tenant_id = runtime.current_tenant())
adopt.reseller_program tenant using (tenant_id = runtime.current_tenant())
adopt.setting_change tenant using (tenant_id = runtime.current_tenant())
adopt.structure_change tenant using (tenant_id = runtime.current_tenant())
casework.case tenant using (tenant_id = runtime.current_tenant())
casework.case_entry tenant using (tenant_id = runtime.current_tenant())
casework.case_span tenant using (tenant_id = runtime.current_tenant())
casework.clock tenant using (tenant_id = runtime.current_tenant())
casework.clock_feed tenant using (tenant_id = runtime.current_tenant())
casework.clock_span tenant using (tenant_id = runtime.current_tenant())
casework.clock_step tenant using (tenant_id = runtime.current_tenant())
collect.access_address_day tenant using (tenant_id = runtime.current_tenant())
collect.access_batch tenant using (tenant_id = runtime.current_tenant())
collect.access_country_day tenant using (tenant_id = runtime.current_tenant())
collect.access_event tenant using (tenant_id = runtime.current_tenant())
collect.access_file tenant using (tenant_id = runtime.current_tenant())
collect.access_file_group tenant using (tenant_id = runtime.current_tenant())
collect.access_file_state tenant using (tenant_id = runtime.current_tenant())
collect.access_principal_day tenant using (tenant_id = runtime.current_tenant())
collect.access_problem tenant using (tenant_id = runtime.current_tenant())
collect.access_signal tenant using (tenant_id = runtime.current_tenant())
collect.access_signal_dismissal tenant using (tenant_id = runtime.current_tenant())
collect.access_to_weigh tenant using (tenant_id = runtime.current_tenant())
collect.access_unmatched tenant using (tenant_id = runtime.current_tenant())
collect.account tenant using (tenant_id = runtime.current_tenant())
collect.account_alias tenant using (tenant_id = runtime.current_tenant())
collect.account_last_access tenant using (tenant_id = runtime.current_tenant())
collect.application tenant using (tenant_id = runtime.current_tenant())
collect.customer tenant using (tenant_id = runtime.current_tenant())
collect.element tenant using (tenant_id = runtime.current_tenant())
collect.erased_account tenant using (tenant_id = runtime.current_tenant())
collect.import tenant using (tenant_id = runtime.current_tenant())
collect.import_row tenant using (tenant_id = runtime.current_tenant())
collect.import_upload tenant using (tenant_id = runtime.current_tenant())
collect.last_access_told tenant using (tenant_id = runtime.current_tenant())
collect.named_holder tenant using (tenant_id = runtime.current_tenant())
collect.owner_addition tenant using (tenant_id = runtime.current_tenant())
collect.owner_invitation tenant using (tenant_id = runtime.current_tenant())
collect.owner_notice_clause tenant using (tenant_id = runtime.current_tenant())
collect.ownership_determination tenant using (tenant_id = runtime.current_tenant())
collect.ownership_party tenant using (tenant_id = runtime.current_tenant())
collect.ownership_reliance tenant using (tenant_id = runtime.current_tenant())
collect.ownership_statement tenant using (tenant_id = runtime.current_tenant())
collect.person tenant using (tenant_id = runtime.current_tenant())
collect.person_term tenant using (tenant_id = runtime.current_tenant())
collect.portal_link tenant using (tenant_id = runtime.current_tenant())
collect.portal_opening tenant using (tenant_id = runtime.current_tenant())
collect.reveal_approval tenant using (tenant_id = runtime.current_tenant())
determine.circumstance tenant using (tenant_id = runtime.current_tenant())
determine.discrepancy tenant using (tenant_id = runtime.current_tenant())
determine.doubt tenant using (tenant_id = runtime.current_tenant())
determine.evidence_request tenant using (tenant_id = runtime.current_tenant())
determine.identity_document tenant using (tenant_id = runtime.current_tenant())
determine.list_download tenant using (tenant_id = runtime.current_tenant())
determine.list_entry tenant using (tenant_id = runtime.current_tenant())
determine.list_entry_read tenant using (tenant_id = runtime.current_tenant())
determine.list_file tenant using (tenant_id = runtime.current_tenant())
determine.list_piece tenant using (tenant_id = runtime.current_tenant())
determine.list_problem tenant using (tenant_id = runtime.current_tenant())
determine.list_screening tenant using (tenant_id = runtime.current_tenant())
determine.list_version tenant using (tenant_id = runtime.current_tenant())
determine.measure_preview tenant using (tenant_id = runtime.current_tenant())
determine.measure_preview_row tenant using (tenant_id = runtime.current_tenant())
determine.reseller_enforcement tenant using (tenant_id = runtime.current_tenant())
determine.screening_judgement tenant using (tenant_id = runtime.current_tenant())
determine.screening_list tenant using (tenant_id = runtime.current_tenant())
determine.screening_match tenant using (tenant_id = runtime.current_tenant())
determine.screening_result tenant using (tenant_id = runtime.current_tenant())
determine.screening_subject tenant using (tenant_id = runtime.current_tenant())
determine.special_measure tenant using (tenant_id = runtime.current_tenant())
determine.unresolved_identity tenant using (tenant_id = runtime.current_tenant())
determine.us_person_claim tenant using (tenant_id = runtime.current_tenant())
determine.us_person_decision tenant using (tenant_id = runtime.current_tenant())
determine.verification tenant using (tenant_id = runtime.current_tenant())
determine.verification_attempt tenant using (tenant_id = runtime.current_tenant())
enforce.account_case tenant using (tenant_id = runtime.current_tenant())
enforce.account_life tenant using (tenant_id = runtime.current_tenant())
enforce.account_person tenant using (tenant_id = runtime.current_tenant())
enforce.account_standing tenant using (tenant_id = runtime.current_tenant())
enforce.measure_enforcement tenant using (tenant_id = runtime.current_tenant())
enforce.standing_change tenant using (tenant_id = runtime.current_tenant())
enforce.standing_count tenant using (tenant_id = runtime.current_tenant())
enforce.trial tenant using (tenant_id = runtime.current_tenant())
enforce.trial_account tenant using (tenant_id = runtime.current_tenant())
enforce.trial_verdict tenant using (tenant_id = runtime.current_tenant())
enforce.verdict tenant using (tenant_id = runtime.current_tenant())
enforce.verdict_batch tenant using (tenant_id = runtime.current_tenant())
report.census_entry tenant using (tenant_id = runtime.current_tenant())
report.census_start tenant using (tenant_id = runtime.current_tenant())
report.filing tenant using (tenant_id = runtime.current_tenant())
report.filing_step tenant using (tenant_id = runtime.current_tenant())
report.transaction_value tenant using (tenant_id = runtime.current_tenant())
retain.erased_account tenant using (tenant_id = runtime.current_tenant())
retain.erased_file tenant using (tenant_id = runtime.current_tenant())
retain.erased_unmatched tenant using (tenant_id = runtime.current_tenant())
retain.erasure tenant using (tenant_id = runtime.current_tenant())
retain.erasure_account tenant using (tenant_id = runtime.current_tenant())
retain.erasure_preview_outside tenant using (tenant_id = runtime.current_tenant())
retain.erasure_preview_row tenant using (tenant_id = runtime.current_tenant())
retain.event tenant using (tenant_id = runtime.current_tenant())
retain.ledger_checkpoint tenant using (tenant_id = runtime.current_tenant())
retain.ledger_entry tenant using (tenant_id = runtime.current_tenant())
retain.ledger_key tenant using (tenant_id = runtime.current_tenant())
retain.ledger_leaf tenant using (tenant_id = runtime.current_tenant())
retain.ledger_log tenant using (tenant_id = runtime.current_tenant())
retain.ledger_node tenant using (tenant_id = runtime.current_tenant())
retain.ledger_pending tenant using (tenant_id = runtime.current_tenant())
retain.legal_hold tenant using (tenant_id = runtime.current_tenant())
retain.retention_choice tenant using (tenant_id = runtime.current_tenant())
retain.subject_key tenant using (tenant_id = runtime.current_tenant())
runtime.idempotency tenant using (tenant_id = runtime.current_tenant())
runtime.long_work tenant using (tenant_id = runtime.current_tenant())
runtime.long_work_refusal tenant using (tenant_id = runtime.current_tenant())
runtime.membership tenant using (tenant_id = runtime.current_tenant())
runtime.notice tenant using (tenant_id = runtime.current_tenant())
runtime.service_key tenant using (tenant_id = runtime.current_tenant())
runtime.service_key_use tenant using (tenant_id = runtime.current_tenant())
runtime.webhook_attempt tenant using (tenant_id = runtime.current_tenant())
runtime.webhook_delivery tenant using (tenant_id = runtime.current_tenant())
runtime.webhook_endpoint tenant using (tenant_id = runtime.current_tenant())

-- grants to the application
adopt.employee_count: INSERT, SELECT
adopt.offering: DELETE, INSERT, SELECT, UPDATE
adopt.organization: DELETE, INSERT, SELECT, UPDATE
adopt.primary_contact: INSERT, SELECT
adopt.program: DELETE, INSERT, SELECT, UPDATE
adopt.program_change: DELETE, INSERT, SELECT, UPDATE
adopt.program_review: INSERT, SELECT
adopt.program_value: INSERT, SELECT
adopt.reseller_program: INSERT, SELECT
adopt.setting_change: DELETE, INSERT, SELECT, UPDATE
adopt.structure_change: INSERT, SELECT
auth.account: DELETE, INSERT, SELECT, UPDATE
auth.passkey: DELETE, INSERT, SELECT, UPDATE
auth.rateLimit: DELETE, INSERT, SELECT, UPDATE
auth.session: DELETE, INSERT, SELECT, UPDATE
auth.twoFactor: DELETE, INSERT, SELECT, UPDATE
auth.user: DELETE, INSERT, SELECT, UPDATE
auth.verification: DELETE, INSERT, SELECT, UPDATE
casework.case: DELETE, INSERT, SELECT, UPDATE
casework.case_entry: DELETE, INSERT, SELECT, UPDATE
casework.case_span: DELETE, INSERT, SELECT, UPDATE
casework.clock: DELETE, INSERT, SELECT, UPDATE
casework.clock_feed: DELETE, INSERT, SELECT, UPDATE
casework.clock_span: DELETE, INSERT, SELECT, UPDATE
casework.clock_step: DELETE, INSERT, SELECT, UPDATE
collect.access_address_day: DELETE, INSERT, SELECT, UPDATE
collect.access_batch: INSERT, SELECT
collect.access_country_day: DELETE, INSERT, SELECT, UPDATE
collect.access_event: SELECT
collect.access_file: INSERT, SELECT
collect.access_file_group: DELETE, INSERT, SELECT, UPDATE
collect.access_file_state: DELETE, INSERT, SELECT, UPDATE
collect.access_principal_day: DELETE, INSERT, SELECT, UPDATE
collect.access_problem: INSERT, SELECT
collect.access_signal: INSERT, SELECT
collect.access_signal_dismissal: INSERT, SELECT
collect.access_to_weigh: DELETE, INSERT, SELECT, UPDATE
collect.access_unmatched: DELETE, INSERT, SELECT, UPDATE
collect.account: DELETE, INSERT, SELECT, UPDATE
collect.account_alias: DELETE, INSERT, SELECT, UPDATE
collect.account_last_access: DELETE, INSERT, SELECT, UPDATE
collect.application: DELETE, INSERT, SELECT, UPDATE
collect.archive_fault: DELETE, INSERT, SELECT, UPDATE
collect.customer: DELETE, INSERT, SELECT, UPDATE
collect.element: DELETE, INSERT, SELECT, UPDATE
collect.erased_account: SELECT
collect.import: DELETE, INSERT, SELECT, UPDATE
collect.import_row: DELETE, INSERT, SELECT, UPDATE
collect.import_upload: DELETE, INSERT, SELECT, UPDATE
collect.last_access_told: DELETE, INSERT, SELECT, UPDATE
collect.named_holder: DELETE, INSERT, SELECT, UPDATE
collect.owner_addition: DELETE, INSERT, SELECT, UPDATE
collect.owner_invitation: DELETE, INSERT, SELECT, UPDATE
collect.owner_notice_clause: DELETE, INSERT, SELECT, UPDATE
collect.ownership_determination: DELETE, INSERT, SELECT, UPDATE
collect.ownership_party: DELETE, INSERT, SELECT, UPDATE
collect.ownership_reliance: DELETE, INSERT, SELECT, UPDATE
collect.ownership_statement: DELETE, INSERT, SELECT, UPDATE
collect.person: DELETE, INSERT, SELECT, UPDATE
collect.person_term: DELETE, INSERT, SELECT, UPDATE
collect.portal_link: DELETE, INSERT, SELECT, UPDATE
collect.portal_opening: DELETE, INSERT, SELECT, UPDATE
collect.reveal_approval: DELETE, INSERT, SELECT, UPDATE
determine.circumstance: DELETE, INSERT, SELECT, UPDATE
determine.discrepancy: DELETE, INSERT, SELECT, UPDATE
determine.doubt: DELETE, INSERT, SELECT, UPDATE
determine.evidence_request: DELETE, INSERT, SELECT, UPDATE
determine.identity_document: DELETE, INSERT, SELECT, UPDATE
determine.list_download: INSERT, SELECT, UPDATE
determine.list_entry: INSERT, SELECT
determine.list_entry_read: DELETE, INSERT, SELECT
determine.list_file: INSERT, SELECT
determine.list_piece: DELETE, INSERT, SELECT
determine.list_problem: INSERT, SELECT
determine.list_screening: DELETE, INSERT, SELECT, UPDATE
determine.list_version: INSERT, SELECT, UPDATE
determine.measure_preview: DELETE, INSERT, SELECT, UPDATE
determine.measure_preview_row: DELETE, INSERT, SELECT, UPDATE
determine.reseller_enforcement: INSERT, SELECT
determine.screening_judgement: INSERT, SELECT
determine.screening_list: INSERT, SELECT, UPDATE
determine.screening_match: DELETE, INSERT, SELECT, UPDATE
determine.screening_result: INSERT, SELECT
determine.screening_subject: DELETE, INSERT, SELECT, UPDATE
determine.special_measure: DELETE, INSERT, SELECT, UPDATE
determine.unresolved_identity: DELETE, INSERT, SELECT, UPDATE
determine.us_person_claim: DELETE, INSERT, SELECT, UPDATE
determine.us_person_decision: DELETE, INSERT, SELECT, UPDATE
determine.verification: DELETE, INSERT, SELECT, UPDATE
determine.verification_attempt: DELETE, INSERT, SELECT, UPDATE
enforce.account_case: DELETE, INSERT, SELECT, UPDATE
enforce.account_life: DELETE, INSERT, SELECT, UPDATE
enforce.account_person: DELETE, INSERT, SELECT, UPDATE
enforce.account_standing: DELETE, INSERT, SELECT, UPDATE
enforce.measure_enforcement: INSERT, SELECT
enforce.standing_change: INSERT, SELECT
enforce.standing_count: DELETE, INSERT, SELECT, UPDATE
enforce.trial: DELETE, INSERT, SELECT, UPDATE
enforce.trial_account: DELETE, INSERT, SELECT, UPDATE
enforce.trial_verdict: DELETE, INSERT, SELECT, UPDATE
enforce.verdict: INSERT, SELECT
enforce.verdict_batch: INSERT, SELECT
report.census_entry: INSERT, SELECT
report.census_start: INSERT, SELECT
report.filing: INSERT, SELECT
report.filing_step: INSERT, SELECT
report.transaction_value: INSERT, SELECT
retain.erased_account: SELECT
retain.erased_file: INSERT, SELECT
retain.erased_unmatched: INSERT, SELECT
retain.erasure: DELETE, INSERT, SELECT, UPDATE
retain.erasure_account: INSERT, SELECT
retain.erasure_preview_outside: DELETE, INSERT, SELECT, UPDATE
retain.erasure_preview_row: DELETE, INSERT, SELECT, UPDATE
retain.erasure_rule: SELECT
retain.event: INSERT, SELECT
retain.ledger_checkpoint: INSERT, SELECT
retain.ledger_entry: INSERT, SELECT
retain.ledger_key: INSERT, SELECT
retain.ledger_leaf: INSERT, SELECT
retain.ledger_log: INSERT, SELECT
retain.ledger_node: INSERT, SELECT
retain.ledger_pending: DELETE, INSERT, SELECT
retain.legal_hold: DELETE, INSERT, SELECT, UPDATE
retain.retention_choice: DELETE, INSERT, SELECT, UPDATE
retain.subject_key: DELETE, INSERT, SELECT, UPDATE
runtime.demo_world: INSERT, SELECT, UPDATE
runtime.idempotency: DELETE, INSERT, SELECT, UPDATE
runtime.installation: INSERT, SELECT, UPDATE
runtime.job_run: INSERT, SELECT, UPDATE
runtime.long_work: DELETE, INSERT, SELECT, UPDATE
runtime.long_work_refusal: DELETE, INSERT, SELECT, UPDATE
runtime.membership: DELETE, INSERT, SELECT, UPDATE
runtime.notice: DELETE, INSERT, SELECT, UPDATE
runtime.service_key: DELETE, INSERT, SELECT, UPDATE
runtime.service_key_use: DELETE, INSERT, SELECT, UPDATE
runtime.tenant: INSERT, SELECT
runtime.webhook_attempt: DELETE, INSERT, SELECT, UPDATE
runtime.webhook_delivery: DELETE, INSERT, SELECT, UPDATE
runtime.webhook_endpoint: DELETE, INSERT, SELECT, UPDATE

-- triggers
adopt.employee_count: CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON adopt.employee_count FOR EACH ROW EXECUTE FUNCTION runtime.refuse_change()
adopt.employee_count: CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON adopt.employee_count FOR EACH STATEMENT EXECUTE FUNCTION runtime.refuse_change()
adopt.primary_contact: CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON adopt.primary_contact FOR EACH ROW EXECUTE FUNCTION runtime.refuse_change()
adopt.primary_contact: CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON adopt.primary_contact FOR EACH STATEMENT EXECUTE FUNCTION runtime.refuse_change()
adopt.program_review: CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON adopt.program_review FOR EACH ROW EXECUTE FUNCTION runtime.refuse_change()
adopt.program_review: CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON adopt.program_review FOR EACH STATEMENT EXECUTE FUNCTION runtime.refuse_change()
adopt.program_value: CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON adopt.program_value FOR EACH ROW EXECUTE FUNCTION runtime.refuse_change()
adopt.program_value: CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON adopt.program_value FOR EACH STATEMENT EXECUTE FUNCTION runtime.refuse_change()
adopt.reseller_program: CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON adopt.reseller_program FOR EACH ROW EXECUTE FUNCTION runtime.refuse_change()
adopt.reseller_program: CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON adopt.reseller_program FOR EACH STATEMENT EXECUTE FUNCTION runtime.refuse_change()
adopt.structure_change: CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON adopt.structure_change FOR EACH ROW EXECUTE FUNCTION runtime.refuse_change()
adopt.structure_change: CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON adopt.structure_change FOR EACH STATEMENT EXECUTE FUNCTION runtime.refuse_change()
collect.access_batch: CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON collect.access_batch FOR EACH ROW EXECUTE FUNCTION runtime.refuse_change()
collect.access_batch: CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON collect.access_batch FOR EACH STATEMENT EXECUTE FUNCTION runtime.refuse_change()
collect.access_batch: CREATE TRIGGER to_weigh AFTER INSERT ON collect.access_batch FOR EACH ROW EXECUTE FUNCTION collect.weigh_batch()
collect.access_file: CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON collect.access_file FOR EACH ROW EXECUTE FUNCTION runtime.refuse_change()
collect.access_file: CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON collect.access_file FOR EACH STATEMENT EXECUTE FUNCTION runtime.refuse_change()
collect.access_problem: CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON collect.access_problem FOR EACH ROW EXECUTE FUNCTION runtime.refuse_change()
collect.access_problem: CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON collect.access_problem FOR EACH STATEMENT EXECUTE FUNCTION runtime.refuse_change()
collect.access_signal: CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON collect.access_signal FOR EACH ROW EXECUTE FUNCTION runtime.refuse_change()
collect.access_signal: CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON collect.access_signal FOR EACH STATEMENT EXECUTE FUNCTION runtime.refuse_change()
collect.access_signal_dismissal: CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON collect.access_signal_dismissal FOR EACH ROW EXECUTE FUNCTION runtime.refuse_change()
collect.access_signal_dismissal: CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON collect.access_signal_dismissal FOR EACH STATEMENT EXECUTE FUNCTION runtime.refuse_change()
collect.access_unmatched: CREATE TRIGGER note_reception BEFORE INSERT ON collect.access_unmatched FOR EACH ROW EXECUTE FUNCTION collect.note_reception()
collect.access_unmatched: CREATE TRIGGER to_weigh AFTER DELETE ON collect.access_unmatched REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION collect.weigh_matched()
collect.erased_account: CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON collect.erased_account FOR EACH ROW EXECUTE FUNCTION runtime.refuse_change()
collect.erased_account: CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON collect.erased_account FOR EACH STATEMENT EXECUTE FUNCTION runtime.refuse_change()
determine.list_file: CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON determine.list_file FOR EACH ROW EXECUTE FUNCTION runtime.refuse_change()
determine.list_file: CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON determine.list_file FOR EACH STATEMENT EXECUTE FUNCTION runtime.refuse_change()
determine.list_problem: CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON determine.list_problem FOR EACH ROW EXECUTE FUNCTION runtime.refuse_change()
determine.list_problem: CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON determine.list_problem FOR EACH STATEMENT EXECUTE FUNCTION runtime.refuse_change()
determine.reseller_enforcement: CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON determine.reseller_enforcement FOR EACH ROW EXECUTE FUNCTION runtime.refuse_change()
determine.reseller_enforcement: CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON determine.reseller_enforcement FOR EACH STATEMENT EXECUTE FUNCTION runtime.refuse_change()
determine.screening_judgement: CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON determine.screening_judgement FOR EACH ROW EXECUTE FUNCTION runtime.refuse_change()
determine.screening_judgement: CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON determine.screening_judgement FOR EACH STATEMENT EXECUTE FUNCTION runtime.refuse_change()
determine.screening_result: CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON determine.screening_result FOR EACH ROW EXECUTE FUNCTION runtime.refuse_change()
determine.screening_result: CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON determine.screening_result FOR EACH STATEMENT EXECUTE FUNCTION runtime.refuse_change()
enforce.measure_enforcement: CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON enforce.measure_enforcement FOR EACH ROW EXECUTE FUNCTION runtime.refuse_change()
enforce.measure_enforcement: CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON enforce.measure_enforcement FOR EACH STATEMENT EXECUTE FUNCTION runtime.refuse_change()
enforce.standing_change: CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON enforce.standing_change FOR EACH ROW EXECUTE FUNCTION runtime.refuse_change()
enforce.standing_change: CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON enforce.standing_change FOR EACH STATEMENT EXECUTE FUNCTION runtime.refuse_change()
enforce.verdict: CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON enforce.verdict FOR EACH ROW EXECUTE FUNCTION runtime.refuse_change()
enforce.verdict: CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON enforce.verdict FOR EACH STATEMENT EXECUTE FUNCTION runtime.refuse_change()
enforce.verdict_batch: CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON enforce.verdict_batch FOR EACH ROW EXECUTE FUNCTION runtime.refuse_change()
enforce.verdict_batch: CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON enforce.verdict_batch FOR EACH STATEMENT EXECUTE FUNCTION runtime.refuse_change()
report.census_entry: CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON report.census_entry FOR EACH ROW EXECUTE FUNCTION runtime.refuse_change()
report.census_entry: CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON report.census_entry FOR EACH STATEMENT EXECUTE FUNCTION runtime.refuse_change()
report.census_start: CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON report.census_start FOR EACH ROW EXECUTE FUNCTION runtime.refuse_change()
report.census_start: CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON report.census_start FOR EACH STATEMENT EXECUTE FUNCTION runtime.refuse_change()
report.filing: CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON report.filing FOR EACH ROW EXECUTE FUNCTION runtime.refuse_change()
report.filing: CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON report.filing FOR EACH STATEMENT EXECUTE FUNCTION runtime.refuse_change()
report.filing_step: CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON report.filing_step FOR EACH ROW EXECUTE FUNCTION runtime.refuse_change()
report.filing_step: CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON report.filing_step FOR EACH STATEMENT EXECUTE FUNCTION runtime.refuse_change()
report.transaction_value: CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON report.transaction_value FOR EACH ROW EXECUTE FUNCTION runtime.refuse_change()
report.transaction_value: CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON report.transaction_value FOR EACH STATEMENT EXECUTE FUNCTION runtime.refuse_change()
retain.erased_account: CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON retain.erased_account FOR EACH ROW EXECUTE FUNCTION runtime.refuse_change()
retain.erased_account: CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON retain.erased_account FOR EACH STATEMENT EXECUTE FUNCTION runtime.refuse_change()
retain.erased_account: CREATE TRIGGER note_erased_account AFTER INSERT ON retain.erased_account FOR EACH ROW WHEN (new.whole) EXECUTE FUNCTION collect.note_erased_account()
retain.erased_file: CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON retain.erased_file FOR EACH ROW EXECUTE FUNCTION runtime.refuse_change()
retain.erased_file: CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON retain.erased_file FOR EACH STATEMENT EXECUTE FUNCTION runtime.refuse_change()
retain.erased_unmatched: CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON retain.erased_unmatched FOR EACH ROW EXECUTE FUNCTION runtime.refuse_change()
retain.erased_unmatched: CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON retain.erased_unmatched FOR EACH STATEMENT EXECUTE FUNCTION runtime.refuse_change()
retain.erasure_account: CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON retain.erasure_account FOR EACH ROW EXECUTE FUNCTION runtime.refuse_change()
retain.erasure_account: CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON retain.erasure_account FOR EACH STATEMENT EXECUTE FUNCTION runtime.refuse_change()
retain.event: CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON retain.event FOR EACH ROW EXECUTE FUNCTION runtime.refuse_change()
retain.event: CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON retain.event FOR EACH STATEMENT EXECUTE FUNCTION runtime.refuse_change()
retain.ledger_checkpoint: CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON retain.ledger_checkpoint FOR EACH ROW EXECUTE FUNCTION runtime.refuse_change()
retain.ledger_checkpoint: CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON retain.ledger_checkpoint FOR EACH STATEMENT EXECUTE FUNCTION runtime.refuse_change()
retain.ledger_entry: CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON retain.ledger_entry FOR EACH ROW EXECUTE FUNCTION runtime.refuse_change()
retain.ledger_entry: CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON retain.ledger_entry FOR EACH STATEMENT EXECUTE FUNCTION runtime.refuse_change()
retain.ledger_entry: CREATE TRIGGER queue_for_sealer AFTER INSERT ON retain.ledger_entry REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION retain.queue_ledger_entries()
retain.ledger_key: CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON retain.ledger_key FOR EACH ROW EXECUTE FUNCTION runtime.refuse_change()
retain.ledger_key: CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON retain.ledger_key FOR EACH STATEMENT EXECUTE FUNCTION runtime.refuse_change()
retain.ledger_leaf: CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON retain.ledger_leaf FOR EACH ROW EXECUTE FUNCTION runtime.refuse_change()
retain.ledger_leaf: CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON retain.ledger_leaf FOR EACH STATEMENT EXECUTE FUNCTION runtime.refuse_change()
retain.ledger_log: CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON retain.ledger_log FOR EACH ROW EXECUTE FUNCTION runtime.refuse_change()
retain.ledger_log: CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON retain.ledger_log FOR EACH STATEMENT EXECUTE FUNCTION runtime.refuse_change()
retain.ledger_node: CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON retain.ledger_node FOR EACH ROW EXECUTE FUNCTION runtime.refuse_change()
retain.ledger_node: CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON retain.ledger_node FOR EACH STATEMENT EXECUTE FUNCTION runtime.refuse_change()

-- functions
casework.clock_feed_of(secret_digest bytea) returns TABLE(tenant_id uuid, user_id uuid) security definer
collect.access_checksum(of_day date, last_batch bigint, OUT rows bigint, OUT checksum text) returns record
collect.access_day(of_day date) returns text security definer
collect.access_days() returns SETOF date security definer
collect.drop_access_day(of_day date, last_batch bigint, sealed_rows bigint, sealed_checksum text) returns boolean security definer
collect.hold_access_files() returns void security definer
collect.index_access_day(of_day date, ended boolean) returns void security definer
collect.is_known_name(of_namespace text, of_id text) returns boolean
collect.note_erased_account() returns trigger
collect.note_reception() returns trigger
collect.only_own_access() returns trigger
collect.portal_link_of(secret_digest bytea) returns TABLE(id uuid, tenant_id uuid, kind text, opens_id uuid, email text, expires_at timestamp with time zone) security definer
collect.remove_empty_access_day(of_day date) returns boolean security definer
collect.weigh_batch() returns trigger
collect.weigh_matched() returns trigger
enforce.record_verdicts(for_tenant uuid, program_adopted boolean, is_new_provider boolean, is_certified boolean, given_at timestamp with time zone, with_key text, ids uuid[], accounts uuid[], versions bigint[], askers text[], decisions text[], texts text[], signatures bytea[], request_keys text[]) returns SETOF uuid
enforce.record_verdicts(for_tenant uuid, program_adopted boolean, is_new_provider boolean, is_certified boolean, turns_of_lists bigint, given_at timestamp with time zone, with_key text, ids uuid[], accounts uuid[], versions bigint[], askers text[], decisions text[], texts text[], signatures bytea[], request_keys text[]) returns SETOF uuid
retain.accounts_named_by_holds() returns SETOF uuid
retain.count_erasure(of_account uuid, keeping text[]) returns jsonb
retain.erase_account(of_erasure uuid, of_account uuid, keeping text[], at timestamp with time zone, today date) returns jsonb security definer
retain.erasure_subjects(of_tenant uuid, of_account uuid) returns TABLE(kind text, id uuid)
retain.holds_on(of_account uuid, last_on date, today date) returns TABLE(id uuid, classes text[], held_until date)
retain.holds_on_everybody(of_account uuid, last_on date, today date) returns TABLE(id uuid, classes text[], held_until date)
retain.is_approved(of_tenant uuid, of_erasure uuid) returns boolean
retain.kept_with(tables text[]) returns text[]
retain.queue_ledger_entries() returns trigger
runtime.current_actor() returns jsonb
runtime.current_tenant() returns uuid
runtime.isolate_tenant(relation regclass) returns void
runtime.keep_history(relation regclass) returns void
runtime.keep_state(relation regclass) returns void
runtime.memberships_of(person uuid) returns TABLE(id uuid, tenant_id uuid, role text, customer_id uuid, person_id uuid, expires_at timestamp with time zone, as_of timestamp with time zone, scopes text[], customers uuid[]) security definer
runtime.number_transactions_on() returns void
runtime.refuse_change() returns trigger
runtime.service_key_of(secret_digest bytea) returns TABLE(id uuid, tenant_id uuid, scopes text[], expires_at timestamp with time zone) security definer
runtime.transaction_number() returns xid8
runtime.transactions_seen() returns pg_snapshot
