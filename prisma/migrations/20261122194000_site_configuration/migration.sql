-- AlterTable
ALTER TABLE "site" ADD COLUMN     "client_id" UUID,
ADD COLUMN     "created_by" TEXT,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- CreateIndex
CREATE INDEX "site_place_id_idx" ON "site"("place_id");

-- CreateIndex
CREATE UNIQUE INDEX "site_created_by_client_id_key" ON "site"("created_by", "client_id");

ALTER TABLE "site"
  ADD CONSTRAINT "site_accent_is_a_colour" CHECK ("accent" ~* '^#[0-9a-f]{6}$'),
  ADD CONSTRAINT "site_made_under_an_id" CHECK ("client_id" IS NULL OR "created_by" IS NOT NULL);

SELECT guard_tenants();
