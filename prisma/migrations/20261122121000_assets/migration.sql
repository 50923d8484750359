-- CreateEnum
CREATE TYPE "asset_kind" AS ENUM ('BASEMENT', 'PIPE', 'LIFT', 'ROAD', 'LAMP', 'GREENERY', 'FIRE_EQUIPMENT', 'OTHER');

-- CreateEnum
CREATE TYPE "handover_status" AS ENUM ('NOT_STARTED', 'IN_PROGRESS', 'COMPLETE', 'DISPUTED');

-- AlterEnum
ALTER TYPE "event_type" ADD VALUE 'ASSET_SET';

-- AlterTable
ALTER TABLE "appeal" ADD COLUMN     "asset_id" UUID;

-- AlterTable
ALTER TABLE "organization" ADD COLUMN     "hours" JSONB;

-- AlterTable
ALTER TABLE "site_visit" ADD COLUMN     "verified_by_id" UUID;

-- CreateTable
CREATE TABLE "asset" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "place_id" UUID NOT NULL,
    "kind" "asset_kind" NOT NULL,
    "retired_at" TIMESTAMPTZ(3),

    CONSTRAINT "asset_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "asset_version" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "asset_id" UUID NOT NULL,
    "name" JSONB NOT NULL,
    "owner_id" UUID,
    "maintainer_id" UUID,
    "handover" "handover_status" NOT NULL,
    "handover_on" DATE,
    "valid_from" TIMESTAMPTZ(3) NOT NULL,
    "valid_to" TIMESTAMPTZ(3),

    CONSTRAINT "asset_version_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "appeal_asset_id_idx" ON "appeal"("asset_id");

-- CreateIndex
CREATE UNIQUE INDEX "site_visit_verified_by_id_key" ON "site_visit"("verified_by_id");

-- CreateIndex
CREATE INDEX "asset_place_id_idx" ON "asset"("place_id");

-- CreateIndex
CREATE INDEX "asset_tenant_id_kind_idx" ON "asset"("tenant_id", "kind");

-- CreateIndex
CREATE INDEX "asset_version_owner_id_idx" ON "asset_version"("owner_id");

-- CreateIndex
CREATE INDEX "asset_version_maintainer_id_idx" ON "asset_version"("maintainer_id");

-- CreateIndex
CREATE UNIQUE INDEX "asset_version_asset_id_valid_from_key" ON "asset_version"("asset_id", "valid_from");

-- AddForeignKey
ALTER TABLE "appeal" ADD CONSTRAINT "appeal_asset_id_fkey" FOREIGN KEY ("asset_id") REFERENCES "asset"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "asset" ADD CONSTRAINT "asset_place_id_fkey" FOREIGN KEY ("place_id") REFERENCES "place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "asset_version" ADD CONSTRAINT "asset_version_asset_id_fkey" FOREIGN KEY ("asset_id") REFERENCES "asset"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "asset_version" ADD CONSTRAINT "asset_version_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "asset_version" ADD CONSTRAINT "asset_version_maintainer_id_fkey" FOREIGN KEY ("maintainer_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "site_visit" ADD CONSTRAINT "site_visit_verified_by_id_fkey" FOREIGN KEY ("verified_by_id") REFERENCES "appeal_event"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What the register says of a part holds until it says something else; a handover that has not begun has no day, one that is complete has.
ALTER TABLE asset_version
  ADD CONSTRAINT asset_version_one_at_a_time
  EXCLUDE USING gist (asset_id WITH =, tstzrange(valid_from, valid_to) WITH &&),
  ADD CONSTRAINT asset_version_ends_after_it_begins CHECK (valid_to > valid_from),
  ADD CONSTRAINT asset_version_handover_day CHECK (
    CASE handover WHEN 'NOT_STARTED' THEN handover_on IS NULL WHEN 'COMPLETE' THEN handover_on IS NOT NULL ELSE true END);

SELECT guard_tenants();
