-- CreateEnum
CREATE TYPE "portal_token_kind" AS ENUM ('ACCESS', 'REFRESH');

-- CreateTable
CREATE TABLE "portal_client" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "place_id" UUID NOT NULL,
    "name" JSONB NOT NULL,
    "origins" TEXT[],
    "redirect_uris" TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "disabled_at" TIMESTAMPTZ(3),

    CONSTRAINT "portal_client_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "portal_session" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "user_id" TEXT NOT NULL,
    "sign_in_session_id" TEXT NOT NULL,
    "code_hash" TEXT NOT NULL,
    "code_challenge" TEXT NOT NULL,
    "redirect_uri" TEXT NOT NULL,
    "code_expires_at" TIMESTAMPTZ(3) NOT NULL,
    "redeemed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "portal_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "portal_token" (
    "hash" TEXT NOT NULL,
    "tenant_id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "kind" "portal_token_kind" NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "portal_token_pkey" PRIMARY KEY ("hash")
);

-- CreateIndex
CREATE UNIQUE INDEX "portal_client_key_key" ON "portal_client"("key");

-- CreateIndex
CREATE INDEX "portal_client_tenant_id_idx" ON "portal_client"("tenant_id");

-- CreateIndex
CREATE INDEX "portal_client_origins_idx" ON "portal_client" USING GIN ("origins");

-- CreateIndex
CREATE UNIQUE INDEX "portal_session_code_hash_key" ON "portal_session"("code_hash");

-- CreateIndex
CREATE INDEX "portal_session_user_id_idx" ON "portal_session"("user_id");

-- CreateIndex
CREATE INDEX "portal_session_client_id_idx" ON "portal_session"("client_id");

-- CreateIndex
CREATE INDEX "portal_session_expires_at_idx" ON "portal_session"("expires_at");

-- CreateIndex
CREATE INDEX "portal_token_session_id_idx" ON "portal_token"("session_id");

-- AddForeignKey
ALTER TABLE "portal_client" ADD CONSTRAINT "portal_client_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "portal_client" ADD CONSTRAINT "portal_client_place_id_fkey" FOREIGN KEY ("place_id") REFERENCES "place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "portal_session" ADD CONSTRAINT "portal_session_client_id_fkey" FOREIGN KEY ("client_id") REFERENCES "portal_client"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "portal_token" ADD CONSTRAINT "portal_token_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "portal_session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

SELECT guard_tenants();
