-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "role" AS ENUM ('GRID_MEMBER', 'GRID_LEADER', 'GRID_BRANCH_SECRETARY', 'COMMUNITY_SECRETARY', 'GOVERNANCE_SECRETARY', 'FIRST_SECRETARY', 'APPRENTICE', 'PROPERTY_STAFF', 'STREET_OFFICER', 'HOTLINE_OFFICER', 'DEPARTMENT_OFFICER', 'ENFORCEMENT_OFFICER', 'DISTRICT_ORGANIZER', 'PATROL_VOLUNTEER', 'ADMINISTRATOR');

-- CreateEnum
CREATE TYPE "grant_source" AS ENUM ('APPOINTMENT', 'INVITATION', 'POSTING');

-- CreateEnum
CREATE TYPE "appeal_kind" AS ENUM ('QUESTION', 'HELP', 'COMPLAINT', 'TIP_OFF', 'SUGGESTION');

-- CreateEnum
CREATE TYPE "appeal_state" AS ENUM ('SUBMITTED', 'ACCEPTED', 'ASSIGNED', 'IN_PROGRESS', 'NEEDS_INFO', 'WAITING', 'SCHEDULED', 'RESOLVED', 'VERIFIED', 'CLOSED', 'DECLINED', 'DUPLICATE', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "channel" AS ENUM ('WIDGET', 'HOTLINE', 'MOBILE_DESK', 'LIVING_ROOM', 'GAZEBO', 'RECEPTION_DAY', 'STATION', 'VISIT', 'PATROL', 'PHONE', 'WECHAT', 'WALK_IN', 'OPEN311', 'API', 'IMPORT');

-- CreateEnum
CREATE TYPE "visibility" AS ENUM ('NORMAL', 'CONFIDENTIAL');

-- CreateEnum
CREATE TYPE "initiative" AS ENUM ('REACTIVE', 'PROACTIVE');

-- CreateEnum
CREATE TYPE "ledger" AS ENUM ('STOCK', 'NEW', 'POTENTIAL');

-- CreateEnum
CREATE TYPE "point_source" AS ENUM ('GPS', 'MAP', 'PLACE', 'ADDRESS', 'IMPORT');

-- CreateEnum
CREATE TYPE "event_type" AS ENUM ('SUBMITTED', 'IMPORTED', 'ROUTED', 'ACCEPTED', 'ASSIGNED', 'STARTED', 'RESOLVED', 'VERIFIED', 'RETURN_VISIT', 'REOPENED', 'CLOSED', 'PUBLISHED', 'UNPUBLISHED', 'ANSWERED', 'SUPPORTED', 'NOTE', 'PUBLIC_UPDATE', 'UNMASKED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "actor_kind" AS ENUM ('STAFF', 'PARTICIPANT', 'SYSTEM', 'INTEGRATION');

-- CreateEnum
CREATE TYPE "participant_role" AS ENUM ('REPORTER', 'SUPPORTER');

-- CreateEnum
CREATE TYPE "photo_use" AS ENUM ('REPORT', 'EVIDENCE');

-- CreateEnum
CREATE TYPE "deadline_class" AS ENUM ('EMERGENCY', 'UTILITY', 'ORDINARY', 'COMPLEX');

-- CreateEnum
CREATE TYPE "rectification_grade" AS ENUM ('IMMEDIATE', 'SUPERVISED', 'TRACKED', 'COORDINATED', 'LISTED', 'ENFORCED');

-- CreateEnum
CREATE TYPE "return_visit_channel" AS ENUM ('WIDGET', 'PHONE', 'IN_PERSON');

-- CreateEnum
CREATE TYPE "solved" AS ENUM ('YES', 'HALF', 'NO');

-- CreateEnum
CREATE TYPE "satisfied" AS ENUM ('YES', 'BASICALLY', 'NO');

-- CreateEnum
CREATE TYPE "notification_channel" AS ENUM ('MAIL');

-- CreateEnum
CREATE TYPE "notification_kind" AS ENUM ('APPEAL_ARRIVED', 'APPEAL_ASSIGNED', 'APPEAL_RECEIVED', 'APPEAL_RESOLVED', 'APPEAL_CLOSED', 'APPEAL_REOPENED');

-- CreateEnum
CREATE TYPE "organization_kind" AS ENUM ('COMMUNITY_COMMITTEE', 'STREET_OFFICE', 'DISTRICT_OFFICE', 'DEPARTMENT', 'PROPERTY_COMPANY', 'PROPERTY_RIGHT_UNIT', 'OWNERS_COMMITTEE', 'UTILITY', 'GREENING_FIRM', 'POLICE', 'ENTERPRISE', 'SOCIAL_ORGANIZATION');

-- CreateEnum
CREATE TYPE "place_kind" AS ENUM ('CITY', 'DISTRICT', 'STREET', 'COMMUNITY', 'GRID', 'ESTATE', 'BUILDING');

-- CreateEnum
CREATE TYPE "coordinate_system" AS ENUM ('WGS84', 'GCJ02', 'BD09', 'CGCS2000');

-- CreateEnum
CREATE TYPE "estate_management" AS ENUM ('COMPANY', 'SELF_MANAGED', 'NONE');

-- CreateTable
CREATE TABLE "role_grant" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "role" "role" NOT NULL,
    "place_id" UUID,
    "organization_id" UUID,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3),
    "source" "grant_source" NOT NULL,
    "source_id" UUID,

    CONSTRAINT "role_grant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "auth_user" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "auth_user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "auth_session" (
    "id" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "auth_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "auth_account" (
    "id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" TIMESTAMPTZ(3),
    "refresh_token_expires_at" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "auth_account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "auth_verification" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "auth_verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "auth_rate_limit" (
    "id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "last_request" BIGINT NOT NULL,

    CONSTRAINT "auth_rate_limit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "idempotency_key" (
    "id" UUID NOT NULL,
    "caller" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "request_hash" TEXT NOT NULL,
    "response" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "appeal" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "kind" "appeal_kind" NOT NULL,
    "state" "appeal_state" NOT NULL,
    "channel" "channel" NOT NULL,
    "visibility" "visibility" NOT NULL DEFAULT 'NORMAL',
    "initiative" "initiative" NOT NULL DEFAULT 'REACTIVE',
    "ledger" "ledger" NOT NULL DEFAULT 'NEW',
    "grade" "rectification_grade",
    "deadline_class" "deadline_class" NOT NULL,
    "level" "place_kind" NOT NULL,
    "category_id" UUID,
    "category_version_id" UUID,
    "place_id" UUID,
    "place_version_id" UUID,
    "lng" DOUBLE PRECISION,
    "lat" DOUBLE PRECISION,
    "point_source" "point_source",
    "holder_unit_id" UUID,
    "assignee_id" UUID,
    "resolved_by_id" UUID,
    "about_unit_id" UUID,
    "about_person_id" UUID,
    "site_id" UUID,
    "configuration_id" UUID,
    "round" INTEGER NOT NULL DEFAULT 1,
    "version" INTEGER NOT NULL DEFAULT 1,
    "inherited_since" DATE,
    "inherited_origin" TEXT,
    "occurred_at" TIMESTAMPTZ(3),
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "dispatch_due_at" TIMESTAMPTZ(3),
    "handling_started_at" TIMESTAMPTZ(3),
    "handling_due_at" TIMESTAMPTZ(3),
    "due_provisional" BOOLEAN NOT NULL DEFAULT false,
    "next_due_at" TIMESTAMPTZ(3) NOT NULL,
    "resolved_at" TIMESTAMPTZ(3),
    "resolved_on_time" BOOLEAN,
    "closed_at" TIMESTAMPTZ(3),
    "last_entry_at" TIMESTAMPTZ(3) NOT NULL,
    "submitted_by" TEXT NOT NULL,
    "client_id" UUID,

    CONSTRAINT "appeal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "appeal_content" (
    "appeal_id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "address" TEXT,
    "answers" JSONB NOT NULL DEFAULT '{}',
    "erased_at" TIMESTAMPTZ(3),

    CONSTRAINT "appeal_content_pkey" PRIMARY KEY ("appeal_id")
);

-- CreateTable
CREATE TABLE "appeal_event" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "appeal_id" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "type" "event_type" NOT NULL,
    "actor_kind" "actor_kind" NOT NULL,
    "person_id" UUID,
    "participant_id" UUID,
    "from_state" "appeal_state",
    "to_state" "appeal_state",
    "round" INTEGER NOT NULL,
    "unit_id" UUID,
    "assignee_id" UUID,
    "place_id" UUID,
    "is_public" BOOLEAN NOT NULL,
    "data" JSONB,
    "text_hash" TEXT,
    "occurred_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "appeal_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event_text" (
    "event_id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "salt" TEXT NOT NULL,
    "erased_at" TIMESTAMPTZ(3),

    CONSTRAINT "event_text_pkey" PRIMARY KEY ("event_id")
);

-- CreateTable
CREATE TABLE "participant" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "appeal_id" UUID NOT NULL,
    "role" "participant_role" NOT NULL,
    "secret_hash" TEXT,
    "pin_hash" TEXT,
    "consent_version" TEXT,
    "consent_at" TIMESTAMPTZ(3),
    "locale" TEXT NOT NULL DEFAULT 'zh-CN',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "participant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pin_lock" (
    "code_hash" TEXT NOT NULL,
    "failures" INTEGER NOT NULL,
    "locked_until" TIMESTAMPTZ(3),
    "last_try_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "pin_lock_pkey" PRIMARY KEY ("code_hash")
);

-- CreateTable
CREATE TABLE "contact" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "participant_id" UUID NOT NULL,
    "key_id" TEXT NOT NULL,
    "nonce" BYTEA NOT NULL,
    "ciphertext" BYTEA NOT NULL,
    "blind_index" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "erased_at" TIMESTAMPTZ(3),

    CONSTRAINT "contact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "photo" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "appeal_id" UUID,
    "event_id" UUID,
    "use" "photo_use" NOT NULL,
    "ticket_hash" TEXT NOT NULL,
    "ticket_expires" TIMESTAMPTZ(3) NOT NULL,
    "owner" TEXT NOT NULL,
    "stored_at" TIMESTAMPTZ(3),
    "media_type" TEXT,
    "bytes" INTEGER,
    "width" INTEGER,
    "height" INTEGER,
    "gps_lng" DOUBLE PRECISION,
    "gps_lat" DOUBLE PRECISION,
    "taken_at" TIMESTAMPTZ(3),
    "published_at" TIMESTAMPTZ(3),
    "erased_at" TIMESTAMPTZ(3),

    CONSTRAINT "photo_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "actor_kind" "actor_kind" NOT NULL,
    "actor_id" UUID,
    "action" TEXT NOT NULL,
    "target_type" TEXT NOT NULL,
    "target_id" UUID NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "request_id" TEXT,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "category" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "parent_id" UUID,
    "retired_at" TIMESTAMPTZ(3),

    CONSTRAINT "category_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "category_version" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "category_id" UUID NOT NULL,
    "valid_from" TIMESTAMPTZ(3) NOT NULL,
    "valid_to" TIMESTAMPTZ(3),
    "name" JSONB NOT NULL,
    "hint" JSONB,
    "icon" TEXT,
    "position" INTEGER NOT NULL DEFAULT 0,
    "offered" BOOLEAN NOT NULL DEFAULT true,
    "deadline_class" "deadline_class" NOT NULL,
    "grade" "rectification_grade",
    "route_level" "place_kind" NOT NULL,
    "route_kind" "organization_kind",
    "evidence_photo" BOOLEAN NOT NULL DEFAULT false,
    "publish_after_hours" INTEGER,
    "questions" JSONB NOT NULL,

    CONSTRAINT "category_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "configuration" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "place_id" UUID NOT NULL,
    "valid_from" TIMESTAMPTZ(3) NOT NULL,
    "valid_to" TIMESTAMPTZ(3),
    "values" JSONB NOT NULL,

    CONSTRAINT "configuration_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "return_visit" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "appeal_id" UUID NOT NULL,
    "participant_id" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "channel" "return_visit_channel" NOT NULL,
    "contacted" BOOLEAN,
    "solved" "solved",
    "satisfied" "satisfied",
    "recorded_by_id" UUID,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "return_visit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_run" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "source" TEXT NOT NULL,
    "file" TEXT NOT NULL,
    "noun" TEXT NOT NULL,
    "mapping" JSONB NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),
    "read" INTEGER NOT NULL DEFAULT 0,
    "imported" INTEGER NOT NULL DEFAULT 0,
    "known" INTEGER NOT NULL DEFAULT 0,
    "refused" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "import_run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "imported_row" (
    "tenant_id" UUID NOT NULL,
    "source" TEXT NOT NULL,
    "file" TEXT NOT NULL,
    "row_hash" TEXT NOT NULL,
    "run_id" UUID NOT NULL,
    "target_id" UUID NOT NULL,

    CONSTRAINT "imported_row_pkey" PRIMARY KEY ("tenant_id","source","file","row_hash")
);

