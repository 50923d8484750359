-- CreateEnum
CREATE TYPE "chained_source" AS ENUM ('AUDIT_EVENT', 'APPEAL_EVENT');

-- AlterEnum
ALTER TYPE "event_type" ADD VALUE 'ERASED';

-- AlterTable
ALTER TABLE "appeal" ADD COLUMN     "anonymised_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "audit_link" (
    "tenant_id" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "source" "chained_source" NOT NULL,
    "event_id" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "sealed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "audit_link_pkey" PRIMARY KEY ("tenant_id","sequence")
);

-- CreateIndex
CREATE UNIQUE INDEX "audit_link_event_id_key" ON "audit_link"("event_id");

-- CreateIndex
CREATE INDEX "contact_key_id_idx" ON "contact"("key_id");

-- A seal is written once.
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON audit_link
  FOR EACH ROW EXECUTE FUNCTION refuse_to_rewrite_history();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON audit_link
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_rewrite_history();

ALTER TABLE audit_link
  ADD CONSTRAINT audit_link_counts_from_one CHECK (sequence >= 1),
  ADD CONSTRAINT audit_link_hash_is_hex CHECK (hash ~ '^[0-9a-f]{64}$');

SELECT guard_tenants();
