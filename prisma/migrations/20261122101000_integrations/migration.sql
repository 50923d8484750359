-- CreateEnum
CREATE TYPE "integration_scope" AS ENUM ('APPEALS_READ', 'APPEALS_FILE', 'APPEALS_NOTE', 'CONTACTS_READ', 'PLACES_READ');

-- AlterTable
ALTER TABLE "appeal_event" ADD COLUMN     "integration_id" UUID;

-- CreateTable
CREATE TABLE "integration_token" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "scopes" "integration_scope"[],
    "created_by_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "last_used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "integration_token_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "integration_token_place" (
    "token_id" UUID NOT NULL,
    "place_id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,

    CONSTRAINT "integration_token_place_pkey" PRIMARY KEY ("token_id","place_id")
);

-- CreateTable
CREATE TABLE "integration_secret" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "token_id" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "last_four" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "last_used_at" TIMESTAMPTZ(3),

    CONSTRAINT "integration_secret_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "integration_token_tenant_id_idx" ON "integration_token"("tenant_id");

-- CreateIndex
CREATE UNIQUE INDEX "integration_token_created_by_id_client_id_key" ON "integration_token"("created_by_id", "client_id");

-- CreateIndex
CREATE INDEX "integration_token_place_place_id_idx" ON "integration_token_place"("place_id");

-- CreateIndex
CREATE UNIQUE INDEX "integration_secret_hash_key" ON "integration_secret"("hash");

-- CreateIndex
CREATE INDEX "integration_secret_token_id_idx" ON "integration_secret"("token_id");

-- AddForeignKey
ALTER TABLE "integration_token_place" ADD CONSTRAINT "integration_token_place_token_id_fkey" FOREIGN KEY ("token_id") REFERENCES "integration_token"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "integration_token_place" ADD CONSTRAINT "integration_token_place_place_id_fkey" FOREIGN KEY ("place_id") REFERENCES "place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "integration_secret" ADD CONSTRAINT "integration_secret_token_id_fkey" FOREIGN KEY ("token_id") REFERENCES "integration_token"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

SELECT guard_tenants();