-- CreateTable
CREATE TABLE "notification" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "kind" "notification_kind" NOT NULL,
    "channel" "notification_channel" NOT NULL,
    "appeal_id" UUID,
    "event_id" UUID,
    "person_id" UUID,
    "participant_id" UUID,
    "dedupe_key" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),
    "failure" TEXT,

    CONSTRAINT "notification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tenant" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" JSONB NOT NULL,
    "time_zone" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "tenant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organization" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "kind" "organization_kind" NOT NULL,
    "name" JSONB NOT NULL,
    "phone" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "organization_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organization_place" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "place_id" UUID NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,

    CONSTRAINT "organization_place_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "organization_id" UUID,
    "user_id" TEXT,
    "email" TEXT,
    "locale" TEXT NOT NULL DEFAULT 'zh-CN',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "place" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "kind" "place_kind" NOT NULL,
    "current_version_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "place_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "place_version" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "place_id" UUID NOT NULL,
    "code" TEXT,
    "name" JSONB NOT NULL,
    "parent_id" UUID,
    "grid_id" UUID,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "successor_id" UUID,
    "centroid_lng" DOUBLE PRECISION,
    "centroid_lat" DOUBLE PRECISION,
    "address" TEXT,
    "source" TEXT NOT NULL,

    CONSTRAINT "place_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "place_ancestor" (
    "tenant_id" UUID NOT NULL,
    "ancestor_id" UUID NOT NULL,
    "place_id" UUID NOT NULL,
    "depth" INTEGER NOT NULL,

    CONSTRAINT "place_ancestor_pkey" PRIMARY KEY ("ancestor_id","place_id")
);

-- CreateTable
CREATE TABLE "place_boundary" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "place_version_id" UUID NOT NULL,
    "geometry" JSONB NOT NULL,
    "source_system" "coordinate_system" NOT NULL,
    "area_square_metres" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "place_boundary_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "boundary_part" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "boundary_id" UUID NOT NULL,
    "place_id" UUID NOT NULL,
    "kind" "place_kind" NOT NULL,
    "current" BOOLEAN NOT NULL,
    "ring" polygon NOT NULL,
    "holes" polygon[],

    CONSTRAINT "boundary_part_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "estate_profile" (
    "place_id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "management" "estate_management" NOT NULL,
    "households" INTEGER,
    "residents" INTEGER,
    "built_year" INTEGER,

    CONSTRAINT "estate_profile_pkey" PRIMARY KEY ("place_id")
);

-- CreateTable
CREATE TABLE "publication" (
    "appeal_id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "published_by_id" UUID,
    "retracted_at" TIMESTAMPTZ(3),

    CONSTRAINT "publication_pkey" PRIMARY KEY ("appeal_id")
);

-- CreateTable
CREATE TABLE "site" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "organization_id" UUID NOT NULL,
    "place_id" UUID NOT NULL,
    "title" JSONB NOT NULL,
    "origins" TEXT[],
    "locales" TEXT[],
    "accent" TEXT,
    "contact_required" BOOLEAN NOT NULL DEFAULT false,
    "category_codes" TEXT[],
    "texts" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "disabled_at" TIMESTAMPTZ(3),

    CONSTRAINT "site_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "role_grant_person_id_idx" ON "role_grant"("person_id");

-- CreateIndex
CREATE INDEX "role_grant_place_id_role_idx" ON "role_grant"("place_id", "role");

-- CreateIndex
CREATE INDEX "role_grant_organization_id_role_idx" ON "role_grant"("organization_id", "role");

-- CreateIndex
CREATE UNIQUE INDEX "auth_user_email_key" ON "auth_user"("email");

-- CreateIndex
CREATE UNIQUE INDEX "auth_session_token_key" ON "auth_session"("token");

-- CreateIndex
CREATE INDEX "auth_session_user_id_idx" ON "auth_session"("user_id");

-- CreateIndex
CREATE INDEX "auth_account_user_id_idx" ON "auth_account"("user_id");

-- CreateIndex
CREATE INDEX "auth_verification_identifier_idx" ON "auth_verification"("identifier");

-- CreateIndex
CREATE UNIQUE INDEX "auth_rate_limit_key_key" ON "auth_rate_limit"("key");

-- CreateIndex
CREATE INDEX "idempotency_key_expires_at_idx" ON "idempotency_key"("expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "idempotency_key_caller_key_key" ON "idempotency_key"("caller", "key");

-- CreateIndex
CREATE UNIQUE INDEX "appeal_code_key" ON "appeal"("code");

-- CreateIndex
CREATE INDEX "appeal_place_id_state_idx" ON "appeal"("place_id", "state");

-- CreateIndex
CREATE INDEX "appeal_holder_unit_id_state_idx" ON "appeal"("holder_unit_id", "state");

-- CreateIndex
CREATE INDEX "appeal_assignee_id_state_idx" ON "appeal"("assignee_id", "state");

-- CreateIndex
CREATE INDEX "appeal_tenant_id_next_due_at_id_idx" ON "appeal"("tenant_id", "next_due_at", "id");

-- CreateIndex
CREATE INDEX "appeal_tenant_id_recorded_at_idx" ON "appeal"("tenant_id", "recorded_at");

-- CreateIndex
CREATE UNIQUE INDEX "appeal_submitted_by_client_id_key" ON "appeal"("submitted_by", "client_id");

-- CreateIndex
CREATE INDEX "appeal_event_tenant_id_recorded_at_idx" ON "appeal_event"("tenant_id", "recorded_at");

-- CreateIndex
CREATE UNIQUE INDEX "appeal_event_appeal_id_sequence_key" ON "appeal_event"("appeal_id", "sequence");

-- CreateIndex
CREATE UNIQUE INDEX "participant_secret_hash_key" ON "participant"("secret_hash");

-- CreateIndex
CREATE INDEX "participant_appeal_id_idx" ON "participant"("appeal_id");

-- CreateIndex
CREATE INDEX "pin_lock_last_try_at_idx" ON "pin_lock"("last_try_at");

-- CreateIndex
CREATE UNIQUE INDEX "contact_participant_id_key" ON "contact"("participant_id");

-- CreateIndex
CREATE INDEX "contact_tenant_id_blind_index_idx" ON "contact"("tenant_id", "blind_index");

-- CreateIndex
CREATE UNIQUE INDEX "photo_ticket_hash_key" ON "photo"("ticket_hash");

-- CreateIndex
CREATE INDEX "photo_appeal_id_idx" ON "photo"("appeal_id");

-- CreateIndex
CREATE INDEX "photo_ticket_expires_idx" ON "photo"("ticket_expires");

-- CreateIndex
CREATE INDEX "audit_event_tenant_id_recorded_at_idx" ON "audit_event"("tenant_id", "recorded_at");

-- CreateIndex
CREATE INDEX "audit_event_target_id_idx" ON "audit_event"("target_id");

-- CreateIndex
CREATE UNIQUE INDEX "category_tenant_id_code_key" ON "category"("tenant_id", "code");

-- CreateIndex
CREATE UNIQUE INDEX "category_version_category_id_valid_from_key" ON "category_version"("category_id", "valid_from");

-- CreateIndex
CREATE UNIQUE INDEX "configuration_place_id_valid_from_key" ON "configuration"("place_id", "valid_from");

-- CreateIndex
CREATE INDEX "return_visit_appeal_id_round_idx" ON "return_visit"("appeal_id", "round");

-- CreateIndex
CREATE INDEX "return_visit_tenant_id_recorded_at_idx" ON "return_visit"("tenant_id", "recorded_at");

-- CreateIndex
CREATE INDEX "import_run_tenant_id_started_at_idx" ON "import_run"("tenant_id", "started_at");

-- CreateIndex
CREATE UNIQUE INDEX "notification_dedupe_key_key" ON "notification"("dedupe_key");

-- CreateIndex
CREATE INDEX "notification_appeal_id_idx" ON "notification"("appeal_id");

-- CreateIndex
CREATE UNIQUE INDEX "tenant_code_key" ON "tenant"("code");

-- CreateIndex
CREATE INDEX "organization_tenant_id_kind_idx" ON "organization"("tenant_id", "kind");

-- CreateIndex
CREATE INDEX "organization_place_place_id_idx" ON "organization_place"("place_id");

-- CreateIndex
CREATE INDEX "organization_place_organization_id_idx" ON "organization_place"("organization_id");

-- CreateIndex
CREATE INDEX "person_organization_id_idx" ON "person"("organization_id");

-- CreateIndex
CREATE UNIQUE INDEX "person_tenant_id_user_id_key" ON "person"("tenant_id", "user_id");

-- CreateIndex
CREATE UNIQUE INDEX "place_current_version_id_key" ON "place"("current_version_id");

-- CreateIndex
CREATE INDEX "place_tenant_id_kind_idx" ON "place"("tenant_id", "kind");

-- CreateIndex
CREATE INDEX "place_version_place_id_valid_from_idx" ON "place_version"("place_id", "valid_from");

-- CreateIndex
CREATE INDEX "place_version_parent_id_idx" ON "place_version"("parent_id");

-- CreateIndex
CREATE INDEX "place_version_grid_id_idx" ON "place_version"("grid_id");

-- CreateIndex
CREATE INDEX "place_version_tenant_id_code_idx" ON "place_version"("tenant_id", "code");

-- CreateIndex
CREATE INDEX "place_ancestor_place_id_idx" ON "place_ancestor"("place_id");

-- CreateIndex
CREATE UNIQUE INDEX "place_boundary_place_version_id_key" ON "place_boundary"("place_version_id");

-- CreateIndex
CREATE INDEX "boundary_part_boundary_id_idx" ON "boundary_part"("boundary_id");

-- CreateIndex
CREATE INDEX "boundary_part_place_id_idx" ON "boundary_part"("place_id");

-- CreateIndex
CREATE INDEX "publication_tenant_id_published_at_idx" ON "publication"("tenant_id", "published_at");

-- CreateIndex
CREATE UNIQUE INDEX "site_key_key" ON "site"("key");

-- CreateIndex
CREATE INDEX "site_tenant_id_idx" ON "site"("tenant_id");

-- AddForeignKey
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_place_id_fkey" FOREIGN KEY ("place_id") REFERENCES "place"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "auth_session" ADD CONSTRAINT "auth_session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "auth_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "auth_account" ADD CONSTRAINT "auth_account_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "auth_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appeal" ADD CONSTRAINT "appeal_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appeal" ADD CONSTRAINT "appeal_category_id_fkey" FOREIGN KEY ("category_id") REFERENCES "category"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appeal" ADD CONSTRAINT "appeal_category_version_id_fkey" FOREIGN KEY ("category_version_id") REFERENCES "category_version"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appeal" ADD CONSTRAINT "appeal_place_id_fkey" FOREIGN KEY ("place_id") REFERENCES "place"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appeal" ADD CONSTRAINT "appeal_place_version_id_fkey" FOREIGN KEY ("place_version_id") REFERENCES "place_version"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appeal" ADD CONSTRAINT "appeal_holder_unit_id_fkey" FOREIGN KEY ("holder_unit_id") REFERENCES "organization"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appeal" ADD CONSTRAINT "appeal_assignee_id_fkey" FOREIGN KEY ("assignee_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appeal" ADD CONSTRAINT "appeal_resolved_by_id_fkey" FOREIGN KEY ("resolved_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appeal" ADD CONSTRAINT "appeal_about_unit_id_fkey" FOREIGN KEY ("about_unit_id") REFERENCES "organization"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appeal" ADD CONSTRAINT "appeal_about_person_id_fkey" FOREIGN KEY ("about_person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appeal" ADD CONSTRAINT "appeal_site_id_fkey" FOREIGN KEY ("site_id") REFERENCES "site"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appeal" ADD CONSTRAINT "appeal_configuration_id_fkey" FOREIGN KEY ("configuration_id") REFERENCES "configuration"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appeal_content" ADD CONSTRAINT "appeal_content_appeal_id_fkey" FOREIGN KEY ("appeal_id") REFERENCES "appeal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appeal_event" ADD CONSTRAINT "appeal_event_appeal_id_fkey" FOREIGN KEY ("appeal_id") REFERENCES "appeal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_text" ADD CONSTRAINT "event_text_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "appeal_event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "participant" ADD CONSTRAINT "participant_appeal_id_fkey" FOREIGN KEY ("appeal_id") REFERENCES "appeal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact" ADD CONSTRAINT "contact_participant_id_fkey" FOREIGN KEY ("participant_id") REFERENCES "participant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "photo" ADD CONSTRAINT "photo_appeal_id_fkey" FOREIGN KEY ("appeal_id") REFERENCES "appeal"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "category" ADD CONSTRAINT "category_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "category"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "category_version" ADD CONSTRAINT "category_version_category_id_fkey" FOREIGN KEY ("category_id") REFERENCES "category"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "return_visit" ADD CONSTRAINT "return_visit_appeal_id_fkey" FOREIGN KEY ("appeal_id") REFERENCES "appeal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "return_visit" ADD CONSTRAINT "return_visit_participant_id_fkey" FOREIGN KEY ("participant_id") REFERENCES "participant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "imported_row" ADD CONSTRAINT "imported_row_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "import_run"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organization" ADD CONSTRAINT "organization_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organization_place" ADD CONSTRAINT "organization_place_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organization_place" ADD CONSTRAINT "organization_place_place_id_fkey" FOREIGN KEY ("place_id") REFERENCES "place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person" ADD CONSTRAINT "person_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person" ADD CONSTRAINT "person_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person" ADD CONSTRAINT "person_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "auth_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "place" ADD CONSTRAINT "place_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "place" ADD CONSTRAINT "place_current_version_id_fkey" FOREIGN KEY ("current_version_id") REFERENCES "place_version"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "place_version" ADD CONSTRAINT "place_version_place_id_fkey" FOREIGN KEY ("place_id") REFERENCES "place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "place_version" ADD CONSTRAINT "place_version_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "place"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "place_version" ADD CONSTRAINT "place_version_grid_id_fkey" FOREIGN KEY ("grid_id") REFERENCES "place"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "place_version" ADD CONSTRAINT "place_version_successor_id_fkey" FOREIGN KEY ("successor_id") REFERENCES "place"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "place_ancestor" ADD CONSTRAINT "place_ancestor_ancestor_id_fkey" FOREIGN KEY ("ancestor_id") REFERENCES "place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "place_ancestor" ADD CONSTRAINT "place_ancestor_place_id_fkey" FOREIGN KEY ("place_id") REFERENCES "place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "place_boundary" ADD CONSTRAINT "place_boundary_place_version_id_fkey" FOREIGN KEY ("place_version_id") REFERENCES "place_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "boundary_part" ADD CONSTRAINT "boundary_part_boundary_id_fkey" FOREIGN KEY ("boundary_id") REFERENCES "place_boundary"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "boundary_part" ADD CONSTRAINT "boundary_part_place_id_fkey" FOREIGN KEY ("place_id") REFERENCES "place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "estate_profile" ADD CONSTRAINT "estate_profile_place_id_fkey" FOREIGN KEY ("place_id") REFERENCES "place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publication" ADD CONSTRAINT "publication_appeal_id_fkey" FOREIGN KEY ("appeal_id") REFERENCES "appeal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "site" ADD CONSTRAINT "site_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "site" ADD CONSTRAINT "site_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "site" ADD CONSTRAINT "site_place_id_fkey" FOREIGN KEY ("place_id") REFERENCES "place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
